import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { Article } from '../../../lib/article/model';
import { aPage } from './a-page';
import { CASES } from './blocks-cases';
import { leavesOf, outlineOf } from './outline';

const URL_OF_PAGE = 'https://field.example/2026/how-to-read-a-tide-table';
const PROSE =
  'The tide table hangs beside the door of the harbour office, and nobody who lives here has needed to read it for years. ';
const pages = import.meta.glob<string>('../../fixtures/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page whose body is two paragraphs with a case between them. */
const around = (inside: string) =>
  `<!doctype html><html lang="en"><head><base href="${URL_OF_PAGE}"><title>How to read a tide table</title></head>
  <body><main><article><h1>How to read a tide table</h1><p>${PROSE.repeat(4)}</p>${inside}
  <p>${PROSE.repeat(5)}</p></article></main></body></html>`;

const read = async (html: string, url = URL_OF_PAGE) => {
  const extraction = extractArticle(await aPage(html), url);
  expect(Article.safeParse(extraction.article).error).toBeUndefined();
  return extraction;
};

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(CASES)('$kind', ({ cases }) => {
  it.each(cases)('$name', async ({ html, outline }) => {
    const { article } = await read(around(html));
    // The first and the last paragraph are the page around the case.
    expect(outlineOf(article.blocks).slice(1, -1)).toEqual(outline);
  });
});

describe('every leaf', () => {
  const ALL: [string, string][] = [
    ...CASES.flatMap(({ kind, cases }) =>
      cases.map(({ name, html }): [string, string] => [`${kind}: ${name}`, around(html)]),
    ),
    ...Object.entries(pages).map(([file, html]): [string, string] => [
      file.split('/').at(-2) ?? '',
      html,
    ]),
  ];
  it.each(ALL)('has its words in the text and on the page: %s', async (_, html) => {
    const { article, rangeOf } = await read(html);
    let last = 0;
    for (const { start, end } of leavesOf(article.blocks)) {
      expect(start).toBe(last === 0 ? 0 : last + 2);
      expect(article.text.slice(last, start)).toBe(last === 0 ? '' : '\n\n');
      last = end;
    }
    expect(last).toBe(article.text.length);
    // Formulas and check boxes are said in other words than those of the page.
    if (/math|katex|class="tex|checkbox/i.test(html)) return;
    for (const { start, end } of leavesOf(article.blocks)) {
      const range = rangeOf(start, end);
      const words = range ? folded(wordsOf(range)) : null;
      expect(words).toBe(folded(article.text.slice(start, end)).replaceAll(' ', ''));
    }
  });
});

/** The words of a range without white space: the borders of its blocks are none of its letters. */
function wordsOf(range: Range): string {
  const held = range.cloneContents();
  for (const one of held.querySelectorAll('[hidden],.gutter,.blob-num,.lineno')) one.remove();
  return (held.textContent ?? '').replace(/\s+/g, '');
}
