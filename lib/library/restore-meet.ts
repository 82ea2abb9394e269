/** How rows of a backup meet what is here, table by table: read only, the same for the dry run in a page and for the writing. */
import type { LibraryDb } from './db';
import { foldedWords } from './merge';
import { type BackupTable, mergedArticle, mergedHighlight, type Twin } from './restore';
import type {
  ArticleBody,
  ArticleVersion,
  SavedArticle,
  SavedHighlight,
  SavedView,
  SetAside,
  StoredPicture,
  TagRow,
} from './schema';

/** Only in the backup; in both, and edited later there; in both, and edited later here; the same. */
export type Meeting = 'new' | 'newer' | 'older' | 'same';

/** One row of a backup, what is here of it, and what is to be written, undefined if nothing is. */
export interface Met<Row = object> {
  row: Row;
  here: Row | undefined;
  after: Row | undefined;
  how: Meeting;
}

/**
 * The rows of one table and their meetings. The rows were parsed by `ROWS`, and led to the articles that are here. `twins` are two
 * articles of the backup: one of them may be here by now, and the other is another one still.
 */
export const MEET: {
  [T in BackupTable]: (db: LibraryDb, rows: unknown[], twins?: readonly Twin[]) => Promise<Met[]>;
} = {
  articles: (db, rows, twins = []) => meetArticles(db, rows as SavedArticle[], twins),
  bodies: (db, rows) => missing(rows as ArticleBody[], (row) => row.articleId, db.bodies as never),
  highlights: (db, rows) => meetHighlights(db, rows as SavedHighlight[]),
  tags: (db, rows) => meetTags(db, rows as TagRow[]),
  views: (db, rows) => missing(rows as SavedView[], (row) => row.id, db.views),
  pictures: (db, rows) =>
    missing(rows as StoredPicture[], (row) => [row.articleId, row.src], db.pictures),
  versions: (db, rows) => meetVersions(db, rows as ArticleVersion[]),
  setAside: (db, rows) => meetSetAside(db, rows as SetAside[]),
};

/** The part of a table that `missing` needs. */
interface Keyed<Row, Key> {
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
}

/** Rows that are written where their key is not here; one that is here stays. */
async function missing<Row extends object, Key>(
  rows: Row[],
  keyOf: (row: Row) => Key,
  table: Keyed<Row, Key>,
): Promise<Met[]> {
  const all = await table.bulkGet(rows.map(keyOf));
  const seen = new Map<string, Row>();
  return rows.map((row, i) => {
    const key = JSON.stringify(keyOf(row));
    const here = all[i] ?? seen.get(key);
    if (!here) seen.set(key, row);
    return here ? same(row, here) : fresh(row);
  });
}

const fresh = <Row>(row: Row): Met<Row> => ({ row, here: undefined, after: row, how: 'new' });
const same = <Row>(row: Row, here: Row): Met<Row> => ({ row, here, after: undefined, how: 'same' });

/** Whether two states of a row say the same, whatever the order of their fields. */
export const isSame = (a: object, b: object): boolean => sorted(a) === sorted(b);
const sorted = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Two states of one row: whichever was edited later, and what both together come to. */
function twice<Row extends { updatedAt: number }>(row: Row, here: Row, after: Row): Met<Row> {
  const isChanged = !isSame(after, here);
  const isOlder = row.updatedAt < here.updatedAt;
  if (!isChanged && !isOlder) return same(row, here);
  return { row, here, after: isChanged ? after : undefined, how: isOlder ? 'older' : 'newer' };
}

async function meetArticles(
  db: LibraryDb,
  rows: SavedArticle[],
  twins: readonly Twin[],
): Promise<Met<SavedArticle>[]> {
  const byId = await db.articles.bulkGet(rows.map(({ id }) => id));
  const keys = [...new Set(rows.flatMap((row) => row.keys))];
  const byKey = new Map<string, SavedArticle[]>();
  for (const row of await db.articles.where('keys').anyOf(keys).distinct().toArray())
    for (const key of row.keys) byKey.set(key, [row, ...(byKey.get(key) ?? [])]);
  const apart = new Set(twins.map((pair) => pair.join()));
  return inTurn(
    rows,
    (row, i) =>
      byId[i] ??
      row.keys
        .flatMap((key) => byKey.get(key) ?? [])
        .find(({ id }) => !apart.has([row.id, id].join())),
    mergedArticle,
  );
}

/** Rows of one chunk meet what is here one after the other: the second that means the same row meets what the first left of it. */
function inTurn<Row extends { id: string; updatedAt: number }>(
  rows: readonly Row[],
  find: (row: Row, i: number) => Row | undefined,
  merged: (here: Row, there: Row) => Row,
): Met<Row>[] {
  const left = new Map<string, Row>();
  return rows.map((row, i) => {
    const found = find(row, i);
    const here = left.get(found?.id ?? row.id) ?? found;
    const met = here ? twice(row, here, merged(here, row)) : fresh(row);
    if (met.after) left.set(met.after.id, met.after);
    return met;
  });
}

async function meetHighlights(
  db: LibraryDb,
  rows: SavedHighlight[],
): Promise<Met<SavedHighlight>[]> {
  const byId = await db.highlights.bulkGet(rows.map(({ id }) => id));
  const parents = [...new Set(rows.map(({ articleId }) => articleId))];
  const theirs = await db.highlights.where('articleId').anyOf(parents).toArray();
  const keyOf = (row: SavedHighlight) =>
    `${row.articleId}\n${row.place?.start ?? ''}\n${foldedWords(row.exact)}`;
  const byWords = new Map(theirs.map((row) => [keyOf(row), row]));
  return inTurn(rows, (row, i) => byId[i] ?? byWords.get(keyOf(row)), mergedHighlight);
}

/** Counts are settled with the articles; only the colour is a tag's own. */
async function meetTags(db: LibraryDb, rows: TagRow[]): Promise<Met<TagRow>[]> {
  const here = await db.tags.bulkGet(rows.map(({ name }) => name));
  return rows.map((row, i) => {
    const known = here[i];
    if (known && (row.colour === undefined || known.colour !== undefined)) return same(row, known);
    // A tag without a colour is nothing but the articles that carry it.
    if (row.colour === undefined) return { ...fresh(row), after: undefined };
    const after = { ...row, count: known?.count ?? 0 };
    return { row, here: known, after, how: 'new' };
  });
}

async function meetVersions(db: LibraryDb, rows: ArticleVersion[]): Promise<Met<ArticleVersion>[]> {
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  const there = await db.versions.where('articleId').anyOf(ids).toArray();
  const byText = new Map(there.map((row) => [`${row.articleId}/${row.textHash}`, row]));
  return rows.map((row) => {
    const key = `${row.articleId}/${row.textHash}`;
    const here = byText.get(key);
    if (!here) byText.set(key, row);
    return here ? same(row, here) : fresh(row);
  });
}

/** Their numbers say nothing: another row may have the same one here, and then this one gets a new one. */
async function meetSetAside(db: LibraryDb, rows: SetAside[]): Promise<Met<SetAside>[]> {
  const there = await db.setAside.toArray();
  const saying = ({ table, row, at }: SetAside) => JSON.stringify([table, row, at]);
  const known = new Map(there.map((row) => [saying(row), row]));
  const taken = new Set(there.map(({ n }) => n));
  return rows.map((row) => {
    const here = known.get(saying(row));
    if (here) return same(row, here);
    known.set(saying(row), row);
    const { n, ...rest } = row;
    const isFree = n !== undefined && !taken.has(n);
    if (isFree) taken.add(n);
    return { ...fresh(row), after: isFree ? row : rest };
  });
}
