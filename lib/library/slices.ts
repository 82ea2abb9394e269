/** Work in slices, so that a page that reads a whole library can always be typed in. */

/** The page gets its turn after so long, in ms: half a frame. */
export const SLICE_MS = 8;

/** Gives the page its turn. A message, because a timer waits 4 ms once it is nested. */
export function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Calls `each` for every item, with a pause whenever a slice is over; stops early when `signal` aborts. */
export async function inSlices<T>(
  items: readonly T[],
  each: (item: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (signal?.aborted) return;
    each(item);
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
}
