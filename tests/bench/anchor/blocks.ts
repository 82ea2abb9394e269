/** The blocks of an article on a page, and the ranges that are highlighted in them. */
import type { Numbered, Quote, Word } from './numbered';
import { between, oneOf } from './random';

/** The kinds of ranges. */
export const CLASSES = [
  'word',
  'words3',
  'sentence',
  'inline',
  'cross2',
  'multi',
  'repeat',
] as const;
/** See the list of the same name. */
export type RangeClass = (typeof CLASSES)[number];

/** A range of the page as it was. */
export interface Drawn extends Quote {
  readonly kind: RangeClass;
  /** The numbers of its blocks among the article's. */
  readonly blocks: readonly number[];
  readonly words: number;
}

const BLOCK =
  'address,article,aside,blockquote,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
const LEAST_LETTERS = 30;
const LEAST_HEADING = 10;
/** A page with fewer blocks is not worth measuring. */
export const LEAST_BLOCKS = 6;
const TRIES = 40;

/** A text without its white space. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Lowest block elements whose text stands in the main text, in order. */
export function articleBlocks(page: Numbered, mainText: string): HTMLElement[] {
  const main = squeezed(mainText);
  return [...page.root.querySelectorAll<HTMLElement>(BLOCK)].filter((element) => {
    if (element.querySelector(BLOCK)) return false;
    const seen = page.seen(element);
    const text = squeezed(seen.map(({ data }) => data).join(''));
    const least = /^h[1-6]$/.test(element.localName) ? LEAST_HEADING : LEAST_LETTERS;
    return text.length >= least && main.includes(text);
  });
}

/** Draws one range of each class, where the page has such. */
export function drawRanges(
  page: Numbered,
  blocks: readonly HTMLElement[],
  random: () => number,
): Drawn[] {
  const words = blocks.map((block) => page.words(block));
  const whole = page
    .seen()
    .map(({ data }) => data)
    .join('');
  return CLASSES.flatMap((kind) => {
    for (let i = 0; i < TRIES; i++) {
      const drawn = draw(kind, words, whole, random);
      if (drawn && isInside(page, blocks, drawn)) return [drawn];
    }
    return [];
  });
}

/** Where a quote stands in the DOM, on the page as it was. */
export function rangeOf(page: Numbered, quote: Quote): Range {
  const range = page.root.ownerDocument.createRange();
  for (const node of page.texts()) {
    const first = page.of(node)[0] ?? -1;
    if (first < 0) continue;
    if (quote.from >= first && quote.from < first + node.length)
      range.setStart(node, quote.from - first);
    if (quote.to > first && quote.to <= first + node.length) {
      range.setEnd(node, quote.to - first);
      break;
    }
  }
  return range;
}

function draw(
  kind: RangeClass,
  blocks: readonly Word[][],
  whole: string,
  random: () => number,
): Drawn | null {
  const b = between(0, blocks.length - 1, random);
  const words = blocks[b] ?? [];
  const row = (length: number) => within(kind, b, words, length, random);
  switch (kind) {
    case 'word': {
      const word = oneOf(
        words.filter((w) => w.to - w.from >= 4),
        random,
      );
      return word ? drawnOf(kind, [b], word, word, 1) : null;
    }
    case 'words3':
      return row(3);
    case 'sentence':
      return words.length >= 10 ? withMark(row(between(8, 25, random)), words) : null;
    case 'inline':
      return acrossNodes(row(between(5, 20, random)), words);
    case 'cross2':
      return acrossBlocks(kind, blocks, b, 2, random);
    case 'multi':
      return acrossBlocks(kind, blocks, b, between(3, 5, random), random);
    case 'repeat':
      return repeated(row(between(1, 4, random)), words, whole);
  }
}

function drawnOf(kind: RangeClass, blocks: number[], first: Word, last: Word, words: number) {
  return { kind, blocks, from: first.first, to: last.behind, words };
}

function within(
  kind: RangeClass,
  b: number,
  words: readonly Word[],
  length: number,
  random: () => number,
): Drawn | null {
  if (words.length < length) return null;
  const at = between(0, words.length - length, random);
  const [first, last] = [words[at], words[at + length - 1]];
  return first && last ? drawnOf(kind, [b], first, last, length) : null;
}

function withMark(drawn: Drawn | null, words: readonly Word[]): Drawn | null {
  const last = drawn && words.find((w) => w.behind === drawn.to);
  if (!last) return drawn;
  return /[.!?…]/.test(last.node.data[last.to] ?? '') ? { ...drawn, to: drawn.to + 1 } : drawn;
}

function acrossNodes(drawn: Drawn | null, words: readonly Word[]): Drawn | null {
  if (!drawn) return null;
  const first = words.find((w) => w.first === drawn.from);
  const last = words.find((w) => w.behind === drawn.to);
  return first?.node === last?.node ? null : drawn;
}

function acrossBlocks(
  kind: RangeClass,
  blocks: readonly Word[][],
  b: number,
  count: number,
  random: () => number,
): Drawn | null {
  const end = blocks[b + count - 1];
  const own = blocks[b] ?? [];
  if (!end || end.length === 0 || own.length === 0) return null;
  const at = between(0, own.length - 1, random);
  const to = between(0, end.length - 1, random);
  const [first, last] = [own[at], end[to]];
  if (!first || !last || last.behind <= first.first) return null;
  const inside = blocks.slice(b + 1, b + count - 1).reduce((sum, words) => sum + words.length, 0);
  const numbers = Array.from({ length: count }, (_, i) => b + i);
  return drawnOf(kind, numbers, first, last, own.length - at + inside + to + 1);
}

function repeated(drawn: Drawn | null, words: readonly Word[], whole: string): Drawn | null {
  const first = drawn && words.find((w) => w.first === drawn.from);
  if (!drawn || !first) return null;
  const text = first.node.data.slice(first.from, first.from + drawn.to - drawn.from);
  // Only within one text node: elsewhere the letters between are not simply known.
  if (text.length < drawn.to - drawn.from || text.trim().length < 6) return null;
  const again = whole.indexOf(text, whole.indexOf(text) + 1);
  return again >= 0 ? drawn : null;
}

/** Whether every letter that is seen of a range stands in one of the article's blocks. */
function isInside(page: Numbered, blocks: readonly HTMLElement[], { from, to }: Quote): boolean {
  if (to <= from) return false;
  return page.seen().every((node) => {
    const first = page.of(node)[0] ?? -1;
    const overlaps = first < to && first + node.length > from;
    return !overlaps || !/\S/.test(node.data) || blocks.some((block) => block.contains(node));
  });
}
