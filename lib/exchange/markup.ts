/** HTML as a tree of known elements that is written at the end, every word and attribute escaped: nothing of a page becomes markup. */
import { wellFormed } from './table';

type Tag =
  | 'a'
  | 'article'
  | 'aside'
  | 'blockquote'
  | 'br'
  | 'caption'
  | 'code'
  | 'dd'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'header'
  | 'hr'
  | 'img'
  | 'li'
  | 'mark'
  | 'ol'
  | 'p'
  | 'pre'
  | 'section'
  | 'span'
  | 'strong'
  | 'sub'
  | 'sup'
  | 'table'
  | 'td'
  | 'th'
  | 'title'
  | 'tr'
  | 'ul';
type Attribute =
  | 'alt'
  | 'class'
  | 'dir'
  | 'epub:type'
  | 'href'
  | 'id'
  | 'lang'
  | 'rel'
  | 'reversed'
  | 'role'
  | 'src'
  | 'start'
  | 'xml:lang';

/** An element, or words. */
export type Markup = string | Element;
/** An element with its attributes, whose values are plain text. */
export interface Element {
  tag: Tag;
  attributes: Partial<Record<Attribute, string | undefined>>;
  children: readonly Markup[];
}

/** An element; attributes that are undefined are left out. */
export const el = (
  tag: Tag,
  attributes: Element['attributes'] = {},
  ...children: Markup[]
): Element => ({ tag, attributes, children });

/** A link that tells its target nothing, and opens only what may be opened from a file. */
export function linkTo(href: string, ...children: Markup[]): Markup {
  if (!/^(?:https?:|mailto:|#)/i.test(href)) return el('span', {}, ...children);
  return el('a', { href, rel: 'noreferrer noopener' }, ...children);
}

const VOID = new Set<Tag>(['br', 'hr', 'img']);
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words for any place of a page's text or a quoted attribute. HTML knows no null and drops the first line end of a `pre`. */
export const escaped = (words: string): string =>
  wellFormed(words).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** The tree as text. */
export function markupText(node: Markup): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`);
  const open = `<${tag}${said.join('')}>`;
  if (VOID.has(tag)) return open;
  return `${open}${tag === 'pre' ? '\n' : ''}${children.map(markupText).join('')}</${tag}>`;
}
