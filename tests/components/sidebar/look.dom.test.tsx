import { it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  aHighlight,
  aReading,
  rtlArticle,
  savedArticle,
  showSaved,
  showSidebar,
} from './a-sidebar';

const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const W = [[360, 720]] as const;
const shot = (name: string) => page.screenshot({ path: `../../../out/look/${name}.png` });
for (const theme of ['light', 'dark'] as const)
  it(`looks ${theme}`, async () => {
    await page.viewport(theme === 'light' ? 360 : 320, 720);
    const s = await showSaved({ theme });
    for (const tab of ['article', 'quotes', 'images', 'notes']) {
      (document.querySelector(`#tab-${tab}`) as HTMLElement).click();
      await wait(300);
      await document.fonts.ready;
      await shot(`${tab}-${theme}`);
    }
    s.state.editing.value = 'H4';
    await wait(300);
    await shot(`edit-${theme}`);
    (document.querySelector('.card .actions button:last-child') as HTMLElement).click();
    await wait(300);
    await shot(`toast-${theme}`);
  });
it('looks rtl', async () => {
  await page.viewport(320, 720);
  const article = await rtlArticle();
  const h = aHighlight(article, article.text.slice(200, 320), {
    id: 'H1',
    colour: 'coral',
    note: 'note',
    tags: ['x'],
  });
  showSidebar({
    page: { state: 'read', reading: aReading(article) },
    kept: { state: 'ready', value: { article: null, highlights: [h] } },
  });
  await wait(300);
  for (const tab of ['article', 'quotes', 'notes']) {
    (document.querySelector(`#tab-${tab}`) as HTMLElement).click();
    await wait(200);
    await shot(`rtl-${tab}`);
  }
});
it('states', async () => {
  await page.viewport(320, 500);
  showSidebar({ page: { state: 'none', why: 'gone' } });
  await wait(200);
  await shot('gone');
});
it('not article', async () => {
  await page.viewport(320, 500);
  showSidebar({
    page: {
      state: 'read',
      reading: aReading(null, {
        detection: {
          isArticle: false,
          score: 0.2,
          reasons: [
            { code: 'many-links', side: 'against' },
            { code: 'little-prose', side: 'against' },
            { code: 'has-date', side: 'for' },
          ],
        },
        article: {} as never,
      }),
    },
  });
  await wait(200);
  await shot('noarticle');
});
it('failed', async () => {
  await page.viewport(320, 500);
  showSidebar({ page: { state: 'read', reading: aReading(null, { error: 'boom' }) } });
  await wait(200);
  await shot('failed');
});
