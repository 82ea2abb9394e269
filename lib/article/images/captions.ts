/** A picture's own box, and the words in it: what is said of the picture and who is credited, by elements first, then by the line. */
import { attr, closestTo, isA } from '../../text/dom';
import { nameOf } from '../../text/elements';
import type { Tree } from '../../text/tree';
import { type Credited, creditIn, LONGEST_LINE } from './credits';
import type { Grounds } from './grounds';
import { kindSaid, labelAt, labelsIn } from './labels';
import { licenceAddress } from './licences';
import { isCaption, isCredit, namedIn, namesOf, wordsIn } from './named';
import { isJoined } from './names';
import { picturesIn, sizeOf } from './sources';
import { type PictureKind, roleOf } from './words';

/** What is found out about a picture by the words around it. */
export interface Described extends Credited {
  kind?: PictureKind;
  licenseUrl?: string;
  /** All the words of the picture's box. */
  said: string;
}

/** How far up from a picture its own box is looked for, and how much text that box may hold, in letters. */
const LEVELS = 6;
/** Its words may stand outside its box, so far up. */
const NEARBY = 3;
const MOST_TEXT = 900;
/** Words no longer than this say something of a picture only in an element that is named for it. */
const SHORTEST = 20;
const NOTHING: Credited = { caption: null, credit: null };
/** How far up from a picture its nearest words are looked for, and how many letters are a line. */
const NEAR = 2;
const LINE = 100;
/** So many pictures at most are looked at in a box. */
const FEW = 6;

const FIGURE = 'figure,[role=figure],[itemtype$=ImageObject],.wp-caption';
/** What tells the article's author and day from who made a picture. */
const BYLINE = 'time,[rel~=author],[itemprop~=author],[class*=byline i]';
/** What is asked of a box, asked once: thousands of pictures may stand in one. */
function once<T>(known: Map<Element, T>, box: Element, ask: (box: Element) => T): T {
  const before = known.get(box);
  if (before !== undefined) return before;
  const told = ask(box);
  known.set(box, told);
  return told;
}

const wordsOf = (box: Element, { words }: Grounds): string =>
  once(words, box, (one) => wordsIn(one));
const isNamed = (box: Element, { named, tree }: Grounds): boolean =>
  once(named, box, (one) => namedIn(one, tree));

/** The smallest box that holds this picture alone, and words; null if there is none. */
function boxOf(image: Element, grounds: Grounds): Element | null {
  const { tree } = grounds;
  let box = tree.parentOf(image);
  for (let level = 0; box && level < LEVELS; level++, box = tree.parentOf(box)) {
    const isFigure = isA(box, FIGURE);
    const count = grounds.pictureCount(box);
    if (count > 1 && (count > FEW || !isAlone(box, image, tree))) return null;
    const hasBody = grounds.hasBody(box);
    const words = wordsOf(box, grounds);
    if (hasBody && !isFigure && !isNamed(box, grounds) && !isCredited(words)) return null;
    if (words.length > (isFigure ? LONGEST_LINE : MOST_TEXT)) return null;
    if (!isFigure && tree.find(box, 'h1,h2') && !tree.find(box, 'figcaption')) return null;
    if (!isFigure && tree.find(box, 'p + p') && !isNamed(box, grounds)) return null;
    if (words !== '') return box;
    if (hasBody) return null;
  }
  return null;
}

/** Whether all other images in a box are signs or further copies of this one. */
function isAlone(box: Element, image: Element, tree: Tree): boolean {
  const all = picturesIn(box, tree);
  const small = (one: Element) => {
    const { width, height } = sizeOf(one);
    return width > 0 && width < 60 && height < 60;
  };
  const alt = attr(image, 'alt') ?? '';
  return all.every(
    (one) => one === image || small(one) || (alt.length > 10 && attr(one, 'alt') === alt),
  );
}

/** Whether words that the body has, too, are one line that says who made a picture. */
const isCredited = (words: string): boolean =>
  words.length < LINE * 3 &&
  !words.includes('\n') &&
  (isJoined(words) || labelsIn(words).length > 0) &&
  creditIn(words).credit !== null;

