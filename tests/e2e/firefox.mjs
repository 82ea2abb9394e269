// The main loop in Firefox: noticed, highlighted with the mouse, stored, listed, found again; the sidebar opens.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { startFirefox } from '../../scripts/harness/firefox.mjs';
import { serve } from '../../scripts/harness/server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WORDS = 'it is morally indefensible.';
const WAIT_MS = 20_000;
const PICTURE = 'img[width="1200"]';

async function until(what, ask, wait = WAIT_MS) {
  const end = Date.now() + wait;
  for (;;) {
    const found = await ask().catch(() => null);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Firefox: ${what} never happened`);
    await new Promise((done) => setTimeout(done, 150));
  }
}

const done = (line) => process.stdout.write(`  ✓ Firefox: ${line}\n`);

const rowsOf = (table) => `(async () => {
  const db = await new Promise((ok, no) => { const r = indexedDB.open('postil'); r.onsuccess = () => ok(r.result); r.onerror = no; });
  if (!db.objectStoreNames.contains('${table}')) return '[]';
  const rows = await new Promise((ok) => { const r = db.transaction('${table}').objectStore('${table}').getAll(); r.onsuccess = () => ok(r.result); });
  db.close();
  return JSON.stringify(rows);
})()`;

async function selectWords(firefox, page) {
  const points = JSON.parse(
    await firefox.evaluate(
      page,
      `(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue.indexOf(${JSON.stringify(WORDS)});
          if (at < 0) continue;
          node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + ${WORDS.length});
          const rects = [...range.getClientRects()];
          const first = rects[0], last = rects.at(-1);
          return JSON.stringify({ from: { x: first.left + 1, y: first.top + first.height / 2 }, to: { x: last.right - 1, y: last.top + last.height / 2 } });
        }
      })()`,
    ),
  );
  await firefox.drag(page, points.from, points.to);
}

/** An automatic copy into the downloads folder, with the optional permission given as the browser itself notes it. */
async function copyOfItself(firefox, own, chrome) {
  const folder = await mkdtemp(join(tmpdir(), 'postil-downloads-'));
  await firefox.evaluate(
    chrome,
    `(async () => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('{b5f0c7e2-6c1d-4e57-9a5f-3d9d3f0f7a11}');
      await ExtensionPermissions.add(extension.id, { permissions: ['downloads'], origins: [] }, extension);
    })()`,
  );
  await firefox.evaluate(
    own,
    `browser.storage.local.set({ settings: { copies: { every: 'daily', where: 'downloads', keep: 2 } } })
      .then(() => browser.alarms.create('copies', { when: Date.now() }))`,
  );
  const known = await until('the automatic copy', async () => {
    const all = JSON.parse(
      await firefox.evaluate(own, "browser.storage.local.get('copies').then(JSON.stringify)"),
    );
    if (all.copies?.failed) throw new Error(all.copies.failed.why);
    return all.copies?.copies?.length === 1 && all.copies.copies[0];
  });
  const file = await readFile(join(folder, 'Postil', known.name));
  await rm(folder, { recursive: true, force: true });
  if (file.length !== known.bytes || known.articles !== 1)
    throw new Error(`Firefox copied ${file.length} bytes of ${JSON.stringify(known)}`);
  done('the alarm rings, and a whole copy stands in the downloads folder');
}

/** The colours that a page is printed in, in the numbers of a PDF. */
async function inks(firefox, page) {
  const { data } = await firefox.send('browsingContext.print', { context: page });
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return streams.join('\n');
}

/** Yellow's fill and line, as look.md has them. */
const FRAMED = /0\.984\d* 0\.874\d* 0\.494\d* rg[\s\S]*0\.603\d* 0\.490\d* 0 (?:rg|RG)/;

/** A picture is framed on paper, in the document and in an open shadow root; before and after nothing of it is there. */
async function printFramed(firefox, own, page, origin) {
  const src = await firefox.evaluate(page, `document.querySelector('${PICTURE}').currentSrc`);
  const message = JSON.stringify({ postil: 'page.highlightPicture', input: { src } });
  await firefox.evaluate(
    own,
    `browser.tabs.query({}).then((all) => browser.tabs.sendMessage(all.find((tab) => tab.url?.startsWith('${origin}')).id, ${message}))`,
  );
  await until('framing', () => firefox.toolbarPoint(page, '.frame'));
  await firefox.evaluate(
    page,
    `(() => {
      window.roots = [document];
      window.sheets = [];
      const all = () => roots.reduce((sum, root) => sum + root.adoptedStyleSheets.length, 0);
      // The sheet of the words that are painted is there all along.
      const painted = all();
      const count = () => sheets.push(all() - painted);
      addEventListener('beforeprint', count);
      addEventListener('afterprint', count);
    })()`,
  );
  if (!FRAMED.test(await inks(firefox, page))) throw new Error('Firefox printed no frame');
  await firefox.evaluate(
    page,
    `(() => {
      const picture = document.querySelector('${PICTURE}');
      const host = document.createElement('x-photo');
      picture.replaceWith(host);
      const root = host.attachShadow({ mode: 'open' });
      root.append(picture);
      roots.push(root);
    })()`,
  );
  await until('framing in a shadow root', () =>
    inks(firefox, page).then((ink) => FRAMED.test(ink)),
  );
  const counts = JSON.parse(await firefox.evaluate(page, 'JSON.stringify(sheets)'));
  if (counts[0] !== 1 || counts.at(-2) !== 1 || counts.some((count, i) => i % 2 === 1 && count > 0))
    throw new Error(`Firefox had these sheets before and after printing: ${counts}`);
  done('a picture is framed on paper, in a shadow root, too, and no sheet stays');
}

const site = await serve(join(ROOT, 'tests/fixtures/pages'));
const firefox = await startFirefox(join(ROOT, '.output/firefox-mv3'));
let code = 0;
try {
  const own = await firefox.open(firefox.page('library.html'));
  await until('the library page', () =>
    firefox.evaluate(own, "document.body.innerText.includes('Nothing saved yet')"),
  );
  done('its library page opens under the strict content security policy');
  const url = `${site.origin}/demo/`;
  const page = await firefox.open(url);
  await until('noticing', () =>
    firefox.evaluate(
      own,
      `browser.tabs.query({}).then((all) => browser.action.getTitle({ tabId: all.find((tab) => tab.url?.startsWith('${site.origin}')).id })).then((title) => title.includes('noticed'))`,
    ),
  );
  done('an article is noticed');
  await firefox.send('browsingContext.activate', { context: page });
  // What is selected before the reader's script is there gets no bar: one selects again then.
  const at = await until('the toolbar', async () => {
    await selectWords(firefox, page);
    return until('the bar', () => firefox.toolbarPoint(page, 'button'), 3000);
  });
  await new Promise((ready) => setTimeout(ready, 700));
  await firefox.click(page, at.x, at.y);
  const rows = await until('storing', async () => {
    const all = JSON.parse(await firefox.evaluate(own, rowsOf('highlights')));
    return all.length > 0 && all;
  });
  if (rows[0].exact !== WORDS) throw new Error(`Firefox stored "${rows[0].exact}"`);
  done('a colour stores the words');
  await firefox.send('browsingContext.navigate', {
    context: page,
    url: `${url}?utm_source=x`,
    wait: 'complete',
  });
  const painted =
    '[...CSS.highlights].filter(([name]) => name.startsWith("postil-")).reduce((sum, [, h]) => sum + h.size, 0)';
  await until('painting again', async () => (await firefox.evaluate(page, painted)) === 1);
  done('the highlight is painted again under another address');
  await until('the list', () =>
    firefox.evaluate(own, "document.body.innerText.includes('Should human rights derail')"),
  );
  done('the article is in the list');
  const popup = await firefox.open(firefox.page('popup.html'));
  const stored = `!document.querySelector('.popup[inert]') && document.querySelector('.row-title')?.textContent.includes('Should human rights derail')`;
  await until('the popup', () => firefox.evaluate(popup, stored));
  await until('keeping what the popup shows', () =>
    firefox.evaluate(
      popup,
      "localStorage.getItem('still')?.includes('Should human rights derail')",
    ),
  );
  await firefox.send('browsingContext.navigate', {
    context: popup,
    url: firefox.page('popup.html'),
    wait: 'complete',
  });
  await until('the popup again', () => firefox.evaluate(popup, stored));
  done('its popup lists it, also when it is opened again');
  const { contexts } = await firefox.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await copyOfItself(firefox, own, contexts[0].context);
  const shown = await firefox.evaluate(
    contexts[0].context,
    `(async () => { const key = [...SidebarController.sidebars.keys()].find((id) => id.includes('b5f0c7e2') || id.toLowerCase().includes('postil')); await SidebarController.show(key); return SidebarController.isOpen; })()`,
  );
  if (shown !== true) throw new Error('Firefox: the sidebar did not open');
  done('its sidebar opens');
  await firefox.send('browsingContext.activate', { context: page });
  await printFramed(firefox, own, page, site.origin);
} catch (error) {
  process.stderr.write(`  ✘ ${error.stack}\n`);
  code = 1;
} finally {
  site.close();
  await firefox.close();
}
process.exit(code);
