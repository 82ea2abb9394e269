/**
 * Highlights that storage refused wait here, outside the database (storage.local survives a damaged or full IndexedDB),
 * and are written when it takes them again. One key an entry, so that two writers never overwrite each other.
 */
const PREFIX = 'waiting:';

/** The part of storage.local the journal needs. */
export interface KeyStore {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Keeps a change that could not be written, under its own key. Throws if this storage is full as well. */
export async function keepWaiting(store: KeyStore, key: string, change: unknown): Promise<void> {
  await store.set({ [PREFIX + key]: change });
}

/** How many changes wait. */
export async function waitingCount(store: KeyStore): Promise<number> {
  return (await waiting(store)).length;
}

async function waiting(store: KeyStore): Promise<[string, unknown][]> {
  const all = await store.get(null);
  return Object.entries(all).filter(([key]) => key.startsWith(PREFIX));
}

/**
 * Tries every waiting change again, oldest first; stops at the first that storage refuses. `write` gives false for a change
 * that can never be written (it does not parse): that one stays in the journal but does not block the others.
 */
export async function retryWaiting(
  store: KeyStore,
  write: (change: unknown) => Promise<boolean>,
): Promise<{ written: number; left: number }> {
  const entries = (await waiting(store)).sort(([a], [b]) => (a < b ? -1 : 1));
  let written = 0;
  for (const [key, change] of entries) {
    try {
      if (!(await write(change))) continue;
    } catch {
      break;
    }
    await store.remove([key]);
    written++;
  }
  return { written, left: entries.length - written };
}
