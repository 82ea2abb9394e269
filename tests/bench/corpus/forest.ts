/**
 * Fits boosted trees for a chance: logistic loss, Newton steps, histograms of equal counts (Chen & Guestrin, "XGBoost", 2016,
 * without its sampling of rows), always dividing where it gains most (Ke et al., "LightGBM", 2017). Deterministic: the signals
 * that a tree may use are drawn by a fixed generator.
 */

/**
 * What the fit is allowed. A tree has at most `ends`, none deeper than `depth`; `least` is the weight that a branch must hold,
 * `ridge` pulls small branches to nought.
 */
export interface Settings {
  trees: number;
  ends: number;
  depth: number;
  rate: number;
  least: number;
  ridge: number;
  share: number;
  bins: number;
}

/** Rows of signals, with the answer wanted (0 to 1) and the weight of each. */
export interface Rows {
  count: number;
  width: number;
  values: Float32Array;
  wanted: Float32Array;
  weights: Float32Array;
}

/** A node of a tree: what it asks, with its branches below and from the cut on; or an end with its log-odds. */
export type Node = { signal: number; bin: number; low: Node; high: Node } | { end: number };

/** The fitted trees with the cuts between the bins of each signal. */
export interface Forest {
  base: number;
  trees: Node[];
  cuts: Float32Array[];
}

const SAMPLE = 40_000;

/** The values that divide a signal into bins of equal counts, to two digits: so they are shipped. */
export function cutsOf({ count, width, values }: Rows, bins: number): Float32Array[] {
  const sample = Math.min(count, SAMPLE);
  return Array.from({ length: width }, (_, signal) => {
    const sorted = Float32Array.from(
      { length: sample },
      (_, i) => values[Math.floor((i * count) / sample) * width + signal] ?? 0,
    ).sort();
    const cuts = new Set<number>();
    for (let bin = 1; bin < bins; bin++) {
      const value = sorted[Math.floor((bin * sample) / bins)] ?? 0;
      if (value > (sorted[0] ?? 0)) cuts.add(Number(value.toPrecision(2)));
    }
    return Float32Array.from(cuts).sort();
  });
}

/** The bin of every value, signal by signal. */
export function binned({ count, width, values }: Rows, cuts: Float32Array[]): Uint8Array {
  const bins = new Uint8Array(count * width);
  for (let signal = 0; signal < width; signal++) {
    const own = cuts[signal] ?? new Float32Array();
    for (let row = 0; row < count; row++) {
      const value = values[row * width + signal] ?? 0;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((own[middle] ?? 0) <= value) low = middle + 1;
        else high = middle;
      }
      bins[signal * count + row] = low;
    }
  }
  return bins;
}

/** The bins of the chosen rows, row by row, because that is how they are read; with what is known of each. */
interface Fit {
  settings: Settings;
  width: number;
  bins: Uint8Array;
  slopes: Float32Array;
  curves: Float32Array;
  /** The rows, those of one branch beside each other. */
  order: Int32Array;
}

