import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { checkBackup, openBackup } from '../../lib/exchange/backup/read.ts';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import { DIST, expect, openOwn, test } from './base.ts';
import {
  age,
  allRows,
  copiesOf,
  damage,
  filesOf,
  fillAll,
  giveFolder,
  grantDownloads,
  ring,
  setCopies,
  TABLES,
  touch,
} from './copies-scene.ts';

interface Known {
  copies: { name: string; bytes: number; articles: number; contents: string }[];
  running: unknown;
  failed: { why: string; times: number } | null;
  nothingNew: number | null;
}

/** Rings and waits until another copy is the last one, and there are `count`. */
async function copied(postil: Postil, count: number): Promise<Known> {
  const known = () => copiesOf<Known | null>(postil);
  const before = (await known())?.copies.at(-1)?.contents;
  await ring(postil);
  await expect
    .poll(
      async () => {
        const now = await known();
        const isNew = now?.copies.at(-1)?.contents !== before;
        return isNew && now?.running === null ? now.copies.length : null;
      },
      { timeout: 30_000 },
    )
    .toBe(count);
  return copiesOf<Known>(postil);
}

async function begun(postil: Postil, count: number, copies: object = {}): Promise<Page> {
  const page = await openOwn(postil, 'options.html');
  await fillAll(page, count);
  await giveFolder(page);
  await setCopies(postil, { every: 'daily', where: 'folder', keep: 3, ...copies });
  return page;
}

test.describe('automatic copies', () => {
  test('are made when the alarm rings on a new day, and only when something is new', async ({
    postil,
  }) => {
    const page = await begun(postil, 12);
    const first = await copied(postil, 1);
    expect(first).toMatchObject({ failed: null, copies: [{ articles: 12 }] });
    const [name = ''] = Object.keys(await filesOf(page));
    expect(name).toMatch(/^postil-backup-\d{4}-\d{2}-\d{2}\.zip$/);
    expect(Object.keys(await filesOf(page))).toHaveLength(1);
    // The same day: whatever changes waits for tomorrow.
    await touch(page, 'A000002', 'A thought.');
    await ring(postil);
    await page.waitForTimeout(1500);
    expect((await copiesOf<Known>(postil)).copies).toHaveLength(1);
    await age(postil, 1);
    await copied(postil, 2);
    // A month later, and nothing has changed.
    await age(postil, 30);
    await ring(postil);
    await page.waitForTimeout(1500);
    expect(Object.keys(await filesOf(page))).toHaveLength(2);
  });

  test('keeps as many as wanted, and removes only what Postil made', async ({ postil }) => {
    const page = await begun(postil, 3);
    await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      for (const name of ['postil-backup-2020-01-01.zip', 'holiday.zip', 'letter.txt']) {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write('mine');
        await stream.close();
      }
    });
    for (let day = 1; day <= 5; day++) {
      await touch(page, 'A000001', `Day ${day}`);
      await copied(postil, Math.min(day, 3));
      await age(postil, 1);
    }
    await expect.poll(async () => Object.keys(await filesOf(page)).sort()).toHaveLength(6);
    const files = await filesOf(page);
    expect(files).toMatchObject({
      'postil-backup-2020-01-01.zip': 4,
      'holiday.zip': 4,
      'letter.txt': 4,
    });
    const known = await copiesOf<Known>(postil);
    for (const { name, bytes } of known.copies) expect(files[name]).toBe(bytes);
  });

  test('follows the setting with its alarm', async ({ postil }) => {
    const alarm = () =>
      inWorker(postil, `chrome.alarms.get('copies').then((a) => a?.periodInMinutes ?? null)`);
    await setCopies(postil, { every: 'weekly', where: 'folder', keep: 3 });
    await expect.poll(alarm).toBe(30);
    await setCopies(postil, { every: 'off', where: 'folder', keep: 3 });
    await expect.poll(alarm).toBe(null);
  });
});

/** Restores a copy from the list in the options, up to its dialog in the library. */
async function restoreFrom(postil: Postil, name: string): Promise<Page> {
  const options = await openOwn(postil, 'options.html');
  // A library tab of an earlier test would be used again.
  for (const page of postil.context.pages())
    if (page.url().includes('library.html')) await page.close();
  const [library] = await Promise.all([
    postil.context.waitForEvent('page'),
    options.getByRole('button', { name: `Restore…: ${name}` }).click(),
  ]);
  await library.getByRole('dialog').waitFor();
  return library;
}

const erase = (page: Page) =>
  page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ postil: 'library.erase', input: { confirmed: true } }),
  );

