/** What the signals need to know of the whole page: sums up to each leaf, neighbours, repeats, and where the prose is. */
import { foldedWords } from '../../text/words';
import { type Context, walkDown } from './context';
import { type Leaf, proseOf, type Table } from './leaves';

/** The page as the signals read it; lists are by leaf unless they say otherwise. */
export interface Read {
  table: Table;
  contexts: Context[];
  prose: Float64Array;
  total: number;
  words: Uint32Array;
  /** Letters of prose before the leaf. */
  before: Float64Array;
  /** The leaf of prose before and behind; -1 for none. */
  previous: Int32Array;
  next: Int32Array;
  /** The last heading before the leaf; -1 for none. */
  heads: Int32Array;
  /** Letters of prose by where a leaf stands, and leaves with their words by what they look like. */
  places: Map<string, number>;
  likes: Map<string, { count: number; words: number }>;
  /** Prose of rows of like boxes, and of the box with most. */
  rows: Map<string, { prose: number; most: number }>;
  texts: Map<string, number>;
  /** The boxes where the prose divides, for half and for most of it. */
  half: number;
  most: number;
  title: Set<string>;
  /** The leaf of the page's headline; -1 for none. */
  headline: number;
}

/** So many leaves are looked at between two places to pause. */
const LEAVES_A_SLICE = 200;
/** And so many letters. */
const LETTERS_A_SLICE = 100_000;

/** Goes through the leaves once forth and once back. O(leaves + boxes), with places to pause. */
export function* readPage(table: Table, contexts: Context[], title: string): Generator<void, Read> {
  const { boxes, leaves } = table;
  const read: Read = {
    table,
    contexts,
    prose: Float64Array.from(leaves, (leaf) => proseOf(leaf, boxes[leaf.box]?.name ?? '')),
    total: 1,
    words: new Uint32Array(leaves.length),
    before: new Float64Array(leaves.length),
    previous: new Int32Array(leaves.length).fill(-1),
    next: new Int32Array(leaves.length).fill(-1),
    heads: new Int32Array(leaves.length).fill(-1),
    places: new Map(),
    likes: new Map(),
    rows: new Map(),
    texts: new Map(),
    half: walkDown(table, 0.5),
    most: walkDown(table, 0.72),
    title: new Set(foldedWords(title)),
    headline: -1,
  };
  yield* readForth(read);
  readBack(read);
  yield;
  readBoxes(read);
  yield;
  return read;
}

/** How many stretches without white space a text has. */
const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function* readForth(read: Read): Generator<void, void> {
  const { table, contexts, prose } = read;
  let [sum, last, head] = [0, -1, -1];
  let letters = 0;
  for (const [i, leaf] of table.leaves.entries()) {
    letters += leaf.letters;
    if (i % LEAVES_A_SLICE === 0 || letters > LETTERS_A_SLICE) {
      letters = 0;
      yield;
    }
    read.words[i] = wordsIn(leaf.text);
    read.before[i] = sum;
    read.previous[i] = last;
    read.heads[i] = head;
    const name = table.boxes[leaf.box]?.name ?? '';
    if (/^h[1-6]$/.test(name)) head = i;
    if (name === 'h1' && read.headline < 0 && sharedWith(read.title, leaf.text) > 0.5) {
      read.headline = i;
    }
    const text = leaf.text.trim();
    read.texts.set(text, (read.texts.get(text) ?? 0) + 1);
    const signature = contexts[leaf.box]?.signature ?? '';
    const like = read.likes.get(signature) ?? { count: 0, words: 0 };
    like.count++;
    like.words += read.words[i] ?? 0;
    read.likes.set(signature, like);
    const own = prose[i] ?? 0;
    if (own === 0) continue;
    sum += own;
    last = i;
    const place = placeOf(read, leaf);
    read.places.set(place, (read.places.get(place) ?? 0) + own);
  }
  read.total = Math.max(1, sum);
}

function readBack({ table, prose, next }: Read): void {
  let last = -1;
  for (let i = table.leaves.length - 1; i >= 0; i--) {
    next[i] = last;
    if ((prose[i] ?? 0) > 0) last = i;
  }
}

function readBoxes({ table: { boxes }, contexts, rows }: Read): void {
  for (let i = boxes.length - 1; i >= 0; i--) {
    const box = boxes[i];
    if (!box) continue;
    const key = rowOf(box.parent, contexts[i]);
    const row = rows.get(key);
    if (!row) rows.set(key, { prose: box.prose, most: box.prose });
    else {
      row.prose += box.prose;
      row.most = Math.max(row.most, box.prose);
    }
  }
}

/** The key of a row of like boxes. */
export const rowOf = (parent: number, context: Context | undefined): string =>
  `${parent} ${context?.signature}`;

/** Where a leaf stands: its element's name in its parent's name and class. Parts of a split body share it. */
export function placeOf({ table, contexts }: Read, leaf: Leaf): string {
  const box = table.boxes[leaf.box];
  return `${box?.name} < ${contexts[box?.parent ?? -1]?.signature}`;
}

/** The share of words that a line has in common with the title, by the longer of the two. */
export function sharedWith(title: ReadonlySet<string>, text: string): number {
  if (title.size === 0 || text.length > 400) return 0;
  const own = foldedWords(text);
  return own.filter((word) => title.has(word)).length / Math.max(title.size, own.length);
}
