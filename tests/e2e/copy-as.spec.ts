/** Quotations copied in each way, from every place that shows them, and made into pictures. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { inWorker, openPanel } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText } from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, stateOf, test, visit } from './base.ts';
import { fillReader } from './reader-records.ts';
import { fill } from './records.ts';

const SAID = 'went out and the harbour';
const LINK = 'https://news.example/1#:~:text=A%20marked%20sentence.';

/** Changes fields of one row, straight in the database of one of our pages. */
const change = (page: Page, table: string, key: string, patch: object): Promise<unknown> =>
  page.evaluate(
    ([name, id, fields]) =>
      new Promise((done) => {
        const request = indexedDB.open('postil');
        request.onsuccess = () => {
          const tx = request.result.transaction(name, 'readwrite');
          const store = tx.objectStore(name);
          const row = store.get(id);
          row.onsuccess = () => store.put({ ...row.result, ...fields });
          tx.oncomplete = () => {
            request.result.close();
            done(null);
          };
        };
      }),
    [table, key, patch] as const,
  );

/** Opens a place of the library over `count` articles, the first of which is as `patch` says. */
async function openLibrary(postil: Postil, place: string, patch: object = {}): Promise<Page> {
  await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openOwn(postil, 'library.html');
  await fill(page, 1);
  await change(page, 'articles', 'A000001', { publishedAt: '2026-03-14', ...patch });
  await page.goto('about:blank');
  await page.goto(postil.page(`library.html#/${place}`));
  return page;
}

