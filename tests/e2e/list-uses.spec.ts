/** The list as somebody meets it who has read no manual: what its menus, modifiers, popup, palette and narrow window do. */
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import { choose, filtersLeaveWhatTheySay, library, pick, titles } from './list-steps.ts';

interface Row {
  id: string;
  tags: string[];
  trashed: number;
}

/** Changes a row straight in the database. */
const change = (page: Page, id: string, patch: Record<string, unknown>): Promise<unknown> =>
  page.evaluate(
    ([key, fields]) =>
      new Promise((done) => {
        const request = indexedDB.open('postil');
        request.onsuccess = () => {
          const tx = request.result.transaction('articles', 'readwrite');
          const store = tx.objectStore('articles');
          const row = store.get(key);
          row.onsuccess = () => store.put({ ...row.result, ...fields });
          tx.oncomplete = () => {
            request.result.close();
            done(null);
          };
        };
      }),
    [id, patch] as const,
  );

const tagsOf = async (postil: Postil, id: string) =>
  (await rowsOf<Row>(postil, 'articles')).find((row) => row.id === id)?.tags;

/** A sort by its name in the menu, and which of three articles is first, where each has something most. */
const SORTS: [string, string][] = [
  ['Saved', 'A000012'],
  ['Published', 'A000004'],
  ['Last read', 'A000005'],
  ['Archived', 'A000006'],
  ['Reading time', 'A000008'],
  ['Highlights', 'A000009'],
];

test('every sort brings to the top what has most of it, and groups say what they are', async ({
  postil,
}) => {
  const page = await library(postil, 12);
  const now = Date.now();
  await change(page, 'A000004', { publishedAt: new Date(now).toISOString() });
  await change(page, 'A000005', { readAt: now });
  await change(page, 'A000006', { archivedAt: now });
  await change(page, 'A000008', { wordCount: 90_000 });
  await change(page, 'A000009', { highlightCount: 7 });
  await page.reload();
  for (const [sort, id] of SORTS) {
    await choose(page, 1, sort);
    const number = Number(id.slice(1));
    await expect(page.locator('.row-title').first(), sort).toHaveText(new RegExp(` ${number}$`));
  }
  await choose(page, 1, 'By site');
  await expect(page.locator('.rows-head').first()).toContainText('gazette.example');
  await choose(page, 1, 'By tag');
  await expect(page.locator('.rows-head').first()).toContainText('#diplomacy');
  await choose(page, 1, 'By day');
  await expect(page.locator('.rows-head').first()).toContainText(/Today|Yesterday/);
});

test('each filter leaves as many as its menu says', async ({ postil }) => {
  const page = await library(postil, 60);
  await filtersLeaveWhatTheySay(page, '58');
});

test('a click with Ctrl or Shift chooses rows, a plain one opens', async ({ postil }) => {
  const page = await library(postil, 12);
  const row = (n: number) => page.locator(`[data-row="${n}"]`);
  await row(1).click({ modifiers: ['ControlOrMeta'] });
  await row(4).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await row(2).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await row(0).click();
  await expect(page.locator('.reader')).toBeVisible();
});

