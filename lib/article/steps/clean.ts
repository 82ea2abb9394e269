/** What of the body is none: what is not shown, what has a field of its own, captions, and what is said before. Verdicts only; the page stays as it is. */
import { documentOf, topOf } from '../../text/document';
import { attr, closestTo, find, parentOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse, endsSentence, foldedWords } from '../../text/words';
import { isDataTable } from '../blocks/tables';
import { type Box, eachLeafIn, foldedOf, type Leaf, type Table, textIn } from '../body/leaves';
import type { Draft, Verdict } from '../draft';
import { type Fields, fieldsOf, isByline, SHORT_LINE } from './fields';
import { isCreditLine } from './images';

/** Hidden words and menus are left out as long as they are less than this share of the body's prose: a page may hide all of it until a script runs. */
const MOST_HIDDEN = 0.4;
/** So many leaves are judged between two places to pause. */
const LEAVES_A_SLICE = 100;
const MOST_CREDIT = 900;
/** Words that long do not stand twice in one article. */
const LONG = 60;
/** So many leaves are compared between two places to pause. */
const COMPARED_A_SLICE = 50;
/** Leaves whose beginnings are alike for so many letters are alike. */
const BEGINNING = 2000;

/** Takes back what is no body. */
export function* clean(draft: Draft): Generator<void, void> {
  const { table, verdicts } = draft;
  const never = neverBody(draft);
  const fields = fieldsOf(draft);
  let isBegun = false;
  yield;
  for (let i = 0; i < table.leaves.length; i++) {
    if (i % LEAVES_A_SLICE === 0) yield;
    const leaf = table.leaves[i];
    const box = leaf && table.boxes[leaf.box];
    if (verdicts[i] !== 'body' || !box) continue;
    verdicts[i] = never.get(leaf.box) ?? judge(draft, fields, box, leaf, !isBegun);
    isBegun ||= verdicts[i] === 'body' && leaf.prose > 0;
  }
  yield;
  yield* takeOnce(draft);
  yield;
  // A short answer is no pull quote of the next that quotes it.
  if (draft.isThread) return;
  endAtWords(draft);
  for (const at of pullQuotes(draft)) {
    eachLeafIn(table, at, (i) => {
      if (verdicts[i] === 'body') verdicts[i] = 'said-before';
    });
  }
}

