import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts, ToastHost } from '../../../components/ui';
import { button, faults, key, show, THEMES, the } from './a-part';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aHost(theme = 'light') {
  const toasts = createToasts();
  const root = show(
    <>
      <ToastHost toasts={toasts} />
      <textarea aria-label="Note" />
      <input type="checkbox" aria-label="Tick" />
    </>,
    theme,
  );
  await frame();
  return { toasts, root };
}

/** Effects run after a frame, whose clock is not the faked one. */
const frame = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => vi.getRealSystemTime() && done())),
  ).then(async () => {
    await vi.advanceTimersByTimeAsync(60);
  });

const lines = (root: HTMLElement) =>
  [...root.querySelectorAll('.toast span')].map((one) => one.textContent);

describe('a toast', () => {
  it('stays for 8 seconds', async () => {
    const { toasts, root } = await aHost();
    toasts.show({ text: 'Highlight deleted' });
    await frame();
    await vi.advanceTimersByTimeAsync(7800);
    expect(lines(root)).toEqual(['Highlight deleted']);
    await vi.advanceTimersByTimeAsync(400);
    await frame();
    expect(lines(root)).toEqual([]);
  });

  it('is held as long as the focus is in it', async () => {
    const { toasts, root } = await aHost();
    toasts.show({ text: 'Highlight deleted', action: { label: 'Undo', run: vi.fn() } });
    await frame();
    button('Undo', root).focus();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines(root)).toHaveLength(1);
    button('Undo', root).blur();
    await vi.advanceTimersByTimeAsync(8100);
    await frame();
    expect(lines(root)).toEqual([]);
  });

  it('makes room: two at most are shown', async () => {
    const { toasts, root } = await aHost();
    for (const text of ['one', 'two', 'three']) toasts.show({ text });
    await frame();
    expect(lines(root)).toEqual(['two', 'three']);
  });

  it.each(THEMES)('has no accessibility faults in the %s theme', async (theme) => {
    const { toasts, root } = await aHost(theme);
    toasts.show({ text: 'Highlight deleted', action: { label: 'Undo', run: vi.fn() } });
    await frame();
    vi.useRealTimers();
    expect(await faults(root)).toEqual([]);
  });
});

describe('undo', () => {
  it('by its button runs once and takes the toast away', async () => {
    const { toasts, root } = await aHost();
    const run = vi.fn();
    toasts.show({ text: 'Deleted', action: { label: 'Undo', run } });
    await frame();
    button('Undo', root).click();
    await frame();
    expect(lines(root)).toEqual([]);
    key('z', { ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it('by Ctrl Z runs the newest first, also when its toast is gone', async () => {
    const { toasts } = await aHost();
    const done: string[] = [];
    for (const text of ['first', 'second'])
      toasts.show({ text, action: { label: 'Undo', run: () => void done.push(text) } });
    await frame();
    await vi.advanceTimersByTimeAsync(20_000);
    key('z', { ctrlKey: true });
    key('z', { metaKey: true });
    key('z', { ctrlKey: true });
    expect(done).toEqual(['second', 'first']);
  });

  it.each([
    ['with Caps Lock', 'Z', { ctrlKey: true }, 'body', 1],
    ['in a box to tick', 'z', { ctrlKey: true }, 'input', 1],
    ['in a text field, which has its own', 'z', { ctrlKey: true }, 'textarea', 0],
    ['without Ctrl', 'z', {}, 'body', 0],
    ['as redo', 'Z', { ctrlKey: true, shiftKey: true }, 'body', 0],
  ])('%s', async (_, name, modifiers, where, times) => {
    const { toasts, root } = await aHost();
    const run = vi.fn();
    toasts.show({ text: 'Deleted', action: { label: 'Undo', run } });
    await frame();
    if (where !== 'body') the(where, root).focus();
    const event = key(name, modifiers);
    expect(run).toHaveBeenCalledTimes(times);
    expect(event.defaultPrevented).toBe(times === 1);
  });

  it('of nothing leaves the key to the browser', async () => {
    await aHost();
    expect(key('z', { ctrlKey: true }).defaultPrevented).toBe(false);
  });
});
