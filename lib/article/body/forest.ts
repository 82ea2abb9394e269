/**
 * Boosted trees (Friedman, "Greedy Function Approximation", 2001), packed: the nodes of all trees one behind the other, each
 * followed by its near branch and then its far one. A letter says which signal a node asks, or that it is an end; cuts and
 * ends stand by themselves, because so they compress best. Fitted by `npm run bench fit-body`.
 */
import { BASE, CUTS, ENDS, NODE_CUTS, NODES, SCALE, SIGNALS } from './weights';

/** The letters of the first signal, below which it is an end, and of the first cut. */
const SIGNAL = 40;
const CUT = 97;
/** The letter of an end without weight; those that would be no plain letter stand so much further on. */
const MIDDLE = 80;
const FAR = 512;

/**
 * Numbers that are kept as objects. Code that runs for the first time makes an object of each number it reads out of an array of
 * nothing but numbers: a megabyte for the trees on the median page, to be collected again. One null among them, and it makes none.
 */
export type Kept = (number | null)[];

/** So many numbers to be kept as objects. */
export const kept = (length: number): Kept => new Array<number | null>(length).fill(null);

interface Forest {
  /** By node: which signal is asked, -1 for none at an end. */
  signals: Int16Array;
  /** By node: from what on it goes to the far branch; at an end the log-odds in steps of `SCALE`, which sum up without a fraction. */
  values: Kept;
  /** By node: where the far branch is; the near one is next. */
  far: Uint16Array;
  roots: number[];
}

let forest: Forest | undefined;

function unpack(): Forest {
  const signals = new Int16Array(NODES.length).fill(-1);
  const values = kept(NODES.length);
  const far = new Uint16Array(NODES.length);
  const roots: number[] = [];
  /** Nodes whose far branch has not begun. */
  const open: number[] = [];
  let ends = 0;
  /** Branches of the tree that are yet to come. */
  let missing = 0;
  for (let at = 0; at < NODES.length; at++) {
    if (missing === 0) {
      roots.push(at);
      missing = 1;
    }
    const letter = NODES.charCodeAt(at) - SIGNAL;
    if (letter >= 0) {
      missing++;
      signals[at] = SIGNALS[letter] ?? 0;
      values[at] = CUTS[letter]?.[NODE_CUTS.charCodeAt(at - ends) - CUT] ?? 0;
      open.push(at);
      continue;
    }
    missing--;
    const end = ENDS.charCodeAt(ends++);
    values[at] = end > FAR / 2 ? end - FAR - MIDDLE : end - MIDDLE;
    const next = open.pop();
    if (next !== undefined) far[next] = at + 1;
  }
  return { signals, values, far, roots };
}

/** The chance by one leaf's signals, between 0 and 1. */
export function score(row: ArrayLike<number | null>): number {
  forest ??= unpack();
  const { signals, values, far, roots } = forest;
  let steps = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    // All lists are as long as the trees say; to check it here would cost a third of the time.
    for (let asked = signals[at] as number; asked >= 0; asked = signals[at] as number) {
      at = (row[asked] as number) >= (values[at] as number) ? (far[at] as number) : at + 1;
    }
    steps += values[at] as number;
  }
  return 1 / (1 + Math.exp(-BASE - steps * SCALE));
}
