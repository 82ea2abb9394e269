/** Anchoring many highlights without holding up the page. */
import type { Flat } from '../text/flatten';
import {
  anchor,
  anchorText,
  type FoundRange,
  type Indexed,
  indexPageInSteps,
  type LostRange,
  type Where,
} from './anchor';
import { type Changes, changesInSteps } from './changes';
import type { Description } from './describe';
import type { Stretch } from './locate';
import { placeInArticle } from './place';
import type { Selector } from './selectors';

/** How long the page may wait for us, in ms: a quarter of a frame at 60 Hz, because a step that began in time may take as long again. */
const SLICE_MS = 4;

/** A highlight with its id; the id comes back with the result. */
export interface Anchorable<Id extends string = string> {
  readonly id: Id;
  readonly selectors: readonly Selector[];
  /** Where it stands in the kept text of its article, if it does. */
  readonly place?: Stretch | null | undefined;
}

/** Where one highlight stands, or why nobody knows. */
export interface Anchored<Id extends string = string> {
  readonly id: Id;
  readonly result: FoundRange | LostRange;
}

/**
 * Finds highlights one after the other, in the given order; every few ms the page gets its turn, also while its text is read.
 * `article` is the kept text that the highlights' places are in: laid over the page, it moves them together.
 * Ends early, without an error, when `signal` aborts.
 */
export async function* anchorAll<Id extends string>(
  list: readonly Anchorable<Id>[],
  where: Where,
  signal: AbortSignal,
  article = '',
): AsyncGenerator<Anchored<Id>, void> {
  if (list.length === 0) return;
  const rest = breather();
  const page = await slowly(indexPageInSteps(where, article), rest, signal);
  for (const { id, selectors, place } of list) {
    await rest();
    if (signal.aborted || !page) return;
    yield { id, result: anchor(selectors, page, place) };
  }
}

/** A page's text and word index, the page's turn every few ms; null if `signal` aborts first. */
export function indexInSlices(
  where: Where,
  article: string,
  signal: AbortSignal,
): Promise<Indexed | null> {
  return slowly(indexPageInSteps(where, article), breather(), signal);
}

/** Where a highlight that was just made stands in the kept text of its article; null if not in it. The page keeps its turns. */
export async function placeInSlices(
  made: Description,
  flat: Flat,
  article: string,
): Promise<Stretch | null> {
  const steps = indexPageInSteps(flat, article);
  const page = await slowly(steps, breather(), new AbortController().signal);
  const place = page && placeInArticle(made, page);
  if (place) return place;
  // Not laid over each other there; the words may still speak for themselves.
  const found = anchorText(made.selectors, article);
  return 'lost' in found ? null : { start: found.start, end: found.end };
}

/** What changed between two texts of an article, the page's turn every few ms; null if `signal` aborts first. */
export function changesBetween(
  then: string,
  now: string,
  signal: AbortSignal,
): Promise<Changes | null> {
  return slowly(changesInSteps(then, now), breather(), signal);
}

/** Does work that comes in steps, the page's turn between them; null if it was told to stop. */
async function slowly<T>(
  steps: Generator<void, T>,
  rest: () => Promise<void>,
  signal: AbortSignal,
): Promise<T | null> {
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    await rest();
  }
  return null;
}

/** A function that lets the page go first whenever a slice has passed since it last did. */
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
