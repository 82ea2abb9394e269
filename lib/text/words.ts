/** Counting and folding words. */

const SPACE = /[\s\u00a0\u200b]+/g;
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Text with every run of white space as one space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

/** How many words a text has; by the language's own rules where words stand without spaces. */
export function wordCount(text: string): number {
  let words = 0;
  if (!UNSPACED.test(text)) {
    for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) words++;
    return words;
  }
  for (const piece of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (piece.isWordLike) words++;
  }
  return words;
}

/** Anything but plain letters, which are their own normal form. */
const SPECIAL = /[^ -~\s]|[\u00a0-\uffff]/;

/** The words of a text in lower case without marks: for comparing titles and sentences. */
export function foldedWords(text: string): string[] {
  // Most text of most pages is plain, and three times as quick to read.
  if (!SPECIAL.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
