/**
 * The lines by the headline, where a page shows its author and its date: some before it, more behind it, to where the prose begins.
 * Reads at most so many nodes each way, whatever the page's size; the rest of the page only when that says nothing.
 */
import { walkerOver } from '../../text/document';
import { aboveOf, attr, closestTo, hasAttributes, holds, rawName, typeOf } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';
import { shownIn } from '../../text/flat-tree';
import { collapse } from '../../text/words';
import { isStreamed } from '../body/hidden';
import type { Nodes } from './shown';

/** A stretch of text in one element. */
export interface Part {
  text: string;
  /** Its element, or one around it, is named for an author, or links to one. */
  isAuthor: boolean;
  /** The `datetime` of the `time` it stands in. */
  time: string | undefined;
  /** Named for a date. */
  isDate: boolean;
  /** Named for a date of change. */
  isUpdate: boolean;
}

/** What stands on one line. */
export interface Line {
  parts: Part[];
  text: string;
}

interface Place extends Omit<Part, 'text'> {
  skipped: boolean;
  block: Element | null;
}

/** What is known where no element says anything. */
const OUTERMOST = {
  skipped: false,
  isAuthor: false,
  isDate: false,
  isUpdate: false,
  time: undefined,
};

/** How far is read, in nodes, lines, and lines of prose. */
const BEFORE = { steps: 1500, lines: 8, prose: 3 };
const BEHIND = { steps: 1500, lines: 40, prose: 3 };
const REST = { steps: 5000, lines: 2000, prose: 2000 };
/** A line this long is prose, in letters. */
const PROSE = 160;
/** A part is read up to this length. */
const MOST_LETTERS = 400;

const SKIPPED = new Set('nav figure figcaption button dialog picture input label'.split(' '));
const SKIPPED_NAME =
  /(?:^|[\s_-])(?:comments?|related|recommend\w*|shar(?:e|ing)|social(?:-?(?:share|sharing|media|links|icons))?|breadcrumbs?|menu|nav(?:bar|igation)?|newsletter|subscribe|cookies?|advert\w*|ads?|toc|popup|tooltip|sr-only|bio|biography)(?=$|[\s_-])/i;
const AUTHOR =
  /(?<![a-z])(?:authors?|byline|by-line|writers?|contributors?|creator|posted-?by|written-?by)(?!s?[-_]*(?:image|img|photo|avatar|bio|title|role|job|desc|social))|[a-z](?:Author|Byline|Writer)s?(?![a-z])/;
