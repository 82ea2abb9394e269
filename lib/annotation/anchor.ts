/** From stored selectors to a range of the page: one index of its words serves all highlights. */
import { type Flat, flatten } from '../text/flatten';
import { indexWords, type WordIndex } from './index-words';
import { type Found, type Lost, locate } from './locate';
import type { Selector } from './selectors';

/** A quote found on a page. */
export interface FoundRange extends Found {
  readonly range: Range;
}

/** A page's text with the index of its words: make it once, anchor many. It does not follow later changes of the page. */
export interface Indexed {
  readonly flat: Flat;
  readonly words: WordIndex;
}

/** Where to look: an element, its text, or its text with the index. */
export type Where = Node | Flat | Indexed;

/** The text and word index of a page; O(page) unless it is one already. */
export function indexPage(where: Where): Indexed {
  if ('words' in where) return where;
  const flat = flatOf(where);
  return { flat, words: indexWords(flat.text) };
}

/** The text of a place to look in. */
export function flatOf(where: Node | Flat): Flat {
  return 'rangeOf' in where ? where : flatten(where);
}

/** Finds a highlight on a page. Never throws. */
export function anchor(selectors: readonly Selector[], where: Where): FoundRange | Lost {
  const { flat, words } = indexPage(where);
  const found = locate(selectors, words);
  if ('lost' in found) return found;
  try {
    return { ...found, range: flat.rangeOf(found.start, found.end) };
  } catch {
    // The page changed under its index: its nodes are shorter now. The next look, on a fresh text, decides.
    return { lost: true, why: 'gone' };
  }
}

/** Finds a highlight in a plain text: the article's, or the reader's. Never throws. */
export function anchorText(selectors: readonly Selector[], text: string | WordIndex): Found | Lost {
  return locate(selectors, typeof text === 'string' ? indexWords(text) : text);
}
