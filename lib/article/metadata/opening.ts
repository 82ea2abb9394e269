/**
 * The lines by the headline, where a page shows its author and its date: some before it, more behind it, to where the prose begins.
 * Reads at most `MOST_STEPS` nodes each way, whatever the page's size.
 */
import { aboveOf, attr, closestTo, rawName, typeOf } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';
import { collapse } from '../../text/words';

/** A stretch of text in one element. */
export interface Part {
  text: string;
  /** Its element, or one around it, is named for an author, or links to one. */
  isAuthor: boolean;
  /** The `datetime` of the `time` it stands in. */
  time: string | undefined;
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

const MOST_STEPS = 1500;
const MOST_LINES = { before: 8, after: 40 };
/** A line this long is prose, in letters; the opening ends with the third. */
const PROSE = 160;
const MOST_PROSE = 3;
/** A part is read up to this length. */
const MOST_LETTERS = 400;

const SKIPPED = /^(?:nav|footer|figure|figcaption|button|form|dialog|picture|input|label)$/;
const SKIPPED_NAME =
  /(?:^|[\s_-])(?:comments?|related|recommend\w*|shar(?:e|ing)|social(?:-?(?:share|sharing|media|links|icons))?|breadcrumbs?|menu|nav(?:bar|igation)?|newsletter|subscribe|cookies?|advert\w*|ads?|toc|popup|tooltip|sr-only|bio|biography)(?=$|[\s_-])/i;
const AUTHOR =
  /(?<![a-z])(?:authors?|byline|by-line|writers?|contributors?|creator|posted-?by|written-?by)(?!s?[-_]*(?:image|img|photo|avatar|bio|title|role|job|desc|social|box))|[a-z](?:Author|Byline|Writer)s?(?![a-z])/;
const AUTHOR_LINK =
  /\/(?:authors?|writers?|profiles?|contributors?|people|staff|team|by|user)\/[^/?#]+/i;
const UPDATE = /updated?(?![a-z])|modified|changed|[a-z]Updated/i;

/** The lines from before the headline, nearest last, and from behind it, to the prose. */
export function openingOf(headline: Element, root: Element): { before: Line[]; after: Line[] } {
  const places = new Map<Node, Place>();
  return {
    before: read(headline, root, places, false).reverse(),
    after: read(headline, root, places, true),
  };
}

function read(from: Element, root: Element, places: Map<Node, Place>, onward: boolean): Line[] {
  const document = root.ownerDocument;
  const walker = Document.prototype.createTreeWalker.call(document, root, 5);
  walker.currentNode = from;
  const lines: Line[] = [];
  let block: unknown = null;
  let prose = 0;
  for (let steps = 0; steps < MOST_STEPS && prose < MOST_PROSE; steps++) {
    const node = onward ? walker.nextNode() : walker.previousNode();
    if (!node || lines.length > (onward ? MOST_LINES.after : MOST_LINES.before)) break;
    if (typeOf(node) === 1) {
      if (rawName(node) === 'BR') block = null;
      continue;
    }
    const text = collapse((node.nodeValue ?? '').slice(0, MOST_LETTERS));
    const place = text === '' || from.contains(node) ? null : placeOf(node, root, places);
    if (!place || place.skipped) continue;
    const part = { ...place, text };
    const line = lines.at(-1);
    if (line && block === place.block) {
      if (onward) line.parts.push(part);
      else line.parts.unshift(part);
    } else lines.push({ parts: [part], text: '' });
    block = place.block;
    if (text.length > PROSE) prose++;
  }
  for (const line of lines) line.text = line.parts.map(({ text }) => text).join(' ');
  return lines;
}

/** What is known of a text's place by the elements around it; each element is asked once. */
function placeOf(node: Node, root: Element, places: Map<Node, Place>): Place {
  const path: Element[] = [];
  let at: Node | null = aboveOf(node);
  while (at && at !== root && !places.has(at)) {
    path.push(at as Element);
    at = aboveOf(at);
  }
  let place: Place = (at && places.get(at)) || {
    skipped: false,
    isAuthor: false,
    isUpdate: false,
    time: undefined,
    block: root,
  };
  for (const element of path.reverse()) {
    place = inside(place, element);
    places.set(element, place);
  }
  return place;
}

function inside(outer: Place, element: Element): Place {
  if (outer.skipped) return outer;
  const name = nameOf(element);
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`.slice(0, 500);
  const isWide = /^(?:body|main|article|section|header)$/.test(name);
  const skipped =
    UNREAD.has(name) ||
    SKIPPED.test(name) ||
    attr(element, 'hidden') !== null ||
    attr(element, 'role') === 'navigation' ||
    (!isWide && SKIPPED_NAME.test(names));
  const own = `${attr(element, 'itemprop') ?? ''} ${attr(element, 'rel') ?? ''}`;
  return {
    skipped,
    isAuthor:
      outer.isAuthor ||
      /\bauthor\b/.test(own) ||
      (!isWide && AUTHOR.test(names)) ||
      name === 'address' ||
      (name === 'a' && AUTHOR_LINK.test((attr(element, 'href') ?? '').slice(0, 500))),
    isUpdate: outer.isUpdate || (!isWide && UPDATE.test(`${names} ${own}`)),
    time: (name === 'time' && attr(element, 'datetime')) || outer.time,
    block: BLOCKS.has(name) ? element : outer.block,
  };
}

const BESIDE =
  'nav,aside:not(article aside),footer:not(article footer,main footer),[class*=comment i],[class*=related i]';

/** Whether an element stands in something that is beside the article. */
export const isBeside = (element: Element): boolean => closestTo(element, BESIDE) !== null;
