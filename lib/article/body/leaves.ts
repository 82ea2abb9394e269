/**
 * One linear pass over the page: its boxes (block elements) and its leaves (runs of words between the borders of boxes).
 * Everything after it is arithmetic on this table. Iterative and read-only; depth costs nothing.
 */
import { attr, hasAttributes, typeOf, walkInSlices } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';

/** A run of words that stands on lines of its own. `box` is the index of the element it stands in. */
export interface Leaf {
  box: number;
  text: string;
  /** Letters without white space at the ends of nodes, and those in links. */
  letters: number;
  links: number;
  nodes: Text[];
}

/** An element that stands on lines of its own, or may hold such; sums are over everything inside. */
export interface Box {
  element: Element;
  name: string;
  parent: number;
  /** The last box inside this one, in document order. */
  end: number;
  /** The first of its `leaves` leaves, which stand one after the other. */
  first: number;
  hidden: boolean;
  inLink: boolean;
  /** What the page says of it in `class`. */
  classes: string;
  letters: number;
  links: number;
  prose: number;
  leaves: number;
  paragraphs: number;
  heads: number;
  linkedHeads: number;
  images: number;
}

/** Boxes and leaves in document order. */
export interface Table {
  boxes: Box[];
  leaves: Leaf[];
  indexOf: Map<Element, number>;
}

/** Elements that are never boxes: they only mark words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** Elements to operate, not to read. */
export const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'menu', 'dialog']);

/** A leaf is prose from this many letters on, or from `SHORT` if it ends like a sentence in a paragraph. */
const PROSE = 80;
const SHORT = 25;
/** One leaf counts at most this much, so that a single wall of text does not outweigh an article. */
const MOST = 1500;
const SENTENCE_END = /[.!?…。！？؟।][”"»’'」』)\]]*\s*$/;

/** How many letters of prose a leaf is; nought if it is none. */
export function proseOf({ letters, links, text }: Leaf, name: string): number {
  if (letters < SHORT || links * 2 > letters) return 0;
  return letters >= PROSE || (name === 'p' && SENTENCE_END.test(text))
    ? Math.min(letters, MOST)
    : 0;
}

function isHidden(element: Element): boolean {
  // React streams content into hidden `S:n` boxes that scripts move into place: read them as shown.
  if (attr(element, 'hidden') !== null) return !/^[SB]:\d/.test(attr(element, 'id') ?? '');
  return /display:\s*none/i.test(attr(element, 'style') ?? '');
}

/** Walks and gathers; the state of the pass. */
class Walk {
  readonly table: Table = { boxes: [], leaves: [], indexOf: new Map() };
  private readonly open: number[] = [];
  private leaf: Leaf | null = null;
  private links = 0;
  private breaks = 0;
  /** Inside a heading even a button is read: it opens the section. */
  heading = 0;

  enter(element: Element, name: string): void {
    if (name === 'a') this.links++;
    if (name === 'br' && ++this.breaks > 1) this.leaf = null;
    const { boxes, indexOf } = this.table;
    if (name === 'img') {
      const box = boxes[this.open.at(-1) ?? -1];
      if (box) box.images++;
    }
    if (INLINE.has(name)) return;
    if (BLOCKS.has(name)) this.leaf = null;
    if (HEADING.test(name)) this.heading++;
    indexOf.set(element, boxes.length);
    const isSaid = hasAttributes(element);
    boxes.push({
      element,
      name,
      parent: this.open.at(-1) ?? -1,
      end: boxes.length,
      first: this.table.leaves.length,
      hidden: isSaid && isHidden(element),
      inLink: this.links > 0,
      classes: (isSaid && attr(element, 'class')) || '',
      letters: 0,
      links: 0,
      prose: 0,
      leaves: 0,
      paragraphs: 0,
      heads: 0,
      linkedHeads: 0,
      images: 0,
    });
    this.open.push(boxes.length - 1);
  }

  leave(name: string): void {
    if (name === 'a') this.links--;
    if (INLINE.has(name)) return;
    if (BLOCKS.has(name)) this.leaf = null;
    if (HEADING.test(name)) this.heading--;
    const box = this.table.boxes[this.open.pop() ?? -1];
    if (box) box.end = this.table.boxes.length - 1;
  }

  add(node: Text): void {
    const value = node.nodeValue ?? '';
    const letters = value.trim().length;
    const box = this.open.at(-1);
    if (box === undefined) return;
    if (letters === 0) {
      if (this.leaf && value !== '') this.leaf.text += ' ';
      return;
    }
    this.breaks = 0;
    if (!this.leaf) {
      this.leaf = { box, text: '', letters: 0, links: 0, nodes: [] };
      this.table.leaves.push(this.leaf);
    }
    const { leaf } = this;
    leaf.text += value;
    leaf.letters += letters;
    if (this.links > 0) leaf.links += letters;
    leaf.nodes.push(node);
  }
}

/** Measures everything below `root`, open shadow roots included. O(nodes). */
export function* readLeaves(root: Element): Generator<void, Table> {
  const pass = new Walk();
  yield* walkInSlices(
    root,
    (node) => {
      const name = nameOf(node);
      if (name === '') {
        if (typeOf(node) === 3) pass.add(node as Text);
        return false;
      }
      pass.enter(node as Element, name);
      const closed =
        UNREAD.has(name) || (CONTROLS.has(name) && node !== root && pass.heading === 0);
      if (closed) pass.leave(name);
      return !closed;
    },
    (element) => pass.leave(nameOf(element)),
  );
  sumUp(pass.table);
  return pass.table;
}

/** Calls `visit` with the index of every leaf in a box. */
export function eachLeafIn({ boxes }: Table, at: number, visit: (leaf: number) => void): void {
  const box = boxes[at];
  if (!box) return;
  for (let i = box.first; i < box.first + box.leaves; i++) visit(i);
}

/** The words of a box, its leaves a space apart. */
export function textIn(table: Table, at: number): string {
  const parts: string[] = [];
  eachLeafIn(table, at, (i) => parts.push(table.leaves[i]?.text ?? ''));
  return parts.join(' ');
}

function sumUp({ boxes, leaves }: Table): void {
  for (const leaf of leaves) {
    const box = boxes[leaf.box];
    if (!box) continue;
    const prose = proseOf(leaf, box.name);
    box.letters += leaf.letters;
    box.links += leaf.links;
    box.prose += prose;
    box.leaves++;
    if (prose > 0) box.paragraphs++;
    if (HEADING.test(box.name)) {
      box.heads++;
      if (leaf.links * 2 > leaf.letters) box.linkedHeads++;
    }
  }
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    const parent = box && boxes[box.parent];
    if (!box || !parent) continue;
    parent.letters += box.letters;
    parent.links += box.links;
    parent.prose += box.prose;
    parent.leaves += box.leaves;
    parent.paragraphs += box.paragraphs;
    parent.heads += box.heads;
    parent.linkedHeads += box.linkedHeads;
    parent.images += box.images;
  }
}
