import { describe, expect, it } from 'vitest';
import {
  type KeyStore,
  keepWaiting,
  retryWaiting,
  waitingCount,
} from '../../../lib/library/journal';

function aStore(): KeyStore & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async () => Object.fromEntries(items),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}

describe('changes that storage refused', () => {
  it('wait beside everything else in the store', async () => {
    const store = aStore();
    store.items.set('settings', {});
    await keepWaiting(store, 'b', { x: 1 });
    expect(await waitingCount(store)).toBe(1);
  });

  it('are written oldest first and then forgotten', async () => {
    const store = aStore();
    await keepWaiting(store, '02', 'second');
    await keepWaiting(store, '01', 'first');
    const seen: unknown[] = [];
    const result = await retryWaiting(store, async (change) => {
      seen.push(change);
      return true;
    });
    expect(seen).toEqual(['first', 'second']);
    expect(result).toEqual({ written: 2, left: 0 });
    expect(await waitingCount(store)).toBe(0);
  });

  it('go on waiting while storage still refuses', async () => {
    const store = aStore();
    await keepWaiting(store, '01', 'first');
    const result = await retryWaiting(store, async () => {
      throw new Error('full');
    });
    expect(result).toEqual({ written: 0, left: 1 });
    expect(await waitingCount(store)).toBe(1);
  });

  it('do not wait behind one that can never be written', async () => {
    const store = aStore();
    await keepWaiting(store, '01', 'broken');
    await keepWaiting(store, '02', 'whole');
    await retryWaiting(store, async (change) => change === 'whole');
    expect([...store.items.keys()]).toEqual(['waiting:01']);
  });
});
