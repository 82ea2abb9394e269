/**
 * Every change to the library. Only the background calls this: ids, clock and checks in one place.
 * Each change is one transaction over rows and counters: it happens whole or not at all.
 */
import type { Transaction } from 'dexie';
import type { Article } from '../article/model';
import { addressKeys } from './address';
import type { LibraryDb } from './db';
import { asLibraryError, LibraryError } from './errors';
import { textHash } from './hash';
import { makeId } from './ids';
import { type ArticleBody, ArticleId, type SavedArticle, SCHEMA_VERSION } from './schema';
import { recount, tagChanges } from './tally';

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

/** Puts a row in the place of `before` and keeps counters and tags true. Inside `transact` only. */
export async function putArticle(
  { db }: Desk,
  before: SavedArticle | undefined,
  after: SavedArticle,
): Promise<void> {
  await db.articles.put(after);
  await settle(db, before, after);
}

async function settle(
  db: LibraryDb,
  before: SavedArticle | undefined,
  after: SavedArticle | undefined,
): Promise<void> {
  const kept = await db.meta.get('counts');
  await db.meta.put({ key: 'counts', value: recount(kept?.value, before, after) });
  for (const [name, by] of tagChanges(before, after)) {
    const count = ((await db.tags.get(name))?.count ?? 0) + by;
    if (count > 0) await db.tags.put({ name, count });
    else await db.tags.delete(name);
  }
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
 * Saves an article, or finds it saved already (under any of its addresses). The stored copy stays as it was read;
 * one in the trash comes back. `created` is false if it was there.
 */
export async function saveArticle(
  desk: Desk,
  article: Article,
): Promise<{ id: ArticleId; created: boolean }> {
  const hash = await textHash(article.text);
  const fresh = ArticleId.parse(makeId(desk.now(), desk.random));
  return transact(desk, async (now) => {
    const keys = addressKeys(article.url, article.canonicalUrl);
    const found = await desk.db.articles.where('keys').anyOf(keys).toArray();
    const known = found.find((row) => row.trashed === 0) ?? found[0];
    if (known) {
      await revive(desk, known, keys, now);
      return { id: known.id, created: false };
    }
    await putArticle(desk, undefined, leanRow(article, fresh, hash, now));
    await desk.db.bodies.put(bodyRow(article, fresh));
    return { id: fresh, created: true };
  });
}

async function revive(desk: Desk, known: SavedArticle, keys: string[], now: number): Promise<void> {
  const all = [...new Set([...known.keys, ...keys])];
  if (known.trashed === 0 && all.length === known.keys.length) return;
  const { trashedAt: _, ...row } = known;
  await putArticle(desk, known, { ...row, keys: all, trashed: 0, updatedAt: now });
}

function changed(row: SavedArticle, patch: ArticleChange, now: number): SavedArticle {
  const tags = [...new Set([...row.tags, ...(patch.addTags ?? [])])].filter(
    (tag) => !patch.removeTags?.includes(tag),
  );
  const next: SavedArticle = { ...row, tags, updatedAt: now };
  if (patch.favourite !== undefined) next.favourite = patch.favourite ? 1 : 0;
  if (patch.unread !== undefined) next.unread = patch.unread ? 1 : 0;
  if (patch.archived !== undefined) {
    next.archived = patch.archived ? 1 : 0;
    next.archivedAt = patch.archived ? now : undefined;
    if (patch.archived) next.unread = 0;
  }
  if (patch.position !== undefined) next.position = patch.position;
  if (patch.progress !== undefined) {
    next.progress = patch.progress;
    next.unread = 0;
    next.readAt = now;
  }
  return next;
}

/** Changes articles by hand. Ids that are not there are passed over. */
export async function updateArticles(
  desk: Desk,
  ids: ArticleId[],
  patch: ArticleChange,
): Promise<void> {
  await eachRow(desk, ids, (row, now) => changed(row, patch, now));
}

/** Moves articles to the trash, which keeps them 30 days. */
export async function trashArticles(desk: Desk, ids: ArticleId[]): Promise<void> {
  await eachRow(desk, ids, (row, now) => ({
    ...row,
    trashed: 1,
    trashedAt: now,
    updatedAt: now,
  }));
}

/** Takes articles out of the trash, as they were. */
export async function restoreArticles(desk: Desk, ids: ArticleId[]): Promise<void> {
  await eachRow(desk, ids, ({ trashedAt: _, ...row }, now) => ({
    ...row,
    trashed: 0,
    updatedAt: now,
  }));
}

async function eachRow(
  desk: Desk,
  ids: ArticleId[],
  next: (row: SavedArticle, now: number) => SavedArticle,
): Promise<void> {
  await transact(desk, async (now) => {
    for (const id of ids) {
      const row = await desk.db.articles.get(id);
      if (row) await putArticle(desk, row, next(row, now));
    }
  });
}

/** Removes articles of the trash for good, with their copies and highlights. One outside the trash is left alone. */
export async function eraseArticles(desk: Desk, ids: ArticleId[]): Promise<void> {
  await transact(desk, async () => {
    for (const id of ids) {
      const row = await desk.db.articles.get(id);
      if (row?.trashed !== 1) continue;
      await desk.db.articles.delete(id);
      await desk.db.bodies.delete(id);
      await desk.db.highlights.where('articleId').equals(id).delete();
      await settle(desk.db, row, undefined);
    }
  });
}

/** Empties what the trash has kept for 30 days; gives how many articles went. */
export async function emptyOldTrash(desk: Desk): Promise<number> {
  const rows = await desk.db.articles
    .where('[trashed+savedAt]')
    .between([1, -Infinity], [1, Infinity])
    .toArray();
  const old = rows.filter((row) => (row.trashedAt ?? 0) < desk.now() - TRASH_MS);
  if (old.length > 0)
    await eraseArticles(
      desk,
      old.map((row) => row.id),
    );
  return old.length;
}

/** Removes everything there is. */
export async function eraseLibrary(desk: Desk): Promise<void> {
  await transact(desk, async () => {
    for (const table of desk.db.tables) await table.clear();
  });
}
