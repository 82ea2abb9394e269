/** From what is typed to the rows that it finds: the one place that a list, the popup and the counts of filters ask. */
import { FILTERS, isFilter } from '../../lib/library/filters';
import { type Operator, partsOf } from '../../lib/library/operators';
import { siteOf } from '../../lib/library/order';
import type { SavedArticle } from '../../lib/library/schema';
import { fold, indexRows, type SearchIndex } from '../../lib/library/search';

/** Rows that can be searched; made once for rows, in their order. */
export interface Findable {
  rows: readonly SavedArticle[];
  words: () => SearchIndex;
}

/** Makes rows searchable. Their words are folded at the first search for words, not before. */
export function findable(rows: SavedArticle[]): Findable {
  let index: SearchIndex | null = null;
  return {
    rows,
    words: () => {
      index ??= indexRows(rows);
      return index;
    },
  };
}

function fits(row: SavedArticle, { key, value }: Operator): boolean {
  const name = `${key}:${value}`;
  if (isFilter(name)) return FILTERS[name](row);
  const wanted = fold(value);
  if (key === 'tag') return row.tags.some((tag) => fold(tag) === wanted);
  if (key === 'site') return `.${siteOf(row.url)}`.endsWith(`.${wanted}`);
  // What no list can answer finds nothing rather than everything.
  return false;
}

/** The rows that hold every word and fit every operator, in their order (with words: those in the title first). */
export function find(where: Findable, query: string): SavedArticle[] {
  const { operators, words } = partsOf(query);
  const found = words.trim() === '' ? where.rows : where.words().query(words, where.rows.length);
  return found.filter((row) => operators.every((one) => fits(row, one) !== one.not));
}