/** How what a script keeps in the page for itself begins: an object, or a list of some. */
const DATA = /^\s*[[{]\s*[[{"]/;

/** The boxes that the page hides, and its menus, if they hold no more than a part of the body; with the reason. */
function neverBody({ table, contexts }: Draft): Map<number, Verdict> {
  const all = table.boxes[0]?.prose ?? 0;
  const never = new Map<number, Verdict>();
  for (let at = 0; at < table.boxes.length; at++) {
    const box = table.boxes[at];
    if (!box) continue;
    const above = never.get(box.parent);
    const isHidden = contexts[at]?.hidden ?? false;
    const isData = isHidden && DATA.test(table.leaves[box.first]?.text ?? '');
    if (above) never.set(at, above);
    else if (isData || ((isHidden || box.name === 'nav') && box.prose < all * MOST_HIDDEN)) {
      never.set(at, isHidden ? 'not-shown' : 'beside-the-text');
    }
  }
  return never;
}

function judge(
  { article, table }: Draft,
  { said: fields, longest }: Fields,
  box: Box,
  leaf: Leaf,
  isAbove: boolean,
): Verdict {
  const { text } = leaf;
  if (box.name === 'figcaption' ? !isOfListing(table, box, leaf) : isCaptionLine(table, leaf))
    return 'shown-elsewhere';
  if (box.letters < MOST_CREDIT && isCreditLine(box.element)) return 'shown-elsewhere';
  if (text.length > longest) return 'body';
  const said = foldedOf(leaf).join(' ');
  if (fields.has(said) && box.name !== 'li') return 'shown-elsewhere';
  if (isAbove && isByline(article.byline, leaf.text, said)) return 'shown-elsewhere';
  return isJump(leaf) && !isInCell(box) ? 'beside-the-text' : 'body';
}

const HEADING = /^h[1-6]$/;
const MEDIA = 'img,picture,video,audio,iframe,object,embed,svg,canvas';

/**
 * A heading at the end of the body heads what comes next on the page, unless pictures or players stand under it. A sentence set
 * as a heading is a last word to the reader.
 */
function endAtWords({ table, verdicts, tree }: Draft): void {
  const { boxes, leaves } = table;
  const isHeading = (i: number) => HEADING.test(boxes[leaves[i]?.box ?? -1]?.name ?? '');
  const body = leaves.flatMap((_, i) => (verdicts[i] === 'body' ? [i] : []));
  if (body.every(isHeading)) return;
  for (let last = body.pop(); last !== undefined && isHeading(last); last = body.pop()) {
    const heading = boxes[leaves[last]?.box ?? -1];
    if (!heading || endsSentence(leaves[last]?.text ?? '')) return;
    let around: Box | undefined = boxes[heading.parent];
    while (around && around.letters === heading.letters) around = boxes[around.parent];
    const under = around ? [...tree.findAll(around.element, MEDIA)] : [];
    if (under.some((one) => tree.follows(heading.element, one))) return;
    verdicts[last] = 'beside-the-text';
  }
}

/** How far up from its words a picture with its caption is one box. */
const LEVELS = 5;
const NAMED_CAPTION = '[class*=caption i]';
/** A caption's name, or that of a part of one; themes also name a size of letters so: "caption-large". */
const CAPTION =
  /(?:^|\s)\S*caption(?:[_-]*(?:text|wrap|wrapper|source|box|body|content|container|inner|overlay|area|holder|block|credit))?(?=\s|$)/i;

/** Whether all words of a leaf stand in an element named for a caption, in a box with a picture and not much else. */
function isCaptionLine({ boxes }: Table, { box: own, nodes, letters }: Leaf): boolean {
  if (letters > MOST_CREDIT) return false;
  let box = boxes[own];
  for (let level = 0; box && box.images === 0 && level < LEVELS; level++) box = boxes[box.parent];
  if (!box || box.images === 0 || box.letters > MOST_CREDIT) return false;
  return nodes.every((node) => {
    const above = parentOf(node);
    const named = above && closestTo(above, NAMED_CAPTION);
    return named !== null && CAPTION.test(attr(named, 'class') ?? '');
  });
}

/** A listing's caption has at least so many letters; less is its number or the name of its file. */
const LEAST_CAPTION = 25;

/** Whether a caption says what a listing shows: pictures and tables have theirs in a field of their own, listings have none. */
function isOfListing({ boxes }: Table, { parent }: Box, { letters }: Leaf): boolean {
  const { element, images = 0 } = boxes[parent] ?? {};
  return (
    letters >= LEAST_CAPTION &&
    element !== undefined &&
    images === 0 &&
    find(element, 'pre') !== null
  );
}

/** Whether a box is in a cell of a table of data: what a table names in its first column may be told further down. */
function isInCell({ element }: Box): boolean {
  const table = closestTo(element, 'td,th') && closestTo(element, 'table');
  return table !== null && isDataTable(table);
}

/** A line of a table of contents, or one to press: nothing but a link to a place on this page, or to nowhere. */
function isJump({ nodes, links, letters }: Leaf): boolean {
  const [node] = nodes;
  if (!node || links < letters || letters > SHORT_LINE) return false;
  const link = closestTo(parentOf(node) ?? topOf(documentOf(node)), 'a[href],a[role=button]');
  return (
    link !== null &&
    /^#./.test(attr(link, 'href') ?? '#button') &&
    !find(link, 'time') &&
    !/^h[1-6]$/.test(nameOf(parentOf(link) ?? link))
  );
}

/**
 * Pages show the same text for small and large windows, or twice over: the first is the article's. Of what is left alone: a line
 * of the contents or a deck that was taken back must not take its heading or paragraph with it. A list goes as a whole or stays:
 * plans and comparisons say of each day or thing what they said of the one before.
 */
function* takeOnce({ table, verdicts }: Draft): Generator<void, void> {
  const { boxes, leaves } = table;
  const seen = new Set<string>();
  for (let i = 0; i < leaves.length; ) {
    const list = listAround(boxes, leaves[i]?.box ?? -1);
    const end = list < 0 ? i + 1 : (boxes[list]?.first ?? i) + (boxes[list]?.leaves ?? 1);
    const said: string[] = [];
    let isLong = false;
    for (let at = i; at < end; at++) {
      if (at % COMPARED_A_SLICE === 0) yield;
      const text = leaves[at]?.text ?? '';
      if (verdicts[at] !== 'body' || (list < 0 && text.length < LONG)) continue;
      const words = collapse(text.slice(0, BEGINNING));
      isLong ||= words.length >= LONG;
      said.push(words);
    }
    if (isLong && said.every((words) => seen.has(words)))
      for (let at = i; at < end; at++) if (verdicts[at] === 'body') verdicts[at] = 'said-before';
    for (const words of said) seen.add(words);
    i = Math.max(end, i + 1);
  }
}

/** The outermost list that a box is an item of, or a part of an item; -1 for none. */
function listAround(boxes: readonly Box[], inner: number): number {
  let list = -1;
  for (
    let at = inner;
    /^(?:p|li|d[dtl]|[uo]l)$/.test(boxes[at]?.name ?? '');
    at = boxes[at]?.parent ?? -1
  )
    if (/^(?:dl|[uo]l)$/.test(boxes[at]?.name ?? '')) list = at;
  return list;
}

const PULLED = /pull-?quote|quote-?pull/i;

/**
 * Asides, block quotes and boxes named so whose words stand in the running text once more. Two of them with the same words are no
 * pull quotes: an article may quote a passage twice, and nothing but them says it.
 */
function pullQuotes({ table, verdicts }: Draft): number[] {
  const candidates: number[] = [];
  const quoted = new Set<number>();
  table.boxes.forEach((box, at) => {
    if (box.letters < 20 || box.letters > 500) return;
    if (box.name !== 'aside' && box.name !== 'blockquote' && !PULLED.test(box.classes)) return;
    candidates.push(at);
    eachLeafIn(table, at, (i) => quoted.add(i));
  });
  if (candidates.length === 0) return [];
  const running = table.leaves
    .map(({ text }, i) =>
      verdicts[i] === 'body' && !quoted.has(i) ? foldedWords(text).join(' ') : '',
    )
    .join(' ');
  return candidates.filter((at) => {
    const words = foldedWords(textIn(table, at)).slice(0, 12).join(' ');
    return words.length > 0 && running.includes(words);
  });
}
