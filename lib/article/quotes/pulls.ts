/** Tells pull quotes: words of the article that stand once more, alone in their block. */
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
  const pulls = new Set(
    alone.filter(({ quote }) => {
      const words = lettersOf(quote.text);
      if (words.length < PULL_LETTERS) return false;
      const first = whole.indexOf(words);
      const again = first >= 0 && whole.indexOf(words, first + 1) >= 0;
      return (
        again &&
        (isApart(quote.start) || quote.kind === 'block' || !isFirstOfAlone(drafts, quote, words))
      );
    }),
  );
  return drafts.map((one) =>
    pulls.has(one) ? { ...one.quote, kind: 'pull' as const } : one.quote,
  );
}

/** Letters and digits only, so that marks and spaces make no difference. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a quotation that stands alone is the one that counts: nothing but others that stand alone repeat it, later. */
function isFirstOfAlone(drafts: readonly Draft[], quote: Quote, words: string): boolean {
  const others = drafts.filter(
    (one) => one.quote !== quote && lettersOf(one.quote.text).includes(words),
  );
  return others.length > 0 && others.every((one) => one.alone && one.quote.start > quote.start);
}
