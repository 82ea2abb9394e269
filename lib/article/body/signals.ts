/**
 * The signals of every leaf: what it is, where it stands, what stands around it. Numbers only; the order is the trees'.
 * After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), and Peters and Lecocq, "Content
 * Extraction Using Diverse Feature Sets" (WWW 2013), with the shape of the DOM added. No signal knows a word of any language.
 */
import { parentOf } from '../../text/dom';
import { type Context, TAG_NAMES } from './context';
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

type Signals = Record<string, number>;

/** The names of the signals in their order; for fitting and for explaining. */
export function signalNames(): string[] {
  const table: Table = { boxes: [], leaves: [], indexOf: new Map() };
  return Object.keys(signalsOfLeaf(readPage(table, [], ''), 0));
}

/** Gives the signals of a leaf by its index. Making it is O(page), asking it O(1). */
export function signalsOf(
  table: Table,
  contexts: Context[],
  title: string,
): (leaf: number) => number[] {
  const read = readPage(table, contexts, title);
  return (leaf) => Object.values(signalsOfLeaf(read, leaf));
}

const NO_LEAF: Leaf = { box: -1, text: '', letters: 0, links: 0, strong: 0, nodes: [] };

function signalsOfLeaf(read: Read, i: number): Signals {
  const leaf = read.table.leaves[i] ?? NO_LEAF;
  const signals: Signals = {};
  ofText(signals, read, leaf, i);
  ofNames(signals, read, leaf);
  ofBoxes(signals, read, leaf);
  ofUnit(signals, read, leaf);
  ofPlace(signals, read, leaf, i);
  ofNeighbours(signals, read, i);
  return signals;
}

function kindAt({ table }: Read, i: number): number {
  return KINDS[table.boxes[table.leaves[i]?.box ?? -1]?.name ?? ''] ?? 0;
}

