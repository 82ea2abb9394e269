/** White space as a reader sees it: every run of it is one space. */

/** White space that a reader sees otherwise than it stands: anything but one space between words. */
const FOLDED = /[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g;
const isSpace = (letter: string | undefined): boolean =>
  letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';

/** Takes the words of a text node, and the white space around them. `from` and `at` are UTF-16 offsets into its value. */
export interface Runs {
  write(node: Text, from: number, words: string): void;
  fold(node: Text, at: number): void;
}

/**
 * Tells of a text node's words in as few runs as stand there as they are read, and of the white space around them, in order.
 * A word at a time would be a hundred times as many. Linear.
 */
export function eachRun(node: Text, value: string, runs: Runs): void {
  let at = 0;
  let end = value.length;
  while (at < end && isSpace(value[at])) at++;
  while (end > at && isSpace(value[end - 1])) end--;
  if (at > 0) runs.fold(node, 0);
  const inner = at === 0 && end === value.length ? value : value.slice(at, end);
  let from = 0;
  // Most stand there as they are read. `matchAll` would copy the pattern for each text.
  FOLDED.lastIndex = 0;
  for (let gap = FOLDED.exec(inner); gap; gap = FOLDED.exec(inner)) {
    runs.write(node, at + from, inner.slice(from, gap.index));
    runs.fold(node, at + gap.index);
    from = FOLDED.lastIndex;
  }
  if (from < inner.length) runs.write(node, at + from, inner.slice(from));
  if (end < value.length && end > at) runs.fold(node, end);
}
