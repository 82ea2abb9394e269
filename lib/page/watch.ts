/** What a content script watches: navigation without a load, and content that comes late. Everything ends with the signal. */

/** How often the address is compared where the Navigation API is missing, in ms (as WXT's own watcher does). */
const POLL_MS = 1000;

/** When a page is looked at again where custom elements were not defined yet, in ms. */
export const UPGRADE_MS = [1000, 4000, 15_000];

/** Changes of a page that are changes of its content: what is revealed was there and hidden. Classes and styles change too often to look. */
export const CONTENT = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden'],
} satisfies MutationObserverInit;

interface NavigationLike extends EventTarget {}

/** Calls `changed` when the address becomes another one without a load (single-page apps); fragments of a page do not count. */
export function onAddressChange(view: Window, changed: () => void, signal: AbortSignal): void {
  let last = pageAddress(view.location.href);
  const compare = () => {
    const now = pageAddress(view.location.href);
    if (now === last) return;
    last = now;
    changed();
  };
  view.addEventListener('popstate', compare, { signal });
  view.addEventListener('hashchange', compare, { signal });
  const { navigation } = view as { navigation?: NavigationLike };
  if (navigation) {
    navigation.addEventListener('currententrychange', () => setTimeout(compare), { signal });
    return;
  }
  const timer = setInterval(compare, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** An address without a fragment that is only a place on the page; `#/` and `#!` route. */
export function pageAddress(href: string): string {
  const [page = '', hash = ''] = href.split('#', 2);
  return /^[/!]/.test(hash) ? href : page;
}

/** So many times the wait may double while looking again is in vain: from .7 s to three quarters of a minute. */
const MOST_DOUBLINGS = 6;

/** How content is watched; `shadows` gives the shadow roots that are known by now. */
interface Watching {
  readonly quietMs: number;
  readonly signal: AbortSignal;
  readonly shadows?: () => Iterable<Node>;
}

/**
 * Calls `again` when things have been quiet for `quietMs` after the page's content changed and `isWanted`. Whenever it was in
 * vain the wait doubles, so that a page that never rests costs next to nothing; when it was not, the wait is `quietMs` again.
 * Returns how to watch the shadow roots that became known since.
 */
export function onLateContentWhile(
  target: Node,
  isWanted: () => boolean,
  again: () => Promise<boolean>,
  { quietMs, signal, shadows }: Watching,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [since, inVain] = [0, 0];
  let isRunning = false;
  const fire = async () => {
    since = 0;
    isRunning = true;
    // A look that failed was in vain, too; it must not be the last one.
    const found = await again().catch(() => false);
    inVain = found ? 0 : Math.min(inVain + 1, MOST_DOUBLINGS);
    isRunning = false;
    follow();
  };
  const observer = new MutationObserver(() => {
    if (isRunning || !isWanted()) return;
    since ||= performance.now();
    const wait = quietMs * 2 ** inVain;
    // A page that never rests is looked at all the same, at the latest after ten times that long.
    if (timer !== undefined && performance.now() - since > wait * 10) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void fire();
    }, wait);
  });
  // What changes in a shadow root is told to none but who watches that root.
  const follow = () => {
    if (signal.aborted) return;
    for (const root of [target, ...(shadows?.() ?? [])]) observer.observe(root, CONTENT);
  };
  follow();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return follow;
}

/** Late content that is watched: how to watch a shadow root, too, and how to stop. */
export interface LateContent {
  watch(root: Node): void;
  stop(): void;
}

/**
 * Calls `changed` once things have been quiet for `quietMs` after the page's content changed, at most `most` times;
 * a page that never rests is told at the latest after ten times that long.
 */
export function onLateContent(
  target: Node,
  changed: () => void,
  { quietMs, most }: { quietMs: number; most: number },
): LateContent {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let calls = 0;
  const fire = () => {
    since = 0;
    if (++calls >= most) stop();
    changed();
  };
  const observer = new MutationObserver(() => {
    since ||= performance.now();
    if (performance.now() - since > quietMs * 10) return;
    clearTimeout(timer);
    timer = setTimeout(fire, quietMs);
  });
  const stop = () => {
    calls = most;
    observer.disconnect();
    clearTimeout(timer);
  };
  const watch = (root: Node) => {
    if (calls < most)
      observer.observe(root, { childList: true, subtree: true, characterData: true });
  };
  watch(target);
  return { watch, stop };
}
