/** Turns for the page while an import is read and made ready. */

/** The longest that the page is kept waiting, in ms. */
const SLICE_MS = 8;

/**
 * A function that gives others their turn when the time is up, and says whether it did. A message channel, because timers are held
 * back. Rejects when `signal` aborts.
 */
export function pauser(signal: AbortSignal): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < SLICE_MS) return false;
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
    since = performance.now();
    return true;
  };
}
