/** The reader on records that are too large, broken, changed in another window or refused by the disk. */
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { inWorker, rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import { fillReader } from './reader-records.ts';

interface Mark {
  id: string;
  note: string;
  otherNote?: string;
}

/** The library with two articles, `READER` changed as one wishes, and it opened. */
async function reader(postil: Postil, change = ''): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fillReader(page);
  if (change) await inDatabase(page, change);
  return open(postil, page);
}

async function open(postil: Postil, page: Page): Promise<Page> {
  await page.goto('about:blank');
  await page.goto(postil.page('library.html#/read/READER'));
  await page.locator('.reader, .empty').first().waitFor();
  return page;
}

/** Runs `change` with the article's row, its body and the stores at hand. */
const inDatabase = (page: Page, change: string): Promise<void> =>
  page.evaluate(`new Promise((done) => {
    const request = indexedDB.open('postil');
    request.onsuccess = () => {
      const tx = request.result.transaction(['articles', 'bodies', 'highlights'], 'readwrite');
      const [articles, bodies, highlights] = ['articles', 'bodies', 'highlights'].map((name) => tx.objectStore(name));
      articles.get('READER').onsuccess = ({ target: { result: article } }) => {
        bodies.get('READER').onsuccess = ({ target: { result: body } }) => {
          ${change};
        };
      };
      tx.oncomplete = () => { request.result.close(); done(); };
    };
  })`);

const tell = (page: Page, message: object): Promise<unknown> =>
  page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);

const marks = (postil: Postil) => rowsOf<Mark>(postil, 'highlights');
const noteOf = async (postil: Postil, id: string) =>
  (await marks(postil)).find((row) => row.id === id);

test('an article with 3,000 highlights and notes is opened, marked and annotated', async ({
  postil,
}) => {
  test.setTimeout(120_000);
  const page = await openOwn(postil, 'library.html');
  await page.setViewportSize({ width: 1400, height: 900 });
  await fillReader(page);
  await inDatabase(
    page,
    `const from = body.text.indexOf('Paragraph 4.');
    const room = body.text.indexOf('Closing 0.') - from;
    articles.put({ ...article, highlightCount: 3002 });
    for (let i = 0; i < 3000; i++) {
      const start = from + Math.floor((i * (room - 40)) / 3000);
      const exact = body.text.slice(start, start + 24);
      highlights.put({ id: 'many-' + i, articleId: 'READER', selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }], exact, place: { start, end: start + 24 }, colour: ['yellow', 'blue', 'coral'][i % 3], note: 'Note ' + i, tags: [], createdAt: i, updatedAt: i });
    }`,
  );
  await open(postil, page);
  await page.locator('.side-note').nth(3000).waitFor({ state: 'attached', timeout: 15_000 });
  // No note lies over the one before.
  const over = await page.locator('.body .side-note').evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    return boxes.filter((box, i) => i > 0 && box.top < (boxes[i - 1]?.bottom ?? 0)).length;
  });
  expect(over).toBe(0);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await expect.poll(async () => (await marks(postil)).length).toBe(3004);
  // Where each note was laid out by itself this took half a minute.
  await page.keyboard.press('n');
  await expect(page.locator('.side-note textarea')).toBeFocused();
  await page.keyboard.type('One more.');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await marks(postil)).map(({ note }) => note))
    .toContain('One more.');
});

test('a note takes a tag out of 5,000 without holding up who writes', async ({ postil }) => {
  const page = await openOwn(postil, 'library.html');
  await fillReader(page);
  await page.evaluate(`new Promise((done) => {
    const request = indexedDB.open('postil');
    request.onsuccess = () => {
      const tx = request.result.transaction('tags', 'readwrite');
      for (let i = 0; i < 5000; i++) tx.objectStore('tags').put({ name: 'tag ' + i, count: 1 });
      tx.oncomplete = () => { request.result.close(); done(); };
    };
  })`);
  await open(postil, page);
  await page.locator('#side-H2 .side-words').click();
  const field = page.locator('#side-H2').getByRole('combobox', { name: 'Add a tag' });
  await expect(field).toBeVisible();
  const options = page.locator('#side-H2 option');
  expect(await options.count()).toBeLessThanOrEqual(50);
  await field.pressSequentially('4999');
  await expect(options).toHaveCount(1);
  await field.fill('tag 4999');
  await page.keyboard.press('Enter');
  await page.locator('#side-H2').getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('#side-H2')).toContainText('#tag 4999');
});

