import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ExportDialog } from '../../../components/exchange/export-dialog';
import { withName } from '../../../components/exchange/template-insert';
import { BUILT_IN, STARTERS } from '../../../lib/exchange/template-starters';
import { library } from '../../../lib/library/db';
import type { ArticleId } from '../../../lib/library/schema';
import { readSettings } from '../../../lib/settings';
import { anItem } from '../../lib/exchange/records';
import { button, faults, settled, show, the } from '../ui/a-part';

const SELECTION = { articles: ['gone' as ArticleId, 'a1' as ArticleId] };

beforeEach(async () => {
  const { article, body, highlights } = anItem();
  const db = library();
  await db.articles.put(article);
  if (body) await db.bodies.put(body);
  await db.highlights.bulkPut(highlights);
  const { changeSettings } = await import('../../../lib/settings');
  await changeSettings({ exportTemplate: null });
  await page.viewport(1280, 800);
});

async function editor(theme = 'light') {
  const onClose = vi.fn();
  const root = show(<ExportDialog selection={SELECTION} onClose={onClose} />, theme);
  await settled();
  await userEvent.click(page.getByRole('radio', { name: 'Your own template', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Edit the template' }));
  await settled();
  return { root, onClose, field: the<HTMLTextAreaElement>('textarea', root) };
}
const preview = (root: HTMLElement) => the('section.template-side', root).textContent;
const write = (text: string) => page.getByLabelText('Template', { exact: true }).fill(text);

describe('the editor of one’s own template', () => {
  it('shows what the template makes of the first article there is, as one types', async () => {
    const { root } = await editor();
    await expect.poll(() => preview(root)).toContain('Preview: The quiet harbour');
    expect(the('pre', root).textContent).toMatch(/^# The quiet harbour\n/);
    await write('{{title|upper}}: {{#highlights}}{{exact}} {{note}}{{/highlights}}');
    await expect
      .poll(() => preview(root))
      .toContain('THE QUIET HARBOUR: The harbour was quiet. Ask the harbour master.');
  });

  it('says what is wrong and where, keeps the last good preview, and exports nothing', async () => {
    const { root, field, onClose } = await editor();
    await write('fine\n {{#highlights}}{{exact}}');
    const said =
      'Line 2, column 2: {{#highlights}} is not closed. Write {{/highlights}} where it ends.';
    await expect.element(page.getByText(said)).toBeInTheDocument();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(the('pre', root).textContent).toContain('# The quiet harbour');
    await userEvent.click(button('Export', root));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(`Nothing was exported. ${said}`);
    expect(onClose).not.toHaveBeenCalled();
    // The words are still there to be mended.
    expect(the<HTMLTextAreaElement>('textarea', root).value).toContain('{{#highlights}}');
  });

  it('keeps the template for the next time, the extension too', async () => {
    const first = await editor();
    await write('{{title}}');
    await userEvent.selectOptions(the('select', first.root), 'org');
    await expect
      .poll(async () => (await readSettings()).exportTemplate)
      .toEqual({ source: '{{title}}', extension: 'org' });
    await userEvent.click(button('All formats', first.root));
    await settled();
    expect(the('#format-template + .meta', first.root).textContent).toBe('.org');
  });

  it('goes back to the built-in template, and takes that back', async () => {
    const { root } = await editor();
    await write('mine');
    await userEvent.click(button('Back to the built-in template', root));
    await settled();
    expect(the<HTMLTextAreaElement>('textarea', root).value).toBe(BUILT_IN.source);
    await expect.poll(async () => (await readSettings()).exportTemplate).toBeNull();
    await userEvent.click(button('Undo', root));
    await settled();
    expect(the<HTMLTextAreaElement>('textarea', root).value).toBe('mine');
  });

  it('begins with another template, its extension with it', async () => {
    const { root } = await editor();
    await userEvent.click(button('org-mode', root));
    await settled();
    expect(the<HTMLTextAreaElement>('textarea', root).value).toBe(STARTERS.org.source);
    expect(the<HTMLSelectElement>('select', root).value).toBe('org');
    expect(the('pre', root).textContent).toMatch(/^\* The quiet harbour\n:PROPERTIES:/);
  });

  it('puts a name in where the caret is, in its section if it needs one', async () => {
    const { root, field } = await editor();
    await write('A: ');
    field.setSelectionRange(3, 3);
    const group = page.getByRole('group', { name: 'Each highlight' });
    await userEvent.click(group.getByRole('button', { name: 'exact' }));
    await settled();
    expect(field.value).toBe('A: {{#highlights}}{{exact}}{{/highlights}}');
    expect(document.activeElement).toBe(field);
    await userEvent.click(group.getByRole('button', { name: 'note' }));
    await settled();
    expect(field.value).toBe('A: {{#highlights}}{{exact}}{{note}}{{/highlights}}');
    expect(the('pre', root).textContent).toContain('Ask the harbour master.');
  });

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
    ['dark', 1280],
    ['sepia', 1280],
    ['contrast', 1280],
  ] as const)('has no faults and stays in its box, %s at %i px', async (theme, width) => {
    await page.viewport(width, 800);
    const { root } = await editor(theme);
    await write('{{#highlights}}');
    await settled();
    expect(await faults(root)).toEqual([]);
    const dialog = the('dialog', root);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  });
});

describe('a name put into a template', () => {
  it.each([
    ['', 0, 0, 'title', null, '{{title}}', 9],
    ['a b', 1, 2, 'title', null, 'a{{title}}b', 10],
    ['x', 1, 1, 'quote', 'quotes', 'x{{#quotes}}{{quote}}{{/quotes}}', 21],
    ['{{#quotes}}\n{{/quotes}}', 12, 12, 'cue', 'quotes', '{{#quotes}}\n{{cue}}{{/quotes}}', 19],
    [
      '{{#quotes}}{{/quotes}}',
      22,
      22,
      'cue',
      'quotes',
      '{{#quotes}}{{/quotes}}{{#quotes}}{{cue}}{{/quotes}}',
      40,
    ],
  ] as const)('%j at %i to %i: %s', (source, start, end, name, list, result, caret) => {
    expect(withName(source, { start, end }, name, list)).toEqual({ source: result, caret });
  });
});
