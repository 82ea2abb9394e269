import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { zipSync } from 'fflate';
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test, visit } from './base.ts';
import { fill } from './records.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/imports');

const file = async (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: await readFile(join(FIXTURES, name)),
});

const list = (count: number) => ({
  name: 'part_000000.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `title,url,time_added,tags,status\n${Array.from({ length: count }, (_, n) => `Article ${n},https://ledger.example/a/${n},${1_773_475_200 + n},ports,unread`).join('\n')}`,
  ),
});

async function dialog(postil: Postil): Promise<Page> {
  const page = await openOwn(postil, 'library.html#/import');
  await page.getByRole('dialog').waitFor();
  return page;
}

type Files = Awaited<ReturnType<typeof file>>[];

async function choose(page: Page, files: Files): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(files);
}

const articles = (postil: Postil) => rowsOf<Record<string, unknown>>(postil, 'articles');
const start = (page: Page) => page.getByRole('button', { name: /^Import [\d,]+ articles?$/ });

test.describe('the import', () => {
  test('takes dropped files, says what would happen, and writes nothing until told', async ({
    postil,
  }) => {
    const page = await dialog(postil);
    const given = [
      await file('pocket.csv'),
      await file('hypothesis.json'),
      { ...list(0), name: 'readme.txt', buffer: Buffer.from('Hello') },
    ];
    const data = given.map(({ name, buffer }) => [name, buffer.toString('base64')]);
    const transfer = await page.evaluateHandle((all) => {
      const dropped = new DataTransfer();
      for (const [name = '', content = ''] of all)
        dropped.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
      return dropped;
    }, data);
    await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.getByText('This is a dry run. Nothing has been written yet.')).toBeVisible();
    await expect(page.getByText('not a format Postil knows')).toBeVisible();
    await expect(page.getByText('saved “soon” is no date; taken without one')).toBeVisible();
    await page.getByRole('button', { name: 'New: 3' }).click();
    await expect(page.locator('.import-plan')).toContainText('A title over two lines');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await articles(postil)).toHaveLength(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await articles(postil)).toHaveLength(0);
  });

  test('writes with the chosen tags and states, says what it did, and takes it back', async ({
    postil,
  }) => {
    const page = await dialog(postil);
    await choose(page, [await file('pocket.csv'), await file('pocket-annotations.json')]);
    await page.getByLabel('Add a tag to all').fill('old');
    await page.keyboard.press('Enter');
    await page.getByLabel('All archived').check();
    await start(page).click();
    await expect(page.getByText('3 new, 0 changed, 0 already here')).toBeVisible();
    const rows = await articles(postil);
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatchObject({ archived: 1, tags: expect.arrayContaining(['old']) });
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the report' }).click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/^Postil import .*\.csv$/);
    const text = await readFile(await report.path(), 'utf8');
    expect(text).toContain('pocket.csv row 2');
    expect(text).toContain('added');
    expect(text).toContain('no address; left out');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText('The import was taken back.')).toBeVisible();
    expect(await articles(postil)).toHaveLength(0);
    expect(await rowsOf(postil, 'highlights')).toHaveLength(0);
  });

  test('of the same file a second time adds nothing', async ({ postil }) => {
    const page = await dialog(postil);
    await choose(page, [await file('raindrop.csv')]);
    await start(page).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Import' }).click();
    await choose(page, [await file('raindrop.csv')]);
    await expect(page.getByText('Everything in these files is here already.')).toBeVisible();
    await expect(start(page)).toBeDisabled();
  });

  test('stops, goes on after the page was closed, and ends whole', async ({ postil }) => {
    test.setTimeout(120_000);
    const page = await dialog(postil);
    await choose(page, [list(2500)]);
    await start(page).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/^Import stopped at/)).toBeVisible();
    await page.close();
    const again = await dialog(postil);
    const before = (await articles(postil)).length;
    expect(before).toBeLessThan(2500);
    await again.getByRole('button', { name: 'Resume' }).click();
    await expect(again.getByText('2,500 new, 0 changed, 0 already here')).toBeVisible({
      timeout: 60_000,
    });
    expect(await articles(postil)).toHaveLength(2500);
  });

  test('leaves out what the reader unticks, by keyboard, and says so in the report', async ({
    postil,
  }) => {
    const page = await dialog(postil);
    await choose(page, [list(1200)]);
    const opener = page.getByRole('button', { name: 'New: 1,200' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
    await expect(rows.first()).toContainText('Article 0');
    expect(await rows.count()).toBeLessThan(60);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    // Over the two buttons of the list to its first box; from there with arrows.
    for (const key of ['Tab', 'Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Space', 'End', 'Space'])
      await page.keyboard.press(key);
    await expect(page.getByText('1,197 of 1,200 taken')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Article 1199' })).not.toBeChecked();
    await expect(page.getByRole('heading', { name: 'Import 1,197 articles' })).toBeVisible();
    await page.getByRole('button', { name: 'Take none' }).click();
    await expect(page.getByRole('button', { name: 'Import 0 articles' })).toBeDisabled();
    await page.getByRole('button', { name: 'Take all' }).click();
    await expect(page.getByRole('button', { name: 'Import 1,200 articles' })).toBeEnabled();
    await page.getByRole('checkbox', { name: 'Article 1198' }).uncheck();
    await page.getByRole('button', { name: 'Import 1,199 articles' }).click();
    await expect(
      page.getByText('1,199 new, 0 changed, 0 already here, 1 left out by you'),
    ).toBeVisible({ timeout: 30_000 });
    const urls = (await articles(postil)).map(({ url }) => url);
    expect(urls).toHaveLength(1199);
    expect(urls).not.toContain('https://ledger.example/a/1198');
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the report' }).click(),
    ]);
    const lines = (await readFile(await report.path(), 'utf8')).split('\r\n');
    expect(lines.filter((line) => line.includes('left out by you'))).toEqual([
      'part_000000.csv row 1200,Article 1198,https://ledger.example/a/1198,left out by you,,0',
    ]);
  });

  test('keeps that choice over a pause and a closed page', async ({ postil }) => {
    test.setTimeout(120_000);
    const page = await dialog(postil);
    await choose(page, [list(2500)]);
    await page.getByRole('button', { name: 'New: 2,500' }).click();
    for (const n of [0, 1])
      await page.getByRole('checkbox', { name: `Article ${n} part` }).uncheck();
    await page.getByRole('button', { name: 'Import 2,498 articles' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/^Import stopped at [\d,]+ of 2,498/)).toBeVisible();
    await page.close();
    const again = await dialog(postil);
    await again.getByRole('button', { name: 'Resume' }).click();
    await expect(again.getByText('2,498 new, 0 changed, 0 already here, 2 left out')).toBeVisible({
      timeout: 60_000,
    });
    const urls = (await articles(postil)).map(({ url }) => url);
    expect(urls).toHaveLength(2498);
    for (const n of [0, 1]) expect(urls).not.toContain(`https://ledger.example/a/${n}`);
  });

  test('reads a long table with its count in view, and is cancelled at once', async ({
    postil,
  }) => {
    const page = await dialog(postil);
    await choose(page, [list(400_000)]);
    await expect(page.getByText(/[1-9][\d,]*00 articles found/)).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible({ timeout: 2000 });
    await choose(page, [await file('raindrop.csv')]);
    await expect(start(page)).toBeEnabled();
  });

  test('refuses what it cannot read, and offers the way on', async ({ postil }) => {
    const page = await dialog(postil);
    const buffer = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]);
    await choose(page, [{ name: 'clippings.zip', mimeType: 'application/zip', buffer }]);
    await expect(page.getByText('None of these files could be read.')).toBeVisible();
    await page.getByRole('button', { name: 'Choose other files' }).click();
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  });
});

