/** What each box inherits from those around it and knows of its siblings: distances to names and elements, repeats, the way to the bulk of the prose. */
import type { Box, Table } from './leaves';
import { FAR, kindsOfName, NAME_KINDS } from './names';

/** Elements whose distance above a box counts. */
const TAG_KINDS = {
  inFooter: 'footer',
  inList: 'ul ol dl',
  inArticle: 'article',
  inFigure: 'figure figcaption',
  inTable: 'table',
  inMain: 'main',
  inBeside: 'nav menu aside header hgroup form fieldset search',
};
/** A kind of element that counts above a box. */
export type TagKind = keyof typeof TAG_KINDS;
/** The kinds in their order. */
export const TAG_NAMES = Object.keys(TAG_KINDS) as TagKind[];
const TAG_OF = new Map(
  Object.values(TAG_KINDS).flatMap((names, kind) => names.split(' ').map((name) => [name, kind])),
);
/** A box with more than this share of the page's prose is the page's frame: what its name warns of is not meant for all of it. */
const FRAME = 0.5;

/** Whether a box is the page's frame, by its share of the prose; `total` is that of the page. */
export const isFrame = ({ prose }: Box, total: number): boolean => prose > total * FRAME;

/** What is known of a box beyond its own sums. */
export interface Context {
  /** How deep in boxes it stands, and how deep the nearest name and element of each kind; `NOWHERE` for none. See `farTo`. */
  depth: number;
  names: readonly number[];
  tags: readonly number[];
  hidden: boolean;
  /** The nearest box above that holds more leaves than this; -1 for none. */
  wider: number;
  /** The nearest box, itself included, that has like siblings, and how many; -1 for none. */
  unit: number;
  like: number;
  /** A number for what its element's name and class are: the same for boxes that look alike. */
  look: number;
}

const NOWHERE = -FAR;
const NO_NAMES: readonly number[] = NAME_KINDS.map(() => NOWHERE);
const NO_TAGS: readonly number[] = TAG_NAMES.map(() => NOWHERE);

/** Levels up to a depth that a context names; `FAR` for none and for far. */
export const farTo = (depth: number, place: number | undefined): number =>
  Math.min(FAR, depth - (place ?? NOWHERE));

/** So many boxes are looked at between two places to pause. */
const BOXES_A_SLICE = 300;

/** The contexts of all boxes. O(boxes), with places to pause. */
export function* readContexts({ boxes }: Table): Generator<void, Context[]> {
  const contexts: Context[] = [];
  const total = Math.max(1, boxes[0]?.prose ?? 0);
  const looks = new Looks();
  for (let i = 0; i < boxes.length; i += BOXES_A_SLICE) {
    looks.read(boxes, i, i + BOXES_A_SLICE);
    yield;
  }
  for (let i = 0; i < boxes.length; i += BOXES_A_SLICE) {
    addContexts(contexts, boxes, looks, total, i + BOXES_A_SLICE);
    yield;
  }
  return contexts;
}

/** What boxes look like, and how many of one parent look alike. */
class Looks {
  readonly of: number[] = [];
  private readonly known = new Map<string, Map<string, number>>();
  private count = 0;
  private readonly rows = new Map<number, number>();

  read(boxes: readonly Box[], from: number, to: number): void {
    const end = Math.min(to, boxes.length);
    for (let i = from; i < end; i++) {
      const box = boxes[i];
      if (!box) continue;
      const look = this.lookOf(box.name, box.classes);
      const row = rowOf(boxes.length, box.parent, look);
      this.of.push(look);
      if (!box.kind.isPlain) this.rows.set(row, (this.rows.get(row) ?? 0) + 1);
    }
  }

  private lookOf(name: string, classes: string): number {
    const named = this.known.get(name) ?? new Map<string, number>();
    if (named.size === 0) this.known.set(name, named);
    const known = named.get(classes);
    if (known !== undefined) return known;
    named.set(classes, this.count);
    return this.count++;
  }

  /** How many boxes beside a box look like it, itself included. */
  like(boxes: readonly Box[], box: Box, i: number): number {
    return box.kind.isPlain
      ? 1
      : (this.rows.get(rowOf(boxes.length, box.parent, this.of[i] ?? 0)) ?? 1);
  }
}

/** A number for a row of like boxes, by their parent and their look; there are no more looks than boxes. */
export const rowOf = (boxes: number, parent: number, look: number): number =>
  (parent + 1) * boxes + look;

function addContexts(
  contexts: Context[],
  boxes: readonly Box[],
  looks: Looks,
  total: number,
  to: number,
): void {
  const end = Math.min(to, boxes.length);
  for (let i = contexts.length; i < end; i++) {
    const box = boxes[i];
    if (!box) continue;
    const above = contexts[box.parent];
    const parent = boxes[box.parent];
    const like = looks.like(boxes, box, i);
    const isUnit = like > 1;
    const depth = above ? above.depth + 1 : 0;
    // Names are asked of leaves alone.
    const said = box.leaves > 0 ? kindsOfName(box.element) : 0;
    // The first two kinds speak for the body, which is a frame as well.
    const bits = isFrame(box, total) ? said & 3 : said;
    const tag = TAG_OF.get(box.name);
    const names = above?.names ?? NO_NAMES;
    const tags = above?.tags ?? NO_TAGS;
    contexts.push({
      depth,
      // Most boxes say nothing of themselves and share what the one around them knows.
      names: bits === 0 ? names : names.map((place, kind) => ((bits >> kind) & 1 ? depth : place)),
      tags: tag === undefined ? tags : tags.with(tag, depth),
      hidden: box.hidden || (above?.hidden ?? false),
      wider: !parent ? -1 : parent.leaves > box.leaves ? box.parent : (above?.wider ?? -1),
      unit: isUnit ? i : (above?.unit ?? -1),
      like: isUnit ? like : (above?.like ?? 1),
      look: looks.of[i] ?? 0,
    });
  }
}

/** Walks from the page down to where the prose divides: as long as one box inside has at least `share` of it. */
export function walkDown(table: Table, share: number): number {
  const { boxes } = table;
  table.heaviest ??= heaviestIn(boxes);
  let at = 0;
  for (;;) {
    const next = table.heaviest[at] ?? 0;
    const box = boxes[at];
    const inside = boxes[next];
    if (next === 0 || !box || !inside) return at;
    if (inside.prose === 0 || inside.prose < box.prose * share || inside.paragraphs < 2) return at;
    at = next;
  }
}

function heaviestIn(boxes: readonly Box[]): Int32Array {
  const heaviest = new Int32Array(boxes.length);
  for (let i = 1; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) continue;
    const known = heaviest[box.parent] ?? 0;
    if (known === 0 || box.prose > (boxes[known]?.prose ?? 0)) heaviest[box.parent] = i;
  }
  return heaviest;
}