/** The nearest words around a picture, whoever they belong to; empty if they are more than a line. */
export function wordsNear(image: Element, grounds: Grounds): string {
  const { tree } = grounds;
  let box = tree.parentOf(image);
  for (let level = 0; box && level < NEAR; level++, box = tree.parentOf(box)) {
    const words = wordsOf(box, grounds);
    if (words !== '') return words.length > LINE ? '' : words;
  }
  return '';
}

/** Tells what the words around a picture say. */
export function describe(image: Element, grounds: Grounds, base: string): Described {
  const box = boxOf(image, grounds);
  const told = box
    ? tellApart(box, image, grounds.tree)
    : { caption: null, credit: null, said: '' };
  const beside = told.credit && told.caption ? null : behind(box ?? image, grounds);
  const credit = told.credit ?? beside?.credit ?? attributeCredit(image, box);
  const caption = told.caption ?? beside?.caption ?? null;
  const address = box && licenceAddress(box, base, grounds.tree);
  const license = told.license ?? beside?.license;
  const kind =
    kindSaid(told.said) ?? (beside ? kindSaid(beside.said) : undefined) ?? kindNamed(image, box);
  return {
    caption,
    credit,
    said: told.said,
    ...(license ? { license } : {}),
    ...(address ? { licenseUrl: address } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** Caption and credit in a picture's box: elements named for the credit, then the rest as a line. */
function tellApart(box: Element, image: Element | null, tree: Tree): Described {
  const { holds } = tree;
  const named = [...tree.findAll(box, '*')].filter((one) => !image || !holds(one, image));
  const captions = outermost(named.filter(isCaption), holds);
  const creditors = named.filter(isCredit);
  // What is named for both and has the credit inside is the box of the two.
  const isBoth = (one: Element) =>
    captions.includes(one) && creditors.some((other) => other !== one && holds(one, other));
  const credits = outermost(
    creditors.filter(
      (one) => !isBoth(one) && !captions.some((other) => other !== one && holds(one, other)),
    ),
    holds,
  );
  const said = creditLine(credits.map((one) => wordsIn(one)));
  const left = new Set<Node>(credits.filter((one) => wordsIn(one) !== ''));
  const holders = captions.filter((one) => !left.has(one));
  const lines = (holders.length > 0 ? holders : [box]).map((one) => wordsIn(one, left));
  const rest = [...new Set(lines.filter(Boolean))].join('\n');
  const fromCredit = creditIn(said, true);
  const isNamed = credits.length > 0 || captions.length > 0 || isA(box, FIGURE);
  const isOnly = said === '' && isCredit(box);
  // A word or two in a box that is named for nothing is a flag, a date or a button.
  const fromRest =
    isNamed || isOnly || rest.length > SHORTEST || labelAt(rest) ? creditIn(rest, isOnly) : NOTHING;
  const license = fromCredit.license ?? fromRest.license;
  const isCard = !isNamed && !isCaption(box) && !fromRest.credit && isOfCard(box, rest, tree);
  return {
    caption: isCard ? null : (fromRest.caption ?? fromCredit.caption),
    credit: fromCredit.credit ?? fromRest.credit,
    said: `${rest}\n${said}`,
    ...(license ? { license } : {}),
  };
}

/** A caption that nothing is named for has at most a title and a sentence. */
const MOST_LINES = 2;

/**
 * Whether the words beside a picture are those of a card: who wrote the article and when, what is offered and the button to it.
 * They stand in several short lines, or one of them is a link.
 */
function isOfCard(box: Element, words: string, tree: Tree): boolean {
  const lines = words.split('\n');
  if (tree.find(box, BYLINE)) return true;
  if (lines.length === 1) return false;
  const isSaid = /[.!?…。！？”"]$/.test(lines.at(-1) ?? '');
  if (lines.length > MOST_LINES || !isSaid) return true;
  return [...tree.findAll(box, 'a[href],button')].some((one) => lines.includes(wordsIn(one)));
}

/** Those elements that stand in none of the others. The list is in document order. */
function outermost(elements: Element[], holds: Tree['holds']): Element[] {
  const outer: Element[] = [];
  for (const one of elements) {
    const last = outer.at(-1);
    if (!last || !holds(last, one)) outer.push(one);
  }
  return outer;
}

/** The words of elements named for the credit as one line: a label and a name may stand in two of them. */
function creditLine(parts: string[]): string {
  const lines = [...new Set(parts.filter(Boolean))];
  const [first = '', ...more] = lines;
  if (more.length > 0 && !labelAt(first) && labelAt(`${first}: x`))
    return `${first}: ${more.join(' ')}`;
  return lines.join('\n');
}

/** A caption or credit that stands right behind the picture's box, outside it. */
function behind(box: Element, grounds: Grounds): Described | null {
  const { tree } = grounds;
  let at: Element | null = box;
  for (let level = 0; at && level < LEVELS; level++) {
    const next = nextWith(at, tree);
    const told = next && saidBeside(next, tree);
    // Further away only a credit is surely the picture's.
    const isNear = level < NEARBY && next === tree.nextOf(at);
    if (next) return isNear || told?.caption === null ? withCredit(told, next, tree) : null;
    at = tree.parentOf(at);
    if (!at || grounds.hasBody(at)) return null;
  }
  return null;
}

/** A caption with what stands behind it, if that is named for the credit. */
function withCredit(told: Described | null, element: Element, tree: Tree): Described | null {
  const next = told && !told.credit ? tree.nextOf(element) : null;
  const more = next && isCredit(next) ? saidBeside(next, tree) : null;
  return told && more?.credit && !more.caption ? { ...more, caption: told.caption } : told;
}

/** The next element, passing over those with nothing to read: scripts, and the placeholders and copies of a picture that loads late. */
function nextWith(element: Element, tree: Tree): Element | null {
  let next = tree.nextOf(element);
  for (let i = 0; next && i < FEW && isBlank(next, tree); i++) next = tree.nextOf(next);
  return next;
}

function isBlank(element: Element, tree: Tree): boolean {
  const name = nameOf(element);
  if (name === 'img') return /^data:/i.test(attr(element, 'src') ?? '');
  if (/^(?:noscript|script|style|template)$/.test(name)) return true;
  return /^(?:div|span)$/.test(name) && isEmpty(element, tree);
}

const isEmpty = (element: Element, tree: Tree): boolean =>
  picturesIn(element, tree).length === 0 && wordsIn(element) === '';

/** What an element that is no picture's own says of one: only if it is named for it, or labelled. */
export function saidBeside(element: Element, tree: Tree): Described | null {
  if (
    picturesIn(element, tree).length > 0 ||
    /^(?:h[1-4]|nav|aside|ul|ol|script)$/.test(nameOf(element)) ||
    tree.find(element, BYLINE)
  )
    return null;
  const words = wordsIn(element);
  if (words === '' || words.length > MOST_TEXT) return null;
  if (isCaption(element) || isCredit(element) || namedIn(element, tree)) {
    const told = tellApart(element, null, tree);
    return told.caption || told.credit ? told : null;
  }
  const told = labelAt(words.replace(/^[([（]\s?/, '')) ? creditIn(words) : null;
  return told?.credit ? { ...told, said: words } : null;
}

const SAID_IN = /credit|copyright|photographer|attribution|(?:^|-)source$/i;
const META_CREDIT = /"(?:credit|photographer|copyright)"\s*:\s*"([^"]{2,120})"/i;

/** A credit in the attributes of a picture or its box, or at the end of its title or alternative text. */
function attributeCredit(image: Element, box: Element | null): string | null {
  for (const element of box ? [image, box] : [image]) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = name.startsWith('data-') ? (attr(element, name) ?? '') : '';
      if (value === '' || value.length > LONGEST_LINE) continue;
      const meta = META_CREDIT.exec(value)?.[1];
      const said = meta ?? (SAID_IN.test(name) ? value : '');
      const { credit } = creditIn(said, true);
      if (credit) return credit;
    }
  }
  for (const name of ['title', 'alt']) {
    const line = attr(image, name) ?? '';
    const credit = labelsIn(line).length > 0 ? creditIn(line).credit : null;
    if (credit) return credit;
  }
  return null;
}

/** What the names of a picture and its box call it. */
function kindNamed(image: Element, box: Element | null): PictureKind | undefined {
  const names = [image, box ?? closestTo(image, 'figure')]
    .map((one) => (one ? namesOf(one) : ''))
    .join(' ');
  const kinds = names
    .toLowerCase()
    .split(/[\s_-]+/)
    .map(roleOf);
  return kinds.find((kind) => kind === 'chart' || kind === 'illustration');
}
