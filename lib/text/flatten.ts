/**
 * A DOM subtree as one string and back: the only walker over text nodes.
 * O(text) once, iterative (depth costs nothing), read-only. White space is folded to one space as a reader sees it,
 * a border of a block or a line break becomes `\n`. Offsets are UTF-16 units into `text`.
 * Not seen: text in closed shadow roots and frames; CSS that turns an inline element into a block.
 */
import { BLOCKS, nameOf, UNREAD } from './elements';

/** The text of a subtree with the way back to its nodes. */
export interface Flat {
  readonly text: string;
  readonly root: Node;
  /** The tight range of `text.slice(start, end)`: from its first letter's own text node to behind its last letter. */
  rangeOf(start: number, end: number): Range;
  /** Where a point of the DOM stands in the text; inside folded white space or between elements, the nearest place after it. */
  offsetOf(node: Node, offset: number): number;
}

/** A stretch of text that stands letter by letter in one text node. */
interface Piece {
  start: number;
  length: number;
  node: Text;
  from: number;
}

const SPACE = /[\t\n\f\r ]+/g;

/** Flattens everything readable below `root`. */
export function flatten(root: Node): Flat {
  const { text, pieces } = walk(root);
  return {
    text,
    root,
    rangeOf: (start, end) => rangeIn(root, pieces, start, end),
    offsetOf: (node, offset) => offsetIn(pieces, text.length, node, offset),
  };
}

/** Collects text and pieces; white space is written only once something follows it. */
class Gatherer {
  readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private border = false;
  private space: { node: Text; at: number } | null = null;

  get text(): string {
    return this.parts.join('');
  }

  line(): void {
    this.border = true;
    this.space = null;
  }

  add(node: Text, preserved: boolean): void {
    const value = node.nodeValue ?? '';
    if (preserved) {
      if (value !== '') this.write(node, 0, value);
      return;
    }
    let at = 0;
    for (const gap of value.matchAll(SPACE)) {
      if (gap.index > at) this.write(node, at, value.slice(at, gap.index));
      at = gap.index + gap[0].length;
      if (!this.border && this.length > 0) this.space ??= { node, at: gap.index };
    }
    if (at < value.length) this.write(node, at, value.slice(at));
  }

  private write(node: Text, from: number, words: string): void {
    if (this.border && this.length > 0) this.push('\n');
    else if (this.space && this.length > 0) {
      this.pieces.push({
        start: this.length,
        length: 1,
        node: this.space.node,
        from: this.space.at,
      });
      this.push(' ');
    }
    this.border = false;
    this.space = null;
    this.pieces.push({ start: this.length, length: words.length, node, from });
    this.push(words);
  }

  private push(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }
}

function walk(root: Node): { text: string; pieces: Piece[] } {
  const gatherer = new Gatherer();
  let preserved = 0;
  let node: Node | null = root;
  while (node) {
    const name = nameOf(node);
    if (node.nodeType === 3) gatherer.add(node as Text, preserved > 0);
    if (name === 'br' || BLOCKS.has(name)) gatherer.line();
    if (name === 'pre') preserved++;
    const first: Node | null = UNREAD.has(name) ? null : node.firstChild;
    if (first) {
      node = first;
      continue;
    }
    node = leave(node, root, (left) => {
      const leaving = nameOf(left);
      if (leaving === 'pre') preserved--;
      if (BLOCKS.has(leaving)) gatherer.line();
    });
  }
  return { text: gatherer.text, pieces: gatherer.pieces };
}

/** The next node in document order behind `node` and all it holds; tells of every element that is left on the way. */
function leave(node: Node, root: Node, left: (node: Node) => void): Node | null {
  let at: Node | null = node;
  while (at) {
    left(at);
    if (at === root) return null;
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** The last piece that starts at or before `offset`; -1 if there is none. */
function pieceAt(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function rangeIn(root: Node, pieces: Piece[], start: number, end: number): Range {
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  range.selectNodeContents(root);
  let first = pieces[Math.max(0, pieceAt(pieces, start))];
  // A start on a border stands in no node: the words begin with the next piece.
  if (first && start >= first.start + first.length)
    first = pieces[pieces.indexOf(first) + 1] ?? first;
  const last = pieces[Math.max(0, pieceAt(pieces, Math.max(start, end - 1)))];
  if (!first || !last) {
    range.collapse(true);
    return range;
  }
  range.setStart(first.node, first.from + clamp(start - first.start, first.length));
  range.setEnd(last.node, last.from + clamp(end - last.start, last.length));
  return range;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** Whether a piece ends at or before a point, in document order. */
function isBefore(piece: Piece, node: Node, offset: number): boolean {
  if (piece.node === node) return piece.from + piece.length <= offset;
  if (node.nodeType === 1 && node.contains(piece.node)) {
    const child = node.childNodes[offset];
    return child ? !precedesOrHolds(child, piece.node) : true;
  }
  return (node.compareDocumentPosition(piece.node) & 2) !== 0;
}

/** Whether `node` is `other`, holds it, or stands before it. */
function precedesOrHolds(node: Node, other: Node): boolean {
  return node === other || (node.compareDocumentPosition(other) & 4) !== 0;
}

function offsetIn(pieces: Piece[], length: number, node: Node, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && isBefore(piece, node, offset)) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (!piece) return length;
  if (piece.node !== node) return piece.start;
  return piece.start + clamp(offset - piece.from, piece.length);
}
