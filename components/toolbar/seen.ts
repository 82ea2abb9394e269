/**
 * Whether a reader can really see an element: nothing lies over it, nothing makes it transparent or distorts it
 * (Intersection Observer v2, Chromium; notes/trust-and-speed.md T8). A page can otherwise make people click what they do not see.
 */

/** How long it must have been visible before a click counts, in ms: something pulled away under the pointer is no view. */
const HELD_MS = 300;
/** How long a click may wait for that, in ms. */
const WAIT_MS = 500;
/** The least time between two answers that browsers allow, in ms. */
const DELAY_MS = 100;

interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/** A watch over one element. */
export interface Watch {
  /** True or false if it is known already, else a promise of at most half a second. */
  isSeen(): boolean | Promise<boolean>;
  stop(): void;
}

/** Whether this browser tells; Firefox does not yet, and there every trusted gesture counts. */
export function canTell(): boolean {
  return (
    'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype
  );
}

/** Watches an element until stopped. */
export function watch(element: Element): Watch {
  if (!canTell()) return { isSeen: () => true, stop: () => undefined };
  let since: number | null = null;
  const init: VisibilityInit = { trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    const visible = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true;
    since = visible ? (since ?? performance.now()) : null;
  }, init);
  observer.observe(element);
  const held = () => since !== null && performance.now() - since >= HELD_MS;
  return { isSeen: () => held() || soon(held), stop: () => observer.disconnect() };
}

/** Asks again until the answer is yes or the time is over. */
async function soon(held: () => boolean): Promise<boolean> {
  const until = performance.now() + WAIT_MS;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS / 4));
    if (held()) return true;
  }
  return false;
}