/** What lies on the clipboard, by type; asked again if it was written in the middle of the reading, which the browser refuses. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  return clipboardNow(page).catch(() => page.waitForTimeout(200).then(() => clipboardNow(page)));
}

const clipboardNow = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const entries = (item?.types ?? []).map(async (type) => {
      const blob = await item?.getType(type);
      return [type, type.startsWith('text/') ? await blob?.text() : String(blob?.size)];
    });
    return Object.fromEntries(await Promise.all(entries));
  });

async function choose(page: Page, card: Locator, name: string): Promise<void> {
  await card.hover();
  await card.getByRole('button', { name: 'Copy as', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

const REFERENCE = {
  'APA 7':
    'Lund, M. (2026, March 14). Article 1: the harbour in summer. News Example. https://news.example/1',
  'MLA 9':
    'Lund, Mira. “Article 1: the harbour in summer.” News Example, 14 Mar. 2026, news.example/1.',
  'Chicago 17, notes':
    'Lund, Mira. “Article 1: the harbour in summer.” News Example, March 14, 2026. https://news.example/1.',
  'Chicago 17, author-date':
    'Lund, Mira. 2026. “Article 1: the harbour in summer.” News Example, March 14, 2026. https://news.example/1.',
  'Quote with link': `“A marked sentence.” — Mira Lund, Article 1: the harbour in summer, News Example, 2026-03-14, ${LINK}`,
  'Your template': `“A marked sentence.”\nMira Lund, “Article 1: the harbour in summer”, News Example, 14 March 2026\n${LINK}`,
};

test('a highlight is copied in every way, and the last way is the next', async ({ postil }) => {
  const page = await openLibrary(postil, 'highlights');
  const card = page.locator('.across-mark').first();
  for (const [name, end] of Object.entries(REFERENCE)) {
    await choose(page, card, name);
    const isOwn = name === 'Quote with link' || name === 'Your template';
    const said = isOwn ? name.toLowerCase() : name;
    await expect(page.locator('.toast').last()).toContainText(`Copied as ${said}.`);
    const { 'text/plain': text = '', 'text/html': html } = await clipboard(page);
    expect(text.endsWith(end), text).toBe(true);
    expect(html !== undefined, name).toBe(!isOwn);
  }
  await choose(page, card, 'APA 7');
  await expect(page.locator('.toast').last()).toContainText('Copied as APA 7.');
  expect((await clipboard(page))['text/html']).toContain('<i>Article 1: the harbour in summer</i>');
  await choose(page, card, 'MLA 9');
  await expect(page.locator('.toast').last()).toContainText('Copied as MLA 9.');
  // The single button does what was done last, after a reload, too.
  await page.reload();
  await card.hover();
  await card.getByRole('button', { name: 'Copy as MLA 9' }).click();
  await expect(page.locator('.toast')).toContainText('Copied as MLA 9.');
  expect((await clipboard(page))['text/plain']).toContain('“A marked sentence” (Lund, par. 1).');
});

test('an article without author, date and title leaves nothing dangling', async ({ postil }) => {
  const bare = { byline: [], publishedAt: undefined, title: '', siteName: undefined };
  const page = await openLibrary(postil, 'highlights', bare);
  await choose(page, page.locator('.across-mark').first(), 'APA 7');
  await expect(page.locator('.toast')).toContainText('Copied');
  expect((await clipboard(page))['text/plain']).toBe(
    '“A marked sentence” ([Untitled article], n.d., para. 1).\n\n[Untitled article]. (n.d.). https://news.example/1',
  );
});

test('what somebody said is cited as quoted by the author', async ({ postil }) => {
  const page = await openLibrary(postil, 'speakers');
  await page.locator('.people-row').first().click();
  await choose(page, page.locator('.people-page .card').first(), 'APA 7');
  await expect(page.locator('.toast')).toContainText('Copied');
  expect((await clipboard(page))['text/plain']).toContain(
    `“${SAID}” (Holm, as cited in Lund, 2026, para. 1).`,
  );
});

test('the reader copies a selection and a highlight, by menu and by key', async ({ postil }) => {
  await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openOwn(postil, 'library.html');
  await fillReader(page);
  await page.goto(postil.page('library.html#/read/READER'));
  await page.locator('mark[data-highlight="H1"]').first().click();
  await choose(page, page.locator('.mark-bar'), 'Chicago 17, author-date');
  await expect(page.locator('.toast')).toContainText('Copied as Chicago 17, author-date.');
  expect((await clipboard(page))['text/plain']).toContain(
    '“A marked sentence” (Lund, n.d., para. 1).',
  );
  await page.keyboard.press('Escape');
  await page.locator('.reader-text p', { hasText: 'This one has a note.' }).click();
  await page.keyboard.press('c');
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toContain('(Lund, n.d., para. 2).');
});

test('the sidebar copies a quotation and a highlight with their paragraph', async ({
  postil,
  site,
}) => {
  const sentence = 'it is morally indefensible.';
  await inWorker(postil, "chrome.storage.local.set({ settings: { copyStyle: 'mla' } })");
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await selectText(page, sentence);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  const panel = await openPanel(postil, page, sentence);
  await panel.click('.editor-foot .button-primary');
  await panel.click('.card .copy-as button[aria-label="Copy as MLA 9"]');
  await panel.until("document.body.innerText.includes('Copied as MLA 9.')");
  await page.bringToFront();
  await page.mouse.click(5, 5);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await read()).toMatch(
    /^“it is morally indefensible” \(“Should human rights derail US-Iran talks\?” par\. \d+\)\.\n\n/,
  );
  await panel.click('#tab-quotes');
  await panel.until("document.querySelectorAll('.card').length === 9");
  await panel.click('.card .copy-as button[aria-label="Copy as"]');
  await panel.run(
    "[...document.querySelectorAll('[role=menuitem]')].find((one) => one.innerText === 'APA 7').click()",
  );
  await panel.until("document.body.innerText.includes('Copied as APA 7.')");
  await page.bringToFront();
  await page.mouse.click(5, 5);
  expect(await read()).toMatch(/\(Mohammadi, as cited in .+, para\. \d+\)/);
});

/** Width and height of a PNG, from its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The share of pixels that are not of the ground's colour. */
const inked = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const paint = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!paint) throw new Error('no canvas');
    paint.drawImage(picture, 0, 0);
    const { data: pixels } = paint.getImageData(0, 0, picture.width, picture.height);
    let other = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== pixels[0]) other++;
    return other / (pixels.length / 4);
  }, png.toString('base64'));

