import { useSignal } from '@preact/signals';
import { Star, Trash2 } from 'lucide';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  Button,
  Dialog,
  Menu,
  SearchField,
  Tabs,
  TagInput,
  TextArea,
  TextField,
} from '../../../components/ui';
import { button, key, settled, show, the, type } from './a-part';

const TABS = ['one', 'two', 'three'] as const;

function SomeTabs({ dir = 'ltr' }: { dir?: 'ltr' | 'rtl' }) {
  const chosen = useSignal<(typeof TABS)[number]>('two');
  return (
    <div dir={dir}>
      <Tabs
        label="Parts"
        chosen={chosen.value}
        items={TABS.map((id) => ({ id, label: id }))}
        onChoose={(id) => {
          chosen.value = id;
        }}
      />
    </div>
  );
}

describe('tabs', () => {
  it.each([
    ['ArrowRight', 'ltr', 'three'],
    ['ArrowLeft', 'ltr', 'one'],
    ['ArrowRight', 'rtl', 'one'],
    ['ArrowLeft', 'rtl', 'three'],
    ['Home', 'ltr', 'one'],
    ['End', 'ltr', 'three'],
    ['x', 'ltr', 'two'],
  ] as const)('%s in %s text leads to %s', async (pressed, dir, to) => {
    const root = show(<SomeTabs dir={dir} />);
    the('#tab-two', root).focus();
    key(pressed);
    await settled();
    expect(the('[aria-selected=true]', root).id).toBe(`tab-${to}`);
    expect(document.activeElement?.id).toBe(`tab-${to}`);
  });

  it('go round at the end', async () => {
    const root = show(<SomeTabs />);
    the('#tab-two', root).focus();
    key('End');
    await settled();
    key('ArrowRight');
    await settled();
    expect(document.activeElement?.id).toBe('tab-one');
  });

  it('take one step of the Tab key', () => {
    const root = show(<SomeTabs />);
    expect(
      [...root.querySelectorAll<HTMLElement>('[role=tab]')].map((tab) => tab.tabIndex),
    ).toEqual([-1, 0, -1]);
  });
});

function aMenu() {
  const runs = { open: vi.fn(), remove: vi.fn() };
  const root = show(
    <>
      <Menu
        label="More"
        items={[
          { label: 'Open', icon: Star, run: runs.open },
          { label: 'Delete', icon: Trash2, run: runs.remove },
        ]}
      />
      <p>elsewhere</p>
    </>,
  );
  const dots = button('More', root);
  dots.focus();
  return { root, dots, runs, now: () => document.activeElement?.textContent };
}

