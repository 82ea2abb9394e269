/** A page whose elements hide what its document and its forms are asked for: read in the page's own world, where no name is spared. */
import { expect, it, onTestFinished } from 'vitest';
import {
  anchor,
  describe as describeRange,
  flash,
  frameInPrint,
  groundBehind,
  highlightAt,
  isEditable,
  paint,
  pictureIn,
  rangeAround,
  selectedRange,
} from '../../../lib/annotation';
import { extractArticle } from '../../../lib/article';
import { sheetsOf } from '../../../lib/text/document';
import { bodyOf, boxOf, byId } from '../../../lib/text/dom';
import { flatten } from '../../../lib/text/flatten';
import html from '../../fixtures/pages/hidden-names/page.html?raw';
import { aPage } from '../article/a-page';

const WORDS = 'Nobody throws a key away';

async function open() {
  const document = await aPage(html);
  const flat = flatten(bodyOf(document) as Element);
  const start = flat.text.indexOf(WORDS);
  const range = flat.rangeOf(start, start + WORDS.length) as Range;
  return { document, flat, range };
}

it('hides what it should: else the tests below prove nothing', async () => {
  const { document } = await open();
  for (const name of ['createRange', 'getSelection', 'documentElement', 'adoptedStyleSheets'])
    expect(String(document[name as 'body'])).toMatch(/HTML(?:Image|Collection)/);
});

it('is taken apart', async () => {
  const { document } = await open();
  const { article, rangeOf, imageElement } = extractArticle(document, 'https://a.example/');
  expect(article).toMatchObject({ title: 'The museum of lost keys', byline: ['Cleo Hart'] });
  const at = article.text.indexOf(WORDS);
  expect(rangeOf(at, at + WORDS.length)?.toString()).toBe(WORDS);
  expect(imageElement(0)).toBe(byId(document, 'wall'));
});

it('has its words selected, described, found, painted and hit', async () => {
  const { document, flat, range } = await open();
  const selection = Document.prototype.getSelection.call(document);
  selection?.addRange(range);
  const selected = selectedRange(document);
  expect(String(selected)).toBe(WORDS);
  const description = describeRange(selected as Range, flat);
  const found = anchor(description?.selectors ?? [], bodyOf(document) as Element);
  expect('range' in found && found.range?.toString()).toBe(WORDS);
  const painted = paint(document, [{ id: 'a', colour: 'green', range, createdAt: 1 }]);
  onTestFinished(() => painted.undo());
  const box = boxOf(range.startContainer.parentElement as Element);
  onTestFinished(flash(document, range));
  const [line] = range.getClientRects();
  const [x, y] = [(line?.left ?? 0) + 20, (line?.top ?? 0) + 5];
  expect(box.width).toBeGreaterThan(0);
  expect(highlightAt(document, x, y, painted.items)?.id).toBe('a');
  expect(groundBehind(range.startContainer)).toBe('light');
  expect(isEditable(range.startContainer)).toBe(false);
});

it('has a picture in a form held, and framed on paper', async () => {
  const { document: page } = await open();
  const picture = byId(page, 'wall') as Element;
  expect(pictureIn(rangeAround(picture))).toBe(picture);
  // A sheet belongs to the window that made it: this one is framed in the document of the test.
  document.body.innerHTML = '<img name="adoptedStyleSheets"><form><input name="parentNode"></form>';
  onTestFinished(() => document.body.replaceChildren());
  const before = sheetsOf(document).length;
  const element = document.querySelector('img') as Element;
  const undo = frameInPrint([{ element, colour: 'violet' }]);
  expect(sheetsOf(document)).toHaveLength(before + 1);
  undo();
  expect(sheetsOf(document)).toHaveLength(before);
});
