/**
 * From places in the shown body to offsets in the article's text (UTF-16 units) and back. A leaf says with `data-start` where its
 * text begins; what stands in it and is not the author's (numbers, ways back) says so with `data-apart`.
 */

const LEAF = '[data-start]';

const startOf = (leaf: HTMLElement): number => Number(leaf.dataset.start);

/** The leaves of a body in order of the text. */
export function leavesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(LEAF)];
}

/** The nodes of a leaf that are text, and its line breaks, which count as one letter. */
function* pieces(leaf: HTMLElement): Generator<Text | HTMLBRElement> {
  const walker = document.createTreeWalker(
    leaf,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text || node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT;
      return (node as Element).hasAttribute('data-apart')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    yield node as Text | HTMLBRElement;
}

const lengthOf = (piece: Text | HTMLBRElement): number =>
  piece instanceof Text ? piece.length : 1;

/** How many letters of a leaf's text stand before a place in it. */
function within(leaf: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let count = 0;
  for (const piece of pieces(leaf)) {
    if (piece === node) return count + offset;
    // 1: the piece stands behind the point.
    if (point.comparePoint(piece, 0) >= 0) return count;
    count += lengthOf(piece);
  }
  return count;
}

/**
 * The stretch of the text that a range covers, or null if no leaf of `root` has any of it. Ends outside a leaf (a number, a
 * caption, the margin) go to the nearest words inside the range.
 */
export function spanOf(root: HTMLElement, range: Range): { start: number; end: number } | null {
  const touched = leavesIn(root).filter((leaf) => range.intersectsNode(leaf));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const inFirst = first.contains(range.startContainer);
  const inLast = last.contains(range.endContainer);
  const start =
    startOf(first) + (inFirst ? within(first, range.startContainer, range.startOffset) : 0);
  const end =
    startOf(last) + (inLast ? within(last, range.endContainer, range.endOffset) : textLength(last));
  return end > start ? { start, end } : null;
}

function textLength(leaf: HTMLElement): number {
  let sum = 0;
  for (const piece of pieces(leaf)) sum += lengthOf(piece);
  return sum;
}

/** Where an offset stands: the last leaf that begins at or before it. O(log leaves). */
function leafAt(leaves: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf && startOf(leaf) <= offset) low = middle + 1;
    else high = middle;
  }
  return leaves[low - 1];
}

/** The element whose words stand at an offset, or null if the body has none before it. */
export function leafOf(root: ParentNode, offset: number): HTMLElement | null {
  return leafAt(leavesIn(root), offset) ?? null;
}

/** The range over a stretch of the text, or null if its words are not shown. `leaves` as `leavesIn` gives them. */
export function rangeOf(leaves: readonly HTMLElement[], start: number, end: number): Range | null {
  const from = pointAt(leaves, start, false);
  const to = pointAt(leaves, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.collapsed ? null : range;
}

/** A place in a text node; `atEnd` prefers the end of the words before to the beginning of those behind. */
function pointAt(
  leaves: readonly HTMLElement[],
  offset: number,
  atEnd: boolean,
): [Text, number] | null {
  const leaf = leafAt(leaves, atEnd ? offset - 1 : offset);
  if (!leaf) return null;
  let at = startOf(leaf);
  let last: Text | null = null;
  for (const piece of pieces(leaf)) {
    const length = lengthOf(piece);
    if (piece instanceof Text) {
      if (offset < at + length || (atEnd && offset === at + length)) return [piece, offset - at];
      last = piece;
    }
    at += length;
  }
  return last ? [last, last.length] : null;
}
