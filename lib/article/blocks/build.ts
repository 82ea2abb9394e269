/** Puts leaves and containers together into the body's tree, its text and its pieces. */
import type { Piece } from '../../text/pieces';
import type { Block, Cell, Facts } from '../model';
import { Leaf } from './leaf';

/** Containers nested deeper are transparent: their paragraphs join the one above (so that no tree is too deep to walk). */
const MAX_CONTAINERS = 10;
const BETWEEN = '\n\n';
/** So many leaves are joined at once. */
const PARTS_AT_ONCE = 400;
/** A paragraph of nothing but three stars, dashes or the like, or one ornament, is a rule. Looked for in this many letters. */
const RULE = /^(?:[*•·~#∗]\s*){3,}$|^(?:[-–—_=]\s*){3,}$|^[⁂❦❧☙]$/;
const LONGEST_RULE = 24;

/** The list of the model, while its items are gathered. */
export type List = Extract<Block, { type: 'list' }>;
type Quote = Extract<Block, { type: 'quote' }>;
type Open = { element: Element | null; block: Block | null } & (
  | { blocks: Block[]; term?: boolean; list?: never }
  | { list: List; blocks?: never; term?: never }
);

/** The tree under construction. */
export class Builder {
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  /** The length of the text so far. */
  length = 0;
  leaf = new Leaf();
  /** What the next leaf that holds words is known by. */
  id: string | undefined;
  /** Whether pictures wait for the end of the table that is being read. */
  holding = false;
  /** Language and direction of what is being read, where they are not the article's. */
  tongue: Omit<Facts, 'id'> = {};
  private parts: string[] = [];
  private before = '';
  private aside: Leaf | null = null;
  private later: Block[] = [];
  private source: { element: Element; quote: Quote } | null = null;
  private readonly stack: Open[] = [{ element: null, block: null, blocks: this.blocks }];

  /** The whole text so far: leaves with a blank line between. */
  get text(): string {
    this.join();
    return this.before;
  }

  /** Joined a stretch at a time: twenty megabytes at once keep the page waiting. */
  private join(): void {
    this.before += this.parts.join('');
    this.parts = [];
  }

  /** Ends the open leaf as a paragraph, or as a heading of `level`; pictures met in it follow. */
  flush(level?: number, id?: string): void {
    const { leaf } = this;
    // Boxes begin and end in one another: most borders stand between no words.
    if (leaf.untouched) {
      this.placeLater();
      return;
    }
    const top = this.stack.at(-1);
    this.leaf = leaf.next();
    if (id && leaf.filled) this.id = id;
    if (!top?.term && !level && leaf.text.length < LONGEST_RULE && RULE.test(leaf.text.trim()))
      this.rule();
    else this.paragraph(leaf, level, top?.term);
    this.placeLater();
  }

  private paragraph(leaf: Leaf, level: number | undefined, term: boolean | undefined): void {
    const span = this.take(leaf);
    if (!span) return;
    const { children } = leaf;
    const quote = this.source?.quote;
    if (quote && !quote.source) {
      quote.source = { ...span, children };
      return;
    }
    const facts = { ...this.facts(), ...span, children };
    if (level) this.place({ type: 'heading', level, ...facts });
    else this.place({ type: 'paragraph', ...(term ? { term } : {}), ...facts });
  }

  private facts(): Facts {
    const { id, tongue } = this;
    this.id = undefined;
    return { ...(id ? { id } : {}), ...tongue };
  }

  /** Takes a leaf's text and pieces into the whole; null if it holds no words. */
  private take(leaf: Leaf): { start: number; end: number } | null {
    if (!leaf.filled) return null;
    leaf.trim();
    if (this.length > 0) {
      this.parts.push(BETWEEN);
      this.length += BETWEEN.length;
    }
    const start = this.length;
    this.parts.push(leaf.text);
    this.length += leaf.text.length;
    if (this.parts.length > PARTS_AT_ONCE) this.join();
    for (const piece of leaf.pieces) {
      piece.start += start;
      this.pieces.push(piece);
    }
    return { start, end: this.length };
  }

  /** Adds a block where the tree is open. A list directly in a list belongs to the item before it. */
  place(block: Block): void {
    const top = this.stack.at(-1);
    if (!top?.list) {
      top?.blocks.push(block);
      return;
    }
    const last = top.list.items.at(-1);
    if (block.type === 'list' && last) last.push(block);
    else top.list.items.push([block]);
  }

  /** A rule; two in a row are one. */
  rule(): void {
    if (this.stack.at(-1)?.blocks?.at(-1)?.type !== 'rule') this.place({ type: 'rule' });
  }

  /** Adds a block that stands in the open leaf: behind it if it has words, else at once. */
  placeBeside(block: Block): void {
    if (this.leaf.filled || this.aside || this.holding) this.later.push(block);
    else {
      this.flush();
      this.place(block);
    }
  }

  /** Places what waited for the end of a paragraph or table. */
  placeLater(): void {
    if (this.later.length === 0 || this.aside || this.holding) return;
    for (const block of this.later) this.place(block);
    this.later = [];
  }

  /** Sets the open leaf aside for one of another kind. */
  begin(kept: boolean): void {
    this.flush();
    this.aside = this.leaf;
    this.leaf = new Leaf(kept);
  }

  private resume(): Leaf {
    const { leaf } = this;
    this.leaf = this.aside ?? new Leaf();
    this.aside = null;
    return leaf;
  }

  /** Ends preformatted text that was begun, as it stands. */
  code(lang: string | undefined): void {
    const leaf = this.resume();
    const span = this.take(leaf);
    if (span) this.place({ type: 'code', text: leaf.text, ...span, ...(lang ? { lang } : {}) });
    this.placeLater();
  }

  /** Ends a cell that was begun; empty cells keep their place in the row. */
  cell(header: boolean): Cell {
    const leaf = this.resume();
    const span = this.take(leaf);
    const { length } = this;
    return {
      header,
      ...(span ?? { start: length, end: length }),
      children: span ? leaf.children : [],
    };
  }

  private open(open: Open): void {
    if (this.stack.length <= MAX_CONTAINERS) this.stack.push(open);
  }

  /** Opens a list for an element. */
  enterList(element: Element, list: List): void {
    this.open({ element, list, block: list });
  }

  /** Opens an item of the open list; a term begins one unless terms precede it, and what is said of it continues that. */
  enterItem(element: Element, name: string): void {
    const list = this.stack.at(-1)?.list;
    if (!list || this.stack.length > MAX_CONTAINERS) return;
    const last = list.items.at(-1);
    const term = name === 'dt';
    const joins = name === 'dd' || (term && isTerm(last?.at(-1)));
    const blocks = (joins && last) || [];
    if (blocks !== last) list.items.push(blocks);
    this.open({ element, blocks, term, block: null });
  }

  /** Opens a quote for an element. */
  enterQuote(element: Element, cite: string | null): void {
    const blocks: Block[] = [];
    const block: Block = { type: 'quote', blocks, ...(cite ? { cite } : {}) };
    this.open({ element, blocks, block });
  }

  /** Opens the source of the quote around here, or in a caption of the one just before. */
  enterSource(element: Element, name: string): void {
    const top = this.stack.at(-1);
    const quote = name === 'footer' ? top?.block : top?.blocks?.at(-1);
    if (quote?.type === 'quote') this.source = { element, quote };
  }

  /** Closes what was opened for an element; an empty list, item or quote leaves nothing. */
  leave(element: Element): void {
    if (this.source?.element === element) this.source = null;
    const top = this.stack.at(-1);
    if (top?.element !== element) return;
    this.stack.pop();
    const { list, block, blocks } = top;
    if (list?.kind === 'definitions' && !list.items.some(([first]) => isTerm(first)))
      for (const one of list.items.flat()) this.place(one);
    else if (list && isWrapper(list)) for (const one of list.items.flat()) this.place(one);
    else if (block && ((list?.items ?? blocks ?? []).length > 0 || 'source' in block))
      this.place(block);
    const above = this.stack.at(-1)?.list;
    if (above?.items.at(-1)?.length === 0) above.items.pop();
  }

  /** Says that the list around here is one of notes. */
  inNotes(): void {
    for (const { list } of this.stack.slice(-2)) if (list) list.kind ??= 'notes';
  }
}

/** Whether a list says nothing by itself: each of its items is another list, and no more. */
const isWrapper = ({ items }: List): boolean =>
  items.length > 0 && items.every((item) => item.length === 1 && item[0]?.type === 'list');

const isTerm = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && block.term === true;
