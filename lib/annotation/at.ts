/** Which highlight lies under a point: on a click, and on a moving pointer at most once a frame. */
import { isShadow, treeOf } from '../text/flat-tree';
import type { PaintedItem } from './paint';

/** The topmost highlight whose words are at (x, y) of the viewport, or null. O(log highlights) comparisons, 1,000 in about 1 ms. */
export function highlightAt(
  document: Document,
  x: number,
  y: number,
  items: readonly PaintedItem[],
): PaintedItem | null {
  if (items.length === 0) return null;
  const shadowRoots = shadowsOf(items);
  const caret = caretAt(document, x, y, shadowRoots);
  if (!caret) return null;
  const tree = treeOf(caret.node);
  // The caret snaps to the nearest text, however far: only the boxes of the words tell.
  const isHit = (part: Range) =>
    treeOf(part.startContainer) === tree && isWithin(part, caret) && isOn(part, x, y);
  let best: PaintedItem | null = null;
  // Points of several trees cannot be compared: each is asked then.
  for (const item of shadowRoots.length > 0 ? items : pileAt(caret, items)) {
    const isAbove = !best || item.layer > best.layer;
    if (isAbove && (isHit(item.range) || item.more?.some(isHit))) best = item;
  }
  return best;
}

/** The highlights among which those at a point are: what contains it overlaps the last that starts before it, so it lies in the same pile. */
function pileAt(caret: Point, items: readonly PaintedItem[]): readonly PaintedItem[] {
  const last = lastStartingBefore(items, caret);
  const pile = items[last]?.pile;
  let first = last;
  while (first > 0 && items[first - 1]?.pile === pile) first--;
  return items.slice(Math.max(0, first), last + 1);
}

/** The open shadow roots that hold highlighted words: the browser looks into them only for who has them. */
function shadowsOf(items: readonly PaintedItem[]): ShadowRoot[] {
  const found = new Set<ShadowRoot>();
  for (const { range, more = [] } of items) {
    for (const part of [range, ...more]) {
      const tree = treeOf(part.startContainer);
      if (isShadow(tree)) found.add(tree);
    }
  }
  return [...found];
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): Point | null {
  // By the prototype: a page may have an image of that name.
  const { caretPositionFromPoint, caretRangeFromPoint } = Document.prototype;
  if (typeof caretPositionFromPoint === 'function') {
    const caret = caretPositionFromPoint.call(document, x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chrome before 128.
  const range = caretRangeFromPoint?.call(document, x, y);
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