test.describe('the drill', () => {
  test('copied by itself, everything erased, restored from the list: every row is the same', async ({
    postil,
  }) => {
    const page = await begun(postil, 25);
    const before = await allRows(page);
    for (const name of TABLES) expect(before[name]?.length, name).toBeGreaterThan(0);
    const { copies } = await copied(postil, 1);
    await erase(page);
    expect(await allRows(page)).toEqual(Object.fromEntries(TABLES.map((name) => [name, []])));
    const library = await restoreFrom(postil, copies[0]?.name ?? '');
    await expect(library.getByText('Every file in it is as it was written.')).toBeVisible();
    await expect(
      library.getByText('This is a dry run. Nothing has been written yet.'),
    ).toBeVisible();
    await library.getByRole('button', { name: 'Only in the copy: 25' }).click();
    await expect(library.locator('.import-plan')).toContainText('Article 5: a tram in Łódź');
    expect((await new AxeBuilder({ page: library }).analyze()).violations).toEqual([]);
    expect((await allRows(page)).articles).toEqual([]);
    await library.getByRole('button', { name: 'Restore 25 articles' }).click();
    await expect(library.getByText(/50 restored, 0 merged/)).toBeVisible();
    expect(await allRows(page)).toEqual(before);
    // And back out again.
    await library.getByRole('button', { name: 'Take it back' }).click();
    await expect(library.getByText('The restore was taken back.')).toBeVisible();
    expect((await allRows(page)).articles).toEqual([]);
  });

  test('a restore is paused, goes on, and one that was left standing is taken back', async ({
    postil,
  }) => {
    test.setTimeout(120_000);
    const page = await begun(postil, 900);
    const before = await allRows(page);
    const { copies } = await copied(postil, 1);
    await erase(page);
    const library = await restoreFrom(postil, copies[0]?.name ?? '');
    await library.getByRole('button', { name: 'Restore 900 articles' }).click();
    await library.getByRole('button', { name: 'Pause' }).click();
    await expect(library.getByText(/^Restore stopped at [\d,]+ of [\d,]+$/)).toBeVisible();
    expect((await new AxeBuilder({ page: library }).analyze()).violations).toEqual([]);
    expect((await allRows(page)).highlights?.length).toBeLessThan(900);
    await library.getByRole('button', { name: 'Resume' }).click();
    await expect(library.getByText(/1,800 restored, 0 merged/)).toBeVisible({ timeout: 60_000 });
    expect(await allRows(page)).toEqual(before);
    await erase(page);
    const again = await restoreFrom(postil, copies[0]?.name ?? '');
    await again.getByRole('button', { name: 'Restore 900 articles' }).click();
    await again.getByRole('button', { name: 'Pause' }).click();
    await again.getByRole('button', { name: 'Done' }).click();
    await again.getByRole('button', { name: 'Import' }).click();
    await expect(again.getByRole('dialog').getByText(/^Restore stopped at/)).toBeVisible();
    await again.getByRole('button', { name: 'Take it back' }).click();
    await expect(again.getByText('The restore was taken back.')).toBeVisible({ timeout: 30_000 });
    const left = await allRows(page);
    for (const name of TABLES) expect(left[name], name).toEqual([]);
  });

  test('an empty library does not push out the copies that hold something', async ({ postil }) => {
    const page = await begun(postil, 3, { keep: 1 });
    await copied(postil, 1);
    const files = await filesOf(page);
    await erase(page);
    await age(postil, 2);
    await ring(postil);
    await page.waitForTimeout(1500);
    expect(await filesOf(page)).toEqual(files);
  });

  for (const [how, at, sentence] of [
    ['cut', 0.6, 'This backup cannot be read.'],
    ['flip', 0.4, '1 file in this backup is damaged or missing.'],
    ['flip', 0.9999, 'This backup cannot be read.'],
  ] as const)
    test(`a copy with a ${how} at ${at} is refused, and the one before is offered`, async ({
      postil,
    }) => {
      const page = await begun(postil, 25);
      const before = await allRows(page);
      await copied(postil, 1);
      await age(postil, 1);
      await touch(page, 'A000001', 'A thought.');
      const { copies } = await copied(postil, 2);
      const [good = '', bad = ''] = copies.map(({ name }) => name);
      await damage(page, bad, how, at);
      await erase(page);
      const library = await restoreFrom(postil, bad);
      await expect(library.getByText(sentence)).toBeVisible();
      await expect(library.getByText(`${good} of`)).toBeVisible();
      expect((await new AxeBuilder({ page: library }).analyze()).violations).toEqual([]);
      await library.getByRole('button', { name: 'Restore that copy instead' }).click();
      await library.getByRole('button', { name: 'Restore 25 articles' }).click();
      await expect(library.getByText(/50 restored, 0 merged/)).toBeVisible();
      expect(await allRows(page)).toEqual(before);
    });
});

