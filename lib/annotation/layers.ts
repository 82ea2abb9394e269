/** Which of several highlights on the same words lies on top: the shorter above the longer, then the newer above the older. */

import { compareShown } from '../text/flat-tree';

/** What decides about order. */
export interface Layered {
  readonly range: Range;
  readonly createdAt: number;
}

/** No more layers than these are told apart; deeper piles share the last. */
const MOST_LAYERS = 8;

/** Ranges in page order, each with its pile and layer. One comparison a range where they come in order and none overlaps. */
export function laidOut<T extends Layered>(list: readonly T[]): (T & Position)[] {
  const isApart = list.every(({ range }, i) => {
    const before = list[i - 1];
    return !before || (compared(Range.END_TO_START, range, before.range) ?? -1) >= 0;
  });
  if (isApart) return list.map((item, pile) => ({ ...item, pile, layer: 0 }));
  const sorted = inPageOrder(list);
  const { piles, layers } = positionsOf(sorted);
  return sorted.map((item, i) => ({ ...item, pile: piles[i] ?? 0, layer: layers[i] ?? 0 }));
}

/** Sorts by where the ranges begin. Cheap if they come in page order. */
function inPageOrder<T extends Layered>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => compareStarts(a.range, b.range));
}

function compareStarts(a: Range, b: Range): number {
  try {
    return a.compareBoundaryPoints(Range.START_TO_START, b);
  } catch {
    // In two trees: the shadow root of a custom element, and what is around it.
    return compareShown(a.startContainer, b.startContainer);
  }
}

/** How one end stands to another; undefined where they stand in two trees. */
function compared(how: number, range: Range, other: Range): number | undefined {
  try {
    return range.compareBoundaryPoints(how, other);
  } catch {
    return undefined;
  }
}

/** Where a highlight lies: in which pile of overlapping neighbours, and how high in it. */
export interface Position {
  readonly pile: number;
  readonly layer: number;
}

/** The position of each of `sorted` (in page order). Layer 0 is at the bottom; those that do not overlap share layers. */
function positionsOf(sorted: readonly Layered[]): { piles: Int32Array; layers: Int32Array } {
  const piles = pilesOf(sorted);
  const layers = new Int32Array(sorted.length);
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && piles[to] === piles[from]) to++;
    if (to - from > 1) stack(sorted, from, to, layers);
    from = to;
  }
  return { piles, layers };
}

/** For each the number of its pile: neighbours that hang together by overlapping. */
function pilesOf(sorted: readonly Layered[]): Int32Array {
  const piles = new Int32Array(sorted.length);
  let furthest: Range | null = null;
  let pile = -1;
  for (let i = 0; i < sorted.length; i++) {
    const range = sorted[i]?.range;
    if (!range) continue;
    const overlaps = furthest !== null && (compared(Range.END_TO_START, range, furthest) ?? 0) < 0;
    if (!overlaps) pile++;
    piles[i] = pile;
    const isFurther =
      !overlaps || !furthest || (compared(Range.END_TO_END, range, furthest) ?? 1) > 0;
    if (isFurther) furthest = range;
  }
  return piles;
}

/** Lays those of one pile, `from` up to `to`, over each other. */
function stack(sorted: readonly Layered[], from: number, to: number, layers: Int32Array): void {
  const pile = Array.from({ length: to - from }, (_, k) => from + k);
  const length = new Map(pile.map((i) => [i, sorted[i]?.range.toString().length ?? 0]));
  const age = (i: number) => sorted[i]?.createdAt ?? 0;
  const bottomUp = [...pile].sort(
    (a, b) => (length.get(b) ?? 0) - (length.get(a) ?? 0) || age(a) - age(b),
  );
  bottomUp.forEach((i, rank) => {
    let layer = 0;
    for (const below of bottomUp.slice(Math.max(0, rank - 64), rank)) {
      if (overlap(sorted[i], sorted[below])) layer = Math.max(layer, (layers[below] ?? 0) + 1);
    }
    layers[i] = Math.min(layer, MOST_LAYERS - 1);
  });
}

function overlap(a: Layered | undefined, b: Layered | undefined): boolean {
  if (!a || !b) return false;
  return (
    (compared(Range.END_TO_START, a.range, b.range) ?? 0) < 0 &&
    (compared(Range.START_TO_END, a.range, b.range) ?? 0) > 0
  );
}
