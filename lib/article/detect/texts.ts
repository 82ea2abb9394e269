/**
 * The pieces of text of a page, and what stands around them. A page pays for every node that a script gets to see (some .5 µs,
 * and more for the first of its kind), and a script that was never run before is slow: so the browser's own walker goes from
 * text to text, and elements are asked for around those alone that are read.
 */
import { walkerOver } from '../../text/document';
import {
  aboveOf,
  findAll,
  hostOf,
  localNameOf,
  parentOf,
  type Root,
  shadowOf,
  textOf,
  typeOf,
} from '../../text/dom';

/** So many elements are asked for a shadow root. */
const MOST_ELEMENTS = 5000;

/** What holds text that is not shown as such. */
const SKIPPED = new Set('iframe noscript option script style template textarea title'.split(' '));

/** Goes from text to text. */
export const textsIn = (root: Node): TreeWalker => walkerOver(root, NodeFilter.SHOW_TEXT);

/** Adds to `roots` the open shadow roots in them, and in those; `found` is told of each. */
export function addShadows(roots: Root[], found: (shadow: ShadowRoot) => void): void {
  let read = 0;
  for (const root of roots) {
    const all = findAll(root, '*');
    for (let i = 0; i < all.length && read < MOST_ELEMENTS; i++, read++) {
      const shadow = shadowOf(all[i] as Element);
      if (!shadow) continue;
      roots.push(shadow);
      found(shadow);
    }
  }
}

/** The element that a node stands in, also through the border of a shadow root; null at the top. */
export function elementAround(node: Node): Element | null {
  const element = parentOf(node);
  if (element) return element;
  const root = aboveOf(node);
  return root && typeOf(root) === 11 ? hostOf(root) : null;
}

/** The words of a piece of text, trimmed; none where text is not shown. */
export function wordsOf(text: Node): string {
  const words = textOf(text).trim();
  const around = words && parentOf(text);
  return around && SKIPPED.has(localNameOf(around)) ? '' : words;
}
