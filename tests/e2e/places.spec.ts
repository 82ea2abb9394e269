/** Highlights stay where they were put: in shadow roots, on pictures, in every tab, when content comes late, after a redesign. */
import type { Page } from 'playwright';
import { attach, poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, painted, rowsOf } from '../../scripts/harness/scene.ts';
import {
  clickToolbar,
  selectText,
  toolbarPoint,
  toolbarText,
} from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, stateOf, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';

interface Row {
  id: string;
  exact: string;
  colour: string;
  place: { start: number } | null;
  selectors: { type: string; src?: string }[];
  deletedAt?: number;
}

/** The page's markup, made into another one on its way to the browser. */
async function rewrite(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => range.toString())),
  );

async function highlight(page: Page, words: string, colour = 1): Promise<void> {
  await selectText(page, words);
  await clickToolbar(page, `button:nth-of-type(${colour})`);
  await poll(() => painted(page), 'nothing was painted');
}

test.describe('open shadow roots', () => {
  test('words in one are selected, painted, stored and found again', async ({ postil, site }) => {
    const page = await postil.context.newPage();
    await rewrite(page, '/demo/', (html) =>
      html.replace(
        /<p>(?:(?!<p>)[\s\S])*?morally indefensible[\s\S]*?<\/p>/,
        '<x-story><template shadowrootmode="open">$&</template></x-story>',
      ),
    );
    await page.goto(`${site.origin}/demo/`);
    await stateOf(postil, page, 'article noticed');
    const at = await page.evaluate((words) => {
      const root = document.querySelector('x-story')?.shadowRoot as ShadowRoot;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = (node.nodeValue ?? '').indexOf(words);
        if (from < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + words.length);
        const boxes = [...range.getClientRects()];
        const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
        return [
          first.left + 1,
          first.top + first.height / 2,
          last.right - 1,
          last.top + last.height / 2,
        ];
      }
      return [];
    }, SENTENCE);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at;
    await page.mouse.move(x1, y1);
    await page.mouse.down();
    await page.mouse.move(x2, y2, { steps: 4 });
    await page.mouse.up();
    await clickToolbar(page, 'button:nth-of-type(2)');
    await expect
      .poll(async () => (await rowsOf<Row>(postil, 'highlights'))[0]?.exact)
      .toBe(SENTENCE);
    expect(await highlighted(page)).toEqual([SENTENCE]);
    await page.reload();
    await expect.poll(() => highlighted(page)).toEqual([SENTENCE]);
    await page.mouse.click(5, 5);
    await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
    await expect.poll(() => toolbarText(page)).toMatch(/12345$/);
  });
});

