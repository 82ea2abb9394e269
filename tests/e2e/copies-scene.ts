/** What the tests of automatic copies share: a library of every kind of row, a folder that needs no picker, and the alarm clock. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import { DIST } from './base.ts';
import { fill } from './records.ts';

/** The tables that a copy brings back. */
export const TABLES = [
  'articles',
  'bodies',
  'highlights',
  'tags',
  'views',
  'pictures',
  'versions',
] as const;

/** Fills the library with articles, highlights with notes, tags, and beside them pictures, named searches and a later text. */
export async function fillAll(page: Page, count: number): Promise<void> {
  await fill(page, count);
  await page.evaluate(async (total) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => done(request.result);
    });
    const tx = db.transaction(
      ['pictures', 'views', 'versions', 'tags', 'articles', 'meta'],
      'readwrite',
    );
    const articleId = 'A000001';
    for (let n = 0; n < 3; n++) {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * (n + 3)) % 256);
      const src = `https://news.example/${n}.png`;
      tx.objectStore('pictures').put({ articleId, src, type: 'image/png', bytes });
    }
    const view = { sort: 'saved', ascending: false, group: 'none', createdAt: 1 };
    tx.objectStore('views').put({ ...view, id: 'v1', name: 'To check', query: 'is:unread -war' });
    tx.objectStore('versions').put({
      n: 4,
      articleId,
      title: 'Article 1, later',
      textHash: 'later',
      blocks: [],
      text: 'A later text “with signs” 🜚',
      savedAt: 2,
    });
    tx.objectStore('tags').put({ name: 'harbour', count: Math.floor(total / 3), colour: 'blue' });
    tx.objectStore('meta').put({ key: 'tick', value: Date.now() });
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  }, count);
}

/** Every row that a copy brings back, with pictures as numbers. */
export function allRows(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    async (names) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('postil');
        request.onsuccess = () => done(request.result);
      });
      const all: Record<string, unknown[]> = {};
      for (const name of names) {
        const rows = await new Promise<unknown[]>((done) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => done(request.result);
        });
        all[name] = rows.map((row) => {
          const { bytes, ...facts } = Object(row) as { bytes?: Uint8Array };
          return bytes ? { ...facts, bytes: Array.from(bytes) } : row;
        });
      }
      db.close();
      return all;
    },
    TABLES as unknown as string[],
  );
}

/** Puts an empty folder of the extension's own storage where a picked one is kept: a real handle, without the browser's picker. */
export async function giveFolder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Backups', { recursive: true }).catch(() => undefined);
    const folder = await root.getDirectoryHandle('Backups', { create: true });
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('postil-folder', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('handles');
      request.onsuccess = () => done(request.result);
    });
    const tx = db.transaction('handles', 'readwrite');
    tx.objectStore('handles').put(folder, 'copies');
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });
}

/** The files of that folder, by name, with their sizes. */
export function filesOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups');
    const files: Record<string, number> = {};
    for await (const handle of folder.values())
      if (handle.kind === 'file') files[handle.name] = (await handle.getFile()).size;
    return files;
  });
}

/** Changes a file of that folder by hand: cuts it off at `end` (a part of its size), or turns the byte there over. */
export async function damage(
  page: Page,
  name: string,
  how: 'cut' | 'flip',
  end: number,
): Promise<void> {
  await page.evaluate(
    async ([file = '', what, at]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Backups');
      const handle = await folder.getFileHandle(file);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      const place = Math.floor(bytes.length * Number(at));
      if (what === 'flip') bytes[place] = (bytes[place] ?? 0) ^ 0xff;
      const stream = await handle.createWritable();
      await stream.write(what === 'cut' ? bytes.slice(0, place) : bytes);
      await stream.close();
    },
    [name, how, String(end)],
  );
}

/** Switches the copies on. */
export const setCopies = (postil: Postil, copies: object): Promise<unknown> =>
  inWorker(postil, `chrome.storage.local.set({ settings: { copies: ${JSON.stringify(copies)} } })`);

/** What is known of the copies. */
export const copiesOf = <T>(postil: Postil): Promise<T> =>
  inWorker<T>(postil, `chrome.storage.local.get('copies').then((all) => all.copies ?? null)`);

/** Lets days go by: whatever is known of copies happened `days` earlier. */
export const age = (postil: Postil, days: number): Promise<unknown> =>
  inWorker(
    postil,
    `chrome.storage.local.get('copies').then(({ copies }) => {
      for (const copy of copies.copies) copy.at -= ${days} * 86400000;
      if (copies.failed) copies.failed.at -= ${days} * 86400000;
      return chrome.storage.local.set({ copies });
    })`,
  );

/** Rings the alarm clock now; its listener is the product's own. */
export const ring = (postil: Postil): Promise<unknown> =>
  inWorker(postil, `chrome.alarms.create('copies', { when: Date.now() })`);

/** Changes something in the library, as the reader does. */
export const touch = (page: Page, id: string, note: string): Promise<unknown> =>
  page.evaluate(
    ([article, words]) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({
        postil: 'article.update',
        input: { ids: [article], patch: { note: words } },
      }),
    [id, note],
  );

/**
 * Gives the extension its optional permission for downloads as the browser itself notes it: the question cannot be answered
 * without a window. The profile is begun once, so that the browser knows the extension.
 */
export async function grantDownloads(profile: string): Promise<void> {
  await (await launch(DIST, { profile })).close();
  const file = join(profile, 'Default', 'Preferences');
  const all = JSON.parse(await readFile(file, 'utf8')) as {
    extensions: { settings: Record<string, Record<string, { api: string[] }>> };
  };
  const own = Object.values(all.extensions.settings).find(({ path }) => String(path) === DIST);
  for (const name of ['active_permissions', 'granted_permissions'])
    own?.[name]?.api.push('downloads');
  await writeFile(file, JSON.stringify(all));
}
