/** The way from offsets in a text back to the text nodes it was read from, and forth. */
import { documentOf, newRange } from './document';
import { childAt, holds, positionOf, typeOf } from './dom';
import { compareShown, isShownIn, slotAround, treeOf } from './flat-tree';

/** A stretch of text that stands letter by letter in one text node; `start` counts in the text, `from` in the node. */
export interface Piece {
  start: number;
  length: number;
  node: Text;
  from: number;
}

/** The index of the last piece that starts at or before `offset`; -1 if there is none. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** The tight range of `[start, end)`, or null if nothing of it stands in a node. Pieces are in text order. */
export function rangeOver(pieces: readonly Piece[], start: number, end: number): Range | null {
  let index = Math.max(0, pieceAt(pieces, start));
  const before = pieces[index];
  // A start on a border stands in no node: the words begin with the next piece.
  if (before && start >= before.start + before.length) index++;
  const first = pieces[index];
  const last = pieces[Math.max(0, pieceAt(pieces, Math.max(start, end - 1)))];
  if (!first || !last || last.start < first.start) return null;
  const range = newRange(documentOf(first.node));
  range.setStart(first.node, first.from + clamp(start - first.start, first.length));
  range.setEnd(last.node, last.from + clamp(end - last.start, last.length));
  return range;
}

/** Whether `node` is `other`, holds it, or stands before it. */
function precedesOrHolds(node: Node, other: Node): boolean {
  return node === other || (positionOf(node, other) & 4) !== 0;
}

/** The tight ranges of `[start, end)`, a new one wherever the next words stand in another tree, or before the last ones in theirs. */
export function rangesOver(pieces: readonly Piece[], start: number, end: number): Range[] {
  const last = pieceAt(pieces, Math.max(start, end - 1));
  const ranges: Range[] = [];
  let from = Math.max(0, pieceAt(pieces, start));
  for (let i = from; i <= last; i++) {
    const [piece, next] = [pieces[i], i < last ? pieces[i + 1] : undefined];
    if (!piece || (next && isOneTree(piece.node, next.node))) continue;
    const [first, stop] = [pieces[from]?.start ?? 0, piece.start + piece.length];
    const range = rangeOver(pieces, Math.max(start, first), Math.min(end, stop));
    if (range && !range.collapsed) ranges.push(range);
    from = i + 1;
  }
  return ranges;
}

/** Whether a range can go from one text node on to another, over nothing that is shown elsewhere. */
const isOneTree = (node: Text, next: Text): boolean =>
  node === next ||
  (treeOf(node) === treeOf(next) &&
    slotAround(node) === slotAround(next) &&
    precedesOrHolds(node, next));

/** Whether a piece ends at or before a point of the DOM, in document order. */
function isBefore(piece: Piece, node: Node, offset: number): boolean {
  if (piece.node === node) return piece.from + piece.length <= offset;
  if (typeOf(node) === 1 && holds(node, piece.node)) {
    const child = childAt(node, offset);
    return child ? !precedesOrHolds(child, piece.node) : true;
  }
  return (positionOf(node, piece.node) & 2) !== 0;
}

/** The same in the order things are shown, across shadow roots. */
function isShownBefore(piece: Piece, node: Node, offset: number): boolean {
  if (piece.node === node) return piece.from + piece.length <= offset;
  const child = typeOf(node) === 3 ? undefined : childAt(node, offset);
  if (child) return compareShown(piece.node, child) < 0;
  // Behind everything in a shadow root is behind everything in its host.
  const box = node instanceof ShadowRoot ? node.host : node;
  return isShownIn(piece.node, box) || compareShown(piece.node, box) < 0;
}

/** The pieces of a text of `length`; `mixed` if some of them stand in shadow roots. */
interface Pieces {
  readonly pieces: readonly Piece[];
  readonly length: number;
  readonly mixed: boolean;
}

/** Where a point of the DOM stands in a text; between pieces, the start of the next one. O(log pieces) comparisons. */
export function offsetAmong({ pieces, length, mixed }: Pieces, node: Node, offset: number): number {
  const isPast = mixed ? isShownBefore : isBefore;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && isPast(piece, node, offset)) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (!piece) return length;
  if (piece.node !== node) return piece.start;
  return piece.start + clamp(offset - piece.from, piece.length);
}
