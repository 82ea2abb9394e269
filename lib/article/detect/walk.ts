/**
 * One pass over the body, in document order, that adds up what the signals are made of. No recursion and no query per
 * element: the cost is linear in the nodes, and bounded, because this runs on every page.
 */
import {
  aboveOf,
  attr,
  firstOf,
  nextOf,
  rawName,
  shadowOf,
  textOf,
  typeOf,
  walk as walkShown,
} from '../../text/dom';

/** A block counts as prose from this many letters on, if under half are links (isProbablyReaderable's 140, lowered for news). */
const PROSE = 80;
/** So many nodes are read, at most: forty times the median page's elements. What comes later does not count. */
const MOST_NODES = 20_000;
/** Dates count if they stand within so many short lines before and after the headline. */
const LINES_BEFORE = 5;
const LINES_AFTER = 8;
/** A line longer than this is not looked at for dates. */
const LINE = 160;
/** Class names longer than this are generated; of texts and class names, so many letters are read. */
const CLASS = 300;
const TEXT = 3000;

/** Words of class names and ids, by the signal of what they hint at. A hint is how often, never one class alone. */
export const CLASSES: Readonly<Record<string, string>> = {
  'class article': 'article story blog news entry',
  'class author': 'byline author bio',
  'class related': 'related recommend readmore',
  'class shop': 'product price cart sku shop',
  'class filter': 'filter sort pagination pager listing result',
  'class forum': 'forum thread topic message vote reply',
  'class user': 'user avatar',
  'class manual': 'doc toc api highlight',
  'class service': 'testimonial client partner feature pricing service team',
  'class card': 'card tile grid item',
  'class aside': 'widget sidebar',
};
const WORD = new RegExp(Object.values(CLASSES).join(' ').replaceAll(' ', '|'), 'g');

/** Where links lead, by their address. */
const LINKS: Readonly<Record<string, RegExp>> = {
  slugs: /[^/]-[^/]+-[^/]+-[^/]/,
  toNetwork: /facebook|twitter|\/x\.com|instagram|youtube|linkedin/,
  toUser: /\/(?:users?|members?|u)\/|profile|memberlist/,
};

const DATE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d|\d ?(?:min|hour|day|week|month|year)s?\b/i;
/** The firm that speaks of itself, in the languages most pages are in. */
const WE = /\b(?:we|our|wir|unsere?n?|nous|notre|nos|nosotros|nuestr[oa]s?|noi|nostr[oi])\b/gi;

const INLINE = new Set(
  'A ABBR B BDI BDO BR BUTTON CITE CODE DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK Q S SAMP SLOT SMALL SPAN STRONG SUB SUP TEXTAREA TIME U VAR WBR'.split(
    ' ',
  ),
);
const SKIPPED =
  /^(?:AUDIO|CANVAS|HEAD|IFRAME|MATH|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|VIDEO)$/;
const HEADING = /^H[1-6]$/;

/** A block and what it holds; links and headings include the blocks inside once they are closed. */
export interface Box {
  name: string;
  /** Letters directly in the block, those of them in links, and their beginning. */
  own: number;
  linked: number;
  line: string;
  /** Letters and number of the paragraphs that are its children or grandchildren. */
  prose: number;
  paragraphs: number;
  links: number;
  headings: number;
}

/** What a pass over a page adds up to. */
export interface Tally {
  /** Elements by name, class words, link kinds and so on. */
  counts: Map<string, number>;
  letters: number;
  /** The block that holds the most prose. */
  best: Box;
}

interface Walk extends Tally {
  open: Box[];
  inLink: number;
  headline: number;
  before: string[];
  after: number;
  wordsOf: Map<string, string[]>;
}

const newBox = (name: string): Box => ({
  name,
  own: 0,
  linked: 0,
  line: '',
  prose: 0,
  paragraphs: 0,
  links: 0,
  headings: 0,
});

const newWalk = (): Walk => ({
  counts: new Map(),
  letters: 0,
  best: newBox(''),
  open: [],
  inLink: 0,
  headline: 0,
  before: [],
  after: LINES_AFTER,
  wordsOf: new Map(),
});

