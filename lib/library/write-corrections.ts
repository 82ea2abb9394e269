/** Who said what, by the reader's word. */
import { withCorrection } from '../article/corrections';
import { LibraryError } from './errors';
import type { SaidIn } from './one-speaker';
import { type Pair, putArticle, putArticles } from './rows';
import type { ArticleId } from './schema';
import { emptyLedger, keepUndo } from './undo';
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

/** How many quotations got another speaker, in how many articles, and the number of the undo. */
export interface Joined {
  quotes: number;
  articles: number;
  undo: number | null;
}

/** Keeps that all of this is said by `speaker`: one change with one undo. Articles that are gone are passed over. */
export async function joinSpeakers(
  desk: Desk,
  said: readonly SaidIn[],
  speaker: string,
): Promise<Joined> {
  return transact(desk, async (now) => {
    const rows = await desk.db.articles.bulkGet(said.map(({ id }) => id));
    const ledger = emptyLedger();
    let quotes = 0;
    const pairs = said.flatMap(({ texts }, i): Pair[] => {
      const row = rows[i];
      if (!row) return [];
      quotes += texts.length;
      const corrections = withCorrection(row.corrections ?? [], texts, speaker).slice(-MOST);
      return [[row, { ...row, corrections, updatedAt: now }]];
    });
    await putArticles(desk.db, pairs, ledger);
    return { quotes, articles: pairs.length, undo: await keepUndo(desk.db, ledger, now) };
  });
}
