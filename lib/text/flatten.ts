/**
 * A DOM subtree as one string and back: the only walker over text nodes.
 * O(text) once, iterative (depth costs nothing), read-only. White space is folded to one space as a reader sees it,
 * a border of a block or a line break becomes `\n`. Offsets are UTF-16 units into `text`.
 * Not seen: text in closed shadow roots and frames; CSS that turns an inline element into a block.
 */
import { aboveOf, firstOf, nextOf, typeOf } from './dom';
import { BLOCKS, nameOf, UNREAD } from './elements';
import { eachRun } from './fold';
import { offsetAmong, type Piece, rangeOver } from './pieces';

/** The text of a subtree with the way back to its nodes. */
export interface Flat {
  readonly text: string;
  readonly root: Node;
  /** The tight range of `text.slice(start, end)`: from its first letter's own text node to behind its last letter. */
  rangeOf(start: number, end: number): Range;
  /** Where a point of the DOM stands in the text; inside folded white space or between elements, the nearest place after it. */
  offsetOf(node: Node, offset: number): number;
}

/** So many nodes are walked between two places to pause; well under 1 ms. */
const NODES_A_SLICE = 500;
/** Flattens everything readable below `root`. */
export function flatten(root: Node): Flat {
  const steps = flattenInSteps(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same as the generator's return value, with a place to pause every few hundred nodes. What changes meanwhile may be missed. */
export function* flattenInSteps(root: Node): Generator<void, Flat> {
  const { text, pieces } = yield* walk(root);
  return {
    text,
    root,
    rangeOf: (start, end) => rangeOver(pieces, start, end) ?? emptyRange(root),
    offsetOf: (node, offset) => offsetAmong(pieces, text.length, node, offset),
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
    eachRun(
      value,
      (from, words) => this.write(node, from, words),
      (at) => this.fold(node, at),
    );
  }

  private fold(node: Text, at: number): void {
    if (!this.border && this.length > 0) this.space ??= { node, at };
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

function* walk(root: Node): Generator<void, { text: string; pieces: Piece[] }> {
  const gatherer = new Gatherer();
  let preserved = 0;
  let node: Node | null = root;
  for (let count = 1; node; count++) {
    if (count % NODES_A_SLICE === 0) yield;
    const name = nameOf(node);
    if (typeOf(node) === 3) gatherer.add(node as Text, preserved > 0);
    if (name === 'br' || BLOCKS.has(name)) gatherer.line();
    if (name === 'pre') preserved++;
    const first: Node | null = UNREAD.has(name) ? null : firstOf(node);
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
    if (nextOf(at)) return nextOf(at);
    at = aboveOf(at);
  }
  return null;
}

function emptyRange(root: Node): Range {
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  range.selectNodeContents(root);
  range.collapse(true);
  return range;
}
