/**
 * Where a stored quote stands in a text now, or why nobody can say; offsets are UTF-16 units into the text.
 * About O(quote) with an index of the text. First the exact words with their context, then runs of shared words, chained;
 * then a decision that refuses rather than guesses.
 */
import { type DiffPart, diffOf } from './diff';
import { edgesOf } from './edges';
import { type Candidate, evidence, isEnough, isTie, PARAGRAPH, resembles } from './evidence';
import {
  exactCandidates,
  isBetweenSame,
  isInOwnBlock,
  isSevered,
  placesOfRow,
  seams,
} from './exact';
import { fuzzyCandidates } from './fuzzy';
import type { WordIndex } from './index-words';
import { FEW, isSame, isTaken, laidPlace, type Own, unbrokenPlace, wordsIn } from './laid';
import { type Query, queryFor } from './query';
import type { FoundHow, LostWhy, Selector } from './selectors';
import type { Alignment } from './whole';

/** With this share of its context a place needs no comparison with look-alikes that lack words of the quote. */
const SURE_CONTEXT = 0.6;
/** With less than this share of its context an unchanged quote counts as moved. */
const SAME_SURROUNDINGS = 0.5;
/** From this share on, a place at the old offset is believed although another looks just like it. */
const UNCHANGED_CONTEXT = 0.9;
/** Twins have this share of the context; then the old offset decides, if the nearer one is this many times nearer. */
const TWIN_CONTEXT = 0.6;
const TIMES_NEARER = 4;
/** With this share of its context the only place left is believed. */
const LEFT_CONTEXT = 0.15;
/** By how much more of its context a place must have than the best other place had then. */
const ABOVE_RIVAL = 0.1;
/** Another place that had this share of our context may have had our block. */
const LIKE_OURS = 0.3;
/** With less than this share of the context on one side a place has company on the other only. */
const LEAST_SIDE = 0.25;
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
  /** What became of the words, where they changed: what the article says now against what was highlighted. */
  readonly diff?: readonly DiffPart[];
}

/** A quote refused, with the reason; `maybe` is the likeliest place, to be confirmed by the reader, never painted as found. */
export interface Lost {
  readonly lost: true;
  readonly why: LostWhy;
  readonly maybe?: Stretch & { readonly words: string };
}

/** The article that a highlight belongs to, laid over the page, and where the highlight stands in it, in UTF-16 units. */
export interface Within {
  readonly alignment: Alignment;
  readonly place: Stretch;
}

/** Finds a highlight among the words of a text; `within` lets its whole article speak. Never throws. */
export function locate(
  selectors: readonly Selector[],
  index: WordIndex,
  within?: Within,
): Found | Lost {
  const own = within && wordsIn(within.alignment, within.place.start, within.place.end);
  const quick = own && quickly(selectors, index, within, own);
  if (quick) return quick;
  const query = queryFor(selectors, index);
  if (!query) return { lost: true, why: 'too-little' };
  if (!own || !isSame(within.alignment, own, query)) return search(query, index, () => true);
  const { alignment } = within;
  const allThere = areAllThere(index, query);
  const laid = laidPlace(index, query, alignment, own, allThere);
  // Closed ranks, but no place less than there was: then it moved.
  if (laid === 'gone' && !allThere) return { lost: true, why: 'gone' };
  if (laid && laid !== 'gone') return found(index, query, laid);
  const free = (c: Candidate) => !isTaken(alignment, own, c.first, c.last);
  const left = allThere ? exactCandidates(index, query).filter(free) : [];
  // No place less than there was, and all but one are other parts of the article.
  if (left[0] && left.length === 1 && left[0].context >= LEFT_CONTEXT) {
    return found(index, query, left[0]);
  }
  const result = search(query, index, free);
  const isFew = query.to - query.from <= FEW && !allThere;
  return 'lost' in result || !isFew ? result : doubted(result, index);
}

/** The only place of a quote's very words within a stretch of the text; null if there is none, or more than one. */
export function onlyPlaceIn(
  selectors: readonly Selector[],
  index: WordIndex,
  { start, end }: Stretch,
): Stretch | null {
  const query = queryFor(selectors, index);
  if (!query) return null;
  const places = placesOfRow(index, query.ids.subarray(query.from, query.to));
  const length = query.to - query.from;
  const [only, other] = places.filter(
    (first) => (index.ends[first] ?? 0) > start && (index.starts[first + length - 1] ?? 0) < end,
  );
  if (only === undefined || other !== undefined) return null;
  const place = { first: only, last: only + length - 1, headMatched: true, tailMatched: true };
  return edgesOf(index, query, place);
}

/** The answer where nothing changed around a quote. */
function quickly(
  selectors: readonly Selector[],
  index: WordIndex,
  { alignment, place }: Within,
  own: Own,
): Found | null {
  const quote = selectors.find((s) => s.type === 'TextQuoteSelector');
  const stands = quote && unbrokenPlace(alignment, own, quote.exact, place);
  if (!stands) return null;
  const edges = edgesOf(index, stands, { ...stands, headMatched: true, tailMatched: true });
  return { ...edges, how: 'exact' };
}

