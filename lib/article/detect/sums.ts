/** What a verdict is made of: not for every page, but for whoever asks why. */
import type { Model, Weighed } from './score';

/** What each group of signals adds to the log-odds, relative to the mean page. */
export function sumsOf({ shifts, against }: Weighed, { base, worths }: Model): number[] {
  const all = against.reduce((sum, one) => sum + one);
  // Half by how likely each other kind is, half evenly: what sets a clear article apart is no one kind's.
  const shares = against.map((one) => (one / all + 1 / base.length) * 0.5);
  const sums: number[] = [];
  for (const [i, { weights, group }] of worths.entries())
    for (const [kind, weight] of weights.entries())
      sums[group] = (sums[group] ?? 0) + weight * (shifts[i] ?? 0) * (shares[kind] ?? 0);
  return sums;
}
