/** The places where words stand just as they are asked for. O(places of the rarest word). */
import { type Candidate, contextOf } from './evidence';
import type { WordIndex } from './index-words';
import type { Query } from './query';

/** The most words from each side of a quote that must meet to call it taken out, and the fewest. */
const SEAM = 3;
const SEAM_LEAST = 2;
/** So many words on either side tell one of several places with the same words. */
const NEIGHBOURS = 3;
/** So many other words of its block, all there, tell a quote, too. */
const OWN_BLOCK = 6;
/** A word that stands more often than this without an old neighbour beside it is not looked at. */
const MANY = 24;

/** The first words of all places where `ids` stand in a row, ascending. */
export function placesOfRow(index: WordIndex, ids: Int32Array): number[] {
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? -1;
    if (id < 0) return [];
    const times = index.placesOf(id).length;
    if (times < fewest) [rarest, fewest] = [i, times];
  }
  if (rarest < 0) return [];
  const found: number[] = [];
  for (const place of index.placesOf(ids[rarest] ?? -1)) {
    const at = place - rarest;
    if (standsAt(index, ids, at)) found.push(at);
  }
  return found;
}

function standsAt(index: WordIndex, ids: Int32Array, at: number): boolean {
  if (at < 0 || at + ids.length > index.count) return false;
  for (let i = 0; i < ids.length; i++) if (ids[i] !== index.ids[at + i]) return false;
  return true;
}

/** All places that have every word of the quote in a row, with their context. */
export function exactCandidates(index: WordIndex, query: Query): Candidate[] {
  const length = query.to - query.from;
  const places = placesOfRow(index, query.ids.subarray(query.from, query.to));
  const worthwhile = places.length > MANY ? places.filter(hasNeighbour(index, query)) : places;
  return worthwhile.map((first) => {
    const last = first + length - 1;
    const around = contextOf(index, query, first, last);
    return {
      first,
      last,
      quote: 1,
      spread: length,
      ...around,
      headMatched: true,
      tailMatched: true,
    };
  });
}

const hasNeighbour = (index: WordIndex, query: Query) => (first: number) =>
  index.ids[first - 1] === query.ids[query.from - 1] ||
  index.ids[first + query.to - query.from] === query.ids[query.to];

/** Whether a place has the nearest old neighbours on both sides, all of them. Where the quote begins or ends the text, nothing may stand. */
export function isBetweenSame(index: WordIndex, query: Query, first: number): boolean {
  const from = Math.max(0, query.from - NEIGHBOURS);
  const to = Math.min(query.ids.length, query.to + NEIGHBOURS);
  const last = first + query.to - query.from - 1;
  if (from === query.from && first > 0) return false;
  if (to === query.to && last < index.count - 1) return false;
  for (let i = from; i < to; i++) {
    const id = query.ids[i] ?? -1;
    if (id < 0 || id !== index.ids[first + i - query.from]) return false;
  }
  return true;
}

/** Whether a place has all of the quote's own block around it, as far as that was kept. Less than a few words are no company. */
export function isInOwnBlock(index: WordIndex, query: Query, first: number): boolean {
  const { from, to, blockFrom, blockTo, ids } = query;
  if (blockTo - blockFrom - (to - from) < OWN_BLOCK) return false;
  for (let i = blockFrom; i < blockTo; i++) {
    const id = ids[i] ?? -1;
    if (id < 0 || id !== index.ids[first + i - from]) return false;
  }
  return true;
}

/** Whether the context on the broken side of a place stands nowhere on the page any more. */
export function isSevered(index: WordIndex, query: Query, place: Candidate): boolean {
  if (!place.broken) return false;
  const near =
    place.broken === 'before'
      ? query.ids.subarray(Math.max(0, query.from - SEAM), query.from)
      : query.ids.subarray(query.to, query.to + SEAM);
  return placesOfRow(index, near).length === 0;
}

/** Where the words before and after the quote meet without it, as the first word after: somebody took it out there. */
export function seams(index: WordIndex, query: Query): number[] {
  const left = query.ids.subarray(Math.max(0, query.from - SEAM), query.from);
  const right = query.ids.subarray(query.to, query.to + SEAM);
  if (left.length < SEAM_LEAST || right.length < SEAM_LEAST) return [];
  const row = new Int32Array(left.length + right.length);
  row.set(left);
  row.set(right, left.length);
  return placesOfRow(index, row).map((place) => place + left.length);
}