describe('a menu', () => {
  it.each([
    [[], 'Open'],
    [['ArrowDown'], 'Delete'],
    [['ArrowUp'], 'Delete'],
    [['ArrowDown', 'ArrowDown'], 'Open'],
    [['End'], 'Delete'],
    [['End', 'Home'], 'Open'],
  ] as [string[], string][])('after %j stands on %s', async (keys, on) => {
    const { dots, now } = aMenu();
    key('ArrowDown');
    await settled();
    for (const one of keys) key(one);
    expect(now()).toBe(on);
    expect(dots.ariaExpanded).toBe('true');
    expect(dots.ariaHasPopup).toBe('menu');
  });

  it('is closed by Escape, which gives the focus back', async () => {
    const { root, dots } = aMenu();
    dots.click();
    await settled();
    key('Escape');
    await settled();
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(dots);
  });

  it('runs what is chosen, closes, and gives the focus back before', async () => {
    const { root, dots, runs } = aMenu();
    dots.click();
    await settled();
    button('Delete', root).click();
    await settled();
    expect(runs.remove).toHaveBeenCalledOnce();
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(dots);
  });

  it.each(['Tab', 'a click elsewhere'])('is closed by %s', async (by) => {
    const { root, dots } = aMenu();
    dots.click();
    await settled();
    if (by === 'Tab') key('Tab');
    else the('p', root).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settled();
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});

function Asking({ onClose }: { onClose: () => void }) {
  const open = useSignal(false);
  return (
    <>
      <Button
        onClick={() => {
          open.value = true;
        }}
      >
        Ask
      </Button>
      {open.value && (
        <Dialog
          title="Sure?"
          onClose={() => {
            open.value = false;
            onClose();
          }}
        >
          <Button>Yes</Button>
        </Dialog>
      )}
    </>
  );
}

describe('a dialog', () => {
  it('takes the focus, is closed by Escape, and gives it back', async () => {
    const closed = vi.fn();
    const root = show(<Asking onClose={closed} />);
    button('Ask', root).focus();
    button('Ask', root).click();
    await settled();
    expect(the<HTMLDialogElement>('dialog', root).open).toBe(true);
    expect(document.activeElement).toBe(button('Yes', root));
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(closed).toHaveBeenCalledOnce();
    expect(root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Ask', root));
  });
});

function someTags(tags = ['economy']) {
  const change = vi.fn();
  const root = show(
    <TagInput
      tags={tags}
      known={['economy', 'framing']}
      label="Add a tag"
      removeLabel={(tag) => `Remove ${tag}`}
      onChange={change}
    />,
  );
  const field = the<HTMLInputElement>('input', root);
  field.focus();
  return { root, field, change };
}

describe('a line of tags', () => {
  it.each([
    ['war', 'Enter', ['economy', 'war']],
    ['war', ',', ['economy', 'war']],
    ['  #to-check ', 'Enter', ['economy', 'to-check']],
    ['a\u0000b', 'Enter', ['economy', 'ab']],
    ['x'.repeat(70), 'Enter', ['economy', 'x'.repeat(60)]],
  ])('makes of %j and %s the tags %j', async (typed, pressed, tags) => {
    const { field, change } = someTags();
    type(field, typed);
    await settled();
    key(pressed);
    expect(change).toHaveBeenCalledWith(tags);
  });

  it.each(['economy', '   ', '#'])('adds nothing for %j', async (typed) => {
    const { field, change } = someTags();
    type(field, typed);
    await settled();
    key('Enter');
    expect(change).not.toHaveBeenCalled();
  });

  it('gives Backspace the last tag only when the line is empty', async () => {
    const { field, change } = someTags(['a', 'b']);
    type(field, 'w');
    await settled();
    key('Backspace');
    expect(change).not.toHaveBeenCalled();
    type(field, '');
    await settled();
    key('Backspace');
    expect(change).toHaveBeenCalledWith(['a']);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { field, change } = someTags();
    type(field, 'せんそう');
    await settled();
    key('Enter', { isComposing: true });
    expect(change).not.toHaveBeenCalled();
  });

  it('offers the known tags that are not there yet, and takes a pick at once', async () => {
    const { root, field, change } = someTags();
    expect([...root.querySelectorAll('option')].map(({ value }) => value)).toEqual(['framing']);
    field.value = 'framing';
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
    );
    expect(change).toHaveBeenCalledWith(['economy', 'framing']);
  });

  it('removes a tag by its x, and keeps what is typed when the line is left', async () => {
    const { root, field, change } = someTags(['a', 'b']);
    button('Remove a', root).click();
    expect(change).toHaveBeenLastCalledWith(['b']);
    type(field, 'war');
    await settled();
    field.blur();
    expect(change).toHaveBeenLastCalledWith(['a', 'b', 'war']);
  });
});

describe('a search line', () => {
  function aSearch(value: string) {
    const told = { input: vi.fn(), leave: vi.fn() };
    const root = show(
      <SearchField
        autofocus
        value={value}
        label="Search"
        clearLabel="Clear"
        onInput={told.input}
        onLeave={told.leave}
      />,
    );
    return { root, told };
  }

  it('has the focus when it opens', async () => {
    const { root } = aSearch('war');
    await settled();
    expect(document.activeElement).toBe(the('input', root));
  });

  it('is emptied by its x and by Escape; Escape in the empty line leaves it', async () => {
    const { root, told } = aSearch('war');
    await settled();
    button('Clear', root).click();
    expect(told.input).toHaveBeenLastCalledWith('');
    key('Escape');
    expect(told.input).toHaveBeenCalledTimes(2);
    expect(told.leave).not.toHaveBeenCalled();
    const empty = aSearch('');
    await settled();
    key('Escape');
    expect(empty.told.leave).toHaveBeenCalledOnce();
  });
});

describe('a text field', () => {
  it('reads out what is wrong with it', () => {
    const root = show(<TextField label="Site" value="" wrong="That is no site." />);
    const field = the<HTMLInputElement>('input', root);
    expect(field.ariaInvalid).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'That is no site.',
    );
  });

  it('of many lines grows with its words, the caret after them', async () => {
    const root = show(
      <TextArea autofocus label="Note" value={'line\n'.repeat(8)} onInput={() => undefined} />,
    );
    await settled();
    const area = the<HTMLTextAreaElement>('textarea', root);
    expect(area.scrollHeight).toBeLessThanOrEqual(area.clientHeight + 1);
    expect(area.selectionStart).toBe(area.value.length);
    expect(document.activeElement).toBe(area);
  });
});
