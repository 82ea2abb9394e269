/** From what each signal adds to the few reasons that a person can read. */
import type { Reason } from '../model';

type Code = Reason['code'];

/** At most so many reasons, and none that adds less than this to the log-odds. */
const MOST = 6;
const LEAST = 0.15;

/** What each group of signals (`groups.ts`) says when it speaks for an article, and when it speaks against; null = then it says nothing. */
export const REASONS: readonly (readonly [up: Code | 0, down: Code | 0])[] = [
  [0, 'is-manual'],
  [0, 'is-discussion'],
  [0, 'sells'],
  [0, 'offers-service'],
  ['has-byline', 0],
  ['has-date', 0],
  ['says-article', 0],
  [0, 'front-page'],
  ['article-address', 'other-address'],
  ['one-headline', 0],
  ['has-captions', 0],
  [0, 'many-cards'],
  ['enough-prose', 'many-links'],
  ['enough-prose', 'little-prose'],
];

/** Those of the verdict's side first, then the strongest; at least one is of that side. `sums` has a place a group. */
export function reasonsOf(sums: readonly number[], isArticle: boolean): Reason[] {
  const ours = isArticle ? 1 : -1;
  const told = REASONS.map(([up, down], i) => {
    const sum = sums[i] ?? 0;
    return { code: sum > 0 ? up : down, sum };
  }).sort(
    (a, b) =>
      Number(b.sum * ours > 0) - Number(a.sum * ours > 0) || Math.abs(b.sum) - Math.abs(a.sum),
  );
  const reasons: Reason[] = [];
  const tell = (code: Code, sum: number) => {
    if (reasons.every((reason) => reason.code !== code))
      reasons.push({ code, side: sum > 0 ? 'for' : 'against' });
  };
  for (const { code, sum } of told) {
    if (reasons.length === 0 && sum * ours <= 0)
      tell(isArticle ? 'enough-prose' : 'little-prose', ours);
    if (code && (Math.abs(sum) >= LEAST || reasons.length === 0)) tell(code, sum);
  }
  return reasons.slice(0, MOST);
}