/** Reads everything in `body` and changes nothing. */
export function walk(body: Element): Tally {
  const state = newWalk();
  enter(state, body, 'BODY');
  let node: Node | null = firstOf(body);
  for (let read = 0; node && read < MOST_NODES; read++) {
    let next: Node | null = null;
    if (look(state, node)) {
      next = firstOf(node);
      if (!next) leave(state, nameOf(node));
    }
    while (!next && node && node !== body) {
      next = nextOf(node);
      if (next) break;
      node = aboveOf(node);
      if (node) leave(state, nameOf(node));
    }
    node = next;
  }
  while (state.open.length > 0) leave(state, '');
  return state;
}

/** The same of all that is shown in `body`, whatever open shadow roots it stands in; `found` is told of each. */
export function walkDeep(body: Element, found: (shadow: ShadowRoot) => void): Tally {
  const state = newWalk();
  let read = 0;
  walkShown(
    body,
    (node) => {
      if (read++ > MOST_NODES || !look(state, node)) return false;
      const shadow = shadowOf(node as Element);
      if (shadow) found(shadow);
      return true;
    },
    (element) => leave(state, nameOf(element)),
  );
  return state;
}

const nameOf = (node: Node): string => rawName(node).toUpperCase();

const count = ({ counts }: Tally, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Takes a node in; whether what is inside comes next. */
function look(state: Walk, node: Node): boolean {
  const type = typeOf(node);
  if (type === 3) readText(state, textOf(node).trim());
  const name = nameOf(node);
  if (type !== 1 || SKIPPED.test(name)) return false;
  enter(state, node as Element, name);
  return true;
}

function enter(state: Walk, element: Element, name: string): void {
  count(state, name);
  const classes = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  // Pages repeat their classes.
  let words = state.wordsOf.get(classes);
  if (!words) {
    words = [...new Set(classes.slice(0, CLASS).toLowerCase().match(WORD))];
    state.wordsOf.set(classes, words);
  }
  for (const word of words) count(state, word);
  if (/^tab/.test(attr(element, 'role') ?? '')) count(state, 'tabs');
  if (name === 'A') {
    state.inLink++;
    const href = attr(element, 'href');
    if (href) {
      count(state, 'links');
      for (const key in LINKS) if (LINKS[key]?.test(href)) count(state, key);
    }
  }
  if (!INLINE.has(name)) state.open.push(newBox(name));
}

function readText(state: Walk, text: string): void {
  const box = state.open.at(-1);
  const { length } = text;
  if (length === 0 || !box) return;
  box.own += length;
  state.letters += length;
  if (state.inLink > 0) {
    box.linked += length;
    box.links++;
  } else if (length > PROSE) count(state, 'we', text.slice(0, TEXT).match(WE)?.length ?? 0);
  if (box.line.length < LINE) box.line += ` ${text.slice(0, LINE)}`;
}

function leave(state: Walk, name: string): void {
  if (name === 'A') state.inLink--;
  if (INLINE.has(name)) return;
  const box = state.open.pop();
  if (!box) return;
  const parent = state.open.at(-1);
  if (HEADING.test(box.name)) readHeading(state, box);
  else if (box.own >= PROSE && box.linked * 2 < box.own) readProse(state, box);
  else if (box.own > 0) readLine(state, box);
  if (box.prose > state.best.prose) state.best = box;
  if (!parent) return;
  parent.links += box.links;
  parent.headings += box.headings;
}

function readHeading(state: Walk, box: Box): void {
  const { own } = box;
  box.headings++;
  count(state, 'headingLetters', own);
  // A later, longer h1 near the top is the headline; the first is often the site's name.
  if (box.name !== 'H1' || own <= state.headline || (state.headline > 0 && state.letters > 6000))
    return;
  state.headline = own;
  state.after = 0;
  state.counts.set('dates', state.before.filter((line) => DATE.test(line)).length);
}

function readProse(state: Walk, { name, own }: Box): void {
  count(state, 'prose', own);
  if (name === 'P') count(state, 'proseP', own);
  state.after = LINES_AFTER;
  // A body split over wrappers is still one body: the grandparent counts it too, unless that is the whole page.
  for (const [up, box] of state.open.slice(-2).reverse().entries()) {
    if (up > 0 && box.name === 'BODY') return;
    box.prose += own;
    box.paragraphs++;
  }
}

function readLine(state: Walk, { own, line }: Box): void {
  if (own >= LINE) return;
  state.before.push(line);
  if (state.before.length > LINES_BEFORE) state.before.shift();
  if (state.after++ < LINES_AFTER && DATE.test(line)) count(state, 'dates');
}