test('an imported highlight waits for its page, and is there when it opens', async ({
  postil,
  site,
}) => {
  const url = `${site.origin}/demo/`;
  const page = await dialog(postil);
  const quote = { quote: 'the answer is an  unequivocal no', created_at: 1_773_475_300 };
  const buffer = Buffer.from(
    JSON.stringify([{ url, title: 'Kept elsewhere', highlights: [quote] }]),
  );
  await choose(page, [{ name: 'x', mimeType: 'application/json', buffer }]);
  await start(page).click();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await rowsOf(postil, 'bodies')).toHaveLength(0);
  await visit(postil, url);
  await expect.poll(async () => (await rowsOf(postil, 'bodies')).length).toBe(1);
  expect(await articles(postil)).toMatchObject([{ title: 'Kept elsewhere' }]);
  const [mark] = await rowsOf<{ place: { start: number } | null }>(postil, 'highlights');
  expect(mark?.place?.start).toBeGreaterThan(0);
});

test('a backup, everything deleted, the backup dropped: the library is as it was', async ({
  postil,
}) => {
  const page = await openOwn(postil, 'library.html');
  await fill(page, 30);
  const before = await articles(postil);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(postil.page('library.html#/backup')),
  ]);
  await expect(page.getByText('The backup holds 30 articles')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const buffer = await readFile(await saved.path());
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ postil: 'library.erase', input: { confirmed: true } }),
  );
  expect(await articles(postil)).toHaveLength(0);
  const other = await dialog(postil);
  await choose(other, [{ name: 'renamed.bin', mimeType: 'application/zip', buffer }]);
  await expect(other.getByText('Every file in it is as it was written.')).toBeVisible();
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([]);
  await other.getByRole('button', { name: 'Restore 30 articles' }).click();
  await expect(other.getByText(/60 restored, 0 merged/)).toBeVisible();
  expect(await articles(postil)).toEqual(before);
  expect(await rowsOf(postil, 'bodies')).toHaveLength(30);
});

