/** Counting and folding words. */
import { isLatin, letterPattern } from './latin';

/** White space that is anything but one space. */
const UNEVEN = /[^\S ][\s\u200b]*|\u200b[\s\u200b]*| [\s\u200b]+/g;

/** Text with every run of white space as one space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(UNEVEN, ' ').trim();
}

/** Scripts that are written without spaces between words. Made when it is asked for: it takes a fresh tab half a millisecond. */
const unspaced = (): RegExp => {
  UNSPACED ??=
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
  return UNSPACED;
};
let UNSPACED: RegExp | undefined;
const WORD = letterPattern("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*", 'g');

/** How many words a text has; by the language's own rules where words stand without spaces. */
export function wordCount(text: string): number {
  if (isLatin(text) || !unspaced().test(text)) return text.match(WORD(text))?.length ?? 0;
  let words = 0;
  for (const piece of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (piece.isWordLike) words++;
  }
  return words;
}

/** Letters that are not their own normal form, and all beyond Latin-1 but punctuation. */
const SPECIAL = /[^\0-©«-±´¶-¸»¿-ÿ\u2000-\u206f\u20ac]/;
const FOLDED = () => {
  ANY_FOLDED ??= /[\p{L}\p{N}]+/gu;
  return ANY_FOLDED;
};
let ANY_FOLDED: RegExp | undefined;

/** Whether a text is plain: in lower case its words are those that `foldedWords` gives. */
export const isStable = (text: string): boolean => !SPECIAL.test(text);

/** The words of a text in lower case without marks: for comparing titles and sentences. */
export function foldedWords(text: string): string[] {
  // Most text of most pages is plain, and three times as quick to read.
  if (isStable(text)) return text.toLowerCase().match(/[a-z0-9ß-öø-ÿ]+/g) ?? [];
  return text.normalize('NFKC').toLowerCase().match(FOLDED()) ?? [];
}

const SENTENCE_END = /[.!?…。！？؟।][”"»’'」』)\]]*\s*$/;

/** Whether a text ends as a sentence does; marks and brackets may close behind its sign. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);
