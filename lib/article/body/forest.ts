/**
 * Boosted trees (Friedman, "Greedy Function Approximation", 2001), packed: each tree is complete, two bytes an inner node
 * (signal, cut) and one a leaf, in base 64. Fitted by `npm run bench fit-body`.
 */
import { BASE, CUTS, DEPTH, SCALE, SIGNALS, TREES } from './weights';

const INNER = 2 ** DEPTH - 1;
const ENDS = 2 ** DEPTH;
/** A node that does not divide: everything goes left. */
const NONE = 255;

interface Forest {
  /** By tree and inner node: which signal is asked, and from what on it goes right. By tree and end: log-odds. */
  signals: Uint8Array;
  cuts: Float64Array;
  ends: Float64Array;
}

let forest: Forest | undefined;

function unpack(): Forest {
  const letters = atob(TREES);
  const size = INNER * 2 + ENDS;
  const trees = letters.length / size;
  const signals = new Uint8Array(trees * INNER);
  const cuts = new Float64Array(trees * INNER);
  const ends = new Float64Array(trees * ENDS);
  let [node, end] = [0, 0];
  for (let start = 0; start < letters.length; start += size) {
    for (let i = start; i < start + INNER; i++, node++) {
      const signal = letters.charCodeAt(i);
      signals[node] = SIGNALS[signal] ?? 0;
      cuts[node] =
        signal === NONE ? Infinity : (CUTS[signal]?.[letters.charCodeAt(i + INNER)] ?? 0);
    }
    for (let i = start + INNER * 2; i < start + size; i++, end++)
      ends[end] = (letters.charCodeAt(i) - 128) * SCALE;
  }
  return { signals, cuts, ends };
}

/** The chance by one leaf's signals, between 0 and 1. */
export function score(row: Float64Array): number {
  forest ??= unpack();
  const { signals, cuts, ends } = forest;
  let sum = BASE;
  for (let first = 0, end = 0; first < signals.length; first += INNER, end += ENDS) {
    let node = 0;
    while (node < INNER) {
      const at = first + node;
      // All three lists are as long as the trees say; to check it here would cost a third of the time.
      const value = row[signals[at] as number] as number;
      node = 2 * node + (value >= (cuts[at] as number) ? 2 : 1);
    }
    sum += ends[end + node - INNER] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
