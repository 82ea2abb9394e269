/** XML 1.0 (https://www.w3.org/TR/xml/): words in its text and attributes, and trees of elements as XHTML. */
import { escaped, type Markup } from './markup';

/** What no XML may hold, even as an entity (https://www.w3.org/TR/xml/#charsets). Half surrogates are gone before. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words without the signs that XML may not hold. */
export const xmlWords = (words: string): string =>
  words.replaceAll('\u0000', '').toWellFormed().replace(FORBIDDEN, '');

/** Words for any text or quoted attribute; control characters are left out. A return is kept as an entity, or parsers lose it. */
export const xmlText = (words: string): string =>
  escaped(xmlWords(words)).replaceAll('\r', '&#13;');

/** Languages have two letters or three; longer words are kept for later and mean none (RFC 5646, 2.2.1), `english` say. */
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/i;

/** A language tag as `xml:lang` takes it (BCP 47), or nothing: what a page gives may be anything. */
export function languageTag(lang: string | undefined): string | undefined {
  if (!lang || !LANGUAGE.test(lang)) return undefined;
  try {
    return Intl.getCanonicalLocales(lang).length === 1 ? lang : undefined;
  } catch {
    return undefined;
  }
}

/** A tree as XHTML; elements without content are closed at once where HTML knows them as empty. */
export function xhtmlText(node: Markup): string {
  if (typeof node === 'string') return xmlText(node);
  const { tag, attributes, children } = node;
  const { lang, ...others } = attributes;
  const tagged = languageTag(lang);
  const said = Object.entries(tagged ? { ...others, lang: tagged, 'xml:lang': tagged } : others)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(value ?? '')}"`)
    .join('');
  if (tag === 'br' || tag === 'hr' || tag === 'img') return `<${tag}${said}/>`;
  return `<${tag}${said}>${children.map(xhtmlText).join('')}</${tag}>`;
}
