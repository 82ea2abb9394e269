/** The popup's still: what it showed last is there before its code is, and never in the way of what is true. */
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { expect, openOwn, test } from './base.ts';
import { fill } from './records.ts';

/** What was first to stand in the popup, and whether the living page was drawn into it. */
interface Seen {
  inert: boolean;
  titles: string[];
  head: string;
  theme: string;
  stays: boolean;
}

/** A popup that was open once over `count` articles, and has kept its still. */
async function shownOnce(postil: Postil, count: number): Promise<Page> {
  const popup = await openOwn(postil, 'popup.html');
  await fill(popup, count);
  await popup.reload();
  await popup.locator('.popup:not([inert]) .row-title').first().waitFor();
  await expect.poll(() => popup.evaluate(() => localStorage.getItem('still'))).toContain('Article');
  return popup;
}

/** Opens the popup again and tells what stood there first. */
async function again(popup: Page): Promise<Seen | null> {
  await popup.addInitScript(() => {
    const noted = globalThis as { seen?: object; first?: Element };
    new MutationObserver(() => {
      const first = document.querySelector('.popup');
      if (!first || noted.seen) return;
      noted.first = first;
      noted.seen = {
        inert: first.hasAttribute('inert'),
        titles: [...first.querySelectorAll('.row-title')].map((one) => one.textContent),
        head: first.querySelector('h1')?.textContent,
        theme: document.documentElement.dataset.theme,
      };
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.reload();
  await popup.locator('.popup:not([inert]) .row-title').first().waitFor();
  return popup.evaluate(() => {
    const { seen, first } = globalThis as { seen?: object; first?: Element };
    return seen ? ({ ...seen, stays: first?.isConnected } as Seen) : null;
  });
}

test('what the popup showed last is there first, and becomes the living list', async ({
  postil,
}) => {
  const popup = await shownOnce(postil, 30);
  const seen = await again(popup);
  expect(seen).toMatchObject({ inert: true, stays: true });
  expect(seen?.titles).toHaveLength(20);
  expect(seen?.head.trim(), 'the page one was on is not kept').toBe('');
  expect(seen?.titles).toEqual(await popup.locator('.row-title').allInnerTexts());
  await expect(popup.locator('.popup'), 'its styles are let in').toHaveCSS('display', 'grid');
  await expect(popup.locator('.row-title').first()).toHaveCSS('font-family', /^"Source Serif/);
  expect(await popup.evaluate(() => document.fonts.check('1em "Source Serif 4 Variable"'))).toBe(
    true,
  );
  await popup.getByRole('button', { name: /^Favourites/ }).click();
  await expect(popup.locator('.popup')).toContainText('Nothing here');
});

test('a library that changed meanwhile is shown as it is', async ({ postil }) => {
  const popup = await shownOnce(postil, 3);
  await fill(popup, 5);
  const seen = await again(popup);
  expect(seen?.titles).toHaveLength(3);
  await expect(popup.locator('.row-title')).toHaveCount(5);
  await expect(popup.locator('.row-title').first()).toContainText('Article 5');
});

test('it comes in the colours of the popup', async ({ postil }) => {
  const options = await openOwn(postil, 'options.html');
  await options.getByLabel('Sepia').check();
  await options.close();
  const popup = await shownOnce(postil, 3);
  expect((await again(popup))?.theme).toBe('sepia');
});

test('nothing of it is left when everything is deleted', async ({ postil }) => {
  const popup = await shownOnce(postil, 3);
  const options = await openOwn(postil, 'options.html');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = options.getByRole('dialog');
  await dialog.getByRole('textbox').fill('delete');
  await dialog
    .getByRole('button', { name: /delete/i })
    .last()
    .click();
  await expect.poll(() => options.evaluate(() => localStorage.length)).toBe(0);
  await popup.reload();
  await expect(popup.locator('.popup')).toContainText('Nothing saved yet');
});

test('what was erased from the trash is not shown again', async ({ postil }) => {
  const popup = await shownOnce(postil, 3);
  // In a tab it would go on keeping what it shows; a popup closes when one leaves it.
  await popup.close();
  const library = await openOwn(postil, 'library.html');
  await library.getByLabel('Choose “Article 3').check();
  await library.getByRole('button', { name: 'Trash' }).last().click();
  await library
    .getByRole('navigation')
    .getByRole('button', { name: /^Trash/ })
    .click();
  await library.getByLabel('Choose “Article 3').check();
  await library.getByRole('button', { name: 'Delete for good' }).click();
  await expect
    .poll(() => library.evaluate(() => localStorage.getItem('still') ?? ''))
    .not.toContain('Article 3');
});

const DAMAGED: [string, (still: string) => string][] = [
  ['no JSON', (still) => still.slice(0, 100)],
  ['another shape', () => '{"made":7}'],
  ['of another build', (still) => still.replace(/"made":"[^"]*"/, '"made":"another"')],
  ['with a script', (still) => still.replace('["main",', '["script",')],
  ['with a frame', (still) => still.replace('["main",', '["iframe",')],
  ['with a handler', (still) => still.replace('"class","popup"', '"onfocus","globalThis.run=1"')],
  ['without its tree', (still) => still.replace(/"tree":.*$/, '"tree":[7,null]}')],
];

for (const [what, damaged] of DAMAGED)
  test(`a still that is damaged is passed over: ${what}`, async ({ postil }) => {
    const popup = await shownOnce(postil, 3);
    const still = await popup.evaluate(() => localStorage.getItem('still') ?? '');
    expect(damaged(still)).not.toBe(still);
    await popup.evaluate((text) => localStorage.setItem('still', text), damaged(still));
    await again(popup);
    await expect(popup.locator('.row-title')).toHaveCount(3);
    await expect(popup.locator('script:not([src]), iframe')).toHaveCount(0);
    expect(await popup.evaluate(() => 'run' in globalThis)).toBe(false);
  });
