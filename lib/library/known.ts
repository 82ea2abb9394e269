/** What the library has already of what an import brings: for the dry run in a page and for the writing. */
import { addressKeys } from './address';
import type { LibraryDb } from './db';
import type { ImportedArticle } from './imports';
import type { ArticleId, SavedArticle, SavedHighlight } from './schema';

/** What the library has of some imported articles. `find` gives the one an address belongs to, out of the trash first. */
export interface Known {
  find(url: string): SavedArticle | undefined;
  put(article: SavedArticle, highlights: SavedHighlight[]): void;
  highlights: Map<ArticleId, SavedHighlight[]>;
}

/** Reads what the library has of `items`, in two queries. */
export async function knownOf(db: LibraryDb, items: readonly ImportedArticle[]): Promise<Known> {
  const keys = [...new Set(items.flatMap(({ url }) => addressKeys(url)))].sort();
  // One transaction for all: each question by itself would open its own.
  const found =
    keys.length === 0
      ? []
      : await db.transaction('r', db.articles, () =>
          Promise.all(keys.map((key) => db.articles.where('keys').equals(key).toArray())),
        );
  const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()];
  const byKey = new Map<string, SavedArticle>();
  const put = (row: SavedArticle) => {
    for (const key of row.keys) {
      if (byKey.get(key)?.trashed !== 0 || row.trashed === 0) byKey.set(key, row);
    }
  };
  for (const row of rows) put(row);
  const highlights = new Map<ArticleId, SavedHighlight[]>();
  const ids = rows.map(({ id }) => id);
  const marks = ids.length === 0 ? [] : await db.highlights.where('articleId').anyOf(ids).toArray();
  for (const mark of marks)
    highlights.set(mark.articleId, [...(highlights.get(mark.articleId) ?? []), mark]);
  return {
    highlights,
    find: (url) => {
      for (const key of addressKeys(url)) {
        const found = byKey.get(key);
        if (found) return found;
      }
      return undefined;
    },
    put(article, added) {
      put(article);
      const left = (highlights.get(article.id) ?? []).filter(
        ({ id }) => !added.some((one) => one.id === id),
      );
      highlights.set(article.id, [...left, ...added]);
    },
  };
}

/** Whether the library may have an article of this address: told from its keys alone, for many addresses without a question each. */
export async function knownKeys(db: LibraryDb): Promise<(item: ImportedArticle) => boolean> {
  const keys = new Set((await db.articles.orderBy('keys').keys()) as string[]);
  return ({ url }) => addressKeys(url).some((key) => keys.has(key));
}
