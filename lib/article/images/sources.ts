/** The best address of a picture: the largest of srcset and `source`, lazy attributes, the copy in a noscript. */
import { attr, nextElementOf, parentOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { safeUrl } from '../url';

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-full-url',
  'data-hi-res-src',
  'data-orig-file',
];
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

interface Candidate {
  src: string;
  size: number;
}

/** The candidates of a srcset with their width or density. A comma inside an address is one only before a space. */
function candidatesOf(srcset: string, base: string): Candidate[] {
  return srcset.split(/,\s+|,(?=https?:)/).flatMap((part) => {
    const [address, size = '1x'] = part.trim().split(/\s+/);
    const src = safeUrl(address, base);
    return src ? [{ src, size: Number.parseFloat(size) || 0 }] : [];
  });
}

/** The best address of a picture, or null if it has none that may be kept (data: placeholders, trackers of no address). */
export function bestSource(image: Element, base: string): string | null {
  const picture = parentOf(image);
  const sources =
    picture && nameOf(picture) === 'picture' ? [...picture.querySelectorAll('source')] : [];
  const sets = [image, ...sources].flatMap((element) =>
    LAZY_SETS.flatMap((name) => candidatesOf(attr(element, name) ?? '', base)),
  );
  const [largest] = sets.sort((a, b) => b.size - a.size);
  const lazy = LAZY.map((name) => safeUrl(attr(image, name), base)).find(Boolean);
  const found = largest?.src ?? lazy ?? safeUrl(attr(image, 'src'), base);
  return found && /^https?:/.test(found) ? found : (fromNoscript(image, base) ?? null);
}

/** In a live page the copy inside a noscript is plain text: only its address is read out. */
function fromNoscript(image: Element, base: string): string | null {
  const near = [nextElementOf(image), parentOf(image)?.nextElementSibling];
  const noscript = near.find((element) => element && nameOf(element) === 'noscript');
  const address = /<img[^>]+src=["']([^"']+)["']/i.exec(noscript?.textContent ?? '')?.[1];
  const found = safeUrl(address?.replaceAll('&amp;', '&'), base);
  return found && /^https?:/.test(found) ? found : null;
}

/** Width and height as the markup gives them, in CSS pixels; nought if it does not. Pictures may not have loaded. */
export function sizeOf(image: Element): { width: number; height: number } {
  const read = (name: string, natural: 'naturalWidth' | 'naturalHeight') => {
    const said = Number.parseInt(attr(image, name) ?? '', 10);
    if (said > 0) return said;
    const loaded = (image as Partial<HTMLImageElement>)[natural];
    return typeof loaded === 'number' ? loaded : 0;
  };
  return { width: read('width', 'naturalWidth'), height: read('height', 'naturalHeight') };
}