test.describe('pictures', () => {
  const choose = async (postil: Parameters<typeof tabIdOf>[0], page: Page, index: number) => {
    const id = await tabIdOf(postil, page);
    const src = await page
      .locator('img[width="1200"]')
      .nth(index)
      .evaluate((img) => (img as HTMLImageElement).currentSrc);
    await inWorker(
      postil,
      `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight-picture', srcUrl: ${JSON.stringify(src)} }, tab))`,
    );
    return src;
  };

  test('one is highlighted by the context menu, framed, listed, and found after a reload', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const before = await page.evaluate(() => document.body.outerHTML);
    const src = await choose(postil, page, 0);
    await expect.poll(async () => (await rowsOf<Row>(postil, 'highlights')).length).toBe(1);
    const [row] = await rowsOf<Row>(postil, 'highlights');
    expect(row).toMatchObject({ place: null, selectors: [{ type: 'PictureSelector', src }] });
    // Its caption: what the article says of it.
    expect(row?.exact).toMatch(/^U\.S Special Envoy .* shakes hands/);
    await page.locator('img[width="1200"]').first().scrollIntoViewIfNeeded();
    const framed = async () => {
      const box = await page.locator('img[width="1200"]').first().boundingBox();
      const at = await toolbarPoint(page, '.frame');
      return (
        box !== null &&
        Math.abs(at.x - box.x - box.width / 2) < 2 &&
        Math.abs(at.y - box.y - box.height / 2) < 2
      );
    };
    await expect.poll(framed).toBe(true);
    await page.mouse.wheel(0, 60);
    await expect.poll(framed).toBe(true);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.reload();
    await page.locator('img[width="1200"]').first().scrollIntoViewIfNeeded();
    await expect.poll(framed).toBe(true);
    const box = await page.locator('img[width="1200"]').first().boundingBox();
    await page.mouse.click((box?.x ?? 0) + 90, (box?.y ?? 0) + 90);
    await clickToolbar(page, '.bar button:nth-of-type(6)');
    const panel = await attach(postil, 'sidepanel.html');
    await panel.until("document.querySelector('.editor-foot')");
    const card = 'document.querySelector(".card .words").textContent';
    expect(await panel.run(card)).toBe(row?.exact);
    expect(await panel.run('document.querySelector(".card.is-lost")')).toBeNull();
    // Who made it is said wherever it is listed.
    const credit = /^Credit .*REUTERS$/;
    expect(await panel.run('document.querySelector(".credit-line").textContent')).toMatch(credit);
    const library = await openOwn(postil, 'library.html#/highlights');
    await expect(library.locator('.across-mark .credit-line')).toHaveText(credit);
    await library.setViewportSize({ width: 1300, height: 800 });
    await library.goto(postil.page('library.html#/'));
    await expect(library.locator('.preview-marks .credit-line')).toHaveText(credit);
  });

  test('is copied with who made it, on the page and in the reader', async ({ postil, site }) => {
    await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await choose(postil, page, 0);
    await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
    const picture = page.locator('img[width="1200"]').first();
    await picture.scrollIntoViewIfNeeded();
    const box = await picture.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 90, (box?.y ?? 0) + 90);
    await expect.poll(() => toolbarText(page)).toMatch(/12345$/);
    await page.waitForTimeout(700);
    // The clipboard is the machine's: another test's words may still be in it.
    const copied = (at: Page) => () => at.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press('c');
    const cited = /^“U\.S Special Envoy.*” — .*REUTERS, in: .*\/demo\/$/;
    await expect.poll(copied(page)).toMatch(cited);
    await page.keyboard.press('m');
    await expect.poll(copied(page)).toMatch(/\n> — .*REUTERS, in: \[/);
    const [article] = await rowsOf<{ id: string }>(postil, 'articles');
    const reader = await openOwn(postil, `library.html#/read/${article?.id}`);
    await reader.locator('figure[data-framed] .frame').first().focus();
    await reader.keyboard.press('c');
    await expect.poll(copied(reader)).toMatch(cited);
  });

  test('a click on it opens its bar, and it can be deleted and brought back', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await choose(postil, page, 0);
    await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
    await page.locator('img[width="1200"]').first().scrollIntoViewIfNeeded();
    const box = await page.locator('img[width="1200"]').first().boundingBox();
    await page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    await expect.poll(() => toolbarText(page)).toMatch(/12345$/);
    await page.waitForTimeout(700);
    await page.keyboard.press('Delete');
    await expect.poll(() => toolbarText(page)).toContain('Undo');
    await page.keyboard.press('Control+z');
    const kept = async () =>
      (await rowsOf<Row>(postil, 'highlights')).filter((row) => !row.deletedAt);
    await expect.poll(async () => (await kept()).length).toBe(1);
  });

  test('a selection that holds nothing but one offers the bar', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await page.locator('img[width="1200"]').first().scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const image = document.querySelector('img[width="1200"]') as Element;
      const range = document.createRange();
      range.selectNode(image);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await clickToolbar(page, 'button:nth-of-type(4)');
    await expect
      .poll(async () => (await rowsOf<Row>(postil, 'highlights'))[0])
      .toMatchObject({ colour: 'coral', selectors: [{ type: 'PictureSelector' }] });
  });

  test('one that cannot be told from its twin is not highlighted, and that is said', async ({
    postil,
    site,
  }) => {
    const page = await postil.context.newPage();
    await rewrite(page, '/demo/', (html) => html.replace(/(<img[^>]*>)/, '$1$1'));
    await page.goto(`${site.origin}/demo/`);
    await stateOf(postil, page, 'article noticed');
    await choose(postil, page, 0);
    await expect.poll(() => toolbarText(page)).toContain('can’t tell this picture');
    expect(await rowsOf(postil, 'highlights')).toEqual([]);
  });

  test('in the reader it is framed, and h frames the one with the focus', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await highlight(page, SENTENCE);
    await stateOf(postil, page, 'saved');
    const [article] = await rowsOf<{ id: string }>(postil, 'articles');
    const reader = await openOwn(postil, `library.html#/read/${article?.id}`);
    await reader.locator('figure[data-image] .frame').first().focus();
    await reader.keyboard.press('h');
    await reader.locator('figure[data-framed="yellow"]').waitFor();
    await reader.locator('figure[data-image] .frame').first().focus();
    await reader.keyboard.press('3');
    await reader.locator('figure[data-framed="blue"]').waitFor();
    const pictures = async () =>
      (await rowsOf<Row>(postil, 'highlights')).filter(({ place }) => place === null);
    expect(await pictures()).toMatchObject([
      { colour: 'blue', selectors: [{ type: 'PictureSelector' }] },
    ]);
    // Made in the reader, it is framed on the page.
    await page.bringToFront();
    await poll(() => toolbarPoint(page, '.frame').catch(() => null), 'no frame on the page');
  });
});

