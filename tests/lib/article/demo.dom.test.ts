import { describe, expect, it } from 'vitest';
import { detectArticle, extractArticle } from '../../../lib/article';
import html from '../../fixtures/pages/demo/page.html?raw';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://demo.example/us-iran-human-rights/';
const MOHAMMADI = 'Narges Mohammadi';
const ACADEMICS =
  'more than 400 Iranian academics, journalists, dissidents, and former political prisoners';
const COORDINATION = 'The Coordination for a Secular Democratic Republic in Iran';
const UNIONS = 'Four of Iran’s most prominent independent labor unions';
const ACTIVISTS = 'over 350 civil society activists';

const QUOTES: [string, string, string][] = [
  ['I am fundamentally opposed to war.', MOHAMMADI, 'declared'],
  ['given the state of the Islamic Republic', MOHAMMADI, 'emphasized'],
  ['People have experienced heavy sanctions.', MOHAMMADI, 'warned'],
  ['An attack on Iran’s infrastructure', ACADEMICS, 'wrote'],
  ['It is an attack on the Iranian nation.', ACADEMICS, 'wrote'],
  ['any kind of military option', COORDINATION, 'rejecting'],
  ['transparent, fair, win-win negotiations', COORDINATION, 'called'],
  ['scorched earth.', UNIONS, 'warned'],
  ['in the guise of opposition', ACTIVISTS, 'rejected'],
];

describe('the demo article', () => {
  it('is noticed', async () => {
    expect(detectArticle(await aPage(html), URL_OF_PAGE)).toMatchObject({ isArticle: true });
  });

  it('has its title, deck, section and site', async () => {
    const { article } = extractArticle(await aPage(html), URL_OF_PAGE);
    expect(article).toMatchObject({
      title: 'Should human rights derail US-Iran talks?',
      section: 'Analysis | Middle East',
      siteName: 'Responsible Statecraft',
      lang: 'en',
      byline: [],
    });
    expect(article.deck).toMatch(/^Listen to the civil society advocates in Tehran .* prefer war$/);
  });

  it('has the body and nothing else', async () => {
    const { text } = extractArticle(await aPage(html), URL_OF_PAGE).article;
    expect(text).toMatch(/^As the United States and Iran cautiously return/);
    expect(text).toMatch(/We would do well to listen to them\.$/);
    for (const other of [
      'Follow us',
      'Analysis | Middle East',
      'Top image credit',
      'limp',
      'Istanbul',
      'Gaza',
      'Subscribe',
      'keep reading',
      'Listen to the civil',
    ]) {
      expect(text).not.toContain(other);
    }
  });

  it('has nine quotations, each with its speaker and verb', async () => {
    const { quotes } = extractArticle(await aPage(html), URL_OF_PAGE).article;
    expect(quotes.map(({ text, speaker, cue }) => [text.slice(0, 24), speaker, cue ?? ''])).toEqual(
      QUOTES.map(([text, speaker, cue]) => [text.slice(0, 24), speaker, cue]),
    );
  });

  it('has one picture, the lead, with caption and credit apart', async () => {
    const { images } = extractArticle(await aPage(html), URL_OF_PAGE).article;
    expect(images).toHaveLength(1);
    expect(images[0]).toMatchObject({
      role: 'lead',
      alt: 'Steve Witkoff Iran talks',
      credit: 'Oman News Agency/ Handout via REUTERS',
    });
    expect(images[0]?.caption).toMatch(/^U\.S Special Envoy .* US talks with Iran\.$/);
  });

  it('says what was left out: three teasers with their pictures, a form, a menu', async () => {
    const { cuts } = extractArticle(await aPage(html), URL_OF_PAGE).article;
    const teasers = cuts.filter((cut) => cut.kind === 'teaser');
    expect(teasers.map((cut) => cut.image?.credit)).toEqual([
      'Ludovic Marin/Pool via REUTERS/File Photo',
      'okanakdeniz/shutterstock',
      'Majdi Fathi/NurPhoto',
    ]);
    expect(cuts.some((cut) => cut.kind === 'form')).toBe(true);
    expect(cuts.some((cut) => cut.kind === 'menu')).toBe(true);
  });

  it('knows where each quotation stands on the page', async () => {
    const extraction = extractArticle(await aPage(html), URL_OF_PAGE);
    for (const { text, start, end } of extraction.article.quotes) {
      expect(extraction.article.text.slice(start, end)).toBe(text);
      expect(extraction.rangeOf(start, end)?.toString()).toBe(text);
    }
  });
});
