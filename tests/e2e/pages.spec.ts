import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, painted, readThrough, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, test, visit } from './base.ts';

const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');

interface Answer {
  title: string;
  first: string;
}

const NAMES = [
  'wordpress-blog',
  'news-gallery',
  'footnotes-long-read',
  'rtl-article',
  'infinite-scroll',
];

for (const name of NAMES) {
  const answer = JSON.parse(readFileSync(join(PAGES, name, 'article.json'), 'utf8')) as Answer;
  test(`${name}: noticed, taken apart, highlighted, saved, found again`, async ({
    postil,
    site,
  }) => {
    const { page, state } = await visit(postil, `${site.origin}/${name}/`);
    expect(state).toBe('article noticed');
    expect((await readThrough(postil, page)).title).toBe(answer.title);
    await selectText(page, answer.first);
    await clickToolbar(page, 'button:nth-of-type(2)');
    await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
    const [article] = await rowsOf<{ title: string; highlightCount: number }>(postil, 'articles');
    expect(article).toMatchObject({ title: answer.title, highlightCount: 1 });
    await page.reload();
    await poll(() => painted(page), 'not painted again');
  });
}

test('single-page-app: a highlight is found again when one comes back to its address', async ({
  postil,
  site,
}) => {
  const page = await postil.context.newPage();
  await page.goto(`${site.origin}/single-page-app/`);
  await page.locator('#one').click();
  await page.getByRole('heading', { name: 'Letters to a lighthouse' }).waitFor();
  await expect
    .poll(async () => (await readThrough(postil, page)).title)
    .toBe('Letters to a lighthouse');
  await selectText(page, 'Marsh files them by the direction of the wind');
  await clickToolbar(page, 'button:nth-of-type(5)');
  await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
  await page.locator('#two').click();
  await page.getByRole('heading', { name: 'The clock with thirteen hours' }).waitFor();
  await expect.poll(() => painted(page)).toBe(0);
  await page.locator('#one').click();
  await page.getByRole('heading', { name: 'Letters to a lighthouse' }).waitFor();
  await poll(() => painted(page), 'not painted again');
});

test('a command with nothing selected says so', async ({ postil, site }) => {
  const { page } = await visit(postil, `${site.origin}/demo/`);
  const id = await tabIdOf(postil, page);
  await inWorker(
    postil,
    `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch('highlight-selection', tab))`,
  );
  await poll(
    async () => (await toolbarText(page))?.includes('Select some words'),
    'nothing was said',
  );
});
