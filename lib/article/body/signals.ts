/**
 * The signals of every leaf: what it is, where it stands, what stands around it. Numbers only; the order is the trees'.
 * After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), and Peters and Lecocq, "Content
 * Extraction Using Diverse Feature Sets" (WWW 2013), with the shape of the DOM added. No signal knows a word of any language.
 */
import { parentOf } from '../../text/dom';
import { letterPattern } from '../../text/latin';
import { type Context, farTo, TAG_NAMES } from './context';
import type { Box, Leaf, Table } from './leaves';
import { FAR, kindsOfName, NAME_KINDS } from './names';
import { placeOf, type Read, readPage, rowOf, sharedWith } from './read';

/** Levels of wider boxes that count. */
const LEVELS = 4;
/** How far two leaves may be from each other, in levels. */
const APART = 8;

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
const log = (value: number): number => Math.log1p(Math.max(0, value));

/** The names of the signals, in the order that they are read in; for fitting and for explaining. */
export function signalNames(): string[] {
  const levels = Array.from({ length: LEVELS }, (_, i) => [
    ...['share', 'linked', 'dense', 'leaves'].map((name) => `box${i + 1}-${name}`),
    ...(i < 2 ? [`box${i + 1}-heads`, `box${i + 1}-images`] : []),
  ]).flat();
  return [
    ...'kind letters words linked ends capitals repeats title'.split(' '),
    ...NAME_KINDS.map((name) => `named-${name}`),
    ...TAG_NAMES,
    ...'parentShare parentLinked parentLetters samePlace'.split(' '),
    ...levels,
    ...'unitLike unitLetters unitLinked rowShare rowMost'.split(' '),
    ...'inHalf inMost centreShare inCentre order before beforeLetters headline headFar'.split(' '),
    ...'nextFar nextMeets previousMeets likeCount likeWords'.split(' '),
    ...'pageProse pageLeaves pageLinked'.split(' '),
    ...'at-2-linked at-1-linked at-1-words at-1-kind'.split(' '),
    ...'at1-linked at1-words at1-kind at2-linked'.split(' '),
  ];
}

/** Signals being written, one behind the other: into the same numbers for every leaf, because a page has hundreds. */
class Row {
  readonly values = new Float64Array(signalNames().length);
  at = 0;

  put(value: number): void {
    this.values[this.at++] = value;
  }
}

/**
 * Gives the signals of a leaf by its index, in numbers that the next call overwrites.
 * Making it is O(page), with places to pause, asking it O(1).
 */
export function* signalsOf(
  table: Table,
  contexts: Context[],
  title: string,
): Generator<void, (leaf: number) => Float64Array> {
  const read = yield* readPage(table, contexts, title);
  const row = new Row();
  return (i) => {
    const leaf = table.leaves[i] ?? NO_LEAF;
    row.at = 0;
    addText(row, read, leaf, i);
    addNames(row, read, leaf);
    addBoxes(row, read, leaf);
    addUnit(row, read, leaf);
    addPlace(row, read, leaf, i);
    addNeighbours(row, read, i);
    return row.values;
  };
}

const NO_LEAF: Leaf = { box: -1, text: '', letters: 0, links: 0, nodes: [] };

function kindAt({ table }: Read, i: number): number {
  return KINDS[table.boxes[table.leaves[i]?.box ?? -1]?.name ?? ''] ?? 0;
}

