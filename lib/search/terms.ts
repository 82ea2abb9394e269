/**
 * Words as they are searched: without case and accents, unspaced scripts as pairs of letters (the usual bigrams: a segmenter
 * found fewer of them than pairs do). Used alike for what is indexed, what is typed and what is marked in a result.
 */

import { foldLetters } from '../library/letters';

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const RUN = new RegExp(`[${UNSPACED}]+|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'v');
/** The longest word that is kept whole, in UTF-16 units; of a longer one its beginning. */
export const LONGEST = 40;

/** A word of a text, with where it stands there, in UTF-16 units. */
export interface Spot {
  term: string;
  start: number;
  end: number;
}

/** Every searched word of a text in order: linear. */
export function* spotsOf(text: string): Generator<Spot> {
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const run = match[0];
    if (!IS_UNSPACED.test(run)) {
      yield { term: foldLetters(run).slice(0, LONGEST), start, end: start + run.length };
      continue;
    }
    yield* pairs(run, start);
  }
}

function* pairs(run: string, start: number): Generator<Spot> {
  const letters = [...run];
  let at = start;
  for (const [i, letter] of letters.entries()) {
    const next = letters[i + 1];
    if (next === undefined && i > 0) return;
    const pair = letter + (next ?? '');
    yield { term: foldLetters(pair), start: at, end: at + pair.length };
    at += letter.length;
  }
}

/** The searched words of a text, in order, repeated as they are. Folds the whole text once, which is faster than word by word. */
export function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const [run] of foldLetters(text).matchAll(RUN)) {
    if (!IS_UNSPACED.test(run)) found.push(run.length > LONGEST ? run.slice(0, LONGEST) : run);
    else for (const { term } of pairs(run, 0)) found.push(term);
  }
  return found;
}

/** Whether a searched word is of a script without spaces: such words are pairs, and a single letter is the beginning of pairs. */
export const isUnspaced = (term: string): boolean => IS_UNSPACED.test(term);
