/** A page that hides the properties of its document and its forms behind elements of their names. */
import { poll, tabIdOf } from '../../scripts/harness/browser.ts';
import { inWorker, painted, readThrough, rowsOf } from '../../scripts/harness/scene.ts';
import { clickToolbar, toolbarPoint, toolbarText } from '../../scripts/harness/toolbar.ts';
import { expect, stateOf, test, type visit } from './base.ts';

type Page = Awaited<ReturnType<typeof visit>>['page'];

const WORDS = 'Nobody throws a key away';

/** Where words begin and end in the window, asked for past the names. */
const endsOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const { createTreeWalker, createRange } = Document.prototype;
    const walker = createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      Element.prototype.scrollIntoView.call(node.parentElement, { block: 'center' });
      const range = createRange.call(document);
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last = first] = [boxes[0], boxes.at(-1)];
      if (first && last)
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
    }
    throw new Error('not on the page');
  }, words);

async function select(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('is noticed, taken apart, highlighted, saved, found again', async ({ postil, site }) => {
  const page = await postil.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${site.origin}/hidden-names/`);
  await stateOf(postil, page, 'article noticed');
  const article = await readThrough(postil, page);
  expect(article).toMatchObject({
    title: 'The museum of lost keys',
    byline: ['Cleo Hart'],
    images: [{ alt: 'Keys on a wall of nails', credit: 'Ines Calder' }],
  });
  expect(article.text).toMatch(/^The museum of lost keys at Ostrow .* let them rust\.$/s);
  await select(page, WORDS);
  await clickToolbar(page, 'button:nth-of-type(3)');
  await poll(async () => (await rowsOf(postil, 'highlights')).length, 'not stored');
  const [row] = await rowsOf<{ exact: string; place: object | null }>(postil, 'highlights');
  expect(row?.exact).toBe(WORDS);
  expect(row?.place).not.toBeNull();
  await stateOf(postil, page, 'saved');
  await page.reload();
  await poll(() => painted(page), 'not painted again');
  const { from, to } = await endsOf(page, WORDS);
  await page.mouse.click((from.x + to.x) / 2, from.y);
  await expect.poll(() => toolbarText(page)).toMatch(/12345$/);
  await page.waitForTimeout(700);
  await page.keyboard.press('4');
  await expect
    .poll(async () => (await rowsOf<{ colour: string }>(postil, 'highlights'))[0]?.colour)
    .toBe('coral');
  await page.keyboard.press('Delete');
  await expect.poll(() => toolbarText(page)).toContain('Undo');
  expect(errors).toEqual([]);
});

test('its picture is highlighted, framed, and framed again', async ({ postil, site }) => {
  const page = await postil.context.newPage();
  await page.goto(`${site.origin}/hidden-names/`);
  await stateOf(postil, page, 'article noticed');
  const id = await tabIdOf(postil, page);
  const wall = () =>
    page.evaluate(() => {
      const image = Document.prototype.getElementById.call(document, 'wall') as HTMLImageElement;
      image.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = image.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, src: image.currentSrc };
    });
  const { x, y, src } = await wall();
  await page.mouse.click(x, y, { button: 'right' });
  await page.keyboard.press('Escape');
  await inWorker(
    postil,
    `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight-picture', srcUrl: ${JSON.stringify(src)} }, tab))`,
  );
  await expect.poll(async () => (await rowsOf(postil, 'highlights')).length).toBe(1);
  const framed = async () => {
    const box = await wall();
    const at = await toolbarPoint(page, '.frame');
    return Math.abs(at.y - box.y) < 2 && Math.abs(at.x - box.x) < 2;
  };
  await expect.poll(framed).toBe(true);
  await stateOf(postil, page, 'saved');
  await page.reload();
  await expect.poll(framed).toBe(true);
});
