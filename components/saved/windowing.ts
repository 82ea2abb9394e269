/** Which rows of a long list stand in the window. Pure maths over fixed heights in CSS px; O(log groups) a question. */

/** How tall things are. A head of 0 is none. */
export interface Heights {
  row: number;
  head: number;
}

/** A list laid out: for each group the top of its box and the number of its first row; the heights it was laid out with. */
export interface Layout {
  tops: number[];
  firsts: number[];
  counts: number[];
  rows: number;
  total: number;
  heights: Heights;
}

/** Lays groups of `counts` rows out below each other. */
export function layOut(counts: readonly number[], heights: Heights): Layout {
  const tops: number[] = [];
  const firsts: number[] = [];
  let [top, first] = [0, 0];
  for (const count of counts) {
    tops.push(top);
    firsts.push(first);
    top += heights.head + count * heights.row;
    first += count;
  }
  return { tops, firsts, counts: [...counts], rows: first, total: top, heights };
}

/** The last place whose value is at most `wanted`; 0 if none is. */
function lastAtMost(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The group that a row belongs to. */
export const groupOf = ({ firsts, counts }: Layout, row: number): number => {
  let group = lastAtMost(firsts, row);
  // Empty groups begin at the same row as the next one.
  while (group > 0 && counts[group] === 0) group--;
  return group;
};

/** Where a row's box begins, from the top of the list. */
export function topOf(layout: Layout, row: number): number {
  const { tops, firsts, heights } = layout;
  const group = groupOf(layout, row);
  return (tops[group] ?? 0) + heights.head + (row - (firsts[group] ?? 0)) * heights.row;
}

/** One group's rows that are drawn, `from` up to but not including `to`, counted through the whole list. */
export interface Stretch {
  group: number;
  from: number;
  to: number;
}

/**
 * What is drawn at a scroll position: the rows that `height` shows with `spare` px above and below, by group. A row in `always`
 * is drawn wherever it is, because the focus stands on it.
 */
export function windowAt(
  layout: Layout,
  scroll: number,
  height: number,
  spare: number,
  always: number | null = null,
): Stretch[] {
  const { tops, firsts, counts, heights, rows, total } = layout;
  if (rows === 0) return [];
  // A list that has become shorter may still stand scrolled below its end.
  const seen = Math.max(0, Math.min(scroll, total - height));
  const [upper, lower] = [Math.max(0, seen - spare), Math.min(total, seen + height + spare)];
  const stretches: Stretch[] = [];
  for (let group = lastAtMost(tops, upper); group < tops.length; group++) {
    const top = (tops[group] ?? 0) + heights.head;
    if (top - heights.head >= lower) break;
    const [first, count] = [firsts[group] ?? 0, counts[group] ?? 0];
    const from = Math.max(0, Math.floor((upper - top) / heights.row));
    const to = Math.min(count, Math.ceil((lower - top) / heights.row));
    if (count > 0) stretches.push({ group, from: first + from, to: first + Math.max(from, to) });
  }
  const isThere = stretches.some(
    ({ from, to }) => always !== null && always >= from && always < to,
  );
  if (always !== null && always >= 0 && always < rows && !isThere)
    stretches.push({ group: groupOf(layout, always), from: always, to: always + 1 });
  return stretches;
}

/** Where to scroll so that a row is seen whole, below the group's head that sticks there; `scroll` itself if it is. */
export function scrollFor(layout: Layout, row: number, scroll: number, height: number): number {
  const top = topOf(layout, row);
  const { head, row: tall } = layout.heights;
  if (top - head < scroll) return Math.max(0, top - head);
  return top + tall > scroll + height ? top + tall - height : scroll;
}
