/**
 * Boosted trees (Friedman, "Greedy Function Approximation", 2001), packed: each tree is complete, a letter for each inner node's
 * signal, one for its cut, and one an end, each kind by itself, because so they compress best. Fitted by
 * `npm run bench fit-body`.
 */
import { BASE, CUTS, DEPTH, ENDS, NODE_CUTS, NODES, SCALE, SIGNALS } from './weights';

const INNER = 2 ** DEPTH - 1;
const LAST = 2 ** DEPTH;
/** The letters of the first signal and the first cut, and of a node that does not divide: there everything goes left. */
const SIGNAL = 40;
const CUT = 97;
const NONE = 33;
/** The letter of an end without weight; those that would be no plain letter stand so much further on. */
const MIDDLE = 80;
const FAR = 512;
const isFar = (letter: number): boolean => letter > FAR / 2;

interface Forest {
  /** By tree and inner node: which signal is asked, and from what on it goes right. By tree and end: log-odds. */
  signals: Uint8Array;
  cuts: Float64Array;
  ends: Float64Array;
}

let forest: Forest | undefined;

function unpack(): Forest {
  const signals = new Uint8Array(NODES.length);
  const cuts = new Float64Array(NODES.length).fill(Number.POSITIVE_INFINITY);
  const ends = new Float64Array(ENDS.length);
  for (let i = 0; i < NODES.length; i++) {
    const letter = NODES.charCodeAt(i);
    if (letter === NONE) continue;
    signals[i] = SIGNALS[letter - SIGNAL] ?? 0;
    cuts[i] = CUTS[letter - SIGNAL]?.[NODE_CUTS.charCodeAt(i) - CUT] ?? 0;
  }
  for (let i = 0; i < ENDS.length; i++) {
    const letter = ENDS.charCodeAt(i);
    ends[i] = (letter - (isFar(letter) ? FAR : 0) - MIDDLE) * SCALE;
  }
  return { signals, cuts, ends };
}

/** The chance by one leaf's signals, between 0 and 1. */
export function score(row: Float64Array): number {
  forest ??= unpack();
  const { signals, cuts, ends } = forest;
  let sum = BASE;
  for (let first = 0, end = 0; first < signals.length; first += INNER, end += LAST) {
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
