/**
 * Takes a restore back, a chunk at a time: rows that it brought go, rows that it merged are as they were. Articles that were
 * changed since, and all that belongs to them, stay. The background's, like write.ts.
 */
import type { ImportRecord } from './imports';
import type { BackupTable, RestoredChunk, RestoredRow } from './restore';
import { isSame } from './restore-meet';
import { markRewound, type Pair, settle } from './rows';
import type { ArticleId, HighlightId, ImportId, SavedArticle, TagRow } from './schema';
import { type Desk, transact } from './write';
import { recordOf } from './write-import';
import { countAnew } from './write-restore';

/** Takes the next chunk back; null if this is no restore. Call it until the state is `undone`. */
export function undoRestore(desk: Desk, id: ImportId): Promise<ImportRecord | null> {
  return transact(desk, async (now) => {
    const record = await recordOf(desk, id);
    if (!record.restore) return null;
    if (record.state === 'undone') return record;
    const { db } = desk;
    const in_ = (state: RestoredChunk['state']) =>
      db.importRows.where('[importId+state]').equals([id, state]);
    const [chunk] = (await in_('done').limit(1).toArray()) as RestoredChunk[];
    if (!chunk) {
      const next: ImportRecord = { ...record, state: 'undone', done: 0, finishedAt: now };
      await db.imports.put(next);
      return next;
    }
    // The articles' chunks come first, so that here is known which of them stay.
    const before = (await in_('undone').toArray()) as RestoredChunk[];
    const stays = new Set(before.flatMap(({ kept }) => kept));
    const kept = await UNDO[chunk.table](db, chunk.rows, stays);
    await markRewound(db);
    await db.importRows.put({ ...chunk, state: 'undone', rows: [], kept });
    const next: ImportRecord = {
      ...record,
      state: 'undoing',
      done: Math.max(0, record.done - chunk.rows.length),
      kept: record.kept + kept.length,
    };
    await db.imports.put(next);
    return next;
  });
}

type Db = Desk['db'];
type Undo = (db: Db, rows: RestoredRow[], stays: ReadonlySet<ArticleId>) => Promise<ArticleId[]>;

/** Takes rows of one table back; gives the articles that stay, because they were changed since. */
const UNDO: Record<BackupTable, Undo> = {
  articles: undoArticles,
  highlights: undoHighlights,
  bodies: async (db, rows, stays) => {
    await db.bodies.bulkDelete(keysOf<ArticleId>(rows, stays));
    return [];
  },
  pictures: async (db, rows, stays) => {
    await db.pictures.bulkDelete(keysOf<[string, string]>(rows, stays));
    return [];
  },
  versions: async (db, rows, stays) => {
    await db.versions.bulkDelete(keysOf<number>(rows, stays));
    return [];
  },
  setAside: async (db, rows, stays) => {
    await db.setAside.bulkDelete(keysOf<number>(rows, stays));
    return [];
  },
  views: async (db, rows) => {
    for (const { key, is } of rows) {
      const view = await db.views.get(String(key));
      if (view && is && isSame(view, is)) await db.views.delete(view.id);
    }
    return [];
  },
  tags: async (db, rows) => {
    for (const { key, is } of rows) await undoTag(db, String(key), is as TagRow | undefined);
    return [];
  },
};

const keysOf = <Key>(rows: readonly RestoredRow[], stays: ReadonlySet<ArticleId>): Key[] =>
  rows
    .filter(({ articleId }) => articleId === null || !stays.has(articleId))
    .map(({ key }) => key as Key);

async function undoArticles(db: Db, rows: RestoredRow[]): Promise<ArticleId[]> {
  const here = await db.articles.bulkGet(rows.map(({ key }) => key as ArticleId));
  const pairs: Pair[] = [];
  const kept: ArticleId[] = [];
  const gone: ArticleId[] = [];
  for (const [i, { stamp, whole }] of rows.entries()) {
    const row = here[i];
    if (!row) continue;
    if (row.updatedAt !== stamp) kept.push(row.id);
    else {
      pairs.push([row, whole as SavedArticle | undefined]);
      if (!whole) gone.push(row.id);
    }
  }
  await db.articles.bulkDelete(gone);
  await db.bodies.bulkDelete(gone);
  for (const table of [db.highlights, db.pictures, db.versions])
    await table.where('articleId').anyOf(gone).delete();
  await db.articles.bulkPut(pairs.flatMap(([, after]) => after ?? []));
  await settle(db, pairs);
  return kept;
}

async function undoHighlights(
  db: Db,
  rows: RestoredRow[],
  stays: ReadonlySet<ArticleId>,
): Promise<ArticleId[]> {
  const free = rows.filter(({ articleId }) => articleId !== null && !stays.has(articleId));
  const here = await db.highlights.bulkGet(free.map(({ key }) => key as HighlightId));
  const articles = new Set<ArticleId>();
  const kept = new Set<ArticleId>();
  for (const [i, { stamp, whole }] of free.entries()) {
    const row = here[i];
    if (!row) continue;
    articles.add(row.articleId);
    if (row.updatedAt !== stamp) kept.add(row.articleId);
    else if (whole) await db.highlights.put(whole as never);
    else await db.highlights.delete(row.id);
  }
  await countAnew(db, [...articles]);
  return [...kept];
}

/** A tag loses the colour that the restore gave it, unless the reader chose another since. */
async function undoTag(db: Db, name: string, is: TagRow | undefined): Promise<void> {
  const tag = await db.tags.get(name);
  if (!tag || tag.colour !== is?.colour) return;
  const { colour: _, ...plain } = tag;
  if (plain.count > 0) await db.tags.put(plain);
  else await db.tags.delete(name);
}
