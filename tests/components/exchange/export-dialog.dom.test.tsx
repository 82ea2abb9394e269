import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ExportDialog } from '../../../components/exchange/export-dialog';
import { GROUPS } from '../../../lib/exchange/format';
import { FORMATS } from '../../../lib/exchange/formats';
import type { ArticleId } from '../../../lib/library/schema';
import { button, faults, settled, show, the } from '../ui/a-part';

const SELECTION = { articles: ['a1' as ArticleId] };

afterEach(async () => {
  await page.viewport(1280, 800);
});

async function aDialog(theme = 'light', width = 1280) {
  await page.viewport(width, 800);
  const root = show(<ExportDialog selection={SELECTION} onClose={vi.fn()} />, theme);
  await settled();
  return root;
}

describe('the export dialog', () => {
  it('lists every format once, under its group, with a line that says for whom', async () => {
    const root = await aDialog();
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios).toHaveLength(FORMATS.length);
    for (const line of root.querySelectorAll('.format-about'))
      expect(line.textContent).toMatch(/^For /);
    expect(root.querySelectorAll('h3')).toHaveLength(GROUPS.length);
    for (const heading of root.querySelectorAll('h3')) expect(heading.textContent).not.toBe('');
  });

  it('names a format by its name alone, and describes it by the rest', async () => {
    await aDialog();
    const radio = page.getByRole('radio', { name: 'RIS', exact: true });
    await expect.element(radio).toHaveAccessibleDescription(/Zotero/);
  });

  it('is one group of choices for the arrow keys', async () => {
    const root = await aDialog();
    const first = the<HTMLInputElement>('input[type=radio]', root);
    first.focus();
    for (let n = 1; n < FORMATS.length; n++) await userEvent.keyboard('{ArrowDown}');
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.at(-1)?.checked).toBe(true);
    expect(document.activeElement).toBe(radios.at(-1));
  });

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('has no faults and shows its buttons, %s at %i px', async (theme, width) => {
    const root = await aDialog(theme, width);
    expect(await faults(root)).toEqual([]);
    const dialog = the('dialog', root);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    const list = the('.formats', root);
    expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
    expect(button('Export', root).getBoundingClientRect().bottom).toBeLessThan(800);
  });
});
