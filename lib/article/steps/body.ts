/**
 * Which leaves of the page are the body. Every leaf is judged by itself, by what it is and what stands around it; then the
 * whole is looked at once more: where hardly anything was found the place with most prose is taken instead.
 */
import { attr, byId } from '../../text/dom';
import { notesIn } from '../blocks/notes';
import { chancesOf } from '../body/chances';
import { type Context, farTo, TAG_NAMES, type TagKind, walkDown } from '../body/context';
import { cutFor } from '../body/cut';
import { eachLeafIn, placeOf, type Table } from '../body/leaves';
import { FAR } from '../body/names';
import { together } from '../body/together';
import type { Draft } from '../draft';

/** Less than this share of the prose around the page's centre is too little to be the article: the centre is taken. */
const TOO_LITTLE = 0.12;
/** Less prose than this on the whole page, in letters, is little. */
const SMALL = 1500;
const MARKED = /^(?:article|main)$/;
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
  const around = table.boxes[centre]?.prose ?? 0;
  draft.trace.push(
    `taken from ${cut}: ${taken} letters of prose; centre ${nameAt(table, centre)} ${around}`,
  );
  yield;
  if (taken < around * TOO_LITTLE || !verdicts.includes('body')) takeCentre(draft, centre);
  if ((table.boxes[0]?.prose ?? 0) < SMALL) takeMarked(draft);
  takeNotes(draft);
}

const nameAt = ({ boxes }: Table, at: number): string => {
  const box = boxes[at];
  return box ? `${box.name} ${attr(box.element, 'class') ?? ''}` : '';
};

/** The second opinion: everything in the box where the prose divides that is not a list of links. */
function takeCentre({ table, verdicts, trace }: Draft, centre: number): void {
  trace.push('too little: the centre is taken');
  eachLeafIn(table, centre, (i) => {
    const leaf = table.leaves[i];
    if (leaf && leaf.links * 2 <= leaf.letters) verdicts[i] = 'body';
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
