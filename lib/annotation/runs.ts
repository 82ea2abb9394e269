/**
 * Words that stand in a row in two texts, and the best order-keeping choice of such runs.
 * Rows of three words that each text has once are seeds, as lines are in patience diff (Bram Cohen 2003,
 * https://bramcohen.livejournal.com/73318.html); the choice is the heaviest increasing subsequence, by a Fenwick tree (1994,
 * doi:10.1002/spe.4380240306). O(words + runs log runs).
 */

/** A rectangle of two texts: words `a0` up to `a1` of the one, `b0` up to `b1` of the other. */
export interface Box {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** `length` words from `inA` on are those from `inB` on. */
export interface SharedRun {
  readonly inA: number;
  readonly inB: number;
  readonly length: number;
}

/** How many words make a seed. */
const ROW = 3;
/** Three ids make one number below 2^53. */
const RADIX = 208_000;
/** So many words are read between two chances to pause; about 1 ms. */
const SLICE = 3000;
/** A second place of the same words. */
const TWICE = -2;

/** Maximal runs around the rows of three words that stand once in each side of the box, in steps. Words of -1 match nothing. */
export function* sharedRuns(a: Int32Array, b: Int32Array, box: Box): Generator<void, SharedRun[]> {
  const inA = yield* rows(a, box.a0, box.a1);
  const inB = yield* rows(b, box.b0, box.b1);
  const covered = new Map<number, number>();
  const runs: SharedRun[] = [];
  let count = 0;
  for (const [key, at] of inA) {
    if (++count % SLICE === 0) yield;
    const place = at === TWICE ? TWICE : (inB.get(key) ?? TWICE);
    if (place === TWICE || (covered.get(place - at) ?? -1) > at) continue;
    const run = extended(a, b, box, at, place);
    // Keys of very large vocabularies may collide: a run that does not hold its own seed is none.
    if (run.length < ROW) continue;
    covered.set(place - at, run.inA + run.length - 1);
    runs.push(run);
  }
  return runs;
}

/** Where each row of three words begins, or that it does so twice. */
function* rows(ids: Int32Array, from: number, to: number): Generator<void, Map<number, number>> {
  const found = new Map<number, number>();
  for (let i = from; i + ROW <= to; i++) {
    if ((i - from) % SLICE === SLICE - 1) yield;
    const [x, y, z] = [ids[i] ?? -1, ids[i + 1] ?? -1, ids[i + 2] ?? -1];
    if (x < 0 || y < 0 || z < 0) continue;
    const key = (x * RADIX + y) * RADIX + z;
    found.set(key, found.has(key) ? TWICE : i);
  }
  return found;
}

function extended(a: Int32Array, b: Int32Array, box: Box, at: number, place: number): SharedRun {
  const same = (i: number, j: number) => (a[i] ?? -1) >= 0 && a[i] === b[j];
  let back = 0;
  while (at - back > box.a0 && place - back > box.b0 && same(at - back - 1, place - back - 1)) {
    back++;
  }
  let on = 0;
  while (at + on < box.a1 && place + on < box.b1 && same(at + on, place + on)) on++;
  return { inA: at - back, inB: place - back, length: back + on };
}

/** The runs of greatest length in sum that ascend on both sides, in order. */
export function heaviestChain(runs: readonly SharedRun[]): SharedRun[] {
  const byB = [...runs].sort((x, y) => x.inB - y.inB || x.inA - y.inA);
  const rank = new Map(
    [...new Set(runs.map((r) => r.inA))].sort((x, y) => x - y).map((v, i) => [v, i + 1]),
  );
  // For each rank the best end of a chain among the ranks up to it.
  const tree = new Int32Array(rank.size + 1).fill(-1);
  const worth = new Float64Array(byB.length);
  const before = new Int32Array(byB.length).fill(-1);
  const better = (x: number, y: number) =>
    y < 0 || (x >= 0 && (worth[x] ?? 0) >= (worth[y] ?? 0)) ? x : y;
  byB.forEach((run, j) => {
    const own = rank.get(run.inA) ?? 1;
    let best = -1;
    for (let i = own - 1; i > 0; i -= i & -i) best = better(tree[i] ?? -1, best);
    before[j] = best;
    worth[j] = run.length + (best < 0 ? 0 : (worth[best] ?? 0));
    for (let i = own; i < tree.length; i += i & -i) tree[i] = better(j, tree[i] ?? -1);
  });
  let end = -1;
  for (let j = 0; j < byB.length; j++) end = better(j, end);
  const chain: SharedRun[] = [];
  for (let j = end; j >= 0; j = before[j] ?? -1) {
    const run = byB[j];
    if (run) chain.push(run);
  }
  return chain.reverse();
}
