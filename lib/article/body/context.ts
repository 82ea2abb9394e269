/** What each box inherits from those around it and knows of its siblings: distances to names and elements, repeats, the way to the bulk of the prose. */
import { attr } from '../../text/dom';
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
/** Never a unit of a row: these repeat in any text. */
const PLAIN = /^(?:p|li|tr|td|th|tbody|h[1-6]|dt|dd|br|hr)$/;

/** What is known of a box beyond its own sums. */
export interface Context {
  /** Levels up to the nearest name of each kind, `FAR` if there is none. */
  names: Uint8Array;
  tags: Uint8Array;
  hidden: boolean;
  /** The nearest box above that holds more leaves than this; -1 for none. */
  wider: number;
  /** The nearest box, itself included, that has like siblings, and how many; -1 for none. */
  unit: number;
  like: number;
  /** Element name and class. */
  signature: string;
}

/** The contexts of all boxes. O(boxes). */
export function readContexts({ boxes }: Table): Context[] {
  const contexts: Context[] = [];
  const rows = new Map<string, number>();
  const total = Math.max(1, boxes[0]?.prose ?? 0);
  const keys = boxes.map((box) => {
    const signature = `${box.name} ${attr(box.element, 'class') ?? ''}`;
    const key = `${box.parent} ${signature}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
    return { signature, key };
  });
  for (let i = 0; i < boxes.length; i++) {
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

function inherited(box: Box, above: Context | undefined, total: number) {
  const names = new Uint8Array(NAME_KINDS.length);
  const bits = kindsOfName(box.element);
  const isFrame = box.prose > total * FRAME;
  for (let kind = 0; kind < names.length; kind++) {
    const far = Math.min(FAR, (above?.names[kind] ?? FAR) + 1);
    // The first two kinds speak for the body, which is a frame as well.
    names[kind] = (bits >> kind) & 1 && (kind < 2 || !isFrame) ? 0 : far;
  }
  const own = TAG_OF.get(box.name);
  const tags = new Uint8Array(TAG_NAMES.length);
  for (let tag = 0; tag < TAG_NAMES.length; tag++) {
    const far = Math.min(FAR, (above?.tags[tag] ?? FAR) + 1);
    tags[tag] = tag === own ? 0 : far;
  }
  return { names, tags };
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
