/** From signals to a score: how much likelier an article is than each other kind of page, then than all of them. */

/** A signal counts as far as this many deviations from the mean page, so that no single one decides. */
export const MOST_DEVIATIONS = 4;

/** Weights in a table are letters, each a step apart around the middle one; so they travel in a quarter of the space. */
export const STEP = 0.04;
const MIDDLE = 109;
/** The largest weight that has a letter, in steps. */
export const MOST_STEPS = 16;

/** What a signal is worth: its mean, its deviation, a weight against each kind a deviation, its place among the reasons. */
export interface Worth {
  signal: string;
  mean: number;
  deviation: number;
  weights: readonly number[];
  group: number;
}

/** A model: the log-odds of an article on the mean page against each other kind, and what signals are worth. */
export interface Model {
  base: readonly number[];
  worths: readonly Worth[];
}

/** A table's lines `signal,mean,deviation,weights,group`, means and deviations in hundredths. */
export function readTable(table: string): Worth[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [signal = '', mean, deviation, letters = '', group] = line.split(',');
      const weights = [...letters].map((letter) => (letter.charCodeAt(0) - MIDDLE) * STEP);
      return {
        signal,
        mean: Number(mean) / 100,
        deviation: Number(deviation) / 100,
        weights,
        group: Number(group),
      };
    });
}

/** The lines that `readTable` reads. */
export const writeTable = (worths: readonly Worth[]): string =>
  worths
    .map(({ signal, mean, deviation, weights, group }) => {
      const letters = weights.map((one) => String.fromCharCode(MIDDLE + Math.round(one / STEP)));
      return `${signal},${Math.round(mean * 100)},${Math.round(deviation * 100)},${letters.join('')},${group}`;
    })
    .join('\n');

/** The score, 0 to 1, and what each group of signals adds to its log-odds. */
export interface Verdict {
  score: number;
  sums: number[];
}

/** Weighs signals; one that is missing counts as none. Sums are relative to the mean page. */
export function weigh(signals: Readonly<Record<string, number>>, { base, worths }: Model): Verdict {
  const odds = [...base];
  const shifts = worths.map(({ signal, mean, deviation }) => {
    const shift = ((signals[signal] ?? 0) - mean) / deviation;
    return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, shift));
  });
  for (const [i, { weights }] of worths.entries())
    for (const [kind, weight] of weights.entries())
      odds[kind] = (odds[kind] ?? 0) + weight * (shifts[i] ?? 0);
  const against = odds.map((one) => Math.exp(-one));
  const all = against.reduce((sum, one) => sum + one, 0);
  // Half by how likely each other kind is, half evenly: what sets a clear article apart is no one kind's.
  const shares = against.map((one) => (one / all + 1 / against.length) / 2);
  const sums: number[] = [];
  for (const [i, { weights, group }] of worths.entries()) {
    const part = weights.reduce((sum, weight, kind) => sum + weight * (shares[kind] ?? 0), 0);
    sums[group] = (sums[group] ?? 0) + part * (shifts[i] ?? 0);
  }
  return { score: 1 / (1 + all), sums };
}
