/** Texts that an import brings with its articles: kept as the stored copy of those that are new, so that highlights are placed at once. */
import type { LibraryDb } from './db';
import { isUnreadImport, placed } from './first-reading';
import { textHash } from './hash';
import { CHUNK, type ImportedArticle, type StoredText } from './imports';
import type { Pair } from './rows';
import type { ArticleBody, ArticleId, HighlightId, SavedHighlight } from './schema';

/** So much text goes into one chunk at most, in UTF-16 units. */
const CHUNK_TEXT = 4_000_000;

/** The articles with the fingerprint of each text: worked out before a transaction, which waits for nothing else. */
export const withHashes = (items: readonly ImportedArticle[]): Promise<ImportedArticle[]> =>
  Promise.all(
    items.map(async (item) =>
      item.stored
        ? { ...item, stored: { ...item.stored, textHash: await textHash(item.stored.text) } }
        : item,
    ),
  );

/** Articles in chunks: so many at most, and not too much text in one. */
export function chunked(items: readonly ImportedArticle[]): ImportedArticle[][] {
  const chunks: ImportedArticle[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = item.stored?.text.length ?? 0;
    const last = chunks.at(-1);
    if (!last || last.length >= CHUNK || size + own > CHUNK_TEXT) {
      chunks.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return chunks;
}

/** An article that was written needs its text no longer. */
export function withoutText({ stored: _, ...item }: ImportedArticle): ImportedArticle {
  return item;
}

/** The stored copy that an import brought. */
export const bodyOf = (articleId: ArticleId, stored: StoredText): ArticleBody => {
  const { blocks, text, quotes, images } = stored;
  return { articleId, blocks, text, quotes, images, cuts: [] };
};

/** Highlights of articles whose text is here already, or comes with them, get their place at once; the others wait. */
export async function inTheirTexts(
  db: LibraryDb,
  changes: readonly Pair[],
  highlights: SavedHighlight[],
  brought: readonly ArticleBody[],
): Promise<SavedHighlight[]> {
  const read = changes.flatMap(([before]) => (before && !isUnreadImport(before) ? before.id : []));
  const waiting = new Set(highlights.filter(({ place }) => !place).map((row) => row.articleId));
  const ids = read.filter((id) => waiting.has(id));
  const found = new Map<HighlightId, SavedHighlight>();
  for (const body of [...brought, ...(await db.bodies.bulkGet(ids))]) {
    if (!body) continue;
    const own = highlights.filter(({ articleId }) => articleId === body.articleId);
    for (const row of placed(own, body.text)) found.set(row.id, row);
  }
  return highlights.map((row) => found.get(row.id) ?? row);
}
