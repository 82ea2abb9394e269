/** A picture that was highlighted as a whole: found again by address, caption and words, or refused. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  anchor,
  describePicture,
  paint,
  pictureIn,
  picturesWords,
  rangeAround,
} from '../../../lib/annotation';
import { Selector } from '../../../lib/annotation/selectors';
import { page } from './a-page';

const stop = { current: new AbortController() };
afterEach(() => {
  stop.current.abort();
  stop.current = new AbortController();
  document.body.replaceChildren();
});

const SIZE = 'width="200" height="100"';
const CAPTION = 'The pier of Lindholm on the last morning of winter.';
const PAGE = `
  <p>Some words.</p>
  <figure><img id="it" ${SIZE} src="https://a.example/img/pier-morning-800x600.jpg?w=800" alt="An empty pier in fog"><figcaption>${CAPTION}</figcaption></figure>
  <figure><img ${SIZE} src="https://a.example/img/bakery.jpg" alt="A bakery by the quay"><figcaption>The bakery.</figcaption></figure>`;

const made = () => {
  page(PAGE);
  const it = document.querySelector('#it') as Element;
  return Selector.parse(JSON.parse(JSON.stringify(describePicture(it))));
};
const find = (kept: Selector) => {
  const found = anchor([kept], document.body);
  return 'lost' in found ? found.why : (pictureIn(found.range)?.id ?? 'none');
};

const FOUND: [string, string][] = [
  ['the page as it was', PAGE],
  ['another size of it', PAGE.replace('-800x600.jpg?w=800', '-1600x1200.jpg?w=1600')],
  ['its address asked for otherwise', PAGE.replace('?w=800', '?w=400&q=70')],
  [
    'another host, with its caption',
    PAGE.replace(
      'https://a.example/img/pier-morning-800x600.jpg',
      'https://cdn.example/x/pier-morning.jpg',
    ),
  ],
  [
    'an address that comes later',
    PAGE.replace('src="https://a.example/img/pier', 'data-src="https://a.example/img/pier'),
  ],
  ['another caption', PAGE.replace(CAPTION, 'Now with another caption.')],
  ['a picture element', PAGE.replace(/(<img id="it"[^>]*>)/, '<picture>$1</picture>')],
];

const LOST: [string, string, string][] = [
  ['it is gone', PAGE.replace(/<figure><img id="it"[\s\S]*?<\/figure>/, ''), 'gone'],
  [
    'another stands in its place',
    PAGE.replace(/pier-morning-800x600.jpg\?w=800/, 'portrait.jpg')
      .replace('An empty pier in fog', 'A portrait')
      .replace(CAPTION, 'The mayor.'),
    'gone',
  ],
  [
    'only its words for the blind are like it',
    PAGE.replace(/pier-morning-800x600.jpg\?w=800/, 'x.jpg').replace(CAPTION, ''),
    'gone',
  ],
  ['it stands there twice', PAGE + PAGE.replace('id="it"', 'id="twin"'), 'ambiguous'],
];

describe('a highlighted picture', () => {
  it.each(FOUND)('is found: %s', (_, html) => {
    const kept = made();
    page(html);
    expect(find(kept)).toBe('it');
  });

  it.each(LOST)('is lost, and says why: %s', (_, html, why) => {
    const kept = made();
    page(html);
    expect(find(kept)).toBe(why);
  });

  it('is told from its neighbour where one address makes all of them', () => {
    const of = (n: number) =>
      `<img id="${n}" ${SIZE} src="https://a.example/image?id=${n}" alt="">`;
    page(of(1) + of(2) + of(3));
    const kept = describePicture(document.body.children[1] as Element);
    expect(find(kept)).toBe('2');
    page(of(1) + of(3));
    expect(find(kept)).toBe('gone');
  });

  it('is known by the caption that the article gave it, which has no credit behind it any more', () => {
    const src = 'https://b.example/cdn/7f3a';
    const kept = {
      type: 'PictureSelector' as const,
      src,
      alt: 'An empty pier in fog',
      caption: CAPTION,
    };
    page(PAGE.replace(CAPTION, `${CAPTION} Photo: Ines Calder`));
    expect(find(kept)).toBe('it');
    page(PAGE.replace(CAPTION, 'The pier of Lindholm.'));
    expect(find(kept)).toBe('gone');
  });

  it('is cited by its caption, else its words, else its file', () => {
    const kept = {
      type: 'PictureSelector' as const,
      src: 'https://a.example/img/pier%20fog-640w.jpg',
      alt: 'A pier',
      caption: 'C.',
    };
    expect(picturesWords(kept)).toBe('C.');
    expect(picturesWords({ ...kept, caption: '' })).toBe('A pier');
    expect(picturesWords({ ...kept, caption: '', alt: '' })).toBe('pier fog');
  });

  it('is no words to paint, and stands in the order of the page', () => {
    page(PAGE);
    const [first, second] = document.querySelectorAll('img');
    const item = (id: string, range: Range) => ({
      id,
      colour: 'green' as const,
      createdAt: 0,
      range,
    });
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('p') as Element);
    const list = [
      item('b', rangeAround(second as Element)),
      item('a', rangeAround(first as Element)),
      item('w', words),
    ];
    const { items } = paint(document, list, { signal: stop.current.signal });
    expect(items.map(({ id }) => id)).toEqual(['w', 'a', 'b']);
    expect([...CSS.highlights.values()].map(({ size }) => size)).toEqual([1]);
  });

  it('has a range that says when it leaves the page', () => {
    page(PAGE);
    const it = document.querySelector('#it') as Element;
    const range = rangeAround(it);
    it.remove();
    expect(range.collapsed).toBe(true);
  });
});

it('is held by a range on a page with an image of the name createRange', () => {
  page('<img name="createRange"><img name="elementFromPoint">');
  const [image] = document.images;
  if (!image) throw new Error('no picture');
  expect(pictureIn(rangeAround(image))).toBe(image);
});
