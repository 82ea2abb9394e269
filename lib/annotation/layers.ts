/** Which of several highlights on the same words lies on top: the shorter above the longer, then the newer above the older. */

/** What decides about order. */
export interface Layered {
  readonly range: Range;
  readonly createdAt: number;
}

/** No more layers than these are told apart; deeper piles share the last. */
const MOST_LAYERS = 8;

/** Sorts by where the ranges begin. Cheap if they come in page order. */
export function inPageOrder<T extends Layered>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
}

/** Where a highlight lies: in which pile of overlapping neighbours, and how high in it. */
export interface Position {
  readonly pile: number;
  readonly layer: number;
}

/** The position of each of `sorted` (in page order). Layer 0 is at the bottom; those that do not overlap share layers. */
export function positionsOf(sorted: readonly Layered[]): Position[] {
  const layers = new Array<number>(sorted.length).fill(0);
  return piles(sorted).flatMap((members, pile) => {
    if (members.length > 1) stack(sorted, members, layers);
    return members.map((i) => ({ pile, layer: layers[i] ?? 0 }));
  });
}

/** Groups of neighbours that hang together by overlapping. */
function piles(sorted: readonly Layered[]): number[][] {
  const found: number[][] = [];
  let furthest: Range | null = null;
  sorted.forEach(({ range }, i) => {
    const overlaps =
      furthest !== null && range.compareBoundaryPoints(Range.END_TO_START, furthest) < 0;
    if (overlaps) found.at(-1)?.push(i);
    else found.push([i]);
    const isFurther =
      !overlaps || !furthest || range.compareBoundaryPoints(Range.END_TO_END, furthest) > 0;
    if (isFurther) furthest = range;
  });
  return found;
}

function stack(sorted: readonly Layered[], pile: readonly number[], layers: number[]): void {
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
    a.range.compareBoundaryPoints(Range.END_TO_START, b.range) < 0 &&
    a.range.compareBoundaryPoints(Range.START_TO_END, b.range) > 0
  );
}
