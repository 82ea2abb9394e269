/**
 * Every change to the library. Only the background calls this: ids, clock and checks in one place.
 * Each change is one transaction over rows and counters: it happens whole or not at all.
 */
import type { Transaction } from 'dexie';
import type { Article } from '../article/model';
import { addressKeys } from './address';
import type { LibraryDb } from './db';
import { asLibraryError, LibraryError } from './errors';
import { afterFirstReading, isUnreadImport, placed } from './first-reading';
import { forgetImports } from './forget-imports';
import { textHash } from './hash';
import { makeId } from './ids';
import { markRewound, type Pair, putArticle, putArticles, rewoundOf, settle } from './rows';
import { type ArticleBody, ArticleId, type SavedArticle, SCHEMA_VERSION } from './schema';
import { emptyLedger, forgetUndo, keepUndo } from './undo';

/** How long the trash keeps an article, in ms. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/** What a writer needs from outside: the database, a clock in ms, and chance. */
export interface Desk {
  db: LibraryDb;
  now(): number;
  random(bytes: Uint8Array<ArrayBuffer>): void;
}

/** What may change on an article by hand. */
export interface ArticleChange {
  favourite?: boolean | undefined;
  archived?: boolean | undefined;
  progress?: number | undefined;
  position?: number | undefined;
  unread?: boolean | undefined;
  note?: string | undefined;
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
}

/**
 * Runs `change` as one strict transaction over all tables.
 * Throws `stale` if a newer Postil has upgraded the database: old code reopens a newer schema by itself and would write into it.
 */
export async function transact<T>(desk: Desk, change: (now: number) => Promise<T>): Promise<T> {
  const { db } = desk;
  try {
    return await db.transaction('rw', db.tables, async (tx: Transaction) => {
      if (tx.idbtrans.db.version > SCHEMA_VERSION * 10) {
        throw new LibraryError('stale', 'the library was upgraded by a newer Postil');
      }
      return change(await tick(desk));
    });
  } catch (error) {
    throw asLibraryError(error);
  }
}

/** The time of a change: the clock, but always after the change before, so that order survives a clock set back. */
async function tick({ db, now }: Desk): Promise<number> {
  const last = await db.meta.get('tick');
  const time = Math.max(now(), (typeof last?.value === 'number' ? last.value : 0) + 1);
  await db.meta.put({ key: 'tick', value: time });
  return time;
}

function leanRow(article: Article, id: ArticleId, hash: string, now: number): SavedArticle {
  const { blocks: _b, text: _t, quotes, images, cuts: _c, modifiedAt: _m, ...facts } = article;
  return {
    ...facts,
    id,
    keys: addressKeys(article.url, article.canonicalUrl),
    quoteCount: quotes.filter((quote) => quote.kind !== 'pull').length,
    imageCount: images.length,
    highlightCount: 0,
    noteCount: 0,
    colours: [],
    progress: 0,
    unread: 1,
    favourite: 0,
    archived: 0,
    trashed: 0,
    tags: [],
    textHash: hash,
    savedAt: now,
    updatedAt: now,
  };
}

function bodyRow(article: Article, articleId: ArticleId): ArticleBody {
  const { blocks, text, quotes, images, cuts } = article;
  return { articleId, blocks, text, quotes, images, cuts };
}

/**
 * Saves an article, or finds it saved already (under any of its addresses). The stored copy stays as it was read, and is kept
 * now if an import brought the article without one; one in the trash comes back. `created` is false if it was there.
 */
export async function saveArticle(
  desk: Desk,
  article: Article,
): Promise<{ id: ArticleId; created: boolean; cameBack: boolean }> {
  const hash = await textHash(article.text);
  const fresh = ArticleId.parse(makeId(desk.now(), desk.random));
  return transact(desk, async (now) => {
    const keys = addressKeys(article.url, article.canonicalUrl);
    const found = await desk.db.articles.where('keys').anyOf(keys).toArray();
    const known = found.find((row) => row.trashed === 0) ?? found[0];
    if (known) {
      await revive(desk, known, keys, now);
      await readFirst(desk, known.id, article, hash, now);
      return { id: known.id, created: false, cameBack: known.trashed === 1 };
    }
    await putArticle(desk.db, undefined, leanRow(article, fresh, hash, now));
    await desk.db.bodies.put(bodyRow(article, fresh));
    return { id: fresh, created: true, cameBack: false };
  });
}

async function revive(desk: Desk, known: SavedArticle, keys: string[], now: number): Promise<void> {
  const all = [...new Set([...known.keys, ...keys])];
  if (known.trashed === 0 && all.length === known.keys.length) return;
  const { trashedAt: _, ...row } = known;
  await putArticle(desk.db, known, { ...row, keys: all, trashed: 0, updatedAt: now });
}

/** Keeps the text of an article that was only imported, and gives its highlights their place; one that was read stays as it was read. */
async function readFirst(
  desk: Desk,
  id: ArticleId,
  article: Article,
  hash: string,
  now: number,
): Promise<void> {
  const row = await desk.db.articles.get(id);
  if (!row || !isUnreadImport(row) || article.text === '') return;
  const marks = await desk.db.highlights.where('articleId').equals(id).toArray();
  await putArticle(desk.db, row, { ...afterFirstReading(row, article, hash), updatedAt: now });
  await desk.db.bodies.put(bodyRow(article, id));
  await desk.db.highlights.bulkPut(placed(marks, article.text));
}

