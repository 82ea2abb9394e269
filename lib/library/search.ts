/**
 * Search as you type over titles, sites, bylines and tags: a scan of folded strings in memory.
 * About 2-3 ms for 10,000 rows (../shared notes: libraries, goal 1). Issue 6 puts an index behind `SearchIndex`.
 */
import type { SavedArticle } from './schema';

/** Letters without case or accents, so that "Lodz" finds "Łódź". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœ]/g, (letter) => FOLDED[letter] ?? letter);
}

const FOLDED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** What a row is searched by. */
export function haystack(row: SavedArticle): string {
  return fold(
    [
      row.title,
      row.byline.join(' '),
      row.siteName ?? '',
      row.url,
      ...row.tags.map((t) => `#${t}`),
    ].join('\n'),
  );
}

/** A searchable list; `query` gives the rows that hold every word, best title first, then as the list was ordered. */
export interface SearchIndex {
  query(text: string, limit: number): SavedArticle[];
}

/** Folds every row once, O(letters); each query is then a scan. */
export function indexRows(rows: SavedArticle[]): SearchIndex {
  const folded = rows.map((row) => ({ row, title: fold(row.title), all: haystack(row) }));
  return {
    query(text, limit) {
      const words = fold(text).split(/\s+/).filter(Boolean);
      const hits = folded.filter((entry) => words.every((word) => entry.all.includes(word)));
      const rank = (entry: { title: string }) =>
        words.every((word) => entry.title.includes(word)) ? 0 : 1;
      return hits
        .sort((a, b) => rank(a) - rank(b))
        .slice(0, limit)
        .map((entry) => entry.row);
    },
  };
}
