/** Taking a change back: the background's, like write.ts. */
import type { LibraryDb } from './db';
import { LibraryError } from './errors';
import { putArticles, recountHighlights, recountKept } from './rows';
import type { RowBefore, SavedArticle } from './schema';
import { type Desk, transact } from './write';

type Table = RowBefore['table'];

/**
 * Takes a change back: made rows go, rows taken away return, changed fields become what they were. Gives how many rows came back.
 * Throws `not-found` if it was taken back already or is too long ago.
 */
export async function takeBack(desk: Desk, n: number): Promise<{ rows: number }> {
  const { db } = desk;
  return transact(desk, async (now) => {
    const entry = await db.undo.get(n);
    if (!entry) throw new LibraryError('not-found', `no change ${n} to take back`);
    await db.undo.delete(n);
    const of = (table: Table) => entry.rows.filter((row) => row.table === table);
    for (const table of ['bodies', 'views', 'tags', 'highlights'] as const) {
      for (const row of of(table)) await putBack(db, row, now);
    }
    await articlesBack(db, of('articles'), now);
    const kept = [...of('versions'), ...of('pictures')];
    await recountKept(db, await keptBack(db, kept), now);
    return { rows: entry.rows.length };
  });
}

async function putBack(db: LibraryDb, row: RowBefore, now: number): Promise<void> {
  const table = db.table(row.table);
  const is: { count?: number } | undefined = await table.get(row.key);
  // How often a tag is used follows from the articles, which come back after it.
  if (row.table === 'tags' && row.whole) await table.put({ ...row.whole, count: is?.count ?? 0 });
  else if (row.whole) await table.put(row.whole);
  else if (!row.fields) await table.delete(row.key);
  else if (is) await table.put({ ...withFields(is, row.fields), ...stamp(row.table, now) });
}

/** Puts back versions and pictures; gives the articles whose they are. */
async function keptBack(db: LibraryDb, rows: readonly RowBefore[]): Promise<SavedArticle['id'][]> {
  const of = new Set<string>();
  for (const { table, key, whole } of rows) {
    const primary = JSON.parse(key);
    const is: { articleId: string } | undefined = await db.table(table).get(primary);
    const was = whole as { articleId: string } | undefined;
    for (const row of [is, was]) if (row) of.add(row.articleId);
    // An article that was erased since does not get its pictures back.
    if (was && (await db.articles.get(was.articleId as SavedArticle['id'])))
      await db.table(table).put(was);
    else if (!was) await db.table(table).delete(primary);
  }
  return [...of] as SavedArticle['id'][];
}

/** Only highlights carry the time of their last change among these tables. */
const stamp = (table: Table, now: number) => (table === 'highlights' ? { updatedAt: now } : {});

function withFields<T extends object>(row: T, fields: Record<string, unknown>): T {
  const next: Record<string, unknown> = { ...row, ...fields };
  for (const [name, value] of Object.entries(next)) if (value === undefined) delete next[name];
  return next as T;
}

async function articlesBack(db: LibraryDb, rows: RowBefore[], now: number): Promise<void> {
  const here = await db.articles.bulkGet(rows.map(({ key }) => key as SavedArticle['id']));
  const pairs = rows.flatMap((row, i) => {
    const is = here[i];
    if (!is || !row.fields) return [];
    return [[is, { ...withFields(is, row.fields), updatedAt: now }] as const];
  });
  await putArticles(db, pairs);
  await recountHighlights(
    db,
    pairs.map(([{ id }]) => id),
    now,
  );
}
