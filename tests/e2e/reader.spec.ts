import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { type Postil, poll } from '../../scripts/harness/browser.ts';
import { inWorker, readThrough, rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test, visit } from './base.ts';
import { fillReader } from './reader-records.ts';
import { fill } from './records.ts';

interface Row {
  id: string;
  articleId: string;
  exact: string;
  colour: string;
  note: string;
  deletedAt?: number;
}

const THEMES = ['light', 'sepia', 'grey', 'dark', 'black', 'contrast'] as const;

async function read(postil: Postil, id: string): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fillReader(page);
  await again(postil, page, id);
  return page;
}

async function again(postil: Postil, page: Page, id: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(postil.page(`library.html#/read/${id}`));
  await page.locator('.reader-text p[data-start]').first().waitFor();
}

const alive = async (postil: Postil): Promise<Row[]> =>
  (await rowsOf<Row>(postil, 'highlights')).filter(({ deletedAt }) => deletedAt === undefined);

const faults = async (page: Page): Promise<string[]> => {
  const { passes, violations } = await new AxeBuilder({ page }).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** The numbers of paragraphs, also of those in lists and quotations, stand below one another. */
async function numbersInLine(page: Page): Promise<void> {
  const edges = await page
    .locator('.body > p > .number, .body li > p > .number, .body blockquote > p > .number')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => Math.round(one.getBoundingClientRect().right)),
    );
  expect(edges.length).toBeGreaterThan(5);
  expect([...new Set(edges)]).toHaveLength(1);
}

const focused = (page: Page) => page.locator('[data-focused]');

test('is read by keyboard alone: paragraphs, highlights, a note, undo', async ({ postil }) => {
  const page = await read(postil, 'READER');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(focused(page)).toContainText('Paragraph 4.');
  await page.keyboard.press('k');
  await expect(focused(page)).toContainText('This one has a note.');
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await expect(page.locator('mark.colour-blue')).toContainText('Paragraph 4.');
  await page.keyboard.press('4');
  await expect(page.locator('mark.colour-coral')).toContainText('Paragraph 4.');
  await page.keyboard.press('n');
  await expect(page.locator('.side-note textarea')).toBeFocused();
  await page.keyboard.type('Written in the margin.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.side-note').nth(1)).toContainText('Written in the margin.');
  await expect
    .poll(async () => (await alive(postil)).find(({ note }) => note.startsWith('Written'))?.colour)
    .toBe('coral');
  await expect(focused(page)).toContainText('Paragraph 4.');
  await page.keyboard.press('Delete');
  await expect(page.locator('mark.colour-coral')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('mark.colour-coral')).toContainText('Paragraph 4.');
});

test('highlights the code block or the table that has the focus, as a whole', async ({
  postil,
}) => {
  const page = await read(postil, 'READER');
  for (const [block, parts, key, colour] of [
    ['.body pre', '.body pre', '2', 'green'],
    ['.body .table', '.body .table :is(th, td)', '5', 'violet'],
  ] as const) {
    const words = (await page.locator(parts).allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
    await page.locator(block).focus();
    await page.keyboard.press(key);
    await expect
      .poll(async () =>
        (await rowsOf<{ exact: string; colour: string }>(postil, 'highlights'))
          .filter((row) => row.colour === colour)
          .map(({ exact }) => exact.replace(/\s+/g, ' ').trim()),
      )
      .toContain(words);
  }
});

test('highlights what is selected, whatever the selection begins in', async ({ postil }) => {
  const page = await read(postil, 'READER');
  const paragraph = page.locator('p[data-paragraph="3"]');
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => {
    const words = element.lastChild as Text;
    getSelection()?.setBaseAndExtent(words, 13, words, 29);
  });
  await expect(page.getByRole('toolbar')).toBeVisible();
  const [bar, box] = await Promise.all([
    page.getByRole('toolbar').boundingBox(),
    paragraph.boundingBox(),
  ]);
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  await page.getByRole('toolbar').getByRole('button', { name: /^5/ }).click();
  await expect(page.locator('p[data-paragraph="3"] mark')).toHaveText('The tide went ou');
  const made = (await alive(postil)).find(({ exact }) => exact === 'The tide went ou');
  expect(made).toMatchObject({ articleId: 'READER', colour: 'violet' });
  await page.locator('p[data-paragraph="3"] mark').click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete the highlight' }).click();
  await expect(page.locator('p[data-paragraph="3"] mark')).toHaveCount(0);
});