test('a card is saved as a PNG of its layout’s size, and copied', async ({ postil }) => {
  const page = await openLibrary(postil, 'highlights');
  await choose(page, page.locator('.across-mark').first(), 'Quote card');
  const dialog = page.getByRole('dialog', { name: 'Quote card' });
  const sizes = { Square: [1080, 1080], Portrait: [1080, 1350], Wide: [1200, 675] };
  for (const look of ['Light', 'Sepia', 'Dark']) {
    await dialog.getByRole('radio', { name: look, exact: true }).check();
    for (const [layout, size] of Object.entries(sizes)) {
      await dialog.getByRole('radio', { name: layout }).check();
      await expect(dialog.locator(`canvas[width="${size[0]}"][height="${size[1]}"]`)).toBeVisible();
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save as PNG' }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe('Mira Lund, A marked sentence.png');
      const png = await readFile(await file.path());
      expect(sizeOf(png)).toEqual(size);
      const share = await inked(page, png);
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.4);
    }
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await expect(dialog).toContainText('Saved as “Mira Lund, A marked sentence.png”.');
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog).toContainText('Picture copied.');
  expect(Number((await clipboard(page))['image/png'])).toBeGreaterThan(2000);
  await dialog.getByRole('button', { name: 'Copy description' }).click();
  await expect(dialog).toContainText('Description copied.');
  expect((await clipboard(page))['text/plain']).toBe(
    '“A marked sentence.” Mira Lund, “Article 1: the harbour in summer”, News Example, March 14, 2026',
  );
  // The next card begins as this one.
  await dialog.getByRole('button', { name: 'Done' }).click();
  await choose(page, page.locator('.across-mark').first(), 'Quote card');
  await expect(dialog.getByRole('radio', { name: 'Wide' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('a quotation that is too long for a card is refused, or ends earlier and says so', async ({
  postil,
}) => {
  const page = await openLibrary(postil, 'highlights');
  const exact = 'The tide went out and the harbour lay open. '.repeat(60).trim();
  await change(page, 'highlights', 'H1', { exact, place: null });
  await page.reload();
  await choose(page, page.locator('.across-mark').first(), 'Quote card');
  const dialog = page.getByRole('dialog', { name: 'Quote card' });
  await expect(dialog).toContainText(
    /This quotation has 2,639 letters; this layout has room for \d+\./,
  );
  await expect(dialog.locator('canvas')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Save as PNG' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'End behind a sentence' }).click();
  await expect(dialog.locator('canvas')).toBeVisible();
  await expect(dialog).toContainText('The card shows the beginning.');
  // Whoever does not see the card is told what is on it.
  await expect(dialog.locator('canvas')).toHaveAccessibleName(/ lay open\. \[…\]” Mira Lund, /);
});

test('all of it works by keyboard alone', async ({ postil }) => {
  const page = await openLibrary(postil, 'highlights');
  const card = page.locator('.across-mark').first();
  await card.locator('.words').focus();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Copy as quote with link' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Quote with link' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('Copied as APA 7.');
  const opener = card.getByRole('button', { name: 'Copy as', exact: true });
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'APA 7' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Quote card' });
  await expect(dialog.locator('canvas')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'Square' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('canvas[height="1350"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('an own template is written with its example beside it, and says where it is wrong', async ({
  postil,
}) => {
  const options = await openOwn(postil, 'options.html');
  await options.getByRole('radio', { name: 'Your template' }).check();
  const field = options.getByRole('textbox', { name: 'Your template' });
  const made = options.locator('.copying-template');
  await field.fill('{{speaker}} in {{site}}:\n{{quote}} ¶ {{paragraph}}');
  await expect(made).toContainText('Ada Holm in The Quay: Nobody here is leaving. ¶ 7');
  await field.fill('> {{quote}}\n{{#speaker}}— {{speaker}}');
  await expect(made).toContainText('Line 2, column 1: {{#speaker}} is not closed.');
  const { violations } = await new AxeBuilder({ page: options }).include('#copying').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const kept = () => inWorker<{ settings?: object }>(postil, 'chrome.storage.local.get()');
  const copyTemplate = '> {{quote}}\n{{#speaker}}— {{speaker}}';
  await expect.poll(async () => (await kept()).settings).toMatchObject({ copyTemplate });

  const page = await openLibrary(postil, 'highlights');
  const card = page.locator('.across-mark').first();
  await choose(page, card, 'Your template');
  await expect(page.locator('.toast')).toContainText(
    'Line 2 of your template is wrong. Nothing was copied.',
  );
  await options.bringToFront();
  await field.fill('> {{quote}} ({{author}})');
  await page.bringToFront();
  await page.reload();
  await choose(page, card, 'Your template');
  await expect(page.locator('.toast').last()).toContainText('Copied as your template.');
  expect((await clipboard(page))['text/plain']).toBe('> A marked sentence. (Mira Lund)');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Back to the first template' }).click();
  await expect(made).toContainText('Ada Holm, quoted in Mira Lund');
});
