/** Later texts of an article, kept beside the stored copy. The background's, like write.ts. */
import type { Article } from '../article/model';
import { LibraryError } from './errors';
import { textHash } from './hash';
import { recountKept } from './rows';
import type { ArticleId, ArticleVersion } from './schema';
import { emptyLedger, keepUndo, rememberFields, rememberWhole } from './undo';
import { type Desk, transact } from './write';

/**
 * Keeps the text that a page has now beside the stored copy of its article. Gives the number of its undo, null if this very
 * text is kept already. Throws `not-found` if the article is not there.
 */
export async function keepVersion(
  desk: Desk,
  id: ArticleId,
  { title, text, blocks, images }: Pick<Article, 'title' | 'text' | 'blocks' | 'images'>,
): Promise<number | null> {
  const { db } = desk;
  const hash = await textHash(text);
  return transact(desk, async (now) => {
    const article = await db.articles.get(id);
    if (!article) throw new LibraryError('not-found', `no article ${id}`);
    const kept = await db.versions.where('articleId').equals(id).toArray();
    const known = [article.textHash, ...kept.map((row) => row.textHash)];
    if (known.includes(hash)) return null;
    const row: ArticleVersion = {
      articleId: id,
      title,
      textHash: hash,
      blocks,
      text,
      images,
      savedAt: now,
    };
    const ledger = emptyLedger();
    const n = await db.versions.add(row);
    rememberFields(ledger, 'versions', JSON.stringify(n), undefined, row);
    await recountKept(db, [id], now);
    return keepUndo(db, ledger, now);
  });
}

/** Removes one later text by its number. Gives the number of its undo. Throws `not-found` if it is not there. */
export async function dropVersion(desk: Desk, n: number): Promise<number | null> {
  const { db } = desk;
  return transact(desk, async (now) => {
    const row = await db.versions.get(n);
    if (!row) throw new LibraryError('not-found', `no version ${n}`);
    const ledger = emptyLedger();
    await db.versions.delete(n);
    rememberWhole(ledger, 'versions', JSON.stringify(n), row);
    await recountKept(db, [row.articleId], now);
    return keepUndo(db, ledger, now);
  });
}
