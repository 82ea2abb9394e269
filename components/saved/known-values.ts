/** What operators can be completed with: the values that the library has, each kind with the most used first. Pure. */
import { siteOf } from '../../lib/library/order';
import type { SavedArticle } from '../../lib/library/schema';
import type { KnownValues } from '../../lib/search/complete';

/** Taking an address apart costs more than the rest together: each row's is taken apart once. */
const sites = new WeakMap<SavedArticle, string>();
function siteOfRow(row: SavedArticle): string {
  const known = sites.get(row) ?? siteOf(row.url);
  sites.set(row, known);
  return known;
}

/** Tags, sites, languages and authors of the library, each with the most used first. */
export function knownValues(rows: readonly SavedArticle[]): KnownValues {
  const most = (of: (row: SavedArticle) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const row of rows) for (const one of of(row)) counts.set(one, (counts.get(one) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([one]) => one);
  };
  return {
    tag: most(({ tags }) => tags),
    site: most((row) => [siteOfRow(row)]),
    lang: most(({ lang }) => (lang ? [lang.toLowerCase().split('-')[0] ?? lang] : [])),
    author: most(({ byline }) => byline),
  };
}