test('the preview adds and takes off tags, by completion, with an undo', async ({ postil }) => {
  const page = await library(postil, 12);
  await page.setViewportSize({ width: 1280, height: 800 });
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview.locator('.chip')).toHaveText(['#style', '#memory']);
  await preview.getByLabel('Add a tag').pressSequentially('la');
  await expect(preview.getByRole('option')).toHaveText([/^#law/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tags of 1 article changed')).toBeVisible();
  await expect(preview.locator('.chip')).toHaveText(['#style', '#memory', '#law']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => tagsOf(postil, 'A000012')).toEqual(['style', 'memory']);
  await preview.getByRole('button', { name: 'Remove #style' }).click();
  await expect.poll(() => tagsOf(postil, 'A000012')).toEqual(['memory']);
});

test('M marks as read and as unread, what is chosen and with an undo', async ({ postil }) => {
  const page = await library(postil, 12);
  const side = page.locator('.library-row .row-side');
  await page.getByLabel('Search articles').press('Escape');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('m');
  await expect(page.getByText('2 articles marked as read')).toBeVisible();
  await expect(side.nth(0)).toContainText('Read');
  await expect(side.nth(1)).toContainText('Read');
  await page.keyboard.press('m');
  await expect(page.getByText('1 article marked as unread')).toBeVisible();
  await expect(side.nth(1)).toContainText('Unread');
  await page.keyboard.press('Control+z');
  await expect(side.nth(1)).toContainText('Read');
});

test('the trash gives back, with an undo', async ({ postil }) => {
  const page = await library(postil, 60);
  await page.locator('.nav-line', { hasText: 'Trash' }).click();
  const before = (await titles(page)).length;
  await page
    .getByLabel(/^Choose “/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('1 article restored')).toBeVisible();
  await expect(page.locator('.row-title')).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.row-title')).toHaveCount(before);
});

test('a named search comes back with its order and groups, and says how many it finds', async ({
  postil,
}) => {
  const page = await library(postil, 30);
  await choose(page, 1, 'Title');
  await choose(page, 1, 'By site');
  await page.getByLabel('Search articles').fill('tag:law ');
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('To check');
  await page.keyboard.press('Enter');
  const count = (await titles(page)).length;
  await page.reload();
  const named = page.locator('.nav-line', { hasText: 'To check' });
  await expect(named).toContainText(String(count));
  await named.click();
  await expect(page.getByRole('button', { name: 'Sort: Title, A to Z' })).toBeVisible();
  await expect(page.locator('.rows-head').first()).toContainText('.example');
  await expect(page.locator('.row-title')).toHaveCount(count);
});

test('what seems to be saved twice is not said again to who has seen it', async ({ postil }) => {
  const page = await library(postil, 12);
  await expect(page.getByText('1 article seems to be saved twice.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('1 article seems to be saved twice.')).toHaveCount(0);
});

test('highlights and credits open at their place', async ({ postil }) => {
  const page = await library(postil, 12, '#/highlights');
  await choose(page, 0, 'By tag');
  await expect(page.locator('.across-article').first()).toContainText('#sea');
  await page.locator('.across-mark .words').first().click();
  await expect(page).toHaveURL(/#\/read\/A0000\d\d\/60$/);
  await page.getByRole('button', { name: 'Library' }).click();
  await page.locator('.nav-line', { hasText: 'Image credits' }).click();
  await page.locator('.people-row', { hasText: 'Ines Roth' }).click();
  await page.locator('.card .words').first().click();
  await expect(page).toHaveURL(/#\/read\/A0000\d\d\/\d+$/);
  await expect(page.locator('.reader')).toBeVisible();
});

test('the popup completes operators and tags, says what is wrong, and shows the line', async ({
  postil,
}) => {
  await library(postil, 12);
  const popup = await openOwn(postil, 'popup.html');
  await popup.locator('.row-title').first().waitFor();
  const line = popup.getByLabel('Search saved articles');
  await line.pressSequentially('ta');
  await expect(popup.getByRole('option', { name: 'tag:' })).toBeVisible();
  const box = await popup.getByRole('listbox').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(
    await line.evaluate((field) => field.getBoundingClientRect().bottom),
  );
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('la');
  await expect(popup.getByRole('option', { name: 'tag:law' })).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.search-chip')).toHaveText('tag: law');
  await popup.getByRole('button', { name: 'Clear', exact: true }).click();
  await line.fill('drawer');
  await expect(popup.locator('.row-line').first()).toContainText('lay open like a drawer');
  await expect(popup.locator('.row-line .found').first()).toHaveText('drawer');
  // Seen, not cut off at the end of a narrow row.
  const [end = 0, room = 0] = await popup
    .locator('.row-line')
    .first()
    .evaluate((row) => [
      row.querySelector('.found')?.getBoundingClientRect().right ?? 0,
      row.getBoundingClientRect().right,
    ]);
  expect(end).toBeLessThanOrEqual(room);
  await line.fill('is:purple ');
  await expect(
    popup.getByText(/“is:purple” is not understood and left out. After is: comes one of unread/),
  ).toBeVisible();
});

test('the help sheet begins with where one is, and all of it can be scrolled to', async ({
  postil,
}) => {
  const page = await library(postil, 12);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel('Search articles').press('Escape');
  await page.keyboard.press('?');
  const sheet = page.locator('.help-places');
  await expect(sheet.getByRole('heading').first()).toHaveText('In the list');
  const wide = await sheet.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await sheet.getByText('Back to the library').scrollIntoViewIfNeeded();
  await expect(sheet.getByText('Back to the library')).toBeInViewport();
});

test('the palette finds commands, articles and tags, and does what is chosen', async ({
  postil,
}) => {
  const page = await library(postil, 30);
  await pick(page, 'law', /^law/);
  await expect(page.locator('.search-chip')).toHaveText('tag: law');
  await page.goto(postil.page('library.html#/tag/100%'));
  await expect(page.locator('.search-chip')).toHaveText('tag: 100%');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await pick(page, 'select all', /Select all/);
  await expect(page.getByText(/^All \d+ selected$/)).toBeVisible();
  await pick(page, 'statistics', /statistics/);
  await expect(page.locator('.months')).toBeVisible();
  await pick(page, 'back up', /Back up/);
  await expect(page.getByRole('dialog', { name: /backup|back up/i })).toBeVisible();
  await page.keyboard.press('Escape');
  await pick(page, 'lodz 21', /Łódź 21/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A tram in Łódź 21');
});

test('320 px keep the tools in one line, titles in one column and the counts of tags', async ({
  postil,
}) => {
  const page = await library(postil, 12);
  await change(page, 'A000011', { title: 'הנמל באביב', lang: 'he', dir: 'rtl' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await expect(page.locator('[dir=rtl].row-title')).toBeVisible();
  expect((await page.locator('.library-line').boundingBox())?.height).toBeLessThan(50);
  await expect(page.getByRole('button', { name: 'Sort: Saved, newest first' })).toBeVisible();
  const starts = await page.locator('.row-title').evaluateAll((all) =>
    all.map((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(new Set(starts).size).toBe(1);
  await page.goto(postil.page('library.html#/tags'));
  await expect(page.locator('.tag-line .meta').first()).toBeVisible();
  await expect(page.locator('.tag-line .meta').first()).toHaveText(/^\d+ articles?/);
});

test('an empty library says how to begin, and offers nothing to sort', async ({ postil }) => {
  const page = await openOwn(postil, 'library.html');
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await expect(page.getByText(/^Open an article and press Postil/)).toBeVisible();
  await expect(page.locator('.library-line')).toHaveCount(0);
});

test('the order and the groups of the list are there again the next time', async ({ postil }) => {
  await library(postil, 12);
  const open = async (): Promise<Page> => {
    const page = await postil.context.newPage();
    await page.goto(postil.page('library.html'));
    await page.locator('.row-title').first().waitFor();
    return page;
  };
  const first = await open();
  await choose(first, 1, 'Title');
  await choose(first, 1, 'By site');
  const before = await titles(first);
  const next = await open();
  await expect(next.getByRole('button', { name: /^Sort: Title/ })).toBeVisible();
  await expect(next.locator('.rows-head').first()).toBeVisible();
  expect(await titles(next)).toEqual(before);
  await next.evaluate(() => localStorage.setItem('order', '{"sort":"colour"}'));
  await next.reload();
  await expect(next.getByRole('button', { name: 'Sort: Saved, newest first' })).toBeVisible();
});