/** Fits the chosen rows. */
export function fitForest(
  rows: Rows,
  bins: Uint8Array,
  cuts: Float32Array[],
  chosen: Int32Array,
  settings: Settings,
): Forest {
  const wanted = Float32Array.from(chosen, (row) => rows.wanted[row] ?? 0);
  const weights = Float32Array.from(chosen, (row) => rows.weights[row] ?? 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const yes = weights.reduce((sum, weight, i) => sum + weight * (wanted[i] ?? 0), 0);
  const base = Math.log(yes / (all - yes));
  const sums = new Float32Array(chosen.length).fill(base);
  const fit: Fit = {
    settings,
    width: rows.width,
    bins: byRow(rows, bins, chosen),
    slopes: new Float32Array(chosen.length),
    curves: new Float32Array(chosen.length),
    order: new Int32Array(chosen.length),
  };
  const draw = generator();
  const trees = Array.from({ length: settings.trees }, () => {
    for (let row = 0; row < chosen.length; row++) {
      const chance = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      const weight = weights[row] ?? 0;
      fit.slopes[row] = weight * (chance - (wanted[row] ?? 0));
      fit.curves[row] = weight * chance * (1 - chance);
      fit.order[row] = row;
    }
    const tree = growTree(fit, draw);
    for (let row = 0; row < chosen.length; row++)
      sums[row] = (sums[row] ?? 0) + endOf(tree, (signal) => fit.bins[row * fit.width + signal]);
    return tree;
  });
  return { base, trees, cuts };
}

function byRow({ count, width }: Rows, bins: Uint8Array, chosen: Int32Array): Uint8Array {
  const turned = new Uint8Array(chosen.length * width);
  for (let signal = 0; signal < width; signal++) {
    chosen.forEach((row, i) => {
      turned[i * width + signal] = bins[signal * count + row] ?? 0;
    });
  }
  return turned;
}

/** A linear congruential generator (Numerical Recipes): the same numbers each time. */
function generator(): () => number {
  let seed = 12_345;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** A branch that may yet be divided: its stretch of the rows, what they sum up to, and where it would gain most. */
interface Branch {
  from: number;
  to: number;
  depth: number;
  sums: Sums;
  best: { gain: number; signal: number; bin: number };
  node: Partial<{ signal: number; bin: number; low: Node; high: Node; end: number }>;
}

/** Slopes and curves in turns, by allowed signal and bin. */
type Sums = Float64Array;

const LEAST_GAIN = 1e-3;

function growTree(fit: Fit, draw: () => number): Node {
  const { width, settings } = fit;
  const allowed: number[] = [];
  for (let signal = 0; signal < width; signal++) if (draw() < settings.share) allowed.push(signal);
  const root = branch(fit, allowed, 0, fit.order.length, 0);
  const open = [root];
  while (open.length < settings.ends) {
    const next = open.reduce((most, one) => (one.best.gain > most.best.gain ? one : most));
    if (next.best.gain <= LEAST_GAIN) break;
    open.splice(open.indexOf(next), 1, ...divide(fit, allowed, next));
  }
  for (const { from, to, node } of open) {
    let [slope, curve] = [0, 0];
    for (let i = from; i < to; i++) {
      const row = fit.order[i] ?? 0;
      slope += fit.slopes[row] ?? 0;
      curve += fit.curves[row] ?? 0;
    }
    node.end = (-settings.rate * slope) / (curve + settings.ridge);
  }
  return root.node as Node;
}

function divide(fit: Fit, allowed: number[], { from, to, depth, sums, best, node }: Branch) {
  const { order, bins, width } = fit;
  const high: number[] = [];
  let middle = from;
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    if ((bins[row * width + best.signal] ?? 0) > best.bin) high.push(row);
    else order[middle++] = row;
  }
  order.set(high, middle);
  // The smaller branch is summed up, the other is what remains.
  const isLowSmall = middle - from < to - middle;
  const small = isLowSmall
    ? branch(fit, allowed, from, middle, depth + 1)
    : branch(fit, allowed, middle, to, depth + 1);
  const rest = sums.map((sum, i) => sum - (small.sums[i] ?? 0));
  const large = isLowSmall
    ? branch(fit, allowed, middle, to, depth + 1, rest)
    : branch(fit, allowed, from, middle, depth + 1, rest);
  const [low, top] = isLowSmall ? [small, large] : [large, small];
  const { signal, bin } = best;
  Object.assign(node, { signal, bin, low: low.node, high: top.node });
  return [low, top];
}

function branch(
  fit: Fit,
  allowed: number[],
  from: number,
  to: number,
  depth: number,
  sums = summed(fit, allowed, from, to),
): Branch {
  const { settings } = fit;
  const best = { gain: LEAST_GAIN, signal: -1, bin: 0 };
  for (let i = 0; i < allowed.length && depth < settings.depth; i++) {
    const { gain, bin } = bestCut(settings, sums, i);
    if (gain > best.gain) Object.assign(best, { gain, signal: allowed[i], bin });
  }
  return { from, to, depth, sums, best, node: {} };
}

function summed(
  { settings, order, bins, width, slopes, curves }: Fit,
  allowed: number[],
  from: number,
  to: number,
): Sums {
  const sums = new Float64Array(2 * allowed.length * settings.bins);
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    const slope = slopes[row] ?? 0;
    const curve = curves[row] ?? 0;
    // All lists are as long as they are said to be; to check it here would double the time.
    for (let k = 0; k < allowed.length; k++) {
      const bin = bins[row * width + (allowed[k] as number)] as number;
      const at = 2 * (k * settings.bins + bin);
      sums[at] = (sums[at] as number) + slope;
      sums[at + 1] = (sums[at + 1] as number) + curve;
    }
  }
  return sums;
}

function bestCut(
  { bins, least, ridge }: Settings,
  sums: Sums,
  signal: number,
): { gain: number; bin: number } {
  const start = 2 * signal * bins;
  let [slope, curve] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    slope += sums[start + 2 * bin] ?? 0;
    curve += sums[start + 2 * bin + 1] ?? 0;
  }
  const whole = (slope * slope) / (curve + ridge);
  let [low, lowCurve] = [0, 0];
  const best = { gain: 0, bin: 0 };
  for (let bin = 0; bin < bins - 1; bin++) {
    low += sums[start + 2 * bin] ?? 0;
    lowCurve += sums[start + 2 * bin + 1] ?? 0;
    if (lowCurve < least) continue;
    if (curve - lowCurve < least) break;
    const high = slope - low;
    const gain =
      (low * low) / (lowCurve + ridge) + (high * high) / (curve - lowCurve + ridge) - whole;
    if (gain > best.gain) Object.assign(best, { gain, bin });
  }
  return best;
}

function endOf(tree: Node, binOf: (signal: number) => number | undefined): number {
  let node = tree;
  while ('signal' in node) node = (binOf(node.signal) ?? 0) > node.bin ? node.high : node.low;
  return node.end;
}

/** The chances of rows by a forest. */
export function chances(
  { base, trees }: Forest,
  { count }: Rows,
  bins: Uint8Array,
  rows: Int32Array,
): Float32Array {
  return Float32Array.from(rows, (row) => {
    const sum = trees.reduce(
      (sum, tree) => sum + endOf(tree, (signal) => bins[signal * count + row]),
      base,
    );
    return 1 / (1 + Math.exp(-sum));
  });
}
