import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { expect, openOwn, test } from './base.ts';
import { fill } from './records.ts';

/** The library page over `count` made articles, its index made. */
async function library(postil: Postil, count: number): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fill(page, count);
  await page.goto('about:blank');
  await page.goto(postil.page('library.html'));
  await page.locator('.row-title').first().waitFor();
  return page;
}

const line = (page: Page) => page.locator('.search-line input');
/** Operators stay as chips when the line is filled anew. */
async function clear(page: Page): Promise<void> {
  const button = page.locator('.search-line').getByRole('button', { name: 'Clear', exact: true });
  if (await button.isVisible()) await button.click();
}

const titles = (page: Page) => page.locator('.row-title').allInnerTexts();

/** What is typed finds so many of 40 articles, which all are about a harbour, quote Ada Holm and have a note. */
const FINDS: [string, number][] = [
  ['drawer', 40],
  ['"open like a drawer"', 40],
  ['"drawer like a"', 0],
  ['speaker:holm', 40],
  ['speaker:marten', 0],
  ['credit:marten', 40],
  ['note:mine', 40],
  ['lodz', 1],
  ['drawer lodz', 1],
  ['drawer -lodz', 39],
  ['tag:harbour drawer', 13],
  ['harbuor', 40],
  ['before:2020', 0],
];

test('every word of the library is found, with its line', async ({ postil }) => {
  test.setTimeout(120_000);
  const page = await library(postil, 40);
  for (const [typed, count] of FINDS) {
    await clear(page);
    await line(page).fill(typed);
    const words = count === 40 ? '40 articles' : `${count} of 40 articles`;
    if (count > 0)
      await expect(page.locator('.library-line')).toContainText(words, { timeout: 10_000 });
    else await expect(page.getByText('No article matches')).toBeVisible({ timeout: 10_000 });
  }
  await clear(page);
  await line(page).fill('drawer');
  await expect(page.locator('.row-line').first()).toContainText('lay open like a drawer');
  await expect(page.locator('.row-line .found').first()).toHaveText('drawer');
  await line(page).fill('drawwer');
  await expect(page.locator('.row-line .found').first()).toHaveText('drawer');
  await line(page).fill('drawer ');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a note written now is found now', async ({ postil }) => {
  const page = await library(postil, 5);
  await line(page).fill('barnacle');
  await expect(page.getByText('No article matches')).toBeVisible();
  const reply = await page.evaluate(async () => {
    type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    const { chrome } = globalThis as unknown as { chrome: Runtime };
    const input = { id: 'H3', patch: { note: 'Like a barnacle.' } };
    return chrome.runtime.sendMessage({ postil: 'highlight.update', input });
  });
  expect(reply).toMatchObject({ ok: true });
  await expect(page.locator('.row-title')).toHaveCount(1, { timeout: 10_000 });
  expect(await titles(page)).toEqual(['Article 3: the harbour in winter']);
});

/** What may have become of the index, by what is done to its database. */
const DAMAGES: [string, string][] = [
  ['without its blocks', `db.transaction('blocks', 'readwrite').objectStore('blocks').clear()`],
  [
    'cut short',
    `((tx) => { tx.objectStore('blocks').openCursor().onsuccess = ({ target: { result: at } }) => { if (at) { at.update({ ...at.value, bytes: at.value.bytes.slice(0, 9) }); at.continue(); } }; })(db.transaction('blocks', 'readwrite'))`,
  ],
  ['missing', `(db.close(), indexedDB.deleteDatabase('postil-search'))`],
];

for (const [what, damage] of DAMAGES)
  test(`an index ${what} is made anew, and the list searches meanwhile`, async ({ postil }) => {
    const page = await library(postil, 12);
    await line(page).fill('drawer');
    await expect(page.locator('.row-title')).toHaveCount(12, { timeout: 15_000 });
    // From a page that has no worker at the index.
    await page.goto(postil.page('options.html'));
    await page.evaluate(`new Promise((done) => {
      const request = indexedDB.open('postil-search');
      request.onsuccess = () => {
        const db = request.result;
        ${damage};
        setTimeout(() => { db.close(); done(); }, 300);
      };
    })`);
    await page.goto(postil.page('library.html'));
    await line(page).fill('lodz');
    await expect(page.locator('.row-title')).toHaveCount(1);
    await line(page).fill('drawer');
    await expect(page.locator('.row-title')).toHaveCount(12, { timeout: 15_000 });
  });

test('operators are completed by keyboard, and what is wrong is said', async ({ postil }) => {
  const page = await library(postil, 12);
  await line(page).pressSequentially('ta');
  await expect(page.getByRole('option', { name: 'tag:' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'tag:harbour' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.locator('.search-chip')).toContainText('harbour');
  await expect(page.locator('.library-line')).toContainText('4 of 12 articles');
  await clear(page);
  await line(page).fill('before:yesterday harbour');
  await expect(page.getByText('“before:yesterday” is not understood')).toBeVisible();
});
