/**
 * One pass over the body, in document order, that adds up what the signals are made of. No recursion and no query per
 * element: the cost is linear in the nodes, and bounded, because this runs on every page.
 */
import { aboveOf, attr, firstOf, nextOf, rawName, textOf, typeOf } from '../../text/dom';
import { countElement, isButton } from './elements';
import { type Box, count, type Tally } from './tally';
import { countMarks, isDate, isPrice, namesAuthor } from './words';

/** A block counts as prose from this many letters on, if under half are links (isProbablyReaderable's 140, lowered for news). */
const PROSE = 80;
/** So many nodes are read, at most: forty times the median page's elements. What comes later does not count. */
const MOST_NODES = 20_000;
/** A card is a repeated block with a link and a picture or heading, and at most so many letters. */
const CARD = 1500;
/** Dates and bylines count if they stand within so many short lines before and after the headline. */
const LINES_BEFORE = 5;
const LINES_AFTER = 8;
/** A line longer than this is not looked at for dates, names and prices. */
const LINE = 160;

const INLINE = new Set(
  'A ABBR B BDI BDO BR BUTTON CITE CODE DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TEXTAREA TIME U VAR WBR'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'AUDIO CANVAS HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE VIDEO'.split(' '),
);
const HEADING = /^H[1-6]$/;

interface Walk {
  tally: Tally;
  open: Box[];
  inLink: number;
  before: string[];
  after: number;
  wordsOf: Map<string, string[]>;
  pageUrl: URL;
}

/** Reads everything in `body` and changes nothing. */
export function walk(body: Element, pageUrl: URL): Tally {
  const tally: Tally = {
    counts: new Map(),
    letters: 0,
    best: null,
    headline: '',
    headlineAt: -1,
    firstProse: -1,
    paragraphs: [],
    holders: [],
  };
  const state: Walk = {
    tally,
    open: [],
    inLink: 0,
    before: [],
    after: LINES_AFTER,
    wordsOf: new Map(),
    pageUrl,
  };
  visit(state, body);
  while (state.open.length > 0) leave(state, state.open.at(-1)?.name ?? '');
  return tally;
}

function visit(state: Walk, body: Element): void {
  enter(state, body, nameOf(body));
  let node = firstOf(body);
  for (let read = 0; node && read < MOST_NODES; read++) {
    const down = open(state, node);
    if (down) {
      node = down;
      continue;
    }
    let next = nextOf(node);
    while (!next) {
      const up = aboveOf(node);
      if (!up || up === body) return;
      leave(state, nameOf(up));
      node = up;
      next = nextOf(node);
    }
    node = next;
  }
}

const nameOf = (node: Node): string => rawName(node).toUpperCase();

/** Takes a node in; gives its first child if that comes next. */
function open(state: Walk, node: Node): Node | null {
  const type = typeOf(node);
  if (type === 3) readText(state, textOf(node).trim());
  if (type !== 1) return null;
  const name = nameOf(node);
  if (SKIPPED.has(name)) return null;
  enter(state, node as Element, name);
  const first = firstOf(node);
  if (!first) leave(state, name);
  return first;
}

function enter(state: Walk, element: Element, name: string): void {
  const { tally, open: boxes } = state;
  const box = boxes.at(-1);
  count(tally, name);
  const words = countElement(tally, element, name, state.pageUrl, state.wordsOf);
  if (name === 'A') state.inLink++;
  if (box) {
    if (name === 'IMG') box.sum.images++;
    if (name === 'BUTTON' || isButton(words)) {
      box.sum.buttons++;
      count(tally, 'buttons');
    }
    if (name === 'PRE') box.sum.pres++;
    if (name === 'UL' || name === 'OL') box.sum.lists++;
    if (HEADING.test(name)) box.sum.heads++;
  }
  if (!INLINE.has(name)) boxes.push(newBox(name, attr(element, 'class') ?? '', tally.letters));
}

function newBox(name: string, classes: string, start: number): Box {
  return {
    name,
    own: 0,
    linked: 0,
    line: '',
    prose: 0,
    paragraphs: 0,
    direct: 0,
    letters: 0,
    links: 0,
    sum: { heads: 0, images: 0, lists: 0, pres: 0, buttons: 0 },
    start,
    shape: `${name}.${classes}`,
    lastShape: '',
    alike: 0,
  };
}

