import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import { fill } from './records.ts';

const titles = (page: Page) => page.locator('.row-title').allInnerTexts();

async function library(postil: Postil, count: number): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fill(page, count);
  await page.reload();
  await page.locator('.row-title').first().waitFor();
  return page;
}

test.describe('the library page', () => {
  test('lists the latest first, finds as one types, with accents folded', async ({ postil }) => {
    const page = await library(postil, 12);
    expect((await titles(page))[0]).toContain('Article 12');
    await page.getByLabel('Search articles').fill('lodz');
    await expect(page.locator('.row-title')).toHaveCount(1);
    await expect(page.locator('.found').first()).toHaveText('Łódź');
    await page.getByLabel('Search articles').fill('nothing like it');
    await expect(page.getByText('No article matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(page.locator('.row-title')).toHaveCount(12);
  });

  test('archives, favours, tags and deletes what is chosen, each with an undo', async ({
    postil,
  }) => {
    const page = await library(postil, 6);
    await page.getByLabel('Choose “Article 6').check();
    await page.getByLabel('Choose “Article 4').click({ modifiers: ['Shift'] });
    await expect(page.getByText('3 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Trash' }).last().click();
    await expect(page.locator('.row-title')).toHaveCount(3);
    await expect(page.getByText('3 articles moved to trash, kept 30 days')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.row-title')).toHaveCount(6);
    await page.getByLabel('Choose “Article 1').first().check();
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.locator('.chosen-bar').getByLabel('Add a tag').fill('sea');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').getByText('sea', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await page
      .getByRole('heading')
      .first()
      .click({ force: true })
      .catch(() => undefined);
    await page.getByLabel('Choose “Article 2').check();
    await page.getByRole('button', { name: 'Archive' }).last().click();
    await expect(page.getByText('1 article archived')).toBeVisible();
    await page.locator('body').press('Control+z');
    await expect
      .poll(
        async () =>
          (await rowsOf<{ archived: number }>(postil, 'articles')).filter(
            (row) => row.archived === 1,
          ).length,
      )
      .toBe(0);
  });

  test('deletes for good only from the trash', async ({ postil }) => {
    const page = await library(postil, 2);
    await page.getByLabel('Choose “Article 2').check();
    await page.getByRole('button', { name: 'Trash' }).last().click();
    await page
      .getByRole('button', { name: /^Trash/ })
      .first()
      .click();
    await page.getByLabel('Choose “Article 2').check();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    expect(await rowsOf(postil, 'articles')).toHaveLength(1);
  });

  test('opens the stored copy with its highlights and keeps the place', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.locator('.row-open').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Article 3');
    await expect(page.locator('mark')).toHaveText('A marked sentence.');
    await expect(page.locator('.side-note')).toContainText('A note of mine.');
    await page
      .locator('.reader-scroll')
      .evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect
      .poll(
        async () =>
          (await rowsOf<{ title: string; progress: number }>(postil, 'articles')).find(
            ({ title }) => title.includes('Article 3'),
          )?.progress,
      )
      .toBe(1);
    await page.getByRole('button', { name: 'Library' }).click();
    await expect(page.locator('.row-title').first()).toBeVisible();
  });

  test('exports what is chosen as Markdown and everything as JSON', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.getByLabel('Choose “Article 3').check();
    await page.locator('.chosen-bar').getByRole('button', { name: 'Export' }).click();
    const [markdown] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(markdown.suggestedFilename()).toMatch(/^Article 3.*\.md$/);
    const text = await readFile(await markdown.path(), 'utf8');
    expect(text).toContain('A note of mine.');
    expect(text).toContain('Ada Holm');
    await page.goto(postil.page('library.html#/export/all'));
    await page.getByRole('radio', { name: 'JSON', exact: true }).check();
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Export' }).click(),
    ]);
    const records = JSON.parse(await readFile(await json.path(), 'utf8')) as {
      articles: unknown[];
    };
    expect(records.articles).toHaveLength(3);
  });

  test('still opens when a row is broken, and sets it aside', async ({ postil }) => {
    const page = await library(postil, 3);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('postil');
          request.onsuccess = () => {
            const tx = request.result.transaction('articles', 'readwrite');
            tx.objectStore('articles').put({
              id: 'broken',
              keys: [],
              tags: [],
              trashed: 0,
              savedAt: 9e12,
              title: 7,
            });
            tx.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        }),
    );
    await page.reload();
    await expect(page.locator('.row-title')).toHaveCount(3);
    await expect
      .poll(async () =>
        (await rowsOf<{ table: string }>(postil, 'setAside')).map(({ table }) => table),
      )
      .toEqual(['articles']);
    expect(await rowsOf(postil, 'articles')).toHaveLength(3);
  });
});

test.describe('10,000 articles', () => {
  test('the popup paints its first twenty rows, the library those in its window, and search answers', async ({
    postil,
  }) => {
    test.setTimeout(120_000);
    const page = await openOwn(postil, 'library.html');
    await fill(page, 10_000);
    const popup = await openOwn(postil, 'popup.html');
    await popup.locator('.row-title').nth(19).waitFor();
    await expect(popup.locator('.row-title')).toHaveCount(20);
    await popup.getByLabel('Search saved articles').fill('article 9999');
    await expect(popup.locator('.row-title')).toHaveCount(1);
    await page.reload();
    await page.locator('.row-title').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.row-title').count()).toBeLessThan(60);
  });
});

test.describe('the options', () => {
  test('label a colour, and delete everything only after the typed word', async ({ postil }) => {
    await library(postil, 2);
    const page = await openOwn(postil, 'options.html');
    await expect(page.getByText(/2 articles, 2 highlights/)).toBeVisible();
    await page.getByLabel('Label for Green').fill('Proof');
    await page.keyboard.press('Tab');
    await page.reload();
    await expect(page.getByLabel('Label for Green')).toHaveValue('Proof');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete everything' });
    await expect(confirm).toBeDisabled();
    await page.getByRole('dialog').getByRole('textbox').fill('delete');
    await confirm.click();
    await expect(page.getByText('Everything was deleted.')).toBeVisible();
    expect(await rowsOf(postil, 'articles')).toHaveLength(0);
  });
});
