/** Article rows as they are put, with counters and tags kept true: once for a whole change, because 10,000 rows one by one take seconds. */
import type { LibraryDb } from './db';
import type { SavedArticle, TagRow } from './schema';
import { recountAll, summary, tagChangesOf } from './tally';
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
  const by = Map.groupBy(rows, (row) => row.articleId);
  const articles = await db.articles.bulkGet(ids);
  const pairs = articles.flatMap((row) => {
    if (!row) return [];
    const after = { ...row, ...summary(by.get(row.id) ?? []) };
    return same(after, row) ? [] : [[row, { ...after, updatedAt: now }] as const];
  });
  await putArticles(db, pairs);
}

/** Brings what rows say of their kept versions and pictures up to those that there are. Inside a transaction only. */
export async function recountKept(
  db: LibraryDb,
  ids: readonly SavedArticle['id'][],
  now: number,
): Promise<void> {
  const pairs: Pair[] = [];
  for (const id of ids) {
    const row = await db.articles.get(id);
    if (!row) continue;
    const versions = await db.versions.where('articleId').equals(id).count();
    const pictures = { stored: 0, bytes: 0 };
    await db.pictures
      .where('articleId')
      .equals(id)
      .each(({ bytes }) => {
        pictures.stored++;
        pictures.bytes += bytes.byteLength;
      });
    const { versions: _v, pictures: _p, ...rest } = row;
    pairs.push([
      row,
      {
        ...rest,
        ...(versions > 0 ? { versions } : {}),
        ...(pictures.stored > 0 ? { pictures } : {}),
        updatedAt: now,
      },
    ]);
  }
  await putArticles(db, pairs);
}

const REWOUND = 'rewound';

/**
 * Marks that rows were put with the times they had before, `times` times until now: who goes by the times of changes begins anew.
 * Inside a transaction.
 */
export async function markRewound(db: LibraryDb, times?: number): Promise<void> {
  await db.meta.put({ key: REWOUND, value: (times ?? (await rewoundOf(db))) + 1 });
}

/** How often rows were put with times of before; another number than last time means to begin anew. */
export async function rewoundOf(db: LibraryDb): Promise<number> {
  const value = (await db.meta.get(REWOUND))?.value;
  return typeof value === 'number' ? value : 0;
}
