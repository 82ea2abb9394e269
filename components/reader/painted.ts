/** Paints stretches of the article without touching its elements (CSS Custom Highlight API); old browsers paint nothing. */

import type { Stretch } from '../../lib/reading/sentences';
import { leavesIn, rangeOf } from '../article';

/** The names that lines.css has looks for. */
export type PaintName = 'reader-found' | 'reader-found-now' | 'reader-spoken';

/** Paints the stretches of a body under a name, in the place of what it had; gives the ranges, null for words not shown. */
export function paintStretches(
  box: HTMLElement | null,
  name: PaintName,
  stretches: readonly Stretch[],
): (Range | null)[] {
  if (!box || !CSS.highlights) return [];
  const leaves = leavesIn(box);
  const ranges = stretches.map(({ start, end }) => rangeOf(leaves, start, end));
  const shown = ranges.filter((range) => range !== null);
  if (shown.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...shown));
  return ranges;
}

/** Brings a range to the middle of the box that scrolls, unless it is in view. */
export function reveal(box: HTMLElement | null, range: Range | null | undefined): void {
  if (!box || !range) return;
  const [words, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  if (words.top >= view.top + 40 && words.bottom <= view.bottom - 40) return;
  box.scrollTop += words.top - view.top - view.height / 3;
}
