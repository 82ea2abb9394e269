/** Who said what, by the reader's word. */
import { withCorrection } from '../article/corrections';
import { LibraryError } from './errors';
import { putArticle } from './rows';
import type { ArticleId } from './schema';
import { type Desk, transact } from './write';

/** So many corrections are kept of one article: more quotations than any has. */
const MOST = 2000;

/**
 * Keeps that the quotations with these words are said by `speaker`, by nobody (null), or by whom the page says (undefined).
 * Throws `not-found` for an article that is not there.
 */
export async function correctQuotes(
  desk: Desk,
  id: ArticleId,
  texts: readonly string[],
  speaker: string | null | undefined,
): Promise<void> {
  await transact(desk, async (now) => {
    const row = await desk.db.articles.get(id);
    if (!row) throw new LibraryError('not-found', `no article ${id}`);
    const corrections = withCorrection(row.corrections ?? [], texts, speaker).slice(-MOST);
    await putArticle(desk.db, row, { ...row, corrections, updatedAt: now });
  });
}
