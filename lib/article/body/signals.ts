/**
 * The signals of every leaf: what it is, where it stands, what stands around it. Numbers only; the order is the model's.
 * Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), and Peters & Lecocq, "Content
 * Extraction Using Diverse Feature Sets" (WWW 2013), with the shape of the DOM added.
 */

import { parentOf } from '../../text/dom';
import { foldedWords } from '../../text/words';
import { type Context, TAG_KINDS, walkDown } from './context';
import { type Box, type Leaf, proseOf, type Table } from './leaves';
import { kindsOfName, NAME_KINDS } from './names';

/** How far to both sides a leaf looks. */
const NEAR = [-3, -2, -1, 1, 2, 3];
/** Levels of wider boxes that count. */
const LEVELS = 4;

const KINDS = [
  /^p$/,
  /^h[1-2]$/,
  /^h[3-6]$/,
  /^li$/,
  /^t[dh]$/,
  /^pre$/,
  /^(?:dt|dd)$/,
  /^(?:div|section|article)$/,
  /^(?:blockquote)$/,
  /^figcaption$/,
];
const kindOf = (name: string): number => KINDS.findIndex((kind) => kind.test(name)) + 1;
const log = (value: number): number => Math.log1p(Math.max(0, value));

interface Read {
  table: Table;
  contexts: Context[];
  prose: number[];
  total: number;
  words: number[];
  before: number[];
  previous: number[];
  next: number[];
  bySignature: Map<string, number>;
  byText: Map<string, number>;
  centres: number[];
  title: Set<string>;
  headline: number;
  /** First leaf of each box, and the number of like leaves and their words by signature. */
  first: number[];
  likes: Map<string, { count: number; words: number }>;
  /** The nearest heading or short line before each leaf that introduces what is not the article, and its distance. */
  heads: number[];
  aside: number[];
  rows: Map<string, { prose: number; most: number }>;
}

/** Words by which pages introduce what stands beside an article, and by which they sell: signals, never cuts. */
const ASIDE =
  /\b(?:related|recommended|more (?:from|on|stories|news|articles)|you (?:may|might)|read (?:next|more|also)|latest|popular|trending|comments?|leave a|repl(?:y|ies)|about (?:the|us)|share|subscribe|newsletter|sign up|follow|sources?|references|tags|categories|next|previous|contact|kommentare?|mehr|verwandte|commentaires?|lire|art[ií]culos|comentarios|compart)\b/i;
const SELLS =
  /\b(?:affiliate|commission|disclos\w+|advertis\w+|sponsor\w*|subscribe|newsletter|sign up|click here|follow us|share this|all rights|cookies?|copyright|learn more|read more|contact us|free trial|demo|download|get started|join|register|log ?in|privacy)\b/gi;

/** The names of the signals in their order; for fitting and for explaining. */
export function signalNames(): string[] {
  const table: Table = { boxes: [], leaves: [], indexOf: new Map() };
  return Object.keys(signalsOfLeaf(prepare(table, [], ''), 0));
}

/** Gives the signals of a leaf by its index. Making it is O(page), asking it O(1). */
export function signalsOf(
  table: Table,
  contexts: Context[],
  title: string,
): (leaf: number) => number[] {
  const read = prepare(table, contexts, title);
  return (leaf) => Object.values(signalsOfLeaf(read, leaf));
}

