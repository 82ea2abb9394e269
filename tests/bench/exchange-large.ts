/** Large files through the real dialogs: how long the page is kept waiting, and how much memory it takes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { wallabagArticle } from './exchange-made-json.ts';
import { MOST_BYTES, writeKind } from './exchange-write.ts';
import { peakOver } from './memory.ts';

/** What was measured: the longest task in ms, memory in MB. */
export interface Large {
  importTask: number;
  backupTask: number;
  backupMemory: number;
}

/** Letters of an article's text, as long as those of the corpus are in the middle. */
const TEXT = 9900;
/** Imports a file of `count` articles, then backs as many with texts up; each in a fresh browser. */
export async function measureLarge(dist: string, count: number): Promise<Large> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-large-'));
  try {
    const list = join(folder, 'wallabag.json');
    const record = (n: number) => JSON.stringify(wallabagArticle(n, 200));
    await writeKind(list, { ...SHORT, record, most: count }, MOST_BYTES);
    const { task: importTask } = await within(dist, (postil) => importFile(postil, list, true));
    const backup = await within(dist, (postil) => backUp(postil, count));
    return { importTask, backupTask: backup.task, backupMemory: backup.memory };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A list whose texts are short. */
const SHORT = { what: 'wallabag', file: 'wallabag.json', head: '[', between: ',', tail: ']' };

/** Runs `work` with the extension in a fresh browser. */
export async function within<T>(dist: string, work: (postil: Postil) => Promise<T>): Promise<T> {
  const postil = await launch(dist);
  return work(postil).finally(() => postil.close());
}

/** Notes the longest task of a page from now on. */
async function watched(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = globalThis as { longest?: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        seen.longest = Math.max(seen.longest ?? 0, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  return async () =>
    Math.round((await page.evaluate(() => (globalThis as { longest?: number }).longest)) ?? 0);
}

/** Puts a file through the import dialog, up to its dry run or to its end. Rejects with what the dialog says where it takes nothing. */
export async function importFile(postil: Postil, path: string, write: boolean) {
  const page = await postil.context.newPage();
  await page.goto(postil.page('library.html#/import'));
  const dialog = page.getByRole('dialog');
  const input = dialog.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  const longest = await watched(page);
  const memory = await peakOver(postil, async () => {
    await input.setInputFiles(path);
    // It can be pressed once the dry run is through; one that has nothing to import stays as it is.
    const start = page.getByRole('button', { name: /^Import [\d,]+ articles?$/, disabled: false });
    const refused = dialog.locator('.is-left-out').first();
    await start.or(refused).first().waitFor({ timeout: 480_000 });
    if (await refused.isVisible())
      throw new Error(`the dialog left it out: ${await refused.innerText()}`);
    if (!write) return;
    await start.click();
    await page.getByText(/new, .* changed, .* already here/).waitFor({ timeout: 480_000 });
  });
  return { task: await longest(), memory };
}

async function backUp(postil: Postil, count: number) {
  const page = await postil.context.newPage();
  await page.goto(postil.page('options.html'));
  await page.locator('.options').first().waitFor();
  for (let n = 0; n < count; n += 500)
    await page.evaluate(fill, [n, Math.min(500, count - n), TEXT] as const);
  await page.goto(postil.page('library.html'));
  await page.locator('.row-title').first().waitFor();
  await page.waitForTimeout(3000);
  const longest = await watched(page);
  const memory = await peakOver(postil, async () => {
    const saved = page.waitForEvent('download', { timeout: 480_000 });
    await page.evaluate(() => {
      location.hash = '/backup';
    });
    await (await saved).path();
  });
  return { task: await longest(), memory };
}

/** Writes articles with texts straight into the database of one of our pages. */
async function fill([from, count, letters]: readonly [number, number, number]): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('postil');
    request.onsuccess = () => done(request.result);
  });
  const tx = db.transaction(['articles', 'bodies', 'meta'], 'readwrite');
  for (let n = from; n < from + count; n++) {
    let text = '';
    for (let i = n; text.length < letters; i += 7) text += `word${i % 5003} stands `;
    const id = `A${String(n).padStart(6, '0')}`;
    const url = `https://ledger.example/${n}`;
    tx.objectStore('articles').put({
      id,
      url,
      canonicalUrl: url,
      keys: [`ledger.example/${n}`],
      title: `Article ${n} about the harbour`,
      byline: [],
      wordCount: 1500,
      quoteCount: 0,
      imageCount: 0,
      highlightCount: 0,
      noteCount: 0,
      colours: [],
      progress: 0,
      unread: 1,
      favourite: 0,
      archived: 0,
      trashed: 0,
      tags: [],
      textHash: String(n),
      savedAt: 1_773_475_200_000 + n,
      updatedAt: 1_773_475_200_000 + n,
    });
    const blocks = [
      { type: 'paragraph', start: 0, end: text.length, children: [{ type: 'text', text }] },
    ];
    tx.objectStore('bodies').put({ articleId: id, blocks, text, quotes: [], images: [], cuts: [] });
  }
  const all = from + count;
  tx.objectStore('meta').put({
    key: 'counts',
    value: { all, unread: all, favourite: 0, archived: 0, trashed: 0, highlights: 0 },
  });
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
}
