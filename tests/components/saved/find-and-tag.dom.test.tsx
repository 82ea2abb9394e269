import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { SearchLine } from '../../../components/saved/search-line';
import { offered, TagCombobox } from '../../../components/saved/tag-combobox';
import { faults, key, settled, show, the, type } from '../ui/a-part';

const chips = (): string[] =>
  [...document.querySelectorAll('.chip > span')].map(({ textContent }) => textContent ?? '');
const field = (): HTMLInputElement => the<HTMLInputElement>('input');

function line(begin = '') {
  const query = signal(begin);
  const onLeave = vi.fn();
  const Shown = () => (
    <SearchLine
      value={query.value}
      label="Search"
      onInput={(value) => {
        query.value = value;
      }}
      onLeave={onLeave}
    />
  );
  show(
    <main>
      <Shown />
    </main>,
  );
  return { query, onLeave };
}

describe('the search line', () => {
  it('makes a chip of an operator when it is typed to its end, and leaves words alone', async () => {
    const { query } = line();
    type(field(), 'is:unread');
    await settled();
    expect(chips()).toEqual([]);
    type(field(), 'is:unread ');
    await settled();
    expect(chips()).toEqual(['is: unread']);
    expect(field().value).toBe('');
    type(field(), 'http://x.org war');
    await settled();
    expect(query.value).toBe('is:unread http://x.org war');
    expect(await faults(document.body)).toEqual([]);
  });

  it('says what is excluded, and gives chips back by Backspace and by their x', async () => {
    const { query } = line('-site:x.org tag:"new york" war');
    await settled();
    expect(chips()).toEqual(['not site: x.org', 'tag: new york']);
    field().focus();
    field().setSelectionRange(0, 0);
    key('Backspace');
    await settled();
    expect(query.value).toBe('-site:x.org war');
    the('.chip button').click();
    await settled();
    expect(query.value).toBe('war');
  });

  it('is emptied by Escape, and left by the next', async () => {
    const { query, onLeave } = line('is:read war');
    await settled();
    field().focus();
    key('Escape');
    await settled();
    expect(query.value).toBe('');
    key('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe('adding a tag', () => {
  const KNOWN = [
    { name: 'law', count: 3 },
    { name: 'Lärm', count: 9 },
    { name: 'civil law', count: 40 },
    { name: 'sea', count: 1 },
  ];

  it('offers what begins so first, whatever case and accents, and never what is there', () => {
    const names = (typed: string, except: string[] = []) =>
      offered(KNOWN, typed, except).map(({ name }) => name);
    expect(names('la')).toEqual(['Lärm', 'law', 'civil law']);
    expect(names('la', ['law'])).toEqual(['Lärm', 'civil law']);
    expect(names('#se')).toEqual(['sea']);
  });

  it('looks through 5,000 tags and offers eight', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ name: `tag ${i}`, count: i }));
    expect(offered(many, 'tag', [])).toHaveLength(8);
    expect(offered(many, 'tag', [])[0]?.name).toBe('tag 4999');
  });

  it('goes by keyboard: arrows choose, Enter adds, Backspace takes the last, Escape leaves', async () => {
    const tags = signal<string[]>(['sea']);
    const onLeave = vi.fn();
    const Shown = () => (
      <TagCombobox
        autofocus
        tags={tags.value}
        known={KNOWN}
        onChange={(next) => {
          tags.value = next;
        }}
        onLeave={onLeave}
      />
    );
    show(
      <main>
        <Shown />
      </main>,
    );
    await settled();
    expect(document.activeElement).toBe(field());
    type(field(), 'l');
    await settled();
    key('ArrowDown');
    key('ArrowDown');
    await settled();
    const active = field().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('#law3');
    expect(await faults(document.body)).toEqual([]);
    key('Enter');
    await settled();
    expect(tags.value).toEqual(['sea', 'law']);
    type(field(), 'new, #one');
    await settled();
    key('Enter');
    await settled();
    expect(tags.value).toEqual(['sea', 'law', 'new one']);
    key('Backspace');
    await settled();
    expect(tags.value).toEqual(['sea', 'law']);
    key('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
