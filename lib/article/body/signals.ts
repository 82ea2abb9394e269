/**
 * The signals of every leaf: what it is, where it stands, what stands around it. Numbers only; the order is the trees'.
 * After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), and Peters and Lecocq, "Content
 * Extraction Using Diverse Feature Sets" (WWW 2013), with the shape of the DOM added. No signal knows a word of any language.
 */
import { parentOf } from '../../text/dom';
import { letterPattern } from '../../text/latin';
import { endsSentence } from '../../text/words';
import { type Context, farTo, rowOf, TAG_NAMES } from './context';
import { type Kept, kept } from './forest';
import type { Box, Leaf, Table } from './leaves';
import { FAR, kindsOfName, NAME_KINDS } from './names';
import { log, type Read, readPage, sharedWith } from './read';

/** Levels of wider boxes that count. */
const LEVELS = 4;
/** How far two leaves may be from each other, in levels. */
const APART = 8;

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
type Row = Kept;

/**
 * Gives the signals of a leaf by its index, in numbers that the next call overwrites.
 * Making it is O(page), with places to pause, asking it O(1).
 */
export function* signalsOf(
  table: Table,
  contexts: Context[],
  title: string,
): Generator<void, (leaf: number) => Row> {
  const read = yield* readPage(table, contexts, title);
  const row = kept(signalNames().length);
  const page = pageSignals(read);
  return (i) => {
    const leaf = table.leaves[i] ?? NO_LEAF;
    let at = addText(row, 0, read, leaf, i);
    at = addNames(row, at, read, leaf);
    at = addBoxes(row, at, read, leaf, i);
    at = addUnit(row, at, read, leaf);
    at = addPlace(row, at, read, leaf, i);
    for (const signal of page) row[at++] = signal;
    addNeighbours(row, at, read, i);
    return row;
  };
}

const NO_LEAF: Leaf = { box: -1, text: '', letters: 0, links: 0, prose: 0, nodes: [] };

const CAPITAL = letterPattern('[\\p{Lu}]', 'g');

function addText(row: Row, from: number, read: Read, leaf: Leaf, i: number): number {
  let n = from;
  const text = leaf.text.trim();
  const start = text.slice(0, 300);
  row[n++] = read.kinds[i] ?? 0;
  row[n++] = log(leaf.letters);
  row[n++] = read.words[i] ?? 0;
  row[n++] = read.linked[i] ?? 0;
  row[n++] = Number(endsSentence(text.slice(-8)));
  row[n++] = (start.match(CAPITAL(start))?.length ?? 0) / Math.max(1, start.length);
  row[n++] = Math.min(5, read.texts.sum(i));
  row[n++] = sharedWith(read, leaf);
  return n;
}

/** Names of boxes above, and of the inline elements that the leaf begins in, which count as its own. */
function addNames(row: Row, from: number, { table, contexts }: Read, leaf: Leaf): number {
  let n = from;
  const context = contexts[leaf.box];
  const [node] = leaf.nodes;
  let bits = 0;
  const own = table.boxes[leaf.box]?.element;
  let at = node ? parentOf(node) : null;
  for (let level = 0; at && at !== own && level < 3; level++) {
    bits |= kindsOfName(at);
    at = parentOf(at);
  }
  for (let kind = 0; kind < NAME_KINDS.length; kind++)
    row[n++] = (bits >> kind) & 1 ? 0 : context ? farTo(context.depth, context.names[kind]) : FAR;
  for (let tag = 0; tag < TAG_NAMES.length; tag++)
    row[n++] = context ? farTo(context.depth, context.tags[tag]) : FAR;
  return n;
}

/** The wider boxes around a leaf: how much prose, how many links, how large. */
function addBoxes(row: Row, from: number, read: Read, leaf: Leaf, i: number): number {
  let n = from;
  const { table, contexts, total } = read;
  const parent = table.boxes[table.boxes[leaf.box]?.parent ?? -1];
  row[n++] = (parent?.prose ?? 0) / total;
  row[n++] = (parent?.links ?? 0) / Math.max(1, parent?.letters ?? 0);
  row[n++] = log(parent?.letters ?? 0);
  row[n++] = read.places.sum(i) / total;
  let at = contexts[leaf.box]?.wider ?? -1;
  for (let level = 1; level <= LEVELS; level++) {
    const box = table.boxes[at];
    const letters = Math.max(1, box?.letters ?? 0);
    row[n++] = box ? box.prose / total : 1;
    row[n++] = box ? box.links / letters : 0;
    row[n++] = box ? box.prose / letters : 0;
    row[n++] = log(box?.leaves ?? 0);
    if (level < 3) {
      row[n++] = log(box?.heads ?? 0);
      row[n++] = log(box?.images ?? 0);
    }
    at = box ? (contexts[at]?.wider ?? -1) : -1;
  }
  return n;
}

