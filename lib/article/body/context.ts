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

/** Never a unit of a row: these repeat in any text. */
const PLAIN = /^(?:p|li|tr|td|th|tbody|h[1-6]|dt|dd|br|hr)$/;

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
  /** Element name and class. */
  signature: string;
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
  const rows = new Map<string, number>();
  const total = Math.max(1, boxes[0]?.prose ?? 0);
  const keys: { signature: string; key: string }[] = [];
  for (const [i, box] of boxes.entries()) {
    if (i % BOXES_A_SLICE === 0) yield;
    const signature = `${box.name} ${box.classes}`;
    const key = `${box.parent} ${signature}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
    keys.push({ signature, key });
  }
  for (let i = 0; i < boxes.length; i++) {
    if (i % BOXES_A_SLICE === 0) yield;
    const [box, key] = [boxes[i], keys[i]];
    if (!box || !key) continue;
    const above = contexts[box.parent];
    const parent = boxes[box.parent];
    const like = PLAIN.test(box.name) ? 1 : (rows.get(key.key) ?? 1);
    contexts.push({
      ...inherited(box, above, total),
      hidden: box.hidden || (above?.hidden ?? false),
      wider: !parent ? -1 : parent.leaves > box.leaves ? box.parent : (above?.wider ?? -1),
      unit: like > 1 ? i : (above?.unit ?? -1),
      like: like > 1 ? like : (above?.like ?? 1),
      signature: key.signature,
    });
  }
  return contexts;
}

/** Most boxes say nothing of themselves and share what the one around them knows. */
function inherited(box: Box, above: Context | undefined, total: number) {
  const depth = above ? above.depth + 1 : 0;
  const said = kindsOfName(box.element);
  // The first two kinds speak for the body, which is a frame as well.
  const bits = isFrame(box, total) ? said & 3 : said;
  const tag = TAG_OF.get(box.name);
  const names = above?.names ?? NO_NAMES;
  const tags = above?.tags ?? NO_TAGS;
  return {
    depth,
    names: bits === 0 ? names : names.map((place, kind) => ((bits >> kind) & 1 ? depth : place)),
    tags: tag === undefined ? tags : tags.map((place, kind) => (kind === tag ? depth : place)),
  };
}

/** Walks from the page down to where the prose divides: as long as one box inside has at least `share` of it. */
export function walkDown({ boxes }: Table, share: number): number {
  const heaviest = new Map<number, number>();
  for (let i = 1; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) continue;
    const known = boxes[heaviest.get(box.parent) ?? -1];
    if (!known || box.prose > known.prose) heaviest.set(box.parent, i);
  }
  let at = 0;
  for (;;) {
    const next = heaviest.get(at);
    const [box, inside] = [boxes[at], boxes[next ?? -1]];
    if (next === undefined || !box || !inside) return at;
    if (inside.prose === 0 || inside.prose < box.prose * share || inside.paragraphs < 2) return at;
    at = next;
  }
}
