/** The files of a book around its chapters: page, table of contents, package (https://www.w3.org/TR/epub-33/). */
import type { SavedArticle } from '../library/schema';
import type { PictureFile } from './epub-body';
import { MARKS } from './html-style';
import type { Markup } from './markup';
import { isoTime } from './table';
import { languageTag, xhtmlText, xmlText, xmlWords } from './xml';

/** A chapter; `path` is relative to the package. */
export interface Entry {
  path: string;
  article: SavedArticle;
  pictures: readonly PictureFile[];
}

/** The chapters in their order. */
export interface Book {
  entries: readonly Entry[];
  made: Date;
}

/** How a book looks beyond what its reader sets: no size, no typeface, no ground. */
export const STYLE_SHEET = `h1{line-height:1.2}.facts,figcaption,.source,.tags{font-size:.8em}
mark{color:#1a1e21}
.note,.highlight{margin:.5em 0 1em;padding-inline-start:.7em;border-inline-start:4px solid #e2e6e7;font-size:.85em}
.note p,.highlight p{margin:.2em 0;white-space:pre-wrap}.speaker{font-weight:600}
figure{margin:1em 0}img{max-width:100%;height:auto}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:2px solid #e2e6e7}
pre{white-space:pre-wrap}table{border-collapse:collapse}td,th{padding:.2em .5em;border:1px solid #e2e6e7;text-align:start}
${MARKS}
`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What the table of contents calls it: never nothing, which is no link. */
const named = ({ title, url }: SavedArticle): string => xmlWords(title).trim() || url;

function xhtml(title: string, lang: string | undefined, body: string): string {
  const said = lang ? ` lang="${lang}" xml:lang="${lang}"` : '';
  return `${HEAD}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${said}>
<head><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** A chapter as a file. */
export const page = (article: SavedArticle, tree: Markup): string =>
  xhtml(named(article), languageTag(article.lang), xhtmlText(tree));

/** The table of contents, which stands first in the book, too. A book without a chapter lists this page alone. */
export function contents({ entries }: Book): string {
  const lines = entries.map(
    ({ path, article }) => `<li dir="auto"><a href="${path}">${xmlText(named(article))}</a></li>`,
  );
  const list = lines.length > 0 ? lines.join('\n') : '<li><a href="nav.xhtml">Contents</a></li>';
  return xhtml(
    'Contents',
    'en',
    `<nav epub:type="toc" role="doc-toc"><h1>Contents</h1>\n<ol>\n${list}\n</ol></nav>`,
  );
}

/** The package: what the book is, every file in it, and their order. The same articles make a book with the same identifier. */
export async function packageFile({ entries, made }: Book): Promise<string> {
  const articles = entries.map(({ article }) => article);
  const [first] = articles;
  const day = made.toISOString().slice(0, 10);
  const title = first && articles.length === 1 ? named(first) : `Postil ${day}`;
  const languages = distinct(articles.map(({ lang }) => languageTag(lang) ?? 'und'));
  const authors = distinct(
    articles.flatMap(({ byline }) => byline.map((name) => xmlWords(name).trim())),
  );
  const files = entries.flatMap(({ path, pictures }) => [
    { path, type: 'application/xhtml+xml' },
    ...pictures,
  ]);
  const facts = [
    `<dc:identifier id="id">${await identifier(articles)}</dc:identifier>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    ...(languages.length > 0 ? languages : ['und']).map(
      (one) => `<dc:language>${one}</dc:language>`,
    ),
    ...authors.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...articles.map(({ url }) => `<dc:source>${xmlText(url)}</dc:source>`),
    `<meta property="dcterms:modified">${isoTime(made.getTime())}</meta>`,
  ];
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...files.map(
      ({ path, type }) => `<item id="${idOf(path)}" href="${path}" media-type="${type}"/>`,
    ),
  ];
  const spine = ['nav', ...entries.map(({ path }) => idOf(path))];
  return `${HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${facts.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const idOf = (path: string): string => path.replace('.', '-');
const distinct = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((one) => one !== '');

/** A UUID of version 8 (RFC 9562) out of the articles' ids. */
async function identifier(articles: readonly SavedArticle[]): Promise<string> {
  const ids = new TextEncoder().encode(articles.map(({ id }) => id).join('\n'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', ids)).subarray(0, 16);
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const cut = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `urn:uuid:${cut.join('-')}-${hex.slice(20)}`;
}