test('what it highlights is found on the page itself', async ({ postil, site }) => {
  const { page: live } = await visit(postil, `${site.origin}/demo/`);
  const article = await readThrough(postil, live);
  const own = await openOwn(postil, 'library.html');
  const id = await own.evaluate(
    (given) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<{ value: { id: string } }> } };
        }
      ).chrome.runtime
        .sendMessage({ postil: 'article.save', input: { article: given } })
        .then(({ value }) => value.id),
    article as unknown as object,
  );
  await again(postil, own, id);
  await own.keyboard.press('j');
  await own.keyboard.press('j');
  await own.keyboard.press('2');
  await expect(own.locator('mark').first()).toBeVisible();
  const [made] = await alive(postil);
  await live.bringToFront();
  await live.reload();
  const painted = await poll(
    () =>
      live.evaluate(() => {
        const all = [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()];
        return all.flatMap((one) => [...one].map(String))[0];
      }),
    'the highlight is not painted on the page',
  );
  expect(painted.replace(/\s+/g, ' ')).toBe(made?.exact.replace(/\s+/g, ' '));
});

test('goes on where reading stood, and only forward counts', async ({ postil }) => {
  const page = await read(postil, 'READER');
  await page
    .locator('p[data-paragraph="9"]')
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  // Resting.
  const row = async () =>
    (await rowsOf<{ id: string; position?: number; progress: number }>(postil, 'articles')).find(
      ({ id }) => id === 'READER',
    );
  await expect.poll(async () => (await row())?.position ?? 0).toBeGreaterThan(0);
  const before = await row();
  await again(postil, page, 'READER');
  await expect(page.getByText(/Reading goes on at ¶ \d+\./)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const top = await page
    .locator(`[data-start="${before?.position}"]`)
    .evaluate((element) => element.getBoundingClientRect().top);
  // The bar and the line that says so are 88 px tall.
  expect(top).toBeGreaterThan(60);
  expect(top).toBeLessThan(160);
  await page.getByRole('button', { name: 'From the beginning' }).click();
  await expect.poll(async () => (await row())?.position).toBe(0);
  expect((await row())?.progress).toBe(before?.progress);
  await again(postil, page, 'READER');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('a wide table scrolls with its words whole, and code is never under its button', async ({
  postil,
}) => {
  const page = await read(postil, 'READER');
  const table = page.locator('.body .table');
  const [shown, whole] = await table.evaluate((one) => [one.clientWidth, one.scrollWidth]);
  expect(whole).toBeGreaterThan(shown ?? 0);
  const cells = await table.locator('th, td').evaluateAll((all) => {
    const range = document.createRange();
    return all.map((cell) => {
      range.selectNodeContents(cell);
      return { words: cell.textContent?.split(' ').length, lines: range.getClientRects().length };
    });
  });
  for (const { words = 0, lines } of cells) expect(lines).toBeLessThanOrEqual(words);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  for (const id of ['READER', 'ARABIC']) {
    await again(postil, page, id);
    await page.locator('.body pre').scrollIntoViewIfNeeded();
    const starts = await page.locator('.body pre code').evaluate((code) => {
      const range = document.createRange();
      range.setStart(code.firstChild as Text, 0);
      range.setEnd(code.firstChild as Text, 5);
      return range.getBoundingClientRect().right;
    });
    const button = await page.getByRole('button', { name: 'Copy the code' }).boundingBox();
    expect(button?.x, id).toBeGreaterThan(starts);
  }
  await again(postil, page, 'READER');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^const tide = \(hour\)/,
  );
});

test('is set as one likes, at once, and back to the defaults', async ({ postil }) => {
  const page = await read(postil, 'READER');
  const body = page.locator('.body');
  const css = (name: string) =>
    body.evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: 'OpenDyslexic' }).check();
  await page.getByLabel('Size', { exact: true }).fill('26');
  await page.getByRole('radio', { name: 'Justified' }).check();
  await page.getByRole('radio', { name: 'Black' }).check();
  await expect.poll(() => css('font-size')).toBe('26px');
  expect(await css('font-family')).toContain('OpenDyslexic');
  expect(await css('text-align')).toBe('justify');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'black');
  const [panel, text] = await Promise.all([
    page.locator('.type-panel').boundingBox(),
    page.locator('.reader-text').boundingBox(),
  ]);
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  await again(postil, page, 'READER');
  await expect.poll(() => css('font-size')).toBe('26px');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect.poll(() => css('font-size')).toBe('20px');
  await page.keyboard.press('Escape');
  await expect(page.locator('.type-panel')).toHaveCount(0);
  await expect(page.locator('#reader-type')).toBeFocused();
});

