/** Who said it and who took it, in the real side panel. */
import { openPanel, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText } from '../../scripts/harness/toolbar.ts';
import { expect, stateOf, test, visit } from './base.ts';

const SENTENCE = 'it is morally indefensible.';

interface Saved {
  corrections?: { text: string; speaker: string | null }[];
}

test('a speaker is corrected, stays so after a reload, and is undone', async ({ postil, site }) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await selectText(page, SENTENCE);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  const panel = await openPanel(postil, page, SENTENCE);
  await panel.click('#tab-quotes');
  await panel.until("document.querySelectorAll('.card').length === 9");
  const pencil = '.card .actions button[aria-label="Correct the speaker"]';
  await panel.click(pencil);
  await panel.until("document.activeElement.matches('.editor input')");
  await panel.run('document.activeElement.select()');
  await panel.type('Ada Holm');
  await panel.click('.editor-foot .button-outline');
  const holm =
    "[...document.querySelectorAll('.group h2')].some((one) => one.innerText.startsWith('Ada Holm'))";
  await panel.until(holm);
  const kept = async () => (await rowsOf<Saved>(postil, 'articles'))[0]?.corrections ?? [];
  expect(await kept()).toMatchObject([{ speaker: 'Ada Holm' }]);
  await page.reload();
  await panel.until("document.querySelectorAll('.card').length === 9");
  await panel.until(holm);
  await panel.click('.toast button');
  await expect.poll(kept).toEqual([]);
  await panel.until(`!(${holm})`);
});

test('a quotation is highlighted in its own colour with one click', async ({ postil, site }) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await selectText(page, SENTENCE);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  const panel = await openPanel(postil, page, SENTENCE);
  await panel.click('#tab-quotes');
  await panel.until("document.querySelectorAll('.card').length === 9");
  await panel.click('.card .actions button[aria-label^="Highlight as"]');
  await expect
    .poll(async () =>
      (await rowsOf<{ colour: string }>(postil, 'highlights')).map(({ colour }) => colour).sort(),
    )
    .toEqual(['violet', 'yellow']);
  await panel.until("document.querySelector('.card .stroke')");
});

test('a credit is copied ready to print', async ({ postil, site }) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  await postil.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await selectText(page, SENTENCE);
  await clickToolbar(page, 'button:nth-of-type(1)');
  await stateOf(postil, page, 'saved');
  const panel = await openPanel(postil, page, SENTENCE);
  await panel.click('#tab-images');
  await panel.click('dd button[aria-label="Copy the credit"]');
  await panel.until("document.body.innerText.includes('Copied')");
  await page.bringToFront();
  await page.mouse.click(5, 5);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Photo: Oman News Agency/ Handout via REUTERS',
  );
});
