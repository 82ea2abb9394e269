import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { rowsOf } from '../../scripts/harness/scene.ts';
import { DIST, expect, openOwn, test } from './base.ts';

const COUNT = 3000;

const list = {
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `title,url,time_added,tags,status\n${Array.from({ length: COUNT }, (_, n) => `${'A long title of an article '.repeat(40)} ${n},https://ledger.example/a/${n},${1_773_475_200 + n},ports,unread`).join('\n')}`,
  ),
};

type File = typeof list;

async function dialog(postil: Postil): Promise<Page> {
  const page = await openOwn(postil, 'library.html#/import');
  await page.getByRole('dialog').waitFor();
  return page;
}

/** A dialog whose second question of this kind is never answered: the work stands in its middle until the browser is closed. */
async function stuckDialog(postil: Postil, route: string): Promise<Page> {
  const page = await postil.context.newPage();
  await page.addInitScript((name) => {
    type Send = (message: { postil?: string }, ...rest: unknown[]) => unknown;
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } })
      .chrome;
    const send = runtime.sendMessage.bind(runtime);
    let asked = 0;
    runtime.sendMessage = (message, ...rest) =>
      message.postil === name && ++asked > 1
        ? new Promise(() => undefined)
        : send(message, ...rest);
  }, route);
  await page.goto(postil.page('library.html#/import'));
  await page.getByRole('dialog').waitFor();
  return page;
}

const choose = (page: Page, file: File) =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles([file]);

const urls = async (postil: Postil) =>
  (await rowsOf<{ url: string }>(postil, 'articles')).map(({ url }) => url);

async function backedUp(postil: Postil): Promise<File> {
  const page = await openOwn(postil, 'library.html');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(postil.page('library.html#/backup')),
  ]);
  const buffer = await readFile(await saved.path());
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ postil: 'library.erase', input: { confirmed: true } }),
  );
  return { name: 'my.zip', mimeType: 'application/zip', buffer };
}

test('an import, its choice and a restore go on after the browser was closed in the middle', async () => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'postil-killed-'));
  const first = await launch(DIST, { profile });
  const page = await stuckDialog(first, 'import.step');
  await choose(page, list);
  await page.getByRole('button', { name: 'New: 3,000' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Import 2,999 articles' }).click();
  await expect.poll(async () => (await urls(first)).length).toBeGreaterThan(0);
  await first.close();

  const second = await launch(DIST, { profile });
  const again = await dialog(second);
  await expect(again.getByText(/^Import stopped at [\d,]+ of 2,999/)).toBeVisible();
  await again.getByRole('button', { name: 'Resume' }).click();
  await expect(again.getByText('2,999 new, 0 changed, 0 already here, 1 left out')).toBeVisible({
    timeout: 60_000,
  });
  expect(await urls(second)).toHaveLength(2999);
  expect(await urls(second)).not.toContain('https://ledger.example/a/0');
  const backup = await backedUp(second);
  const restoring = await stuckDialog(second, 'restore.rows');
  await choose(restoring, backup);
  await restoring.getByRole('button', { name: 'Restore 2,999 articles' }).click();
  await expect.poll(async () => (await urls(second)).length).toBeGreaterThan(0);
  await second.close();

  const third = await launch(DIST, { profile });
  expect((await urls(third)).length).toBeLessThan(2999);
  const last = await dialog(third);
  await last.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
  await expect(last.getByText('Choose my.zip again to go on.')).toBeVisible();
  await choose(last, backup);
  await expect(last.getByText(/2,999 restored, 0 merged/)).toBeVisible({ timeout: 60_000 });
  expect(await urls(third)).toHaveLength(2999);
  await third.close();
  await rm(profile, { recursive: true, force: true });
});
