/** Highlights on a page: from a selection to selectors, back to a place, and onto the screen. Free of zod. */
export {
  anchor,
  anchorText,
  type FoundRange,
  type Indexed,
  indexPage,
  type Parts,
  partsOf,
  type Where,
} from './anchor';
export {
  type Anchorable,
  type Anchored,
  anchorAll,
  changesBetween,
  indexInSlices,
  placeInSlices,
} from './anchor-all';
export { highlightAt } from './at';
export type { Change, ChangeKind, Changes } from './changes';
export {
  citation,
  markdownQuote,
  quoteLink,
  type Source,
  type Surroundings,
  textFragment,
} from './citation';
export { COLOURS } from './colours';
export { composedEnds } from './composed';
export { type Description, describe, describeText, type Ends } from './describe';
export { type DiffPart, diffOf } from './diff';
export { type Directive, directiveFor } from './fragment';
export { indexWords, type WordIndex } from './index-words';
/** What a look for a quote ends with. */
export type { Found, Lost, Stretch } from './locate';
export {
  type FlashOptions,
  flash,
  type Paintable,
  type Painted,
  type PaintedItem,
  type PaintOptions,
  paint,
} from './paint';
export {
  describePicture,
  isPicture,
  pictureIn,
  picturesWords,
  rangeAround,
  shownPictures,
} from './picture';
export { placeInArticle } from './place';
export { frameInPrint } from './printed';
export { isEditable, type Selected, selectedRange } from './selection';
export { type Ground, groundBehind } from './theme';
