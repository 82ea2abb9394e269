/** What the sidebar asks for is found by the words that it shows, or not at all. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { pictureOfTold, spanIn } from '../../../lib/page/told';
import { aPage } from '../article/a-page';

const HERE = 'https://quay.example/2026/11/16/the-old-quay';
const LINES = Array.from(
  { length: 8 },
  (_, i) =>
    `In year ${i} the harbour was quiet, and those who kept its books wrote down the boats.`,
);
const PICTURES = ['a', 'b'].map((name) => `<img src="/${name}.jpg" width="800" height="600">`);

async function read(lines: readonly string[], pictures: readonly string[] = PICTURES) {
  const body = [...lines.map((line) => `<p>${line}</p>`), ...pictures].join('');
  const html = `<!doctype html><html lang="en"><head><base href="${HERE}"><title>The quay</title></head><body><article><h1>The quay</h1>${body}</article></body></html>`;
  return extractArticle(await aPage(html), HERE);
}

/** Where the words of a line stood when the sidebar read the page. */
async function toldOf(words: string) {
  const { article } = await read(LINES);
  const start = article.text.indexOf(words);
  return { start, end: start + words.length, words };
}

describe('words that the sidebar shows', () => {
  const words = 'In year 3 the harbour was quiet';
  it.each<[string, string[], string | null]>([
    ['stay where they are', LINES, words],
    ['are found below what came above them', ['A boat came in.', ...LINES], words],
    ['are found above what went', LINES.slice(2), words],
    ['are nowhere when they are gone', LINES.toSpliced(3, 1), null],
    ['are nowhere rather than at one of two places', ['New.', ...LINES, `${words}.`], null],
  ])('%s', async (_, lines, found) => {
    const span = await toldOf(words);
    expect(spanIn(await read(lines), span)?.toString() ?? null).toBe(found);
  });
});

describe('a picture that the sidebar shows', () => {
  const src = 'https://quay.example/b.jpg';
  it.each<[string, string[], string | null]>([
    ['stays where it is', PICTURES, src],
    ['is found when another one went', PICTURES.slice(1), src],
    ['is nowhere when it is gone', PICTURES.slice(0, 1), null],
  ])('%s', async (_, pictures, found) => {
    const element = pictureOfTold(await read(LINES, pictures), { index: 1, src });
    expect(element && (element as HTMLImageElement).src).toBe(found);
  });
});
