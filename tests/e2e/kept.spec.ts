/** What is kept with an article beside its text: pictures out of the open page, and later texts of it. */
import AxeBuilder from '@axe-core/playwright';
import { middleOf, openPanel, rowsOf, shoot } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText } from '../../scripts/harness/toolbar.ts';
import { expect, openOwn, stateOf, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';
const OUT = process.env.SHOTS;

interface Row {
  id: string;
  pictures?: { stored: number; bytes: number };
  versions?: number;
}

const article = async (postil: Parameters<typeof rowsOf>[0]) =>
  (await rowsOf<Row>(postil, 'articles'))[0];

/** Saves the demo with one highlight, the side panel open beside it. */
async function saved(...[postil, site]: [Parameters<typeof visit>[0], { origin: string }]) {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await selectText(page, SENTENCE);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  return { page, panel: await openPanel(postil, page, SENTENCE) };
}

test('pictures are kept out of the page, without a request, and shown without one', async ({
  postil,
  site,
}) => {
  const { panel } = await saved(postil, site);
  await panel.click('#tab-images');
  await panel.until("document.querySelector('.pictures-state')");
  const before = site.requests.length;
  await panel.click('.pictures-state button');
  await panel.until("document.querySelector('.toast')?.innerText.includes('kept')");
  const row = await article(postil);
  expect(row?.pictures?.stored).toBeGreaterThan(0);
  const images = Number(await panel.run("document.querySelectorAll('.image').length"));
  expect(row?.pictures?.stored).toBe(images);
  const reader = await openOwn(postil, `library.html#/read/${row?.id}`);
  await reader.locator('.frame-zoom img').first().waitFor();
  await expect(reader.locator('.pictures-state')).toContainText('are kept with the copy');
  expect(
    await reader
      .locator('.frame-zoom img')
      .evaluateAll((all) => (all as HTMLImageElement[]).every((one) => one.naturalWidth > 0)),
  ).toBe(true);
  expect(site.requests.slice(before)).toEqual([]);
  await reader.getByRole('button', { name: 'Remove kept pictures' }).click();
  await expect.poll(async () => (await article(postil))?.pictures).toBeUndefined();
  await reader.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await article(postil))?.pictures?.stored).toBe(images);
});

test('the question comes once, with the size, in the moment of saving', async ({
  postil,
  site,
}) => {
  const { page } = await visit(postil, `${site.origin}/news-gallery/`);
  const words = 'stayed in port for the eighth day';
  await selectText(page, words);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  const panel = await openPanel(postil, page, words);
  // Saved before the panel was open: nothing is asked.
  expect(await panel.run("document.querySelector('.pictures-offer') === null")).toBe(true);
  await page.goto(`${site.origin}/demo/`);
  await panel.until("document.querySelector('.foot .button-primary')");
  await panel.click('.foot .button-primary');
  await panel.until("document.querySelector('.pictures-offer')");
  expect(await panel.run("document.querySelector('.pictures-offer').innerText")).toMatch(
    /Keep its picture too\? [\d.,]+\s?(kB|MB)/,
  );
  if (OUT) await shoot(panel, `${OUT}/pictures-offer.png`);
  await panel.click('.pictures-offer .button-outline');
  await panel.until("!document.querySelector('.pictures-offer')");
  await panel.until("document.querySelector('.toast')?.innerText.includes('kept')");
});

test('a page that changed says what changed, and its new text is kept beside the old', async ({
  postil,
  site,
}) => {
  const { page, panel } = await saved(postil, site);
  await panel.click('#tab-article');
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p, main p')].filter(
      (one) => (one.textContent ?? '').length > 200,
    );
    const [first, second, third] = paragraphs;
    if (!first?.firstChild || !second || !third) throw new Error('the demo has no paragraphs');
    first.insertAdjacentText('beforeend', ' Nobody was asked about it beforehand.');
    second.remove();
    const added = document.createElement('p');
    added.textContent =
      'An added paragraph says that the ministry has since answered, at length and in writing, to all of our questions.';
    third.after(added);
  });
  await panel.click('[aria-label="More"], .sidebar-top .menu button');
  await panel.run(
    "[...document.querySelectorAll('[role=menuitem]')].find((one) => /again/i.test(one.innerText)).click()",
  );
  await panel.until("document.querySelector('.failure-quiet')");
  await panel.until(
    "document.querySelector('.fold .meta').innerText === '1 added, 1 removed, 1 rewritten'",
  );
  await panel.click('.fold summary');
  await panel.until("document.querySelector('.changes ins')");
  if (OUT) await shoot(panel, `${OUT}/changed.png`);
  expect(await panel.run("document.querySelector('.changes').innerText")).toContain(
    'Nobody was asked about it beforehand.',
  );
  await panel.run(
    "[...document.querySelectorAll('.failure button')].find((one) => one.innerText === 'Keep this text too').click()",
  );
  await expect.poll(async () => (await article(postil))?.versions).toBe(1);
  // The page is what was kept last: there is nothing to say of it any more.
  await panel.until("!document.querySelector('.failure-quiet')");
  const id = (await article(postil))?.id;
  const reader = await openOwn(postil, `library.html#/read/${id}`);
  await reader.getByRole('button', { name: 'More', exact: true }).click();
  await reader.getByRole('menuitem', { name: '1 later text' }).click();
  const dialog = reader.getByRole('dialog', { name: 'Kept texts' });
  await expect(dialog.locator('[role=status]')).toHaveText('1 added, 1 removed, 1 rewritten');
  if (OUT) await reader.screenshot({ path: `${OUT}/versions.png` });
  const { violations } = await new AxeBuilder({ page: reader }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('tab', { name: 'The text' }).click();
  await expect(dialog).toContainText('the ministry has since answered');
  await expect(dialog).toContainText('1 highlight stands in this text.');
  await dialog.getByRole('radio').first().check();
  await expect(dialog).not.toContainText('the ministry has since answered');
  await dialog.getByRole('radio').nth(1).check();
  await dialog.getByRole('button', { name: 'Remove this text' }).click();
  await expect.poll(async () => (await article(postil))?.versions).toBeUndefined();
  await reader.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await article(postil))?.versions).toBe(1);
});

test('the note of a highlight under the pointer stands in the sidebar, not in the page', async ({
  postil,
  site,
}) => {
  const { page, panel } = await saved(postil, site);
  await panel.run("document.querySelector('.editor textarea').focus()");
  await panel.type('Asserted, not shown.');
  await panel.run(
    "[...document.querySelectorAll('.editor-foot button')].find((one) => one.innerText === 'Done').click()",
  );
  await panel.click('#tab-quotes');
  await page.mouse.move(2, 2);
  const at = await middleOf(page, SENTENCE);
  await page.mouse.move(at.x, at.y);
  await panel.until(
    "document.querySelector('.pointed-note')?.innerText === 'Asserted, not shown.'",
  );
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Asserted');
  await page.mouse.move(2, 2);
  await panel.until("!document.querySelector('.pointed-note')");
});
