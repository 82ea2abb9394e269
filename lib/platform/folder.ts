/**
 * A folder that the reader picked (File System Access, Chromium only). Its handle is kept in a database of its own, because
 * only IndexedDB can keep one; a permission that the browser took back is asked for again by `allowFolder`, on a press.
 */
const DATABASE = 'postil-folder';
const STORE = 'handles';
const KEY = 'copies';

/** What TypeScript's DOM does not know of these handles. */
interface Permitted {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

/** A folder of the reader's. */
export type Folder = FileSystemDirectoryHandle;

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const tx = db.transaction(STORE, mode);
      const request = work(tx.objectStore(STORE));
      tx.oncomplete = () => done(request.result);
      tx.onabort = () => fail(tx.error);
    });
  } finally {
    db.close();
  }
}

/** Whether this browser lets a page pick a folder. */
export const canPickFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the reader pick a folder and keeps it; null if none was picked. On a press only. */
export async function pickFolder(): Promise<Folder | null> {
  const picked = await (globalThis as Picking)
    .showDirectoryPicker?.({ id: 'postil-copies', mode: 'readwrite' })
    .catch(() => null);
  if (picked) await within('readwrite', (store) => store.put(picked, KEY));
  return picked ?? null;
}

/** The folder that was picked, or null. */
export async function keptFolder(): Promise<Folder | null> {
  const kept: unknown = await within('readonly', (store) => store.get(KEY));
  return kept instanceof FileSystemDirectoryHandle ? kept : null;
}

/** Whether the folder may be written to now; `prompt` means that the reader has to be asked again. */
export const folderState = (folder: Folder): Promise<PermissionState> =>
  (folder as unknown as Permitted).queryPermission({ mode: 'readwrite' });

/** Asks the reader to let Postil write to the folder again. On a press only. */
export const allowFolder = async (folder: Folder): Promise<boolean> =>
  (await (folder as unknown as Permitted).requestPermission({ mode: 'readwrite' })) === 'granted';

/** The files of a folder whose names fit, not those below it. */
export async function filesIn(folder: Folder, fits: (name: string) => boolean): Promise<File[]> {
  const files: File[] = [];
  for await (const handle of folder.values())
    if (handle.kind === 'file' && fits(handle.name)) files.push(await handle.getFile());
  return files;
}
