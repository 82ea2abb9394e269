/**
 * A segment of the index: the words of some articles, sorted, cut into blocks that are read one by one. Segments are written
 * once and never changed; many small ones are merged into a larger one, as in a log-structured merge tree (O'Neil et al. 1996),
 * so that saving one article writes little and a search reads few blocks.
 */
import { ByteReader, ByteWriter } from './bytes';
import type { Words } from './document';
import { eachPosting, type Postings, writePostings } from './postings';

/** About so many bytes a block has; a word that is everywhere has a larger one of its own. */
const BLOCK_BYTES = 24_000;
/** Words of these lengths are offered when a typed word is found nowhere. */
export const TYPO_LENGTHS = { least: 4, most: 18 } as const;

/** One word with its articles, numbered within the segment. */
export interface Entry {
  term: string;
  docs: number;
  postings: Uint8Array;
}

/** Words of one length, one after the other without anything between: fast to look through. */
export type Vocabulary = Record<number, string>;

/** Segments of one level are about as large: eight times as large as those of the level below. */
export const levelOf = (docs: number): number => Math.floor(Math.log2(Math.max(1, docs)) / 3);

/** What a segment is made of; blocks come one by one. */
export interface BlockBytes {
  first: string;
  bytes: Uint8Array;
}

/** Gathers articles and gives their words sorted. Articles are numbered from 0 in the order in which they came. */
export class Gathering {
  #words = new Map<string, Postings>();
  docs = 0;

  add(words: Words): void {
    const doc = this.docs++;
    for (const [term, { mask, times }] of words) {
      const postings = this.#words.get(term);
      if (postings) postings.push(doc, mask, times);
      else this.#words.set(term, [doc, mask, times]);
    }
  }

  *entries(): Generator<Entry> {
    for (const term of [...this.#words.keys()].sort()) {
      const postings = this.#words.get(term) ?? [];
      yield { term, docs: postings.length / 3, postings: writePostings(postings) };
    }
  }
}

/** Packs sorted entries into blocks. */
export class BlockPacker {
  #entries: Entry[] = [];
  #bytes = 0;
  #vocabulary = new Map<number, string[]>();

  /** Takes the next entry; gives a block when one is full. */
  add(entry: Entry): BlockBytes | null {
    const { length } = entry.term;
    if (length >= TYPO_LENGTHS.least && length <= TYPO_LENGTHS.most) {
      const words = this.#vocabulary.get(length);
      if (words) words.push(entry.term);
      else this.#vocabulary.set(length, [entry.term]);
    }
    const full = this.#bytes > BLOCK_BYTES ? this.flush() : null;
    this.#entries.push(entry);
    this.#bytes += entry.postings.length + length + 3;
    return full;
  }

  /** The words of the entries so far, by their lengths. */
  words(): Vocabulary {
    return Object.fromEntries([...this.#vocabulary].map(([n, words]) => [n, words.join('')]));
  }

  /** What is left, as the last block; null if there is nothing. */
  flush(): BlockBytes | null {
    const [first] = this.#entries;
    if (!first) return null;
    const writer = new ByteWriter();
    writer.word(this.#entries.map(({ term }) => term).join('\n'));
    for (const { docs, postings } of this.#entries) {
      writer.number(docs);
      writer.number(postings.length);
    }
    for (const { postings } of this.#entries) writer.append(postings);
    this.#entries = [];
    this.#bytes = 0;
    return { first: first.term, bytes: writer.take() };
  }
}

/** A block as it is read: its words sorted, and where each one's postings lie. */
export class Block {
  readonly terms: string[];
  readonly size: number;
  readonly #docs: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  /** Throws RangeError if the bytes are no block. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.terms = reader.word().split('\n');
    this.#docs = new Uint32Array(this.terms.length);
    this.#starts = new Uint32Array(this.terms.length + 1);
    for (let i = 0, at = 0; i < this.terms.length; i++) {
      this.#docs[i] = reader.number();
      at += reader.number();
      this.#starts[i + 1] = at;
    }
    this.#bytes = bytes.subarray(reader.at);
    this.size = bytes.length * 2;
    if (this.#bytes.length !== this.#starts[this.terms.length]) {
      throw new RangeError('a block of the search index is cut off');
    }
  }

  /** The place of the first word that is not before `term`. */
  from(term: string): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** In how many articles the word at `i` is. */
  docsAt(i: number): number {
    return this.#docs[i] ?? 0;
  }

  entry(i: number): Entry {
    const postings = this.#bytes.subarray(this.#starts[i], this.#starts[i + 1]);
    return { term: this.terms[i] ?? '', docs: this.docsAt(i), postings };
  }

  /** Visits the articles of the word at `i`; with `onlyHeads` those alone that hold it outside of the body. */
  each(
    i: number,
    visit: (doc: number, mask: number, times: number) => void,
    onlyHeads = false,
  ): void {
    eachPosting(new ByteReader(this.entry(i).postings), visit, onlyHeads);
  }
}

/** One entry out of the same word's entries of several segments; `renumber` gives each article's new number, or -1 for one that is gone. */
export function joined(parts: readonly { entry: Entry; renumber: Int32Array }[]): Entry | null {
  const postings: Postings = [];
  for (const { entry, renumber } of parts) {
    eachPosting(new ByteReader(entry.postings), (doc, mask, times) => {
      const now = renumber[doc] ?? -1;
      if (now >= 0) postings.push(now, mask, times);
    });
  }
  if (postings.length === 0) return null;
  const term = parts[0]?.entry.term ?? '';
  return { term, docs: postings.length / 3, postings: writePostings(postings) };
}
