import { describe, expect, it } from 'vitest';
import { extractArticle, extractInSlices } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://long.example/a-long-story';
const paragraph = (_: unknown, i: number) =>
  `<p>The harbour was quiet in year ${i}, and the few who kept its books wrote down the weather, the boats and the names of those who did not come back.</p>`;
const paragraphs = (count: number) => Array.from({ length: count }, paragraph);
const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>A long story</title></head><body><main><article><h1>A long story</h1>${inside}</article></main></body></html>`;

describe('an article of 20,000 elements', () => {
  const html = page(
    paragraphs(6667)
      .map((one) => `<div><span></span>${one}</div>`)
      .join(''),
  );

  it('is read in slices between which the page has its turn, and reads the same', async () => {
    const document = await aPage(html);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const { article } = await extractInSlices(document, URL_OF_PAGE);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(article.text).toBe(extractArticle(document, URL_OF_PAGE).article.text);
  });

  it('stops when its reader has gone, with the reason', async () => {
    const leaving = new AbortController();
    const reading = extractInSlices(await aPage(html), URL_OF_PAGE, { signal: leaving.signal });
    leaving.abort(new Error('the tab is closed'));
    await expect(reading).rejects.toThrow('the tab is closed');
  });
});

it('a page that changes while it is read gives what was read, and throws nothing', async () => {
  const document = await aPage(page(paragraphs(3000).join('')));
  const timer = setInterval(() => document.querySelector('p:last-of-type')?.remove(), 0);
  const { article, rangeOf } = await extractInSlices(document, URL_OF_PAGE);
  clearInterval(timer);
  expect(article.text).toContain('The harbour was quiet');
  document.body.replaceChildren();
  expect(rangeOf(0, 10)).toBeNull();
});

it('what the reader brought back stands in the article', async () => {
  const document = await aPage(
    page(`${paragraphs(12).join('')}<nav>Three boats and a fourth</nav>`),
  );
  const before = extractArticle(document, URL_OF_PAGE).article;
  const [cut] = before.cuts.filter(({ what }) => what.startsWith('Three boats'));
  expect(before.text).not.toContain('Three boats');
  expect(cut?.kind).toBe('menu');
  const returned = new Set([cut?.what ?? '']);
  const { article } = extractArticle(document, URL_OF_PAGE, { returned });
  expect(article.text).toContain('Three boats and a fourth');
  expect(article.cuts).toContainEqual(expect.objectContaining({ restored: true }));
});
