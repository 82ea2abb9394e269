/** What the signals need to know of the whole page: sums up to each leaf, neighbours, repeats, and where the prose is. */
import { foldedWords } from '../../text/words';
import { type Context, rowOf, walkDown } from './context';
import { type Box, foldedOf, type Leaf, type Table } from './leaves';

/** The page as the signals read it; lists are by leaf unless they say otherwise. */
export interface Read {
  table: Table;
  contexts: Context[];
  total: number;
  /** What the leaf's element is, the logarithm of its words, and the share of its letters in links. */
  kinds: Uint8Array;
  words: Float64Array;
  linked: Float64Array;
  /** Letters of prose before the leaf. */
  before: Float64Array;
  /** The leaf of prose before and behind; -1 for none. */
  previous: Int32Array;
  next: Int32Array;
  /** The last heading before the leaf; -1 for none. */
  heads: Int32Array;
  /** Letters of prose where a leaf like this one stands, and how often its words stand on the page; each by leaf, through `groups`. */
  places: Groups;
  texts: Groups;
  /** Leaves and their words by what their box looks like. */
  likes: Float64Array;
  likeWords: Float64Array;
  /** Prose of rows of like boxes, and of the box with most. */
  rows: Map<number, Row>;
  /** The boxes where the prose divides, for half and for most of it. */
  half: number;
  most: number;
  title: Set<string>;
  /** The leaf of the page's headline; -1 for none. */
  headline: number;
}

const KINDS: Record<string, number> = {
  p: 1,
  h1: 2,
  h2: 2,
  h3: 3,
  h4: 3,
  h5: 3,
  h6: 3,
  li: 4,
  td: 5,
  th: 5,
  pre: 6,
  dt: 7,
  dd: 7,
  div: 8,
  section: 8,
  article: 8,
  blockquote: 9,
  figcaption: 10,
};

/** The prose of a row of like boxes, and of the one with most. */
export interface Row {
  prose: number;
  most: number;
}

/** Sums by a key, to be asked by leaf: each key is looked up once. */
export class Groups {
  private readonly known = new Map<number | string, number>();
  private readonly sums: number[] = [];
  private readonly of: Int32Array;

  /** `leaves`: how many there are. */
  constructor(leaves: number) {
    this.of = new Int32Array(leaves);
  }

  /** Puts a leaf into the group of a key, and adds to its sum. */
  add(leaf: number, key: number | string, by: number): void {
    const known = this.known.get(key);
    const group = known ?? this.sums.length;
    if (known === undefined) {
      this.known.set(key, group);
      this.sums.push(by);
    } else this.sums[group] = (this.sums[group] ?? 0) + by;
    this.of[leaf] = group;
  }

  /** The sum of a leaf's group. */
  sum(leaf: number): number {
    return this.sums[this.of[leaf] ?? 0] ?? 0;
  }
}

/** So many leaves are looked at between two places to pause. */
const LEAVES_A_SLICE = 200;
/** And so many letters. */
const LETTERS_A_SLICE = 100_000;
/** A line with more letters is not compared with the title. */
const LONGEST_LINE = 400;

/** Goes through the leaves once forth and once back. O(leaves + boxes), with places to pause. */
export function* readPage(table: Table, contexts: Context[], title: string): Generator<void, Read> {
  const { boxes, leaves } = table;
  const words = new Set(foldedWords(title));
  const read: Read = {
    table,
    contexts,
    total: 1,
    kinds: new Uint8Array(leaves.length),
    words: new Float64Array(leaves.length),
    linked: new Float64Array(leaves.length),
    before: new Float64Array(leaves.length),
    previous: new Int32Array(leaves.length).fill(-1),
    next: new Int32Array(leaves.length).fill(-1),
    heads: new Int32Array(leaves.length).fill(-1),
    places: new Groups(leaves.length),
    texts: new Groups(leaves.length),
    likes: new Float64Array(boxes.length),
    likeWords: new Float64Array(boxes.length),
    rows: new Map(),
    half: walkDown(table, 0.5),
    most: walkDown(table, 0.72),
    title: words,
    headline: -1,
  };
  yield* readForth(read);
  readBack(read);
  yield;
  readBoxes(read);
  yield;
  return read;
}