function prepare(table: Table, contexts: Context[], title: string): Read {
  const { boxes, leaves } = table;
  const prose = leaves.map((leaf) => proseOf(leaf, boxes[leaf.box]?.name ?? ''));
  const bySignature = new Map<string, number>();
  const byText = new Map<string, number>();
  const before: number[] = [];
  const previous: number[] = [];
  let sum = 0;
  let last = -1;
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i];
    before.push(sum);
    previous.push(last);
    if (!leaf) continue;
    const text = leaf.text.trim();
    byText.set(text, (byText.get(text) ?? 0) + 1);
    const letters = prose[i] ?? 0;
    if (letters === 0) continue;
    sum += letters;
    last = i;
    const signature = signatureAbove(contexts, boxes, leaf);
    bySignature.set(signature, (bySignature.get(signature) ?? 0) + letters);
  }
  const next: number[] = [];
  last = -1;
  for (let i = leaves.length - 1; i >= 0; i--) {
    next[i] = last;
    if ((prose[i] ?? 0) > 0) last = i;
  }
  const words = leaves.map(({ text }) => text.split(/\s+/).filter(Boolean).length);
  const first: number[] = [];
  const likes = new Map<string, { count: number; words: number }>();
  const heads: number[] = [];
  const aside: number[] = [];
  let head = -1;
  let said = -1;
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i];
    if (!leaf) continue;
    first[leaf.box] ??= i;
    const signature = contexts[leaf.box]?.signature ?? '';
    const like = likes.get(signature) ?? { count: 0, words: 0 };
    like.count++;
    like.words += words[i] ?? 0;
    likes.set(signature, like);
    heads.push(head);
    if (/^h[1-6]$/.test(boxes[leaf.box]?.name ?? '')) head = i;
    if ((words[i] ?? 0) < 9 && ASIDE.test(leaf.text)) said = i;
    aside.push(said);
  }
  for (let b = boxes.length - 1; b > 0; b--) {
    const box = boxes[b];
    const own = first[b];
    if (box && own !== undefined) first[box.parent] = Math.min(first[box.parent] ?? own, own);
  }
  const rows = new Map<string, { prose: number; most: number }>();
  boxes.forEach((box, b) => {
    const key = `${box.parent} ${contexts[b]?.signature}`;
    const row = rows.get(key) ?? { prose: 0, most: 0 };
    row.prose += box.prose;
    row.most = Math.max(row.most, box.prose);
    rows.set(key, row);
  });
  const titleWords = foldedWords(title);
  const shares = leaves.map((leaf) => sharedWith(new Set(titleWords), leaf.text));
  return {
    table,
    contexts,
    prose,
    total: Math.max(1, sum),
    words,
    before,
    previous,
    next,
    bySignature,
    byText,
    centres: [walkDown(table, 0.5), walkDown(table, 0.72), walkDown(table, 0.9)],
    title: new Set(titleWords),
    headline: leaves.findIndex(
      (leaf, i) => boxes[leaf.box]?.name === 'h1' && (shares[i] ?? 0) > 0.5,
    ),
    first,
    likes,
    heads,
    aside,
    rows,
  };
}

function signatureAbove(contexts: Context[], boxes: Box[], leaf: Leaf): string {
  const parent = boxes[leaf.box]?.parent ?? -1;
  return `${contexts[leaf.box]?.signature.split(' ')[0]} < ${contexts[parent]?.signature}`;
}

function sharedWith(title: Set<string>, text: string): number {
  if (title.size === 0 || text.length > 400) return 0;
  const own = foldedWords(text);
  return own.filter((word) => title.has(word)).length / Math.max(title.size, own.length);
}

const inside = (box: Box | undefined, at: number, index: number): boolean =>
  box !== undefined && index >= at && index <= box.end;

/** How many wider boxes up two leaves meet; 9 for far. */
function meeting({ table, contexts }: Read, from: number, to: number): number {
  const [leaf, other] = [table.leaves[from], table.leaves[to]];
  if (!leaf || !other) return 9;
  let at = leaf.box;
  for (let level = 0; level < 8; level++) {
    if (at < 0) return 9;
    if (inside(table.boxes[at], at, other.box)) return level;
    at = contexts[at]?.wider ?? -1;
  }
  return 9;
}

