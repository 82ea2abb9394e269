/** One leaf of the body while it is being read: its inline tree, its plain text, and where each letter stands on the page. */
import type { Piece } from '../../text/pieces';
import type { Inline } from '../model';

const SPACE = /[\t\n\f\r ]+/g;
/** Runs nested deeper than this are written into their parent, so that no page makes a tree that cannot be walked. */
const MAX_INLINES = 8;

type Mark = 'em' | 'strong' | 'code' | 'sub' | 'sup' | { href: string };
type Open = { element: Element; mark: Mark; children: Inline[] };

/** Gathers the words of one paragraph, heading or cell. White space is folded as a reader sees it. */
export class Leaf {
  readonly children: Inline[] = [];
  readonly pieces: Piece[] = [];
  text = '';
  private readonly open: Open[] = [];
  private depth = 0;
  /** Whether the text ends with a break; asking the text itself would copy all of it each time. */
  private broken = false;
  private space: { node: Text; at: number } | null = null;

  /** Opens a mark or a link; too deep a nesting is only counted. */
  enter(element: Element, mark: Mark): void {
    this.depth++;
    if (this.depth > MAX_INLINES) return;
    const children: Inline[] = [];
    this.current().push(
      typeof mark === 'string'
        ? { type: mark, children }
        : { type: 'link', href: mark.href, children },
    );
    this.open.push({ element, mark, children });
  }

  /** Closes what was opened for an element; a mark without words leaves nothing. */
  leave(element: Element): void {
    if (this.depth > 0) this.depth--;
    const top = this.open.at(-1);
    if (top?.element !== element) return;
    this.open.pop();
    if (top.children.length === 0) this.current().pop();
  }

  /** A line break; counts one letter of the text. */
  break(): void {
    if (this.text === '') return;
    this.space = null;
    this.current().push({ type: 'break' });
    this.text += '\n';
    this.broken = true;
  }

  /** Adds the words of a text node. */
  add(node: Text): void {
    const value = node.nodeValue ?? '';
    let at = 0;
    for (const gap of value.matchAll(SPACE)) {
      if (gap.index > at) this.write(node, at, value.slice(at, gap.index));
      at = gap.index + gap[0].length;
      if (this.text !== '' && !this.broken) this.space ??= { node, at: gap.index };
    }
    if (at < value.length) this.write(node, at, value.slice(at));
  }

  private write(node: Text, from: number, words: string): void {
    if (this.space) {
      this.pieces.push({
        start: this.text.length,
        length: 1,
        node: this.space.node,
        from: this.space.at,
      });
      this.put(' ');
      this.space = null;
    }
    this.pieces.push({ start: this.text.length, length: words.length, node, from });
    this.put(words);
  }

  private put(words: string): void {
    this.text += words;
    this.broken = false;
    const into = this.current();
    const last = into.at(-1);
    if (last?.type === 'text') last.text += words;
    else into.push({ type: 'text', text: words });
  }

  private current(): Inline[] {
    return this.open.at(-1)?.children ?? this.children;
  }

  /** A new leaf under the same open marks, for a link that spans two paragraphs. */
  next(): Leaf {
    const leaf = new Leaf();
    for (const { element, mark } of this.open) leaf.enter(element, mark);
    return leaf;
  }
}