/** The unit of a row of like boxes that a leaf stands in: a card, a teaser, a comment, or a part of a split body. */
function addUnit(row: Row, from: number, read: Read, leaf: Leaf): number {
  let n = from;
  const { table, contexts, rows, total } = read;
  const context = contexts[leaf.box];
  const at = context?.unit ?? -1;
  const unit = table.boxes[at];
  const like = unit && rows.get(rowOf(table.boxes.length, unit.parent, contexts[at]?.look ?? 0));
  row[n++] = log(unit ? (context?.like ?? 1) : 0);
  row[n++] = log(unit?.letters ?? 0);
  row[n++] = (unit?.links ?? 0) / Math.max(1, unit?.letters ?? 0);
  row[n++] = (like?.prose ?? 0) / total;
  row[n++] = (like?.most ?? 0) / Math.max(1, like?.prose ?? 0);
  return n;
}

const isInside = (box: Box | undefined, at: number, index: number): boolean =>
  box !== undefined && index >= at && index <= box.end;

/** How many wider boxes up two leaves meet; one more than `APART` for far. */
function meeting({ table, contexts }: Read, from: number, to: number): number {
  const leaf = table.leaves[from];
  const other = table.leaves[to];
  let at = leaf && other ? leaf.box : -1;
  for (let level = 0; level < APART && at >= 0; level++) {
    if (isInside(table.boxes[at], at, other?.box ?? -1)) return level;
    at = contexts[at]?.wider ?? -1;
  }
  return APART + 1;
}

function addPlace(row: Row, from: number, read: Read, leaf: Leaf, i: number): number {
  let n = from;
  const { table, contexts, total, before, half, most, headline } = read;
  const centre = table.boxes[half];
  const soFar = before[i] ?? 0;
  const look = contexts[leaf.box]?.look ?? 0;
  const likes = read.likes[look] ?? 0;
  const next = read.next[i] ?? -1;
  const head = read.heads[i] ?? -1;
  row[n++] = Number(isInside(centre, half, leaf.box));
  row[n++] = Number(isInside(table.boxes[most], most, leaf.box));
  row[n++] = (centre?.prose ?? 0) / total;
  row[n++] = (soFar - (before[centre?.first ?? 0] ?? 0)) / Math.max(1, centre?.prose ?? 0);
  row[n++] = i / Math.max(1, table.leaves.length);
  row[n++] = soFar / total;
  row[n++] = log(soFar);
  row[n++] = headline < 0 ? 0 : Math.max(-50, Math.min(50, i - headline));
  row[n++] = head < 0 ? 5 : log(i - head);
  row[n++] = next < 0 ? 5 : log(next - i);
  row[n++] = meeting(read, i, next);
  row[n++] = meeting(read, i, read.previous[i] ?? -1);
  row[n++] = log(likes);
  row[n++] = log((read.likeWords[look] ?? 0) / Math.max(1, likes));
  return n;
}

/** What is the same for every leaf of a page. */
function pageSignals({ table, total }: Read): number[] {
  const page = table.boxes[0];
  const linked = (page?.links ?? 0) / Math.max(1, page?.letters ?? 0);
  return [log(total), log(table.leaves.length), linked];
}

/** The two leaves before and behind; of the nearer ones also words and kind. -1 where there is none. */
function addNeighbours(row: Row, from: number, { words, linked, kinds }: Read, i: number): void {
  row[from] = linked[i - 2] ?? -1;
  row[from + 1] = linked[i - 1] ?? -1;
  row[from + 2] = words[i - 1] ?? -1;
  row[from + 3] = kinds[i - 1] ?? 0;
  row[from + 4] = linked[i + 1] ?? -1;
  row[from + 5] = words[i + 1] ?? -1;
  row[from + 6] = kinds[i + 1] ?? 0;
  row[from + 7] = linked[i + 2] ?? -1;
}
