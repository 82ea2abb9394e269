/**
 * Changes that can be taken back whole. A change notes what each row was; taking back puts back only the fields that it changed,
 * so that what was written into the same rows since stays.
 */
import type { LibraryDb } from './db';
import type { RowBefore } from './schema';

/** So many changes can be taken back; older ones are forgotten. */
const MOST_ENTRIES = 50;

/** What a change did, row by row, while it runs. */
export interface Ledger {
  rows: RowBefore[];
}

type Table = RowBefore['table'];

/** A ledger with nothing in it. */
export const emptyLedger = (): Ledger => ({ rows: [] });

/** Fields that are worked out from other rows, or move with every change: never put back. */
const DERIVED = new Set([
  'updatedAt',
  'highlightCount',
  'noteCount',
  'colours',
  'versions',
  'pictures',
]);

/** Notes the fields in which `after` differs from `before`; with no `before`, that the row was made. */
export function rememberFields(
  { rows }: Ledger,
  table: Table,
  key: string,
  before: object | undefined,
  after: object,
): void {
  if (!before) {
    rows.push({ table, key });
    return;
  }
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!DERIVED.has(name) && !same(was[name], is[name])) fields[name] = was[name];
  }
  if (Object.keys(fields).length > 0) rows.push({ table, key, fields });
}

/** Notes a row that the change takes away. */
export function rememberWhole({ rows }: Ledger, table: Table, key: string, whole: object): void {
  rows.push({ table, key, whole });
}

/** Whether two values of a row are alike. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Keeps a ledger as one entry and gives its number, or null if nothing changed. Inside the change's own transaction. */
export async function keepUndo(
  db: LibraryDb,
  { rows }: Ledger,
  at: number,
): Promise<number | null> {
  if (rows.length === 0) return null;
  const n = await db.undo.add({ at, rows });
  const old = await db.undo.orderBy('n').reverse().offset(MOST_ENTRIES).primaryKeys();
  await db.undo.bulkDelete(old);
  return n;
}

/** Forgets whatever entries know of these articles and highlights, by id: what was erased must not lie there. */
export async function forgetUndo(db: LibraryDb, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  for (const entry of await db.undo.toArray()) {
    const rows = entry.rows.filter((row) => !gone.has(row.key) && !gone.has(articleOf(row)));
    if (rows.length < entry.rows.length) await db.undo.put({ ...entry, rows });
  }
}

/** The article that a version or a picture belongs to, as far as the entry knows; '' if it does not. */
export function articleOf({ table, key, whole }: RowBefore): string {
  if (table === 'pictures') return String(JSON.parse(key)[0]);
  return table === 'versions' ? String((whole as { articleId?: unknown })?.articleId ?? '') : '';
}
