/** Puts leaves and containers together into the body's tree, its text and its pieces. */
import type { Piece } from '../../text/pieces';
import type { Block, Cell } from '../model';
import { Leaf } from './leaf';

/** Containers nested deeper are transparent: their paragraphs join the one above (so that no tree is too deep to walk). */
const MAX_CONTAINERS = 10;
const BETWEEN = '\n\n';

type Container =
  | { type: 'root'; blocks: Block[] }
  | { type: 'list'; items: Block[][]; block: Block }
  | { type: 'item'; blocks: Block[] }
  | { type: 'quote'; blocks: Block[]; block: Block };

/** The tree under construction. */
export class Builder {
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private readonly stack: { container: Container; element: Element | null }[] = [
    { container: { type: 'root', blocks: this.blocks }, element: null },
  ];
  leaf = new Leaf();

  /** The whole text so far: leaves with a blank line between. */
  get text(): string {
    return this.parts.join('');
  }

  /** Ends the open leaf as a paragraph, or as a heading of `level`. */
  flush(heading?: { level: number; id?: string }): void {
    const { leaf } = this;
    this.leaf = leaf.next();
    const span = this.take(leaf);
    if (!span) return;
    this.place(
      heading
        ? { type: 'heading', ...heading, ...span, children: leaf.children }
        : { type: 'paragraph', ...span, children: leaf.children },
    );
  }

  /** Takes a leaf's text and pieces into the whole; null if it holds no words. */
  private take(leaf: Leaf): { start: number; end: number } | null {
    if (leaf.text.trim() === '') return null;
    if (leaf.text.endsWith('\n')) trimBreaks(leaf);
    return this.append(leaf.text, leaf.pieces);
  }

  private append(text: string, pieces: Piece[]): { start: number; end: number } {
    if (this.length > 0) {
      this.parts.push(BETWEEN);
      this.length += BETWEEN.length;
    }
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    for (const piece of pieces) this.pieces.push({ ...piece, start: piece.start + start });
    return { start, end: this.length };
  }

  /** Adds a block where the tree is open. */
  place(block: Block): void {
    const top = this.stack.at(-1)?.container;
    if (!top) return;
    if (top.type === 'list') top.items.push([block]);
    else top.blocks.push(block);
  }

  /** Adds preformatted text as it stands. */
  code(text: string, node: Text | null, lang: string | undefined): void {
    const clean = text.replace(/\s+$/, '').replace(/^\n+/, '');
    if (clean === '') return;
    const at = node?.nodeValue?.indexOf(clean) ?? -1;
    const pieces = node && at >= 0 ? [{ start: 0, length: clean.length, node, from: at }] : [];
    this.place({
      type: 'code',
      text: clean,
      ...this.append(clean, pieces),
      ...(lang ? { lang } : {}),
    });
  }

  /** A table cell from a leaf; empty cells keep their place in the row. */
  cell(leaf: Leaf, header: boolean): Cell {
    const span = this.take(leaf) ?? { start: this.length, end: this.length };
    return { header, ...span, children: leaf.text.trim() === '' ? [] : leaf.children };
  }

  /** Opens a list, an item of it or a quote for an element. */
  enter(element: Element, type: 'ul' | 'ol' | 'li' | 'quote', cite?: string): void {
    const container = containerOf(type, cite, this.stack.at(-1)?.container);
    if (!container || this.stack.length > MAX_CONTAINERS) return;
    this.stack.push({ container, element });
  }

  /** Closes what was opened for an element; an empty list or quote leaves nothing. */
  leave(element: Element): void {
    const top = this.stack.at(-1);
    if (!top || top.element !== element) return;
    this.stack.pop();
    const { container } = top;
    if (container.type === 'item' && container.blocks.length > 0) {
      const list = this.stack.at(-1)?.container;
      if (list?.type === 'list') list.items.push(container.blocks);
    }
    if (container.type === 'list' && container.items.length > 0) this.place(container.block);
    if (container.type === 'quote' && container.blocks.length > 0) this.place(container.block);
  }
}

function containerOf(
  type: 'ul' | 'ol' | 'li' | 'quote',
  cite: string | undefined,
  above: Container | undefined,
): Container | null {
  if (type === 'li') return above?.type === 'list' ? { type: 'item', blocks: [] } : null;
  if (type === 'quote') {
    const blocks: Block[] = [];
    return { type: 'quote', blocks, block: { type: 'quote', blocks, ...(cite ? { cite } : {}) } };
  }
  const items: Block[][] = [];
  return { type: 'list', items, block: { type: 'list', ordered: type === 'ol', items } };
}

function trimBreaks(leaf: Leaf): void {
  leaf.text = leaf.text.replace(/\n+$/, '');
  while (leaf.children.at(-1)?.type === 'break') leaf.children.pop();
}
