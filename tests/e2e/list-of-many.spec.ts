/** Everything that the list does, in a library of 10,000 articles: one test, because filling it takes longer than the rest. */
import type { Page } from 'playwright';
import { expect, test } from './base.ts';
import { choose, filtersLeaveWhatTheySay, library, pick, titles } from './list-steps.ts';

const MANY = 10_000;
/** Whatever changes or reads all rows may take so long on a busy machine, in ms. */
const LONG = 60_000;

type Step = (page: Page) => Promise<unknown>;

const go = async (page: Page, view: string): Promise<void> => {
  await page.locator('.nav-line', { hasText: view }).first().click();
};

/** Operators have become chips: they are taken away with what was typed. */
const search = async (page: Page, typed: string): Promise<void> => {
  const clear = page.locator('.search-line').getByRole('button', { name: 'Clear', exact: true });
  if (await clear.isVisible()) await clear.click();
  await page.getByLabel('Search articles').fill(typed);
};

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().click();

const sorts: Step = async (page) => {
  const firsts = new Set<string>();
  for (const sort of [
    'Published',
    'Last read',
    'Archived',
    'Title',
    'Reading time',
    'Highlights',
  ]) {
    await choose(page, 1, sort);
    await expect(page.getByRole('button', { name: new RegExp(`^Sort: ${sort}`) })).toBeVisible();
    firsts.add((await titles(page))[0] ?? '');
  }
  expect(firsts.size).toBeGreaterThan(2);
  await choose(page, 1, 'Saved');
  await expect.poll(async () => (await titles(page))[0]).toMatch(/ 10000$/);
};

const groups: Step = async (page) => {
  for (const [group, head] of [
    ['By site', /gazette\.example/],
    ['By tag', /#diplomacy/],
    ['By day', /Today|Yesterday/],
  ] as const) {
    await choose(page, 1, group);
    await expect(page.locator('.rows-head').first()).toContainText(head);
  }
  await choose(page, 1, 'Not grouped');
  await expect(page.locator('.rows-head')).toHaveCount(0);
};

const filters: Step = (page) => filtersLeaveWhatTheySay(page, '9,750');

/** What is typed, and how many articles it finds. */
const QUERIES: [string, RegExp][] = [
  ['lodz ', /^886 of 9,750/],
  ['"tyranny of fog 9992"', /^1 of 9,750/],
  ['title:tyranny -is:archived', /^887 of 9,750/],
  ['speaker:"ada holm" tag:law', /^1,000 of 9,750/],
  ['credit:roth has:notes', /^2,416 of 9,750/],
  ['site:tides OR author:lund', /^4,000 of 9,750/],
  ['tyrany ', /^887 of 9,750/],
];

const searches: Step = async (page) => {
  await expect(page.getByText(/search index|being made/i)).toHaveCount(0, { timeout: LONG });
  for (const [typed, says] of QUERIES) {
    await search(page, typed);
    await expect(page.locator('.library-line'), typed).toContainText(says, { timeout: LONG });
  }
  await search(page, 'is:purple ');
  await expect(page.getByText(/“is:purple” is not understood/)).toBeVisible();
  await search(page, '');
};

const tags: Step = async (page) => {
  await go(page, 'Tags');
  await page.getByRole('button', { name: 'Rename #diplomacy' }).click();
  await page.getByLabel('New name').fill('law');
  await expect(page.getByText(/^#law exists already, on [\d,]+ articles/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(page.locator('.tag-line')).toHaveCount(4, { timeout: LONG });
  await undo(page);
  await expect(page.locator('.tag-line')).toHaveCount(5, { timeout: LONG });
  await page.getByRole('button', { name: 'Delete #sea' }).click();
  await expect(page.getByText(/^#sea taken off [\d,]+ articles, [\d,]+ highlights$/)).toBeVisible({
    timeout: LONG,
  });
  await undo(page);
  await expect(page.locator('.tag-line')).toHaveCount(5, { timeout: LONG });
  await go(page, 'All articles');
};

const trash: Step = async (page) => {
  await go(page, 'Trash');
  await page.getByLabel('Choose all 250 that match').check();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('250 articles restored')).toBeVisible({ timeout: LONG });
  await undo(page);
  await expect(page.locator('.nav-line', { hasText: 'Trash' })).toContainText('250', {
    timeout: LONG,
  });
  await go(page, 'All articles');
};

const merges: Step = async (page) => {
  await expect(page.getByText('1 article seems to be saved twice.')).toBeVisible({ timeout: LONG });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('2 records merged into one')).toBeVisible({ timeout: LONG });
  await undo(page);
  await expect(page.getByText('1 article seems to be saved twice.')).toBeVisible({ timeout: LONG });
};

const across: Step = async (page) => {
  await go(page, 'Highlights');
  await expect(page.locator('.across-mark').first()).toBeVisible({ timeout: LONG });
  for (const [group, head] of [
    ['By tag', /#sea/],
    ['By colour', /Key point/],
    ['By day', /\d|day/],
    ['By article', / \d+/],
  ] as const) {
    await choose(page, 0, group);
    await expect(page.locator('.across-article').first(), group).toContainText(head);
  }
  await page.locator('.across-mark .words').first().click();
  await expect(page).toHaveURL(/#\/read\/A\d{6}\/\d+$/);
  await page.getByRole('button', { name: 'Library' }).click();
  for (const [view, name] of [
    ['Quotes by speaker', 'Ada Holm'],
    ['Image credits', 'Ines Roth'],
  ] as const) {
    await go(page, view);
    await page.locator('.people-row', { hasText: name }).click({ timeout: LONG });
    await page.locator('.card .words').first().click({ timeout: LONG });
    await expect(page).toHaveURL(/#\/read\/A\d{6}\/\d+$/);
    await page.getByRole('button', { name: 'Library' }).click();
  }
  await go(page, 'Statistics');
  await expect(page.getByText(/^What is still to be read takes about/)).toBeVisible();
  await expect(page.locator('.months tr')).toHaveCount(12);
  await go(page, 'All articles');
};

const palette: Step = async (page) => {
  await pick(page, 'law', /^law/);
  await expect(page.locator('.search-chip')).toHaveText('tag: law');
  await search(page, '');
  await pick(page, 'fog 9992', /fog 9992/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The tyranny of fog 9992');
  await page.keyboard.press('u');
  await expect(page.getByRole('grid')).toBeVisible();
};

test('the list does all that it does with 10,000 articles', async ({ postil }) => {
  test.setTimeout(300_000);
  const page = await library(postil, MANY);
  page.setDefaultTimeout(20_000);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '9750', { timeout: LONG });
  for (const [name, step] of Object.entries({
    sorts,
    groups,
    filters,
    trash,
    merges,
    tags,
    across,
    searches,
    palette,
  }))
    await test.step(name, () => step(page));
});
