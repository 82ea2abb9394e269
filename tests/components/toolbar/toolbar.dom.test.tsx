import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  asked,
  button,
  type Fixture,
  host,
  inside,
  LABELS,
  mount,
  press,
  WORDS,
  wait,
} from './a-toolbar';

/** Longer than the bar must have been seen before a press counts. */
const SEEN_MS = 600;

let toolbar: Fixture;
beforeEach(() => {
  const p = document.createElement('p');
  p.textContent = 'Some words of an article to be selected.';
  p.style.cssText = 'margin: 200px 40px 20px; font: 20px/30px serif';
  const rest = document.createElement('div');
  rest.style.height = '3000px';
  document.body.replaceChildren(p, rest);
  toolbar = mount();
});
afterEach(() => {
  toolbar.stop.abort();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
});

function words(from = 5, to = 10): Range {
  const range = document.createRange();
  const text = document.querySelector('p')?.firstChild as Text;
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}
const GREEN = {
  id: 'h1',
  colour: 'green' as const,
  label: 'Evidence',
  tags: ['economy', 'to-check'],
};

describe('the page', () => {
  it('does not notice the toolbar before it is needed', () => {
    const before = document.documentElement.outerHTML;
    mount().stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gets a closed root, and gets rid of all of it on abort', () => {
    toolbar.showSelection(words());
    expect(asked.mode).toBe('closed');
    expect(host()?.parentElement).toBe(document.documentElement);
    toolbar.stop.abort();
    expect(host()).toBeNull();
    toolbar.showSelection(words());
    expect(host()).toBeNull();
  });

  it('never gets a text field', () => {
    toolbar.showHighlight(GREEN, words());
    expect(host()?.shadowRoot?.querySelector('input, textarea, [contenteditable]')).toBeNull();
  });

  it('cannot restyle the bar away', () => {
    toolbar.showSelection(words());
    host()?.setAttribute('style', 'display:none!important;position:static;opacity:0');
    expect(getComputedStyle(host() as Element).display).toBe('block');
    expect(getComputedStyle(host() as Element).opacity).toBe('1');
  });
});

describe('a trusted press on', () => {
  it.each([
    ['a colour', 'Blue', 'pick blue'],
    ['Note', 'Note', 'note'],
    ['Copy', 'Copy', 'copy citation'],
    ['Markdown', 'Markdown', 'copy markdown'],
    ['Link', 'Link', 'copy link'],
  ])('%s of a selection tells', async (_, name, told) => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await press(button(name));
    await expect.poll(() => toolbar.told).toEqual([told]);
  });

  it.each([
    ['another colour', 'Coral', 'recolour h1 coral'],
    ['the note', 'Note', 'open note h1'],
    ['copy', 'Copy', 'copy highlight h1 citation'],
    ['the link', 'Link', 'copy highlight h1 link'],
    ['next', 'Next', 'step h1 1'],
    ['previous', 'Previous', 'step h1 -1'],
    ['the trash', 'Delete', 'delete h1'],
  ])('%s of a highlight tells', async (_, name, told) => {
    toolbar.showHighlight(GREEN, words());
    await wait(SEEN_MS);
    await press(button(name));
    await expect.poll(() => toolbar.told).toEqual([told]);
  });

  it('a bar that has just come waits until it was seen, then tells', async () => {
    toolbar.showSelection(words());
    await press(button('Blue'));
    await expect.poll(() => toolbar.told, { timeout: 2000 }).toEqual(['pick blue']);
  });

  it('the bar leaves the selection as it is', async () => {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(words());
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await press(button('Copy'));
    expect(getSelection()?.toString()).toBe('words');
  });

  it('the page hides the bar', async () => {
    toolbar.showSelection(words());
    await press(document.querySelector('p') as Element);
    await expect.poll(() => host()?.shadowRoot?.querySelector('.floating')).toBeNull();
    expect(toolbar.told).toEqual([]);
  });
});

describe('nothing is done', () => {
  it('by a click that the page made', async () => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    for (const each of host()?.shadowRoot?.querySelectorAll('button') ?? []) {
      each.click();
      each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
    await wait(SEEN_MS);
    expect(toolbar.told).toEqual([]);
  });

  it('by a key that the page made', async () => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    for (const key of ['1', 'n', 'c', 'Escape'])
      document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(toolbar.told).toEqual([]);
    expect(inside('.floating')).toBeTruthy();
  });

  it.each([
    [
      'the page is made transparent',
      () => {
        document.documentElement.style.opacity = '0.01';
      },
    ],
    [
      'the bar is moved by a transform',
      () => {
        document.documentElement.style.cssText = 'transform: scale(0.9); transform-origin: 0 0';
      },
    ],
    [
      'something that lets clicks through lies above',
      () => {
        const cover = document.createElement('div');
        cover.setAttribute('popover', 'manual');
        cover.style.cssText =
          'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none;border:0;margin:0';
        document.body.append(cover);
        cover.showPopover();
      },
    ],
  ])('while %s, but the refusal is told', async (_, attack) => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    attack();
    await wait(SEEN_MS);
    await press(button('Blue'));
    await expect.poll(() => toolbar.told, { timeout: 3000 }).toEqual(['covered']);
    expect(toolbar.told).not.toContain('pick blue');
  });
});

