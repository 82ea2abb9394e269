/** From what each signal adds to the few reasons that a person can read. */
import type { Reason } from '../model';

type Code = Reason['code'];

/** At most so many reasons, and none that adds less than this to the log-odds. */
const MOST = 6;
const LEAST = 0.15;

/** What each group of signals (`groups.ts`) says when it speaks for an article, and when it speaks against; null = then it says nothing. */
export const REASONS: [up: Code | null, down: Code | null][] = [
  [null, 'is-manual'],
  [null, 'is-discussion'],
  [null, 'sells'],
  [null, 'offers-service'],
  ['has-byline', null],
  ['has-date', null],
  ['says-article', null],
  [null, 'says-other'],
  [null, 'front-page'],
  ['article-address', 'other-address'],
  ['one-headline', null],
  ['has-captions', null],
  ['has-sharing', null],
  [null, 'many-cards'],
  [null, 'is-form'],
  [null, 'many-links'],
  ['enough-prose', 'little-prose'],
  [null, null],
];

/** The strongest reasons first; the side says which way each one moved the verdict from that of the mean page. `sums` has a place a group. */
export function reasonsOf(sums: readonly number[]): Reason[] {
  return REASONS.map(([up, down], i) => {
    const sum = sums[i] ?? 0;
    return { code: sum > 0 ? up : down, sum };
  })
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))
    .flatMap(({ code, sum }): Reason[] =>
      code && Math.abs(sum) >= LEAST ? [{ code, side: sum > 0 ? 'for' : 'against' }] : [],
    )
    .slice(0, MOST);
}