test('a headline of a megabyte and dates to come', async ({ postil }) => {
  const page = await reader(
    postil,
    `const long = 'Long ' + 'x'.repeat(1_000_000);
    articles.put({ ...article, title: long, deck: long, savedAt: Date.now() + 9e11, publishedAt: '2099-01-01T00:00:00Z' })`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Long x{995}…$/);
  await expect(page.locator('.facts')).toContainText('2099');
  await expect(page).toHaveTitle(/^Long x{195}…$/);
  await page.keyboard.press('j');
  await expect(page.locator('[data-focused]')).toBeVisible();
});

test('a copy that does not parse is said to be broken, and stays as it is', async ({ postil }) => {
  const page = await reader(postil, `bodies.put({ ...body, blocks: [{ type: 'poem' }] })`);
  await expect(page.getByText('The stored copy of this article cannot be read.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the original' })).toBeVisible();
  const kept = await rowsOf<{ articleId: string; text: string }>(postil, 'bodies');
  expect(kept.find(({ articleId }) => articleId === 'READER')?.text).toContain('Paragraph 4.');
});

test('an article that is deleted in another window says so, and comes back from there', async ({
  postil,
}) => {
  const page = await reader(postil);
  await expect(page).toHaveTitle('What the harbour kept');
  const other = await openOwn(postil, 'library.html');
  await tell(other, { postil: 'article.trash', input: { ids: ['READER'] } });
  await expect(page.getByText('This article is in the trash.')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('This article is in the trash.')).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(page.locator('.side-note textarea')).toBeFocused();
  await page.keyboard.type(' Half a thought');
  await tell(other, { postil: 'article.trash', input: { ids: ['READER'] } });
  await tell(other, { postil: 'article.erase', input: { ids: ['READER'] } });
  await expect(page.getByText('This article is not in the library')).toBeVisible();
  // What failed is said once, however often it was tried.
  expect(await page.getByText('It is no longer there.').count()).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await expect(page.locator('.row-title')).toHaveCount(1);
  await expect(page).toHaveTitle('Postil library');
});

for (const [choice, kept] of [
  ['Keep this one', 'From the first.'],
  ['Keep the other', 'From the second.'],
  ['Keep both', 'From the first.\n\nFrom the second.'],
] as const)
  test(`two windows that write one note keep both until one chooses: ${choice}`, async ({
    postil,
  }) => {
    const page = await reader(postil);
    const other = await openOwn(postil, 'library.html#/read/READER');
    for (const [one, words] of [
      [page, 'From the first.'],
      [other, 'From the second.'],
    ] as const) {
      await one.bringToFront();
      await one.locator('#side-H2 .side-words').click();
      await one.locator('#side-H2 textarea').fill(words);
    }
    await other.keyboard.press('Escape');
    await expect.poll(async () => (await noteOf(postil, 'H2'))?.note).toBe('From the second.');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => noteOf(postil, 'H2'))
      .toMatchObject({ note: 'From the first.', otherNote: 'From the second.' });
    for (const one of [page, other])
      await expect(one.getByText('Another window wrote this at the same time')).toBeVisible();
    await page.getByRole('button', { name: choice, exact: true }).click();
    await expect.poll(async () => (await noteOf(postil, 'H2'))?.note).toBe(kept);
    expect((await noteOf(postil, 'H2'))?.otherNote).toBeUndefined();
    for (const one of [page, other])
      await expect(one.getByText('Another window wrote this at the same time')).toHaveCount(0);
  });

test('a note that the disk has no room for stays in the margin, and is stored when there is', async ({
  postil,
}) => {
  const page = await reader(
    postil,
    `highlights.put({ id: 'BARE', articleId: 'READER', selectors: [{ type: 'TextQuoteSelector', exact: 'Closing 1.', prefix: '', suffix: '' }], exact: 'Closing 1.', place: { start: body.text.indexOf('Closing 1.'), end: body.text.indexOf('Closing 1.') + 10 }, colour: 'blue', note: '', tags: [], createdAt: 1, updatedAt: 1 })`,
  );
  await inWorker(
    postil,
    `(() => { globalThis.realPut = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function () { throw new DOMException('no room', 'QuotaExceededError'); }; })()`,
  );
  await page.locator('mark', { hasText: 'Closing 1.' }).click();
  await page.keyboard.press('n');
  await page.locator('.side-note textarea').fill('Typed on a full disk.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('The disk is full.')).toBeVisible();
  const waiting = page.locator('#side-BARE');
  await expect(waiting).toContainText('Typed on a full disk.');
  await expect(waiting).toContainText('This note is not stored yet.');
  expect((await noteOf(postil, 'BARE'))?.note).toBe('');
  await inWorker(postil, '(() => { IDBObjectStore.prototype.put = globalThis.realPut; })()');
  await waiting.locator('.side-words').click();
  await expect(waiting.locator('textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await noteOf(postil, 'BARE'))?.note).toBe('Typed on a full disk.');
  await expect(waiting).not.toContainText('not stored');
});
