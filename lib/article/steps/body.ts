/**
 * Which leaves of the page are the body. Every leaf is judged by itself, by what it is and what stands around it; then the
 * whole is looked at once more: where hardly anything was found the place with most prose is taken instead.
 */
import { attr, byId } from '../../text/dom';
import { notesIn } from '../blocks/notes';
import { isDataTable } from '../blocks/tables';
import { chancesOf } from '../body/chances';
import { type Context, farTo, TAG_NAMES, type TagKind, walkDown } from '../body/context';
import { cutFor } from '../body/cut';
import { type Box, eachLeafIn, placeOf, type Table } from '../body/leaves';
import { FAR, NAME_KINDS } from '../body/names';
import { takeSaid } from '../body/said';
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
  takeQuotations(draft);
  takeTables(draft);
  takeNotes(draft);
  takeSaid(draft);
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
    if (!leaf || leaf.links * 2 > leaf.letters) return;
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
  eachLeafIn(table, only, (i) => {
    if (!isBeside(contexts[table.leaves[i]?.box ?? -1])) verdicts[i] = 'body';
  });
}

const BESIDE: readonly TagKind[] = ['inFooter', 'inBeside'];

const isBeside = (context: Context | undefined): boolean =>
  context !== undefined &&
  BESIDE.some((kind) => farTo(context.depth, context.tags[TAG_NAMES.indexOf(kind)]) !== FAR);

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
