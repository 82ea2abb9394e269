/** The whole main loop in a headless browser: open, notice, take apart, highlight, note, save, list, find again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { attach, type Postil, poll, type Surface, tabIdOf } from './browser.ts';
import { clickToolbar, selectText } from './toolbar.ts';

type Say = (line: string) => void;

interface Read {
  title: string;
  byline: string[];
  text: string;
  quotes: { text: string; speaker: string | null }[];
  images: { alt: string; credit: string | null }[];
}

/** Plays the scene on the article at `url`, says what was found, and leaves pictures of page, sidebar, popup and library in `out`. */
export async function playScene(postil: Postil, url: string, out: string, say: Say): Promise<void> {
  const page = await postil.context.newPage();
  await page.goto(url);
  const state = await noticed(postil, page);
  say(`Opened ${url}: ${state}`);
  const article = await readThrough(postil, page);
  tell(article, say);
  const sentence = sentenceOf(article.text);
  await selectText(page, sentence);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await poll(() => highlightCount(postil), 'the highlight was not stored');
  say(`Highlighted: “${sentence}”`);
  const panel = await openPanel(postil, page, sentence);
  await writeNote(panel, 'The question the whole piece answers.');
  await page.screenshot({ path: join(out, 'page.png') });
  await shoot(panel, join(out, 'sidebar-notes.png'));
  await shootTabs(panel, out);
  say(`Noted: ${await storedNote(postil)}`);
  await shootOwn(postil, 'popup.html', join(out, 'popup.png'), { width: 380, height: 560 });
  await shootOwn(postil, 'library.html', join(out, 'library.png'), { width: 1280, height: 800 });
  say(`Saved: ${await savedTitles(postil)}`);
  await page.reload();
  const found = await poll(() => painted(page), 'the highlight was not found again after a reload');
  say(`After a reload: ${found} highlight painted again`);
  say(`Pictures are in ${out}`);
}

/** The first sentence of a size that is pleasant to select, inside one paragraph. */
function sentenceOf(text: string): string {
  const sentences = text
    .split(/\n+/)
    .flatMap((paragraph) => paragraph.match(/[^.!?]{30,120}[.!?](?=\s|$)/g) ?? []);
  return (sentences[0] ?? text.slice(0, 60)).trim();
}

function tell(article: Read, say: Say): void {
  say(`Title:  ${article.title}`);
  say(`Byline: ${article.byline.join(', ') || 'no byline found'}`);
  for (const { text, speaker } of article.quotes)
    say(`Quote:  “${text}” — ${speaker ?? 'speaker not named'}`);
  for (const { alt, credit } of article.images)
    say(`Image:  ${alt || 'without words'} — ${credit ?? 'no credit given'}`);
}

/** What the icon of the page's tab says. */
async function noticed(postil: Postil, page: Page): Promise<string> {
  const id = await tabIdOf(postil, page);
  return poll(async () => {
    const title = await inWorker<string>(postil, `chrome.action.getTitle({ tabId: ${id} })`);
    return title.includes(':') ? title.split(': ')[1] : null;
  }, 'Postil did not look at the page');
}

/** Evaluates an expression in the extension's background. */
export function inWorker<T>({ worker }: Postil, expression: string): Promise<T> {
  return worker.evaluate(`(async () => (${expression}))()`) as Promise<T>;
}

/** Asks the page's content script to read it, as the sidebar does. Throws with the page's reason if nothing can be read there. */
export async function readThrough(postil: Postil, page: Page): Promise<Read> {
  const id = await tabIdOf(postil, page);
  const own = await postil.context.newPage();
  await own.goto(postil.page('options.html'));
  // A page that is not taken for an article is read when its reader asks, as the sidebar does.
  await own.evaluate(`chrome.runtime.sendMessage({ postil: 'tab.load', input: { tabId: ${id} } })`);
  const ask = `chrome.tabs.sendMessage(${id}, { postil: 'page.read', input: {} }, { frameId: 0 })`;
  const reply = await poll(
    () =>
      own.evaluate(
        `(async () => { try { return await ${ask}; } catch { return null; } })()`,
      ) as Promise<{ value: { article: Read | null; error: string | null } } | null>,
    'the page did not answer',
  );
  await own.close();
  await page.bringToFront();
  const { article, error } = reply.value;
  if (!article) throw new Error(`Nothing could be read there: ${error ?? 'no reason was given'}`);
  return article;
}

/** All rows of a table, read in the background's own database. */
export function rowsOf<T>(postil: Postil, table: string): Promise<T[]> {
  return inWorker<T[]>(
    postil,
    `new Promise((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => {
        const db = request.result;
        if (!db.objectStoreNames.contains('${table}')) { db.close(); done([]); return; }
        const all = db.transaction('${table}').objectStore('${table}').getAll();
        all.onsuccess = () => { db.close(); done(all.result); };
      };
      request.onerror = () => done([]);
    })`,
  );
}

const highlightCount = async (postil: Postil): Promise<number> =>
  (await rowsOf(postil, 'highlights')).length;

const storedNote = (postil: Postil): Promise<string> =>
  poll(
    async () => (await rowsOf<{ note: string }>(postil, 'highlights'))[0]?.note,
    'the note was not stored',
  );

const savedTitles = async (postil: Postil): Promise<string> =>
  (await rowsOf<{ title: string }>(postil, 'articles')).map(({ title }) => title).join('; ');

/** A click on the highlight and on its note button opens the real side panel; a browser that refuses shows it as a page. */
export async function openPanel(postil: Postil, page: Page, words: string): Promise<Surface> {
  const at = await middleOf(page, words);
  await page.mouse.click(at.x, at.y);
  await clickToolbar(page, '[role=toolbar] button:nth-of-type(6), .bar button:nth-of-type(6)');
  const panel = await attach(postil, 'sidepanel.html');
  // The button's wish comes after the panel: whoever acts before it is overtaken by it.
  await panel.until("document.querySelector('.editor-foot')");
  return panel;
}

/** The middle of the first line of words on the page. */
export function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const [box] = range.getClientRects();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`not on the page: ${text}`);
  }, words);
}

async function writeNote(panel: Surface, note: string): Promise<void> {
  // The Note button of the page opened its editor.
  await panel.until("document.activeElement.tagName === 'TEXTAREA'");
  await panel.type(note);
  await panel.click('.editor-foot .button-primary');
  await panel.until("document.querySelector('.card .note')");
}

async function shootTabs(panel: Surface, out: string): Promise<void> {
  for (const tab of ['quotes', 'images', 'article']) {
    await panel.click(`#tab-${tab}`);
    await panel.until(`document.querySelector('#panel-${tab}')`);
    await shoot(panel, join(out, `sidebar-${tab}.png`));
  }
}

/** Takes a picture of a surface into a file. */
export const shoot = async (surface: Surface, file: string): Promise<void> =>
  writeFile(file, await surface.screenshot());

async function shootOwn(
  postil: Postil,
  name: string,
  file: string,
  size: { width: number; height: number },
): Promise<void> {
  const own = await postil.context.newPage();
  await own.setViewportSize(size);
  await own.goto(postil.page(name));
  await own.locator('.row-title').first().waitFor();
  await own.screenshot({ path: file });
  await own.close();
}

/** How many ranges are painted on a page under our names. */
export const painted = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('postil-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );
