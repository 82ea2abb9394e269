/**
 * Pages that one looks things up in. The trees were fitted on running text: of a manual they leave terms, parameters, short
 * sections and whole lists. Such a page is known by the words of code in its sentences, and holds little but the text: what the
 * trees take shows where that stands, and all of it is taken but what says of itself that it is beside.
 */
import { attr } from '../../text/dom';
import type { Draft } from '../draft';
import { type Box, eachLeafIn, type Table } from './leaves';
import { namedBeside } from './names';

/** Words of code, for a program or a person to type. */
const CODE = 'code,kbd,samp,tt';
/** A manual has at least so many of them, and one in so many letters: two in three of the developers' manuals, one article in thirty. */
const LEAST_CODE = 3;
const LETTERS_A_CODE = 1000;
/** The text stands in the innermost box with this share of what the trees take: a line further down may be a mistake. */
const MOST_OF_IT = 0.97;
/** By no more than this share wider is the box around it that the page marks as its text, or that reaches up to the headline. */
const WIDER = 0.5;
const MARKED = /^(?:main|article)$/;
const BESIDE = /^(?:nav|aside|footer|form|header|menu|search)$/;
const BESIDE_ROLE =
  /^(?:tab|tablist|navigation|complementary|search|contentinfo|banner|toolbar|menu)$/;
/** Where the trees take less than this share of the listings, those are left of which they are surer than `UNLIKELY`. */
const SHOWN = 0.5;
const UNLIKELY = 0.33;
/** So many boxes are looked at between two places to pause. */
const BOXES_A_SLICE = 500;
/** A line of a listing stands in so many boxes at most. */
const LINE_WITHIN = 4;

/** Takes all of the text of a manual, with places to pause. O(boxes + leaves) there, a question to the page elsewhere. */
export function* takeManual(draft: Draft, chances: readonly number[]): Generator<void, void> {
  const { table, contexts, verdicts, trace, tree, body, isThread } = draft;
  const { boxes, leaves } = table;
  if (isThread || [...tree.findAll(body, CODE)].length < LEAST_CODE) return;
  const inner = boxWithMost(draft);
  yield;
  const text = boxes[inner];
  if (!text || !isManual(draft, text)) return;
  const beside = yield* besideIn(table, inner);
  yield;
  const at = widened(table, inner, beside);
  trace.push(`a manual: all of ${boxes[at]?.name} ${boxes[at]?.classes} is taken`);
  const isShown = areShown(draft, at);
  eachLeafIn(table, at, (i) => {
    const { box = -1 } = leaves[i] ?? {};
    if (beside[box] === 1 || contexts[box]?.hidden) return;
    const isUnlikely = !isShown && (chances[i] ?? 0) < UNLIKELY && isListing(boxes, box);
    if (!isUnlikely) verdicts[i] = 'body';
  });
}

/** The innermost box with nearly everything that is taken so far. */
function boxWithMost({ table: { boxes, leaves }, verdicts }: Draft): number {
  const taken = new Float64Array(boxes.length);
  leaves.forEach(({ box, letters }, i) => {
    if (verdicts[i] === 'body') taken[box] = (taken[box] ?? 0) + letters;
  });
  for (let i = boxes.length - 1; i > 0; i--) {
    const parent = boxes[i]?.parent ?? 0;
    taken[parent] = (taken[parent] ?? 0) + (taken[i] ?? 0);
  }
  const least = (taken[0] ?? 0) * MOST_OF_IT;
  return taken.findLastIndex((letters) => letters >= least);
}

function isManual({ tree }: Draft, { element, letters }: Box): boolean {
  const codes = [...tree.findAll(element, CODE)].length;
  return codes >= LEAST_CODE && codes * LETTERS_A_CODE >= letters;
}

/** By box whether it says of itself that it stands beside the text, or one around it does, short of those around `inner`. */
function* besideIn({ boxes }: Table, inner: number): Generator<void, Uint8Array> {
  const beside = new Uint8Array(boxes.length);
  for (let i = 1; i < boxes.length; i++) {
    if (i % BOXES_A_SLICE === 0) yield;
    const box = boxes[i];
    if (!box || (i <= inner && box.end >= inner)) continue;
    beside[i] = Number(beside[box.parent] === 1 || isBeside(box));
  }
  return beside;
}

const isBeside = ({ name, element }: Box): boolean =>
  BESIDE.test(name) || BESIDE_ROLE.test(attr(element, 'role') ?? '') || namedBeside(element);

/** The box around the text that the page marks so, or that reaches up to the headline, if it holds hardly more. */
function widened({ boxes, leaves }: Table, inner: number, beside: Uint8Array): number {
  const before = [0];
  leaves.forEach(({ box, letters }, i) => {
    before.push((before[i] ?? 0) + (beside[box] === 1 ? 0 : letters));
  });
  const lettersIn = ({ first, leaves: count }: Box) =>
    (before[first + count] ?? 0) - (before[first] ?? 0);
  const headline = boxes.findIndex(({ name, leaves: count }) => name === 'h1' && count > 0);
  const text = boxes[inner];
  const most = text ? lettersIn(text) * (1 + WIDER) : 0;
  for (let at = inner; at > 0; at = boxes[at]?.parent ?? 0) {
    const box = boxes[at];
    if (!box || lettersIn(box) > most) break;
    const isHeaded = at < headline && headline < inner;
    if (isHeaded || MARKED.test(box.name) || attr(box.element, 'role') === 'main') return at;
  }
  return inner;
}

/** Whether most of the listings in a box are taken: who left them out on purpose left out most. */
function areShown({ table, verdicts }: Draft, at: number): boolean {
  let [all, taken] = [0, 0];
  eachLeafIn(table, at, (i) => {
    const { box = -1, letters = 0 } = table.leaves[i] ?? {};
    if (!isListing(table.boxes, box)) return;
    all += letters;
    if (verdicts[i] === 'body') taken += letters;
  });
  return taken >= all * SHOWN;
}

/** Whether a box is a listing or a line of one. */
function isListing(boxes: readonly Box[], at: number): boolean {
  let box = boxes[at];
  for (let up = 0; box && up < LINE_WITHIN; up++, box = boxes[box.parent])
    if (box.name === 'pre') return true;
  return false;
}
