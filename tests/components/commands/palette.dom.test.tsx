import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { CommandDesk, type Handlers, useCommands } from '../../../components/commands';
import { type Entry, ranked } from '../../../components/commands/entries';
import { createToasts } from '../../../components/ui';
import { DEFAULTS, type Settings } from '../../../lib/settings/schema';
import { faults, key, settled, show, THEMES, the, type } from '../ui/a-part';

function Surface({ handlers }: { handlers: Handlers }) {
  useCommands(handlers);
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="A field" />
    </>
  );
}

async function desk(handlers: Handlers, given: Partial<Settings> = {}, theme = 'light') {
  const settings = signal<Settings>({ ...DEFAULTS, ...given });
  const root = show(
    <main>
      <Surface handlers={handlers} />
      <CommandDesk settings={settings} toasts={createToasts()} />
    </main>,
    theme,
  );
  await settled();
  (document.activeElement as HTMLElement | null)?.blur?.();
  return { root, settings };
}

const entry = (words: string): Entry => ({
  kind: 'tag',
  key: `tag:${words}`,
  words,
  folded: words.toLowerCase(),
  count: 1,
});

describe('keys', () => {
  it('do what the surface says, with the reader’s own bindings', async () => {
    const done: string[] = [];
    await desk(
      { 'reader.next': () => void done.push('next'), 'reader.find': () => void done.push('find') },
      { keys: { 'reader.next': 'b' } },
    );
    key('j');
    key('b');
    expect(key('f', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(done).toEqual(['next', 'find']);
  });

  it('leave a field alone, but for those with Ctrl that no field knows', async () => {
    const done: string[] = [];
    const { root } = await desk({
      'reader.next': () => void done.push('next'),
      'reader.find': () => void done.push('find'),
      'list.selectAll': () => void done.push('all'),
    });
    the<HTMLInputElement>('input', root).focus();
    key('j');
    key('a', { ctrlKey: true });
    key('f', { ctrlKey: true });
    expect(done).toEqual(['find']);
  });

  it('leave Enter to a focused button, and go on if there was nothing to do', async () => {
    const done: string[] = [];
    const { root } = await desk({
      'list.open': () => void done.push('open'),
      'reader.delete': () => false,
    });
    the<HTMLButtonElement>('button', root).focus();
    key('Enter');
    key('o');
    expect(key('Delete').defaultPrevented).toBe(false);
    expect(done).toEqual(['open']);
  });

  it('of a single letter are off when they are switched off', async () => {
    const done: string[] = [];
    await desk({ 'reader.next': () => void done.push('next') }, { singleKeys: false });
    key('j');
    expect(done).toEqual([]);
  });

  it('held down repeat only what may be repeated', async () => {
    const done: string[] = [];
    await desk({
      'reader.next': () => void done.push('next'),
      'reader.focus': () => void done.push('focus'),
    });
    key('j', { repeat: true });
    key('f', { repeat: true });
    expect(done).toEqual(['next']);
  });
});

describe('the palette', () => {
  it('offers what can be done here, chooses by keyboard and gives the focus back', async () => {
    const done: string[] = [];
    const { root } = await desk({
      'reader.focus': () => void done.push('focus'),
      'reader.find': () => void done.push('find'),
    });
    the<HTMLButtonElement>('button', root).focus();
    key('k', { ctrlKey: true });
    await settled();
    const line = the<HTMLInputElement>('[role=combobox]');
    expect(document.activeElement).toBe(line);
    type(line, 'find art');
    await settled();
    const [option, ...others] = document.querySelectorAll('[role=option]');
    expect(option?.textContent).toContain('Find in the article');
    expect(others).toHaveLength(0);
    expect(line.getAttribute('aria-activedescendant')).toBe(option?.id);
    key('Enter');
    await settled();
    expect(done).toEqual(['find']);
    expect(document.querySelector('.palette')).toBeNull();
    expect(document.activeElement).toBe(the('button', root));
  });

  it('says so when nothing is called that', async () => {
    await desk({});
    key('k', { ctrlKey: true });
    await settled();
    type(the<HTMLInputElement>('[role=combobox]'), 'zzzz');
    await settled();
    expect(the('.palette').textContent).toContain('Nothing is called “zzzz”');
  });

  it.each(THEMES)(
    'has no accessibility faults in the %s theme, nor has the help',
    async (theme) => {
      await desk({ 'reader.focus': () => undefined }, {}, theme);
      key('k', { ctrlKey: true });
      await settled();
      expect(await faults(the('.palette'))).toEqual([]);
      the<HTMLDialogElement>('.palette').close();
      await settled();
      key('?', { shiftKey: true });
      await settled();
      expect(await faults(the('.dialog'))).toEqual([]);
      expect(the('.dialog').textContent).toContain('Next paragraph');
    },
  );
});

describe('the order of the palette', () => {
  const entries = ['Harbour', 'The harbour at night', 'Unharboured', 'Sea'].map(entry);
  const words = (typed: string, recent: string[] = []) =>
    ranked(entries, typed, recent).map((one) => one.words);

  it.each([
    ['', ['Harbour', 'The harbour at night', 'Unharboured', 'Sea']],
    ['harb', ['Harbour', 'The harbour at night', 'Unharboured']],
    ['night harb', ['The harbour at night']],
    ['HÁRB', ['Harbour', 'The harbour at night', 'Unharboured']],
    ['nothing', []],
  ])('for %j is %j', (typed, found) => {
    expect(words(typed)).toEqual(found);
  });

  it('has what was chosen lately first', () => {
    expect(words('', ['tag:Sea', 'tag:Unharboured'])[0]).toBe('Sea');
    expect(words('harb', ['tag:Unharboured'])[0]).toBe('Unharboured');
  });

  it('shows fifty of ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => entry(`Article ${i} on harbours`));
    expect(ranked(many, 'harb 99', [])).toHaveLength(50);
  });
});