test('finds words, shows notes in place and pictures large, and says when no voice is there', async ({
  postil,
}) => {
  const page = await read(postil, 'READER');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('CLOSING');
  await expect(page.getByText('1 of 8')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 8')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('1 of 8')).toBeVisible();
  await expect(page.getByText('Closing 0.')).toBeInViewport();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await page.locator('.noteref').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note')).toContainText('The harbour office keeps the books');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(page.locator('.noteref')).toBeFocused();
  await page.getByRole('button', { name: 'Enlarge: Picture 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Picture 1' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Picture 2' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('group', { name: '2 pictures' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText('No voice on this computer reads English.')).toBeVisible();
});

test('prints highlights and notes on white, without what is to be pressed', async ({ postil }) => {
  const page = await read(postil, 'READER');
  await inWorker(postil, `chrome.storage.local.set({ settings: { theme: 'dark' } })`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.reader-bar')).toBeHidden();
  await expect(page.getByText('A note of mine, long enough')).toBeVisible();
  await expect(page.locator('.pictures-state')).toBeHidden();
  const places = () =>
    Promise.all([
      page.locator('.side-note').first().boundingBox(),
      page.locator('p[data-paragraph="1"]').boundingBox(),
      page.locator('p[data-paragraph="2"]').boundingBox(),
    ]);
  // On wide paper beside its words, on narrow paper below them.
  const [beside, words, next] = await places();
  expect(Math.abs((beside?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(10);
  expect(beside?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
  expect(next?.y).toBeGreaterThanOrEqual((beside?.y ?? 0) + (beside?.height ?? 0));
  expect(next?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  await numbersInLine(page);
  await page.setViewportSize({ width: 480, height: 700 });
  await numbersInLine(page);
  const [below, above] = await places();
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 10);
  const mark = page.locator('mark').first();
  expect(await mark.evaluate((one) => getComputedStyle(one).printColorAdjust)).toBe('exact');
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'screen' });
});

for (const [width, height] of [
  [320, 640],
  [640, 430],
  [1000, 700],
] as const) {
  test(`fits ${width} px, also with the panel and an article in Arabic`, async ({ postil }) => {
    const page = await read(postil, 'READER');
    await page.setViewportSize({ width, height });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(width);
    await page.keyboard.press('a');
    await expect(page.locator('.type-panel')).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    if (width <= 800) {
      await page.getByRole('button', { name: 'Outline' }).click();
      await page.getByRole('button', { name: 'What now' }).click();
      await expect(page.getByRole('heading', { name: 'What now' })).toBeInViewport();
    }
    await numbersInLine(page);
    await again(postil, page, 'ARABIC');
    await numbersInLine(page);
    await expect(page.locator('.facts')).toHaveCSS('direction', 'rtl');
    expect(await wide()).toBeLessThanOrEqual(width);
    expect(await faults(page)).toEqual([]);
  });
}

for (const theme of THEMES) {
  test(`reader, panel, palette and help have no accessibility faults in ${theme}`, async ({
    postil,
  }) => {
    await inWorker(postil, `chrome.storage.local.set({ settings: { theme: '${theme}' } })`);
    const page = await read(postil, 'READER');
    await page.keyboard.press('f');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect(page.locator('.type-panel')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Palette' })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.palette')).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test('nothing that opens in the reader has accessibility faults, at 320 px either', async ({
  postil,
}) => {
  const page = await read(postil, 'READER');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('closing');
  await expect(page.getByText('1 of 8')).toBeVisible();
  await page.locator('.reader-scroll').focus();
  await page.keyboard.press('p');
  await expect(page.getByText('No voice on this computer reads English.')).toBeVisible();
  await page.locator('#side-H1 .side-words').click();
  await expect(page.locator('.side-note textarea')).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('#side-H2 .side-words').scrollIntoViewIfNeeded();
  await page.locator('mark', { hasText: 'Paragraph 6.' }).click();
  await expect(page.getByRole('toolbar')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(page.getByRole('button', { name: 'What now' })).toBeVisible();
  await page.locator('.noteref').click();
  await expect(page.getByRole('note')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the palette opens an article by a few letters, also one of 10,000', async ({ postil }) => {
  test.setTimeout(120_000);
  // With another window of the library open, the article is shown in the one where it was asked for.
  await openOwn(postil, 'library.html');
  const page = await openOwn(postil, 'library.html');
  await fill(page, 10_000);
  await page.reload();
  await page.locator('.row-title').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Palette' })).toBeFocused();
  await page.keyboard.type('lodz');
  await expect(page.getByRole('option')).toHaveCount(1, { timeout: 20_000 });
  await page.getByRole('combobox', { name: 'Palette' }).fill('article');
  await expect(page.getByRole('option')).toHaveCount(50);
  const slow = await page.evaluate(async () => {
    const line = document.querySelector<HTMLInputElement>('[aria-controls=palette-list]');
    if (!line) return Number.POSITIVE_INFINITY;
    const times: number[] = [];
    for (const typed of ['article 9', 'article 99', 'article 9', 'article 99', 'article 9']) {
      const began = performance.now();
      line.value = typed;
      line.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - began);
    }
    // The least: a machine that does something else beside this holds it up now and then.
    return Math.min(...times);
  });
  expect(slow).toBeLessThan(150);
  await page.getByRole('combobox', { name: 'Palette' }).fill('lodz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('a tram in Łódź');
});
