/**
 * Pictures highlighted as a whole: what is kept of one, and which picture of a page that is now. It is known by its address, its
 * caption and its words for those who cannot see it; where two pictures fit alike, none is taken.
 */
import { documentOf, newRange } from '../text/document';
import {
  attr,
  baseOf,
  childAt,
  closestTo,
  find,
  findAll,
  isA,
  parentOf,
  textOf,
  walk,
} from '../text/dom';
import { nameOf } from '../text/elements';
import { foldedWords } from '../text/words';
import type { LostWhy, PictureSelector } from './selectors';

/** What each thing that agrees is worth, and what is enough. A file name alone may be any picture's of its kind. */
const WORTH = { address: 3, path: 2.5, file: 1.5, caption: 2, alt: 1.5 };
const ENOUGH = 2.5;
/** So many words say which picture is meant; fewer may be any logo's. */
const LEAST_WORDS = 3;
/** A file name of fewer letters is a number in a row. */
const LEAST_NAME = 6;
/** Pictures smaller than this are buttons and counters, in CSS pixels. */
const LEAST_SIZE = 48;
const MOST = { src: 8192, words: 2000 };
/** What is left of a file name without its size: `-800x600`, `_640w`, `@2x`. */
const SIZE = /(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|\dx|scaled|large|medium|small|thumb))+$/i;
const ADDRESS_NAMES = ['src', 'data-src', 'data-original', 'data-lazy-src'];
const SET_NAMES = ['srcset', 'data-srcset'];

/** What is kept of a picture. Words and address are cut, not refused. */
export function describePicture(element: Element): PictureSelector {
  const figure = closestTo(element, 'figure');
  const caption = figure && find(figure, 'figcaption');
  return {
    type: 'PictureSelector',
    src: (addressesOf(element)[0] ?? '').slice(0, MOST.src),
    alt: tidy(attr(element, 'alt') ?? ''),
    caption: tidy(caption ? textOf(caption) : ''),
  };
}

/** The words for a picture where words have to do: its caption, what it says to those who cannot see it, or the name of its file. */
export function picturesWords({ src, alt, caption }: PictureSelector): string {
  return caption || alt || fileOf(src) || src;
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, MOST.words);

/** Whether an element is a picture that a reader would highlight. */
export function isPicture(element: Element): boolean {
  if (nameOf(element) !== 'img') return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_SIZE && height >= LEAST_SIZE;
}

/** The range that holds a picture and nothing else; it collapses when the picture leaves the page. */
export function rangeAround(element: Element): Range {
  const range = newRange(documentOf(element));
  range.selectNode(element);
  return range;
}

/** The picture that a range holds as a whole, or null: its words are what matters then. */
export function pictureIn({ startContainer, startOffset, endContainer, endOffset }: Range) {
  if (startContainer !== endContainer || endOffset !== startOffset + 1) return null;
  const node = childAt(startContainer, startOffset);
  return node && nameOf(node) === 'img' ? (node as Element) : null;
}

/** The picture of a page that was kept, or why nobody can say which it is. O(pictures of the page). */
export function findPicture(root: Node, kept: PictureSelector): Element | { why: LostWhy } {
  const all = picturesOf(root);
  const paths = new Map<string, number>();
  for (const { addresses } of all)
    for (const path of new Set(addresses.map(pathOf))) paths.set(path, (paths.get(path) ?? 0) + 1);
  const rated = all
    .map((one) => ({ ...one, worth: worthOf(one, kept, paths) }))
    .filter(({ worth }) => worth >= ENOUGH)
    .sort((a, b) => b.worth - a.worth);
  const [best, next] = rated;
  if (!best) return { why: 'gone' };
  return next && next.worth === best.worth ? { why: 'ambiguous' } : best.element;
}

interface Standing {
  readonly element: Element;
  readonly addresses: readonly string[];
}

const picturesOf = (root: Node): Standing[] =>
  shownPictures(root).map((element) => ({ element, addresses: addressesOf(element) }));

/** Every picture that is shown below a node, open shadow roots included, in the order in which they are read. */
export function shownPictures(root: Node): Element[] {
  const found: Element[] = [];
  const enter = (node: Node) => {
    const name = nameOf(node);
    if (name === 'img') found.push(node as Element);
    return name !== '';
  };
  walk(root, enter, () => undefined);
  return found;
}

function worthOf(
  { element, addresses }: Standing,
  kept: PictureSelector,
  paths: ReadonlyMap<string, number>,
): number {
  const now = describePicture(element);
  const path = pathOf(kept.src);
  let worth = 0;
  if (addresses.includes(kept.src)) worth += WORTH.address;
  else if (addresses.some((one) => pathOf(one) === path) && paths.get(path) === 1)
    worth += WORTH.path;
  else if (addresses.some((one) => isSameFile(one, kept.src))) worth += WORTH.file;
  // The article's own caption ends where the credit begins; the page's goes on.
  if (beginsWith(now.caption, kept.caption)) worth += WORTH.caption;
  if (isSameText(now.alt, kept.alt)) worth += WORTH.alt;
  return worth;
}

/** Every address a picture may be loaded from, what is shown first; data addresses say nothing that lasts. */
function addressesOf(element: Element): string[] {
  const image = element as HTMLImageElement;
  const box = parentOf(element);
  const sources = box && isA(box, 'picture') ? [...findAll(box, 'source')] : [];
  const sets = [element, ...sources].flatMap((one) => SET_NAMES.map((name) => attr(one, name)));
  const given = [
    image.currentSrc,
    ...ADDRESS_NAMES.map((name) => attr(element, name)),
    ...sets.flatMap((set) => (set ?? '').split(/,\s+/).map((part) => part.trim().split(/\s/)[0])),
  ];
  const base = baseOf(element);
  const whole = given.flatMap((one) =>
    one && URL.canParse(one, base) ? new URL(one, base).href : [],
  );
  return [...new Set(whole.filter((one) => /^https?:/.test(one)))];
}

const partsOf = (address: string) => (URL.canParse(address) ? new URL(address) : null);

/** An address without what is asked of it: sizes, and counters of visits. */
function pathOf(address: string): string {
  const url = partsOf(address);
  return url ? url.host + url.pathname : address;
}

/** The name of a file without its kind and size. */
function fileOf(address: string): string {
  const name = partsOf(address)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name)
      .replace(/\.\w{2,5}$/, '')
      .replace(SIZE, '');
  } catch {
    return name;
  }
}

function isSameFile(one: string, other: string): boolean {
  const name = fileOf(one);
  return name.length >= LEAST_NAME && name === fileOf(other);
}

function isSameText(now: string, then: string): boolean {
  return beginsWith(now, then) && foldedWords(now).length === foldedWords(then).length;
}

function beginsWith(now: string, then: string): boolean {
  const words = foldedWords(then);
  const first = foldedWords(now).slice(0, words.length);
  return words.length >= LEAST_WORDS && words.join(' ') === first.join(' ');
}
