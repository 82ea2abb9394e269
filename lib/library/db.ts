/** The database and its versions. Opened by our own pages and the background only: a content script would see the page's databases. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import { upgradeToV1 } from './migrations/v1';
import { upgradeToV2 } from './migrations/v2';
import type {
  ArticleBody,
  ArticleVersion,
  SavedArticle,
  SavedHighlight,
  SavedView,
  SetAside,
  StoredPicture,
  TagRow,
  UndoEntry,
} from './schema';

/** One remembered value: counters, the last tick of the clock. */
export interface MetaRow {
  key: string;
  value: unknown;
}

/** The library's tables. Bodies stand apart: a list over rows that carry them is three times slower. */
export interface LibraryTables {
  articles: EntityTable<SavedArticle, 'id'>;
  bodies: EntityTable<ArticleBody, 'articleId'>;
  highlights: EntityTable<SavedHighlight, 'id'>;
  tags: Table<TagRow, string>;
  views: Table<SavedView, string>;
  pictures: Table<StoredPicture, [string, string]>;
  versions: Table<ArticleVersion, number>;
  undo: Table<UndoEntry, number>;
  /** Imports and their rows; what they hold is `imports.ts`'s matter. */
  imports: Table<unknown, string>;
  importRows: Table<unknown, [string, number]>;
  setAside: Table<SetAside, number>;
  meta: Table<MetaRow, string>;
}

/** The library's database. */
export type LibraryDb = Dexie & LibraryTables;

/** Opens (or makes) a library. `name` is for tests. Highlights and notes are worth a flush: durability is strict, unless work can be done again. */
export function openLibrary(
  name = 'postil',
  durability: 'strict' | 'relaxed' = 'strict',
): LibraryDb {
  const db = new Dexie(name, { chromeTransactionDurability: durability }) as LibraryDb;
  upgradeToV1(db);
  upgradeToV2(db);
  return db;
}

let shared: LibraryDb | null = null;

/** This context's one handle on the library. */
export function library(): LibraryDb {
  shared ??= openLibrary();
  return shared;
}
