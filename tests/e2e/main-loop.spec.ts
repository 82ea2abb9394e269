import type { Page } from 'playwright';
import { attach, type Postil, poll, tabIdOf } from '../../scripts/harness/browser.ts';
import {
  inWorker,
  middleOf,
  openPanel,
  painted,
  readThrough,
  rowsOf,
} from '../../scripts/harness/scene.ts';
import type { Served } from '../../scripts/harness/server.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, stateOf, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';

interface Highlight {
  exact: string;
  colour: string;
  note: string;
  place: { start: number } | null;
}

/** The demo page with a highlight in the colour of a button, and the sidebar that shows it. */
async function besideDemo(postil: Postil, site: Served, nth = 1) {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await selectText(page, SENTENCE);
  await clickToolbar(page, `button:nth-of-type(${nth})`);
  await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
  return { page, panel: await openPanel(postil, page, SENTENCE) };
}

test.describe('noticing', () => {
  test('an article is noticed, a front page is not, a saved one says so', async ({
    postil,
    site,
  }) => {
    const { page, state } = await visit(postil, `${site.origin}/demo/`);
    expect(state).toBe('article noticed');
    expect((await visit(postil, `${site.origin}/front-page/`)).state).toBe('not an article');
    await page.bringToFront();
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    expect(await stateOf(postil, page, 'saved')).toBe('saved');
  });

  test('a page sees nothing of Postil before it is used', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const before = await page.evaluate(() => document.documentElement.children.length);
    expect(before).toBe(2);
    expect(await page.evaluate(() => [...CSS.highlights].length)).toBe(0);
  });

  test('a single-page app is noticed when its content comes and again after a navigation without a load', async ({
    postil,
    site,
  }) => {
    const page = await postil.context.newPage();
    await page.goto(`${site.origin}/single-page-app/`);
    await page.locator('#one').click();
    await page.locator('h1').waitFor();
    expect(await stateOf(postil, page, 'article noticed')).toBe('article noticed');
    expect((await readThrough(postil, page)).title).toBe('Letters to a lighthouse');
    await page.locator('#two').click();
    await page.getByRole('heading', { name: 'The clock with thirteen hours' }).waitFor();
    await expect
      .poll(async () => (await readThrough(postil, page)).title)
      .toBe('The clock with thirteen hours');
  });
});

test.describe('extraction on a live page', () => {
  test('leaves out the next article of an endless feed', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/infinite-scroll/`);
    await page.mouse.wheel(0, 2500);
    await page.locator('article').nth(1).waitFor();
    await expect.poll(async () => (await readThrough(postil, page)).text).toContain('aluminium');
    await page.waitForTimeout(600);
    const { text, title } = await readThrough(postil, page);
    expect(title).toBe('The orchard that pays its debts in cider');
    expect(text).not.toContain('bridge');
  });

  test('changes nothing on the page', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/news-gallery/`);
    await page.evaluate(() => {
      const seen = { count: 0 };
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        seen.count += records.length;
      }).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await readThrough(postil, page);
    expect(
      await page.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count),
    ).toBe(0);
  });
});

