/** A picture's own box, and the words in it: what is said of the picture and who is credited, by elements first, then by the line. */
import { attr, closestTo, isA, typeOf, walk } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';
import type { Tree } from '../../text/tree';
import { type Credited, creditIn, LONGEST_LINE } from './credits';
import type { Grounds } from './grounds';
import { kindSaid, labelAt, labelsIn } from './labels';
import { licenceAddress } from './licences';
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
const CAPTION = /caption|(?:^|[\s_-])(?:legend|description|desc)(?=$|[\s_-])/i;
const CREDIT =
  /credit|photograph(?:er|y)|copyright|attribution|(?:^|[\s_-])(?:source|rights|agency|photo-?by)(?=$|[\s_-])/i;
const CREDIT_PROP = /^(?:creditText|copyright\w+|creator|author|contributor)$/i;
/** What tells the article's author and day from who made a picture. */
const BYLINE = 'time,[rel~=author],[itemprop~=author],[class*=byline i]';
const SILENT = new Set(['button', 'menu', 'input', 'select', 'time']);
/** Words that open and close a caption, in whatever element. */
const SWITCH = /(?:toggle|hide|show|expand|collapse|open|close)[_-]?caption/i;

const namesOf = (element: Element): string =>
  ['class', 'id', 'data-testid'].map((name) => attr(element, name) ?? '').join(' ');

/** Whether an element is named for who made a picture. */
export const isCredit = (element: Element): boolean =>
  CREDIT.test(namesOf(element)) ||
  CREDIT_PROP.test(attr(element, 'itemprop') ?? '') ||
  nameOf(element) === 'cite';
/** Whether an element is named for what is said of a picture. */
export const isCaption = (element: Element): boolean =>
  nameOf(element) === 'figcaption' ||
  CAPTION.test(`${namesOf(element)} ${attr(element, 'itemprop') ?? ''}`);

/** The words below an element as they are read, without those in `left`; the border of a block is a line break. */
export function wordsIn(root: Element, left: ReadonlySet<Node> = new Set()): string {
  let text = '';
  const border = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  walk(
    root,
    (node) => {
      if (text.length > LONGEST_LINE || left.has(node)) return false;
      if (typeOf(node) === 3) text += (node.nodeValue ?? '').replace(/[^\S ]\s*| \s+/g, ' ');
      const name = nameOf(node);
      if (name === '' || UNREAD.has(name) || SILENT.has(name)) return false;
      // Two elements side by side without a space are two things that are said.
      if (BLOCKS.has(name) || name === 'br' || (name === 'span' && /[.!?”"]$/.test(text))) border();
      return (
        attr(node as Element, 'hidden') === null &&
        !SWITCH.test(attr(node as Element, 'class') ?? '')
      );
    },
    (element) => {
      if (BLOCKS.has(nameOf(element))) border();
    },
  );
  return text.trim();
}

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

const namedIn = (box: Element, tree: Tree): boolean =>
  [...tree.findAll(box, '[class],figcaption')]
    .slice(0, 40)
    .some((one) => isCaption(one) || isCredit(one));

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
  return {
    caption: fromRest.caption ?? fromCredit.caption,
    credit: fromCredit.credit ?? fromRest.credit,
    said: `${rest}\n${said}`,
    ...(license ? { license } : {}),
  };
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
    const next: Element | null = tree.nextOf(at);
    const told = next && saidBeside(next, tree);
    // Further away only a credit is surely the picture's.
    if (next) return level < NEARBY || told?.caption === null ? told : null;
    at = tree.parentOf(at);
    if (!at || grounds.hasBody(at)) return null;
  }
  return null;
}

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
