/**
 * A whole article laid over a page: which word of the kept text is which word of the page now. So all highlights of an article
 * move together, and what stands twice is told apart by its neighbours.
 * Recursive patience diff over words (see runs.ts), small gaps by dynamic programming (align.ts), then what was moved.
 * O(words log words) in slices; 15,000 words in some 20 ms.
 */
import { align } from './align';
import { type Word, type WordIndex, wordsOf } from './index-words';
import { type Box, heaviestChain, type SharedRun, sharedRuns } from './runs';

/** How many words are read, or compared in one box, between two chances to pause; about 1 ms on a slow laptop. */
const SLICE = 2000;
/** A gap within a gap: deeper nobody looks. */
const DEEPEST = 8;
/** A gap of so few words on both sides is aligned word by word. */
const SMALL_GAP = 60;
/** So many gaps are filled between two chances to pause. */
const GAPS_A_SLICE = 30;
/** The least share of a gap's words, by what they tell, that must be found to believe any of it. */
const LEAST_FILLED = 0.25;

/** The words of a kept text with their places among the words of a page. */
export interface Alignment {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each word of the text the page's id of it, -1 if the page does not have it. */
  readonly ids: Int32Array;
  /** For each word of the text its number among the page's, -1 if it is not there. */
  readonly places: Int32Array;
  /** For each word of the page the word of the text that stands there, -1 if it is another's. */
  readonly owners: Int32Array;
  /** For each word of the text whether it left the old order. */
  readonly moved: Uint8Array;
}

/** The alignment as the generator's return value; between two steps the caller may pause. */
export function* alignInSteps(text: string, page: WordIndex): Generator<void, Alignment> {
  const words: Word[] = [];
  for (const word of wordsOf(text)) {
    words.push(word);
    if (words.length % SLICE === 0) yield;
  }
  const ids = Int32Array.from(words, ({ folded }) => page.idOf(folded));
  const places = new Int32Array(words.length).fill(-1);
  const owners = new Int32Array(page.count).fill(-1);
  const sides = {
    ids,
    page,
    places,
    owners,
    moved: new Uint8Array(words.length),
    begins: beginningsOf(text, words),
  };
  yield* inOrder(sides);
  yield;
  // Before the gaps are filled: a common word of theirs would break up a paragraph that stands elsewhere now.
  yield* findMoved(sides);
  yield;
  yield* fillGaps(sides);
  return {
    text,
    ...sides,
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
  };
}

/** For each word whether a block begins with it. */
function beginningsOf(text: string, words: readonly Word[]): Uint8Array {
  return Uint8Array.from(words, ({ start }, i) => {
    const before = words[i - 1];
    return !before || text.slice(before.end, start).includes('\n') ? 1 : 0;
  });
}

interface Sides {
  readonly begins: Uint8Array;
  readonly ids: Int32Array;
  readonly page: WordIndex;
  readonly places: Int32Array;
  readonly owners: Int32Array;
  readonly moved: Uint8Array;
}

/** Matches what stands in the old order: box by box, each gap between two matches a smaller box. */
function* inOrder(sides: Sides): Generator<void, void> {
  const { ids, page } = sides;
  const open: (Box & { depth: number })[] = [
    { a0: 0, a1: ids.length, b0: 0, b1: page.count, depth: 0 },
  ];
  let work = 0;
  for (let box = open.pop(); box; box = open.pop()) {
    const [wide, high] = [box.a1 - box.a0, box.b1 - box.b0];
    if (wide <= 0 || high <= 0) continue;
    work += wide + high;
    if (work > SLICE) {
      yield;
      work = 0;
    }
    const chain = write(sides, heaviestChain(yield* sharedRuns(ids, page.ids, box)));
    if (chain.length > 0 && box.depth < DEEPEST) open.push(...gaps(chain, box, box.depth + 1));
  }
}

/** Notes the words of runs that follow each other; gives the runs without what overlapped the one before. */
function write({ places, owners, begins }: Sides, runs: readonly SharedRun[]): SharedRun[] {
  let [nextA, nextB] = [0, 0];
  return withHeadings(runs, begins).flatMap(({ inA, inB, length }) => {
    const cut = Math.max(0, nextA - inA, nextB - inB);
    if (cut >= length) return [];
    for (let k = cut; k < length; k++) {
      places[inA + k] = inB + k;
      owners[inB + k] = inA + k;
    }
    [nextA, nextB] = [inA + length, inB + length];
    return [{ inA: inA + cut, inB: inB + cut, length: length - cut }];
  });
}