test.describe('highlighting', () => {
  test('a colour saves the words, the article, and finds both again under another address', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(3)');
    await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
    const [row] = await rowsOf<Highlight>(postil, 'highlights');
    expect(row).toMatchObject({ exact: SENTENCE, colour: 'blue' });
    expect(row?.place).not.toBeNull();
    await page.goto(`${site.origin}/demo/?utm_source=mail&fbclid=x#top`);
    await poll(() => painted(page), 'not painted under the other address');
    expect(await rowsOf(postil, 'articles')).toHaveLength(1);
  });

  test('a key highlights, and Escape puts the bar away', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    await poll(async () => (await toolbarText(page))?.includes('Note'), 'no bar');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await toolbarText(page))?.includes('Note') ?? false).toBe(false);
    await selectText(page, 'For some, the answer is an unequivocal no.');
    await poll(async () => (await toolbarText(page))?.includes('Note'), 'no bar');
    await page.waitForTimeout(600);
    await page.keyboard.press('2');
    await expect
      .poll(async () => (await rowsOf<Highlight>(postil, 'highlights'))[0]?.colour)
      .toBe('green');
  });

  test('the command and the context menu highlight the selection', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    const id = await tabIdOf(postil, page);
    await inWorker(
      postil,
      `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch('highlight-selection', tab))`,
    );
    await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
    await selectText(page, 'For some, the answer is an unequivocal no.');
    await inWorker(
      postil,
      `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight-selection' }, tab))`,
    );
    await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(2);
  });

  test('a selection made by script and clicks made by script save nothing', async ({
    postil,
    site,
  }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelectorAll('p')[3] as Node);
      getSelection()?.addRange(range);
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        document
          .querySelector('postil-toolbar')
          ?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      }
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    });
    await page.waitForTimeout(1200);
    expect(await rowsOf(postil, 'highlights')).toHaveLength(0);
  });

  test('a delete on the page is undone with the note it had', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    await selectText(page, SENTENCE);
    await clickToolbar(page, 'button:nth-of-type(1)');
    await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
    const at = await middleOf(page, SENTENCE);
    await page.mouse.click(at.x, at.y);
    await clickToolbar(page, '[role=toolbar] button:last-of-type');
    await expect.poll(() => painted(page)).toBe(0);
    await clickToolbar(page, '[role=status] button');
    await expect.poll(() => painted(page)).toBe(1);
  });

  test('an RTL article is highlighted and found again', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/rtl-article/`);
    await selectText(page, 'هناك باب أزرق لم يغلق');
    await clickToolbar(page, 'button:nth-of-type(5)');
    await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
    await page.reload();
    await poll(() => painted(page), 'not painted again');
  });
});

test.describe('the sidebar', () => {
  test('follows the page: quotes by speaker, a click shows the place, a note is kept', async ({
    postil,
    site,
  }) => {
    const { page, panel } = await besideDemo(postil, site, 4);
    await panel.click('#tab-quotes');
    await panel.until("document.body.innerText.includes('Narges Mohammadi')");
    await panel.until("document.querySelectorAll('.card').length === 9");
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click('.card .words');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await panel.click('#tab-images');
    await panel.until("document.body.innerText.includes('Oman News Agency/ Handout via REUTERS')");
    await panel.click('#tab-notes');
    await panel.click('.card .actions button:nth-of-type(1)');
    await panel.until("document.activeElement.tagName === 'TEXTAREA'");
    await panel.type('Asserted, not shown.');
    await expect
      .poll(async () => (await rowsOf<Highlight>(postil, 'highlights'))[0]?.note)
      .toBe('Asserted, not shown.');
    await panel.click('.editor-foot .button-primary');
    await panel.click('.card .actions [aria-label="Delete the highlight"]');
    await expect.poll(() => painted(page)).toBe(0);
    await panel.click('.toast button');
    await expect.poll(() => painted(page)).toBe(1);
    expect(
      await page.evaluate(() =>
        document.documentElement.textContent?.includes('Asserted, not shown.'),
      ),
    ).toBe(false);
  });

  test('says that a page is no article, why, and shows it anyway when asked', async ({
    postil,
    site,
  }) => {
    const { page, panel } = await besideDemo(postil, site);
    await page.goto(`${site.origin}/front-page/`);
    await panel.until("document.body.innerText.includes('This page is not an article')");
    await panel.until("document.querySelectorAll('.reasons li').length > 0");
    await panel.click('.empty .button');
    await panel.click('#tab-article');
    await panel.until("document.querySelector('#panel-article h1')");
    await page.goto('about:blank');
    await panel.until("document.body.innerText.includes('Nothing to read here')");
  });

  test('finds words in the live article, and says when no voice reads it', async ({
    postil,
    site,
  }) => {
    const { panel } = await besideDemo(postil, site);
    const choose = async (words: string) => {
      await panel.click('.sidebar-top .menu button');
      const item = `[...document.querySelectorAll('[role=menuitem]')].find((one) => one.innerText.includes('${words}'))`;
      await panel.until(`!!${item}`);
      await panel.run(`${item}.click()`);
    };
    await choose('Find in the article');
    await panel.until("document.activeElement.type === 'search'");
    await panel.type('morally');
    await panel.until("document.querySelector('.reader-line').innerText.includes('1 of 1')");
    const place = "[...CSS.highlights.get('reader-found-now')][0].getBoundingClientRect()";
    await panel.until(`${place}.top > 0 && ${place}.bottom < innerHeight`);
    await choose('Find in the article');
    await panel.until("!CSS.highlights.has('reader-found')");
    await choose('Read aloud');
    await panel.until(
      "document.body.innerText.includes('No voice on this computer reads English.')",
    );
    await panel.click('#tab-quotes');
    await panel.until("!document.querySelector('.reader-line')");
  });

  test('brings back what was left out, and the page remembers it', async ({ postil, site }) => {
    const { page, panel } = await besideDemo(postil, site);
    await panel.click('#tab-article');
    const body = "document.querySelector('#panel-article .body').innerText";
    await panel.until("document.querySelectorAll('.cuts li').length > 3");
    await panel.until(`!${body}.includes('© Responsible Statecraft')`);
    await panel.run("document.querySelectorAll('details.fold')[1].open = true");
    await panel.click('.cuts li:last-child .cut-return');
    await panel.until("document.querySelector('.cuts').innerText.includes('You brought it back')");
    await panel.until(`${body}.includes('© Responsible Statecraft')`);
    await page.reload();
    await panel.until(
      "document.querySelector('.cuts').textContent.includes('You brought it back')",
    );
    await panel.click('.toast button');
    await panel.until(
      "!document.querySelector('.cuts').textContent.includes('You brought it back')",
    );
  });

  test('is opened by the popup and lists a lost highlight with its reason', async ({
    postil,
    site,
  }) => {
    const { page, panel } = await besideDemo(postil, site);
    await page.evaluate((words) => {
      for (const p of document.querySelectorAll('p'))
        if (p.textContent?.includes(words)) p.remove();
    }, SENTENCE);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await panel.click('#tab-notes');
    await panel.until("document.querySelector('h2.lost')", 15_000);
    await panel.until("document.body.innerText.includes('no longer on the page')");
  });
});

test.describe('the popup', () => {
  test('opened for real, it saves the page it is on', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/news-gallery/`);
    await page.bringToFront();
    await inWorker(postil, 'chrome.action.openPopup()');
    const popup = await attach(postil, 'popup.html');
    await popup.until("document.body.innerText.includes('Nothing saved yet')");
    await popup.until("document.body.innerText.includes('Ferry strike enters second week')");
    await popup.until("!document.querySelector('.button-primary').disabled");
    await popup.click('.button-primary');
    await popup.until("document.body.innerText.includes('Saved ')");
    await expect.poll(async () => (await rowsOf(postil, 'articles')).length).toBe(1);
    await popup.run('window.close()').catch(() => undefined);
  });
});

