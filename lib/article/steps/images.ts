/** The pictures of the article with caption and credit: those met in the body, and the lead picture above it. */
import {
  attr,
  bodyOf,
  closestTo,
  find,
  findAll,
  holds,
  kidsOf,
  parentOf,
  textOf,
  typeOf,
} from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse, foldedWords } from '../../text/words';
import { namedBeside } from '../body/names';
import type { Draft } from '../draft';
import { type Credited, creditIn } from '../images/credits';
import { bestSource, sizeOf } from '../images/sources';
import type { ArticleImage, Block } from '../model';

/** Smaller than this by the markup is an icon, an avatar or a counter, in CSS pixels. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 60;
/** How far up from a picture its own box is looked for, and how much text that box may hold, in letters. */
const LEVELS = 6;
const MOST_TEXT = 900;

const CREDIT_ELEMENT =
  '[class*=credit i],[class*=photographer i],[class*=copyright i],[itemprop=copyrightHolder],[itemprop=creator],[itemprop=author],[class*=attribution i],[class*=photo-source i],cite,small';
const CAPTION_ELEMENT = 'figcaption,[class*=caption i],.wp-caption-text,[itemprop=caption]';
const NOT_PICTURES =
  /(?:^|[\s_-])(?:avatar|icon|logo|emoji|gravatar|pixel|tracking|spinner|badge|headshot|author)(?=$|[\s_-])/i;

/** Fills `article.images` and gives each figure block its picture; blocks of pictures that are none go. */
export function readImages(draft: Draft): void {
  const lead = leadPicture(draft);
  const found = [...(lead && !draft.met.includes(lead) ? [lead] : []), ...draft.met];
  const bySource = new Map<string, number>();
  const numbers = new Map<Element, number>();
  for (const element of found) {
    const image = readImage(
      draft,
      element,
      draft.article.images.length === 0 && isLead(draft, element),
    );
    if (!image) continue;
    const known = bySource.get(keyOf(image.src));
    if (known !== undefined) continue;
    bySource.set(keyOf(image.src), draft.article.images.length);
    numbers.set(element, draft.article.images.length);
    draft.article.images.push(image);
    draft.pictures.push(element);
  }
  numberFigures(draft, numbers);
  takeCreditLine(draft);
}

