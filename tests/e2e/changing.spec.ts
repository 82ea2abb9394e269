/** The sidebar beside a page that goes on changing after it was read. */
import type { Page } from 'playwright';
import { poll } from '../../scripts/harness/browser.ts';
import { painted, rowsOf } from '../../scripts/harness/scene.ts';
import { expect, test } from './base.ts';
import { besideDemo } from './side-panel.ts';

const NEW = 'A paragraph that came late, and that says quite a lot about the talks in Muscat.';

/** Puts a paragraph above the third one of the article. */
const insert = (page: Page) =>
  page.evaluate((words) => {
    const third = [...document.querySelectorAll('p')].filter((p) => p.innerText.length > 200)[2];
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    third?.before(paragraph);
  }, NEW);

test('what comes late is read, without a click', async ({ postil, site }) => {
  const { page, panel } = await besideDemo(postil, site);
  expect(await panel.run(`document.body.innerText.includes(${JSON.stringify(NEW)})`)).toBe(false);
  await insert(page);
  await panel.until(`document.body.innerText.includes(${JSON.stringify(NEW)})`);
});

test('what was hidden is read when it is revealed', async ({ postil, site }) => {
  const { page, panel } = await besideDemo(postil, site);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      const long = [...document.querySelectorAll('p')].filter(
        (p) => p.innerText.length > 200 || p.hidden,
      );
      for (const p of long.slice(0, 1)) p.hidden = value;
    }, hidden);
  const first = await panel.run<string>("document.querySelector('.body p').innerText.slice(0, 60)");
  const shown = `document.querySelector('.body').innerText.includes(${JSON.stringify(first)})`;
  await hide(true);
  await panel.until(`!${shown}`);
  await hide(false);
  await panel.until(shown);
});

test('a quotation is highlighted at its words in the moment the page changes', async ({
  postil,
  site,
}) => {
  const { page, panel } = await besideDemo(postil, site);
  await panel.click('#tab-quotes');
  await panel.until("document.querySelector('.card [aria-label^=Highlight]')");
  const words = await panel.run<string>("document.querySelector('.card .words').innerText");
  // In one turn, so that nothing could be read anew in between.
  await insert(page);
  await panel.run("document.querySelector('.card [aria-label^=Highlight]').click()");
  const rows = await poll(async () => {
    const all = await rowsOf<{ exact: string }>(postil, 'highlights');
    return all.length > 0 && all;
  }, 'nothing was highlighted');
  expect(rows.map(({ exact }) => exact.replace(/[“”]/g, '').trim())).toEqual([
    words.replace(/[“”]/g, '').trim(),
  ]);
  await expect.poll(() => painted(page)).toBeGreaterThan(0);
});

test('a page that never rests leaves the sidebar in peace', async ({ postil, site }) => {
  const { page, panel } = await besideDemo(postil, site);
  await panel.run(`(() => {
    globalThis.drawn = 0;
    new MutationObserver(() => { globalThis.drawn++; }).observe(document.querySelector('.panel'), { subtree: true, childList: true, characterData: true });
  })()`);
  await page.evaluate(() => {
    const first = [...document.querySelectorAll('p')].find((p) => p.innerText.length > 200);
    let n = 0;
    setInterval(() => {
      if (first) first.textContent = `${first.textContent?.replace(/ \\d+$/, '')} ${++n}`;
    }, 50);
  });
  await page.waitForTimeout(15_000);
  const drawn = await panel.run<number>('globalThis.drawn');
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThanOrEqual(8);
});
