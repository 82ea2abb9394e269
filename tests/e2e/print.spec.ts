/** Highlighted pictures on paper: framed in the colour's fill, line and pattern, without a change to the page. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright';
import { tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, stateOf, test, visit } from './base.ts';

/** Fill and line as look.md has them, in the numbers of a PDF. */
const COLOURS = {
  yellow: ['.9843 .8745 .4941', '.6039 .4902 0'],
  green: ['.4627 .8667 .6941', '.0667 .4314 .3373'],
  blue: ['.7451 .8667 .9922', '.2275 .5608 .8157'],
  coral: ['.949 .5922 .4941', '.6392 .1922 .0784'],
  violet: ['.7098 .6275 .9569'],
};

/** The colours that a page is printed in. */
async function inks(page: Page): Promise<string> {
  const pdf = await page.pdf({ printBackground: false });
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [...new Set(streams.flatMap((s) => s.match(/[\d.]+ [\d.]+ [\d.]+ rg\b/g) ?? []))].join();
}

/** Highlights the page's first large picture, as its context menu does. */
async function choose(postil: Parameters<typeof tabIdOf>[0], page: Page): Promise<string> {
  const id = await tabIdOf(postil, page);
  const picture = page.locator('img[width="1200"]').first();
  const src = await picture.evaluate((img) => (img as HTMLImageElement).currentSrc);
  await picture.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await inWorker(
    postil,
    `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight-picture', srcUrl: ${JSON.stringify(src)} }, tab))`,
  );
  await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
  await stateOf(postil, page, 'saved');
  const [row] = await rowsOf<{ id: string }>(postil, 'highlights');
  return row?.id ?? '';
}

/** Counts what a page can see change. */
const watchAll = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((list) => {
      for (const { type, target } of list) seen.push(`${type} ${target.nodeName}`);
    }).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
  });

test('a highlighted picture is framed on paper in its colour, and the page sees no change', async ({
  postil,
  site,
}) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  const before = await inks(page);
  const id = await choose(postil, page);
  await watchAll(page);
  const own = await openOwn(postil, 'options.html');
  await page.bringToFront();
  for (const [colour, [fill = '', line = fill]] of Object.entries(COLOURS)) {
    expect(before).not.toContain(fill);
    await own.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ postil: 'highlight.update', input: { id, patch: { colour } } })})`,
    );
    await expect.poll(() => inks(page), { message: colour }).toContain(`${fill} rg`);
    expect(await inks(page)).toContain(`${line} rg`);
  }
  expect(await page.evaluate('seen')).toEqual([]);
  expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
});

test('so is one in a shadow root', async ({ postil, site }) => {
  const page = await postil.context.newPage();
  await page.route('**/demo/', async (route) => {
    const body = await (await route.fetch()).text();
    const html = body.replace(
      /(<img[^>]*width="1200"[^>]*>)/,
      '<x-box><template shadowrootmode="open"><style>div{overflow:hidden;display:inline-block;line-height:0}</style><div>$1</div></template></x-box>',
    );
    await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(`${site.origin}/demo/`);
  await stateOf(postil, page, 'article noticed');
  await choose(postil, page);
  await expect.poll(() => inks(page)).toContain(`${COLOURS.yellow[1]} rg`);
});
