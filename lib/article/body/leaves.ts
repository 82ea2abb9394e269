/**
 * One linear pass over the page: its boxes (block elements) and its leaves (runs of words between the borders of boxes).
 * Everything after it is arithmetic on this table. Iterative and read-only; depth costs nothing.
 */
import { attr, findAll, hasAttributes, typeOf, walkInSlices } from '../../text/dom';
import { type Kind, kindOf } from '../../text/elements';
import { endsSentence, foldedWords } from '../../text/words';
import { isHidden } from './hidden';
import { isWordButton } from './word-buttons';

/** A run of words that stands on lines of its own. `box` is the index of the element it stands in. */
export interface Leaf {
  box: number;
  text: string;
  /** Letters without white space at the ends of nodes, and those in links. */
  letters: number;
  links: number;
  /** How many of its letters count as prose. */
  prose: number;
  nodes: Text[];
  /** Its words as `foldedOf` gave them. */
  folded?: string[];
}

/** The folded words of a leaf: several steps ask for those of short ones. */
export function foldedOf(leaf: Leaf): string[] {
  leaf.folded ??= foldedWords(leaf.text);
  return leaf.folded;
}

/** An element that stands on lines of its own, or may hold such; sums are over everything inside. */
export interface Box {
  element: Element;
  kind: Kind;
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
  /** Whether it is named for comments, once somebody has asked. Always there: boxes of two shapes are read more slowly. */
  comments: boolean | undefined;
}

/** Boxes and leaves in document order. */
export interface Table {
  boxes: Box[];
  leaves: Leaf[];
  /** The places of elements among the boxes, once somebody has asked for one. */
  places?: Map<Element, number>;
  /** By box the one inside it with most prose, 0 for none; once it was asked for. */
  heaviest?: Int32Array;
}

/** Which box an element is; -1 if it is none. */
export function placeOf(table: Table, element: Element): number {
  table.places ??= placesIn(table.boxes);
  return table.places.get(element) ?? -1;
}

function placesIn(boxes: readonly Box[]): Map<Element, number> {
  const places = new Map<Element, number>();
  for (const { element } of boxes) places.set(element, places.size);
  return places;
}

/** A leaf is prose from this many letters on, or from `SHORT` if it ends like a sentence in a paragraph. */
const PROSE = 80;
const SHORT = 25;
/** One leaf counts at most this much, so that a single wall of text does not outweigh an article. */
const MOST = 1500;

/** Whether a leaf or a box is mostly links. */
export const isLinked = ({ links, letters }: Pick<Leaf, 'links' | 'letters'>): boolean =>
  links * 2 > letters;

/** How many letters of prose a leaf is; nought if it is none. */
function proseOf({ letters, links, text }: Leaf, name: string): number {
  if (letters < SHORT || isLinked({ links, letters })) return 0;
  return letters >= PROSE || (name === 'p' && endsSentence(text)) ? Math.min(letters, MOST) : 0;
}

/** Walks and gathers; the state of the pass. */
class Walk {
  readonly table: Table = { boxes: [], leaves: [] };
  /** The innermost open box; -1 for none. */
  private top = -1;
  private leaf: Leaf | null = null;
  private links = 0;
  private breaks = 0;
  /** Inside a heading even a button is read: it opens the section. */
  heading = 0;

  /** `offs`: elements in a line that the page hides: they stand for themselves. */
  constructor(private readonly offs: ReadonlySet<Element>) {}

  enter(element: Element, kind: Kind): void {
    const { name } = kind;
    const { boxes, leaves } = this.table;
    const isOff = this.offs.has(element);
    if (kind.isInline && !isOff) {
      if (name === 'a') this.links++;
      if (name === 'br' && ++this.breaks > 1) this.leaf = null;
      const box = name === 'img' ? boxes[this.top] : undefined;
      if (box) box.images++;
      return;
    }
    if (kind.isBlock || isOff) this.leaf = null;
    if (kind.isHeading) this.heading++;
    const at = boxes.length;
    const isSaid = hasAttributes(element);
    boxes.push({
      element,
      kind,
      name,
      parent: this.top,
      end: at,
      first: leaves.length,
      hidden: isOff || (isSaid && isHidden(element)),
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
      comments: undefined,
    });
    this.top = at;
  }

  leave(element: Element, kind: Kind): void {
    const { boxes } = this.table;
    const box = boxes[this.top];
    const isOff = this.offs.has(element);
    if (kind.isInline && !isOff) {
      if (kind.name === 'a') this.links--;
      return;
    }
    if (kind.isBlock || isOff) this.leaf = null;
    if (kind.isHeading) this.heading--;
    if (!box) return;
    box.end = boxes.length - 1;
    this.top = box.parent;
  }

  add(node: Text): void {
    const value = node.nodeValue ?? '';
    const letters = value.trim().length;
    const box = this.top;
    if (box < 0) return;
    if (letters === 0) {
      if (this.leaf && value !== '') this.leaf.text += ' ';
      return;
    }
    this.breaks = 0;
    if (!this.leaf) {
      this.leaf = { box, text: '', letters: 0, links: 0, prose: 0, nodes: [] };
      this.table.leaves.push(this.leaf);
    }
    const { leaf } = this;
    leaf.text += value;
    leaf.letters += letters;
    if (this.links > 0) leaf.links += letters;
    leaf.nodes.push(node);
  }
}

/** What a line may hide, outside of shadow roots: asked for at once, because most pages have none of it and many have thousands of spans. */
const OFFS = 'span[hidden],span[style*=none i]';

/** Measures everything below `root`, open shadow roots included. O(nodes). */
export function* readLeaves(root: Element): Generator<void, Table> {
  const pass = new Walk(new Set([...findAll(root, OFFS)].filter(isHidden)));
  /** Buttons that are open and no boxes: they mark words, as a link does. */
  const words = new Set<Element>();
  yield* walkInSlices(
    root,
    (node) => {
      const type = typeOf(node);
      if (type === 3) pass.add(node as Text);
      if (type !== 1) return false;
      const element = node as Element;
      const kind = kindOf(element);
      if (kind.isControl && pass.heading === 0 && isWordButton(element)) {
        words.add(element);
        return true;
      }
      pass.enter(element, kind);
      if (!kind.isUnread && (!kind.isControl || node === root || pass.heading > 0)) return true;
      pass.leave(element, kind);
      return false;
    },
    (element) => words.delete(element) || pass.leave(element, kindOf(element)),
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
    leaf.prose = prose;
    box.letters += leaf.letters;
    box.links += leaf.links;
    box.prose += prose;
    box.leaves++;
    if (prose > 0) box.paragraphs++;
    if (box.kind.isHeading) {
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
