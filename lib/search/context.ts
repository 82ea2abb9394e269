/** Found words in their context: a line of a text with the words marked, as pieces and never as markup. */
import { foldLetters } from '../library/letters';
import { isUnspaced, spotsOf, termsOf } from './terms';
import { near, slipsIn } from './typos';

/** A piece of a line; `found` pieces are shown marked. */
export interface Piece {
  text: string;
  found: boolean;
}

const LETTER = '[\\p{L}\\p{N}\\p{M}]';

/** A letter that may be another one when it is folded. */
const OTHER_LETTER = /[[\p{L}\p{M}]--[a-zA-Z]]/v;

/** How much of a text is shown around what was found, in UTF-16 units. */
const AROUND = 160;
/** How much of it before: a row of the popup shows 35 letters, and what was found must be among them. */
const BEFORE = 18;

/** Whether a word of a text is one that is sought. */
type Fit = (term: string, sought: readonly string[]) => boolean;

/** As it was typed, or beginning so. */
const fits: Fit = (term: string, sought: readonly string[]): boolean =>
  sought.some((word) => term === word || (word.length > 2 && term.startsWith(word)));

/** As it may have been meant: some slips apart, as the index forgives them. A text says its words often: each is tried once. */
function forgiving(): Fit {
  const known = new Map<string, boolean>();
  return (term, sought) =>
    sought.some((word) => {
      const both = `${word} ${term}`;
      const before = known.get(both);
      if (before !== undefined) return before;
      const now = near(word, term, term.length, slipsIn(word)).length > 0;
      known.set(both, now);
      return now;
    });
}

/** The whole text in pieces. Linear. */
export function marked(text: string, sought: readonly string[], suits: Fit = fits): Piece[] {
  const words = [...new Set(sought.flatMap(termsOf))];
  if (words.length === 0) return [{ text, found: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { term, start, end } of spotsOf(text)) {
    if (!suits(term, words) || start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}

/** Where a sought word begins, by its number among the sought. */
interface Found {
  word: number;
  start: number;
}

/** So many places are looked at in one text. */
const MOST_SPOTS = 2000;

/**
 * The line of a text in which most of the sought words stand together, marked; null if none does. With `meant` the words may be
 * some slips apart from those that were typed. Linear.
 */
export function contextOf(
  text: string,
  sought: readonly string[],
  how: 'typed' | 'meant' = 'typed',
): Piece[] | null {
  const words = [...new Set(sought.flatMap(termsOf))];
  const suits = how === 'meant' ? forgiving() : fits;
  const plain = how === 'meant' ? null : plainSpots(text, words);
  const spots = plain ?? foldedSpots(text, words, suits);
  let best = { kinds: 0, start: 0 };
  for (const [i, { start }] of spots.entries()) {
    const kinds = new Set<number>();
    for (let k = i; (spots[k]?.start ?? Infinity) < start + AROUND; k++) {
      kinds.add(spots[k]?.word ?? -1);
    }
    if (kinds.size > best.kinds) best = { kinds: kinds.size, start };
    if (best.kinds === words.length) break;
  }
  if (best.kinds === 0) return null;
  const from = wordStart(text, Math.max(0, best.start - BEFORE));
  const line = text.slice(from, from + AROUND).replace(/\s+/g, ' ');
  const pieces = marked(line, sought, suits);
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (from + AROUND < text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/**
 * The places of the sought words as they are spelled, found by one pattern: no word of the text is taken apart. Null where one
 * of them is not found so and may stand there with accents, or is of a script without spaces.
 */
function plainSpots(text: string, words: readonly string[]): Found[] | null {
  if (words.length === 0 || words.some(isUnspaced)) return null;
  // Searched words hold letters, digits and their marks only: none means anything in a pattern.
  const each = words.map((word) => (word.length > 2 ? `(${word})` : `(${word})(?!${LETTER})`));
  const pattern = new RegExp(`(?<!${LETTER})(?:${each.join('|')})`, 'giu');
  const spots: Found[] = [];
  const missing = new Set(words.keys());
  for (const match of text.matchAll(pattern)) {
    const word = match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
    missing.delete(word);
    spots.push({ word, start: match.index });
    if (spots.length > MOST_SPOTS) break;
  }
  return missing.size > 0 && OTHER_LETTER.test(text) ? null : spots;
}

/** The places of the sought words, every word of the text folded. */
function foldedSpots(text: string, words: readonly string[], suits: Fit): Found[] {
  const spots: Found[] = [];
  for (const { term, start } of spotsOf(text)) {
    const word = words.findIndex((one) => suits(term, [one]));
    if (word >= 0) spots.push({ word, start });
    if (spots.length > MOST_SPOTS) break;
  }
  return spots;
}

/** The next beginning of a word, so that a line does not begin in the middle of one; there are texts without spaces. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + BEFORE).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

/**
 * Gives whether the words of `phrase` stand one after the other in a text. Linear; a text is not taken apart, and folded only
 * where its own letters may hide the phrase.
 */
export function phraseTest(phrase: string): (text: string) => boolean {
  const words = termsOf(phrase);
  if (words.length === 0) return () => true;
  if (words.some(isUnspaced)) return (text) => inOrder(termsOf(text), words);
  // Searched words hold letters, digits and their marks only: none means anything in a pattern.
  const pattern = new RegExp(
    `(?<!${LETTER})${words.join('[^\\p{L}\\p{N}\\p{M}]+')}(?!${LETTER})`,
    'iu',
  );
  return (text) =>
    pattern.test(text) || (OTHER_LETTER.test(text) && pattern.test(foldLetters(text)));
}

function inOrder(terms: readonly string[], words: readonly string[]): boolean {
  const [first = ''] = words;
  for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
    if (words.every((word, i) => terms[at + i] === word)) return true;
  }
  return false;
}
