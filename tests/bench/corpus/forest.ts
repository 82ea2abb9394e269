/**
 * Fits boosted trees for a chance: logistic loss, Newton steps, histograms of equal counts (Chen & Guestrin, "XGBoost", 2016,
 * without its sampling of rows). Deterministic: the signals that a tree may use are drawn by a fixed generator.
 */

/** What the fit is allowed. `least` is the weight that a branch must hold, `ridge` pulls small branches to nought. */
export interface Settings {
  trees: number;
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

/** A complete tree: signal (-1 for none) and bin of each inner node, values of the ends. */
export interface Tree {
  signals: Int16Array;
  bins: Uint8Array;
  ends: Float32Array;
}

/** The fitted trees with the cuts between the bins of each signal, and how much each signal gained. */
export interface Forest {
  base: number;
  depth: number;
  trees: Tree[];
  cuts: Float32Array[];
  gain: Float64Array;
}

const SAMPLE = 40_000;

/** The values that divide a signal into bins of equal counts. */
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
      if (value > (sorted[0] ?? 0)) cuts.add(value);
    }
    return Float32Array.from(cuts);
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

interface Fit {
  rows: Rows;
  bins: Uint8Array;
  chosen: Int32Array;
  settings: Settings;
  slopes: Float32Array;
  curves: Float32Array;
  node: Int32Array;
  gain: Float64Array;
}

/** Fits the chosen rows. */
export function fitForest(
  rows: Rows,
  bins: Uint8Array,
  cuts: Float32Array[],
  chosen: Int32Array,
  settings: Settings,
): Forest {
  const { count, wanted, weights } = rows;
  let [all, yes] = [0, 0];
  for (const row of chosen) {
    all += weights[row] ?? 0;
    yes += (weights[row] ?? 0) * (wanted[row] ?? 0);
  }
  const base = Math.log(yes / (all - yes));
  const sums = new Float32Array(count).fill(base);
  const fit: Fit = {
    rows,
    bins,
    chosen,
    settings,
    slopes: new Float32Array(count),
    curves: new Float32Array(count),
    node: new Int32Array(count),
    gain: new Float64Array(rows.width),
  };
  const draw = generator();
  const trees = Array.from({ length: settings.trees }, () => {
    for (const row of chosen) {
      const chance = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      fit.slopes[row] = (weights[row] ?? 0) * (chance - (wanted[row] ?? 0));
      fit.curves[row] = (weights[row] ?? 0) * chance * (1 - chance);
      fit.node[row] = 0;
    }
    const tree = growTree(fit, draw);
    const first = 2 ** settings.depth - 1;
    for (const row of chosen)
      sums[row] = (sums[row] ?? 0) + (tree.ends[(fit.node[row] ?? 0) - first] ?? 0);
    return tree;
  });
  return { base, depth: settings.depth, trees, cuts, gain: fit.gain };
}

