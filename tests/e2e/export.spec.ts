/** Export from everywhere: the list, a search, the popup, the sidebar, one highlight, the context menu; and an own template. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, openPanel, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText } from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, test, visit } from './base.ts';
import { fill } from './records.ts';

const SENTENCE = 'it is morally indefensible.';
type Postil = Parameters<typeof openOwn>[0];

async function library(postil: Postil, count: number): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fill(page, count);
  await page.reload();
  await page.locator('.row-title').first().waitFor();
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog');

/** Presses Export in the dialog and gives the file. */
async function exported(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** The library page that something else opened, with its dialog. */
async function opened(postil: Postil): Promise<Page> {
  const find = () => postil.context.pages().find((one) => one.url().includes('library.html'));
  await expect.poll(find).toBeTruthy();
  const page = find();
  if (!page) throw new Error('no library');
  await dialog(page).waitFor();
  return page;
}

test.describe('export', () => {
  test('of what a search finds, in its order', async ({ postil }) => {
    const page = await library(postil, 9);
    await page.getByRole('combobox', { name: 'Search articles' }).fill('tag:harbour');
    await expect(page.locator('.row-title')).toHaveCount(3);
    await page.getByRole('button', { name: 'Export these 3 articles' }).click();
    await expect(dialog(page)).toHaveAccessibleName('Export 3 articles');
    await page.getByRole('radio', { name: 'Articles (CSV)', exact: true }).check();
    const { text } = await exported(page);
    expect([...text.matchAll(/Article (\d)/g)].map(([, n]) => n)).toEqual(['9', '6', '3']);
    await expect(page.getByText('3 articles exported')).toBeVisible();
  });

  test('of the page, from the popup', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await expect.poll(() => rowsOf(postil, 'articles')).toHaveLength(1);
    const popup = await openOwn(postil, 'popup.html');
    // In a tab the popup is the active page itself: the one behind it is asked for by its address.
    await page.bringToFront();
    await popup.reload();
    await popup
      .getByRole('button', { name: 'Export', exact: true })
      .evaluate((one: HTMLElement) => one.click());
    const list = await opened(postil);
    await expect(dialog(list)).toHaveAccessibleName('Export 1 article');
    expect((await exported(list)).text).toContain(`> ${SENTENCE}`);
  });

  test('of any saved article, from its row in the popup', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.close();
    const popup = await openOwn(postil, 'popup.html');
    const button = popup.getByRole('button', { name: 'Export “Article 2: the harbour in autumn”' });
    await popup.locator('.popup-row').first().focus();
    for (let i = 0; i < 3; i++) await popup.keyboard.press('Tab');
    await expect(button).toBeFocused();
    // The arrows go on from the row that the button belongs to.
    await popup.keyboard.press('ArrowDown');
    await expect(popup.locator('.popup-row').nth(2)).toBeFocused();
    await button.click();
    const list = await opened(postil);
    const { name } = await exported(list);
    expect(name).toBe('Article 2 the harbour in autumn.md');
  });

  test('of the page and of one highlight, from the sidebar', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, 'For some, the answer is an unequivocal no.');
    await clickToolbar(page, 'button:nth-of-type(2)');
    await expect.poll(() => rowsOf(postil, 'highlights')).toHaveLength(1);
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await expect.poll(() => rowsOf(postil, 'highlights')).toHaveLength(2);
    const panel = await openPanel(postil, page, SENTENCE);
    await panel.click('.editor-foot button');
    await panel.click('.card:has(.words) .actions [aria-label="Export the highlight"]');
    const list = await opened(postil);
    await expect(dialog(list)).toHaveAccessibleName('Export one highlight');
    const one = await exported(list);
    const [first, second] = await rowsOf<{ exact: string }>(postil, 'highlights');
    expect([first, second].filter((row) => one.text.includes(`> ${row?.exact}`))).toHaveLength(1);
    expect(one.text).not.toContain('## Text');
    await expect(list.getByText('Highlight exported')).toBeVisible();
    await page.bringToFront();
    await panel.click('.foot [aria-label="Export"]');
    await expect(dialog(list)).toHaveAccessibleName('Export 1 article');
    const whole = await exported(list);
    expect(whole.text.match(/^> /gm)).toHaveLength(2);
    expect(whole.name).not.toBe(one.name);
  });

  test('of one highlight, from all of them', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.goto(postil.page('library.html#/highlights'));
    await page.getByRole('button', { name: 'Export the highlight' }).nth(1).click();
    await expect(dialog(page)).toHaveAccessibleName('Export one highlight');
    const { text, name } = await exported(page);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toContain('> A marked sentence.');
    expect(name).toBe('A marked sentence.md');
    // One is still where one was.
    await expect(page.getByRole('button', { name: 'Export the highlight' })).toHaveCount(3);
  });

  test('of a page, from its context menu: it is saved first', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const id = await tabIdOf(postil, page);
    const press = () =>
      inWorker(
        postil,
        `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'export-article' }, tab))`,
      );
    await press();
    const list = await opened(postil);
    await expect(dialog(list)).toHaveAccessibleName('Export 1 article');
    expect((await exported(list)).text).toMatch(/^# Should human rights/);
    expect(await rowsOf(postil, 'articles')).toHaveLength(1);
    // A second time the article is known, and the library that is open is used again.
    await press();
    await expect(dialog(list)).toHaveAccessibleName('Export 1 article');
    expect(await rowsOf(postil, 'articles')).toHaveLength(1);
  });

  test('of a page in a private window says why not, and stores nothing', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const id = await tabIdOf(postil, page);
    await inWorker(
      postil,
      `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'export-article' }, { ...tab, incognito: true }))`,
    );
    const find = () => postil.context.pages().find((one) => one.url().includes('library.html'));
    await expect.poll(find).toBeTruthy();
    const said =
      'no article could be read from that page. Pages of private windows are not stored.';
    await expect(find()?.getByText(said) ?? page.locator('none')).toBeVisible();
    expect(await rowsOf(postil, 'articles')).toHaveLength(0);
  });

  test.describe('by an address', () => {
    for (const id of ['x'.repeat(80), 'gone', ''])
      test(`that names no article (${id.slice(0, 5)}) opens no dialog, and says so`, async ({
        postil,
      }) => {
        const page = await library(postil, 2);
        await page.goto(postil.page(`library.html#/export/${id}`));
        await expect(page.getByText(/^Nothing to export: /)).toBeVisible();
        await expect(page.locator('.row-title')).toHaveCount(2);
        await expect(dialog(page)).toHaveCount(0);
      });
  });

  test('for Obsidian is a note, and a ZIP for several', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.goto(postil.page('library.html#/export/A000003'));
    await page.getByRole('radio', { name: 'Obsidian', exact: true }).check();
    const note = await exported(page);
    expect(note.name).toMatch(/^Article 3 the harbour in winter \([\da-f]{8}\)\.md$/);
    expect(note.text).toMatch(/^---\ntitle: "Article 3: the harbour in winter"\n/);
    expect(note.text).toMatch(/^\^postil-[\da-f]{8}$/m);
    await page.goto(postil.page('library.html#/export/all'));
    await page.getByRole('radio', { name: 'Obsidian', exact: true }).check();
    const zip = await exported(page);
    expect(zip.name).toMatch(/\.zip$/);
    expect(zip.text).toContain(note.name);
  });
});

test('an own template is written beside its preview, kept, and exported', async ({ postil }) => {
  const page = await library(postil, 3);
  const open = async () => {
    await page.goto(postil.page('library.html#/export/all'));
    await page.getByRole('radio', { name: 'Your own template', exact: true }).check();
    await page.getByRole('button', { name: 'Edit the template' }).click();
  };
  await open();
  const field = page.getByLabel('Template', { exact: true });
  await field.fill('{{#highlights}}');
  await expect(page.getByText('Line 1, column 1: {{#highlights}} is not closed.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was exported.');
  await field.fill('<b>{{title}}</b>{{#highlights}}<i>{{exact}} & {{note}}</i>{{/highlights}}\n');
  await page.getByRole('combobox', { name: 'File' }).selectOption('.html');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
    '<i>A marked sentence. & A note of mine.</i>',
  );
  await page.reload();
  await open();
  await expect(field).toHaveValue(/^<b>\{\{title/);
  const { name, text } = await exported(page);
  expect(name).toMatch(/\.html$/);
  expect(text).toMatch(
    /^<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"/,
  );
  expect(text.match(/<b>Article \d/g)).toHaveLength(3);
});