test.describe('the save command', () => {
  const save = (postil: Postil, id: number, more = '{}') =>
    inWorker(
      postil,
      `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch('save-article', { ...tab, ...${more} }))`,
    );
  const said = (page: Page, text: string) =>
    poll(async () => (await toolbarText(page))?.includes(text), `"${text}" was not said`);

  test('says what became of it on the page, and is taken back there', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/demo/`);
    const id = await tabIdOf(postil, page);
    await save(postil, id, '{ incognito: true }');
    await said(page, 'Private windows are not stored.');
    expect(await rowsOf(postil, 'articles')).toEqual([]);
    await save(postil, id);
    await said(page, 'Article saved');
    await clickToolbar(page, '.undo');
    await said(page, 'Article moved to the trash');
    expect(await rowsOf(postil, 'articles')).toMatchObject([{ trashed: 1 }]);
    await save(postil, id);
    await said(page, 'Article taken out of the trash');
    await clickToolbar(page, '.undo');
    await said(page, 'Article moved to the trash');
    await save(postil, id);
    await save(postil, id);
    await said(page, 'This article is saved already');
    expect(await rowsOf(postil, 'articles')).toMatchObject([{ trashed: 0 }]);
  });

  test('says when a page does not look like an article', async ({ postil, site }) => {
    const { page } = await visit(postil, `${site.origin}/front-page/`);
    await save(postil, await tabIdOf(postil, page));
    await said(page, 'Saved, though this page does not look like an article');
  });
});

test.describe('where it runs', () => {
  test('"only when asked" leaves nothing on pages, and chosen sites get it', async ({
    postil,
    site,
  }) => {
    const options = await openOwn(postil, 'options.html');
    await options.getByLabel('Only when I ask').check();
    await expect
      .poll(() =>
        inWorker<number>(
          postil,
          'chrome.scripting.getRegisteredContentScripts().then((all) => all.length)',
        ),
      )
      .toBe(0);
    const page = await postil.context.newPage();
    await page.goto(`${site.origin}/demo/`);
    await page.waitForTimeout(1000);
    const id = await tabIdOf(postil, page);
    expect(await inWorker(postil, `chrome.action.getTitle({ tabId: ${id} })`)).toBe('Postil');
    await options.getByLabel('Only on the sites I choose').check();
    await options.getByLabel('Add a site').fill('https://127.0.0.1/anything');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await expect
      .poll(() =>
        inWorker<string[]>(
          postil,
          'chrome.scripting.getRegisteredContentScripts().then((all) => all[0]?.matches ?? [])',
        ),
      )
      .toContain('*://127.0.0.1/*');
    await page.reload();
    expect(await stateOf(postil, page, 'article noticed')).toBe('article noticed');
  });
});