/** A linear congruential generator (Numerical Recipes): the same numbers each time. */
function generator(): () => number {
  let seed = 12_345;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

function growTree(fit: Fit, draw: () => number): Tree {
  const { depth, share, ridge, rate } = fit.settings;
  const inner = 2 ** depth - 1;
  const tree: Tree = {
    signals: new Int16Array(inner).fill(-1),
    bins: new Uint8Array(inner),
    ends: new Float32Array(2 ** depth),
  };
  const allowed: number[] = [];
  for (let signal = 0; signal < fit.rows.width; signal++) if (draw() < share) allowed.push(signal);
  for (let level = 0; level < depth; level++) splitLevel(fit, tree, level, allowed);
  const slopes = new Float64Array(2 ** depth);
  const curves = new Float64Array(2 ** depth);
  for (const row of fit.chosen) {
    const end = (fit.node[row] ?? 0) - inner;
    slopes[end] = (slopes[end] ?? 0) + (fit.slopes[row] ?? 0);
    curves[end] = (curves[end] ?? 0) + (fit.curves[row] ?? 0);
  }
  tree.ends.forEach((_, end) => {
    tree.ends[end] = (-rate * (slopes[end] ?? 0)) / ((curves[end] ?? 0) + ridge);
  });
  return tree;
}

/** Divides every node of a level by the signal and cut that gain most, and moves the rows down. */
function splitLevel(fit: Fit, tree: Tree, level: number, allowed: number[]): void {
  const nodes = 2 ** level;
  const first = nodes - 1;
  const best = new Float64Array(nodes).fill(1e-3);
  for (const signal of allowed) {
    const [slopes, curves] = histogram(fit, signal, nodes, first);
    for (let node = 0; node < nodes; node++) {
      const { gain, bin } = bestCut(fit.settings, slopes, curves, node);
      if (gain <= (best[node] ?? 0)) continue;
      best[node] = gain;
      tree.signals[first + node] = signal;
      tree.bins[first + node] = bin;
    }
  }
  for (let node = 0; node < nodes; node++) {
    const signal = tree.signals[first + node] ?? -1;
    if (signal >= 0) fit.gain[signal] = (fit.gain[signal] ?? 0) + (best[node] ?? 0);
  }
  const { count } = fit.rows;
  for (const row of fit.chosen) {
    const node = fit.node[row] ?? 0;
    const signal = tree.signals[node] ?? -1;
    const right = signal >= 0 && (fit.bins[signal * count + row] ?? 0) > (tree.bins[node] ?? 0);
    fit.node[row] = 2 * node + (right ? 2 : 1);
  }
}

function histogram(
  fit: Fit,
  signal: number,
  nodes: number,
  first: number,
): [Float64Array, Float64Array] {
  const { bins: width } = fit.settings;
  const slopes = new Float64Array(nodes * width);
  const curves = new Float64Array(nodes * width);
  const offset = signal * fit.rows.count;
  for (const row of fit.chosen) {
    const at = ((fit.node[row] ?? 0) - first) * width + (fit.bins[offset + row] ?? 0);
    slopes[at] = (slopes[at] ?? 0) + (fit.slopes[row] ?? 0);
    curves[at] = (curves[at] ?? 0) + (fit.curves[row] ?? 0);
  }
  return [slopes, curves];
}

function bestCut(
  { bins, least, ridge }: Settings,
  slopes: Float64Array,
  curves: Float64Array,
  node: number,
): { gain: number; bin: number } {
  const start = node * bins;
  let [slope, curve] = [0, 0];
  for (let bin = start; bin < start + bins; bin++) {
    slope += slopes[bin] ?? 0;
    curve += curves[bin] ?? 0;
  }
  const whole = (slope * slope) / (curve + ridge);
  let [left, leftCurve] = [0, 0];
  const best = { gain: 0, bin: 0 };
  for (let bin = 0; bin < bins - 1; bin++) {
    left += slopes[start + bin] ?? 0;
    leftCurve += curves[start + bin] ?? 0;
    if (leftCurve < least) continue;
    if (curve - leftCurve < least) break;
    const right = slope - left;
    const gain =
      (left * left) / (leftCurve + ridge) + (right * right) / (curve - leftCurve + ridge) - whole;
    if (gain > best.gain) Object.assign(best, { gain, bin });
  }
  return best;
}

/** The chances of rows by a forest. */
export function chances(
  forest: Forest,
  { count }: Rows,
  bins: Uint8Array,
  rows: Int32Array,
): Float32Array {
  const inner = 2 ** forest.depth - 1;
  return Float32Array.from(rows, (row) => {
    let sum = forest.base;
    for (const tree of forest.trees) {
      let node = 0;
      while (node < inner) {
        const signal = tree.signals[node] ?? -1;
        const right = signal >= 0 && (bins[signal * count + row] ?? 0) > (tree.bins[node] ?? 0);
        node = 2 * node + (right ? 2 : 1);
      }
      sum += tree.ends[node - inner] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  });
}