const keyOf = (src: string): string =>
  src.replace(/[?#].*$/, '').replace(/^https?:\/\/(?:www\.)?/, '');

/** Figure blocks count in the order pictures were met; now they get the number of the picture that was kept. */
function numberFigures(draft: Draft, numbers: Map<Element, number>): void {
  const renumber = (blocks: Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      if (block.type === 'quote') return [{ ...block, blocks: renumber(block.blocks) }];
      if (block.type === 'list') return [{ ...block, items: block.items.map(renumber) }];
      if (block.type !== 'figure') return [block];
      const element = draft.met[block.image];
      const number = element && numbers.get(element);
      return number === undefined ? [] : [{ type: 'figure', image: number }];
    });
  draft.article.blocks = renumber(draft.article.blocks);
}

function isLead(draft: Draft, element: Element): boolean {
  const first = draft.pieces[3]?.node;
  return !first || (element.compareDocumentPosition(first) & 4) !== 0;
}

function aboveTwo(element: Element): Element | null {
  const above = parentOf(element);
  return above && parentOf(above);
}

function siblingsOf(element: Element): Element[] {
  const above = parentOf(element);
  return above ? [...kidsOf(above)] : [];
}

/** The picture between the headline and the body, outside the region. */
function leadPicture({ document, region, base }: Draft): Element | null {
  const body = region[0];
  const headline = find(document, 'h1');
  if (!body || !headline || holds(body, headline)) return null;
  const box = closestTo(headline, 'article,main') ?? aboveTwo(headline) ?? bodyOf(document);
  for (const image of box ? findAll(box, 'img') : []) {
    const before = (image.compareDocumentPosition(body) & 4) !== 0 && !holds(body, image);
    if (before && isPicture(image) && bestSource(image, base)) return image;
  }
  return null;
}

/** Whether an image is a picture at all: large enough by its markup, no icon, not in something beside the article. */
function isPicture(image: Element): boolean {
  const { width, height } = sizeOf(image);
  if ((width > 0 && width < MIN_WIDTH) || (height > 0 && height < MIN_HEIGHT)) return false;
  const names = `${attr(image, 'class') ?? ''} ${attr(image, 'id') ?? ''}`;
  if (NOT_PICTURES.test(names)) return false;
  const link = closestTo(image, 'a');
  if (link && find(link, 'h1,h2,h3,h4')) return false;
  for (let box = parentOf(image); box; box = parentOf(box)) {
    if (/^(nav|footer|aside)$/.test(nameOf(box)) || (namedBeside(box) && !find(box, 'p')))
      return false;
  }
  return true;
}

function readImage(draft: Draft, element: Element, lead: boolean): ArticleImage | null {
  const src = isPicture(element) ? bestSource(element, draft.base) : null;
  if (!src) return null;
  const { width, height } = sizeOf(element);
  return {
    src,
    alt: collapse(attr(element, 'alt') ?? ''),
    ...describe(element),
    role: lead ? 'lead' : 'body',
    ...(width > 0 && height > 0 ? { width, height } : {}),
  };
}

/** The smallest box that holds this picture alone and a short text. */
function boxOf(element: Element): Element | null {
  const figure = closestTo(element, 'figure');
  if (figure && figure.getElementsByTagName('img').length === 1) return figure;
  let box = parentOf(element);
  for (let level = 0; box && level < LEVELS; level++, box = parentOf(box)) {
    if (box.getElementsByTagName('img').length > 1) return null;
    const letters = collapse(textOf(box) ?? '').length;
    if (letters > MOST_TEXT || find(box, 'h1,h2,p + p')) return null;
    if (letters > 0) return box;
  }
  return null;
}

function describe(element: Element): Credited {
  const box = boxOf(element);
  const fromBox = box ? tellApart(box) : { caption: null, credit: null };
  const credit =
    fromBox.credit ??
    attributeCredit(element) ??
    creditIn(BRACKET_TAIL.exec(attr(element, 'title') ?? attr(element, 'alt') ?? '')?.[0] ?? '')
      .credit;
  return { caption: fromBox.caption, credit };
}

const BRACKET_TAIL = /[([][^()[\]]*(?:photo|credit|©|\/)[^()[\]]*[)\]]\s*$/i;

function attributeCredit(element: Element): string | null {
  const said = ['data-credit', 'data-photo-credit', 'data-copyright', 'data-image-credit']
    .map((name) => attr(element, name))
    .find(Boolean);
  return said ? creditIn(said, true).credit : null;
}

/** Caption and credit in a picture's box: an element named for the credit first, else the line itself. */
function tellApart(box: Element): Credited {
  const caption = find(box, CAPTION_ELEMENT);
  const named = [...findAll(box, CREDIT_ELEMENT)].find(
    (one) => collapse(textOf(one) ?? '') !== '' && one !== caption && !holds(one, caption),
  );
  const whole = collapse((caption ?? box).textContent ?? '');
  if (!named) return creditIn(whole, caption === null && !/[.!?]$/.test(whole));
  const said = collapse(textOf(named) ?? '');
  const { credit, caption: more } = creditIn(said, true);
  const rest = whole.includes(said) ? whole.replace(said, ' ') : caption ? whole : '';
  const clean = collapse(rest).replace(/^hide caption|toggle caption|hide caption$/gi, '');
  const told = creditIn(clean);
  return { caption: told.caption ?? more, credit: credit ?? told.credit };
}

const isElement = (node: Node): node is Element => typeOf(node) === 1;

/** The lead picture's line under the body ("Top image credit: caption. Names") is taken from the text and given to it. */
function takeCreditLine({ article, dropped, region }: Draft): void {
  const lead = article.images[0];
  if (!lead || lead.credit) return;
  const beside = region.flatMap((element) => [...siblingsOf(element)]);
  for (const element of [...dropped, ...beside]) {
    if (!isElement(element) || !isCreditLine(element)) continue;
    const told = creditIn(textOf(element) ?? '', true);
    if (!told.credit) continue;
    lead.credit = told.credit;
    lead.caption ??= told.caption;
    return;
  }
}

/** Whether a block is nothing but a picture's credit line: it begins with a label for it, and is short. */
export function isCreditLine(element: Element): boolean {
  const said = textOf(element);
  if (said.length > MOST_TEXT * 2) return false;
  const text = collapse(said);
  const words = foldedWords(text.slice(0, 60));
  const labelled =
    /^(?:(?:top|lead|main|cover|header|featured|hero)\s+)?(?:image|photo|picture|illustration)s?(?:\s+(?:credit|by|courtesy))?\s*:/i;
  return text.length <= MOST_TEXT && words.length > 1 && labelled.test(text);
}
