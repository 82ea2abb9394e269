/** The best address of a picture: the largest of srcset and `source`, lazy attributes, the copy in a noscript. Nothing is loaded. */
import { attr, find, isA, kidsOf, nextElementOf, parentOf, textOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { OWN } from '../../text/tree';
import { safeUrl } from '../url';

/** Where pages keep an address until a picture comes into view, the largest first. */
const LAZY =
  'data-full-url data-orig-file data-hi-res-src data-large-src data-original data-original-src data-lazy-src data-lazy data-src data-image data-url data-srcurl'.split(
    ' ',
  );
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const PICTURE = /^(?:img|amp-img|picture)$/;
/** A file that only keeps the place free. */
const EMPTY =
  /(?:[/_-](?:placeholder|lazy-?load)|\/(?:transparent|spacer|blank))(?:[_.-]?[\dx]+)?\.\w+$/i;
/** A noscript with more text holds no single picture. */
const MOST_NOSCRIPT = 20_000;
const NOSCRIPT_IMAGE = /<img\s/i;

interface Candidate {
  src: string;
  size: number;
}

const isWeb = (address: string | null): address is string => /^https?:/.test(address ?? '');

/** The candidates of a srcset with their width or density, by the standard's parser: commas may stand inside an address. */
function candidatesOf(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  let src: string | null = null;
  const add = (size: number) => {
    if (src !== null) found.push({ src, size });
    src = null;
  };
  for (const word of srcset.split(/\s+/)) {
    const bare = word.replace(/,+$/, '');
    if (bare === '') add(1);
    else if (src === null) {
      src = bare.replace(/^,+/, '');
      if (word !== bare) add(1);
    } else {
      // Some pages leave out the space behind a comma: "a.jpg 1x,b.jpg 2x".
      const [size = '', next] = bare.split(/,(.+)/);
      add(Number.parseFloat(size) || 1);
      if (next) src = next;
    }
  }
  add(1);
  return found;
}

/** The best address of a picture, or null if it has none that may be kept (data: placeholders, trackers of no address). */
export function bestSource(image: Element, base: string): string | null {
  const own = sourceIn(image, base);
  return own && !EMPTY.test(own.replace(/[?#].*/, '')) ? own : fromNoscript(image, base);
}

/** The best address in a picture's own markup, without what a noscript may hold. */
export function sourceIn(image: Element, base: string): string | null {
  const picture = parentOf(image);
  const sources =
    picture && nameOf(picture) === 'picture'
      ? [...kidsOf(picture)].filter((one) => nameOf(one) === 'source')
      : [];
  const sets = [image, ...sources].flatMap((element) =>
    LAZY_SETS.flatMap((name) => {
      const set = attr(element, name);
      return set ? candidatesOf(set) : [];
    }),
  );
  // Addresses are parsed one by one, from the largest: a picture may have dozens.
  sets.sort((a, b) => b.size - a.size);
  for (const { src } of sets) {
    const found = safeUrl(src, base);
    if (isWeb(found)) return found;
  }
  for (const name of [...LAZY, 'src']) {
    const given = attr(image, name);
    // Numbers and names stand in such attributes too; every address of a file has a slash or a dot.
    const fits = given && /[./]/.test(given) && !/^data:/i.test(given);
    const found = fits ? safeUrl(given, base) : null;
    if (isWeb(found)) return found;
  }
  const behind = posterOf(image, base);
  return isWeb(behind) ? behind : null;
}

const BACKGROUND = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i;

/** A video's still, or the picture behind an element as its own style says. */
function posterOf(element: Element, base: string): string | null {
  const behind = BACKGROUND.exec((attr(element, 'style') ?? '').slice(0, 2000))?.[1];
  return safeUrl(attr(element, 'poster') ?? behind ?? attr(element, 'data-bg'), base);
}

/** The copy inside a noscript near a picture, or in the picture's place: in a live page it is plain text. */
function fromNoscript(image: Element, base: string): string | null {
  const above = parentOf(image);
  const near = [
    image,
    nextElementOf(image),
    above && nextElementOf(above),
    above && find(above, 'noscript'),
  ];
  const noscript = near.find((element) => element && nameOf(element) === 'noscript');
  const copy = noscript ? pictureInNoscript(noscript) : null;
  return copy && copy !== image ? sourceIn(copy, base) : null;
}

/** What was found in noscripts: a document costs half a millisecond, and each is asked for by several steps. */
const INSIDE = new WeakMap<Element, { text: string; picture: Element | null }>();

/** The picture in a noscript, read inertly: a document that DOMParser makes loads nothing and runs nothing. */
export function pictureInNoscript(noscript: Element): Element | null {
  const text = textOf(noscript);
  const known = INSIDE.get(noscript);
  if (known?.text === text) return known.picture;
  const picture = pictureIn(noscript, text);
  INSIDE.set(noscript, { text, picture });
  return picture;
}

function pictureIn(noscript: Element, text: string): Element | null {
  if (text.length > MOST_NOSCRIPT) return null;
  if (!NOSCRIPT_IMAGE.test(text)) return find(noscript, 'img');
  return find(new DOMParser().parseFromString(text, 'text/html'), 'img');
}

/**
 * Whether an element is read as a picture: an image, a noscript that holds the only copy of one, or a figure's element that
 * shows one as its background.
 */
export function standsForPicture(element: Element, name: string): boolean {
  if (name === 'img' || name === 'amp-img') return true;
  if (name === 'noscript') return isOnlyCopy(element);
  if (name !== 'div' && name !== 'span' && name !== 'a') return false;
  const style = attr(element, 'style');
  if (!style || !BACKGROUND.test(style) || textOf(element).trim() !== '') return false;
  return picturesIn(element).length === 0 && isA(element, 'figure *,[role=img]');
}

/** Whether no image stands beside a noscript that holds one. */
function isOnlyCopy(noscript: Element): boolean {
  const above = parentOf(noscript);
  if (!above || [...kidsOf(above)].some((one) => PICTURE.test(nameOf(one)))) return false;
  return pictureInNoscript(noscript) !== null;
}

/** Width and height as the markup gives them, in CSS pixels; nought if it does not. Pictures may not have loaded. */
export function sizeOf(image: Element): { width: number; height: number } {
  const read = (name: string, natural: 'naturalWidth' | 'naturalHeight') => {
    const said = attr(image, name) ?? '';
    // A share of the place it stands in says nothing in pixels.
    const given = said.endsWith('%') ? 0 : Number.parseInt(said, 10);
    if (given > 0) return given;
    // A placeholder's own size says nothing of the picture that is to take its place.
    if (/^data:/i.test(attr(image, 'src') ?? '')) return 0;
    const loaded = (image as Partial<HTMLImageElement>)[natural];
    return typeof loaded === 'number' ? loaded : 0;
  };
  return { width: read('width', 'naturalWidth'), height: read('height', 'naturalHeight') };
}

/** Parts of an address that only say how large or how well the picture is to be sent. */
const SIZES =
  /^(?:w|h|width|height|size|quality|q|fit|crop|resize|dpr|auto|format|fm|ssl|strip|fill|zoom|blur|sharp)$/i;
const SIZE_MARK = /(?:[-_@](?:\d{2,4}x\d{2,4}|scaled|w\d{2,4}|\d{3,4}(?:w|px)|r\d|\dx|s))+$/i;
/** A file's name like this belongs to one picture alone; "landscape_32" stands in many folders. */
const TELLING = /^.{16}|\d{6}/;

const embedded = (src: string): string => {
  const inside = /.(https?(?::|%3A)(?:\/|%2F){2}.+)$/i.exec(src)?.[1];
  if (!inside) return src;
  try {
    return inside.includes('://') ? inside : decodeURIComponent(inside);
  } catch {
    return src;
  }
};

/** The file of an address without marks of size; empty if its name does not tell it from others. */
export function fileOf(src: string): string {
  const path = embedded(src).replace(/[?#].*$/, '');
  const stem = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(SIZE_MARK, '');
  return TELLING.test(stem) ? stem.toLowerCase() : '';
}

/** Width and height as the last two folders of an address: /1920/1080/. A year and a month are shorter. */
const SIZE_FOLDERS = /\/\d{3,4}\/\d{3,4}\/(?=[^/]*$)/;

/** What one picture is known by in all its sizes: its address without what only says how large it is to be sent. */
export function keyOf(src: string): string {
  const [address = '', asked = ''] = embedded(src).replace(/#.*$/, '').split('?', 2);
  const path = address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(SIZE_MARK, '')
    .replace(SIZE_FOLDERS, '/');
  const rest = asked.split('&').filter((one) => one !== '' && !SIZES.test(one.replace(/=.*/, '')));
  return `${path}?${rest.join('&')}`;
}

/** The elements that stand for a picture below an element, in order. */
export const picturesIn = (element: Element | Document, tree = OWN): Element[] => [
  ...tree.findAll(element, 'img,amp-img'),
];
