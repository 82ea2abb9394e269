/**
 * The best common subsequence of two stretches of words: which word of the one is which word of the other.
 * Weighted, order kept; O(a * b) cells, refused above a limit. Textbook dynamic programming (Needleman and Wunsch 1970).
 */

/** The most cells one alignment may fill; about 0.3 ms. A longer gap is left unaligned. */
const MOST_CELLS = 40_000;

/** A stretch of words: `ids[from]` up to, not including, `ids[to]`. */
export interface Stretch {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Which pairs may match at all: those whose distance from the beginnings differs by `shift`, give or take `width` words. */
export interface Band {
  readonly shift: number;
  readonly width: number;
}

const ANYWHERE: Band = { shift: 0, width: Number.POSITIVE_INFINITY };

/** Calls `matched` for every pair of equal words, from the last pair to the first; `weights` are those of `a`. */
export function align(
  a: Stretch,
  b: Stretch,
  weights: Float64Array,
  matched: (inA: number, inB: number) => void,
  band: Band = ANYWHERE,
): void {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows <= 0 || columns <= 0 || (rows + 1) * (columns + 1) > MOST_CELLS) return;
  const best = fill(a, b, weights, band);
  const wide = columns + 1;
  let i = rows;
  let j = columns;
  while (i > 0 && j > 0) {
    const here = best[i * wide + j] ?? 0;
    if (here === (best[(i - 1) * wide + j] ?? 0)) i--;
    else if (here === (best[i * wide + j - 1] ?? 0)) j--;
    else matched(a.from + --i, b.from + --j);
  }
}

function fill(a: Stretch, b: Stretch, weights: Float64Array, band: Band): Float64Array {
  const rows = a.to - a.from;
  const wide = b.to - b.from + 1;
  const best = new Float64Array((rows + 1) * wide);
  for (let i = 1; i <= rows; i++) {
    const id = a.ids[a.from + i - 1] ?? -1;
    const weight = weights[a.from + i - 1] ?? 0;
    for (let j = 1; j < wide; j++) {
      const skip = Math.max(best[(i - 1) * wide + j] ?? 0, best[i * wide + j - 1] ?? 0);
      const isNear = Math.abs(j - i - band.shift) <= band.width;
      const same = isNear && id >= 0 && id === b.ids[b.from + j - 1];
      best[i * wide + j] = same
        ? Math.max(skip, (best[(i - 1) * wide + j - 1] ?? 0) + weight)
        : skip;
    }
  }
  return best;
}
