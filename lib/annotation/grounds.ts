/** The ground behind each of many highlights: at once for a few, for the rest as soon as the page has nothing to do. */
import { aboveOf, isInPage } from '../text/dom';
import { type Ground, groundBehind } from './theme';

/** So few are asked for before anything is painted: all that most pages have. Of more, a sample. */
const AT_ONCE = 24;
const SAMPLE = 6;
/** How long the page waits for us at a time, in ms. */
const SLICE_MS = 4;
/** When a page that is never idle is asked, in ms. */
const LATEST_MS = 500;

interface Standing {
  readonly range: Range;
}

/** What is known of the grounds. */
export interface Grounds {
  /** The ground behind one of them; of those that nobody asked for yet, the ground of what they stand in, as far as it is known. */
  of(item: Standing): Ground;
  /** Calls back once all are known, if one of them is another than was thought. Returns how not to wait for it. */
  whenKnown(changed: (of: (item: Standing) => Ground) => void): () => void;
}

/** The grounds behind highlights; all the same if `forced`. */
export function groundsOf(items: readonly Standing[], forced?: Ground): Grounds {
  if (forced) return { of: () => forced, whenKnown: () => () => undefined };
  const seen = new Map<Element, Ground>();
  const step = items.length <= AT_ONCE ? 1 : items.length / SAMPLE;
  for (let i = 0; i < items.length; i += step) {
    const item = items[Math.floor(i)];
    if (item) groundBehind(item.range.startContainer, seen);
  }
  const first = seen.values().next().value ?? 'light';
  const isOne = new Set(seen.values()).size <= 1;
  const of = ({ range }: Standing) =>
    isOne ? first : (likely(range.startContainer, seen) ?? first);
  if (items.length <= AT_ONCE) return { of, whenKnown: () => () => undefined };
  return { of, whenKnown: (changed) => inIdleTime(items, of, changed) };
}

/** The answer of the nearest element around that was asked. */
function likely(node: Node, seen: ReadonlyMap<Node, Ground>): Ground | undefined {
  for (let at: Node | null = node; at; at = aboveOf(at)) {
    const known = seen.get(at);
    if (known) return known;
  }
  return undefined;
}

function inIdleTime(
  items: readonly Standing[],
  thought: (item: Standing) => Ground,
  changed: (of: (item: Standing) => Ground) => void,
): () => void {
  const seen = new Map<Element, Ground>();
  const asked = ({ range }: Standing) => groundBehind(range.startContainer, seen);
  let [at, isOther] = [0, false];
  let stop: () => void;
  const go = () => {
    const until = performance.now() + SLICE_MS;
    for (; at < items.length; at++) {
      if (performance.now() > until) {
        stop = whenIdle(go);
        return;
      }
      const item = items[at];
      if (item && isInPage(item.range.startContainer)) isOther ||= asked(item) !== thought(item);
    }
    if (isOther) changed(asked);
  };
  stop = whenIdle(go);
  return () => stop();
}

/** Runs something when the page is idle; returns how to call it off. */
function whenIdle(run: () => void): () => void {
  // Safari and old browsers have no idle time of their own.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, LATEST_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
