/** Finds words in the index: whole, by their beginning, or nearly; and says how well each article fits. */
import { keepBeside } from './beside';
import { MASK_WEIGHTS } from './fields';
import type { PairsRow } from './pairs';
import { Recent } from './recent';
import { Block, TYPO_LENGTHS, type Vocabulary } from './segment';
import type { IndexDb, SegmentRow } from './store';
import { isUnspaced, termsOf } from './terms';
import { near, slipsIn } from './typos';

/** One word of a query: as typed, whether it may go on, and the bits of the parts that count (0 = every part). */
export interface Wanted {
  text: string;
  prefix: boolean;
  mask: number;
  /** Whether its words stand one after the other: articles in which they cannot are left out. */
  phrase?: boolean;
}

/** Blocks kept as read, in bytes. */
const CACHE_BYTES = 24_000_000;
/** Pairs kept as read, in bytes: those of 10,000 articles of 1,700 words have 17 million. */
const PAIRS_BYTES = 20_000_000;
/** A typed word that fewer articles hold may be a slip. */
const FEW = 3;
/** So many words are tried in the place of one. */
const MOST_MEANT = 12;
/** Words that begin as typed count less than the word itself, nearly typed ones still less. */
const BEGUN = 0.6;
const MEANT = 0.35;
/** What the length of a body takes from a word's weight (BM25's k1 and b: Robertson and Zaragoza 2009). */
const [K1, B] = [1.2, 0.7];

/** The index, opened for looking up. */
export interface Lookup {
  /** Ids by number; undefined where a number is no longer used. */
  ids: (string | undefined)[];
  /** For each word, a weight for every article by number: 0 where it is not. */
  find(wanted: readonly Wanted[]): Promise<Float32Array[]>;
}

interface Opened {
  index: IndexDb;
  segments: SegmentRow[];
  ids: (string | undefined)[];
  /** What a body's length does to a count in it, by number. */
  norms: Float32Array;
  alive: number;
  cache: BlockCache;
}

/** What was read of the index, kept for the next question: it never changes. */
export class BlockCache {
  readonly blocks = new Recent<Block>(CACHE_BYTES, ({ size }) => size);
  readonly pairs = new Recent<PairsRow>(PAIRS_BYTES, ({ bytes }) => bytes.length);
  /** Words by segment, read when a word is found nowhere. */
  readonly vocabularies = new Map<number, Vocabulary>();
}

/** Opens the index as it stands; `cache` may be kept from one opening to the next, because blocks never change. */
export async function openLookup(index: IndexDb, cache = new BlockCache()): Promise<Lookup> {
  const [segments, docs] = await index.transaction('r', [index.segments, index.docs], () =>
    Promise.all([index.segments.toArray(), index.docs.toArray()]),
  );
  const most = docs.reduce((max, { n }) => Math.max(max, n), -1) + 1;
  const ids: (string | undefined)[] = new Array(most).fill(undefined);
  const norms = new Float32Array(most);
  const mean = docs.reduce((sum, { words }) => sum + words, 0) / Math.max(1, docs.length);
  for (const { n, id, words } of docs) {
    ids[n] = id;
    norms[n] = K1 * (1 - B + B * (words / Math.max(1, mean)));
  }
  const opened: Opened = { index, segments, ids, norms, alive: docs.length, cache };
  return { ids, find: (wanted) => Promise.all(wanted.map((word) => findWord(opened, word))) };
}

async function findWord(opened: Opened, wanted: Wanted): Promise<Float32Array> {
  const { text, prefix, mask } = wanted;
  const terms = termsOf(text);
  const all: Float32Array[] = [];
  for (const [i, term] of terms.entries()) {
    const last = i === terms.length - 1;
    const lone = isUnspaced(term) && [...term].length === 1;
    all.push(await findTerm(opened, term, (prefix && last) || lone, mask));
  }
  const weights = every(all, opened.ids.length);
  const { index, segments, cache } = opened;
  if (wanted.phrase) await keepBeside({ index, segments, cache: cache.pairs }, text, weights);
  return weights;
}

/** What is in all of them, with the sum of the weights. */
function every(all: Float32Array[], length: number): Float32Array {
  const [first, ...rest] = all;
  if (!first) return new Float32Array(length);
  for (const other of rest) {
    for (let n = 0; n < length; n++) {
      const [a, b] = [first[n] ?? 0, other[n] ?? 0];
      first[n] = a > 0 && b > 0 ? a + b : 0;
    }
  }
  return first;
}

