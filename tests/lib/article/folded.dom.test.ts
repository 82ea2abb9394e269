import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://quay.example/what-is-folded';
const FOLDED =
  '<p>The ropes are slackened by a breadth of a hand at each end, because they grow shorter in the cold, and greased where they lie on the stone.</p>';
const paragraphs = (what: string) =>
  Array.from(
    { length: 6 },
    (_, n) =>
      `<p>The ${what} number ${n} was taken across the harbour at dawn, and nobody on the quay asked where it would go next.</p>`,
  ).join('');
const textOf = async (part: string): Promise<string> => {
  const html = `<html><head><title>The ropes</title></head><body><main><article><h1>The ropes</h1>${paragraphs('boat')}${part}${paragraphs('lamp')}</article></main></body></html>`;
  return extractArticle(await aPage(html), URL_OF_PAGE).article.text;
};

describe('a hidden part of an article', () => {
  it.each([
    [
      'behind a heading to press',
      `<h3><button aria-expanded="false">Ropes</button></h3><div hidden>${FOLDED}</div>`,
    ],
    [
      'behind what names it',
      `<a role="button" aria-controls="r">Ropes</a><div id="r" style="display: none">${FOLDED}</div>`,
    ],
    [
      'behind a button',
      `<div><button aria-expanded="false">Ropes</button><div style="display:none">${FOLDED}</div></div>`,
    ],
    ['that is found by a search', `<h3>Ropes</h3><div hidden="until-found">${FOLDED}</div>`],
    ['in details', `<details><summary>Ropes</summary>${FOLDED}</details>`],
  ])('is read %s', async (_, part) => {
    expect(await textOf(part)).toContain('The ropes are slackened');
  });

  it.each([
    ['where nothing opens it', `<h3>Ropes</h3><div hidden>${FOLDED}</div>`],
    [
      'where a menu opens',
      `<button aria-haspopup="true" aria-expanded="false">Ropes</button><div hidden>${FOLDED}</div>`,
    ],
    [
      'where something else stands between',
      `<button aria-expanded="false">Ropes</button><hr><div hidden>${FOLDED}</div>`,
    ],
  ])('stays out %s', async (_, part) => {
    expect(await textOf(part)).not.toContain('The ropes are slackened');
  });
});
