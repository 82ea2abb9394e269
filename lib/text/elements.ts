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

/** Elements that are never boxes: they only mark words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements to operate, not to read. */
const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'menu', 'dialog']);
/** Never a unit of a row: these repeat in any text. */
const PLAIN = /^(?:p|li|tr|td|th|tbody|h[1-6]|dt|dd|br|hr)$/;
const HEADING = /^h[1-6]$/;

/** What elements of one name are. */
export interface Kind {
  /** In lower case, also in XHTML. */
  readonly name: string;
  readonly isBlock: boolean;
  readonly isUnread: boolean;
  readonly isInline: boolean;
  readonly isHeading: boolean;
  readonly isControl: boolean;
  readonly isPlain: boolean;
}

/** Kinds by the names that the DOM gives: a page has few, and each is asked thousands of times. */
const KINDS = new Map<string, Kind>();
/** A page that makes up names gets no more of them kept. */
const MOST_NAMES = 500;

/** What an element is by its name. */
export function kindOf(element: Element): Kind {
  const raw = rawName(element);
  return KINDS.get(raw) ?? newKind(raw);
}

function newKind(raw: string): Kind {
  const name = raw.toLowerCase();
  const kind: Kind = {
    name,
    isBlock: BLOCKS.has(name),
    isUnread: UNREAD.has(name),
    isInline: INLINE.has(name),
    isHeading: HEADING.test(name),
    isControl: CONTROLS.has(name),
    isPlain: PLAIN.test(name),
  };
  if (KINDS.size < MOST_NAMES) KINDS.set(raw, kind);
  return kind;
}

/** An element's name in lower case, also in XHTML; empty for other nodes. */
export const nameOf = (node: Node): string =>
  typeOf(node) === 1 ? kindOf(node as Element).name : '';