describe('the frame of a highlighted picture', () => {
  it('is thicker while the reader is led to it', async () => {
    const picture = document.createElement('div');
    picture.style.cssText = 'width: 200px; height: 100px';
    document.body.append(picture);
    const line = () => inside('.frame .line');
    const width = () => Number.parseFloat(getComputedStyle(line() as Element).strokeWidth);
    toolbar.frames([{ id: 'p1', colour: 'coral', element: picture }]);
    const before = width();
    toolbar.frames([{ id: 'p1', colour: 'coral', element: picture, isThick: true }]);
    await expect.poll(width).toBeGreaterThan(before);
  });
});

describe('the five frames', () => {
  /** Dashes, waves and a second line: what is left to tell colours apart by where there is no colour. */
  const pattern = () => {
    const line = inside('.frame .line') as Element;
    const inner = getComputedStyle(inside('.frame .inner') as Element).display;
    const waves = line.querySelectorAll('path').length;
    return `${getComputedStyle(line).strokeDasharray} ${waves > 0 ? 'wavy' : 'straight'} ${inner === 'none' ? 'one' : 'two'}`;
  };

  it.each([
    ['yellow', 'none straight one'],
    ['green', '12px, 8px straight one'],
    ['blue', 'none straight two'],
    ['coral', '0px, 8px straight one'],
    ['violet', 'none wavy one'],
  ] as const)('%s has the pattern of its line', async (colour, wanted) => {
    toolbar.frames([{ id: 'p1', colour, element: document.body }]);
    await expect.poll(pattern).toBe(wanted);
  });
});

describe('the keys', () => {
  it.each([
    ['2', 'pick green'],
    ['5', 'pick violet'],
    ['n', 'note'],
    ['c', 'copy citation'],
    ['m', 'copy markdown'],
    ['l', 'copy link'],
  ])('%s above a selection tells "%s"', async (key, told) => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await userEvent.keyboard(key);
    await expect.poll(() => toolbar.told).toEqual([told]);
  });

  it.each([
    ['6', ''],
    ['with Control', '{Control>}c{/Control}'],
    ['with Alt', '{Alt>}1{/Alt}'],
  ])('mean nothing: %s', async (key, typed) => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await userEvent.keyboard(typed || key);
    await wait(50);
    expect(toolbar.told).toEqual([]);
  });

  it('belong to the field that has the focus', async () => {
    const field = document.createElement('input');
    document.body.prepend(field);
    field.focus();
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await userEvent.keyboard('1nc');
    expect(field.value).toBe('1nc');
    expect(toolbar.told).toEqual([]);
  });

  it.each([
    ['2', 'recolour h1 green'],
    ['n', 'open note h1'],
    ['c', 'copy highlight h1 citation'],
    ['l', 'copy highlight h1 link'],
    ['j', 'step h1 1'],
    ['k', 'step h1 -1'],
    ['{Delete}', 'delete h1'],
  ])('%s at a highlight tells "%s"', async (key, told) => {
    toolbar.showHighlight(GREEN, words());
    await wait(SEEN_MS);
    await userEvent.keyboard(key);
    await expect.poll(() => toolbar.told).toEqual([told]);
  });

  it.each(['j', '{Delete}'])('%s means nothing above a selection', async (key) => {
    toolbar.showSelection(words());
    await wait(SEEN_MS);
    await userEvent.keyboard(key);
    expect(toolbar.told).toEqual([]);
  });

  it('do nothing once the bar is gone', async () => {
    toolbar.showHighlight(GREEN, words());
    toolbar.hide();
    await userEvent.keyboard('1');
    expect(toolbar.told).toEqual([]);
  });

  it('Escape hides the bar', async () => {
    toolbar.showSelection(words());
    await userEvent.keyboard('{Escape}');
    expect(host()?.shadowRoot?.querySelector('.floating')).toBeNull();
  });

  it('move the focus inside the bar', async () => {
    toolbar.showSelection(words());
    const active = () => host()?.shadowRoot?.activeElement?.getAttribute('aria-label');
    button('Yellow').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(active()).toBe('2 Green, Evidence');
    await userEvent.keyboard('{End}');
    expect(active()).toBe('Link to these words');
    await userEvent.keyboard('{ArrowRight}');
    expect(active()).toBe('1 Yellow, Key point');
    await wait(SEEN_MS);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => toolbar.told).toEqual(['pick yellow']);
  });
});

describe('the bar of a highlight', () => {
  it('shows label and tags, and which colour it has', () => {
    toolbar.showHighlight(GREEN, words());
    expect(inside('.facts').textContent).toBe('Evidence#economy#to-check');
    expect(button('Green').getAttribute('aria-pressed')).toBe('true');
    expect(button('Coral').getAttribute('aria-pressed')).toBe('false');
  });

  it('leaves the line out if there is nothing to say', () => {
    toolbar.showHighlight({ ...GREEN, label: '', tags: [] }, words());
    expect(host()?.shadowRoot?.querySelector('.facts')).toBeNull();
  });
});

