import { afterEach, describe, expect, test } from 'vitest';
import { frameInPrint } from '../../../lib/annotation';

afterEach(() => document.body.replaceChildren());

const PIXEL =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/%3E';

/** A page of this markup, once its pictures have their size. */
async function page(html: string): Promise<HTMLImageElement[]> {
  document.body.innerHTML = html.replaceAll('<img', `<img width=90 height=60 src='${PIXEL}'`);
  const images = [...document.images];
  await Promise.all(images.map((image) => image.decode()));
  return images;
}

/** The selectors of the rules that frame something on paper. */
const selectors = (root: Document | ShadowRoot = document) =>
  root.adoptedStyleSheets.flatMap((sheet) =>
    [...sheet.cssRules].flatMap((media) =>
      media instanceof CSSMediaRule && media.media.mediaText === 'print'
        ? [...media.cssRules].flatMap((rule) =>
            rule instanceof CSSStyleRule ? rule.selectorText : [],
          )
        : [],
    ),
  );

test('each rule finds its picture and nothing else, and is gone afterwards', async () => {
  const [first, second] = await page(
    '<p>Words <img></p><div><p>a</p>text<form><input name=parentNode><p><b></b><img></p></form></div>',
  );
  const undo = frameInPrint([
    { element: first as Element, colour: 'green' },
    { element: second as Element, colour: 'violet' },
  ]);
  const found = selectors().map((selector) => [...document.querySelectorAll(selector)]);
  expect(found).toEqual([[first], [second]]);
  undo();
  expect(selectors()).toEqual([]);
});

test('a box that would cut the frame off is framed in its place, a larger one is not', async () => {
  const [tight, loose] = await page(
    '<div id=tight style="overflow:hidden;width:90px;height:60px"><a><img></a></div><div style="overflow:hidden;width:400px"><img></div>',
  );
  const undo = frameInPrint([
    { element: tight as Element, colour: 'green' },
    { element: loose as Element, colour: 'green' },
  ]);
  const found = selectors().map((selector) => document.querySelector(selector));
  expect(found).toEqual([document.querySelector('#tight'), loose]);
  undo();
});

test('a picture in a shadow root is framed there', async () => {
  const host = document.createElement('x-app');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<style></style><figure><img></figure>';
  const undo = frameInPrint([{ element: root.querySelector('img') as Element, colour: 'blue' }]);
  expect(selectors(root)).toEqual([':host > :nth-child(2) > :nth-child(1)']);
  expect(selectors()).toEqual([]);
  undo();
});

test('a picture that has left the page frames nothing', () => {
  frameInPrint([{ element: document.createElement('img'), colour: 'blue' }]);
  expect(selectors()).toEqual([]);
});

describe('a browser that', () => {
  const NAME = 'adoptedStyleSheets';
  const own = Object.getOwnPropertyDescriptor(Document.prototype, NAME) as PropertyDescriptor;
  afterEach(() => Object.defineProperty(Document.prototype, NAME, own));
  const refuse = () => {
    throw new Error('Accessing from Xray wrapper is not supported.');
  };
  const REFUSALS: [string, PropertyDescriptor][] = [
    ['takes no sheet of a content script', { ...own, set: refuse }],
    ['gives none', { ...own, get: refuse }],
    [
      'gives other sheets than it took',
      {
        ...own,
        get(this: Document) {
          return own.get?.call(this).map(() => new CSSStyleSheet());
        },
      },
    ],
  ];

  test.each(REFUSALS)('%s frames nothing, and all stays as it was', async (_, refusal) => {
    const [element] = await page('<p>Words <img></p>');
    const before = selectors();
    Object.defineProperty(Document.prototype, NAME, refusal);
    const undo = frameInPrint([{ element: element as Element, colour: 'green' }]);
    undo();
    Object.defineProperty(Document.prototype, NAME, own);
    expect(selectors()).toEqual(before);
  });

  test('refuses only when the frames are taken away does not fail', async () => {
    const [element] = await page('<p>Words <img></p>');
    const undo = frameInPrint([{ element: element as Element, colour: 'green' }]);
    Object.defineProperty(Document.prototype, NAME, { ...own, set: refuse });
    expect(undo).not.toThrow();
    Object.defineProperty(Document.prototype, NAME, own);
    document.adoptedStyleSheets = [];
  });
});
