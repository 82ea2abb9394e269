/** What the alignment of a whole article says of one highlight: where it stands, that it is gone, or nothing. */
import type { Candidate } from './evidence';
import { candidateFrom } from './fuzzy';
import type { WordIndex } from './index-words';
import type { Query } from './query';
import type { Alignment } from './whole';

/** So many neighbours in a row, both sides together, leave no doubt. */
const UNBROKEN = 4;
/** How far from the quote its old neighbours are asked, in words, and how far they may have shifted. */
const NEIGHBOURS = 14;
const SHIFT = 12;
/** A neighbour that shifted by no more than this is close company. */
const CLOSE = 3;
/** How much the neighbours that stayed must tell (a word that stands once: 1): close ones for a short quote, any for one with changed words. */
const COMPANY = { close: 1, wide: 1.5, changed: 2, movedAndChanged: 5 };
/** So few words stand in many places: with one place less than there was, only close company speaks for what is left. */
export const FEW = 4;
/** A quote of so many words needs no company. */
const OWN_COMPANY = 10;
/** The least share of a changed quote, by what its words tell. */
const LEAST_SHARE = 0.45;
/** The most words that may have come between the words of one quote: an advertisement, a box. */
const MOST_BETWEEN = 160;
/** How near both neighbours must stand to say that a quote is gone from between them. */
const NEAR = 8;

/** The words of the article that a highlight is made of: `from` up to, not including, `to`. */
export interface Own {
  readonly from: number;
  readonly to: number;
}

/** The words of a text that overlap a stretch of it; null if none does. */
export function wordsIn(
  { starts, ends }: Pick<Alignment, 'starts' | 'ends'>,
  start: number,
  end: number,
): Own | null {
  const from = firstAfter(ends, start);
  const to = firstAfter(starts, end - 1);
  return to > from ? { from, to } : null;
}

