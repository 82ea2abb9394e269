import { describe, expect, it } from 'vitest';
import { detectArticle, extractArticle } from '../../../lib/article';
import { Article, type Block } from '../../../lib/article/model';
import frontPage from '../../fixtures/pages/front-page/page.html?raw';
import { aPage } from './a-page';

/** What a fixture's article.json says; every field that stands there must come out so. */
interface Expected {
  url: string;
  title: string;
  first: string;
  last: string;
  absent: string[];
  /** Words that must stand in it, besides the first and the last. */
  present?: string[];
  headings?: string[];
  quotes: [string, string | null][];
  images: [string, string | null, string | null][];
  [fact: string]: unknown;
}

const pages = import.meta.glob<string>('../../fixtures/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answers = import.meta.glob<Expected>('../../fixtures/pages/*/article.json', {
  import: 'default',
  eager: true,
});
const CASES = Object.entries(answers).map(([file, expected]) => {
  const name = file.split('/').at(-2) ?? '';
  return { name, expected, html: pages[file.replace('article.json', 'page.html')] ?? '' };
});
const FACTS = [
  'title',
  'deck',
  'section',
  'byline',
  'siteName',
  'publishedAt',
  'modifiedAt',
  'lang',
  'dir',
];

async function open(html: string, url: string): Promise<ReturnType<typeof extractArticle>> {
  return extractArticle(await aPage(html.replace('<head>', `<head><base href="${url}">`)), url);
}

const headings = (blocks: Block[], text: string): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [text.slice(block.start, block.end)] : []));

describe.each(CASES)('$name', ({ expected, html }) => {
  it('is noticed as an article', async () => {
    expect(detectArticle(await aPage(html), expected.url)).toMatchObject({ isArticle: true });
  });

  it('has its facts', async () => {
    const { article } = await open(html, expected.url);
    const facts = Object.fromEntries(
      FACTS.filter((fact) => fact in expected).map((fact) => [fact, expected[fact]]),
    );
    expect(article).toMatchObject(facts);
  });

  it('has its body from the first words to the last and nothing of the rest', async () => {
    const { article } = await open(html, expected.url);
    expect(article.text.slice(0, expected.first.length)).toBe(expected.first);
    expect(article.text.slice(-expected.last.length)).toBe(expected.last);
    for (const words of expected.present ?? []) expect(article.text).toContain(words);
    for (const words of expected.absent) expect(article.text).not.toContain(words);
    expect(headings(article.blocks, article.text)).toEqual(expected.headings ?? []);
  });

  it('has its quotations with their speakers', async () => {
    const { quotes } = (await open(html, expected.url)).article;
    const said = quotes
      .filter(({ kind }) => kind !== 'pull')
      .map(({ text, speaker }) => [text, speaker]);
    expect(said).toEqual(expected.quotes);
  });

  it('has its pictures with captions and credits', async () => {
    const { images } = (await open(html, expected.url)).article;
    expect(images.map(({ src, caption, credit }) => [src, caption, credit])).toEqual(
      expected.images,
    );
  });

  it('fits the schema, and every offset its text', async () => {
    const { article, rangeOf } = await open(html, expected.url);
    expect(Article.safeParse(article).error).toBeUndefined();
    for (const { text, start, end } of article.quotes) {
      expect(article.text.slice(start, end)).toBe(text);
      if (!text.includes('\n'))
        expect(rangeOf(start, end)?.toString().replace(/\s+/g, ' ')).toBe(text);
    }
  });
});

describe('what is no article', () => {
  it('the front page of a news site', async () => {
    const { isArticle, reasons } = detectArticle(await aPage(frontPage), 'https://quay.example/');
    expect(isArticle).toBe(false);
    expect(reasons.some(({ side }) => side === 'against')).toBe(true);
  });

  it('a page with nothing on it', async () => {
    expect(detectArticle(await aPage('<p>Hello</p>'), 'https://x.example/a-b-c-d').isArticle).toBe(
      false,
    );
  });
});
