/** From signals to a score: how much likelier an article is than each other kind of page, then than all of them. */

/**
 * The score from which a page is taken for an article. Cross-validated, precision and recall are about even here (.946, .957), and
 * F1 is that of even odds less .0005: an article that goes unnoticed costs its reader more than a page that is noticed for none.
 */
export const THRESHOLD = 0.45;

/** A signal counts as far as this many deviations from the mean page, so that no single one decides. */
export const MOST_DEVIATIONS = 4;

/** Weights in a table are letters, each a step apart around the middle one; so they travel in a quarter of the space. */
export const STEP = 0.05;
const MIDDLE = 109;
/** The largest weight that has a letter from a to y, in steps. */
export const MOST_STEPS = 12;

/** What a signal is worth: its mean, its deviation, a weight against each kind a deviation, its place among the reasons. */
export interface Worth {
  mean: number;
  deviation: number;
  weights: readonly number[];
  group: number;
}

/** A model: the log-odds of an article on the mean page against each other kind, and what signals are worth, in their order. */
export interface Model {
  base: readonly number[];
  worths: readonly Worth[];
}

/** A table's lines `mean,deviation,weights,group`, means and deviations in hundredths. */
export const readTable = (table: string): Worth[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [mean, deviation, letters = '', group] = line.split(',');
      return {
        mean: Number(mean) / 100,
        deviation: Number(deviation) / 100,
        weights: [...letters].map((letter) => (letter.charCodeAt(0) - MIDDLE) * STEP),
        group: Number(group),
      };
    });

/** The lines that `readTable` reads. */
export const writeTable = (worths: readonly Worth[]): string =>
  worths
    .map(({ mean, deviation, weights, group }) => {
      const letters = weights.map((one) => String.fromCharCode(MIDDLE + Math.round(one / STEP)));
      return `${Math.round(mean * 100)},${Math.round(deviation * 100)},${letters.join('')},${group}`;
    })
    .join('\n');

/** The score, 0 to 1, and what each group of signals adds to its log-odds. */
export interface Verdict {
  score: number;
  sums: number[];
}

/** Weighs signals; one that is missing counts as none. Sums are relative to the mean page. */
export function weigh(signals: Readonly<Record<string, number>>, { base, worths }: Model): Verdict {
  const values = Object.values(signals);
  const shifts = worths.map(({ mean, deviation }, i) =>
    Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, ((values[i] ?? 0) - mean) / deviation)),
  );
  const add =
    (kind: number) =>
    (sum: number, { weights }: Worth, i: number) =>
      sum + (weights[kind] ?? 0) * (shifts[i] ?? 0);
  const against = base.map((start, kind) => Math.exp(-worths.reduce(add(kind), start)));
  const all = against.reduce((sum, one) => sum + one);
  const sums: number[] = [];
  // Half by how likely each other kind is, half evenly: what sets a clear article apart is no one kind's.
  for (const [i, { weights, group }] of worths.entries())
    for (const [kind, weight] of weights.entries())
      sums[group] =
        (sums[group] ?? 0) +
        weight * (shifts[i] ?? 0) * ((against[kind] ?? 0) / all + 1 / base.length) * 0.5;
  return { score: 1 / (1 + all), sums };
}