test.describe('a browser that is killed in the middle of a copy', () => {
  test('leaves only whole copies, says so, and tries again', async () => {
    test.setTimeout(120_000);
    const profile = await mkdtemp(join(tmpdir(), 'postil-copies-'));
    const first = await launch(DIST, { profile });
    const page = await begun(first, 1200);
    await copied(first, 1);
    await age(first, 1);
    await touch(page, 'A000001', 'A thought.');
    await ring(first);
    await expect
      .poll(async () => (await copiesOf<{ running: unknown }>(first)).running, { intervals: [20] })
      .not.toBeNull();
    await first.close();
    const second = await launch(DIST, { profile });
    await expect
      .poll(async () => (await copiesOf<Known>(second)).failed)
      .toMatchObject({ why: 'interrupted', times: 1 });
    const options = await openOwn(second, 'options.html');
    await expect(
      options.getByText('The last copy was not finished, because the browser was closed.'),
    ).toBeVisible();
    const known = await copiesOf<Known>(second);
    expect(known.copies).toHaveLength(1);
    await expect
      .poll(async () => await filesOf(options))
      .toEqual({ [known.copies[0]?.name ?? '']: known.copies[0]?.bytes });
    // A quarter of an hour later.
    await age(second, 1);
    await copied(second, 2);
    await expect.poll(async () => (await copiesOf<Known>(second)).failed).toBeNull();
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });
});

test.describe('the copies in the options', () => {
  test('are made by hand, cancelled, and say when nothing is new', async ({ postil }) => {
    const page = await begun(postil, 8);
    await page.reload();
    await page.getByRole('button', { name: 'Copy now' }).click();
    await expect(page.getByText(/8 articles, 8 highlights, [\d.]+ MB/).first()).toBeVisible();
    await expect(page.locator('.copies-list li')).toHaveCount(1);
    await page.getByRole('button', { name: 'Copy now' }).click();
    await expect(page.getByText(/nothing new since the last copy, so none was made/)).toBeVisible();
    expect(Object.keys(await filesOf(page))).toHaveLength(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await fillAll(page, 1500);
    await page.getByRole('button', { name: 'Copy now' }).click();
    await page.locator('.copies').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Copy now' })).toBeVisible();
    expect((await copiesOf<Known>(postil)).failed).toBeNull();
    await expect.poll(async () => Object.keys(await filesOf(page))).toHaveLength(1);
  });

  test('take a number of copies to keep, and no nonsense', async ({ postil }) => {
    const page = await begun(postil, 1);
    await page.reload();
    await page.getByLabel('Copies to keep').fill('0');
    await page.keyboard.press('Tab');
    await expect(page.getByText('A number from 1 to 99.')).toBeVisible();
    await page.getByLabel('Copies to keep').fill('12');
    await page.keyboard.press('Tab');
    const kept = () =>
      inWorker(
        postil,
        `chrome.storage.local.get('settings').then((all) => all.settings.copies.keep)`,
      );
    await expect.poll(kept).toBe(12);
  });
});

test('the downloads folder: written, checked, kept to the number, and only ours removed', async () => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'postil-copies-'));
  await grantDownloads(profile);
  const postil = await launch(DIST, { profile });
  const page = await openOwn(postil, 'options.html');
  await fillAll(page, 20);
  await setCopies(postil, { every: 'daily', where: 'downloads', keep: 2 });
  for (let day = 1; day <= 4; day++) {
    await touch(page, 'A000001', `Day ${day}`);
    await copied(postil, Math.min(day, 2));
    await age(postil, 1);
  }
  const items = () =>
    inWorker<{ id: number; exists: boolean; state: string; fileSize: number; filename: string }[]>(
      postil,
      `chrome.downloads.search({})`,
    );
  await expect.poll(async () => (await items()).length).toBe(2);
  const known = await copiesOf<{ copies: { download: number; bytes: number }[] }>(postil);
  for (const { download, bytes } of known.copies) {
    const item = (await items()).find(({ id }) => id === download);
    expect(item).toMatchObject({ exists: true, state: 'complete', fileSize: bytes });
    const backup = await openBackup(new Blob([await readFile(item?.filename ?? '')]));
    if (backup === null || typeof backup === 'string') throw new Error(`no backup: ${backup}`);
    expect(await checkBackup(backup, new AbortController().signal)).toEqual([]);
    expect(backup.manifest.counts.articles).toBe(20);
  }
  await page.reload();
  await expect(page.getByRole('button', { name: /^Show in folder/ })).toHaveCount(2);
  // What was on its way lies nowhere any more.
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('copy-part');
    return Array.fromAsync(folder.keys());
  });
  expect(left).toEqual([]);
  await postil.close();
  await rm(profile, { recursive: true, force: true });
});

test('a folder that must be allowed again is said in the popup and in the library', async ({
  postil,
}) => {
  const page = await begun(postil, 3);
  for (const name of ['popup.html', 'library.html']) {
    const shown = await openOwn(postil, name);
    await shown.locator('.row-title').first().waitFor();
    await expect(shown.getByText('The copy folder must be allowed again.')).toHaveCount(0);
    await inWorker(
      postil,
      `chrome.storage.local.set({ copies: { failed: { at: Date.now(), why: 'folder-permission', times: 1, where: 'folder' } } })`,
    );
    await expect(shown.getByText('The copy folder must be allowed again.')).toBeVisible();
    expect((await new AxeBuilder({ page: shown }).analyze()).violations).toEqual([]);
    await shown.getByRole('button', { name: 'Open the options' }).click();
    await expect(page.getByRole('heading', { name: 'Automatic copies' })).toBeVisible();
    await inWorker(postil, `chrome.storage.local.remove('copies')`);
  }
});