async function findTerm(
  opened: Opened,
  term: string,
  prefix: boolean,
  mask: number,
): Promise<Float32Array> {
  const weights = new Float32Array(opened.ids.length);
  const found = await addTerm(opened, term, prefix, mask, 1, weights);
  if (found >= FEW || slipsIn(term) === 0) return weights;
  for (const { term: meant, slips } of await meantBy(opened, term)) {
    await addTerm(opened, meant, false, mask, MEANT / slips, weights);
  }
  return weights;
}

/** Adds one word, or all that begin with it, to `weights`; gives how many articles it added. */
async function addTerm(
  opened: Opened,
  term: string,
  prefix: boolean,
  mask: number,
  factor: number,
  weights: Float32Array,
): Promise<number> {
  const blocks = await blocksOf(opened, term, prefix);
  const whole = blocks.reduce((sum, { block }) => {
    const i = block.from(term);
    return sum + (block.terms[i] === term ? block.docsAt(i) : 0);
  }, 0);
  const rare = Math.log(1 + opened.alive / Math.max(1, whole));
  let added = 0;
  for (const { block, docs } of blocks) {
    for (let i = block.from(term); i < block.terms.length; i++) {
      const exact = block.terms[i] === term;
      if (!exact && !(prefix && block.terms[i]?.startsWith(term))) break;
      added += addEntry(
        opened,
        block,
        i,
        docs,
        mask,
        exact ? factor * rare : factor * BEGUN,
        weights,
      );
    }
  }
  return added;
}

function addEntry(
  { ids, norms }: Opened,
  block: Block,
  i: number,
  docs: Uint32Array,
  only: number,
  factor: number,
  weights: Float32Array,
): number {
  let added = 0;
  const visit = (local: number, mask: number, times: number) => {
    const n = docs[local] ?? 0;
    if (ids[n] === undefined) return;
    const fields = only === 0 ? mask : mask & only;
    if (only !== 0 && fields === 0) return;
    const body = only === 0 && times > 0 ? (2 * times) / (times + (norms[n] ?? 1)) : 0;
    const weight = factor * ((MASK_WEIGHTS[fields] ?? 0) + body);
    const before = weights[n] ?? 0;
    if (before === 0) added++;
    if (weight > before) weights[n] = weight;
  };
  block.each(i, visit, only !== 0);
  return added;
}

/** The blocks in which a word, or what begins with it, can be. Read together, from memory where they are. */
async function blocksOf(
  { index, segments, cache }: Opened,
  term: string,
  prefix: boolean,
): Promise<{ block: Block; docs: Uint32Array }[]> {
  const wanted = segments.flatMap(({ s, firsts, docs }) =>
    rangeOf(firsts, term, prefix).map((b) => ({ s, b, docs, key: `${s}.${b}` })),
  );
  // Kept here as well: the cache may let go of one while the others come.
  const read = new Map(wanted.flatMap(({ key }) => [[key, cache.blocks.get(key)] as const]));
  const missing = wanted.filter(({ key }) => !read.get(key));
  const rows = await index.blocks.bulkGet(missing.map(({ s, b }): [number, number] => [s, b]));
  for (const [i, { key }] of missing.entries()) {
    const bytes = rows[i]?.bytes;
    // A merge has put another segment in its place: the caller opens the index again.
    if (!bytes) throw new RangeError('the search index moved on');
    const block = new Block(bytes);
    read.set(key, block);
    cache.blocks.set(key, block);
  }
  return wanted.flatMap(({ key, docs }) => {
    const block = read.get(key);
    return block ? [{ block, docs }] : [];
  });
}

/** The numbers of the blocks from the one in which `term` would be to the last that holds what begins with it. */
function rangeOf(firsts: string[], term: string, prefix: boolean): number[] {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  const range = [Math.max(0, low - 1)];
  for (let b = low; prefix && b < firsts.length && firsts[b]?.startsWith(term); b++) range.push(b);
  return firsts.length === 0 ? [] : range;
}

/** Words of the library that may have been meant, nearest first. */
async function meantBy({ index, segments, cache }: Opened, term: string) {
  const { vocabularies } = cache;
  const slips = slipsIn(term);
  const found = new Map<string, number>();
  for (const { s } of segments) {
    const words = vocabularies.get(s) ?? (await index.vocabulary.get(s))?.words ?? {};
    vocabularies.set(s, words);
    for (let length = term.length - slips; length <= term.length + slips; length++) {
      if (length < TYPO_LENGTHS.least) continue;
      for (const one of near(term, words[length] ?? '', length, slips)) {
        if (one.slips > 0) found.set(one.term, one.slips);
      }
    }
  }
  for (const s of vocabularies.keys()) {
    if (!segments.some((segment) => segment.s === s)) vocabularies.delete(s);
  }
  return [...found]
    .map(([meant, distance]) => ({ term: meant, slips: distance }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_MEANT);
}
