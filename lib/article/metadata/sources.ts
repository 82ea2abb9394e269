/** What the head of a page says of it: every meta tag by its name, read once. */
import { attr, find, findAll, textOf } from '../../text/dom';
import { collapse } from '../../text/words';

/** Contents of meta tags by lower-case name, property or itemprop, in the page's order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** One value is read up to this length. */
const MOST_LETTERS = 2000;

/** Reads every meta tag once. O(meta tags). */
export function metasOf(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of findAll(document, 'meta[content]')) {
    const content = collapse(decoded((attr(meta, 'content') ?? '').slice(0, MOST_LETTERS)));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => attr(meta, name));
    if (content === '') continue;
    for (const name of new Set(names.map((one) => one?.trim().toLowerCase()))) {
      if (!name) continue;
      const known = metas.get(name);
      if (known) known.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

/** The first content of the first of these names; they are lower case. */
export function metaOf(metas: Metas, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = metas.get(name)?.[0];
    if (content) return content;
  }
  return undefined;
}

/** The title of the page's head; `document.title` may be a form's field. */
export function titleTag(document: Document): string {
  const title = find(document, 'head > title') ?? find(document, 'title');
  return title ? collapse(textOf(title)) : '';
}

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', hellip: '…' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ laquo: '«', raquo: '»', frac12: '½', frac14: '¼', frac34: '¾', deg: '°' },
};

/** Text whose character references were written twice, read once more. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (all, ten, hex, name) => {
    const code = Number.parseInt(ten ?? hex, ten ? 10 : 16);
    if (name) return ENTITIES[name] ?? all;
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : all;
  });
}
