/**
 * Pictures of the article that the body's blocks do not hold: the lead above the text, with a gallery it opens, and figures
 * that were left out with their long captions.
 */
import { attr } from '../../text/dom';
import { nameOf } from '../../text/elements';
import type { Tree } from '../../text/tree';
import { foldedWords } from '../../text/words';
import type { Draft } from '../draft';
import { type Described, saidBeside } from './captions';
import { type Grounds, isSign } from './grounds';
import { fileOf, keyOf, picturesIn, sizeOf, sourceIn, standsForPicture } from './sources';

/** So many images of a page are looked at; a page of teasers has thousands. */
const MOST_LOOKED_AT = 600;
/** An alternative text of fewer words is a logo's as well. */
const TELLING = 4;
/** How far up from a picture its caption is looked for. */
const LEVELS = 4;
/** A picture that wide by its markup is no teaser's, in CSS pixels. */
const WIDE = 400;
const LEADING =
  /(?:^|[\s_-])(?:featured|hero|lead|cover|primary|(?:main|article|story|top|header|post)-?(?:image|img|photo|media|thumbnail))(?=$|[\s_-])/i;
const GALLERY = /gallery|slide-?show|slider|carousel/i;
/** A lead picture that the blocks hold already leaves room for another one only with so much to speak for it. */
const SURE = 3;

/** Whether an address is that of the picture that the page gives for itself. */
export function isPagesOwn(src: string | null, own: string | undefined): boolean {
  if (!src || !own) return false;
  const file = fileOf(src);
  return file === '' ? keyOf(src) === keyOf(own) : file === fileOf(own);
}

/**
 * The pictures that the article opens with and that its blocks do not hold: the likeliest above the body's text, with its
 * gallery; else the one that the page gives for itself, wherever it stands.
 */
export function leadsOf(draft: Draft, grounds: Grounds, hasLead: boolean): Element[] {
  const met = new Set(draft.met);
  const { tree } = draft;
  const asked = new Set(foldedWords(draft.article.title));
  let best: { image: Element; worth: number } | null = null;
  let own: Element | null = null;
  let isAbove = true;
  for (const image of picturesIn(draft.document, tree).slice(0, MOST_LOOKED_AT)) {
    isAbove &&= grounds.isAbove(image);
    if (met.has(image) || (!isAbove && own)) continue;
    const doubt = grounds.doubtOf(image);
    if (doubt && (doubt !== 'named' || !isAbove)) continue;
    const src = sourceIn(image, draft.base);
    const { width, height } = sizeOf(image);
    if (isSign(image, src, width, height)) continue;
    const isOwn = isPagesOwn(src, draft.article.image);
    if (!isAbove) {
      if (isOwn && !grounds.isTeaser(image)) own = image;
      continue;
    }
    const worth =
      (doubt ? -2 : 0) +
      (isOwn ? 3 : 0) +
      (width >= WIDE ? 1 : 0) +
      worthOf(grounds, image) +
      aptness(attr(image, 'alt') ?? '', asked);
    if (worth > (best?.worth ?? 0)) best = { image, worth };
  }
  if (best && (!hasLead || best.worth >= SURE))
    return [best.image, ...galleryOf(best.image, grounds)];
  return own && !hasLead ? [own] : [];
}

/** How much speaks for a picture above the text by where it stands and what is around it. */
function worthOf(grounds: Grounds, image: Element): number {
  const { headline, tree } = grounds;
  const figure = tree.closestTo(image, 'figure');
  const isBelow = headline !== null && tree.follows(headline, image);
  const link = tree.closestTo(image, 'a[href]');
  let worth = 0;
  if (figure) worth += tree.find(figure, 'figcaption') ? 3 : 2;
  if (isBelow) worth += 1;
  else if (headline && !shares(tree, image, headline)) worth -= 2;
  if (LEADING.test(namesAround(tree, image))) worth += 1;
  if (link && grounds.leadsAway(link)) worth -= 3;
  return worth;
}

/** How much an alternative text speaks for its picture: a logo's is short, a lead's may repeat the headline. */
function aptness(alt: string, asked: ReadonlySet<string>): number {
  const words = foldedWords(alt.slice(0, 300));
  if (words.length < TELLING) return 0;
  return words.filter((word) => asked.has(word)).length * 2 > words.length ? 3 : 1;
}

/** The names of a picture and the boxes right around it. */
function namesAround(tree: Tree, image: Element): string {
  const names: string[] = [];
  let at: Element | null = image;
  for (let level = 0; at && level < 4; level++, at = tree.parentOf(at))
    names.push(attr(at, 'class') ?? '');
  return names.join(' ').slice(0, 600);
}

function shares(tree: Tree, image: Element, headline: Element): boolean {
  const box = tree.closestTo(headline, 'article,main,header');
  return box !== null && tree.holds(box, image);
}

/** The other pictures of the gallery that a lead picture stands in. */
function galleryOf(image: Element, grounds: Grounds): Element[] {
  const { tree } = grounds;
  let gallery: Element | null = null;
  for (let box = tree.parentOf(image); box && !grounds.hasBody(box); box = tree.parentOf(box))
    if (GALLERY.test(`${attr(box, 'class') ?? ''} ${attr(box, 'id') ?? ''}`)) gallery = box;
  if (!gallery) return [];
  return picturesIn(gallery, tree).filter(
    (one) =>
      one !== image &&
      grounds.doubtOf(one) === null &&
      !grounds.leadsAway(tree.closestTo(one, 'a[href]')),
  );
}

const LOST = 'img,amp-img,figure noscript,figure [style*=background i]';

/** Captioned pictures inside the article's region that were left out of it, mostly for a long caption. */
export function lostFigures({ region, met, dropped, tree }: Draft, grounds: Grounds): Element[] {
  if (dropped.size === 0) return [];
  const known = new Set(met);
  return region.flatMap((root) =>
    [...tree.findAll(root, LOST)].filter(
      (image) =>
        !known.has(image) &&
        standsForPicture(image, nameOf(image)) &&
        grounds.doubtOf(image) === null &&
        isCaptioned(image, grounds) &&
        !grounds.leadsAway(tree.closestTo(image, 'a[href]')),
    ),
  );
}

/** Whether a box that holds this picture alone has an element that is named for its caption or credit. */
function isCaptioned(image: Element, grounds: Grounds): boolean {
  const { tree } = grounds;
  let box = tree.parentOf(image);
  for (let level = 0; box && level < LEVELS && grounds.pictureCount(box) < 2; level++) {
    if (tree.find(box, NAMED)) return true;
    if (grounds.hasBody(box)) return false;
    box = tree.parentOf(box);
  }
  return false;
}

/** So many elements that are named for captions are looked at for the lead's. */
const MOST_NAMED = 60;
const NAMED = 'figcaption,[class*=caption i],[class*=credit i]';

/** What is said of the lead picture between it and the first words of the body, outside its own box. */
export function saidBelow(
  { document, tree }: Draft,
  grounds: Grounds,
  lead: Element,
): Described | null {
  for (const element of [...tree.findAll(document, NAMED)].slice(0, MOST_NAMED)) {
    if (!tree.follows(lead, element)) continue;
    if (!grounds.isAbove(element)) return null;
    const figure = tree.closestTo(element, 'figure');
    if ((figure && grounds.pictureCount(figure) > 0) || grounds.doubtOf(element)) continue;
    const told = saidBeside(element, tree);
    if (told) return told;
  }
  return null;
}
