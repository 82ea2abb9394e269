/** Values that may come a moment later: worked out when what they come from has rested, each in a task of its own. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** How long a source must rest, in ms. */
const REST_MS = 250;

/** What `work` makes of `source`, a moment after its last change; `initial` until then. */
export function rested<S, T>(
  source: ReadonlySignal<S>,
  initial: T,
  work: (value: S) => T,
): ReadonlySignal<T> {
  const result = signal(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = source.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      result.value = work(now);
    }, REST_MS);
  });
  return result;
}
