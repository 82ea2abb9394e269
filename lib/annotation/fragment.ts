/**
 * The text directive that a browser follows to exactly these words (https://wicg.github.io/scroll-to-text-fragment/#syntax):
 * with no more context than it takes, and tried on the page's text before it is given away.
 */
import { encodeWords, textFragment } from './citation';

/** Longer quotations are named by their two ends, in UTF-16 units; browsers do the same. */
const LONG = 200;
/** So many words of context on each side, or of an end, are tried at most. */
const MOST_WORDS = 12;
/** Context is looked for so far from the quotation, in UTF-16 units: a page may be one line. */
const NEAR = 1000;
/** A sign alone is no context: browsers match words. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** A directive, and whether the browser's rules lead to these words and no others. */
export interface Directive {
  readonly value: string;
  readonly isUnique: boolean;
}

/**
 * Names `text.slice(start, end)`, widened to whole words, because a browser matches no parts of them. `text` is a page's
 * flat text with a line break at every border of blocks. Looks through the text a few dozen times: milliseconds.
 */
export function directiveFor(text: string, start: number, end: number): Directive {
  const words = text.toLowerCase();
  // Letters that change their number in lower case would move every offset behind them.
  const page: Page = { text, folded: words.length === text.length ? words : text };
  const [from, to] = wholeWords(text, start, end);
  const exact = text.slice(from, to);
  const isShort = exact.length <= LONG && !exact.includes('\n');
  return (
    (isShort ? named(page, from, to) : null) ?? byEnds(page, from, to) ?? plain(page, from, to)
  );
}

interface Page {
  text: string;
  folded: string;
}

const isLetter = (text: string, at: number): boolean => LETTER.test(text[at] ?? '');

function wholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  while (isLetter(text, from) && isLetter(text, from - 1)) from--;
  while (isLetter(text, to - 1) && isLetter(text, to)) to++;
  return [from, to];
}

/** The first place of whole words from `at` on; -1 for none. */
function find({ folded }: Page, phrase: string, at = 0): number {
  const wanted = phrase.toLowerCase();
  const needle = wanted.length === phrase.length ? wanted : phrase;
  for (let i = folded.indexOf(needle, at); i >= 0; i = folded.indexOf(needle, i + 1)) {
    const cutsBefore = isLetter(folded, i) && isLetter(folded, i - 1);
    const last = i + needle.length;
    if (!cutsBefore && !(isLetter(folded, last - 1) && isLetter(folded, last))) return i;
  }
  return -1;
}

/** Where the `count` words before `at` begin, or those from `at` on end, in the same block; null if there are not so many. */
function wordsBefore(text: string, at: number, count: number): number | null {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const found = [...line.matchAll(WORD)];
  const first = found.at(-count);
  return first && found.length >= count ? at - line.length + first.index : null;
}

function wordsAfter(text: string, at: number, count: number): number | null {
  const near = text.slice(at, at + NEAR);
  const border = near.indexOf('\n');
  const line = border < 0 ? near : near.slice(0, border);
  const word = [...line.matchAll(WORD)][count - 1];
  return word ? at + word.index + word[0].length : null;
}

/** The quotation itself, with as few words around it as make it the first of its kind. */
function named(page: Page, from: number, to: number): Directive | null {
  const { text } = page;
  for (let count = 0; count <= MOST_WORDS; count++) {
    const right = count === 0 ? to : wordsAfter(text, to, count);
    const left = count === 0 ? from : wordsBefore(text, from, count);
    const tries = [
      [from, right],
      [left, to],
      [left, right],
    ] as const;
    for (const [a, b] of tries) {
      if (a === null || b === null || find(page, text.slice(a, b)) !== a) continue;
      if (find(page, text.slice(a, b), a + 1) >= 0 && count < MOST_WORDS) continue;
      return { value: parts(text, [a, from, to, b]), isUnique: true };
    }
  }
  return null;
}

function parts(text: string, [a, from, to, b]: [number, number, number, number]): string {
  const prefix = a < from ? `${encode(text.slice(a, from))}-,` : '';
  const suffix = b > to ? `,-${encode(text.slice(to, b))}` : '';
  return `${prefix}${encode(text.slice(from, to))}${suffix}`;
}

const encode = (words: string) => encodeWords(words.split(/\s+/).filter((word) => word !== ''));

/** The first and the last words: the browser takes the first place of the one, and then the first place of the other. */
function byEnds(page: Page, from: number, to: number): Directive | null {
  const { text } = page;
  for (let count = 3; count <= MOST_WORDS; count++) {
    const headEnd = wordsAfter(text, from, count);
    const tailStart = wordsBefore(text, to, count);
    if (headEnd === null || tailStart === null || tailStart < headEnd) return null;
    const head = text.slice(from, headEnd);
    const tail = text.slice(tailStart, to);
    if (find(page, head) !== from || find(page, tail, headEnd) !== tailStart) continue;
    return { value: `${encode(head)},${encode(tail)}`, isUnique: true };
  }
  return null;
}

function plain({ text }: Page, from: number, to: number): Directive {
  const around = 60;
  const value = textFragment(
    text.slice(from, to),
    text.slice(Math.max(0, from - around), from),
    text.slice(to, to + around),
  );
  return { value, isUnique: false };
}
