/** One browser with the built extension for all tests of a file, an empty library for each, and no request to anywhere but this machine. */
import { join } from 'node:path';
import { expect, test as plain } from '@playwright/test';
import type { Page } from 'playwright';
import { launch, type Postil, poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import { type Served, serve } from '../../scripts/harness/server.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The built extension. */
export const DIST = join(ROOT, '.output', 'chrome-mv3');

interface Fixtures {
  postil: Postil;
  site: Served;
  clean: undefined;
}

/** Playwright's test with Postil in a browser and the fixture pages on a server. */
export const test = plain.extend<{ clean: undefined }, Omit<Fixtures, 'clean'>>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
    async ({}, use) => {
      const served = await serve(join(ROOT, 'tests', 'fixtures', 'pages'));
      await use(served);
      served.close();
    },
    { scope: 'worker' },
  ],
  postil: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const postil = await launch(DIST);
      const strayed: string[] = [];
      postil.context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') strayed.push(request.url());
      });
      await use(postil);
      await postil.close();
      expect(strayed, 'Postil makes no request to anywhere').toEqual([]);
    },
    { scope: 'worker' },
  ],
  clean: [
    async ({ postil }, use) => {
      await empty(postil);
      await use(undefined);
      for (const page of postil.context.pages())
        if (postil.context.pages().length > 1) await closed(page);
    },
    { auto: true },
  ],
});

/** Closes a page; one that closes by itself at that moment does not answer any more, and is not waited for. */
async function closed(page: Page): Promise<void> {
  await Promise.race([page.close(), page.waitForEvent('close', { timeout: 5000 })]).catch(
    () => undefined,
  );
}

/** Empties library, search index and settings, and closes a side panel that an earlier test opened: an open one reads whatever tab is active. */
async function empty(postil: Postil): Promise<void> {
  await inWorker(
    postil,
    `chrome.sidePanel.setOptions({ enabled: false }).then(() => chrome.sidePanel.setOptions({ enabled: true, path: 'sidepanel.html' }))`,
  );
  await inWorker(
    postil,
    `new Promise((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => {
        const db = request.result;
        const names = [...db.objectStoreNames];
        if (names.length === 0) { db.close(); done(null); return; }
        const tx = db.transaction(names, 'readwrite');
        for (const name of names) tx.objectStore(name).clear();
        tx.oncomplete = () => { db.close(); done(null); };
      };
    }).then(() => new Promise((done) => {
      // Rows come back in the next test under the same ids and times: an index that is left over would take them for its own.
      const request = indexedDB.deleteDatabase('postil-search');
      request.onsuccess = request.onerror = () => done(null);
    })).then(() => chrome.storage.local.clear())`,
  );
}

/** Opens an article and waits until Postil has looked at it; gives the tooltip of its icon. */
export async function visit(postil: Postil, url: string): Promise<{ page: Page; state: string }> {
  const page = await postil.context.newPage();
  await page.goto(url);
  return { page, state: await stateOf(postil, page) };
}

/** What the icon of a page's tab says: "not an article", "article noticed", "saved". */
export async function stateOf(postil: Postil, page: Page, wanted?: string): Promise<string> {
  return poll(
    async () => {
      const id = await tabIdOf(postil, page);
      const title = await inWorker<string>(
        postil,
        `chrome.action.getTitle({ tabId: ${id} }).catch(() => '')`,
      );
      const state = title.split(': ')[1] ?? '';
      return wanted === undefined ? state : state === wanted && state;
    },
    `the icon never said ${wanted ?? 'anything'}`,
  );
}

/** Opens one of our pages in a tab; its list stands as it does the first time, whatever the test before did. */
export async function openOwn(postil: Postil, name: string): Promise<Page> {
  const page = await postil.context.newPage();
  await page.addInitScript(() => {
    if (location.protocol === 'chrome-extension:') localStorage.removeItem('order');
  });
  await page.goto(postil.page(name));
  return page;
}

export { expect };
