/** From signals to a score: how much likelier an article is than each other kind of page, then than all of them. */

/** For each other kind of page the log-odds on the mean page, and for each signal its mean, its deviation and a weight a kind. */
export interface Weighing {
  base: readonly number[];
  weights: Readonly<Record<string, readonly number[]>>;
}

/** A signal counts as far as this many deviations from the mean page, so that no single one decides. */
export const MOST_DEVIATIONS = 4;

/** The score, 0 to 1, and what each signal adds to its log-odds. */
export interface Verdict {
  score: number;
  parts: [signal: string, part: number][];
}

/** Weighs signals; one that is missing counts as none. Parts are relative to the mean page and to the likeliest other kinds. */
export function weigh(
  signals: Readonly<Record<string, number>>,
  { base, weights }: Weighing,
): Verdict {
  const odds = [...base];
  const shifts = Object.entries(weights).map(([name, [mean = 0, deviation = 1, ...weights]]) => {
    const shift = ((signals[name] ?? 0) - mean) / deviation;
    const kept = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, shift));
    const parts = weights.map((weight) => weight * kept);
    for (const [kind, part] of parts.entries()) odds[kind] = (odds[kind] ?? 0) + part;
    return { name, parts };
  });
  const against = odds.map((one) => Math.exp(-one));
  const all = against.reduce((sum, one) => sum + one, 0);
  // Half by how likely each other kind is, half evenly: what sets a clear article apart is no one kind's.
  const shares = against.map((one) => (one / all + 1 / against.length) / 2);
  const parts = shifts.map(({ name, parts }): [string, number] => [
    name,
    parts.reduce((sum, part, kind) => sum + part * (shares[kind] ?? 0), 0),
  ]);
  return { score: 1 / (1 + all), parts };
}
