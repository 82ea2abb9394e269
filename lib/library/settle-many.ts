/** The bulk form of what each write does for one row: counters and tags settled once for many rows. Inside `transact` only. */
import type { LibraryDb } from './db';
import type { SavedArticle, TagRow } from './schema';
import { recount, tagChanges } from './tally';

/** A row as it was and as it is; undefined where there was or is none. */
export type RowChange = readonly [
  before: SavedArticle | undefined,
  after: SavedArticle | undefined,
];

/** Brings counters and tags up to what changed: one read and one write of each, however many rows. */
export async function settleMany(db: LibraryDb, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  let counts: unknown = (await db.meta.get('counts'))?.value;
  const tags = new Map<string, number>();
  for (const [before, after] of changes) {
    counts = recount(counts, before, after);
    for (const [name, by] of tagChanges(before, after)) tags.set(name, (tags.get(name) ?? 0) + by);
  }
  await db.meta.put({ key: 'counts', value: counts });
  const names = [...tags].filter(([, by]) => by !== 0).map(([name]) => name);
  const rows = await db.tags.bulkGet(names);
  const kept: TagRow[] = [];
  const gone: string[] = [];
  names.forEach((name, i) => {
    const row = rows[i];
    const count = Math.max(0, (row?.count ?? 0) + (tags.get(name) ?? 0));
    // A tag that was given a colour keeps it for when it is used again.
    if (count > 0 || row?.colour !== undefined) kept.push({ ...row, name, count });
    else gone.push(name);
  });
  await db.tags.bulkPut(kept);
  await db.tags.bulkDelete(gone);
}
