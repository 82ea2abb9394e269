/**
 * What selectors of other programs point at: a path of elements (Hypothesis' RangeSelector, XPathSelector) or a CSS selector. They
 * say where something stood, not what, so that they only decide between places that have the words. Paths are read here, because
 * an XPath of somebody else's may take as long as it likes; O(siblings on the way).
 */
import { documentOf, walkerOver } from '../text/document';
import { byId, countIn, find, firstOf, nextOf, typeOf } from '../text/dom';
import { nameOf } from '../text/elements';
import type { Flat } from '../text/flatten';
import type { Stretch } from './locate';
import type { Selector } from './selectors';

/** No path is longer than a page is deep. */
const MOST_STEPS = 200;
/** A selector that looks back from what it holds is asked about the whole page for every element. */
const SLOW_CSS = /:has\(|:nth-last|:not\([^)]*:not/;
const STEP = /^(?:([\w:-]+|\*)|(text)\(\))(?:\[(\d+)\])?$/i;
const BY_ID = /^\/\/\*\[@id=(?:"([^"]*)"|'([^']*)')\]/;

/** The stretch of the page's text that the selectors point at; null if they point at nothing, or nothing of this page. Never throws. */
export function pointedAt(selectors: readonly Selector[], flat: Flat): Stretch | null {
  for (const one of selectors) {
    try {
      const stretch = stretchOf(one, flat);
      if (stretch && stretch.end > stretch.start) return stretch;
    } catch {
      // Another program's selector that this page, or this browser, cannot read.
    }
  }
  return null;
}

function stretchOf(one: Selector, flat: Flat): Stretch | null {
  if (one.type === 'RangeSelector') {
    const start = pointIn(one.startContainer, one.startOffset, flat);
    const end = pointIn(one.endContainer, one.endOffset, flat);
    return start === null || end === null ? null : { start, end };
  }
  const node = nodeOf(one, flat);
  return node ? { start: flat.offsetOf(node, 0), end: endOf(node, flat) } : null;
}

function nodeOf(one: Selector, flat: Flat): Node | null {
  const document = documentOf(flat.root);
  if (one.type === 'XPathSelector') return follow(one.value, flat.root);
  if (one.type !== 'CssSelector' || SLOW_CSS.test(one.value)) return null;
  return find(document, one.value);
}

/** Behind the last letter of a node: the place before whatever follows it. */
function endOf(node: Node, flat: Flat): number {
  const length = typeOf(node) === 3 ? (node.nodeValue ?? '').length : countIn(node);
  return flat.offsetOf(node, length);
}

/** A letter of an element counts from its beginning over all text in it, as Hypothesis does. */
function pointIn(path: string, offset: number, flat: Flat): number | null {
  const node = follow(path, flat.root);
  if (!node) return null;
  if (typeOf(node) === 3) return flat.offsetOf(node, offset);
  const walker = walkerOver(node, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { length } = text.nodeValue ?? '';
    if (before + length >= offset) return flat.offsetOf(text, offset - before);
    before += length;
  }
  return null;
}

/** The node at the end of a plain path, from the document or from the root that was read; null if the path is another kind. */
function follow(path: string, root: Node): Node | null {
  const document = documentOf(root);
  const id = BY_ID.exec(path);
  const from = id ? byId(document, id[1] ?? id[2] ?? '') : root;
  const rest = id ? path.slice(id[0].length) : path;
  const steps = rest.split('/').filter((step) => step !== '' && step !== '.');
  if (!from || steps.length > MOST_STEPS || rest.includes('//')) return null;
  const isWhole = !id && /^html(\[1\])?$/i.test(steps[0] ?? '');
  let at: Node | null = isWhole ? document : from;
  for (const step of steps) at = at && childAt(at, step);
  return at;
}

function childAt(parent: Node, step: string): Node | null {
  const [, name = '', text, number = '1'] = STEP.exec(step) ?? [];
  if (!name && !text) return null;
  let left = Number(number);
  for (let node = firstOf(parent); node; node = nextOf(node)) {
    const fits = text
      ? typeOf(node) === 3
      : typeOf(node) === 1 && (name === '*' || nameOf(node) === name.toLowerCase());
    if (fits && --left === 0) return node;
  }
  return null;
}