function signalsOfLeaf(read: Read, i: number): Record<string, number> {
  const { table, contexts } = read;
  const leaf = table.leaves[i] ?? { box: -1, text: '', letters: 0, links: 0, strong: 0, nodes: [] };
  const box = table.boxes[leaf.box];
  const context = contexts[leaf.box];
  return {
    ...ofText(read, leaf, i),
    kind: kindOf(box?.name ?? ''),
    depth: context?.depth ?? 0,
    hidden: Number(context?.hidden ?? false),
    boxed: Number(box?.inLink ?? false),
    alone: box?.leaves ?? 0,
    ...ofNames(context, leaf, box),
    ...ofBoxes(read, leaf, i),
    ...ofUnit(read, context),
    ...ofPlace(read, leaf, i),
    ...ofNeighbours(read, i),
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function ofText(read: Read, leaf: Leaf, i: number): Record<string, number> {
  const text = leaf.text.trim();
  const words = read.words[i] ?? 0;
  const letters = Math.max(1, leaf.letters);
  const start = text.slice(0, 300);
  return {
    letters: log(leaf.letters),
    words: log(words),
    wordLength: letters / Math.max(1, words),
    linked: leaf.links / letters,
    strong: leaf.strong / letters,
    sentences: log(count(text, /[.!?。！？؟।](?=\s|$|[”"’'])/g)),
    ends: Number(/[.!?…。！？؟।][”"»’'」』)\]]*$/.test(text)),
    colon: Number(/[:：]$/.test(text)),
    asks: Number(/[?？؟]$/.test(text)),
    commas: count(text, /[,،、，;]/g) / letters,
    digits: count(start, /\d/g) / start.length || 0,
    capitals: count(start, /\p{Lu}/gu) / start.length || 0,
    lower: Number(/^\p{Ll}/u.test(text)),
    bars: count(start, /[|•·»›>→©®]/g),
    dated: Number(/\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/.test(start)),
    you: count(start, /\b(?:you|your|we|our|us|my)\b/gi) / Math.max(1, Math.min(50, words)),
    sells: count(start, SELLS),
    excited: count(start, /[!！]/g),
    linksOut: Number(/@|https?:|www\./.test(start)),
    repeats: Math.min(5, read.byText.get(text) ?? 1),
    title: sharedWith(read.title, leaf.text),
  };
}

/** Names of the inline elements that the leaf begins in count as its own. */
function inlineKinds(leaf: Leaf, box: Box | undefined): number {
  let bits = 0;
  const [node] = leaf.nodes;
  let at = node ? parentOf(node) : null;
  for (let level = 0; at && at !== box?.element && level < 3; level++) {
    bits |= kindsOfName(at);
    at = parentOf(at);
  }
  return bits;
}

function ofNames(
  context: Context | undefined,
  leaf: Leaf,
  box: Box | undefined,
): Record<string, number> {
  const bits = inlineKinds(leaf, box);
  const named = NAME_KINDS.map(
    (kind, k) => [`n_${kind}`, (bits >> k) & 1 ? 0 : (context?.names[k] ?? 0)] as const,
  );
  const tagged = Object.keys(TAG_KINDS).map((kind, k) => [kind, context?.tags[k] ?? 0] as const);
  return Object.fromEntries([...named, ...tagged]);
}

/** The wider boxes around a leaf: how much prose, how many links, how large. */
function ofBoxes(read: Read, leaf: Leaf, i: number): Record<string, number> {
  const { table, contexts, total } = read;
  const signals: Record<string, number> = {};
  const parent = table.boxes[table.boxes[leaf.box]?.parent ?? -1];
  signals.parentShare = (parent?.prose ?? 0) / total;
  signals.parentLinked = (parent?.links ?? 0) / Math.max(1, parent?.letters ?? 0);
  signals.parentLetters = log(parent?.letters ?? 0);
  signals.signature =
    (read.bySignature.get(signatureAbove(contexts, table.boxes, leaf)) ?? 0) / total;
  let at = contexts[leaf.box]?.wider ?? -1;
  for (let level = 1; level <= LEVELS; level++) {
    const box = table.boxes[at];
    const letters = Math.max(1, box?.letters ?? 0);
    signals[`share${level}`] = box ? box.prose / total : 1;
    signals[`linked${level}`] = box ? box.links / letters : 0;
    signals[`dense${level}`] = box ? box.prose / letters : 0;
    signals[`size${level}`] = log(box?.leaves ?? 0);
    if (level < 3)
      signals[`place${level}`] = box
        ? ((read.before[i] ?? 0) - (read.before[read.first[at] ?? 0] ?? 0)) / Math.max(1, box.prose)
        : -1;
    if (level < 3) signals[`heads${level}`] = log(box?.heads ?? 0);
    if (level < 3) signals[`linkedHeads${level}`] = log(box?.linkedHeads ?? 0);
    if (level < 3) signals[`images${level}`] = log(box?.images ?? 0);
    at = box ? (contexts[at]?.wider ?? -1) : -1;
  }
  return signals;
}

/** The unit of a row of like boxes that a leaf stands in: a card, a teaser, a comment, or a part of a split body. */
function ofUnit(
  { table, total, rows, contexts }: Read,
  context: Context | undefined,
): Record<string, number> {
  const unit = table.boxes[context?.unit ?? -1];
  const letters = Math.max(1, unit?.letters ?? 0);
  const row = rows.get(`${unit?.parent} ${contexts[context?.unit ?? -1]?.signature}`);
  return {
    rowShare: (row?.prose ?? 0) / total,
    rowMost: (row?.most ?? 0) / Math.max(1, row?.prose ?? 0),
    unitLike: log(unit ? (context?.like ?? 1) : 0),
    unitLetters: log(unit?.letters ?? 0),
    unitShare: (unit?.prose ?? 0) / total,
    unitLinked: (unit?.links ?? 0) / letters,
    unitHeads: unit?.linkedHeads ?? 0,
    unitImages: Math.min(5, unit?.images ?? 0),
  };
}

function ofPlace(read: Read, leaf: Leaf, i: number): Record<string, number> {
  const { table, total, prose, before, previous, next, centres, headline } = read;
  const [half, most, all] = centres.map((at) => Number(inside(table.boxes[at], at, leaf.box)));
  const centre = table.boxes[centres[0] ?? 0];
  const [prev, foll] = [previous[i] ?? -1, next[i] ?? -1];
  const far = (other: number) => (other < 0 ? 5 : log(Math.abs(other - i)));
  return {
    inHalf: half ?? 0,
    inMost: most ?? 0,
    inAll: all ?? 0,
    centreShare: (centre?.prose ?? 0) / total,
    order: i / Math.max(1, table.leaves.length),
    before: (before[i] ?? 0) / total,
    beforeLetters: log(before[i] ?? 0),
    headline: headline < 0 ? 0 : Math.max(-50, Math.min(50, i - headline)),
    previousFar: far(prev),
    nextFar: far(foll),
    previousMeets: meeting(read, i, prev),
    nextMeets: meeting(read, i, foll),
    previousProse: log(prose[prev] ?? 0),
    nextProse: log(prose[foll] ?? 0),
    inCentre: centre
      ? ((before[i] ?? 0) - (before[read.first[centres[0] ?? 0] ?? 0] ?? 0)) /
        Math.max(1, centre.prose)
      : 0,
    headFar: (read.heads[i] ?? -1) < 0 ? 5 : log(i - (read.heads[i] ?? 0)),
    asideFar: (read.aside[i] ?? -1) < 0 ? 9 : log(i - (read.aside[i] ?? 0)),
    asideMeets: meeting(read, i, read.aside[i] ?? -1),
    likeCount: log(read.likes.get(read.contexts[leaf.box]?.signature ?? '')?.count ?? 0),
    likeWords: log(
      (read.likes.get(read.contexts[leaf.box]?.signature ?? '')?.words ?? 0) /
        Math.max(1, read.likes.get(read.contexts[leaf.box]?.signature ?? '')?.count ?? 0),
    ),
    pageProse: log(total),
    pageLeaves: log(table.leaves.length),
    pageLinked: (table.boxes[0]?.links ?? 0) / Math.max(1, table.boxes[0]?.letters ?? 0),
  };
}

function ofNeighbours({ table, words }: Read, i: number): Record<string, number> {
  const signals: Record<string, number> = {};
  for (const by of NEAR) {
    const leaf = table.leaves[i + by];
    signals[`words${by}`] = leaf ? log(words[i + by] ?? 0) : -1;
    signals[`linked${by}`] = leaf ? leaf.links / Math.max(1, leaf.letters) : -1;
    if (Math.abs(by) < 3) signals[`kind${by}`] = kindOf(table.boxes[leaf?.box ?? -1]?.name ?? '');
  }
  return signals;
}
