/**
 * A text as words: folded, with their offsets and the places of each, made once and shared by all highlights of a page.
 * White space, quotation marks, dashes, case, soft hyphens and Unicode forms make no difference, because they are no words.
 * O(text). Each letter of an unspaced script is a word of its own.
 */

/** One word per index: where it stands, in UTF-16 units, and what it is. */
export interface WordIndex {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The indices of every place of a word, ascending. */
  places(word: string): readonly number[];
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(
  `[${UNSPACED}]|[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d]--[${UNSPACED}]]+`,
  'gv',
);
const INVISIBLE = /[\u00ad\u200b-\u200d]/g;
const NONE: readonly number[] = [];

/** A word as it is compared: compatible forms joined, lower case, nothing invisible. */
export function foldWord(word: string): string {
  return word.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
}

/** Indexes a text. */
export function indexWords(text: string): WordIndex {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const places = new Map<string, number[]>();
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word === '') continue;
    const known = places.get(word);
    if (known) known.push(words.length);
    else places.set(word, [words.length]);
    words.push(word);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return {
    text,
    words,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    places: (word) => places.get(word) ?? NONE,
  };
}

/** The words of a short text, folded. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map((match) => foldWord(match[0])).filter((word) => word !== '');
}
