/** White space as a reader sees it: every run of it is one space. */

/** White space that a reader sees otherwise than it stands: anything but one space between words. */
const FOLDED = /[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g;
const isSpace = (letter: string | undefined): boolean =>
  letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';

/**
 * Tells of a text node's words in as few runs as stand there as they are read, and of the white space around them, in order.
 * A word at a time would be a hundred times as many. `at` and `from` are UTF-16 offsets into `value`; linear.
 */
export function eachRun(
  value: string,
  onWords: (from: number, words: string) => void,
  onSpace: (at: number) => void,
): void {
  let [at, end] = [0, value.length];
  while (at < end && isSpace(value[at])) at++;
  while (end > at && isSpace(value[end - 1])) end--;
  if (at > 0) onSpace(0);
  const inner = value.slice(at, end);
  let from = 0;
  for (const gap of inner.matchAll(FOLDED)) {
    onWords(at + from, inner.slice(from, gap.index));
    onSpace(at + gap.index);
    from = gap.index + gap[0].length;
  }
  if (from < inner.length) onWords(at + from, inner.slice(from));
  if (end < value.length && end > at) onSpace(end);
}
