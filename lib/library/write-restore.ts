/** Restores a backup, some rows at a time. The background's, like write.ts. Into an empty library every row comes back as it was. */
import { foldedWords } from './merge';
import { type BackupTable, mergedArticle, mergedHighlight, type Restored, ROWS } from './restore';
import { markRewound, type Pair, settle } from './rows';
import type {
  ArticleBody,
  ArticleId,
  ArticleVersion,
  SavedArticle,
  SavedHighlight,
  SavedView,
  SetAside,
  StoredPicture,
  TagRow,
} from './schema';
import { summary } from './tally';
import { type Desk, transact } from './write';

const NONE: Restored = { added: 0, merged: 0, same: 0, broken: 0, moved: [], met: [] };

/** Restores rows of one table; what does not parse is counted as broken and left out. */
export function restoreRows(desk: Desk, table: BackupTable, given: unknown[]): Promise<Restored> {
  const rows: unknown[] = [];
  for (const row of given) {
    const result = ROWS[table].safeParse(row);
    if (result.success) rows.push(result.data);
  }
  const broken = given.length - rows.length;
  return transact(desk, async () => {
    await markRewound(desk.db);
    return { ...NONE, ...(await RESTORE[table](desk, rows)), broken };
  });
}

type Part = Partial<Restored>;

const RESTORE: Record<BackupTable, (desk: Desk, rows: unknown[]) => Promise<Part>> = {
  articles: (desk, rows) => articles(desk, rows as SavedArticle[]),
  bodies: ({ db }, rows) =>
    missing(rows as ArticleBody[], (row) => row.articleId, db.bodies as never),
  highlights: (desk, rows) => highlights(desk, rows as SavedHighlight[]),
  tags: (desk, rows) => tags(desk, rows as TagRow[]),
  views: ({ db }, rows) => missing(rows as SavedView[], (row) => row.id, db.views),
  pictures: ({ db }, rows) =>
    missing(rows as StoredPicture[], (row) => [row.articleId, row.src], db.pictures),
  versions: (desk, rows) => versions(desk, rows as ArticleVersion[]),
  setAside: ({ db }, rows) => missing(rows as SetAside[], (row) => row.n ?? 0, db.setAside),
};

/** The part of a table that `missing` needs. */
interface Keyed<Row, Key> {
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
  bulkPut(rows: Row[]): PromiseLike<unknown>;
}

/** Puts the rows whose key is not here; one that is here stays. */
async function missing<Row, Key>(
  rows: Row[],
  keyOf: (row: Row) => Key,
  table: Keyed<Row, Key>,
): Promise<Part> {
  const here = await table.bulkGet(rows.map(keyOf));
  const fresh = rows.filter((_, i) => here[i] === undefined);
  await table.bulkPut(fresh);
  return { added: fresh.length, same: rows.length - fresh.length };
}

/** Whether two states of a row say the same, whatever the order of their fields. */
const isSame = (a: object, b: object): boolean => sorted(a) === sorted(b);
const sorted = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

async function articles({ db }: Desk, rows: SavedArticle[]): Promise<Part> {
  const byId = await db.articles.bulkGet(rows.map(({ id }) => id));
  const keys = [...new Set(rows.flatMap((row) => row.keys))];
  const byKey = new Map<string, SavedArticle>();
  for (const row of await db.articles.where('keys').anyOf(keys).toArray())
    for (const key of row.keys) byKey.set(key, row);
  const changes: Pair[] = [];
  const moved: [ArticleId, ArticleId][] = [];
  const met: ArticleId[] = [];
  let same = 0;
  for (const [i, row] of rows.entries()) {
    const here = byId[i] ?? row.keys.flatMap((key) => byKey.get(key) ?? [])[0];
    if (!here) {
      changes.push([undefined, row]);
      continue;
    }
    met.push(here.id);
    if (here.id !== row.id) moved.push([row.id, here.id]);
    const after = mergedArticle(here, row);
    if (isSame(after, here)) same++;
    else changes.push([here, after]);
  }
  await db.articles.bulkPut(changes.flatMap(([, after]) => after ?? []));
  await settle(db, changes);
  const added = changes.filter(([before]) => !before).length;
  return { added, merged: changes.length - added, same, moved, met };
}

async function highlights({ db }: Desk, rows: SavedHighlight[]): Promise<Part> {
  const byId = await db.highlights.bulkGet(rows.map(({ id }) => id));
  const parents = [...new Set(rows.map(({ articleId }) => articleId))];
  const theirs = await db.highlights.where('articleId').anyOf(parents).toArray();
  const keyOf = (row: SavedHighlight) =>
    `${row.articleId}\n${row.place?.start ?? ''}\n${foldedWords(row.exact)}`;
  const byWords = new Map(theirs.map((row) => [keyOf(row), row]));
  const puts: SavedHighlight[] = [];
  let [added, same] = [0, 0];
  for (const [i, row] of rows.entries()) {
    const here = byId[i] ?? byWords.get(keyOf(row));
    const after = here ? mergedHighlight(here, row) : row;
    if (here && isSame(after, here)) {
      same++;
      continue;
    }
    if (!here) added++;
    puts.push(after);
  }
  await db.highlights.bulkPut(puts);
  return { added, merged: puts.length - added, same };
}

/** Counts were settled with the articles; only the colour is a tag's own. */
async function tags({ db }: Desk, rows: TagRow[]): Promise<Part> {
  const here = await db.tags.bulkGet(rows.map(({ name }) => name));
  const puts = rows.flatMap((row, i) => {
    const known = here[i];
    if (row.colour === undefined || known?.colour !== undefined) return [];
    return [{ ...row, count: known?.count ?? 0 }];
  });
  await db.tags.bulkPut(puts);
  return { added: puts.length, same: rows.length - puts.length };
}

async function versions({ db }: Desk, rows: ArticleVersion[]): Promise<Part> {
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  const there = await db.versions.where('articleId').anyOf(ids).toArray();
  const known = new Set(there.map((row) => `${row.articleId}/${row.textHash}`));
  const fresh = rows.filter((row) => !known.has(`${row.articleId}/${row.textHash}`));
  for (const { n, ...row } of fresh) {
    // Its own number if that is free, so that a restored library is the same.
    const isFree = n !== undefined && (await db.versions.get(n)) === undefined;
    await db.versions.put(isFree ? { ...row, n } : row);
  }
  return { added: fresh.length, same: rows.length - fresh.length };
}

/** Brings the counts of articles that were here before up to the highlights that came. */
export function settleRestored(desk: Desk, ids: ArticleId[]): Promise<null> {
  return transact(desk, async () => {
    const rows = (await desk.db.articles.bulkGet(ids)).flatMap((row) => row ?? []);
    const marks = await desk.db.highlights.where('articleId').anyOf(ids).toArray();
    const changes = rows.map((row): Pair => {
      const own = marks.filter(({ articleId }) => articleId === row.id);
      return [row, { ...row, ...summary(own) }];
    });
    await desk.db.articles.bulkPut(changes.flatMap(([, after]) => after ?? []));
    await settle(desk.db, changes);
    return null;
  });
}
