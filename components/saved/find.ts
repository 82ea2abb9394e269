/** From what is typed to the rows that it finds, by a scan of the rows alone: at once, before and beside the index. */
import type { SavedArticle } from '../../lib/library/schema';
import { evaluate, type Searched } from '../../lib/search/evaluate';
import { parseQuery } from '../../lib/search/query';

/** Rows that can be searched; made once for rows, in their order. */
export interface Findable {
  rows: readonly SavedArticle[];
  searched: () => readonly Searched[];
}

/** Makes rows searchable. */
export function findable(rows: readonly SavedArticle[]): Findable {
  let searched: Searched[] | null = null;
  return {
    rows,
    searched: () => {
      searched ??= rows.map((row) => ({ row, n: undefined }));
      return searched;
    },
  };
}

/** The rows that fit, those with the words in the title first, else in their order. */
export function find(where: Findable, typed: string): SavedArticle[] {
  const { query } = parseQuery(typed);
  if (query.kind === 'all') return [...where.rows];
  const hits = evaluate(query, where.searched(), []);
  return hits.sort((a, b) => b.score - a.score).map(({ row }) => row);
}
