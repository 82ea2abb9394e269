import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, poll, sleep } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import { serve } from '../../scripts/harness/server.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('an extension that was reloaded leaves a copy that says "reload" when used, and is silent after', async () => {
  const site = await serve(join(ROOT, 'tests', 'fixtures', 'pages'));
  const postil = await launch(join(ROOT, '.output', 'chrome-mv3'));
  try {
    const page = await postil.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site.origin}/demo/`);
    await sleep(1500);
    await selectText(page, 'it is morally indefensible.');
    await poll(async () => (await toolbarText(page))?.includes('Note'), 'no bar');
    await inWorker(postil, 'chrome.runtime.reload()').catch(() => undefined);
    await sleep(1000);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await expect.poll(() => toolbarText(page)).toContain('Reload the page');
    await selectText(page, 'For some, the answer is an unequivocal no.');
    await sleep(800);
    expect(await page.locator('postil-toolbar').count()).toBeLessThanOrEqual(2);
    expect(errors).toEqual([]);
  } finally {
    site.close();
    await postil.close();
  }
});
