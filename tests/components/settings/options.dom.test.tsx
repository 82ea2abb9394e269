import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { COMMANDS } from '../../../lib/commands';
import { library } from '../../../lib/library/db';
import { button, faults, key, settled, small, the, type } from '../ui/a-part';
import { showOptions } from './a-page-of-options';

const THEMES = ['light', 'dark', 'sepia', 'contrast'] as const;
const said = (): string[] =>
  [...document.querySelectorAll('.toast span')].map((one) => one.textContent ?? '');

describe.each(THEMES)('the options in the %s theme', (theme) => {
  it('have no accessibility faults at 320 px, also with the question open', async () => {
    await page.viewport(320, 900);
    const { root } = showOptions({ theme, runs: 'sites', sites: ['example.org'] });
    await settled();
    expect(await faults(root)).toEqual([]);
    expect(small(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    button('Delete everything').click();
    await settled();
    expect(await faults(root)).toEqual([]);
  });
});

describe('where Postil runs', () => {
  it.each(['everywhere', 'sites', 'asked'] as const)('is set to %s', (runs) => {
    const { settings, root } = showOptions({ runs: runs === 'asked' ? 'everywhere' : 'asked' });
    the<HTMLInputElement>(`[name=runs][value=${runs}]`, root).click();
    expect(settings.value.runs).toBe(runs);
  });

  it('says that only when asked leaves nothing on pages', () => {
    const { root } = showOptions();
    expect(root.textContent).toContain('Nothing of Postil is on pages until then.');
  });

  it('with no chosen site says that it runs nowhere', () => {
    const { root } = showOptions({ runs: 'sites' });
    expect(root.textContent).toContain('No site is chosen yet, so Postil runs nowhere.');
  });
});

describe('the chosen sites', () => {
  it.each([
    ['example.org', ['a.org', 'example.org']],
    ['https://www.Example.org/path?x', ['a.org', 'example.org']],
    ['a.org', ['a.org']],
    ['', ['a.org']],
    ['two words', ['a.org']],
    ['ex_ample!', ['a.org']],
  ])('after adding %j are %j', async (typed, sites) => {
    const { settings, root } = showOptions({ runs: 'sites', sites: ['a.org'] });
    type(the<HTMLInputElement>('.sites input', root), typed);
    await settled();
    button('Add', root).click();
    await settled();
    expect(settings.value.sites).toEqual(sites);
    const wrong = sites.length === 1 && typed !== 'a.org';
    expect(root.querySelectorAll('.wrong')).toHaveLength(wrong ? 1 : 0);
    expect(the<HTMLInputElement>('.sites input', root).value).toBe(wrong ? typed : '');
  });

  it('are added by Enter too, and removed by their x', async () => {
    const { settings, root } = showOptions({ runs: 'sites', sites: ['a.org'] });
    type(the<HTMLInputElement>('.sites input', root), 'b.org');
    await settled();
    the<HTMLFormElement>('.sites', root).requestSubmit();
    await settled();
    expect(settings.value.sites).toEqual(['a.org', 'b.org']);
    button('Remove a.org', root).click();
    expect(settings.value.sites).toEqual(['b.org']);
  });
});

describe('a colour', () => {
  const label = (root: HTMLElement, words: string) => {
    const field = the<HTMLInputElement>('.colour-lines input', root);
    field.value = words;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field;
  };

  it.each([
    [{}, ' Thesis ', { yellow: 'Thesis' }],
    [{ green: 'B' }, 'A', { green: 'B', yellow: 'A' }],
    [{ yellow: 'A' }, 'Key point', {}],
    [{ yellow: 'A' }, '', {}],
    [{}, '', {}],
  ])('with the labels %j, called %j, gives %j', async (labels, words, result) => {
    const { settings, root } = showOptions({ labels });
    const field = label(root, words);
    await settled();
    expect(settings.value.labels).toEqual(result);
    expect(field.value).toBe(settings.value.labels.yellow ?? 'Key point');
  });

  it('gets the first labels back', async () => {
    const { settings, root } = showOptions({ labels: { yellow: 'A' } });
    button('Back to the first labels', root).click();
    await settled();
    expect(settings.value.labels).toEqual({});
    expect(button('Back to the first labels', root).disabled).toBe(true);
  });
});

describe('the theme', () => {
  it.each(['system', ...THEMES] as const)('is set to %s', (theme) => {
    const { settings, root } = showOptions({ theme: theme === 'light' ? 'dark' : 'light' });
    the<HTMLInputElement>(`[name=theme][value=${theme}]`, root).click();
    expect(settings.value.theme).toBe(theme);
  });

  it('that cannot be stored says so', async () => {
    const { root } = showOptions({}, true);
    the<HTMLInputElement>('[name=theme][value=dark]', root).click();
    await settled();
    expect(said()[0]).toMatch(/^The browser refused to store this/);
  });
});

describe('the data', () => {
  it('is counted', async () => {
    // Another file's tests may have left something: all of them share the browser's storage.
    await Promise.all(library().tables.map((table) => table.clear()));
    const { root } = showOptions();
    await expect.poll(() => root.textContent).toMatch(/0 articles, 0 highlights, [\d.,]+ MB/);
  });

  it('is exported in the library', async () => {
    const { asked, root } = showOptions();
    button('Export everything', root).click();
    await settled();
    expect(JSON.stringify(asked.of('tabs.create'))).toContain('#/export/all');
  });

  it.each([
    ['', true],
    ['del', true],
    ['delete', false],
    [' Delete ', false],
  ])('is deleted only after the word: %j leaves the button off = %j', async (word, off) => {
    const { root, asked } = showOptions();
    button('Delete everything', root).click();
    await settled();
    const dialog = the('dialog', root);
    expect(document.activeElement).toBe(the('input', dialog));
    type(the<HTMLInputElement>('input', dialog), word);
    await settled();
    expect(button('Delete everything', dialog).disabled).toBe(off);
    the<HTMLFormElement>('form', dialog).requestSubmit();
    await settled();
    expect(asked.of('library.erase')).toEqual(off ? [] : [{ confirmed: true }]);
    expect(said()).toEqual(off ? [] : ['Everything was deleted.']);
  });

  it('stays when the question is cancelled, and when deleting fails it says so', async () => {
    const { root, asked } = showOptions();
    button('Delete everything', root).click();
    await settled();
    button('Cancel', root).click();
    await settled();
    expect(root.querySelector('dialog')).toBeNull();
    expect(asked.of('library.erase')).toEqual([]);
    asked.refuse.set('library.erase', 'stale');
    button('Delete everything', root).click();
    await settled();
    type(the<HTMLInputElement>('dialog input', root), 'delete');
    await settled();
    button('Delete everything', the('dialog', root)).click();
    await settled();
    expect(said()[0]).toMatch(/^A newer Postil has opened the library/);
  });
});

describe('the shortcuts', () => {
  const line = (root: HTMLElement, name: string) => {
    const found = [...root.querySelectorAll<HTMLElement>('.key-lines li')].find(
      (one) => one.querySelector('.key-name')?.textContent === name,
    );
    if (!found) throw new Error(`no line ${name}`);
    return found;
  };
  const keysOf = (item: HTMLElement) =>
    [...item.querySelectorAll('.keycap')].map((one) => one.textContent);

  it('are those of the table of commands, with their names', () => {
    const { root } = showOptions();
    expect(root.querySelectorAll('.key-lines li')).toHaveLength(COMMANDS.length);
    expect(keysOf(line(root, 'Next paragraph'))).toEqual(['J']);
    expect(keysOf(line(root, 'Open the palette'))).toEqual(['CtrlK']);
  });

  it('are set by pressing another, and reset', async () => {
    const { root, settings } = showOptions();
    button('Change the key of: Next paragraph', root).click();
    await settled();
    expect(document.activeElement?.textContent).toBe('Press the new key');
    key('b');
    await settled();
    expect(settings.value.keys).toEqual({ 'reader.next': 'b' });
    expect(keysOf(line(root, 'Next paragraph'))).toEqual(['B']);
    button('Reset the key of: Next paragraph', root).click();
    expect(settings.value.keys).toEqual({});
  });

  it('that another command has are said with its name, and swapped if wanted', async () => {
    const { root, settings } = showOptions();
    button('Change the key of: Next paragraph', root).click();
    await settled();
    key('k');
    await settled();
    expect(settings.value.keys).toEqual({});
    expect(line(root, 'Next paragraph').textContent).toContain(
      'K is the key of “Previous paragraph”.',
    );
    expect(await faults(root)).toEqual([]);
    button('Swap', root).click();
    expect(settings.value.keys).toEqual({ 'reader.next': 'k', 'reader.previous': 'j' });
  });

  it('of the browser cannot be taken', async () => {
    const { root, settings } = showOptions();
    button('Change the key of: Next paragraph', root).click();
    await settled();
    key('H', { altKey: true, shiftKey: true });
    await settled();
    expect(() => button('Swap', root)).toThrow();
    button('Cancel', root).click();
    expect(settings.value.keys).toEqual({});
  });

  it('are left as they are by Escape, switched off, and all reset with an undo', async () => {
    const { root, settings } = showOptions({ keys: { help: 'b' } });
    button('Change the key of: Undo', root).click();
    await settled();
    key('Escape');
    await settled();
    expect(settings.value.keys).toEqual({ help: 'b' });
    button('Change the key of: Undo', root).click();
    await settled();
    button('Switch off', root).click();
    expect(settings.value.keys).toEqual({ help: 'b', undo: '' });
    await settled();
    button('Reset all keys', root).click();
    expect(settings.value.keys).toEqual({});
    await settled();
    button('Undo', the('.toasts', root)).click();
    expect(settings.value.keys).toEqual({ help: 'b', undo: '' });
  });

  it('of single letters are switched off together', () => {
    const { root, settings } = showOptions();
    the<HTMLInputElement>('#keys input[type=checkbox]', root).click();
    expect(settings.value.singleKeys).toBe(false);
  });
});
