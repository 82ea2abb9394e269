/** Pictures highlighted as a whole: chosen by the context menu or a selection that holds nothing else, framed by the toolbar. */
import {
  composedEnds,
  describePicture,
  type Ends,
  frameInPrint,
  isPicture,
  pictureIn,
  picturesWords,
  rangeAround,
  shownPictures,
} from '../annotation';
import type { PictureSelector } from '../annotation/selectors';
import type { Extraction } from '../article';
import { elementAt, listen, newRange, selectionOf, topOf } from '../text/document';
import { findAll, isA, scrollTo, typeOf } from '../text/dom';
import { treeOf } from '../text/flat-tree';
import type { Session } from './session';

/** The picture that is all a selection holds, in whatever tree; null if there are words in it, or more pictures than one. */
export function selectedPicture(document: Document): Element | null {
  const selection = selectionOf(document);
  if (!selection || selection.rangeCount === 0) return null;
  const range = rangeOf(document, composedEnds(selection));
  if (!range || range.collapsed) return null;
  const { commonAncestorContainer: box } = range;
  if (typeOf(box) !== 1 || range.toString().trim() !== '') return null;
  const inside = [...findAll(box as Element, 'img')].filter(
    (one) => range.intersectsNode(one) && isPicture(one),
  );
  const [only, other] = inside;
  return only && !other ? only : null;
}

/** The ends as a range; null where they stand in two trees. */
function rangeOf(document: Document, ends: Ends): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = ends;
  if (treeOf(startContainer) !== treeOf(endContainer)) return null;
  const range = newRange(document);
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The one picture of the page that is shown from an address, in whatever tree; null if there are several, or none. */
export function pictureFrom(document: Document, src: string): Element | null {
  const all = shownPictures(topOf(document)).filter(
    (one) => (one as HTMLImageElement).currentSrc === src && isPicture(one),
  );
  const [only, other] = all;
  return only && !other ? only : null;
}

/** Remembers what the context menu was last opened over: two pictures of a page may have one address. */
export function followMenu(session: Session, signal: AbortSignal): void {
  const note = (event: Event) => {
    if (event.isTrusted) session.overMenu = pictureAmong(event.composedPath());
  };
  listen(session.page.document, 'contextmenu', note, {
    signal,
    capture: true,
    passive: true,
  });
}

const pictureAmong = (path: readonly EventTarget[]): Element | null => {
  const [target] = path;
  return target instanceof Element && isA(target, 'img') ? target : null;
};

/** What is kept of a picture: by itself, and with the article's words for it, where it is one of the article's. */
export function madeOf(element: Element) {
  const seen = describePicture(element);
  return {
    parts: { range: rangeAround(element), more: [] },
    made: { selectors: [seen], exact: picturesWords(seen) },
    known: async (extraction: Extraction) => {
      const selector = inArticle(extraction, element, seen);
      return { selectors: [selector], exact: picturesWords(selector), place: null };
    },
  };
}

/** What the article says of a picture of its page; undefined if it is none of the article's. */
export const imageOf = ({ article, imageElement }: Extraction, element: Element) =>
  article.images.find((_, i) => imageElement(i) === element);

function inArticle(
  extraction: Extraction,
  element: Element,
  seen: PictureSelector,
): PictureSelector {
  const image = imageOf(extraction, element);
  if (!image) return seen;
  const { src, alt, caption } = image;
  // The reader knows the picture by the article's address for it; the page has both.
  return { ...seen, src, alt: alt || seen.alt, caption: caption ?? seen.caption };
}

/** Draws the frames of the pictures that are highlighted, or takes them away; the line of one may be thick. */
export function drawFrames(session: Session, thick?: string): void {
  session.bar.frames(framedIn(session).map((one) => ({ ...one, isThick: one.id === thick })));
}

/** The pictures that are highlighted, with their colours. */
const framedIn = ({ kept }: Session) =>
  kept.all().flatMap(({ highlight: { id, colour }, range }) => {
    const element = range && pictureIn(range);
    return element ? [{ id, colour, element }] : [];
  });

/**
 * Frames the pictures on paper, too. The toolbar's frames lie where the pictures are on the screen, and nobody is told where they
 * come to lie on paper: the page's own layout has to carry the frames. A page could read the sheet, so it stands only while the
 * page is printed; it says no more than the registry of painted words does.
 */
export function followPrint(session: Session, signal: AbortSignal): void {
  const { view } = session;
  let unframe: () => void = () => undefined;
  const end = () => unframe();
  const begin = (event: Event) => {
    if (!event.isTrusted) return;
    unframe();
    unframe = frameInPrint(framedIn(session));
  };
  view.addEventListener('beforeprint', begin, { signal, capture: true });
  view.addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end, { once: true });
}

/** A line that the reader was led to is thick for so long, in ms (look.md, 3). */
const FLASH_MS = 600;

/** Brings a highlighted picture into view and thickens its frame for a moment. */
export function flashPicture(session: Session, id: string, element: Element): void {
  scrollTo(element, { block: 'center' });
  drawFrames(session, id);
  setTimeout(() => drawFrames(session), FLASH_MS);
}

/** The highlighted picture at a point, if nothing of the page lies over it. */
export function pictureAt({ kept, page }: Session, x: number, y: number): string | null {
  const top = elementAt(page.document, x, y);
  const at = kept.all().find(({ range }) => range && top && pictureIn(range) === top);
  return at?.highlight.id ?? null;
}
