/** What kinds of elements there are for text: hidden from it, borders in it, or inline. Names are lower case. */
import { rawName, typeOf } from './dom';

/** Elements whose text nobody reads on the page. */
export const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'iframe',
  'object',
  'svg',
  'canvas',
  'video',
  'audio',
  'head',
  'title',
  'datalist',
  'postil-toolbar',
]);

/** Elements that stand on lines of their own, by the HTML standard's rendering section; the rest is inline. */
export const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Names in lower case by the names that the DOM gives: a page has few, and each is asked thousands of times. */
const LOWER = new Map<string, string>();
/** A page that makes up names gets no more of them kept. */
const MOST_NAMES = 500;

/** An element's name in lower case, also in XHTML; empty for other nodes. */
export function nameOf(node: Node): string {
  if (typeOf(node) !== 1) return '';
  const raw = rawName(node);
  const known = LOWER.get(raw);
  if (known !== undefined) return known;
  const name = raw.toLowerCase();
  if (LOWER.size < MOST_NAMES) LOWER.set(raw, name);
  return name;
}
