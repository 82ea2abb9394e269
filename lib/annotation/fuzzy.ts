/**
 * Places where most of a quote stands: words edited, an advertisement put between, sentences moved.
 * Seed and chain, as long reads are mapped to genomes (Li 2018, doi:10.1093/bioinformatics/bty191): runs of shared words,
 * chained in order, paying for gaps; gaps are then aligned word by word.
 * O(seeds * LOOK_BACK); a quote of 5-30 words takes well under 1 ms, the longest some 10 ms.
 */
import { align } from './align';
import { type Candidate, contextOf } from './evidence';
import type { WordIndex } from './index-words';
import type { Query } from './query';

/** A word that stands no more often than this is a seed by itself. */
const RARE = 8;
/** A pair of words is a seed if the rarer of the two stands no more often than this. */
const COMMON = 300;
/** How many earlier runs a run may be chained to, and the longest gap between them in words. */
const LOOK_BACK = 48;
const LONGEST_GAP = 400;
/** What a gap costs per doubling, in the weight of words (a rare word weighs 1). */
const GAP_COST = 0.3;
/** How many chains are looked at closely, and how many runs at all, plus some for each word of a long quote: a block of some 5 ms. */
const CHAINS = 8;
const MOST_RUNS = 1500;
const RUNS_A_WORD = 2;
/** How far around the matched words the unmatched ends are aligned. */
const END_ROOM = 8;

/** Words that stand in a row in both: `length` words from `inQuery` on are those from `inPage` on. */
interface Run {
  readonly inQuery: number;
  readonly inPage: number;
  readonly length: number;
  readonly weight: number;
}

/** The best places by shared words, best chain first. Places that only share context are left out. */
export function fuzzyCandidates(index: WordIndex, query: Query): Candidate[] {
  const runs = sharedRuns(index, query);
  return chains(runs).flatMap((chain) => {
    const places = matchedPlaces(index, query, chain);
    const candidate = candidateFrom(index, query, places);
    return candidate ? [candidate] : [];
  });
}

function sharedRuns(index: WordIndex, query: Query): Run[] {
  const covered = new Map<number, number>();
  const runs: Run[] = [];
  const most = MOST_RUNS + RUNS_A_WORD * query.ids.length;
  for (let i = 0; i < query.ids.length && runs.length < most; i++) {
    for (const place of seeds(index, query, i)) {
      const diagonal = place - i;
      if ((covered.get(diagonal) ?? -1) >= place) continue;
      const run = extend(index, query, i, place);
      covered.set(diagonal, run.inPage + run.length - 1);
      runs.push(run);
    }
  }
  return runs.sort((a, b) => a.inPage - b.inPage || a.inQuery - b.inQuery);
}

/** The places on the page from which word `i` of the query may be matched. */
function seeds(index: WordIndex, query: Query, i: number): ArrayLike<number> & Iterable<number> {
  const id = query.ids[i] ?? -1;
  if (id < 0) return [];
  const own = index.placesOf(id);
  if (own.length <= RARE) return own;
  const nextId = query.ids[i + 1] ?? -1;
  if (nextId < 0) return [];
  const next = index.placesOf(nextId);
  if (Math.min(own.length, next.length) > COMMON) return [];
  return own.length <= next.length
    ? own.filter((place) => index.ids[place + 1] === nextId)
    : next.filter((place) => index.ids[place - 1] === id).map((place) => place - 1);
}

function extend(index: WordIndex, query: Query, i: number, place: number): Run {
  let [from, to] = [i, i + 1];
  const shift = place - i;
  const same = (at: number) =>
    (query.ids[at] ?? -1) >= 0 && query.ids[at] === index.ids[at + shift];
  while (from > 0 && same(from - 1)) from--;
  while (to < query.ids.length && same(to)) to++;
  let weight = 0;
  for (let at = from; at < to; at++) weight += query.weights[at] ?? 0;
  return { inQuery: from, inPage: from + shift, length: to - from, weight };
}

