/** Steps in the list of the library page that several specs take. */
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { expect, openOwn } from './base.ts';
import { fillViews } from './view-records.ts';

/** The library page over `count` made articles, at a place of it. */
export async function library(postil: Postil, count: number, place = ''): Promise<Page> {
  const page = await openOwn(postil, 'library.html');
  await fillViews(page, count);
  await page.goto('about:blank');
  await page.goto(postil.page(`library.html${place}`));
  await page.locator('.library').waitFor();
  return page;
}

/** The titles of the rows that are drawn, in their order. */
export const titles = (page: Page) => page.locator('.row-title').allInnerTexts();

/** Takes an option of one of the menus over the list, counted from 0, and leaves the menu. */
export async function choose(page: Page, menu: number, option: string): Promise<void> {
  await page.locator('.menu-opener').nth(menu).click();
  await page.getByRole('menu').getByText(option, { exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Takes each of the eight filters alone: it must leave as many of `all` articles as its menu says. */
export async function filtersLeaveWhatTheySay(page: Page, all: string): Promise<void> {
  await page.locator('.menu-opener').nth(0).click();
  const options = await page.getByRole('menuitemcheckbox').allInnerTexts();
  await page.keyboard.press('Escape');
  expect(options).toHaveLength(8);
  for (const option of options) {
    const [name = '', count = ''] = option.split('\n').filter((part) => part !== '');
    await choose(page, 0, name);
    await expect(page.locator('.library-line'), name).toContainText(`${count} of ${all} articles`);
    await choose(page, 0, name);
  }
}

/** Chooses in the palette what is offered for what is typed. */
export async function pick(page: Page, typed: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}
