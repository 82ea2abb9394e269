/** One leaf of the body while it is being read: its inline tree, its plain text, and where each letter stands on the page. */
import { eachRun, type Runs } from '../../text/fold';
import type { Piece } from '../../text/pieces';
import type { Inline } from '../model';

/** Runs nested deeper than this are written into their parent, so that no page makes a tree that cannot be walked. */
const MAX_INLINES = 8;

/** What stands over a run of words: a mark, a link's address, or the id of a note it refers to. */
export type Over =
  | 'em'
  | 'strong'
  | 'code'
  | 'sub'
  | 'sup'
  | 'math'
  | { href: string }
  | { note: string };
type Open = { element: Element; over: Over; children: Inline[] };
/** White space that is written once something follows it: where it stands on the page, and where among the inlines. */
type Space = { node: Text | null; at: number; into: Inline[]; index: number };

/** Gathers the words of one paragraph, heading, cell or code. White space is folded as a reader sees it, unless it is `kept`. */
export class Leaf implements Runs {
  readonly children: Inline[] = [];
  pieces: Piece[] = [];
  text = '';
  /** Whether there is anything but white space; asking the text itself would copy all of it each time. */
  filled = false;
  /** Whether the text ends with a break. */
  broken = false;
  private readonly open: Open[] = [];
  private depth = 0;
  private space: Space | null = null;
  private border = false;

  /** Text that is `kept` is preformatted: white space stands as it is, and marks are not read. */
  constructor(public kept = false) {}

  /** Opens a mark or a link; too deep a nesting is only counted. */
  enter(element: Element, over: Over): void {
    if (this.kept) return;
    this.depth++;
    if (this.depth > MAX_INLINES) return;
    const children: Inline[] = [];
    this.current().push(inlineOf(over, children));
    this.open.push({ element, over, children });
  }

  /** Closes what was opened for an element; a mark without words leaves nothing. */
  leave(element: Element): void {
    if (this.kept) return;
    if (this.depth > 0) this.depth--;
    const top = this.open.at(-1);
    if (top?.element !== element) return;
    this.open.pop();
    if (top.children.length === 0) this.current().pop();
    // Space at the end of a mark stands behind it, as writers of Markdown need it.
    if (this.space?.into === top.children) this.meetSpace(this.space.node, this.space.at);
  }

  /** A line break; counts one letter of the text. */
  break(): void {
    if (this.border) this.endLine();
    if (this.text === '') return;
    this.space = null;
    this.current().push({ type: 'break' });
    this.text += '\n';
    this.broken = true;
  }

  /** The border of a block inside a cell or code: what follows begins a line, if anything follows. */
  line(): void {
    this.border = this.text !== '';
    this.space = null;
  }

  private endLine(): void {
    this.border = false;
    if (this.broken) this.space = null;
    else this.break();
  }

  /** Adds the words of a text node. */
  add(node: Text): void {
    const value = node.nodeValue ?? '';
    if (this.kept) {
      const from = this.text === '' ? (/^(?:[^\S\n]*\n)*/.exec(value)?.[0].length ?? 0) : 0;
      if (from < value.length) this.write(node, from, value.slice(from));
      return;
    }
    eachRun(node, value, this);
  }

  /** White space that counts as one space if words stand before it and follow it. */
  fold(node: Text, at: number): void {
    if (this.text !== '' && !this.broken && !this.space) this.meetSpace(node, at);
  }

  private meetSpace(node: Text | null, at: number): void {
    const into = this.current();
    this.space = { node, at, into, index: into.length };
  }

  /** Adds words that the page does not say in one visible text node: a formula. */
  say(words: string, node: Node | null): void {
    const from = node?.nodeValue?.indexOf(words) ?? -1;
    this.write(from < 0 ? null : (node as Text), from, words);
  }

  /** Adds a sign for a control, a space behind it. */
  sign(sign: string): void {
    this.say(sign, null);
    this.meetSpace(null, 0);
  }

  /** Keeps what follows apart from a word right before it: a button has room around it that no letter stands for. */
  apart(): void {
    if (!this.space && /[^\s([{"'“„‘‚«]$/.test(this.text.slice(-1))) this.meetSpace(null, 0);
  }

  /** Adds words that stand in a text node at a place, or in none. */
  write(node: Text | null, from: number, words: string): void {
    // Preformatted text may end a line itself where a block ends.
    if (this.border && !words.startsWith('\n')) this.endLine();
    this.border = false;
    if (this.space) {
      const { node: before, at, into, index } = this.space;
      this.put(' ', before, at, into, index);
    }
    this.space = null;
    this.put(words, node, from, this.current());
    this.broken = words.endsWith('\n');
    this.filled ||= /\S/.test(words);
  }

  private put(
    words: string,
    node: Text | null,
    from: number,
    into: Inline[],
    index = into.length,
  ): void {
    if (node) this.pieces.push({ start: this.text.length, length: words.length, node, from });
    this.text += words;
    const last = into[index - 1];
    if (last?.type === 'text') last.text += words;
    else into.splice(index, 0, { type: 'text', text: words });
  }

  private current(): Inline[] {
    return this.open.at(-1)?.children ?? this.children;
  }

  /** Whether nothing was written or opened yet: a new one would be no other. */
  get untouched(): boolean {
    return this.text === '' && this.children.length === 0 && !this.kept;
  }

  /** A new leaf under the same open marks, for a link that spans two paragraphs. */
  next(): Leaf {
    const leaf = new Leaf();
    for (const { element, over } of this.open) leaf.enter(element, over);
    return leaf;
  }

  /** Takes away what nobody sees at the end: breaks, and of preformatted text all white space. */
  trim(): void {
    trimBreaks(this.children);
    let end = this.kept ? this.text.trimEnd().length : this.text.length;
    while (this.text[end - 1] === '\n') end--;
    if (end === this.text.length) return;
    this.text = this.text.slice(0, end);
    this.pieces = this.pieces
      .filter(({ start }) => start < end)
      .map((piece) => ({ ...piece, length: Math.min(piece.length, end - piece.start) }));
  }
}

/** Takes breaks from the end of inlines, also inside the marks that end there. */
function trimBreaks(inlines: Inline[]): void {
  while (inlines.at(-1)?.type === 'break') inlines.pop();
  const last = inlines.at(-1);
  if (last && 'children' in last) trimBreaks(last.children);
}

function inlineOf(over: Over, children: Inline[]): Inline {
  if (typeof over === 'string') return { type: over, children };
  if ('href' in over) return { type: 'link', href: over.href, children };
  return { type: 'noteref', id: over.note, children };
}