const AUTHOR_LINK =
  /\/(?:authors?|writers?|profiles?|contributors?|people|staff|team|by|user)\/[^/?#]+/i;
const DATE = /date(?![a-z]*r)|time|publish|posted/i;
const UPDATE = /updated?(?![a-z])|modified|changed|[a-z]Updated/i;

/** Where a page may say who wrote it and when. */
export interface Opening {
  /** The lines behind the headline, then those before it, the nearest first. */
  lines: Line[];
  /** Every short line from the headline to the end of the page; read when asked. */
  rest(): Line[];
}

/**
 * Reads around the headline; from the start of the page if it has none. With `shown` in the order of the nodes that it gives.
 * Forms are skipped, but for those that are the page's frame: `isFrame` is asked once for each that is met.
 */
export function openingOf(
  headline: Element | null,
  root: Element,
  isFrame: (form: Element) => boolean,
  shown?: Nodes,
): Opening {
  const places: Places = {
    root,
    isFrame,
    nodes: shown ?? walkerOver(root, 5),
    above: shown ? shownIn : aboveOf,
    known: new Map(),
  };
  const start = headline ?? root;
  // What the headline stands in is never skipped, whatever it is called.
  for (let at = headline && places.above(headline); at && at !== root; at = places.above(at))
    places.known.set(at, {
      ...OUTERMOST,
      block: BLOCKS.has(nameOf(at as Element)) ? (at as Element) : root,
    });
  const lines = headline ? [...read(start, places, BEHIND), ...read(start, places, BEFORE)] : [];
  const isShort = ({ text }: Line) => text.length <= PROSE;
  let rest: Line[] | undefined;
  return { lines, rest: () => (rest ??= read(start, places, REST).filter(isShort)) };
}

/** What is read, in what order, and what is known of the places there. */
interface Places {
  readonly root: Element;
  readonly isFrame: (form: Element) => boolean;
  readonly nodes: Nodes;
  readonly above: (node: Node) => Node | null;
  readonly known: Map<Node, Place>;
}

function read(from: Element, places: Places, most: typeof REST): Line[] {
  const { nodes, root } = places;
  nodes.currentNode = from;
  const lines: Line[] = [];
  let block: unknown = null;
  let prose = 0;
  // What stands in the headline is met first, if at all; only among shadow roots perhaps not.
  let isOwn = true;
  for (let steps = 0; steps < most.steps && prose < most.prose; steps++) {
    const node = most === BEFORE ? nodes.previousNode() : nodes.nextNode();
    if (!node || lines.length > most.lines) break;
    if (typeOf(node) === 1) {
      if (rawName(node) === 'BR') block = null;
      continue;
    }
    const text = collapse((node.nodeValue ?? '').slice(0, MOST_LETTERS));
    isOwn = from !== root && (isOwn || places.above === shownIn) && holds(from, node);
    const place = text === '' || isOwn ? null : placeOf(node, places);
    if (!place || place.skipped) continue;
    const line = lines.at(-1);
    if (!line || block !== place.block) lines.push({ parts: [{ ...place, text }], text: '' });
    else if (most === BEFORE) line.parts.unshift({ ...place, text });
    else line.parts.push({ ...place, text });
    block = place.block;
    if (text.length > PROSE) prose++;
  }
  for (const line of lines) line.text = line.parts.map(({ text }) => text).join(' ');
  return lines;
}

/** What is known of a text's place by the elements around it; each element is asked once. */
function placeOf(node: Node, { root, above, known, isFrame }: Places): Place {
  const path: Element[] = [];
  let at: Node | null = above(node);
  while (at && at !== root && !known.has(at)) {
    path.push(at as Element);
    at = above(at);
  }
  let place: Place = (at && known.get(at)) || { ...OUTERMOST, block: root };
  for (const element of path.reverse()) {
    place = inside(place, element, isFrame);
    known.set(element, place);
  }
  return place;
}

/** Elements that say something by themselves, without an attribute. */
const TELLING = new Set([...UNREAD, ...SKIPPED, 'form', 'footer', 'time', 'address']);

/** What an element is called; empty for one without a name, of which nothing need be asked. */
function namesOf(element: Element): string {
  const named = attr(element, 'class');
  const id = attr(element, 'id');
  return named === null && id === null ? '' : `${named ?? ''} ${id ?? ''}`;
}

function inside(outer: Place, element: Element, isFrame: Places['isFrame']): Place {
  if (outer.skipped) return outer;
  const name = nameOf(element);
  const block = BLOCKS.has(name) ? element : outer.block;
  // Most elements say nothing: what is known of the one around them holds for them, too.
  if (!hasAttributes(element) && !TELLING.has(name))
    return block === outer.block ? outer : { ...outer, block };
  const names = namesOf(element).slice(0, 500);
  const isWide = /^(?:body|main|article|section|header)$/.test(name);
  const skipped =
    UNREAD.has(name) ||
    SKIPPED.has(name) ||
    (name === 'form' && !isFrame(element)) ||
    (name === 'footer' && !closestTo(element, 'article,main')) ||
    (attr(element, 'hidden') !== null && !isStreamed(element)) ||
    attr(element, 'role') === 'navigation' ||
    (!isWide && names !== '' && SKIPPED_NAME.test(names));
  const own = `${attr(element, 'itemprop') ?? ''} ${attr(element, 'rel') ?? ''}`;
  const said = isWide || (names === '' && own === ' ') ? '' : `${names} ${own}`;
  return {
    skipped,
    isAuthor:
      outer.isAuthor ||
      /\bauthor\b/.test(own) ||
      (!isWide && names !== '' && AUTHOR.test(names)) ||
      name === 'address' ||
      (name === 'a' && AUTHOR_LINK.test((attr(element, 'href') ?? '').slice(0, 500))),
    isDate: outer.isDate || name === 'time' || (said !== '' && DATE.test(said)),
    isUpdate: outer.isUpdate || (said !== '' && UPDATE.test(said)),
    time: (name === 'time' && attr(element, 'datetime')) || outer.time,
    block,
  };
}
