/** The bar at a selection made with a finger, and a highlight made while the background sleeps. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil, poll } from '../../scripts/harness/browser.ts';
import { serve } from '../../scripts/harness/server.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { DIST, expect, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';

/** A finger that moves up the page: the browser takes it over and scrolls. */
async function swipe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 300, y }],
    });
  await touch('touchStart', 500);
  for (let y = 480; y >= 200; y -= 40) await touch('touchMove', y);
  await touch('touchEnd');
  await session.detach();
}

test('the bar comes to a selection after the page was scrolled by a finger', async ({
  postil,
  site,
}) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  const seen = await page.evaluateHandle(() => {
    const events: string[] = [];
    for (const name of ['pointercancel', 'pointerup'])
      document.addEventListener(name, () => events.push(name));
    return events;
  });
  await swipe(page);
  await expect.poll(() => seen.jsonValue()).toEqual(['pointercancel']);
  // As handles do: words are selected, and no pointer goes down or up on the page.
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
  }, SENTENCE);
  await poll(async () => (await toolbarText(page))?.includes('Note'), 'no bar');
});

async function isAwake({ context, id }: Postil): Promise<boolean> {
  const session = await context.browser()?.newBrowserCDPSession();
  const all = await session?.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  await session?.detach();
  return all?.targetInfos.some(({ url }) => url.includes(id)) ?? false;
}

test('a highlight made while the background sleeps is stored', async () => {
  const postil = await launch(DIST);
  const site = await serve(join(import.meta.dirname, '..', 'fixtures', 'pages'));
  try {
    const own = await postil.context.newPage();
    await own.goto(postil.page('options.html'));
    const page = await postil.context.newPage();
    await page.goto(`${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    await poll(async () => (await toolbarText(page))?.includes('Note'), 'no bar');
    const session = await own.context().newCDPSession(own);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await poll(async () => !(await isAwake(postil)), 'the background does not sleep');
    await clickToolbar(page, 'button:nth-of-type(2)');
    const stored = () =>
      own.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const request = indexedDB.open('postil');
            request.onsuccess = () => {
              const all = request.result
                .transaction('highlights')
                .objectStore('highlights')
                .getAll();
              all.onsuccess = () => done(all.result.map(({ exact }) => exact));
            };
          }),
      );
    await expect.poll(stored).toEqual([SENTENCE]);
  } finally {
    site.close();
    await postil.close();
  }
});
