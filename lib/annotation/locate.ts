/**
 * Where a stored quote stands in a text now, or why nobody can say; offsets are UTF-16 units into the text.
 * About O(quote) with an index of the text. First the exact words with their context, then runs of shared words, chained;
 * then a decision that refuses rather than guesses.
 */
import { edgesOf } from './edges';
import { type Candidate, evidence, isEnough, isTie, resembles } from './evidence';
import { exactCandidates, isSevered, seams } from './exact';
import { fuzzyCandidates } from './fuzzy';
import type { WordIndex } from './index-words';
import { type Query, queryFor } from './query';
import type { FoundHow, LostWhy, Selector } from './selectors';

/** With this share of its context a place needs no comparison with look-alikes that lack words of the quote. */
const SURE_CONTEXT = 0.6;
/** With less than this share of its context an unchanged quote counts as moved. */
const SAME_SURROUNDINGS = 0.5;
/** From this share on, a place at the old offset is believed although another looks just like it. */
const UNCHANGED_CONTEXT = 0.9;
/** Twins have this share of the context; then the old offset decides, if the nearer one is this many times nearer. */
const TWIN_CONTEXT = 0.6;
const TIMES_NEARER = 4;
/** A refused place is offered as "possibly here" from this evidence on (0..2). */
const WORTH_SHOWING = 0.6;

/** A stretch of the text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A quote found: as it was, all its words in other surroundings, or with words changed. */
export interface Found extends Stretch {
  readonly how: FoundHow;
}

/** A quote refused, with the reason; `maybe` is the likeliest place, to be confirmed by the reader, never painted as found. */
export interface Lost {
  readonly lost: true;
  readonly why: LostWhy;
  readonly maybe?: Stretch;
}

/** Finds a highlight among the words of a text. Never throws. */
export function locate(selectors: readonly Selector[], index: WordIndex): Found | Lost {
  const query = queryFor(selectors, index);
  if (!query) return { lost: true, why: 'too-little' };
  const exact = exactCandidates(index, query).sort(byEvidence);
  const [best, next] = exact;
  const sure = best !== undefined && best.context >= SURE_CONTEXT && !isTie(best, next);
  const short = query.to - query.from <= 2;
  const all = sure || short ? exact : [...exact, ...distinct(exact, fuzzyCandidates(index, query))];
  return decide(index, query, all.filter(resembles).sort(byEvidence));
}

const byEvidence = (a: Candidate, b: Candidate) => evidence(b) - evidence(a);

/** Those of `more` that lie on none of `known`, nor on a better one of their own. */
function distinct(known: readonly Candidate[], more: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const c of [...more].sort(byEvidence)) {
    const overlaps = (o: Candidate) => c.first <= o.last && o.first <= c.last;
    if (!known.some(overlaps) && !kept.some(overlaps)) kept.push(c);
  }
  return kept;
}

function decide(index: WordIndex, query: Query, candidates: readonly Candidate[]): Found | Lost {
  const [best, next] = candidates;
  if (!best) return { lost: true, why: 'gone' };
  const here = unmoved(index, query, candidates);
  if (here) return found(index, query, here);
  // In a repetitive text the two may also meet at the quote itself.
  const takenOut = seams(index, query).some((at) => at !== best.first && at !== best.last + 1);
  const circumstances = {
    words: query.to - query.from,
    weight: query.weights.subarray(query.from, query.to).reduce((sum, w) => sum + w, 0),
    alone: candidates.filter((c) => c.quote === 1).length <= 1,
    takenOut,
    severed: isSevered(index, query, best),
  };
  if (!isEnough(best, circumstances)) {
    return lost(index, query, best, takenOut ? 'gone' : 'too-little');
  }
  if (!isTie(best, next)) return found(index, query, best);
  const nearest = nearestTwin(
    index,
    query,
    candidates.filter((c) => isTie(best, c)),
  );
  return nearest ? found(index, query, nearest) : lost(index, query, best, 'ambiguous');
}

/** The place that has every word and the old context at the very old offset: an unchanged page full of repetition. */
function unmoved(index: WordIndex, query: Query, candidates: readonly Candidate[]) {
  if (query.at === null) return undefined;
  return candidates.find(
    (c) =>
      c.quote === 1 &&
      c.context >= UNCHANGED_CONTEXT &&
      edgesOf(index, query, c).start === query.at,
  );
}

/** Of places alike in words and company (a page that has its text twice) the one that is clearly nearest to the old offset. */
function nearestTwin(index: WordIndex, query: Query, alike: readonly Candidate[]) {
  const at = query.at;
  if (at === null || alike.some((c) => c.quote < 1 || c.context < TWIN_CONTEXT)) return undefined;
  const distance = (c: Candidate) => Math.abs((index.starts[c.first] ?? 0) - at);
  const [nearest, next] = [...alike].sort((a, b) => distance(a) - distance(b));
  const isClear = nearest && next && distance(nearest) * TIMES_NEARER <= distance(next);
  return isClear ? nearest : undefined;
}

function found(index: WordIndex, query: Query, place: Candidate): Found {
  const moved = place.context < SAME_SURROUNDINGS;
  const how = place.quote < 1 ? 'changed' : moved ? 'moved' : 'exact';
  return { ...edgesOf(index, query, place), how };
}

function lost(index: WordIndex, query: Query, place: Candidate, why: LostWhy): Lost {
  if (evidence(place) < WORTH_SHOWING || why === 'gone') return { lost: true, why };
  return { lost: true, why, maybe: edgesOf(index, query, place) };
}
