/** Where the bar stands: above the words, never on them. */

/** How far from the words, and from the edges of the window, in px. */
const GAP = 10;
const MARGIN = 8;

/** A box of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The top left corner of a bar, or null while the words are scrolled out of sight. */
export function placeFor(
  words: Box,
  bar: Size,
  view: Size,
  align: 'centre' | 'left' | 'right',
): { left: number; top: number } | null {
  if (words.bottom <= 0 || words.top >= view.height) return null;
  return { left: acrossFor(words, bar, view, align), top: downFor(words, bar, view) };
}

function acrossFor(words: Box, bar: Size, view: Size, align: 'centre' | 'left' | 'right'): number {
  const middle = (words.left + words.right - bar.width) / 2;
  const wished =
    align === 'centre' ? middle : align === 'left' ? words.left : words.right - bar.width;
  return Math.max(MARGIN, Math.min(wished, view.width - bar.width - MARGIN));
}

/** Above, else below. Words that fill the window leave room at neither end: then the bar stays at its bottom edge. */
function downFor(words: Box, bar: Size, view: Size): number {
  const above = words.top - GAP - bar.height;
  if (above >= MARGIN) return above;
  const below = words.bottom + GAP;
  return Math.min(below, view.height - bar.height - MARGIN);
}
