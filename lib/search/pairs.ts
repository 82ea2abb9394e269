/**
 * Which words stand side by side in an article, as a Bloom filter (Bloom 1970, six probes of two hashes after Kirsch and
 * Mitzenmacher 2006): an article that lacks a pair of a phrase does not hold the phrase, and its text need not be read. Ten bits
 * a pair let one in a hundred through that has none; the text says so then.
 */
import { termsOf } from './terms';

const BITS_PER_PAIR = 10;
const PROBES = 6;
/** In a smaller filter a few pairs fill too much. */
const LEAST_BYTES = 16;

/** Gathers the pairs of one article, text by text. */
export class PairGathering {
  readonly #hashes = new Set<number>();

  /** Takes the words of one text in their order. */
  add(terms: readonly string[]): void {
    let before: number | null = null;
    for (const term of terms) {
      const now = hashOf(term);
      if (before !== null) this.#hashes.add(pairOf(before, now));
      before = now;
    }
  }

  /** The filter of all pairs so far. */
  filter(): Uint8Array {
    const size = Math.ceil((this.#hashes.size * BITS_PER_PAIR) / 8);
    const bytes = new Uint8Array(Math.max(LEAST_BYTES, size));
    for (const hash of this.#hashes) {
      each(hash, bytes.length * 8, (bit) => {
        bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
        return true;
      });
    }
    return bytes;
  }
}

/** A filter that lets everything through: of an article that was indexed in part. */
export const EVERY_PAIR = new Uint8Array(0);

/** Whether an article with this filter may hold `phrase`; null if a phrase has no pair, and nothing can be told. */
export function mayHold(phrase: string): ((filter: Uint8Array) => boolean) | null {
  const hashes = termsOf(phrase).map(hashOf);
  const pairs = hashes.slice(1).map((hash, i) => pairOf(hashes[i] ?? 0, hash));
  if (pairs.length === 0) return null;
  return (filter) =>
    filter.length === 0 ||
    pairs.every((pair) =>
      each(pair, filter.length * 8, (bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0),
    );
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Of the two in this order, mixed as MurmurHash3 ends. */
function pairOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Calls `visit` with the bits of a pair as long as it says yes; gives whether it always did. */
function each(pair: number, bits: number, visit: (bit: number) => boolean): boolean {
  // Out of the upper bits: where a pair begins comes from the lower ones alone if the filter is a power of two long.
  const step = (Math.imul(pair >>> 7, 0x5bd1e995) | 1) >>> 0;
  for (let i = 0; i < PROBES; i++) {
    if (!visit((pair + i * step) % bits)) return false;
  }
  return true;
}

/** The filters of some articles of a segment, one after the other: `ends` says where each one ends, `from` which article is first. */
export interface PairsRow {
  s: number;
  c: number;
  from: number;
  ends: Uint32Array;
  bytes: Uint8Array;
}

/** About so many bytes are in one row: Chromium lays a larger one into a file of its own. */
const ROW_BYTES = 50_000;

/** Puts filters together to rows of a segment, in the order of its articles. */
export class PairsPacker {
  readonly #s: number;
  #filters: Uint8Array[] = [];
  #bytes = 0;
  #rows = 0;
  #from = 0;

  constructor(s: number) {
    this.#s = s;
  }

  /** Takes the next article's filter; gives a row when one is full. */
  add(filter: Uint8Array): PairsRow | null {
    this.#filters.push(filter);
    this.#bytes += filter.length;
    return this.#bytes > ROW_BYTES ? this.flush() : null;
  }

  /** What is left, as the last row; null if there is nothing. */
  flush(): PairsRow | null {
    if (this.#filters.length === 0) return null;
    const ends = new Uint32Array(this.#filters.length);
    const bytes = new Uint8Array(this.#bytes);
    let at = 0;
    for (const [i, filter] of this.#filters.entries()) {
      bytes.set(filter, at);
      at += filter.length;
      ends[i] = at;
    }
    const row = { s: this.#s, c: this.#rows++, from: this.#from, ends, bytes };
    this.#from += ends.length;
    [this.#filters, this.#bytes] = [[], 0];
    return row;
  }
}

/** The filter of the article at `i` of a row. Throws RangeError if the row is damaged. */
export function filterAt({ ends, bytes }: PairsRow, i: number): Uint8Array {
  const [start, end] = [i === 0 ? 0 : ends[i - 1], ends[i]];
  if (start === undefined || end === undefined || end > bytes.length || start > end) {
    throw new RangeError('the pairs of the search index are damaged');
  }
  return bytes.subarray(start, end);
}
