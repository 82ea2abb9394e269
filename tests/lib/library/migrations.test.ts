import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/db';
import { upgradeToV1 } from '../../../lib/library/migrations/v1';
import { SavedArticle } from '../../../lib/library/schema';
import library from '../../fixtures/library/v1.json';

/** A library as a version wrote it, by tables. */
const FIXTURES: [string, (db: Dexie) => void, Record<string, unknown[]>][] = [
  ['version 1', upgradeToV1, library],
];

it.each(FIXTURES)(
  'a library of %s opens with everything that was in it',
  async (name, make, rows) => {
    const old = new Dexie(`migrate ${name}`);
    make(old);
    for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
    old.close();
    const db = openLibrary(`migrate ${name}`);
    for (const [table, all] of Object.entries(rows)) {
      expect(await db.table(table).toArray(), table).toEqual(all);
    }
    for (const row of await db.articles.orderBy('[updatedAt+id]').toArray()) {
      expect(SavedArticle.safeParse(row).success).toBe(true);
    }
    expect(await db.undo.count()).toBe(0);
  },
);
