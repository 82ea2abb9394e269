import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import { inWorker } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import { fill } from './records.ts';
import { besideDemo } from './side-panel.ts';

const THEMES = ['light', 'dark', 'sepia', 'grey', 'black', 'contrast'] as const;

for (const theme of THEMES) {
  test.describe(`in the ${theme} theme`, () => {
    test('popup, library, reader and options have no accessibility faults', async ({ postil }) => {
      await inWorker(postil, `chrome.storage.local.set({ settings: { theme: '${theme}' } })`);
      const page = await openOwn(postil, 'library.html');
      await fill(page, 8);
      const places = ['popup.html', 'library.html', 'library.html#/read/A000003', 'options.html'];
      for (const place of places) {
        await page.goto('about:blank');
        await page.goto(postil.page(place));
        await page.locator('.row-title, .reader-text p, .options h1').first().waitFor();
        if (place === 'library.html') await page.getByLabel('Choose all').check();
        const { passes, violations } = await new AxeBuilder({ page }).analyze();
        expect(passes.length, place).toBeGreaterThan(10);
        expect(violations.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  });
}

test('the empty states have no accessibility faults', async ({ postil }) => {
  for (const place of ['popup.html', 'library.html']) {
    const page = await openOwn(postil, place);
    await page.getByText('Nothing saved yet').waitFor();
    const { passes, violations } = await new AxeBuilder({ page }).analyze();
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the real side panel has no accessibility faults on any tab', async ({ postil, site }) => {
  const { panel } = await besideDemo(postil, site);
  for (const tab of ['article', 'quotes', 'images', 'notes']) {
    await panel.click(`#tab-${tab}`);
    await panel.until(`document.querySelector('#panel-${tab}')`);
    await panel.run(`${axe.source}; null`);
    const found = await panel.run<{ passes: number; violations: string[] }>(
      `axe.run().then(({ passes, violations }) => ({ passes: passes.length, violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html) }))`,
    );
    expect(found.passes, tab).toBeGreaterThan(10);
    expect(found.violations, tab).toEqual([]);
  }
});

test('the popup works at 320 px, and by keyboard alone', async ({ postil }) => {
  const page = await openOwn(postil, 'library.html');
  await fill(page, 3);
  const popup = await openOwn(postil, 'popup.html');
  await popup.setViewportSize({ width: 320, height: 560 });
  await popup.locator('.row-title').first().waitFor();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await popup.getByLabel('Search saved articles').focus();
  for (let i = 0; i < 6; i++) await popup.keyboard.press('Tab');
  await expect(popup.locator('.popup-row').first()).toBeFocused();
});
