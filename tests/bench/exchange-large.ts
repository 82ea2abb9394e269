/** Large files through the real dialogs: how long the page is kept waiting, and how much memory it takes. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { peakOver } from './memory.ts';

/** What was measured: the longest task in ms, memory in MB. */
export interface Large {
  importTask: number;
  importMemory: number;
  /** A table that is nearly all titles, a page of bookmarks, and references, of the same size. */
  tableMemory: number;
  pageMemory: number;
  referenceMemory: number;
  /** A table of so many short rows. */
  rowsMemory: number;
  backupTask: number;
  backupMemory: number;
}

/** Letters of an article's text, as long as those of the corpus are in the middle. */
const TEXT = 9900;
const WORDS =
  'the harbour crews said that nobody had asked them whether ferries could stay in port for another week'.split(
    ' ',
  );

/** What is measured: articles of a list, megabytes of a large file, rows of a long one. */
export interface Sizes {
  count: number;
  megabytes: number;
  rows: number;
}

/** Imports a file of `count` articles, large ones up to their dry run, then backs `count` articles with texts up; each in a fresh browser. */
export async function measureLarge(
  dist: string,
  { count, megabytes, rows }: Sizes,
): Promise<Large> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-large-'));
  try {
    const list = join(folder, 'wallabag.json');
    await writeList(list, count, 200);
    const { task: importTask } = await within(dist, (postil) => importFile(postil, list, true));
    const dryRun = async (name: string, write: (path: string) => Promise<void>) => {
      const path = join(folder, name);
      await write(path);
      const { memory } = await within(dist, (postil) => importFile(postil, path, false));
      await rm(path);
      return memory;
    };
    const bytes = megabytes * 1e6;
    const importMemory = await dryRun('large.json', (path) =>
      writeList(path, Math.round(bytes / 10_400), 10_000),
    );
    const tableMemory = await dryRun('large.csv', (path) =>
      writeTable(path, Math.round(bytes / 590), 520),
    );
    const pageMemory = await dryRun('large.html', (path) =>
      writePage(path, Math.round(bytes / 590), 370),
    );
    const referenceMemory = await dryRun('large.ris', (path) =>
      writeReferences(path, Math.round(bytes / 720), 270),
    );
    const rowsMemory = await dryRun('long.csv', (path) => writeTable(path, rows, 10));
    const backup = await within(dist, (postil) => backUp(postil, count));
    const { task: backupTask, memory: backupMemory } = backup;
    return {
      importTask,
      importMemory,
      tableMemory,
      pageMemory,
      referenceMemory,
      rowsMemory,
      backupTask,
      backupMemory,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function within<T>(dist: string, work: (postil: Postil) => Promise<T>): Promise<T> {
  const postil = await launch(dist);
  return work(postil).finally(() => postil.close());
}

/** A list as Wallabag gives it, `letters` of content each, written in parts: it does not fit into one string. */
async function writeList(path: string, count: number, letters: number): Promise<void> {
  const file = await open(path, 'w');
  await file.write('[');
  for (let n = 0; n < count; n++) {
    const article = {
      id: n,
      title: `Article ${n} about the harbour`,
      url: `https://ledger.example/${n}`,
      is_archived: n % 2,
      is_starred: 0,
      created_at: '2026-11-20T08:05:00+0200',
      content: `<p>${words(letters, n)}</p>`,
      tags: ['ports', `tag ${n % 50}`],
      annotations: [{ text: 'a note', quote: words(60, n), ranges: [] }],
    };
    await file.write(`${n > 0 ? ',' : ''}${JSON.stringify(article)}`);
  }
  await file.write(']');
  await file.close();
}

/** So many lines are written at once. */
const LINES = 5000;

async function writeLines(
  path: string,
  head: string,
  count: number,
  line: (n: number) => string,
): Promise<void> {
  const file = await open(path, 'w');
  await file.write(head);
  for (let from = 0; from < count; from += LINES) {
    const some = Array.from({ length: Math.min(LINES, count - from) }, (_, i) => line(from + i));
    await file.write(some.join(''));
  }
  await file.close();
}

/** A table as Pocket gives it, nearly all of it titles. */
const writeTable = (path: string, count: number, letters: number): Promise<void> =>
  writeLines(
    path,
    'title,url,time_added,tags,status\n',
    count,
    (n) =>
      `${words(letters, n)} ${n},https://ledger.example/${n},${1_773_475_200 + n},ports,unread\n`,
  );

/** Bookmarks as browsers write them, a thousand a folder, each with a description. */
const writePage = (path: string, count: number, letters: number): Promise<void> =>
  writeLines(
    path,
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n<DL><p>\n',
    count,
    (n) => {
      const folder = `<DT><H3>Folder ${n}</H3>\n<DL><p>\n`;
      const begin = n % 1000 > 0 ? '' : n > 0 ? `</DL><p>\n${folder}` : folder;
      const link = `<DT><A HREF="https://ledger.example/${n}" ADD_DATE="1773475200">${words(letters, n)} ${n}</A>\n`;
      return `${begin}${link}<DD>${words(60, n)}\n`;
    },
  );

/** References as Zotero writes them, each with a note that quotes. */
const writeReferences = (path: string, count: number, letters: number): Promise<void> =>
  writeLines(path, '', count, (n) => {
    const said = words(letters, n);
    const about = `TY  - NEWS\nTI  - ${said} ${n}\nAU  - Holm, Ada\nUR  - https://ledger.example/${n}\n`;
    return `${about}N1  - <p>“${said}” (Holm, p. 2)</p>\nER  - \n\n`;
  });

function words(letters: number, seed: number): string {
  let text = '';
  for (let i = seed; text.length < letters; i = (i * 7 + 3) % 9973)
    text += `${WORDS[i % WORDS.length]} `;
  return text.trim();
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

async function importFile(postil: Postil, path: string, write: boolean) {
  const page = await postil.context.newPage();
  await page.goto(postil.page('library.html#/import'));
  const input = page.getByRole('dialog').locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  const longest = await watched(page);
  const memory = await peakOver(postil, async () => {
    await input.setInputFiles(path);
    // It can be pressed once the dry run is through.
    const start = page.getByRole('button', { name: /^Import [\d,]+ articles?$/, disabled: false });
    await start.waitFor({ timeout: 480_000 });
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