function readText({ tally, open: boxes, inLink }: Walk, text: string): void {
  const box = boxes.at(-1);
  if (text === '' || !box) return;
  box.own += text.length;
  tally.letters += text.length;
  if (inLink > 0) {
    box.linked += text.length;
    box.links++;
  } else if (text.length > 20) countMarks(tally, text);
  if (box.line.length < LINE) box.line += ` ${text.slice(0, LINE)}`;
}

function leave(state: Walk, name: string): void {
  if (name === 'A') state.inLink--;
  if (INLINE.has(name)) return;
  const { tally, open: boxes } = state;
  const box = boxes.pop();
  if (!box) return;
  const parent = boxes.at(-1);
  const isHeading = HEADING.test(name);
  const isProse = !isHeading && box.own >= PROSE && box.linked * 2 < box.own;
  if (isHeading) readHeading(state, box);
  else if (isProse) readProse(state, box);
  else if (box.own > 0) readLine(state, box);
  if (box.direct > 0) tally.holders.push(box.direct);
  if (box.prose > (tally.best?.prose ?? -1)) tally.best = box;
  if (parent) addUp(tally, box, parent);
}

function addUp(tally: Tally, box: Box, parent: Box): void {
  box.letters += box.own;
  parent.letters += box.letters;
  parent.links += box.links;
  const { sum } = box;
  parent.sum.heads += sum.heads;
  parent.sum.images += sum.images;
  parent.sum.lists += sum.lists;
  parent.sum.pres += sum.pres;
  parent.sum.buttons += sum.buttons;
  const isCard =
    box.links > 0 && sum.images + sum.heads > 0 && box.letters < CARD && box.letters > 10;
  parent.alike = isCard ? (box.shape === parent.lastShape ? parent.alike + 1 : 1) : 0;
  if (parent.alike > 1) count(tally, 'cards', parent.alike === 2 ? 2 : 1);
  parent.lastShape = box.shape;
}

function readHeading(state: Walk, box: Box): void {
  const { tally } = state;
  const text = box.line.trim();
  if (box.own === 0) return;
  count(tally, 'headings');
  count(tally, 'headingLetters', box.own);
  // A later, longer h1 near the top is the headline; the first is often the site's name.
  const isHeadline =
    box.name === 'H1' &&
    (tally.headlineAt < 0 || (text.length > tally.headline.length && tally.letters < 6000));
  if (!isHeadline) return;
  tally.headline = text;
  tally.headlineAt = tally.letters;
  state.after = 0;
  tally.counts.set('headlineDates', state.before.filter(isDate).length);
  tally.counts.set('headlineNames', state.before.filter(namesAuthor).length);
}

function readProse(state: Walk, box: Box): void {
  const { tally, open: boxes } = state;
  const [parent, grand] = [boxes.at(-1), boxes.at(-2)];
  count(tally, 'prose', box.own);
  count(tally, `prose ${box.name}`, box.own);
  tally.paragraphs.push(box.own);
  if (tally.firstProse < 0) tally.firstProse = tally.letters;
  state.after = LINES_AFTER;
  if (!parent) return;
  parent.prose += box.own;
  parent.direct += box.own;
  parent.paragraphs++;
  // A body split over wrappers is still one body: the grandparent counts it too, unless that is the whole page.
  if (!grand || grand.name === 'BODY') return;
  grand.prose += box.own;
  grand.paragraphs++;
}

function readLine(state: Walk, box: Box): void {
  const { tally, before } = state;
  count(tally, 'lineLetters', box.own);
  if (box.own >= LINE) return;
  const text = box.line.trim();
  const date = isDate(text);
  const author = namesAuthor(text);
  if (isPrice(text)) count(tally, 'prices');
  before.push(text);
  if (before.length > LINES_BEFORE) before.shift();
  if (state.after >= LINES_AFTER) return;
  state.after++;
  if (date) count(tally, 'headlineDates');
  if (author) count(tally, 'headlineNames');
}