/** Numbers of letters and leaves by their size. */
export const log = (value: number): number => Math.log1p(Math.max(0, value));

/** How many stretches without white space a text has. */
const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function* readForth(read: Read): Generator<void, void> {
  const { leaves } = read.table;
  const so: Far = { prose: 0, last: -1, head: -1 };
  for (let from = 0; from < leaves.length; ) {
    let to = from;
    for (let letters = 0; to < leaves.length && to < from + LEAVES_A_SLICE; to++) {
      letters += leaves[to]?.letters ?? 0;
      if (letters > LETTERS_A_SLICE) break;
    }
    to = Math.max(to, from + 1);
    readSome(read, so, from, to);
    from = to;
    yield;
  }
  read.total = Math.max(1, so.prose);
}

/** How far the page has been read. */
interface Far {
  prose: number;
  last: number;
  head: number;
}

function readSome(read: Read, so: Far, from: number, to: number): void {
  const { table, contexts, likes, likeWords } = read;
  const { boxes, leaves } = table;
  for (let i = from; i < to; i++) {
    const leaf = leaves[i];
    const box = leaf && boxes[leaf.box];
    if (!leaf || !box) continue;
    const words = wordsIn(leaf.text);
    read.kinds[i] = KINDS[box.name] ?? 0;
    read.words[i] = log(words);
    read.linked[i] = leaf.links / Math.max(1, leaf.letters);
    read.before[i] = so.prose;
    read.previous[i] = so.last;
    read.heads[i] = so.head;
    if (box.kind.isHeading) so.head = i;
    if (box.name === 'h1' && read.headline < 0 && sharedWith(read, leaf) > 0.5) read.headline = i;
    read.texts.add(i, leaf.text.trim(), 1);
    const look = contexts[leaf.box]?.look ?? 0;
    likes[look] = (likes[look] ?? 0) + 1;
    likeWords[look] = (likeWords[look] ?? 0) + words;
    const own = leaf.prose;
    read.places.add(i, placeOf(read, box), own);
    if (own === 0) continue;
    so.prose += own;
    so.last = i;
  }
}

function readBack({ table, next }: Read): void {
  let last = -1;
  for (let i = table.leaves.length - 1; i >= 0; i--) {
    next[i] = last;
    if ((table.leaves[i]?.prose ?? 0) > 0) last = i;
  }
}

/** Only those that have like boxes beside them, and prose. */
function readBoxes({ table: { boxes }, contexts, rows }: Read): void {
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i];
    const context = contexts[i];
    if (!box || !context || context.unit !== i || box.prose === 0) continue;
    const key = rowOf(boxes.length, box.parent, context.look);
    const row = rows.get(key);
    if (!row) rows.set(key, { prose: box.prose, most: box.prose });
    else {
      row.prose += box.prose;
      row.most = Math.max(row.most, box.prose);
    }
  }
}

/** Where a leaf stands: its element's name in its parent's name and class. Parts of a split body share it. */
const placeOf = ({ contexts }: Read, box: Box): string =>
  `${contexts[box.parent]?.look} ${box.name}`;

/** The share of words that a line has in common with the title, by the longer of the two. */
export function sharedWith({ title }: Read, leaf: Leaf): number {
  const { text } = leaf;
  if (title.size === 0 || text.length > LONGEST_LINE) return 0;
  const own = foldedOf(leaf);
  let shared = 0;
  for (let i = 0; i < own.length; i++) if (title.has(own[i] ?? '')) shared++;
  return shared / Math.max(title.size, own.length);
}