/**
 * Words that belong to two runs, because the page has them twice: a block goes with what follows it, as a heading does. The other
 * place is a table of contents, a teaser, a pull quote.
 */
function withHeadings(runs: readonly SharedRun[], begins: Uint8Array): SharedRun[] {
  return runs.map((run, i) => {
    const next = runs[i + 1];
    const end = run.inA + run.length;
    if (!next || next.inA >= end) return run;
    const border = begins.subarray(next.inA, end).indexOf(1);
    const length = next.inA + border - run.inA;
    return border < 0 || length <= 0 ? run : { ...run, length };
  });
}

function gaps(chain: readonly SharedRun[], box: Box, depth: number): (Box & { depth: number })[] {
  const found: (Box & { depth: number })[] = [];
  let [a0, b0] = [box.a0, box.b0];
  for (const { inA, inB, length } of chain) {
    found.push({ a0, a1: inA, b0, b1: inB, depth });
    [a0, b0] = [inA + length, inB + length];
  }
  found.push({ a0, a1: box.a1, b0, b1: box.b1, depth });
  return found;
}

/** Aligns what is left between two words that are matched already, where the gap is small on both sides. */
function* fillGaps(sides: Sides): Generator<void, void> {
  const { ids, places } = sides;
  let [before, filled] = [-1, 0];
  for (let i = 0; i <= ids.length; i++) {
    const place = i === ids.length ? -1 : (places[i] ?? -1);
    if (place < 0 && i < ids.length) continue;
    const a0 = before + 1;
    const b0 = before < 0 ? Math.max(0, place - (i - a0)) : (places[before] ?? 0) + 1;
    const b1 = i < ids.length ? place : Math.min(sides.page.count, b0 + ids.length - a0);
    if (i > a0 && b1 > b0 && i - a0 <= SMALL_GAP) {
      fill(sides, { a0, a1: i, b0, b1 });
      if (++filled % GAPS_A_SLICE === 0) yield;
    }
    before = i;
  }
}

function fill({ ids, page, places, owners }: Sides, { a0, a1, b0, b1 }: Box): void {
  const weights = Float64Array.from(ids.subarray(a0, a1), (id) => page.weightOf(id));
  // What another part of the article has claimed is not to be had.
  const free = endsOf(b0, b1).filter((place) => (owners[place] ?? -1) < 0);
  const matched: [number, number][] = [];
  let weight = 0;
  align(
    { ids: ids.subarray(a0, a1), from: 0, to: a1 - a0 },
    { ids: Int32Array.from(free, (place) => page.ids[place] ?? -1), from: 0, to: free.length },
    weights,
    (i, k) => {
      matched.push([a0 + i, free[k] ?? -1]);
      weight += weights[i] ?? 0;
    },
  );
  // Crumbs: the common words of a sentence that is gone are found in any other.
  if (weight < LEAST_FILLED * weights.reduce((sum, w) => sum + w, 0)) return;
  for (const [i, place] of matched) {
    places[i] = place;
    owners[place] = i;
  }
}

/** The words of a gap on the page; of a long one, an advertisement mostly, those next to what is matched. */
function endsOf(b0: number, b1: number): number[] {
  const all = Array.from({ length: Math.min(b1 - b0, SMALL_GAP) }, (_, k) => b0 + k);
  if (b1 - b0 <= SMALL_GAP) return all;
  const half = SMALL_GAP / 2;
  return all.map((place, k) => (k < half ? place : b1 - SMALL_GAP + k));
}

/** Matches rows that stand elsewhere now, the longest first; only words that nobody has claimed. */
function* findMoved(sides: Sides): Generator<void, void> {
  const { ids, page, places, owners, moved } = sides;
  const box = { a0: 0, a1: ids.length, b0: 0, b1: page.count };
  const ownOnly = ids.map((id, i) => ((places[i] ?? -1) < 0 ? id : -1));
  const freeOnly = page.ids.map((id, i) => ((owners[i] ?? -1) < 0 ? id : -1));
  const runs = yield* sharedRuns(ownOnly, freeOnly, box);
  runs.sort((x, y) => y.length - x.length);
  for (const { inA, inB, length } of runs) {
    for (let k = 0; k < length; k++) {
      if ((places[inA + k] ?? -1) >= 0 || (owners[inB + k] ?? -1) >= 0) continue;
      places[inA + k] = inB + k;
      owners[inB + k] = inA + k;
      moved[inA + k] = 1;
    }
  }
}
