/**
 * The first rows of the list, read without Dexie and before the popup's own code is there: its database opens while that is
 * loaded. Raw records; who shows them parses them. Nothing is made or changed here: a library that is not there stays so.
 */

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

/** In three questions, however many rows: each row asked for by itself would wait for the page's own code in between. */
async function read(db: IDBDatabase, limit: number): Promise<FirstRows> {
  const tx = db.transaction(['articles', 'meta']);
  const index = tx.objectStore('articles').index('[trashed+savedAt]');
  const [lowest, highest] = [
    [0, -Infinity],
    [0, Infinity],
  ];
  const counts = tx.objectStore('meta').get('counts');
  const last = index.openKeyCursor(IDBKeyRange.bound(lowest, highest), 'prev');
  let rows: unknown[] = [];
  let isThere = false;
  const take = (from: IDBValidKey) => {
    const all = index.getAll(IDBKeyRange.bound(from, highest));
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
    } else take(cursor?.key ?? lowest);
  };
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  return { rows, counts: counts.result?.value };
}
