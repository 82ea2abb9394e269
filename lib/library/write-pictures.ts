/** Pictures kept with an article. The background's, like write.ts. */
import { LibraryError } from './errors';
import { recountKept } from './rows';
import type { ArticleId, StoredPicture } from './schema';
import { emptyLedger, keepUndo, rememberFields, rememberWhole } from './undo';
import { type Desk, transact } from './write';

const keyOf = ({ articleId, src }: StoredPicture): string => JSON.stringify([articleId, src]);

/**
 * Keeps pictures with an article; one that is kept already stays as it is. Gives the number of its undo, null if none is new.
 * Throws `not-found` if the article is not there.
 */
export async function keepPictures(
  desk: Desk,
  id: ArticleId,
  pictures: readonly Omit<StoredPicture, 'articleId'>[],
): Promise<number | null> {
  const { db } = desk;
  return transact(desk, async (now) => {
    if (!(await db.articles.get(id))) throw new LibraryError('not-found', `no article ${id}`);
    const known = new Set(
      (await db.pictures.where('articleId').equals(id).primaryKeys()).map(([, src]) => src),
    );
    const ledger = emptyLedger();
    for (const picture of pictures) {
      if (known.has(picture.src)) continue;
      known.add(picture.src);
      const row = { ...picture, articleId: id };
      await db.pictures.put(row);
      rememberFields(ledger, 'pictures', keyOf(row), undefined, row);
    }
    if (ledger.rows.length > 0) await recountKept(db, [id], now);
    return keepUndo(db, ledger, now);
  });
}

/** Removes the pictures kept with an article. Gives the number of its undo, null if there were none. */
export async function dropPictures(desk: Desk, id: ArticleId): Promise<number | null> {
  const { db } = desk;
  return transact(desk, async (now) => {
    const rows = await db.pictures.where('articleId').equals(id).toArray();
    const ledger = emptyLedger();
    for (const row of rows) rememberWhole(ledger, 'pictures', keyOf(row), row);
    await db.pictures.where('articleId').equals(id).delete();
    if (rows.length > 0) await recountKept(db, [id], now);
    return keepUndo(db, ledger, now);
  });
}
