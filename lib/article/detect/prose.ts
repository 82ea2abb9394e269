/** What the pieces of text of a page add up to: its prose, and the block that holds the most of it. */
import { weightOf } from '../../text/dense';
import { lengthOf, localNameOf, type Root } from '../../text/dom';
import { elementAround, textsIn, wordsOf } from './texts';

/** A block counts as prose from this many letters on, if under half are links (isProbablyReaderable's 140, lowered for news). */
const PROSE = 80;
/** Shorter pieces are not read. They are two thirds of all; without those up to 40 letters, F1 was .004 lower. */
const PIECE = 25;
/** So many pieces are looked at, at most: six times the median page's. What comes later does not count. */
const MOST_TEXTS = 6000;
/** So many letters are read, at most: a long novel. */
const MOST_LETTERS = 1_000_000;
/** So many letters of prose are searched for the words of a firm that speaks of itself. */
const MOST_SAID = 20_000;

const INLINE = new Set(
  'a abbr b bdi bdo br button cite code del dfn em font i img input ins kbd label mark q s samp slot small span strong sub sup textarea time u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** The firm that speaks of itself, in the languages most pages are in. */
const WE = /\b(?:we|our|wir|unsere?n?|nous|notre|nos|nosotros|nuestr[oa]s?|noi|nostr[oi])\b/gi;

/** A block: the letters in it, those of them in links; letters and number of the paragraphs one or two blocks below. */
interface Box {
  own: number;
  linked: number;
  prose: number;
  paragraphs: number;
}

/** In letters; `best` is the block that holds most prose, null where there is none. */
export interface Prose {
  /** Of all pieces that were read, of blocks that are prose, of those of them in `p`. */
  letters: number;
  prose: number;
  inParagraphs: number;
  /** How often a firm speaks of itself. */
  we: number;
  best: Element | null;
  bestProse: number;
  bestParagraphs: number;
}

type Boxes = Map<Element, Box>;

/** Adds up the pieces of text in these roots. */
export function readProse(roots: readonly Root[]): Prose {
  const boxes: Boxes = new Map();
  const found = {
    letters: 0,
    prose: 0,
    inParagraphs: 0,
    we: 0,
    best: null,
    bestProse: 0,
    bestParagraphs: 0,
  };
  let said = '';
  let left = MOST_TEXTS;
  for (const root of roots) {
    const walker = textsIn(root);
    for (let text = walker.nextNode(); text && left > 0; text = walker.nextNode(), left--) {
      if (found.letters > MOST_LETTERS) break;
      if (lengthOf(text) < PIECE) continue;
      const words = wordsOf(text);
      if (words.length < PIECE) continue;
      const length = weightOf(words);
      found.letters += length;
      const isLink = readPiece(boxes, text, length);
      if (!isLink && length > PROSE && said.length < MOST_SAID)
        said += ` ${words.slice(0, MOST_SAID)}`;
    }
  }
  found.we = said.match(WE)?.length ?? 0;
  boxes.forEach(({ own, linked }, element) => {
    if (own >= PROSE && linked * 2 < own) readParagraph(boxes, found, element, own);
  });
  return found;
}

function boxOf(boxes: Boxes, element: Element): Box {
  let box = boxes.get(element);
  if (!box) {
    box = { own: 0, linked: 0, prose: 0, paragraphs: 0 };
    boxes.set(element, box);
  }
  return box;
}

/** Counts a piece into its block; whether it is in a link. */
function readPiece(boxes: Boxes, text: Node, length: number): boolean {
  let isLink = false;
  let element = elementAround(text);
  while (element) {
    const name = localNameOf(element);
    if (!INLINE.has(name)) {
      const box = boxOf(boxes, element);
      box.own += length;
      if (isLink) box.linked += length;
      break;
    }
    if (name === 'a') isLink = true;
    element = elementAround(element);
  }
  return isLink;
}

function readParagraph(boxes: Boxes, found: Prose, element: Element, own: number): void {
  let name = localNameOf(element);
  if (HEADING.test(name)) return;
  found.prose += own;
  if (name === 'p') found.inParagraphs += own;
  // A body split over wrappers is still one body: the grandparent counts it too, unless that is the whole page.
  let block: Element | null = element;
  for (let up = 0; up < 2 && name !== 'body'; up++) {
    do {
      block = elementAround(block);
      if (!block) return;
      name = localNameOf(block);
    } while (INLINE.has(name));
    if (up > 0 && name === 'body') return;
    const box = boxOf(boxes, block);
    box.prose += own;
    box.paragraphs++;
    if (box.prose <= found.bestProse) continue;
    found.best = block;
    found.bestProse = box.prose;
    found.bestParagraphs = box.paragraphs;
  }
}
