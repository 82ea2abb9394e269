/**
 * What belongs together is judged together. Items of one list, cells of one table and lines of one listing are kept or left
 * as a whole; leaves of one parent lean towards each other. On the developers' pages this moves no figure by more than .0002:
 * it is there because half a table is of no use to anybody.
 */
import type { Box, Table } from './leaves';

/** How far a leaf leans towards its siblings. */
const LEAN = 0.4;

/** What has a whole that it is a part of. */
const PARTS = /^(?:li|dt|dd|td|th|pre|code)$/;
/** So many boxes stand one in another around the words of an item. */
const LAYERS = 3;

const odds = (chance: number): number => {
  const bounded = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(bounded / (1 - bounded));
};
const chanceOf = (log: number): number => 1 / (1 + Math.exp(-log));

/** The chances again, those that belong together drawn together; with places to pause. */
export function* together(table: Table, chances: readonly number[]): Generator<void, number[]> {
  const { boxes, leaves } = table;
  const wholes = leaves.map(({ box }) => wholeOf(boxes, box));
  const whole = yield* draw(table, chances, wholes, 1);
  yield;
  // A list leans towards what stands around the list.
  const around = leaves.map(({ box }, i) => (boxes[wholes[i] ?? -1] ?? boxes[box])?.parent ?? -1);
  return yield* draw(table, whole, around, LEAN);
}

/** The list, table or listing that a leaf's box is an item, a cell or a line of; -1 for none. */
function wholeOf(boxes: Box[], inner: number): number {
  const at = outermost(boxes, inner);
  const box = boxes[at];
  switch (box?.name) {
    case 'li':
    case 'dt':
    case 'dd':
      return box.parent;
    case 'pre':
    case 'code':
      return at;
    case 'td':
    case 'th':
      return tableOf(boxes, box.parent);
    default:
      return -1;
  }
}

/** The item, cell or line that holds nothing but this box: themes put the words of an item in boxes of their own. */
function outermost(boxes: Box[], inner: number): number {
  let at = inner;
  let box = boxes[at];
  for (let up = 0; up < LAYERS && box && !PARTS.test(box.name); up++) {
    const parent: Box | undefined = boxes[box.parent];
    if (parent?.leaves !== box.leaves) break;
    at = box.parent;
    box = parent;
  }
  return box && PARTS.test(box.name) ? at : inner;
}

function tableOf(boxes: Box[], cell: number): number {
  for (let above = cell, level = 0; above >= 0 && level < 3; level++) {
    if (boxes[above]?.name === 'table') return above;
    above = boxes[above]?.parent ?? -1;
  }
  return -1;
}

function* draw(
  { leaves, boxes }: Table,
  chances: readonly number[],
  groups: readonly number[],
  share: number,
): Generator<void, number[]> {
  const sums = new Float64Array(boxes.length);
  const weights = new Float64Array(boxes.length);
  const own: number[] = [];
  for (let i = 0; i < leaves.length; i++) {
    const group = groups[i] ?? -1;
    const weight = (leaves[i]?.letters ?? 0) + 3;
    const log = group < 0 ? 0 : odds(chances[i] ?? 0);
    own.push(log);
    if (group < 0) continue;
    sums[group] = (sums[group] ?? 0) + log * weight;
    weights[group] = (weights[group] ?? 0) + weight;
  }
  yield;
  return chances.map((chance, i) => {
    const group = groups[i] ?? -1;
    if (group < 0) return chance;
    const mean = (sums[group] ?? 0) / (weights[group] ?? 1);
    return chanceOf(share * mean + (1 - share) * (own[i] ?? 0));
  });
}
