/** The pictures of the article, each once, with caption and credit: those met in the body, the lead above it, figures left out. */
import { attr, closestTo, kidsOf, parentOf, textOf, typeOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse, foldedWords } from '../../text/words';
import type { Draft } from '../draft';
import { type Described, describe, wordsNear } from '../images/captions';
import { creditIn } from '../images/credits';
import { Grounds, isSign } from '../images/grounds';
import { kindSaid } from '../images/labels';
import { isPagesOwn, leadsOf, lostFigures, saidBelow } from '../images/lead';
import { sentencesOf } from '../images/letters';
import { isNames, partiesOf } from '../images/names';
import { bestSource, fileOf, keyOf, pictureInNoscript, sizeOf } from '../images/sources';
import { creditsInData } from '../images/structured';
import { decoded } from '../metadata/sources';
import type { ArticleImage, Block } from '../model';
import { safeUrl } from '../url';

/** A line with a lead picture's credit has at most so many letters. */
const MOST_TEXT = 900;
/** What a picture shows is said in so many letters; an attribute may have a megabyte. */
const MOST_ALT = 2000;
/** A picture without an address counts without a caption if it is that large by its markup, in CSS pixels. */
const LARGE = 300;
const LOGO = /[/_-]logo(?=[._-])|[_-]logo(?=[._-]|$)/i;
/** A portrait's alternative text is a name, of so many words at most. */
const WORDS_OF_NAME = 4;
/** A picture no larger than this, without a word about it, is a portrait or an emblem, in CSS pixels. */
const PORTRAIT = 200;

/** Fills `article.images` and gives each figure block its picture; blocks of pictures that are none go. */
export function* readImages(draft: Draft): Generator<void, void> {
  const grounds = new Grounds(draft);
  const reader = new Reader(draft, grounds);
  yield;
  for (const element of draft.met) {
    reader.take(element);
    yield;
  }
  const hasLead = reader.taken.some(({ isAbove }) => isAbove);
  const leads = leadsOf(draft, grounds, hasLead);
  yield;
  const others = [...leads, ...lostFigures(draft, grounds)];
  yield;
  for (const element of others) reader.take(element);
  const { taken } = reader;
  if (others.length > 0) taken.sort((a, b) => (draft.tree.follows(a.element, b.element) ? -1 : 1));
  const [first] = taken;
  if (first && (first.isAbove || isPagesOwn(first.image.src, draft.article.image)))
    first.image.role = 'lead';
  draft.article.images = taken.map(({ image }) => image);
  draft.pictures = taken.map(({ element }) => element);
  numberFigures(draft, new Map(taken.map(({ element }, i) => [element, i])));
  yield;
  creditLead(draft, grounds);
  creditByData(draft);
  creditAlike(draft);
  for (const { image } of taken) if (image.credit) Object.assign(image, partiesOf(image.credit));
}

interface Taken {
  element: Element;
  image: ArticleImage;
  isAbove: boolean;
}

/** Takes pictures one by one, each once. */
class Reader {
  readonly taken: Taken[] = [];
  private readonly keys = new Set<string>();

  constructor(
    private readonly draft: Draft,
    private readonly grounds: Grounds,
  ) {}

  /** Takes a picture if it is one of the article's and was not taken before. */
  take(element: Element): void {
    const { draft, grounds } = this;
    const picture = nameOf(element) === 'noscript' ? pictureInNoscript(element) : element;
    if (!picture) return;
    const given = bestSource(picture, draft.base);
    const { width, height } = sizeOf(picture);
    if (isSign(picture, given, width, height) || this.isDoubted(element, given)) return;
    const words = attr(picture, 'alt') ?? attr(picture, 'data-alt') ?? '';
    const alt = collapse(decoded(words.slice(0, MOST_ALT)));
    if (this.isEmblem(given, alt)) return;
    const keys = given ? keysOf(given, alt) : [];
    if (keys.some((key) => this.keys.has(key))) return;
    const told = describe(element, grounds, draft.base);
    const isOwn = isPagesOwn(given, draft.article.image);
    if (!isOwn && this.isPerson(element, told, alt, width, height)) return;
    const isAbove = grounds.isAbove(element);
    const src = given ?? (isShown(told, width, height) ? this.placeOf(isAbove) : null);
    if (!src) return;
    for (const key of keys) this.keys.add(key);
    const { said: _, ...facts } = told;
    const size = width > 0 && height > 0 ? { width, height } : {};
    this.taken.push({ element, isAbove, image: { src, alt, ...facts, role: 'body', ...size } });
  }

  /**
   * Whether a picture is another article's, or none. A box's name may be mistaken about the picture that the page gives for
   * itself, and about a captioned one that leads nowhere.
   */
  private isDoubted(element: Element, src: string | null): boolean {
    const { grounds, draft } = this;
    const doubt = grounds.doubtOf(element);
    if (doubt !== 'named') return doubt !== null || grounds.isTeaser(element);
    if (isPagesOwn(src, draft.article.image)) return false;
    if (grounds.leadsAway(grounds.tree.closestTo(element, 'a[href]'))) return true;
    const { caption, credit } = describe(element, grounds, draft.base);
    return credit === null && (caption === null || !grounds.tree.closestTo(element, 'figure'));
  }