function ofText(signals: Signals, read: Read, leaf: Leaf, i: number): void {
  const text = leaf.text.trim();
  const start = text.slice(0, 300);
  signals.kind = kindAt(read, i);
  signals.letters = log(leaf.letters);
  signals.words = log(read.words[i] ?? 0);
  signals.linked = leaf.links / Math.max(1, leaf.letters);
  signals.ends = Number(/[.!?…。！？؟।][”"»’'」』)\]]*$/.test(text.slice(-8)));
  signals.capitals = (start.match(/\p{Lu}/gu)?.length ?? 0) / Math.max(1, start.length);
  signals.repeats = Math.min(5, read.texts.get(text) ?? 1);
  signals.title = sharedWith(read.title, leaf.text);
}

/** Names of boxes above, and of the inline elements that the leaf begins in, which count as its own. */
function ofNames(signals: Signals, { table, contexts }: Read, leaf: Leaf): void {
  const context = contexts[leaf.box];
  const [node] = leaf.nodes;
  let bits = 0;
  let at = node ? parentOf(node) : null;
  for (let level = 0; at && at !== table.boxes[leaf.box]?.element && level < 3; level++) {
    bits |= kindsOfName(at);
    at = parentOf(at);
  }
  for (let kind = 0; kind < NAME_KINDS.length; kind++) {
    signals[`named-${NAME_KINDS[kind]}`] = (bits >> kind) & 1 ? 0 : (context?.names[kind] ?? FAR);
  }
  for (let tag = 0; tag < TAG_NAMES.length; tag++) {
    signals[TAG_NAMES[tag] ?? ''] = context?.tags[tag] ?? FAR;
  }
}

/** The wider boxes around a leaf: how much prose, how many links, how large. */
function ofBoxes(signals: Signals, read: Read, leaf: Leaf): void {
  const { table, contexts, total } = read;
  const parent = table.boxes[table.boxes[leaf.box]?.parent ?? -1];
  signals.parentShare = (parent?.prose ?? 0) / total;
  signals.parentLinked = (parent?.links ?? 0) / Math.max(1, parent?.letters ?? 0);
  signals.parentLetters = log(parent?.letters ?? 0);
  signals.samePlace = (read.places.get(placeOf(read, leaf)) ?? 0) / total;
  let at = contexts[leaf.box]?.wider ?? -1;
  for (let level = 1; level <= LEVELS; level++) {
    const box = table.boxes[at];
    const letters = Math.max(1, box?.letters ?? 0);
    signals[`box${level}-share`] = box ? box.prose / total : 1;
    signals[`box${level}-linked`] = box ? box.links / letters : 0;
    signals[`box${level}-dense`] = box ? box.prose / letters : 0;
    signals[`box${level}-leaves`] = log(box?.leaves ?? 0);
    if (level < 3) signals[`box${level}-heads`] = log(box?.heads ?? 0);
    if (level < 3) signals[`box${level}-images`] = log(box?.images ?? 0);
    at = box ? (contexts[at]?.wider ?? -1) : -1;
  }
}

/** The unit of a row of like boxes that a leaf stands in: a card, a teaser, a comment, or a part of a split body. */
function ofUnit(signals: Signals, { table, contexts, rows, total }: Read, leaf: Leaf): void {
  const context = contexts[leaf.box];
  const at = context?.unit ?? -1;
  const unit = table.boxes[at];
  const row = unit && rows.get(rowOf(unit.parent, contexts[at]));
  signals.unitLike = log(unit ? (context?.like ?? 1) : 0);
  signals.unitLetters = log(unit?.letters ?? 0);
  signals.unitLinked = (unit?.links ?? 0) / Math.max(1, unit?.letters ?? 0);
  signals.rowShare = (row?.prose ?? 0) / total;
  signals.rowMost = (row?.most ?? 0) / Math.max(1, row?.prose ?? 0);
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

function ofPlace(signals: Signals, read: Read, leaf: Leaf, i: number): void {
  const { table, contexts, total, before, half, most, headline } = read;
  const [page, centre] = [table.boxes[0], table.boxes[half]];
  const soFar = before[i] ?? 0;
  const like = read.likes.get(contexts[leaf.box]?.signature ?? '');
  const [next, head] = [read.next[i] ?? -1, read.heads[i] ?? -1];
  signals.inHalf = Number(isInside(centre, half, leaf.box));
  signals.inMost = Number(isInside(table.boxes[most], most, leaf.box));
  signals.centreShare = (centre?.prose ?? 0) / total;
  signals.inCentre =
    (soFar - (before[read.first[half] ?? 0] ?? 0)) / Math.max(1, centre?.prose ?? 0);
  signals.order = i / Math.max(1, table.leaves.length);
  signals.before = soFar / total;
  signals.beforeLetters = log(soFar);
  signals.headline = headline < 0 ? 0 : Math.max(-50, Math.min(50, i - headline));
  signals.headFar = head < 0 ? 5 : log(i - head);
  signals.nextFar = next < 0 ? 5 : log(next - i);
  signals.nextMeets = meeting(read, i, next);
  signals.previousMeets = meeting(read, i, read.previous[i] ?? -1);
  signals.likeCount = log(like?.count ?? 0);
  signals.likeWords = log((like?.words ?? 0) / Math.max(1, like?.count ?? 0));
  signals.pageProse = log(total);
  signals.pageLeaves = log(table.leaves.length);
  signals.pageLinked = (page?.links ?? 0) / Math.max(1, page?.letters ?? 0);
}

function ofNeighbours(signals: Signals, read: Read, i: number): void {
  for (const by of [-2, -1, 1, 2]) {
    const leaf = read.table.leaves[i + by];
    signals[`at${by}-linked`] = leaf ? leaf.links / Math.max(1, leaf.letters) : -1;
    if (by !== -1 && by !== 1) continue;
    signals[`at${by}-words`] = leaf ? log(read.words[i + by] ?? 0) : -1;
    signals[`at${by}-kind`] = kindAt(read, i + by);
  }
}