/** A place that may well be another one with the same words: offered, not taken. */
const doubted = ({ start, end }: Stretch, index: WordIndex): Lost => ({
  lost: true,
  why: 'too-little',
  maybe: possible(index, start, end),
});

/** Ours among places that are all alike: the same in number as when there were as many, else nobody knows. */
function byOrdinal(index: WordIndex, query: Query): Found | Lost {
  const exact = exactCandidates(index, query);
  const [ours, best] = [exact[query.alike?.ours ?? 0], [...exact].sort(byEvidence)[0]];
  if (ours && exact.length === query.alike?.count) return found(index, query, ours);
  return best ? lost(index, query, best, 'ambiguous') : { lost: true, why: 'gone' };
}

/** Looks at every place that is like the quote and is `free`. */
function search(query: Query, index: WordIndex, free: (c: Candidate) => boolean): Found | Lost {
  const exact = exactCandidates(index, query).filter(free).sort(byEvidence);
  const [best, next] = exact;
  const sure = best !== undefined && best.context >= SURE_CONTEXT && !isTie(best, next);
  // It stood once and stands once: an advertisement beside it costs nothing.
  const only = exact.length === 1 && query.alike?.count === 1;
  const short = query.to - query.from <= 2;
  const all =
    sure || only || short ? exact : [...exact, ...distinct(exact, fuzzyCandidates(index, query))];
  return decide(index, query, all.filter((c) => resembles(c) && free(c)).sort(byEvidence));
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
  const between = betweenSame(index, query, candidates);
  if (between) return found(index, query, between);
  // In a repetitive text the two may also meet at the quote itself.
  const allThere = areAllThere(index, query);
  const takenOut =
    !allThere && seams(index, query).some((at) => at !== best.first && at !== best.last + 1);
  const circumstances = {
    words: query.to - query.from,
    weight: query.weights.subarray(query.from, query.to).reduce((sum, w) => sum + w, 0),
    alone: candidates.filter((c) => c.quote === 1).length <= 1,
    takenOut,
    severed: !allThere && isSevered(index, query, best),
  };
  if (!isEnough(best, circumstances)) {
    return lost(index, query, best, takenOut ? 'gone' : 'too-little');
  }
  if (!allThere && (isRival(best, query) || isOnesided(best, circumstances.words, query)))
    return lost(index, query, best, 'ambiguous');
  if (!isTie(best, next)) return found(index, query, best);
  const nearest = nearestTwin(
    index,
    query,
    candidates.filter((c) => isTie(best, c)),
  );
  if (nearest) return found(index, query, nearest);
  return query.alike && exactCandidates(index, query).length === query.alike.count
    ? byOrdinal(index, query)
    : lost(index, query, best, 'ambiguous');
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

/** The place between the very words that the quote stood between, or in its very block, if no other one was then and none is now. */
function betweenSame(index: WordIndex, query: Query, candidates: readonly Candidate[]) {
  const { alike } = query;
  const only = (isIt: (index: WordIndex, query: Query, first: number) => boolean) => {
    const [one, other] = candidates.filter((c) => c.quote === 1 && isIt(index, query, c.first));
    return other ? undefined : one;
  };
  const between = alike?.twins === 0 ? only(isBetweenSame) : undefined;
  return between ?? (alike && alike.rival < LIKE_OURS ? only(isInOwnBlock) : undefined);
}

/**
 * One place less than there was, and what is left has the company of ours on one side only, in another block: a heading, say,
 * where ours was its entry in the contents.
 */
function isOnesided({ poorer, quote }: Candidate, words: number, query: Query): boolean {
  const isOne = quote === 1 && words < PARAGRAPH && (query.alike?.count ?? 1) > 1;
  if (!isOne || poorer.share >= LEAST_SIDE) return false;
  return poorer.side === 'after' ? query.fromBorder : query.toBorder;
}

/** Whether the page has the words as often as it had then, so that none of their places was taken away. */
function areAllThere(index: WordIndex, { alike, ids, from, to }: Query): boolean {
  return alike !== null && placesOfRow(index, ids.subarray(from, to)).length >= alike.count;
}

/** Whether a place is no more like ours than another one was then: it may be that other one. */
const isRival = (c: Candidate, { alike }: Query) =>
  alike !== null && alike.count > 1 && c.context < Math.min(1, alike.rival + ABOVE_RIVAL);

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
  const stretch = edgesOf(index, query, place);
  if (how !== 'changed') return { ...stretch, how };
  return {
    ...stretch,
    how,
    diff: diffOf(query.exact, index.text.slice(stretch.start, stretch.end)),
  };
}

function lost(index: WordIndex, query: Query, place: Candidate, why: LostWhy): Lost {
  if (evidence(place) < WORTH_SHOWING || why === 'gone') return { lost: true, why };
  const { start, end } = edgesOf(index, query, place);
  return { lost: true, why, maybe: possible(index, start, end) };
}

const possible = ({ text }: WordIndex, start: number, end: number) => ({
  start,
  end,
  words: text.slice(start, end),
});
