/**
 * Restores a backup, some rows at a time. The background's, like write.ts. Into an empty library every row comes back as it was;
 * what a restore wrote is noted beside the imports, so that it can be taken back (write-restore-undo.ts).
 */
import { makeId } from './ids';
import { type ImportRecord, NO_IMPORT, type RestoreSum } from './imports';
import {
  BACKUP_TABLES,
  type BackupTable,
  type Restored,
  type RestoredChunk,
  type RestoredRow,
  ROWS,
  type Twin,
} from './restore';
import { MEET, type Met } from './restore-meet';
import { markRewound, settle } from './rows';
import {
  type ArticleId,
  type ArticleVersion,
  ImportId,
  type SavedArticle,
  type SetAside,
} from './schema';
import { summary } from './tally';
import { type Desk, transact } from './write';
import { forgetOld, recordOf } from './write-import';

/** Begins a restore of `total` rows of the backup with this fingerprint: nothing is written to the list yet. */
export function beginRestore(
  desk: Desk,
  { name, total, backup }: { name: string; total: number; backup?: string | undefined },
): Promise<ImportRecord> {
  const id = ImportId.parse(makeId(desk.now(), desk.random));
  return transact(desk, async (at) => {
    await forgetOld(desk);
    const record: ImportRecord = {
      id,
      name,
      formats: [],
      options: { tags: [], states: 'keep' },
      state: 'running',
      total,
      done: 0,
      counts: NO_IMPORT,
      problems: [],
      kept: 0,
      at,
      restore: true,
      restored: { added: 0, merged: 0, same: 0, broken: 0 },
      ...(backup === undefined ? {} : { backup }),
    };
    await desk.db.imports.put(record);
    return record;
  });
}

/** Restores rows of one table; what does not parse is counted as broken and left out. With the `id` of a restore it can be taken back. */
export function restoreRows(
  desk: Desk,
  table: BackupTable,
  given: unknown[],
  id?: ImportId,
  twins: readonly Twin[] = [],
): Promise<Restored> {
  const rows: unknown[] = [];
  for (const row of given) {
    const result = ROWS[table].safeParse(row);
    if (result.success) rows.push(result.data);
  }
  return transact(desk, async () => {
    await markRewound(desk.db);
    const all = await MEET[table](desk.db, rows, twins);
    const written = all.filter(({ after }) => after !== undefined);
    const noted = await WRITE[table](desk.db, written as never);
    const part = counted(table, all, given.length - rows.length);
    if (id !== undefined) await note(desk, id, table, noted, part, given.length);
    return part;
  });
}

function counted(table: BackupTable, all: readonly Met[], broken: number): Restored {
  const added = all.filter(({ how }) => how === 'new').length;
  const merged = all.filter(({ how, after }) => how !== 'new' && after !== undefined).length;
  const part = { added, merged, same: all.length - added - merged, broken };
  if (table !== 'articles') return { ...part, moved: [], met: [] };
  const articles = all as unknown as Met<SavedArticle>[];
  return {
    ...part,
    moved: articles.flatMap(({ row, here }) =>
      here && here.id !== row.id ? [[row.id, here.id] as [ArticleId, ArticleId]] : [],
    ),
    met: articles.flatMap(({ here }) => here?.id ?? []),
  };
}

type Db = Desk['db'];
type Written<Row> = Met<Row> & { after: Row };

/** Puts the rows and gives what is noted of each. */
const WRITE: { [T in BackupTable]: (db: Db, all: Written<never>[]) => Promise<RestoredRow[]> } = {
  articles: async (db, all: Written<SavedArticle>[]) => {
    await db.articles.bulkPut(all.map(({ after }) => after));
    await settle(
      db,
      all.map(({ here, after }) => [here, after]),
    );
    return all.map(({ here, after }) => noteOf(after.id, after.id, here, after.updatedAt));
  },
  highlights: async (
    db,
    all: Written<{ id: string; articleId: ArticleId; updatedAt: number }>[],
  ) => {
    await db.highlights.bulkPut(all.map(({ after }) => after as never));
    return all.map(({ here, after }) => noteOf(after.id, after.articleId, here, after.updatedAt));
  },
  bodies: async (db, all: Written<{ articleId: ArticleId }>[]) => {
    await db.bodies.bulkPut(all.map(({ after }) => after as never));
    return all.map(({ after }) => noteOf(after.articleId, after.articleId));
  },
  pictures: async (db, all: Written<{ articleId: ArticleId; src: string }>[]) => {
    await db.pictures.bulkPut(all.map(({ after }) => after as never));
    return all.map(({ after }) => noteOf([after.articleId, after.src], after.articleId));
  },
  versions: (db, all: Written<ArticleVersion>[]) => writeVersions(db, all),
  tags: async (db, all: Written<{ name: string; colour?: string }>[]) => {
    await db.tags.bulkPut(all.map(({ after }) => after as never));
    return all.map(({ here, after }) => ({ ...noteOf(after.name, null, here), is: after }));
  },
  views: async (db, all: Written<{ id: string }>[]) => {
    await db.views.bulkPut(all.map(({ after }) => after as never));
    return all.map(({ after }) => ({ ...noteOf(after.id, null), is: after }));
  },
  setAside: async (db, all: Written<SetAside>[]) => {
    const keys = await db.setAside.bulkPut(
      all.map(({ after }) => after),
      { allKeys: true },
    );
    return keys.map((n) => noteOf(n, null));
  },
};

