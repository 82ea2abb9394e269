import { poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, painted, readThrough, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';

test.describe('messages', () => {
  test('from a content script: every route that is ours alone is refused, and a page may save only itself', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const id = await tabIdOf(postil, page);
    const send = (message: object) =>
      inWorker<{ ok: boolean; code: string } | null>(
        postil,
        `chrome.scripting.executeScript({ target: { tabId: ${id} }, args: [${JSON.stringify(message)}], func: (message) => chrome.runtime.sendMessage(message) }).then(([result]) => result.result)`,
      );
    for (const route of [
      'article.update',
      'article.trash',
      'article.restore',
      'article.erase',
      'library.erase',
      'library.setAside',
      'tab.load',
    ]) {
      expect(
        await send({ postil: route, input: { ids: [], confirmed: true, patch: {} } }),
        route,
      ).toMatchObject({ ok: false, code: 'forbidden' });
    }
    expect(await send({ postil: 'highlight.delete', input: { id: 7 } })).toMatchObject({
      ok: false,
      code: 'bad-input',
    });
    expect(await send({ postil: 'highlight.delete', input: { id: 'nobody' } })).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    const { article } = { article: await readThrough(postil, page) } as { article: object };
    const elsewhere = {
      ...article,
      url: 'https://bank.example/',
      canonicalUrl: 'https://bank.example/',
    };
    expect(await send({ postil: 'article.save', input: { article: elsewhere } })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
    expect(await rowsOf(postil, 'articles')).toHaveLength(0);
  });
});

test.describe('storage that refuses', () => {
  test('keeps the highlight on the page, says so, and stores it when there is room', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await inWorker(
      postil,
      `(() => { globalThis.realAdd = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = function () { throw new DOMException('no room', 'QuotaExceededError'); }; })()`,
    );
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await poll(
      async () => (await toolbarText(page))?.includes('The disk is full'),
      'nothing was said',
    );
    expect(await painted(page)).toBe(1);
    expect(await rowsOf(postil, 'highlights')).toHaveLength(0);
    expect(
      await inWorker<string[]>(
        postil,
        `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('waiting:')))`,
      ),
    ).toHaveLength(1);
    await inWorker(postil, '(() => { IDBObjectStore.prototype.add = globalThis.realAdd; })()');
    const options = await openOwn(postil, 'options.html');
    await options.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ postil: 'tab.retry', input: {} }),
    );
    await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
    await expect
      .poll(() =>
        inWorker<number>(
          postil,
          `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('waiting:')).length)`,
        ),
      )
      .toBe(0);
  });
});

test.describe('hostile pages', () => {
  const PAYLOADS = [
    '<img src=x onerror="window.hit=1">',
    '<svg onload="window.hit=1"></svg>',
    '<a href="javascript:window.hit=1">a link that is long enough to be read as text</a>',
    '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
    '<form><input name="parentNode"><input name="children"><input name="attributes"></form>',
    '&lt;script&gt;window.hit=1&lt;/script&gt;',
  ];

  test('are taken apart, saved and shown without running anything', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await page.evaluate((payloads) => {
      const holder = document.querySelector('article.story');
      for (const payload of payloads) {
        const box = document.createElement('p');
        const template = document.createElement('template');
        template['inner'.concat('HTML') as 'textContent'] =
          `A paragraph long enough to be read by anybody who comes by here: ${payload} and so it goes on for a while longer.`;
        box.append(template.content);
        holder?.children[6]?.after(box);
      }
    }, PAYLOADS);
    await readThrough(postil, page);
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
    const library = await postil.context.newPage();
    const reports: string[] = [];
    library.on('console', (message) => reports.push(message.text()));
    library.on('pageerror', (error) => reports.push(String(error)));
    await library.goto(postil.page('library.html'));
    await library.locator('.row-open').click();
    await library.locator('.reader-text p').first().waitFor();
    await expect(
      library.getByText('<script>window.hit=1</script>', { exact: false }),
    ).toBeVisible();
    expect(
      await library.evaluate(() => (window as unknown as { hit?: number }).hit),
    ).toBeUndefined();
    const links = await library
      .locator('.reader-text a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    for (const protocol of links) expect(['http:', 'https:', 'mailto:']).toContain(protocol);
    expect(reports.filter((line) => /Content Security Policy|Error/.test(line))).toEqual([]);
  });

  test('cover the bar and get nothing saved', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '0.5';
    });
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await page.waitForTimeout(1000);
    expect(await rowsOf(postil, 'highlights')).toHaveLength(0);
  });
});