test.describe('the same article', () => {
  test('several tabs stay in step: made, recoloured and deleted in one, seen in the other', async ({
    postil,
    site,
  }) => {
    const { page: other } = await visit(postil, `${site.origin}/demo/?utm_source=mail`);
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await page.bringToFront();
    await highlight(page, SENTENCE);
    await expect.poll(() => highlighted(other)).toEqual([SENTENCE]);
    const [row] = await rowsOf<Row>(postil, 'highlights');
    const own = await openOwn(postil, 'options.html');
    const send = (name: string, input: object) =>
      own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ postil: name, input })})`);
    await send('highlight.update', { id: row?.id, patch: { colour: 'violet' } });
    const names = (at: Page) =>
      at.evaluate(() => [...CSS.highlights.keys()].filter((n) => n !== 'postil-0'));
    await expect.poll(() => names(page)).toEqual(['postil-5']);
    await expect.poll(() => names(other)).toEqual(['postil-5']);
    await send('highlight.delete', { id: row?.id });
    await expect.poll(() => names(page)).toEqual([]);
    await expect.poll(() => names(other)).toEqual([]);
  });

  test('content that comes late gets its highlight', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await highlight(page, SENTENCE);
    await stateOf(postil, page, 'saved');
    await rewrite(page, '/demo/', (html) =>
      html.replace(
        /<body([^>]*)>([\s\S]*)<\/body>/,
        '<body$1><div id="late"></div><template id="held">$2</template><script>setTimeout(() => late.append(held.content), 2500)</script></body>',
      ),
    );
    await page.reload();
    await page.waitForTimeout(1200);
    expect(await highlighted(page)).toEqual([]);
    await expect.poll(() => highlighted(page), { timeout: 15_000 }).toEqual([SENTENCE]);
  });

  test('a text that a framework writes anew gets its highlight again', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await highlight(page, SENTENCE);
    await page.evaluate((words) => {
      const p = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words));
      p?.replaceWith(p.cloneNode(true));
    }, SENTENCE);
    await expect.poll(() => highlighted(page), { timeout: 15_000 }).toEqual([SENTENCE]);
  });

  test('after a redesign it stands on the same words', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await highlight(page, SENTENCE);
    await stateOf(postil, page, 'saved');
    await rewrite(page, '/demo/', (html) =>
      html
        .replace(
          /<body([^>]*)>/,
          '<body$1><nav><a href="/">Home</a> <a href="/about">About us</a></nav><aside>Subscribe to our newsletter and never miss a story again.</aside>',
        )
        .replace(/<p>/g, '<div class="text"><span>')
        .replace(
          /<\/p>/g,
          '</span></div><div class="ad">Advertisement: it is morally right to buy this car.</div>',
        )
        .replace(/[“”]/g, '"')
        .replace(/’/g, "'"),
    );
    await page.reload();
    await expect.poll(() => highlighted(page)).toEqual([SENTENCE]);
  });

  const FORMS: [string, (html: string) => string][] = [
    [
      'amp',
      (html) =>
        html
          .replace('<html', '<html amp')
          .replace(/<(\/?)(?:header|aside|nav|footer)\b/g, '<$1div')
          .replace(/<img/g, '<amp-img'),
    ],
    [
      'print',
      (html) =>
        html
          .replace(/<(header|aside|nav|footer)\b[^>]*>.*?<\/\1>/gs, '')
          .replace(/class="[^"]*"/g, ''),
    ],
  ];
  for (const [form, change] of FORMS) {
    test(`in its ${form} form it stands on the same words`, async ({ postil, site }) => {
      const { page } = await visit(postil, `${site.origin}/demo/`);
      await highlight(page, SENTENCE);
      await stateOf(postil, page, 'saved');
      await page.route(`**/demo/${form}/`, async (route) => {
        const response = await route.fetch({ url: `${site.origin}/demo/` });
        const html = (await response.text())
          .replace(/<link[^>]*rel="?canonical[^>]*>/, '')
          .replace('<head>', `<head><link rel="canonical" href="${site.origin}/demo/">`);
        await route.fulfill({ response, body: change(html) });
      });
      await page.goto(`${site.origin}/demo/${form}/`);
      await expect.poll(() => highlighted(page)).toEqual([SENTENCE]);
      expect(await rowsOf(postil, 'articles')).toHaveLength(1);
    });
  }
});
