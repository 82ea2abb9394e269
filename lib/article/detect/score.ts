/** From signals to a score: how much likelier an article is than each other kind of page, then than all of them. */

/**
 * The score from which a page is taken for an article. Cross-validated F1 is .947 to .949 anywhere from .35 to .45, where precision
 * and recall are even; here they are .939 and .957: an article that goes unnoticed costs its reader more than a page that is noticed
 * for none.
 */
export const THRESHOLD = 0.42;

/** A signal counts as far as this many deviations from the mean page, so that no single one decides. */
export const MOST_DEVIATIONS = 4;

/** Weights in a table are letters, each a step apart around the middle one; so they travel in a quarter of the space. */
export const STEP = 0.05;
const MIDDLE = 109;
/** The largest weight that has a letter from a to y, in steps. */
export const MOST_STEPS = 12;

/** What a signal, as log(1 + value), is worth: its mean, its deviation, a weight against each kind a deviation, its place among the reasons. */
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
export const readTable = (table: string): Worth[] => table.trim().split('\n').map(readLine);

/** Plain loops here and below: every page runs them once, before they are compiled, and what is elegant is slow then. */
function readLine(line: string): Worth {
  const fields = line.split(',');
  const letters = fields[2] ?? '';
  const weights: number[] = [];
  for (let i = 0; i < letters.length; i++) weights.push((letters.charCodeAt(i) - MIDDLE) * STEP);
  return {
    mean: Number(fields[0]) / 100,
    deviation: Number(fields[1]) / 100,
    weights,
    group: Number(fields[3]),
  };
}

/** The lines that `readTable` reads. */
export const writeTable = (worths: readonly Worth[]): string =>
  worths
    .map(({ mean, deviation, weights, group }) => {
      const letters = weights.map((one) => String.fromCharCode(MIDDLE + Math.round(one / STEP)));
      return `${Math.round(mean * 100)},${Math.round(deviation * 100)},${letters.join('')},${group}`;
    })
    .join('\n');

/** The score, 0 to 1, with what it is made of: how far each signal is from the mean page, the odds of each other kind. */
export interface Weighed {
  score: number;
  shifts: readonly number[];
  against: readonly number[];
}

/** Weighs signals, each as log(1 + value); one that is missing counts as none. */
export function weigh(signals: Readonly<Record<string, number>>, { base, worths }: Model): Weighed {
  const values = Object.values(signals);
  const odds = [...base];
  const shifts: number[] = [];
  for (let i = 0; i < worths.length; i++) {
    const { mean, deviation, weights } = worths[i] as Worth;
    const deviations = (Math.log1p(values[i] ?? 0) - mean) / deviation;
    const shift = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, deviations));
    shifts.push(shift);
    for (let kind = 0; kind < weights.length; kind++)
      odds[kind] = (odds[kind] ?? 0) + (weights[kind] ?? 0) * shift;
  }
  const against = odds.map((one) => Math.exp(-one));
  return { score: 1 / (1 + against.reduce((sum, one) => sum + one)), shifts, against };
}
