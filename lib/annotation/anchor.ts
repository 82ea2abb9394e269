/** Puts stored selectors back on a page or a text: one word index for all, sliced so that the page never waits. */
import { type Flat, flatten } from '../text/flatten';
import { indexWords, type WordIndex } from './index-words';
import { type Located, locate, queryOf } from './locate';
import type { FoundHow, LostWhy, Selector } from './selectors';

/** A highlight on the page, or why it is not there. Offsets are into the flattened text of the root. */
export type Anchored =
  | { range: Range; start: number; end: number; how: FoundHow }
  | { lost: true; why: LostWhy; maybe?: { start: number; end: number } };

/** Yields after so much work, in ms. */
const SLICE_MS = 8;

const indexes = new WeakMap<Flat, WordIndex>();

/** The word index of a flattened text, made once. */
function indexOf(flat: Flat): WordIndex {
  const known = indexes.get(flat);
  if (known) return known;
  const made = indexWords(flat.text);
  indexes.set(flat, made);
  return made;
}

const asFlat = (root: Node | Flat): Flat => ('text' in root ? root : flatten(root));

/** Where selectors stand below `root` now. Never throws. */
export function anchor(selectors: readonly Selector[], root: Node | Flat): Anchored {
  const flat = asFlat(root);
  const query = queryOf(selectors);
  if (!query) return { lost: true, why: 'gone' };
  const place = locate(indexOf(flat), query);
  return 'lost' in place ? place : { ...place, range: flat.rangeOf(place.start, place.end) };
}

/** Where selectors stand in a plain text: `anchor` without a page. Give an index to ask many times. */
export function anchorText(selectors: readonly Selector[], text: string | WordIndex): Located {
  const query = queryOf(selectors);
  const index = typeof text === 'string' ? indexWords(text) : text;
  return query ? locate(index, query) : { lost: true, why: 'gone' };
}

/** Lets the page go on; a message is quicker than a timer, which browsers slow down. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/**
 * Anchors many, in order, yielding every 8 ms; stops early with what it has when `signal` aborts.
 * One index serves all: the cost is the text once, then each quote's own.
 */
export async function anchorAll<T extends { selectors: readonly Selector[] }>(
  list: readonly T[],
  root: Node | Flat,
  signal: AbortSignal,
): Promise<{ item: T; result: Anchored }[]> {
  const flat = asFlat(root);
  const results: { item: T; result: Anchored }[] = [];
  let since = performance.now();
  for (const item of list) {
    if (signal.aborted) break;
    results.push({ item, result: anchor(item.selectors, flat) });
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    since = performance.now();
  }
  return results;
}
