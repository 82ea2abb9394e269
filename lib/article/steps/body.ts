/**
 * Which leaves of the page are the body. Every leaf is judged by itself, by what it is and what stands around it; then the
 * whole is looked at once more: words that stand there twice count once, and where hardly anything was found the place with
 * most prose is taken instead.
 */
import { chancesOf } from '../body/chances';
import { walkDown } from '../body/context';
import { proseOf, type Table } from '../body/leaves';
import type { Draft } from '../draft';

/** The chance from which a leaf is taken for the body. */
const TAKEN = 0.5;
/** Less than this share of the prose around the page's centre is too little to be the article: the centre is taken. */
const TOO_LITTLE = 0.12;
/** Words that long do not stand twice in one article. */
const LONG = 60;

/** Judges every leaf and writes the verdicts into `draft.verdicts`. */
export function* findBody(draft: Draft): Generator<void, void> {
  const { table, contexts, verdicts, article } = draft;
  const chances = yield* chancesOf(table, contexts, article.title);
  let taken = 0;
  for (let i = 0; i < table.leaves.length; i++) {
    const isTaken = (chances[i] ?? 0) >= TAKEN;
    verdicts[i] = isTaken ? 'body' : 'beside-the-text';
    if (isTaken) taken += proseAt(table, i);
  }
  const centre = walkDown(table, 0.72);
  const around = table.boxes[centre]?.prose ?? 0;
  draft.trace.push(`taken ${taken} letters of prose; centre ${nameAt(table, centre)} ${around}`);
  if (taken < around * TOO_LITTLE || !verdicts.includes('body')) takeCentre(draft, centre);
  takeOnce(draft);
}

const proseAt = ({ leaves, boxes }: Table, i: number): number => {
  const leaf = leaves[i];
  return leaf ? proseOf(leaf, boxes[leaf.box]?.name ?? '') : 0;
};

const nameAt = ({ boxes }: Table, at: number): string =>
  `${boxes[at]?.name} ${boxes[at]?.element.getAttribute('class') ?? ''}`;

/** The second opinion: everything in the box where the prose divides that is not a list of links. */
function takeCentre({ table, verdicts, trace }: Draft, centre: number): void {
  const box = table.boxes[centre];
  if (!box) return;
  trace.push('too little: the centre is taken');
  table.leaves.forEach((leaf, i) => {
    const inside = leaf.box >= centre && leaf.box <= box.end;
    if (inside && leaf.links * 2 <= leaf.letters) verdicts[i] = 'body';
  });
}

/** Pages show the same text for small and large windows, or twice over: the first is the article's. */
function takeOnce({ table, verdicts }: Draft): void {
  const seen = new Set<string>();
  table.leaves.forEach(({ text }, i) => {
    if (verdicts[i] !== 'body' || text.length < LONG) return;
    const words = text.replace(/\s+/g, ' ').trim();
    if (words.length < LONG) return;
    if (seen.has(words)) verdicts[i] = 'said-before';
    seen.add(words);
  });
}
