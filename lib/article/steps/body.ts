/**
 * Which leaves of the page are the body. Every leaf is judged by itself, by what it is and what stands around it; then the
 * whole is looked at once more: where hardly anything was found the place with most prose is taken instead.
 */
import { attr, byId, closestTo, parentOf } from '../../text/dom';
import { collapse } from '../../text/words';
import { notesIn } from '../blocks/notes';
import { isDataTable } from '../blocks/tables';
import { chancesOf } from '../body/chances';
import { type Context, farTo, TAG_NAMES, type TagKind, walkDown } from '../body/context';
import { cutFor } from '../body/cut';
import { type Box, eachLeafIn, isLinked, type Leaf, placeOf, type Table } from '../body/leaves';
import { takeLists } from '../body/lists';
import { takeManual } from '../body/manual';
import { FAR, NAME_KINDS } from '../body/names';
import { takeSaid } from '../body/said';
import { arePosts, aroundPosts, leavesIn, postsOf } from '../body/thread';
import { together } from '../body/together';
import type { Draft } from '../draft';

/** Less than this share of the prose around the page's centre is too little to be the article: the centre is taken. */
const TOO_LITTLE = 0.12;
/** Less prose than this on the whole page, in letters, is little. */
const SMALL = 1500;
const MARKED = /^(?:article|main)$/;
/** How words begin that somebody says. */
const SPEECH = /^\s*["“”„«»‹›‘‚'「『]/;
/** A note has at most so many letters; more is a section. */
const LONGEST_NOTE = 1000;

/** Judges every leaf and writes the verdicts into `draft.verdicts`. */
export function* findBody(draft: Draft): Generator<void, void> {
  const { table, contexts, verdicts, article } = draft;
  const alone = yield* chancesOf(table, contexts, article.title);
  yield;
  const chances = yield* together(table, alone);
  yield;
  const sizes = table.leaves.map(({ letters }) => letters);
  const cut = cutFor(sizes, chances);
  yield;
  let taken = 0;
  for (let i = 0; i < table.leaves.length; i++) {
    const isTaken = (chances[i] ?? 0) >= cut;
    verdicts[i] = isTaken ? 'body' : 'beside-the-text';
    if (isTaken) taken += table.leaves[i]?.prose ?? 0;
  }
  const centre = walkDown(table, 0.72);
  const around = proseIn(draft, centre);
  draft.trace.push(
    `taken from ${cut}: ${taken} letters of prose; centre ${nameAt(table, centre)} ${around}`,
  );
  yield;
  if (taken < around * TOO_LITTLE || !verdicts.includes('body')) takeCentre(draft, centre, around);
  if ((table.boxes[0]?.prose ?? 0) < SMALL) takeMarked(draft);
  yield* takePosts(draft);
  takeQuotations(draft);
  takeTables(draft);
  takeListings(draft, chances);
  takeNotes(draft);
  takeSaid(draft);
  takeLists(draft);
  yield* takeManual(draft, chances);
  takeHeadings(draft);
}

const nameAt = ({ boxes }: Table, at: number): string => {
  const box = boxes[at];
  return box ? `${box.name} ${attr(box.element, 'class') ?? ''}` : '';
};

const COMMENTS = NAME_KINDS.indexOf('comments');

/** Whether what the page says of a box or of those around it, short of its frame, is that they hold comments. */
const isComment = (context: Context | undefined): boolean =>
  context !== undefined && farTo(context.depth, context.names[COMMENTS]) !== FAR;

/** The prose in a box that is no comment: under a short article stands many times as much of what others say of it. */
function proseIn({ table, contexts }: Draft, at: number): number {
  let prose = 0;
  eachLeafIn(table, at, (i) => {
    const leaf = table.leaves[i];
    if (leaf && !isComment(contexts[leaf.box])) prose += leaf.prose;
  });
  return prose;
}

/** The second opinion: everything in the box where the prose divides that is not a list of links, and no comment if there is anything else. */
function takeCentre(draft: Draft, centre: number, around: number): void {
  const { table, contexts, verdicts, trace } = draft;
  trace.push('too little: the centre is taken');
  eachLeafIn(table, centre, (i) => {
    const leaf = table.leaves[i];
    if (!leaf || isLinked(leaf)) return;
    if (around === 0 || !isComment(contexts[leaf.box])) verdicts[i] = 'body';
  });
}

/**
 * On a page with little prose the trees, which were fitted on long pages, say little: what the page itself marks as its one
 * article is the body, except what its elements say is beside it.
 */
function takeMarked({ table, contexts, verdicts, trace }: Draft): void {
  const marked = table.boxes.flatMap((box, at) => (MARKED.test(box.name) ? [at] : []));
  const [only] = marked.filter((at) => !marked.includes(table.boxes[at]?.parent ?? -1));
  if (only === undefined || marked.length > 2) return;
  trace.push('a small page: what is marked as its article is taken');
  const { boxes, leaves } = table;
  eachLeafIn(table, only, (i) => {
    const [leaf, next] = [leaves[i], leaves[i + 1]];
    const leads = headingOf(boxes, leaf) !== null && next !== undefined && isLinked(next);
    if (leaf && !isBeside(contexts[leaf.box]) && !isLinked(leaf) && !leads) verdicts[i] = 'body';
  });
}

const BESIDE: readonly TagKind[] = ['inFooter', 'inBeside'];

const isBeside = (context: Context | undefined): boolean =>
  context !== undefined &&
  BESIDE.some((kind) => farTo(context.depth, context.tags[TAG_NAMES.indexOf(kind)]) !== FAR);

/**
 * In a thread every post is body, under who wrote it and when, and nothing else around it: the trees, fitted on articles, take
 * what others write for comments.
 */
function* takePosts(draft: Draft): Generator<void, void> {
  const { table, contexts, verdicts, writers, trace, article } = draft;
  const posts = yield* postsOf(table, contexts);
  yield;
  const around = aroundPosts(table, posts);
  if (!arePosts(draft, posts, around)) return;
  draft.isThread = true;
  trace.push(`a thread of ${posts.length} posts`);
  for (const [i, what] of around) {
    verdicts[i] = what === 'beside' ? 'beside-the-text' : 'body';
    const box = table.boxes[table.leaves[i]?.box ?? -1];
    if (what === 'writer' && box?.kind.isBlock && box.leaves === 1) writers.add(box.element);
  }
  for (const i of leavesIn(table, posts)) verdicts[i] = 'body';
  const opener = openerOf(draft, table.boxes[posts[0] ?? -1]?.first ?? 0);
  if (opener !== '') article.byline = [opener];
}

/** Who is named above the words of a thread's first post, at leaf `first`; nobody if there is more of the thread above. */
function openerOf({ table: { boxes, leaves }, verdicts, writers }: Draft, first: number): string {
  for (let i = first - 1; i >= 0; i--) {
    const { box = -1, text = '', prose = 0 } = leaves[i] ?? {};
    const element = boxes[box]?.element;
    if (element && writers.has(element)) return collapse(text);
    if (prose > 0 && verdicts[i] === 'body') return '';
  }
  return '';
}

/** A block quote that begins as speech does and stands between two lines of the body, beside them in one box, is said there. */
function takeQuotations({ table, verdicts }: Draft): void {
  const { boxes, leaves } = table;
  const isBodyIn = (i: number, parent: number) =>
    verdicts[i] === 'body' && boxes[leaves[i]?.box ?? -1]?.parent === parent;
  boxes.forEach(({ name, first, leaves: count, prose, letters, links }, at) => {
    if (name !== 'blockquote' || prose === 0 || links * 2 > letters) return;
    if (!SPEECH.test(leaves[first]?.text ?? '')) return;
    let parent = boxes[at]?.parent ?? -1;
    while (boxes[parent]?.leaves === count) parent = boxes[parent]?.parent ?? -1;
    if (!isBodyIn(first - 1, parent) || !isBodyIn(first + count, parent)) return;
    eachLeafIn(table, at, (i) => {
      verdicts[i] = 'body';
    });
  });
}

/** A table stands with so few lines in a box of its own: what opens it, a caption. */
const LABELS = 2;

/** A table of data between two lines of the body is told there: half of its cells are numbers, of which the trees know little. */
function takeTables({ table: { boxes }, table, verdicts }: Draft): void {
  const isBetween = (box: Box | undefined) =>
    box !== undefined &&
    verdicts[box.first - 1] === 'body' &&
    verdicts[box.first + box.leaves] === 'body';
  boxes.forEach((box, at) => {
    if (box.name !== 'table') return;
    let outer = box;
    for (let up = boxes[box.parent]; up && up.leaves <= box.leaves + LABELS; up = boxes[up.parent])
      outer = up;
    if (!(isBetween(box) || isBetween(outer)) || !isDataTable(box.element)) return;
    eachLeafIn(table, at, (i) => {
      verdicts[i] = 'body';
    });
  });
}

/** A note that the body refers to belongs to it, wherever it stands. */
function takeNotes(draft: Draft): void {
  const { table, verdicts, document, body } = draft;
  for (const id of notesIn(draft, [body]).ids) {
    const note = byId(document, id);
    const at = note ? placeOf(table, note) : -1;
    if ((table.boxes[at]?.letters ?? 0) > LONGEST_NOTE) continue;
    eachLeafIn(table, at, (i) => {
      verdicts[i] = 'body';
    });
  }
}

/** So many levels up from a heading what stands under it begins. */
const HEADED = 2;

/** The heading that a leaf is the whole of: its words may stand in a box of their own. */
function headingOf(boxes: readonly Box[], leaf: Leaf | undefined): Box | null {
  let box = boxes[leaf?.box ?? -1];
  while (box && box.leaves === 1 && !box.kind.isHeading) box = boxes[box.parent];
  return box?.kind.isHeading ? box : null;
}

/** Whether what a leaf links to is itself, as headings are that one can copy the address of. */
function isLinkedHere({ nodes: [node] }: Leaf): boolean {
  const above = node && parentOf(node);
  const link = above && closestTo(above, 'a[href]');
  return link ? /^#/.test(attr(link, 'href') ?? '') : false;
}

/**
 * What is headed goes with its heading: a list of ingredients under no word, steps without "Method" are half of it. A heading that
 * leads elsewhere stands over a teaser, but not where the teaser's own sentence is body: then the page is such a list.
 */
function takeHeadings({ table: { boxes, leaves }, verdicts }: Draft): void {
  for (let i = leaves.length - 2; i >= 0; i--) {
    const leaf = leaves[i];
    const box = headingOf(boxes, leaf);
    if (!leaf || !box || box.name === 'h1' || verdicts[i] === 'body') continue;
    const next = leaves[i + 1];
    if (verdicts[i + 1] !== 'body' || headingOf(boxes, next)) continue;
    if (isLinked(leaf) && !isLinkedHere(leaf) && next?.prose === 0) continue;
    let above: Box | undefined = box;
    for (let level = 0; level < HEADED && above; level++) above = boxes[above.parent];
    if (above && i + 1 < above.first + above.leaves) verdicts[i] = 'body';
  }
}

/** A listing and the words that say what it shows are so few levels apart. */
const SHOWN_WITHIN = 4;

/** Where the trees are surer than this that a listing is none of the body, it is none. */
const UNSURE = 0.33;

/** A listing beside a line of the body is shown there: of code the trees know next to nothing. One look at each leaf. */
function takeListings({ table: { boxes, leaves }, verdicts }: Draft, chances: readonly number[]) {
  const listingAt = (i: number) => {
    const box = boxes[leaves[i]?.box ?? -1];
    return box?.name === 'pre' && !isLinked(box) ? box : null;
  };
  for (let i = 0; i < leaves.length; i++) {
    if (!listingAt(i)) continue;
    const first = i;
    while (listingAt(i + 1)) i++;
    const beside = [first - 1, i + 1].filter((at) => verdicts[at] === 'body');
    for (let at = first; beside.length > 0 && at <= i; at++) {
      if ((chances[at] ?? 0) < UNSURE) continue;
      let around = listingAt(at);
      for (let up = 0; up < SHOWN_WITHIN && around; up++) around = boxes[around.parent] ?? null;
      const [from, to] = around ? [around.first, around.first + around.leaves] : [0, 0];
      if (beside.some((one) => one >= from && one < to)) verdicts[at] = 'body';
    }
  }
}
