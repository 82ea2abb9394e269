/**
 * The words of a text, looked up by word: built once per page, shared by all its highlights.
 * O(text), in slices. Capitals, accents written in two characters, soft hyphens, quotes, dashes and white space make
 * no difference; a character of a script without spaces is a word of its own. Words are told apart by themselves, not by hashes.
 */

/** How many words are read between two chances to pause; about 1 ms on a slow laptop. */
const SLICE = 2000;
/** What the most common word still weighs, so that a quote of common words weighs more than nothing. */
const LEAST_WEIGHT = 0.05;

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const UNSEEN = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;
const WORD = new RegExp(
  String.raw`[${UNSPACED}]\p{M}*|(?:[[\p{L}\p{N}\p{M}]--[${UNSPACED}]][${UNSEEN}]*)+`,
  'gv',
);
const UNSEEN_ALL = new RegExp(`[${UNSEEN}]`, 'g');
const ASCII = /^[a-z0-9]+$/i;

/** The words of one text. Words are counted from 0; a word's `id` is the same wherever it stands, capitals or not. */
export interface WordIndex {
  readonly text: string;
  readonly count: number;
  /** For each word its id. */
  readonly ids: Int32Array;
  /** For each word where it begins and ends in `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The id of a folded word; -1 if the text does not have it. */
  idOf(folded: string): number;
  /** All places of a word, ascending. */
  placesOf(id: number): Int32Array;
  /** How much a word tells, from nearly 0 (everywhere) to 1 (once, or not at all). */
  weightOf(id: number): number;
}

/** A word with its folded form. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The form in which two words are the same: "Straße", "STRASSE" and "stra­sse" are one. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.replace(UNSEEN_ALL, '').normalize('NFKC').toUpperCase().toLowerCase();
}

/** The words of a text in order, read as they are asked for. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    yield { start, end: start + match[0].length, folded: foldWord(match[0]) };
  }
}

/** Whether a text has a word at all: marks and spaces alone cannot be found again. */
export function hasWords(text: string): boolean {
  return text.search(WORD) >= 0;
}

/** The index of a text, in one go. */
export function indexWords(text: string): WordIndex {
  return finish(indexInSteps(text));
}

/** Runs work that comes in steps to its end, without a pause. */
export function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The index of a text as the generator's return value; between two steps the caller may pause. */
export function* indexInSteps(text: string): Generator<void, WordIndex> {
  const vocabulary = new Map<string, number>();
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end, folded } of wordsOf(text)) {
    const id = vocabulary.get(folded) ?? vocabulary.size;
    if (id === vocabulary.size) vocabulary.set(folded, id);
    ids.push(id);
    starts.push(start);
    ends.push(end);
    if (ids.length % SLICE === 0) yield;
  }
  return assemble(text, vocabulary, Int32Array.from(ids), {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  });
}

function assemble(
  text: string,
  vocabulary: ReadonlyMap<string, number>,
  ids: Int32Array,
  offsets: Pick<WordIndex, 'starts' | 'ends'>,
): WordIndex {
  const { first, places } = postings(ids, vocabulary.size);
  const count = ids.length;
  const placesOf = (id: number) => places.subarray(first[id] ?? 0, first[id + 1] ?? 0);
  return {
    text,
    count,
    ids,
    ...offsets,
    idOf: (folded) => vocabulary.get(folded) ?? -1,
    placesOf,
    weightOf: (id) => (id < 0 ? 1 : weight(count, placesOf(id).length)),
  };
}

/** All places sorted by word: those of word `id` are `places[first[id]]` up to `places[first[id + 1]]`. */
function postings(ids: Int32Array, size: number): { first: Int32Array; places: Int32Array } {
  const first = new Int32Array(size + 1);
  for (const id of ids) first[id + 1] = (first[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  const next = first.slice();
  const places = new Int32Array(ids.length);
  ids.forEach((id, place) => {
    const slot = next[id] ?? 0;
    places[slot] = place;
    next[id] = slot + 1;
  });
  return { first, places };
}

/** Inverse document frequency, scaled to 1 for a word that stands once. */
function weight(count: number, times: number): number {
  if (times <= 1) return 1;
  return Math.max(LEAST_WEIGHT, Math.log((count + 1) / times) / Math.log(count + 1));
}