const noteOf = (
  key: RestoredRow['key'],
  articleId: ArticleId | null,
  whole?: object,
  stamp?: number,
): RestoredRow => ({
  key,
  articleId,
  ...(whole ? { whole } : {}),
  ...(stamp === undefined ? {} : { stamp }),
});

async function writeVersions(db: Db, all: Written<ArticleVersion>[]): Promise<RestoredRow[]> {
  const noted: RestoredRow[] = [];
  for (const { after } of all) {
    const { n, ...row } = after;
    // Its own number if that is free, so that a restored library is the same.
    const isFree = n !== undefined && (await db.versions.get(n)) === undefined;
    const key = await db.versions.put(isFree ? { ...row, n } : row);
    noted.push(noteOf(key, row.articleId));
  }
  return noted;
}

/** More chunks than one table ever has. */
const PLACES = 1_000_000;

/**
 * Chunks are taken back in the order of their numbers: the tables as they came, but within one the last first, because two
 * chunks may have written one row.
 */
async function nextPlace(db: Db, id: ImportId, table: BackupTable): Promise<number> {
  const from = BACKUP_TABLES.indexOf(table) * PLACES;
  const own = db.importRows.where('[importId+n]').between([id, from], [id, from + PLACES]);
  return from + PLACES - 1 - (await own.count());
}

/** Two rows that met one are noted as one: what it was before both, and the time that the second left. */
function onceEach(rows: readonly RestoredRow[]): RestoredRow[] {
  const by = new Map<string, RestoredRow>();
  for (const row of rows) {
    const key = JSON.stringify(row.key);
    const { whole: _, ...last } = row;
    const first = by.get(key);
    by.set(key, first ? { ...last, ...(first.whole ? { whole: first.whole } : {}) } : row);
  }
  return [...by.values()];
}

async function note(
  desk: Desk,
  id: ImportId,
  table: BackupTable,
  rows: RestoredRow[],
  part: Restored,
  given: number,
): Promise<void> {
  const { db } = desk;
  const record = await recordOf(desk, id);
  if (rows.length > 0) {
    const n = await nextPlace(db, id, table);
    const chunk: RestoredChunk = {
      importId: id,
      n,
      state: 'done',
      table,
      rows: onceEach(rows),
      kept: [],
    };
    await db.importRows.put(chunk);
  }
  const { added, merged, same } = part;
  const counts = { ...record.counts };
  if (table === 'highlights') counts.highlights += added;
  if (table === 'articles') {
    counts.new += added;
    counts.changed += merged;
    counts.same += same;
  }
  const restored = record.restored && summed(record.restored, table, part);
  const done = Math.min(record.total, record.done + given);
  await db.imports.put({ ...record, counts, done, ...(restored ? { restored } : {}) });
}

/** With what one call brought: what a reader counts are articles and highlights; a text or a picture belongs to its article. */
function summed(sum: RestoreSum, table: BackupTable, part: Restored): RestoreSum {
  const isCounted = table === 'articles' || table === 'highlights';
  return {
    added: sum.added + (isCounted ? part.added : 0),
    merged: sum.merged + (isCounted ? part.merged : 0),
    same: sum.same + (isCounted ? part.same : 0),
    broken: sum.broken + part.broken,
  };
}

/** Brings the counts of articles that were here before up to the highlights that came; `done` ends the restore of that id. */
export function settleRestored(desk: Desk, ids: ArticleId[], done?: ImportId): Promise<null> {
  return transact(desk, async (now) => {
    await countAnew(desk.db, ids);
    if (done !== undefined) {
      const record = await recordOf(desk, done);
      await desk.db.imports.put({ ...record, done: record.total, state: 'done', finishedAt: now });
    }
    return null;
  });
}

/** Says of these articles what highlights they have, and leaves the time of their last change. Inside a transaction. */
export async function countAnew(db: Db, ids: ArticleId[]): Promise<void> {
  const rows = (await db.articles.bulkGet(ids)).flatMap((row) => row ?? []);
  const marks = await db.highlights.where('articleId').anyOf(ids).toArray();
  const by = Map.groupBy(marks, ({ articleId }) => articleId);
  const changes = rows.map((row) => [row, { ...row, ...summary(by.get(row.id) ?? []) }] as const);
  await db.articles.bulkPut(changes.map(([, after]) => after));
  await settle(db, changes);
}
