/** Every dialog in a window of 1280 by 900 at 200 per cent: it fits, and everything in it can be reached. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, openOwn, test } from './base.ts';
import { fillViews } from './view-records.ts';

const ZOOMED = { width: 640, height: 450 };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

interface Case {
  name: string;
  place?: string;
  open: (page: Page) => Promise<unknown>;
}

const nothing = async () => undefined;
const CASES: Case[] = [
  { name: 'export', place: '#/export/all', open: nothing },
  {
    name: 'template',
    place: '#/export/all',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Your own template', exact: true }).check();
      await button(page, 'Edit the template').click();
    },
  },
  { name: 'import', place: '#/import', open: nothing },
  { name: 'backup', place: '#/backup', open: nothing },
  { name: 'merge', open: (page) => button(page, 'Compare').click() },
  {
    name: 'name of a search',
    open: async (page) => {
      await page.getByLabel('Search articles').fill('tag:law');
      await button(page, 'Save search').click();
    },
  },
  {
    name: 'new name of a tag',
    place: '#/tags',
    open: (page) => button(page, 'Rename #diplomacy').click(),
  },
  {
    name: 'empty the trash',
    open: async (page) => {
      await button(page, 'Open the views').click();
      await page.locator('.nav-line', { hasText: 'Trash' }).click();
      await button(page, 'Empty the trash').click();
    },
  },
  {
    name: 'quote card',
    place: '#/highlights',
    open: async (page) => {
      await page.getByRole('button', { name: 'Copy as', exact: true }).first().click();
      await page.getByRole('menuitem', { name: 'Quote card' }).click();
    },
  },
  { name: 'palette', open: (page) => page.keyboard.press('Control+k') },
  {
    name: 'keys',
    open: async (page) => {
      await page.getByLabel('Search articles').press('Escape');
      await page.keyboard.press('?');
    },
  },
];

for (const { name, place = '', open } of CASES) {
  test(`the dialog fits at 200 %: ${name}`, async ({ postil }, info) => {
    const page = await openOwn(postil, 'library.html');
    await fillViews(page, 90);
    await page.setViewportSize(ZOOMED);
    await page.goto('about:blank');
    await page.goto(postil.page(`library.html${place}`));
    await page.locator('.library').waitFor();
    await open(page);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.screenshot({ path: info.outputPath('dialog.png') });
    const box = await dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(ZOOMED.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(ZOOMED.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      ZOOMED.width,
    );
    // Each button can be brought into sight.
    for (const one of await dialog.getByRole('button').all()) {
      if (!(await one.isVisible())) continue;
      // What the dialog learns while it is open draws a button anew.
      await expect(async () => {
        await one.scrollIntoViewIfNeeded();
        await expect(one).toBeInViewport({ ratio: 0.9, timeout: 1000 });
      }).toPass();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
