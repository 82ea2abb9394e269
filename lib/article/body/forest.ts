/**
 * Boosted trees (Friedman, "Greedy Function Approximation", 2001), packed: each tree is complete, three bytes an inner node
 * (signal, threshold) and one a leaf, in base 64. Fitted by `npm run bench fit`.
 */
import { BASE, CUTS, DEPTH, SCALE, SIGNALS, TREES } from './weights';

const INNER = 2 ** DEPTH - 1;
const ENDS = 2 ** DEPTH;
/** A node that does not divide: everything goes left. */
const NONE = 255;

let bytes: Uint8Array | undefined;

/** The chance by one leaf's signals, between 0 and 1. */
export function score(signals: readonly number[]): number {
  bytes ??= Uint8Array.from(atob(TREES), (letter) => letter.charCodeAt(0));
  let sum = BASE;
  for (let tree = 0; tree < bytes.length; tree += INNER * 2 + ENDS) {
    let node = 0;
    while (node < INNER) {
      const signal = bytes[tree + node] ?? NONE;
      const cut = CUTS[signal]?.[bytes[tree + INNER + node] ?? 0] ?? 0;
      const value = signals[SIGNALS[signal] ?? 0] ?? 0;
      node = 2 * node + (signal !== NONE && value >= cut ? 2 : 1);
    }
    sum += ((bytes[tree + INNER * 2 + node - INNER] ?? 128) - 128) * SCALE;
  }
  return 1 / (1 + Math.exp(-sum));
}
