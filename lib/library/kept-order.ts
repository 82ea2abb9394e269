/** How the list was ordered and parted last, kept on this device: read at once, so that no row moves while the page opens. */
import { effect, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import { GroupKey, SortKey } from './schema';

const KEY = 'order';
const Order = z.object({ sort: SortKey, ascending: z.boolean(), group: GroupKey });

/** Sets the three to what they were the last time, and keeps them from then on. */
export function keepOrder(
  sort: Signal<SortKey>,
  ascending: Signal<boolean>,
  group: Signal<GroupKey>,
): void {
  const kept = read();
  if (kept) {
    sort.value = kept.sort;
    ascending.value = kept.ascending;
    group.value = kept.group;
  }
  effect(() => {
    const order = { sort: sort.value, ascending: ascending.value, group: group.value };
    try {
      localStorage.setItem(KEY, JSON.stringify(order));
    } catch {
      // No room, or no storage at all: the list begins as it does the first time.
    }
  });
}

function read(): z.infer<typeof Order> | null {
  try {
    return Order.parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}