function changed(row: SavedArticle, patch: ArticleChange, now: number): SavedArticle {
  const tags = [...new Set([...row.tags, ...(patch.addTags ?? [])])].filter(
    (tag) => !patch.removeTags?.includes(tag),
  );
  const next: SavedArticle = { ...row, tags, updatedAt: now };
  if (patch.favourite !== undefined) next.favourite = patch.favourite ? 1 : 0;
  if (patch.unread !== undefined) next.unread = patch.unread ? 1 : 0;
  // What is unread was not begun either: it would be unread and half read at once, and be opened where reading stopped.
  if (patch.unread) Object.assign(next, { progress: 0, position: 0 });
  if (patch.archived !== undefined) {
    next.archived = patch.archived ? 1 : 0;
    next.archivedAt = patch.archived ? now : undefined;
    if (patch.archived) next.unread = 0;
  }
  if (patch.note !== undefined) next.note = patch.note === '' ? undefined : patch.note;
  if (patch.position !== undefined) next.position = patch.position;
  if (patch.progress !== undefined) {
    next.progress = patch.progress;
    next.unread = 0;
    next.readAt = now;
  }
  return next;
}

/** Progress comes by itself while reading: there is nothing to take back, and it must not push out what there is. */
const byHand = (patch: ArticleChange): boolean =>
  Object.keys(patch).some((key) => key !== 'progress' && key !== 'position');

/** Changes articles by hand. Ids that are not there are passed over. Gives the number of its undo, or null if there is none. */
export function updateArticles(
  desk: Desk,
  ids: ArticleId[],
  patch: ArticleChange,
): Promise<number | null> {
  return eachRow(desk, ids, (row, now) => changed(row, patch, now), byHand(patch));
}

/** Moves articles to the trash, which keeps them 30 days. Gives the number of its undo. */
export function trashArticles(desk: Desk, ids: ArticleId[]): Promise<number | null> {
  return eachRow(desk, ids, (row, now) => ({ ...row, trashed: 1, trashedAt: now, updatedAt: now }));
}

/** Takes articles out of the trash, as they were. Gives the number of its undo. */
export function restoreArticles(desk: Desk, ids: ArticleId[]): Promise<number | null> {
  return eachRow(desk, ids, ({ trashedAt: _, ...row }, now) => ({
    ...row,
    trashed: 0,
    updatedAt: now,
  }));
}

async function eachRow(
  desk: Desk,
  ids: ArticleId[],
  next: (row: SavedArticle, now: number) => SavedArticle,
  undoable = true,
): Promise<number | null> {
  return transact(desk, async (now) => {
    const rows = await desk.db.articles.bulkGet([...new Set(ids)]);
    const pairs = rows.flatMap((row): Pair[] => (row ? [[row, next(row, now)]] : []));
    const ledger = emptyLedger();
    await putArticles(desk.db, pairs, ledger);
    return undoable ? keepUndo(desk.db, ledger, now) : null;
  });
}

/** Removes articles of the trash for good, with their copies and highlights. One outside the trash is left alone. Gives how many went. */
export async function eraseArticles(desk: Desk, ids: readonly ArticleId[]): Promise<number> {
  const { db } = desk;
  return transact(desk, async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row?.trashed === 1);
    const gone = rows.flatMap((row) => (row ? [row.id] : []));
    await db.articles.bulkDelete(gone);
    await db.bodies.bulkDelete(gone);
    const marks = await db.highlights.where('articleId').anyOf(gone).primaryKeys();
    for (const table of [db.highlights, db.pictures, db.versions]) {
      await table.where('articleId').anyOf(gone).delete();
    }
    await settle(
      db,
      rows.map((row) => [row, undefined]),
    );
    const erased = new Set<string>([...gone, ...marks]);
    await forgetUndo(db, erased);
    await forgetImports(db, erased);
    return gone.length;
  });
}

/** Removes everything in the trash for good; gives how many articles went. */
export async function emptyTrash(desk: Desk): Promise<number> {
  const rows = await inTrash(desk).primaryKeys();
  return eraseArticles(desk, rows);
}

const inTrash = ({ db }: Desk) =>
  db.articles.where('[trashed+savedAt]').between([1, -Infinity], [1, Infinity]);

/** Empties what the trash has kept for 30 days; gives how many articles went. */
export async function emptyOldTrash(desk: Desk): Promise<number> {
  const rows = await inTrash(desk).toArray();
  const old = rows.filter((row) => (row.trashedAt ?? 0) < desk.now() - TRASH_MS);
  if (old.length > 0)
    await eraseArticles(
      desk,
      old.map((row) => row.id),
    );
  return old.length;
}

/** Removes everything there is. What was made of it, and is left over, can tell: the library is another one from here on. */
export async function eraseLibrary(desk: Desk): Promise<void> {
  await transact(desk, async () => {
    const rewound = await rewoundOf(desk.db);
    for (const table of desk.db.tables) await table.clear();
    await markRewound(desk.db, rewound);
  });
}
