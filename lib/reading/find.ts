/** Finds what was typed in a text as a reader means it: without regard to case, accents and kinds of quotation mark. */
import type { Stretch } from './sentences';

/** More places than this are no help, and each is painted. */
export const MOST_FOUND = 2000;

const SAME: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\n': ' ',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
};

/** A text to find in: its letters folded, and where in the text each stands. */
export interface Searchable {
  folded: string;
  /** For each unit of `folded` where its letter begins; one more for the end. */
  at: number[];
}

const foldLetter = (letter: string): string =>
  SAME[letter] ?? letter.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Folds a text once, for many searches. Linear. */
export function searchable(text: string): Searchable {
  const parts: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const folded = SAME[lower] ?? (lower < '\u0080' ? lower : foldLetter(lower));
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) at.push(index);
    index += letter.length;
  }
  at.push(text.length);
  return { folded: parts.join(''), at };
}

/** Every place of the typed words, in order, at most 2,000; none for nothing. */
export function findIn({ folded, at }: Searchable, typed: string): Stretch[] {
  const needle = searchable(typed.trim()).folded;
  const found: Stretch[] = [];
  if (needle === '') return found;
  for (let i = folded.indexOf(needle); i >= 0; i = folded.indexOf(needle, i + needle.length)) {
    found.push({ start: at[i] ?? 0, end: at[i + needle.length] ?? 0 });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}
