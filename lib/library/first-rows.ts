/**
 * The first rows of the list, read without Dexie and before the popup's own code is there: its database opens while that is
 * loaded. Raw records; who shows them parses them. Nothing is made or changed here: a library that is not there stays so.
 */

/** So many rows are painted at first; a popup is for the latest ones and for what is searched. */
export const FIRST_ROWS = 20;

/** The latest saved rows and the counters, as they lie in the database. */
export interface FirstRows {
  rows: unknown[];
  counts: unknown;
}

const held = globalThis as { postilFirst?: Promise<FirstRows | null> | undefined };

/** Asks for the first `limit` rows and leaves the answer where `firstRows` finds it. */
export function askFirstRows(limit: number): void {
  held.postilFirst = opened()
    .then((db) => (db ? read(db, limit).finally(() => db.close()) : null))
    .catch(() => null);
}

/** The rows that were asked for; null if nobody asked, there is no library yet, or it is of another version. */
export const firstRows = (): Promise<FirstRows | null> => held.postilFirst ?? Promise.resolve(null);

function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open('postil');
    // Not there yet: aborted, it is not made.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => resolve(request.result);
  });
}

/** In one question where the browser reads backwards by itself: the answers wait for their turn beside the page's own code. */
async function read(db: IDBDatabase, limit: number): Promise<FirstRows> {
  const tx = db.transaction(['articles', 'meta']);
  const index = tx.objectStore('articles').index('[trashed+savedAt]');
  const counts = tx.objectStore('meta').get('counts');
  const rows = 'getAllRecords' in index ? backwards(index, limit) : fromTheLast(index, limit);
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  return { rows: rows(), counts: counts.result?.value };
}

/** The keys of what is not in the trash. */
const [LOWEST, HIGHEST] = [
  [0, -Infinity],
  [0, Infinity],
];

/** The options that came with `getAllRecords` (Indexed Database API 3.0, 4.5); TypeScript does not know them yet. */
interface Backwards {
  getAll(options: { query: IDBKeyRange; count: number; direction: 'prev' }): IDBRequest<unknown[]>;
}

function backwards(index: IDBIndex, count: number): () => unknown[] {
  const query = IDBKeyRange.bound(LOWEST, HIGHEST);
  const all = (index as unknown as Backwards).getAll({ query, count, direction: 'prev' });
  return () => all.result;
}

/** The same in two questions, however many rows: where the last ones begin, then all from there. */
function fromTheLast(index: IDBIndex, limit: number): () => unknown[] {
  const last = index.openKeyCursor(IDBKeyRange.bound(LOWEST, HIGHEST), 'prev');
  let rows: unknown[] = [];
  let isThere = false;
  const take = (from: IDBValidKey) => {
    const all = index.getAll(IDBKeyRange.bound(from, HIGHEST));
    all.onsuccess = () => {
      // Rows of one moment may stand before the first of these.
      rows = all.result.reverse().slice(0, limit);
    };
  };
  last.onsuccess = () => {
    const cursor = last.result;
    if (cursor && !isThere && limit > 1) {
      isThere = true;
      cursor.advance(limit - 1);
    } else take(cursor?.key ?? LOWEST);
  };
  return () => rows;
}
