/**
 * An article that was only imported is read for the first time: the facts that are missing are filled in, nothing that the reader
 * or the import said is written over, and highlights that waited for the text get their place in it.
 */
import type { Article } from '../article/model';
import type { SavedArticle, SavedHighlight } from './schema';

/** A quotation longer than this is looked for letter by letter only. In UTF-16 units. */
const MOST_FOLDED = 5000;

/** Whether an article has never been read: an import knew of it, and there is no text. */
export const isUnreadImport = (row: SavedArticle): boolean => row.textHash === '';

/** The row with what reading the page gives. `hash` is the text's. The title stays, unless the import had only the address for it. */
export function afterFirstReading(row: SavedArticle, article: Article, hash: string): SavedArticle {
  const hasTitle = row.title !== '' && row.title !== row.url && !/^https?:\/\/\S+$/.test(row.title);
  const next: SavedArticle = {
    ...row,
    title: hasTitle ? row.title : article.title,
    byline: row.byline.length > 0 ? row.byline : article.byline,
    canonicalUrl: row.canonicalUrl === row.url ? article.canonicalUrl : row.canonicalUrl,
    wordCount: article.wordCount,
    quoteCount: article.quotes.filter(({ kind }) => kind !== 'pull').length,
    imageCount: article.images.length,
    textHash: hash,
  };
  for (const fact of ['deck', 'section', 'siteName', 'publishedAt', 'lang'] as const) {
    const value = article[fact];
    if (next[fact] === undefined && value !== undefined) next[fact] = value;
  }
  if (next.dir === undefined && article.dir !== undefined) next.dir = article.dir;
  return next;
}

/** The highlights that waited and are in `text` at one place, or at one place that their context tells from the others; each with its place. */
export function placed(rows: readonly SavedHighlight[], text: string): SavedHighlight[] {
  return rows.flatMap((row) => {
    if (row.place !== null) return [];
    const place = placeIn(text, row);
    return place ? [{ ...row, place }] : [];
  });
}

/** Where a highlight's words stand in a text: the one place of them, or the one that their context tells from the others; else null. */
export function placeIn(
  text: string,
  { exact, selectors }: SavedHighlight,
): SavedHighlight['place'] {
  const found = occurrences(text, exact);
  const [only, another] = found;
  if (!only || !another) return only ?? null;
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  const tail = (quote?.prefix ?? '').trim().slice(-12);
  const head = (quote?.suffix ?? '').trim().slice(0, 12);
  if (tail === '' && head === '') return null;
  const fits = found.filter(
    ({ start, end }) =>
      text.slice(0, start).trimEnd().endsWith(tail) && text.slice(end).trimStart().startsWith(head),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Where words stand, with any white space between them. O(text) for each quotation. */
function occurrences(text: string, exact: string): { start: number; end: number }[] {
  const words = exact.trim().split(/\s+/);
  if (words[0] === '' || words.length === 0) return [];
  const pattern =
    exact.length > MOST_FOLDED ? escaped(exact.trim()) : words.map(escaped).join(String.raw`\s+`);
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .slice(0, 100)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
