/** From stored selectors to a range of the page: one index of its words serves all highlights. */
import { type Flat, flattenInSteps } from '../text/flatten';
import { finish, indexInSteps, indexWords, type WordIndex } from './index-words';
import { type Found, type Lost, locate, onlyPlaceIn, type Stretch } from './locate';
import { findPicture, rangeAround } from './picture';
import { pointedAt } from './pointers';
import type { PictureSelector, Selector } from './selectors';
import { type Alignment, alignInSteps } from './whole';

/** Where words stand on a page; `more` are those of them in other trees, because no range reaches into a shadow root. */
export interface Parts {
  readonly range: Range;
  readonly more: readonly Range[];
}

/** A quote found on a page. */
export interface FoundRange extends Found, Parts {}

/** A quote refused; the place to be confirmed, if there is one, as a range of the page. */
export interface LostRange extends Lost {
  readonly maybe?: NonNullable<Lost['maybe']> & Parts;
}

/** A page's text with the index of its words: make it once, anchor many. It does not follow later changes of the page. */
export interface Indexed {
  readonly flat: Flat;
  readonly words: WordIndex;
  /** The kept text of the article laid over the page, where it is known. */
  readonly article?: Alignment | undefined;
}

/** Where to look: an element, its text, or its text with the index. */
export type Where = Node | Flat | Indexed;

/** The text and word index of a page, and the article laid over it if its text is given; O(page) unless it is indexed already. */
export function indexPage(where: Where, article = ''): Indexed {
  return finish(indexPageInSteps(where, article));
}

/** The same as the generator's return value; between two steps, of about 1 ms, the caller may pause. */
export function* indexPageInSteps(where: Where, article = ''): Generator<void, Indexed> {
  if ('words' in where) return where;
  const flat = 'rangeOf' in where ? where : yield* flattenInSteps(where);
  const words = yield* indexInSteps(flat.text);
  return { flat, words, article: article ? yield* alignInSteps(article, words) : undefined };
}

/** Finds a highlight on a page; `place` is where it stands in the kept text of its article. Never throws. */
export function anchor(
  selectors: readonly Selector[],
  where: Where,
  place?: Stretch | null,
): FoundRange | LostRange {
  const { flat, words, article } = indexPage(where);
  const picture = selectors.find((one) => one.type === 'PictureSelector');
  if (picture) return anchorPicture(picture, flat);
  const within = article && place ? { alignment: article, place } : undefined;
  try {
    const found = pointed(selectors, locate(selectors, words, within), { flat, words });
    if ('lost' in found) return withRange(found, flat);
    return { ...found, ...partsOf(found, flat) };
  } catch {
    // The page changed under its index: its nodes are shorter now. The next look, on a fresh text, decides.
    return { lost: true, why: 'gone' };
  }
}

function anchorPicture(picture: PictureSelector, { root, offsetOf }: Flat): FoundRange | LostRange {
  const found = findPicture(root, picture);
  if ('why' in found) return { lost: true, ...found };
  const range = rangeAround(found);
  const at = offsetOf(range.startContainer, range.startOffset);
  return { start: at, end: at, how: 'exact', range, more: [] };
}

/** Selectors that only point decide where words alone cannot; without words they offer a place, and no more. */
function pointed(
  selectors: readonly Selector[],
  result: Found | Lost,
  { flat, words }: Indexed,
): Found | Lost {
  if (!('lost' in result) || result.why === 'gone') return result;
  const stretch = pointedAt(selectors, flat);
  if (!stretch) return result;
  const there = onlyPlaceIn(selectors, words, stretch);
  if (there) return { ...there, how: 'exact' };
  const isWordless = !selectors.some((one) => one.type === 'TextQuoteSelector');
  if (!isWordless) return result;
  return { ...result, maybe: { ...stretch, words: flat.text.slice(stretch.start, stretch.end) } };
}

function withRange({ maybe, ...lost }: Lost, flat: Flat): LostRange {
  if (!maybe) return lost;
  return { ...lost, maybe: { ...maybe, ...partsOf(maybe, flat) } };
}

/** A stretch of a page's text as ranges. */
export function partsOf({ start, end }: Stretch, flat: Flat): Parts {
  const [range, ...more] = flat.partsOf(start, end);
  return { range, more };
}

/** Finds a highlight in a plain text: the article's, or the reader's. Never throws. */
export function anchorText(selectors: readonly Selector[], text: string | WordIndex): Found | Lost {
  return locate(selectors, typeof text === 'string' ? indexWords(text) : text);
}
