/** What the reader does with highlights on the page itself: going from one to the next, undo, links, the rail. */
import { poll } from '../../scripts/harness/browser.ts';
import { inWorker, middleOf, painted, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, stateOf, test, visit } from './base.ts';

const FIRST = 'I am fundamentally opposed to war.';
const SECOND = 'it is morally indefensible.';

type Visit = Awaited<ReturnType<typeof visit>>['page'];

async function highlight(page: Visit, words: string): Promise<void> {
  const before = (await painted(page)) || 0;
  await selectText(page, words);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await poll(async () => ((await painted(page)) || 0) > before, 'nothing was painted');
}

async function openBar(page: Visit, words: string): Promise<void> {
  const at = await middleOf(page, words);
  await page.mouse.click(at.x, at.y);
  await poll(() => toolbarText(page), 'no bar came');
  // A bar that was not seen yet takes no keys that change anything.
  await page.waitForTimeout(700);
}

test('keys lead from highlight to highlight and delete one, Ctrl Z brings it back', async ({
  postil,
  site,
}) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await highlight(page, FIRST);
  await stateOf(postil, page, 'saved');
  await highlight(page, SECOND);
  await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(2);
  await openBar(page, SECOND);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const below = await page.evaluate(() => scrollY);
  await page.keyboard.press('k');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(below);
  await page.waitForTimeout(1500);
  await page.keyboard.press('Delete');
  const kept = async () =>
    (await rowsOf<{ deletedAt?: number }>(postil, 'highlights')).filter((row) => !row.deletedAt);
  await expect.poll(async () => (await kept()).length).toBe(1);
  // The offer comes when the background has answered.
  await expect.poll(() => toolbarText(page)).toContain('Undo');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await kept()).length).toBe(2);
});

test('a link to words opens at them', async ({ postil, site }) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await selectText(page, SECOND);
  await poll(() => toolbarText(page), 'no bar came');
  await page.keyboard.press('l');
  // The clipboard is the machine's: another test's words may still be in it.
  const link = await poll(async () => {
    const words = await page.evaluate(() => navigator.clipboard.readText());
    return words.includes('#:~:text=') && words;
  }, 'no link was copied');
  const directive = link.slice(link.indexOf('#'));
  const other = await postil.context.newPage();
  await other.goto(`${site.origin}/demo/${directive}`);
  await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('the rail comes when it is wanted', async ({ postil, site }) => {
  await inWorker(
    postil,
    'chrome.storage.local.set({ settings: { markRail: true } }).then(() => true)',
  );
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await page.setViewportSize({ width: 900, height: 500 });
  await highlight(page, SECOND);
  await stateOf(postil, page, 'saved');
  await page.reload();
  await poll(() => painted(page), 'not painted again');
  const ticks = await poll(
    () => page.evaluate(() => document.querySelectorAll('postil-toolbar').length),
    'no rail came',
  );
  expect(ticks).toBe(1);
});
