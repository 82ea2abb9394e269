/** What is chosen holds at once, and nothing that is stored behind it takes it back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, settings } from '../../../lib/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

async function shown() {
  const { value, set, stop } = settings();
  await vi.waitFor(async () => expect(value.value).toEqual(await readSettings()));
  return { value, set, stop };
}

describe('a choice', () => {
  it('holds before it is stored', async () => {
    const { value, set, stop } = await shown();
    const stored = set({ theme: 'dark' });
    expect(value.value.theme).toBe('dark');
    await stored;
    expect(await readSettings()).toMatchObject({ theme: 'dark' });
    expect(value.value.theme).toBe('dark');
    stop();
  });

  it('is on its way at once, whatever is being stored, and whoever closes the page', async () => {
    const { set, stop } = await shown();
    const stored = vi.spyOn(fakeBrowser.storage.local, 'set');
    const exportTemplate = { source: 'mine', extension: 'html' } as const;
    const both = [set({ theme: 'dark' }), set({ exportTemplate })];
    const settings = expect.objectContaining({ theme: 'dark', exportTemplate });
    expect(stored).toHaveBeenLastCalledWith({ settings });
    await Promise.all(both);
    stored.mockRestore();
    stop();
  });

  it('is not taken back by one before it that is stored late', async () => {
    const { value, set, stop } = await shown();
    const seen: number[] = [];
    value.subscribe(({ type }) => seen.push(type.size));
    await Promise.all([22, 26, 30].map((size) => set({ type: { size } })));
    expect([...new Set(seen)]).toEqual([20, 22, 26, 30]);
    expect(seen).toEqual(seen.toSorted());
    stop();
  });

  it('leaves the rest of how an article is set, even before that is read', async () => {
    await changeSettings({ type: { family: 'mono', width: 800 } });
    const { value, set, stop } = settings();
    await Promise.all([set({ type: { size: 30 } }), set({ type: { line: 2 } })]);
    const type = { family: 'mono', width: 800, size: 30, line: 2 };
    expect(await readSettings()).toMatchObject({ type });
    expect(value.value).toMatchObject({ type });
    stop();
  });

  it('that the storage refuses is what it was before', async () => {
    const { value, set, stop } = await shown();
    const refused = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(set({ theme: 'dark' })).rejects.toThrow('full');
    expect(value.value.theme).toBe('system');
    refused.mockRestore();
    stop();
  });

  it('of another window arrives', async () => {
    const { value, stop } = await shown();
    const stored = { settings: { ...(await readSettings()), theme: 'sepia' } };
    await fakeBrowser.storage.local.set(stored);
    expect(value.value.theme).toBe('sepia');
    stop();
  });
});