describe('the place of the bar', () => {
  const boxes = () =>
    [inside('.floating').getBoundingClientRect(), words().getBoundingClientRect()] as const;

  it('is above the words and not on them', () => {
    toolbar.showSelection(words());
    const [bar, text] = boxes();
    expect(bar.bottom).toBeLessThanOrEqual(text.top);
    expect(bar.bottom).toBeGreaterThan(text.top - 20);
    expect(bar.left).toBeGreaterThanOrEqual(8);
  });

  it('follows the words when the page scrolls, below them where there is no room above', async () => {
    toolbar.showSelection(words());
    scrollTo(0, 180);
    await expect
      .poll(() => {
        const [bar, text] = boxes();
        return bar.top >= text.bottom;
      })
      .toBe(true);
    scrollTo(0, 900);
    await expect.poll(() => inside('.floating').hidden).toBe(true);
    scrollTo(0, 0);
    await expect.poll(() => inside('.floating').hidden).toBe(false);
  });
});

describe('the rail', () => {
  const TICKS = [
    { id: 'h1', colour: 'green' as const, at: 0.25 },
    { id: 'h2', colour: 'coral' as const, at: 0.75 },
  ];

  it('shows where highlights are, and a trusted press goes there', async () => {
    const picked: string[] = [];
    toolbar.rail(TICKS, (id) => picked.push(id));
    await expect.poll(() => host()?.shadowRoot?.querySelectorAll('.tick').length).toBe(2);
    const [first, second] = [...(host()?.shadowRoot?.querySelectorAll('.tick') ?? [])];
    const top = first?.getBoundingClientRect().top ?? 0;
    expect(Math.round(top + 5)).toBe(Math.round(innerHeight / 4));
    (second as HTMLElement).click();
    expect(picked).toEqual([]);
    await press(second as Element);
    await expect.poll(() => picked).toEqual(['h2']);
  });

  it('goes when there is nothing to show, and is never made for nothing', async () => {
    toolbar.rail([], () => undefined);
    expect(host()).toBeNull();
    toolbar.rail(TICKS, () => undefined);
    toolbar.rail([], () => undefined);
    await expect.poll(() => host()?.shadowRoot?.querySelector('.rail')).toBeNull();
  });
});

describe('a toast', () => {
  it('says its sentence in a status region and offers a way back', async () => {
    let ran = 0;
    toolbar.toast('Highlight deleted', {
      label: 'Undo',
      run: () => {
        ran++;
      },
    });
    expect(inside('[role="status"]').textContent).toBe('Highlight deletedUndo');
    inside<HTMLButtonElement>('.undo').click();
    expect(ran).toBe(0);
    await press(inside('.undo'));
    await expect.poll(() => ran).toBe(1);
    expect(host()?.shadowRoot?.querySelector('.toast')).toBeNull();
  });

  it('is undone by Ctrl Z as long as it offers to, and leaves that key to a field', async () => {
    let ran = 0;
    const action = { label: 'Undo', run: () => void ran++ };
    toolbar.toast('Highlight deleted', action);
    const field = document.createElement('input');
    document.body.prepend(field);
    field.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(ran).toBe(0);
    field.remove();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(ran).toBe(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(ran).toBe(1);
  });

  it('gives way to the next, and outlives the bar', async () => {
    toolbar.showSelection(words());
    toolbar.toast('One');
    toolbar.toast('Two');
    toolbar.hide();
    await expect.poll(() => inside('[role="status"]').textContent).toBe('Two');
  });
});

describe('the look', () => {
  it.each(['light', 'dark'] as const)('is accessible on a %s page', async (ground) => {
    toolbar.stop.abort();
    toolbar = mount(ground);
    toolbar.showHighlight(GREEN, words());
    toolbar.toast('Highlight deleted', { label: 'Undo', run: () => undefined });
    const { violations, passes } = await axe.run(host() as Element, {
      resultTypes: ['violations', 'passes'],
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
    toolbar.showSelection(words());
    const second = await axe.run(host() as Element);
    expect(second.violations.map((v) => v.id)).toEqual([]);
    expect(second.passes.length).toBeGreaterThan(5);
  });

  it('has targets of at least 28 pixels and no property that hides it from the observer', () => {
    toolbar.showSelection(words());
    for (const each of host()?.shadowRoot?.querySelectorAll('button') ?? []) {
      const box = each.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(28);
      const { opacity, transform, filter } = getComputedStyle(each);
      expect([opacity, transform, filter]).toEqual(['1', 'none', 'none']);
    }
  });

  it('names every colour with its label', () => {
    toolbar.showSelection(words());
    const names = [...(host()?.shadowRoot?.querySelectorAll('.swatch') ?? [])].map((s) =>
      s.getAttribute('aria-label'),
    );
    expect(names).toEqual(
      Object.entries(LABELS).map(
        ([c, l], i) => `${i + 1} ${WORDS.colours[c as keyof typeof LABELS]}, ${l}`,
      ),
    );
  });
});
