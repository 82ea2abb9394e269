import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import {
  age,
  copiesOf,
  filesOf,
  fillAll,
  giveFolder,
  ring,
  setCopies,
  touch,
} from './copies-scene.ts';

interface Known {
  copies: { name: string; bytes: number; articles: number }[];
  failed: { why: string; times: number } | null;
  nothingNew: number | null;
}

/** Rings and waits until a copy is there that was not, or a failure. */
async function copied(postil: Postil, count: number): Promise<Known> {
  await ring(postil);
  await expect
    .poll(async () => (await copiesOf<Known | null>(postil))?.copies.length, { timeout: 30_000 })
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
