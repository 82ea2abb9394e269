import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://quay.example/what-is-said-twice';
const HEAD = 'Why the lamps of the pier were taken down before the winter of 1974, and by whom';
const WORDS =
  'Whoever hangs a lamp on this pier has to take it down himself, and he has to do it before the ice.';
const paragraphs = (what: string, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<p>The ${what} number ${n} was taken across the harbour at dawn, and nobody on the quay asked where it would go next. It was seen again in the year ${1900 + n}.</p>`,
  ).join('');
const textOf = async (inside: string): Promise<string> => {
  const html = `<html><head><title>The lamps</title></head><body><main><article><h1>The lamps</h1>${inside}</article></main></body></html>`;
  return extractArticle(await aPage(html), URL_OF_PAGE).article.text;
};
const times = (text: string, words: string) => text.split(words).length - 1;

describe('words that stand twice', () => {
  it('are read once where a page shows the same paragraph for two sizes of windows', async () => {
    const twice = `<p>${WORDS}</p>`;
    expect(times(await textOf(paragraphs('lamp', 6) + twice + twice), WORDS)).toBe(1);
  });

  it('are read in the heading where the list of contents has them before', async () => {
    const text = await textOf(
      `${paragraphs('lamp', 4)}<ul><li><a href="#lamps">${HEAD}</a></li><li><a href="#end">What became of them in the end, and of those who had hung them up there</a></li></ul>${paragraphs('boat', 4)}<h2 id="lamps">${HEAD}</h2>${paragraphs('rope', 4)}`,
    );
    expect(times(text, HEAD)).toBe(1);
    expect(text.indexOf(HEAD)).toBeGreaterThan(text.indexOf('The boat number 3'));
  });

  const days = (...rest: string[]) =>
    rest.map(
      (one) =>
        `<h2>${one}</h2><ul><li>${WORDS}</li><li>Then ${one}, for as long as it takes.</li></ul>`,
    );

  it('are read in each list that says something else as well', async () => {
    const text = await textOf(
      paragraphs('lamp', 4) +
        days('the short ropes', 'the long ropes', 'the hooks').join(paragraphs('boat', 1)),
    );
    expect(times(text, WORDS)).toBe(3);
  });

  it('are read once where a whole list is shown for two sizes of windows', async () => {
    const [list = ''] = days('the short ropes');
    const text = await textOf(`${paragraphs('lamp', 4)}${list}${list}${paragraphs('boat', 4)}`);
    expect(times(text, WORDS)).toBe(1);
    expect(times(text, 'Then the short ropes')).toBe(1);
  });

  it('are left out of a box that pulls them from the running text', async () => {
    const text = await textOf(
      `${paragraphs('lamp', 4)}<aside class="pullquote"><p>${WORDS}</p></aside>${paragraphs('boat', 2)}<p>It is written there, and has been for long. ${WORDS}</p>${paragraphs('rope', 4)}`,
    );
    expect(times(text, WORDS)).toBe(1);
    expect(text).toContain(`for long. ${WORDS}`);
  });

  it('are not lost where two block quotes cite them and the running text does not', async () => {
    const quote = (end: string) => `<blockquote><p>${WORDS} ${end}</p></blockquote>`;
    const text = await textOf(
      `${paragraphs('lamp', 4)}${quote('So says the first rule.')}${paragraphs('boat', 2)}${quote('So it was said again.')}${paragraphs('rope', 4)}`,
    );
    expect(times(text, WORDS)).toBe(2);
  });
});