  /** Whether a picture shows who wrote the article: a small one, or one with hardly more than the writer's name beside it. */
  private isPerson(
    element: Element,
    told: Described,
    alt: string,
    width: number,
    height: number,
  ): boolean {
    const isSmall = width > 0 && height > 0 && width <= PORTRAIT && height <= PORTRAIT;
    if (told.credit) return false;
    if (isSmall && told.caption === null && alt === '') return true;
    const { tree } = this.grounds;
    const { byline } = this.draft.article;
    const shown = foldedWords(alt).join(' ');
    if (shown !== '' && told.caption === null) {
      if (byline.some((name) => foldedWords(name).join(' ') === shown)) return true;
    }
    // A lead picture stands beside the byline too, but it is wide, or says in words what it shows.
    const isLarge = width >= LARGE || foldedWords(alt).length > WORDS_OF_NAME;
    if (byline.length === 0 || isLarge || tree.closestTo(element, 'figure')) return false;
    const said = foldedWords(wordsNear(element, this.grounds)).join(' ');
    return said !== '' && byline.some((name) => said.includes(foldedWords(name).join(' ')));
  }

  /** Whether a picture is the site's own sign: named a logo, and said to show the site. */
  private isEmblem(src: string | null, alt: string): boolean {
    const site = foldedWords(this.draft.article.siteName ?? '').join(' ');
    const shown = foldedWords(alt).filter((word) => word !== 'logo');
    return site !== '' && shown.join(' ') === site && LOGO.test(src ?? '');
  }

  /** Where a picture without an address can be seen: the page's own picture if it opens the article, else its place there. */
  private placeOf(isAbove: boolean): string | null {
    const { article, url, base } = this.draft;
    const own = article.image;
    if (isAbove && own && !this.keys.has(keyOf(own))) {
      this.keys.add(keyOf(own));
      return own;
    }
    const page = safeUrl(url, base);
    return page?.startsWith('http')
      ? `${page.replace(/#.*$/, '')}#picture-${this.taken.length + 1}`
      : null;
  }
}

const keysOf = (src: string, alt: string): string[] => {
  const file = fileOf(src);
  return file === '' ? [keyOf(src)] : [keyOf(src), `${file} ${alt}`];
};

/** Whether an image without an address is a picture that a script fills, and not a spacer. */
const isShown = (told: Described, width: number, height: number): boolean =>
  told.caption !== null || told.credit !== null || (width >= LARGE && height >= LARGE);

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

/** What the page says of its lead picture elsewhere: above the text, or in a line under it. */
function creditLead(draft: Draft, grounds: Grounds): void {
  const [lead] = draft.article.images;
  const [element] = draft.pictures;
  if (!lead || !element || lead.role !== 'lead') return;
  const told = lead.credit && lead.caption ? null : saidBelow(draft, grounds, element);
  lead.credit ??= told?.credit ?? null;
  lead.caption ??= told?.caption ?? null;
  takeCreditLine(draft);
}

/** What stands between the names of several who made a picture. */
const BETWEEN_NAMES = /\s*[;/|]\s*/;

/** A caption that is the site's name, or what other pictures' credits are, alone or among other names, is a credit. */
function creditAlike({ article: { images, siteName } }: Draft): void {
  const fold = (text: string) => foldedWords(text).join(' ');
  const makers = new Set(images.flatMap(({ credit }) => (credit ? [fold(credit)] : [])));
  const isCredit = (caption: string) =>
    makers.has(fold(caption)) ||
    fold(caption) === fold(siteName ?? '') ||
    (isNames(caption) && caption.split(BETWEEN_NAMES).some((name) => makers.has(fold(name))));
  for (const image of images) {
    if (!image.caption || image.credit) continue;
    const tail = sentencesOf(image.caption).at(-1) ?? '';
    if (!isCredit(tail)) continue;
    const caption = image.caption.slice(0, -tail.length).trim();
    Object.assign(image, { credit: tail, caption: caption === '' ? null : caption });
  }
}

/** What JSON-LD says of pictures that show no credit, by their address. */
function creditByData({ document, base, article }: Draft): void {
  const without = article.images.filter(({ credit }) => credit === null);
  const said = without.length > 0 ? creditsInData(document, base) : null;
  for (const image of without) {
    const told = said?.get(keyOf(image.src)) ?? said?.get(fileOf(image.src));
    if (!told) continue;
    image.credit = told.credit;
    image.caption ??= told.caption;
    if (told.license) image.license ??= told.license;
  }
}

const isElement = (node: Node): node is Element => typeOf(node) === 1;

const siblingsOf = (element: Element): Element[] => {
  const above = parentOf(element);
  return above ? [...kidsOf(above)] : [];
};

/** The lead picture's line under the body ("Top image credit: caption. Names") is taken from the text and given to it. */
function takeCreditLine({ article, dropped, region }: Draft): void {
  const [lead] = article.images;
  if (!lead || lead.credit) return;
  const beside = region.flatMap(siblingsOf);
  for (const element of [...dropped, ...beside]) {
    if (!isElement(element) || closestTo(element, 'figure') || !isCreditLine(element)) continue;
    const told = creditIn(textOf(element));
    // A line that names several belongs to several pictures.
    if (!told.credit || (told.caption !== null && !/^\W*(?:top|lead)/i.test(textOf(element))))
      continue;
    lead.credit = told.credit;
    lead.caption ??= told.caption;
    const kind = kindSaid(textOf(element));
    if (kind) lead.kind ??= kind;
    return;
  }
}

const LABELLED =
  /^(?:(?:top|lead|main|cover|header|featured|hero)\s+)?(?:image|photo|picture|illustration)s?(?:\s+(?:credit|by|courtesy))?\s*:/i;

/** Whether a block is nothing but a picture's credit line: it begins with a label for it, and is short. */
export function isCreditLine(element: Element): boolean {
  const said = textOf(element);
  if (said.length > MOST_TEXT * 2) return false;
  const text = collapse(said);
  // Asked of every paragraph: hardly one begins so.
  if (text.length > MOST_TEXT || !LABELLED.test(text)) return false;
  return foldedWords(text.slice(0, 60)).length > 1;
}