test('a restore that was stopped is offered again: from its page at once, from another with its file', async ({
  postil,
}) => {
  test.setTimeout(120_000);
  const page = await openOwn(postil, 'library.html');
  await fill(page, 900);
  const before = await articles(postil);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(postil.page('library.html#/backup')),
  ]);
  const backup = {
    name: 'my.zip',
    mimeType: 'application/zip',
    buffer: await readFile(await saved.path()),
  };
  const erase = () =>
    page.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ postil: 'library.erase', input: { confirmed: true } }),
    );
  await erase();
  const other = await dialog(postil);
  await choose(other, [backup]);
  await other.getByRole('button', { name: 'Restore 900 articles' }).click();
  await other.getByRole('button', { name: 'Pause' }).click();
  const stopped = /^Restore stopped at [\d,]+ of/;
  await expect(other.getByText(stopped)).toBeVisible();
  await other.getByRole('button', { name: 'Done', exact: true }).click();
  await other.getByRole('status').getByRole('button', { name: 'Resume' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
  // The page knows the file still: it goes on, and is stopped once more by closing the page.
  await expect(other.getByText('Restoring')).toBeVisible();
  await other.close();
  const last = await dialog(postil);
  await last.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
  await expect(last.getByText('Choose my.zip again to go on.')).toBeVisible();
  expect((await new AxeBuilder({ page: last }).analyze()).violations).toEqual([]);
  await choose(last, [{ ...backup, buffer: Buffer.from('Hello') }]);
  await expect(last.getByText('This is not the backup that was being restored.')).toBeVisible();
  await choose(last, [backup]);
  await expect(last.getByText(/restored, \d+ merged/)).toBeVisible({ timeout: 60_000 });
  expect(await articles(postil)).toEqual(before);
  expect(await rowsOf(postil, 'bodies')).toHaveLength(900);
  await last.getByRole('button', { name: 'Take it back' }).click();
  await expect(last.getByText('The restore was taken back.')).toBeVisible({ timeout: 60_000 });
  expect(await articles(postil)).toHaveLength(0);
});

test('Omnivore’s texts come with its ZIP, with the highlights at their place, and go with it', async ({
  postil,
}) => {
  const tide =
    'The tide went out and the harbour lay open like a drawer, so that everybody on the quay could see what the town had thrown away.';
  const html = `<div class="page"><p>${tide}</p><p onclick="x()">“We are not leaving,” said Ada Holm.</p><img src="https://ledger.example/a.jpg" onerror="x()"><script>x()</script><p>Nobody said a word about it, not that day and not the next.</p></div>`;
  const rows = JSON.parse((await file('omnivore.json')).buffer.toString()) as unknown;
  const buffer = Buffer.from(
    zipSync({
      'metadata_0_to_20.json': Buffer.from(JSON.stringify(rows)),
      'content/harbour.html': Buffer.from(html),
      'content/quay.pdf': Buffer.from('%PDF'),
      'highlights/harbour.md': Buffer.from('> lay open like a drawer\n\nmy note\n'),
    }),
  );
  const page = await dialog(postil);
  await choose(page, [{ name: 'omnivore.zip', mimeType: 'application/zip', buffer }]);
  await expect(page.getByText('The text of 1 article is kept as it is in the file')).toBeVisible();
  await expect(page.getByText('not taken: 1 of them')).toBeVisible();
  await start(page).click();
  await expect(page.getByText('2 new, 0 changed, 0 already here')).toBeVisible();
  const [body] = await rowsOf<{ articleId: string; text: string; quotes: unknown[] }>(
    postil,
    'bodies',
  );
  expect(body?.text).toContain(tide);
  expect(body?.quotes).toMatchObject([{ speaker: 'Ada Holm' }]);
  const [mark] = await rowsOf<{ place: { start: number } | null; note: string }>(
    postil,
    'highlights',
  );
  expect(mark).toMatchObject({ note: 'my note', place: { start: tide.indexOf('lay open') } });
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  expect(await rowsOf(postil, 'bodies')).toHaveLength(0);
});