/** The first index whose value is greater. */
function firstAfter(values: Int32Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the article has the very words of a quote where it is said to stand: a place of another version says nothing. */
export function isSame({ ids }: Alignment, { from, to }: Own, query: Query): boolean {
  if (to - from !== query.to - query.from) return false;
  for (let i = from; i < to; i++) if (ids[i] !== query.ids[query.from + i - from]) return false;
  return true;
}

/** A stretch of the page that has a quote and its neighbours just as the article has them. */
export interface Unbroken {
  readonly first: number;
  readonly last: number;
  /** The marks around its words, and how much of the first and last word stands outside it. */
  readonly lead: string;
  readonly trail: string;
  readonly headCut: number;
  readonly tailCut: number;
}

/**
 * The quick answer for most highlights of most pages: every word of the quote in a row, with some of its neighbours.
 * Null if there is more to be said. O(quote), and no word of it is read again.
 */
export function unbrokenPlace(
  alignment: Alignment,
  own: Own,
  exact: string,
  place: { readonly start: number; readonly end: number },
): Unbroken | null {
  const { text, starts, ends, places } = alignment;
  // A place that was noted in another version of the text says nothing.
  if (squeezed(text.slice(place.start, place.end)) !== squeezed(exact)) return null;
  const first = places[own.from] ?? -1;
  if (first < 0 || !isRow(alignment, own.from, own.to)) return null;
  let [from, to] = [own.from, own.to];
  while (own.from - from < UNBROKEN && isRow(alignment, from - 1, from + 1)) from--;
  while (to - own.to < UNBROKEN && isRow(alignment, to - 1, to + 1)) to++;
  if (own.from - from + to - own.to < UNBROKEN) return null;
  const [head, tail] = [starts[own.from] ?? 0, ends[own.to - 1] ?? 0];
  return {
    first,
    last: first + own.to - 1 - own.from,
    lead: text.slice(place.start, head),
    trail: text.slice(tail, place.end),
    headCut: Math.max(0, place.start - head),
    tailCut: Math.max(0, tail - place.end),
  };
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether words of the article follow each other on the page, too, and in the old order of things. */
function isRow({ places, moved }: Alignment, from: number, to: number): boolean {
  const start = places[from] ?? -1;
  if (start < 0) return false;
  for (let i = from; i < to; i++) {
    if (places[i] !== start + i - from || moved[i] === 1) return false;
  }
  return true;
}

/** The place of a quote by the alignment, `gone` if its neighbours closed ranks without it, null if the alignment is silent. */
export function laidPlace(
  index: WordIndex,
  query: Query,
  alignment: Alignment,
  own: Own,
  allThere: boolean,
): Candidate | 'gone' | null {
  const places = placesFor(query, alignment, own);
  // Its words are here and there: the whole article cannot say which of them are the quote.
  if (!isInRow(places, query)) return null;
  const candidate = candidateFrom(index, query, places);
  if (candidate && isBacked(candidate, index, query, alignment, own, allThere)) return candidate;
  const found = candidate?.quote ?? 0;
  return found < LEAST_SHARE && isClosed(alignment, own) ? 'gone' : null;
}

/** The places of the quote's words and of its two neighbours, as the search for runs would have found them. */
function placesFor(query: Query, { places }: Alignment, { from, to }: Own): Int32Array {
  const found = new Int32Array(query.ids.length).fill(-1);
  for (let i = from; i < to; i++) found[query.from + i - from] = places[i] ?? -1;
  if (query.from > 0) found[query.from - 1] = places[from - 1] ?? -1;
  if (query.to < found.length) found[query.to] = places[to] ?? -1;
  return found;
}

/** Whether the matched words of the quote ascend and lie together. */
function isInRow(places: Int32Array, query: Query): boolean {
  let last = -1;
  for (let i = query.from; i < query.to; i++) {
    const place = places[i] ?? -1;
    if (place < 0) continue;
    if (last >= 0 && (place <= last || place - last > MOST_BETWEEN)) return false;
    last = place;
  }
  return true;
}

/** Whether enough of the old neighbours stand around a place to believe it. */
function isBacked(
  c: Candidate,
  index: WordIndex,
  query: Query,
  alignment: Alignment,
  own: Own,
  allThere: boolean,
): boolean {
  const words = query.to - query.from;
  const { close, wide } = company(c, index, alignment, own);
  const moved = alignment.moved.subarray(own.from, own.to).includes(1);
  // One place less than there was, and out of order: a table of contents or a teaser that has the same words.
  if (moved && !allThere) return wide >= COMPANY.movedAndChanged;
  if (c.quote === 1) {
    if (words >= OWN_COMPANY || (!moved && allThere)) return true;
    return close >= COMPANY.close || (wide >= COMPANY.wide && (allThere || words > FEW));
  }
  if (words <= 2 || c.quote < LEAST_SHARE) return false;
  return wide >= COMPANY.changed || (words >= OWN_COMPANY && c.quote >= 0.75);
}

/** How much those of the nearest old neighbours tell that stand where they would if nothing but a few words had changed. */
function company(
  c: Candidate,
  index: WordIndex,
  { ids, places }: Alignment,
  own: Own,
): { close: number; wide: number } {
  let [close, wide] = [0, 0];
  const ask = (word: number, expected: number) => {
    const place = places[word] ?? -1;
    if (place < 0 || (place >= c.first && place <= c.last)) return;
    const shift = Math.abs(place - expected);
    const weight = index.weightOf(ids[word] ?? -1);
    if (shift <= SHIFT) wide += weight;
    if (shift <= CLOSE) close += weight;
  };
  for (let k = 1; k <= NEIGHBOURS; k++) {
    ask(own.from - k, c.first - k);
    ask(own.to - 1 + k, c.last + k);
  }
  return { close, wide };
}

/** Whether the words before and after the quote stand near each other, in order: then it is not between them any more. */
function isClosed({ places }: Alignment, { from, to }: Own): boolean {
  const before = nearest(places, from - 1, -1);
  const after = nearest(places, to, 1);
  if (before === null || after === null) return false;
  const between = after.place - before.place;
  return between > 0 && between <= after.steps + before.steps + (to - from) + NEAR;
}

function nearest(places: Int32Array, from: number, step: 1 | -1) {
  for (let k = 0; k < NEAR; k++) {
    const place = places[from + k * step] ?? -1;
    if (place >= 0) return { place, steps: k };
  }
  return null;
}

/** Whether most words of a place belong to another part of the article: then it cannot be this quote's. */
export function isTaken({ owners }: Alignment, own: Own, first: number, last: number): boolean {
  let taken = 0;
  for (let place = first; place <= last; place++) {
    const owner = owners[place] ?? -1;
    if (owner >= 0 && (owner < own.from || owner >= own.to)) taken++;
  }
  return taken * 2 > last - first + 1;
}
