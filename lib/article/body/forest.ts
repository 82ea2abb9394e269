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
  trees: number;
  signals: Int16Array;
  cuts: Float64Array;
  ends: Float64Array;
}

let forest: Forest | undefined;

function unpack(): Forest {
  const letters = atob(TREES);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  const trees = bytes.length / (INNER * 2 + ENDS);
  const signals = new Int16Array(trees * INNER);
  const cuts = new Float64Array(trees * INNER);
  const ends = new Float64Array(trees * ENDS);
  for (let tree = 0; tree < trees; tree++) {
    const start = tree * (INNER * 2 + ENDS);
    for (let i = 0; i < INNER; i++) {
      const signal = bytes[start + i] ?? NONE;
      signals[tree * INNER + i] = SIGNALS[signal] ?? 0;
      cuts[tree * INNER + i] =
        signal === NONE ? Infinity : (CUTS[signal]?.[bytes[start + INNER + i] ?? 0] ?? 0);
    }
    for (let i = 0; i < ENDS; i++) {
      ends[tree * ENDS + i] = ((bytes[start + INNER * 2 + i] ?? 128) - 128) * SCALE;
    }
  }
  return { trees, signals, cuts, ends };
}

/** The chance by one leaf's signals, between 0 and 1. */
export function score(row: ArrayLike<number>): number {
  forest ??= unpack();
  const { trees, signals, cuts, ends } = forest;
  let sum = BASE;
  for (let tree = 0; tree < trees; tree++) {
    let node = 0;
    while (node < INNER) {
      const at = tree * INNER + node;
      node = 2 * node + ((row[signals[at] ?? 0] ?? 0) >= (cuts[at] ?? 0) ? 2 : 1);
    }
    sum += ends[tree * ENDS + node - INNER] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
