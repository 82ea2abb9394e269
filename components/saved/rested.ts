/** Values that may come a moment later: worked out when what they come from has rested, each in a task of its own. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** How long a source must rest, in ms. */
const REST_MS = 600;

/** How far apart the first few of them work, in ms. */
const APART_MS = 60;
let count = 0;

/**
 * What `work` makes of `source`, a moment after its last change; `initial` until then. The first rows are worked on at once: what
 * comes later would push what one is already reading.
 */
export function rested<S extends readonly unknown[], T>(
  source: ReadonlySignal<S>,
  initial: T,
  work: (value: S) => T,
): ReadonlySignal<T> {
  const result = signal(initial);
  const apart = (count++ % 4) * APART_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  effect(() => {
    const now = source.value;
    clearTimeout(timer);
    if (isFirst && now.length > 0) {
      isFirst = false;
      result.value = work(now);
      return;
    }
    // Apart from each other, too: two that rest together would make one long task.
    timer = setTimeout(() => {
      result.value = work(now);
    }, REST_MS + apart);
  });
  return result;
}