/** The best chains of runs that ascend on both sides; a run belongs to one chain. Ordered by worth. */
function chains(runs: readonly Run[]): Run[][] {
  const worth = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  runs.forEach((run, j) => {
    worth[j] = run.weight;
    for (let i = j - 1; i >= Math.max(0, j - LOOK_BACK); i--) {
      const earlier = runs[i];
      if (!earlier) continue;
      const joined = (worth[i] ?? 0) + run.weight - gapCost(earlier, run);
      if (joined > (worth[j] ?? 0)) [worth[j], before[j]] = [joined, i];
    }
  });
  const order = [...worth.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
  const used = new Uint8Array(runs.length);
  const found: Run[][] = [];
  for (const end of order) {
    if (found.length >= CHAINS) break;
    if (!used[end]) found.push(unwind(runs, before, used, end));
  }
  return found;
}

function gapCost(earlier: Run, later: Run): number {
  const page = later.inPage - (earlier.inPage + earlier.length);
  const query = later.inQuery - (earlier.inQuery + earlier.length);
  if (page < 0 || query < 0 || page > LONGEST_GAP) return Number.POSITIVE_INFINITY;
  return GAP_COST * Math.log2(1 + Math.abs(page - query)) + GAP_COST * 0.1 * Math.log2(1 + page);
}

function unwind(runs: readonly Run[], before: Int32Array, used: Uint8Array, end: number): Run[] {
  const chain: Run[] = [];
  for (let at = end; at >= 0 && !used[at]; at = before[at] ?? -1) {
    used[at] = 1;
    const run = runs[at];
    if (run) chain.push(run);
  }
  return chain.reverse();
}

/** For every word of the query the place it is matched to, or -1: the chain, and what lies in and around its gaps. */
function matchedPlaces(index: WordIndex, query: Query, chain: readonly Run[]): Int32Array {
  const places = new Int32Array(query.ids.length).fill(-1);
  const between = (from: number, to: number, pageFrom: number, pageTo: number) =>
    align(
      { ids: query.ids, from, to },
      { ids: index.ids, from: Math.max(0, pageFrom), to: Math.min(index.count, pageTo) },
      query.weights,
      (i, place) => {
        places[i] = place;
      },
    );
  let [inQuery, inPage] = [0, -1];
  for (const run of chain) {
    const room = inPage < 0 ? run.inPage - run.inQuery - END_ROOM : inPage;
    between(inQuery, run.inQuery, room, run.inPage);
    for (let i = 0; i < run.length; i++) places[run.inQuery + i] = run.inPage + i;
    [inQuery, inPage] = [run.inQuery + run.length, run.inPage + run.length];
  }
  const rest = query.ids.length - inQuery;
  between(inQuery, query.ids.length, inPage, inPage + rest + END_ROOM);
  return places;
}

/** The place that matched words make, `places[i]` being where word `i` of the query stands or -1; null if no word of the quote is among them. */
export function candidateFrom(
  index: WordIndex,
  query: Query,
  places: Int32Array,
): Candidate | null {
  let [found, total, first, last, widest] = [0, 0, -1, -1, 0];
  for (let i = query.from; i < query.to; i++) {
    total += query.weights[i] ?? 0;
    if ((places[i] ?? -1) < 0) continue;
    found += query.weights[i] ?? 0;
    if (last >= 0) widest = Math.max(widest, (places[i] ?? 0) - (places[last] ?? 0) - 1);
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  const start = reachBack(index, query, places, first);
  const end = reachOn(index, query, places, last);
  const whole = end - start === query.to - query.from - 1 && found === total;
  return {
    first: start,
    last: end,
    // Words put in between make it another text, even if none of the old ones is missing.
    quote: whole ? 1 : Math.min(0.99, found / total),
    ...contextOf(index, query, start, end),
    spread: end - start + 1 - widest,
    headMatched: first === query.from,
    tailMatched: last === query.to - 1,
  };
}

/**
 * The first word on the page: an edited beginning counts if the word before the quote still bounds it, or a block does that
 * the quote began with.
 */
function reachBack(index: WordIndex, query: Query, places: Int32Array, first: number): number {
  const at = places[first] ?? 0;
  const neighbour = places[query.from - 1] ?? -1;
  const missing = first - query.from;
  if (missing === 0) return at;
  const open = at - neighbour - 1;
  if (neighbour >= 0 && open >= 0 && open <= missing + 1) return neighbour + 1;
  if (!query.fromBorder) return at;
  for (let k = 0; k <= missing + 1 && k <= at; k++) {
    if (isBorder(index, at - k)) return k > 0 ? at - k : at;
  }
  return at;
}

function reachOn(index: WordIndex, query: Query, places: Int32Array, last: number): number {
  const at = places[last] ?? 0;
  const neighbour = query.to < places.length ? (places[query.to] ?? -1) : -1;
  const missing = query.to - 1 - last;
  if (missing === 0) return at;
  const open = neighbour - at - 1;
  if (neighbour >= 0 && open >= 0 && open <= missing + 1) return neighbour - 1;
  if (!query.toBorder) return at;
  for (let k = 0; k <= missing + 1 && at + k < index.count; k++) {
    if (isBorder(index, at + k + 1)) return at + k;
  }
  return at;
}

/** Whether a block begins with a word of the page. */
function isBorder({ text, starts, ends, count }: WordIndex, word: number): boolean {
  if (word <= 0 || word >= count) return true;
  return text.slice(ends[word - 1], starts[word]).includes('\n');
}
