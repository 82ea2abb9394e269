/**
 * What belongs together is judged together. Items of one list, cells of one table and lines of one listing are kept or left
 * as a whole; leaves of one parent lean towards each other. On the developers' pages this moves no figure by more than .0002:
 * it is there because half a table is of no use to anybody.
 */
import type { Box, Table } from './leaves';

/** How far a leaf leans towards its siblings. */
const LEAN = 0.4;
const ITEM = /^(?:li|dt|dd)$/;
const CELL = /^(?:td|th)$/;
const LINE = /^(?:pre|code)$/;

const odds = (chance: number): number => {
  const bounded = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(bounded / (1 - bounded));
};
const chanceOf = (log: number): number => 1 / (1 + Math.exp(-log));

/** The chances again, those that belong together drawn together. */
export function together(table: Table, chances: readonly number[]): number[] {
  const { boxes } = table;
  const whole = draw(table, chances, (at) => wholeOf(boxes, at), 1);
  // A list leans towards what stands around the list.
  const around = (at: number) =>
    boxes[Math.max(wholeOf(boxes, at), -1)]?.parent ?? boxes[at]?.parent;
  return draw(table, whole, (at) => around(at) ?? -1, LEAN);
}

/** The list, table or listing that a leaf's box is an item, a cell or a line of; -1 for none. */
function wholeOf(boxes: Box[], at: number): number {
  const box = boxes[at];
  if (!box) return -1;
  if (ITEM.test(box.name)) return box.parent;
  if (LINE.test(box.name)) return at;
  if (!CELL.test(box.name)) return -1;
  for (let above = box.parent, level = 0; above >= 0 && level < 3; level++) {
    if (boxes[above]?.name === 'table') return above;
    above = boxes[above]?.parent ?? -1;
  }
  return -1;
}

function draw(
  { leaves }: Table,
  chances: readonly number[],
  groupOf: (box: number) => number,
  share: number,
): number[] {
  const groups = new Map<number, { sum: number; weight: number }>();
  const group = leaves.map(({ box }) => groupOf(box));
  leaves.forEach(({ letters }, i) => {
    const key = group[i] ?? -1;
    if (key < 0) return;
    const known = groups.get(key) ?? { sum: 0, weight: 0 };
    known.sum += odds(chances[i] ?? 0) * (letters + 3);
    known.weight += letters + 3;
    groups.set(key, known);
  });
  return chances.map((chance, i) => {
    const known = groups.get(group[i] ?? -1);
    if (!known) return chance;
    return chanceOf(share * (known.sum / known.weight) + (1 - share) * odds(chance));
  });
}
