import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://quay.example/bread';
const sentence = (what: string, n: number) =>
  `The ${what} number ${n} was taken across the harbour at dawn, and nobody on the quay asked where it would go next.`;
const paragraphs = (what: string, count: number) =>
  Array.from(
    { length: count },
    (_, n) => `<p>${sentence(what, n)} ${sentence(what, n + 100)}</p>`,
  ).join('');

const textOf = async (body: string): Promise<string> => {
  const html = `<html><head><title>The bread of the harbour</title></head><body>${body}</body></html>`;
  return extractArticle(await aPage(html), URL_OF_PAGE).article.text;
};

describe('where the article ends', () => {
  it('is before the next article, however that is marked', async () => {
    const text = await textOf(`<main>
      <article><h1>The bread of the harbour</h1><p>By <a rel="author">Ada Quist</a></p>${paragraphs('loaf', 9)}</article>
      <article><h2>The lamps of the pier</h2><p>By <a rel="author">Bo Lind</a></p>${paragraphs('lamp', 12)}</article></main>`);
    expect(text).toContain(sentence('loaf', 3));
    expect(text).not.toContain(sentence('lamp', 3));
  });

  it('is not the end of a preview that has its headline', async () => {
    const text = await textOf(`<main><h1>The bread of the harbour</h1>
      <article class="quickview"><h2>The bread of the harbour</h2>${paragraphs('loaf', 2)}</article>
      <article class="recipe__instructions"><h2>Instructions</h2>${paragraphs('dough', 14)}</article></main>`);
    expect(text).toContain(sentence('dough', 3));
    expect(text).toContain(sentence('dough', 12));
  });
});
