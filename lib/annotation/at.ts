/** Which highlight lies under a point: on a click, and on a moving pointer at most once a frame. */
import type { PaintedItem } from './paint';

/** The topmost highlight whose words are at (x, y) of the viewport, or null. O(log highlights) comparisons, 1,000 in about 1 ms. */
export function highlightAt(
  document: Document,
  x: number,
  y: number,
  items: readonly PaintedItem[],
): PaintedItem | null {
  const caret = items.length > 0 ? caretAt(document, x, y) : null;
  if (!caret) return null;
  const last = lastStartingBefore(items, caret);
  const pile = items[last]?.pile;
  let best: PaintedItem | null = null;
  // Whatever else contains the point overlaps the last one that starts before it, so it lies in the same pile.
  for (let i = last; i >= 0 && items[i]?.pile === pile; i--) {
    const item = items[i];
    const isAbove = item && (!best || item.layer > best.layer);
    // The caret snaps to the nearest text, however far: only the boxes of the words tell.
    if (isAbove && isWithin(item.range, caret) && isOn(item.range, x, y)) best = item;
  }
  return best;
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(document: Document, x: number, y: number): Point | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chrome before 128.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function lastStartingBefore(items: readonly PaintedItem[], { node, offset }: Point): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // comparePoint: -1 if the point is before the range.
    const isBefore = (items[middle]?.range.comparePoint(node, offset) ?? 1) < 0;
    if (isBefore) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

const isWithin = (range: Range, { node, offset }: Point) => range.comparePoint(node, offset) === 0;

function isOn(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}