const ENDS = /[.!?…。！？؟।][”"»’'」』)\]]*$/;
const CAPITAL = letterPattern('[\\p{Lu}]', 'g');

function addText(row: Row, read: Read, leaf: Leaf, i: number): void {
  const text = leaf.text.trim();
  const start = text.slice(0, 300);
  row.put(kindAt(read, i));
  row.put(log(leaf.letters));
  row.put(log(read.words[i] ?? 0));
  row.put(leaf.links / Math.max(1, leaf.letters));
  row.put(Number(ENDS.test(text.slice(-8))));
  row.put((start.match(CAPITAL(start))?.length ?? 0) / Math.max(1, start.length));
  row.put(Math.min(5, read.texts.get(text) ?? 1));
  row.put(sharedWith(read.title, leaf.text));
}

/** Names of boxes above, and of the inline elements that the leaf begins in, which count as its own. */
function addNames(row: Row, { table, contexts }: Read, leaf: Leaf): void {
  const context = contexts[leaf.box];
  const [node] = leaf.nodes;
  let bits = 0;
  let at = node ? parentOf(node) : null;
  for (let level = 0; at && at !== table.boxes[leaf.box]?.element && level < 3; level++) {
    bits |= kindsOfName(at);
    at = parentOf(at);
  }
  for (let kind = 0; kind < NAME_KINDS.length; kind++) {
    row.put((bits >> kind) & 1 ? 0 : context ? farTo(context.depth, context.names[kind]) : FAR);
  }
  for (let tag = 0; tag < TAG_NAMES.length; tag++) {
    row.put(context ? farTo(context.depth, context.tags[tag]) : FAR);
  }
}

/** The wider boxes around a leaf: how much prose, how many links, how large. */
function addBoxes(row: Row, read: Read, leaf: Leaf): void {
  const { table, contexts, total } = read;
  const parent = table.boxes[table.boxes[leaf.box]?.parent ?? -1];
  row.put((parent?.prose ?? 0) / total);
  row.put((parent?.links ?? 0) / Math.max(1, parent?.letters ?? 0));
  row.put(log(parent?.letters ?? 0));
  row.put((read.places.get(placeOf(read, leaf)) ?? 0) / total);
  let at = contexts[leaf.box]?.wider ?? -1;
  for (let level = 1; level <= LEVELS; level++) {
    const box = table.boxes[at];
    const letters = Math.max(1, box?.letters ?? 0);
    row.put(box ? box.prose / total : 1);
    row.put(box ? box.links / letters : 0);
    row.put(box ? box.prose / letters : 0);
    row.put(log(box?.leaves ?? 0));
    if (level < 3) {
      row.put(log(box?.heads ?? 0));
      row.put(log(box?.images ?? 0));
    }
    at = box ? (contexts[at]?.wider ?? -1) : -1;
  }
}

/** The unit of a row of like boxes that a leaf stands in: a card, a teaser, a comment, or a part of a split body. */
function addUnit(row: Row, { table, contexts, rows, total }: Read, leaf: Leaf): void {
  const context = contexts[leaf.box];
  const at = context?.unit ?? -1;
  const unit = table.boxes[at];
  const like = unit && rows.get(rowOf(unit.parent, contexts[at]));
  row.put(log(unit ? (context?.like ?? 1) : 0));
  row.put(log(unit?.letters ?? 0));
  row.put((unit?.links ?? 0) / Math.max(1, unit?.letters ?? 0));
  row.put((like?.prose ?? 0) / total);
  row.put((like?.most ?? 0) / Math.max(1, like?.prose ?? 0));
}

const isInside = (box: Box | undefined, at: number, index: number): boolean =>
  box !== undefined && index >= at && index <= box.end;

/** How many wider boxes up two leaves meet; one more than `APART` for far. */
function meeting({ table, contexts }: Read, from: number, to: number): number {
  const [leaf, other] = [table.leaves[from], table.leaves[to]];
  let at = leaf && other ? leaf.box : -1;
  for (let level = 0; level < APART && at >= 0; level++) {
    if (isInside(table.boxes[at], at, other?.box ?? -1)) return level;
    at = contexts[at]?.wider ?? -1;
  }
  return APART + 1;
}

function addPlace(row: Row, read: Read, leaf: Leaf, i: number): void {
  const { table, contexts, total, before, half, most, headline } = read;
  const [page, centre] = [table.boxes[0], table.boxes[half]];
  const soFar = before[i] ?? 0;
  const like = read.likes.get(contexts[leaf.box]?.signature ?? '');
  const [next, head] = [read.next[i] ?? -1, read.heads[i] ?? -1];
  row.put(Number(isInside(centre, half, leaf.box)));
  row.put(Number(isInside(table.boxes[most], most, leaf.box)));
  row.put((centre?.prose ?? 0) / total);
  row.put((soFar - (before[centre?.first ?? 0] ?? 0)) / Math.max(1, centre?.prose ?? 0));
  row.put(i / Math.max(1, table.leaves.length));
  row.put(soFar / total);
  row.put(log(soFar));
  row.put(headline < 0 ? 0 : Math.max(-50, Math.min(50, i - headline)));
  row.put(head < 0 ? 5 : log(i - head));
  row.put(next < 0 ? 5 : log(next - i));
  row.put(meeting(read, i, next));
  row.put(meeting(read, i, read.previous[i] ?? -1));
  row.put(log(like?.count ?? 0));
  row.put(log((like?.words ?? 0) / Math.max(1, like?.count ?? 0)));
  row.put(log(total));
  row.put(log(table.leaves.length));
  row.put((page?.links ?? 0) / Math.max(1, page?.letters ?? 0));
}

function addNeighbours(row: Row, read: Read, i: number): void {
  for (let by = -2; by <= 2; by++) {
    if (by === 0) continue;
    const leaf = read.table.leaves[i + by];
    row.put(leaf ? leaf.links / Math.max(1, leaf.letters) : -1);
    if (by !== -1 && by !== 1) continue;
    row.put(leaf ? log(read.words[i + by] ?? 0) : -1);
    row.put(kindAt(read, i + by));
  }
}
