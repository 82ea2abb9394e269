/** Tells pull quotes: words of the article that stand once more, alone in their block. */
import { letterPattern } from '../../text/latin';
import type { Quote } from '../model';
import type { Draft } from './cited';

/** A repeat of body words is a pull quote from this many letters on. */
const PULL_LETTERS = 18;
/** So many blocks are looked for elsewhere in the text: no article has more, and a page that does need not wait. */
const MOST_LOOKED_FOR = 300;

/** Marks those quotations that only repeat the article. */
export function withPulls(
  drafts: readonly Draft[],
  { text, isApart }: { text: string; isApart(offset: number): boolean },
): Quote[] {
  const alone = drafts
    .filter((one) => one.alone || isApart(one.quote.start))
    .slice(0, MOST_LOOKED_FOR);
  if (alone.length === 0) return drafts.map(({ quote }) => quote);
  const whole = lettersOf(text);
  const inline = drafts
    .filter((one) => !one.alone)
    .map(({ quote }) => lettersOf(quote.text))
    .join(' ');
  const seen = new Set<string>();
  const pulls = new Set(
    alone.filter(({ quote }) => {
      const words = lettersOf(quote.text);
      const isFirst = !seen.has(words);
      seen.add(words);
      if (words.length < PULL_LETTERS) return false;
      const at = whole.indexOf(words);
      if (at < 0 || whole.indexOf(words, at + 1) < 0) return false;
      // Of two that stand alone and say the same the first is the one that counts.
      return (
        isApart(quote.start) ||
        quote.kind === 'block' ||
        inline.includes(words) ||
        !isFirst ||
        !repeats(alone, words)
      );
    }),
  );
  return drafts.map((one) =>
    pulls.has(one) ? { ...one.quote, kind: 'pull' as const } : one.quote,
  );
}

/** Letters and digits only, so that marks and spaces make no difference. */
const lettersOf = (text: string): string => text.toLowerCase().replace(NO_LETTERS(text), '');
const NO_LETTERS = letterPattern('[^\\p{L}\\p{N}]+', 'g');

/** Whether the same words stand alone once more. */
const repeats = (alone: readonly Draft[], words: string): boolean =>
  alone.filter(
    ({ quote }) => quote.text.length < words.length * 2 && lettersOf(quote.text) === words,
  ).length > 1;
