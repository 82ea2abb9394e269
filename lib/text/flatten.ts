/**
 * A DOM subtree as one string and back: the only walker over text nodes.
 * O(text) once, iterative (depth costs nothing), read-only. White space is folded to one space as a reader sees it,
 * a border of a block or a line break becomes `\n`. Offsets are UTF-16 units into `text`.
 * Open shadow roots are read in place of their hosts, in the order they are shown.
 * Not seen: text in closed shadow roots and frames; CSS that turns an inline element into a block.
 */
import { documentOf, newRange } from './document';
import { shadowOf, typeOf, walkInSlices } from './dom';
import { BLOCKS, nameOf, UNREAD } from './elements';
import { eachRun, type Runs } from './fold';
import { offsetAmong, type Piece, rangeOver, rangesOver } from './pieces';

/** The text of a subtree with the way back to its nodes. */
export interface Flat {
  readonly text: string;
  readonly root: Node;
  /** The open shadow roots that were met. */
  readonly shadows: readonly ShadowRoot[];
  /** The tight range of `text.slice(start, end)`: from its first letter's own text node to behind its last letter; of words in several trees the first part. */
  rangeOf(start: number, end: number): Range;
  /** The same in as many parts as there are trees to go through, because no range reaches from one into another. Never empty. */
  partsOf(start: number, end: number): [Range, ...Range[]];
  /** Where a point of the DOM stands in the text; inside folded white space or between elements, the nearest place after it. */
  offsetOf(node: Node, offset: number): number;
}

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
  const { text, pieces, shadows } = yield* gather(root);
  const mixed = shadows.length > 0;
  const rangeOf = (start: number, end: number) => rangeOver(pieces, start, end) ?? emptyRange(root);
  const partsOf = (start: number, end: number): [Range, ...Range[]] => {
    const [first, ...more] = rangesOver(pieces, start, end);
    return [first ?? emptyRange(root), ...more];
  };
  return {
    text,
    root,
    shadows,
    rangeOf: mixed ? (start, end) => partsOf(start, end)[0] : rangeOf,
    partsOf: mixed ? partsOf : (start, end) => [rangeOf(start, end)],
    offsetOf: (node, offset) => offsetAmong({ pieces, length: text.length, mixed }, node, offset),
  };
}

/** Collects text and pieces; white space is written only once something follows it. */
class Gatherer implements Runs {
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
    eachRun(node, value, this);
  }

  /** See `Runs`. */
  fold(node: Text, at: number): void {
    if (!this.border && this.length > 0) this.space ??= { node, at };
  }

  /** See `Runs`. */
  write(node: Text, from: number, words: string): void {
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

interface Gathered {
  text: string;
  pieces: Piece[];
  shadows: ShadowRoot[];
}

function* gather(root: Node): Generator<void, Gathered> {
  const gatherer = new Gatherer();
  const shadows: ShadowRoot[] = [];
  let preserved = 0;
  const enter = (node: Node): boolean => {
    if (typeOf(node) === 3) gatherer.add(node as Text, preserved > 0);
    if (typeOf(node) !== 1) return false;
    const name = nameOf(node);
    if (name === 'br' || BLOCKS.has(name)) gatherer.line();
    if (UNREAD.has(name)) return false;
    if (name === 'pre') preserved++;
    const shadow = shadowOf(node as Element);
    if (shadow) shadows.push(shadow);
    return true;
  };
  yield* walkInSlices(root, enter, (left) => {
    const name = nameOf(left);
    if (name === 'pre') preserved--;
    if (BLOCKS.has(name)) gatherer.line();
  });
  return { text: gatherer.text, pieces: gatherer.pieces, shadows };
}

function emptyRange(root: Node): Range {
  const range = newRange(documentOf(root));
  range.selectNodeContents(root);
  range.collapse(true);
  return range;
}
