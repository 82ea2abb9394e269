import { describe, expect, it } from 'vitest';
import { readReturned, writeReturned } from '../../../lib/library/returned';

const PAGE = 'https://paper.example/a-story';

function aStore(all: Record<string, unknown> = {}) {
  return {
    all,
    get: async () => ({ ...all }),
    set: async (items: Record<string, unknown>) => void Object.assign(all, items),
    remove: async (keys: string[]) => {
      for (const key of keys) delete all[key];
    },
  };
}

describe('what the reader brought back', () => {
  it('is remembered for the page under any of its addresses', async () => {
    const store = aStore();
    await writeReturned(store, PAGE, 'An aside', true, 1);
    expect(await readReturned(store, `${PAGE}?utm_source=mail#top`)).toEqual(['An aside']);
    expect(await readReturned(store, 'https://paper.example/another')).toEqual([]);
  });

  it('is forgotten when it is left out again, with its key', async () => {
    const store = aStore();
    await writeReturned(store, PAGE, 'An aside', true, 1);
    await writeReturned(store, PAGE, 'A box', true, 2);
    await writeReturned(store, PAGE, 'An aside', false, 3);
    expect(await readReturned(store, PAGE)).toEqual(['A box']);
    await writeReturned(store, PAGE, 'A box', false, 4);
    expect(Object.keys(store.all)).toEqual([]);
  });

  it('leaves the oldest page for the newest beyond five hundred, and nothing else', async () => {
    const store = aStore({ 'waiting:1': { kept: true } });
    for (let i = 0; i < 502; i++) await writeReturned(store, `${PAGE}/${i}`, 'x', true, i);
    expect(await readReturned(store, `${PAGE}/0`)).toEqual([]);
    expect(await readReturned(store, `${PAGE}/1`)).toEqual([]);
    expect(await readReturned(store, `${PAGE}/501`)).toEqual(['x']);
    expect(store.all['waiting:1']).toEqual({ kept: true });
  });

  it.each([null, 7, {}, { at: 'now', cuts: 3 }])(
    'is nothing where %o is stored',
    async (broken) => {
      const store = aStore();
      await writeReturned(store, PAGE, 'x', true, 1);
      const [key = ''] = Object.keys(store.all);
      store.all[key] = broken;
      expect(await readReturned(store, PAGE)).toEqual([]);
    },
  );
});
