/** Article rows as they are put, with counters and tags kept true: once for a whole change, because 10,000 rows one by one take seconds. */
import type { LibraryDb } from './db';
import type { SavedArticle, TagRow } from './schema';
import { recountAll, tagChangesOf } from './tally';
import { type Ledger, rememberFields, same } from './undo';

/** A row before and after a change; undefined where there is none. */
export type Pair = readonly [before: SavedArticle | undefined, after: SavedArticle | undefined];

/** Puts one row in the place of `before`. Inside a transaction over all tables only. */
export async function putArticle(
  db: LibraryDb,
  before: SavedArticle | undefined,
  after: SavedArticle,
): Promise<void> {
  await db.articles.put(after);
  await settle(db, [[before, after]]);
}

/** Puts many rows, notes in `ledger` what they were, and settles counters and tags once. Inside a transaction only. */
export async function putArticles(
  db: LibraryDb,
  pairs: readonly Pair[],
  ledger?: Ledger,
): Promise<void> {
  if (pairs.length === 0) return;
  await db.articles.bulkPut(pairs.flatMap(([, after]) => (after ? [after] : [])));
  if (ledger) {
    for (const [before, after] of pairs) {
      if (after) rememberFields(ledger, 'articles', after.id, before, after);
    }
  }
  await settle(db, pairs);
}

/** Brings counters and tags up to what these rows were and are. Inside a transaction only. */
export async function settle(db: LibraryDb, pairs: readonly Pair[]): Promise<void> {
  const kept = await db.meta.get('counts');
  await db.meta.put({ key: 'counts', value: recountAll(kept?.value, pairs) });
  const changes = [...tagChangesOf(pairs)];
  const rows = await db.tags.bulkGet(changes.map(([name]) => name));
  const after = changes.map(([name, by], i): TagRow => {
    return { ...rows[i], name, count: Math.max(0, (rows[i]?.count ?? 0) + by) };
  });
  // A colour outlives the last article: the tag may come back with it out of the trash.
  const stays = ({ count, colour }: TagRow) => count > 0 || colour !== undefined;
  await db.tags.bulkPut(after.filter(stays));
  await db.tags.bulkDelete(after.filter((row) => !stays(row)).map(({ name }) => name));
}

/** Brings what rows say of their highlights up to the highlights that there are. Inside a transaction only. */
export async function recountHighlights(
  db: LibraryDb,
  ids: SavedArticle['id'][],
  now: number,
): Promise<void> {
  const rows = await db.highlights.where('articleId').anyOf(ids).toArray();
  const by = Map.groupBy(
    rows.filter((row) => row.deletedAt === undefined),
    (row) => row.articleId,
  );
  const articles = await db.articles.bulkGet(ids);
  const pairs = articles.flatMap((row) => {
    if (!row) return [];
    const alive = by.get(row.id) ?? [];
    const counts = {
      highlightCount: alive.length,
      noteCount: alive.filter(({ note }) => note !== '').length,
      colours: [...new Set(alive.map(({ colour }) => colour))],
    };
    return same(counts, {
      highlightCount: row.highlightCount,
      noteCount: row.noteCount,
      colours: row.colours,
    })
      ? []
      : [[row, { ...row, ...counts, updatedAt: now }] as const];
  });
  await putArticles(db, pairs);
}
