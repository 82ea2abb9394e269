import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, painted, readThrough, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, selectText, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, stateOf, test, visit } from './base.ts';

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

test('shadow-app: noticed, taken apart, highlighted, saved, found again', async ({
  postil,
  site,
}) => {
  const page = await postil.context.newPage();
  await page.goto(`${site.origin}/shadow-app/`);
  await stateOf(postil, page, 'article noticed');
  const article = await readThrough(postil, page);
  expect(article).toMatchObject({
    title: 'The ferry that waits',
    deck: 'Eleven minutes late on an ordinary day, and nobody who missed them.',
    byline: ['Cleo Hart'],
    images: [{ alt: 'A small ferry at its mooring', credit: 'Ines Calder' }],
  });
  expect(article.text).toMatch(/^The ferry at Quill Point .* crossing was like\.$/s);
  expect(article.text).not.toContain('Weather on the water');
  expect(article.quotes).toMatchObject([
    { text: 'A timetable is a wish,', speaker: 'Orla Finch' },
    { text: 'The children are a fact.', speaker: 'Orla Finch' },
  ]);
  const words = 'The children are a fact.';
  const { from, to } = await page.evaluate((wanted) => {
    const app = document.querySelector('gazette-app')?.shadowRoot;
    const story = app?.querySelector('gazette-story')?.shadowRoot;
    for (const p of story?.querySelectorAll('p') ?? []) {
      const at = p.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !p.firstChild) continue;
      p.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(p.firstChild, at);
      range.setEnd(p.firstChild, at + wanted.length);
      const [first, last = first] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
      if (first && last)
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
    }
    throw new Error('no such words');
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await clickToolbar(page, 'button:nth-of-type(2)');
  await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
  const [row] = await rowsOf<{ exact: string; place: object | null }>(postil, 'highlights');
  expect(row?.exact).toBe(words);
  expect(row?.place).not.toBeNull();
  await stateOf(postil, page, 'saved');
  await page.reload();
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
