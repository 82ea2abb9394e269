/** Anchoring many highlights without holding up the page. */
import { anchor, type FoundRange, flatOf, type Indexed, type Where } from './anchor';
import { indexInSteps } from './index-words';
import type { Lost } from './locate';
import type { Selector } from './selectors';

/** How long the page may wait for us, in ms: half a frame at 60 Hz. */
const SLICE_MS = 8;

/** A highlight with its id; the id comes back with the result. */
export interface Anchorable<Id extends string = string> {
  readonly id: Id;
  readonly selectors: readonly Selector[];
}

/** Where one highlight stands, or why nobody knows. */
export interface Anchored<Id extends string = string> {
  readonly id: Id;
  readonly result: FoundRange | Lost;
}

/**
 * Finds highlights one after the other, in the given order; every 8 ms the page gets its turn.
 * Ends early, without an error, when `signal` aborts.
 */
export async function* anchorAll<Id extends string>(
  list: readonly Anchorable<Id>[],
  where: Where,
  signal: AbortSignal,
): AsyncGenerator<Anchored<Id>, void> {
  const rest = breather();
  const page = await indexSlowly(where, rest, signal);
  for (const { id, selectors } of list) {
    await rest();
    if (signal.aborted || !page) return;
    yield { id, result: anchor(selectors, page) };
  }
}

async function indexSlowly(
  where: Where,
  rest: () => Promise<void>,
  signal: AbortSignal,
): Promise<Indexed | null> {
  if (signal.aborted) return null;
  if ('words' in where) return where;
  const flat = flatOf(where);
  const steps = indexInSteps(flat.text);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { flat, words: step.value };
    await rest();
    if (signal.aborted) return null;
  }
}

/** A function that lets the page go first whenever 8 ms have passed since it last did. */
function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await turn();
    since = performance.now();
  };
}

/** The next turn of the event loop: sooner than a timer, which browsers hold back, and later than a microtask. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
