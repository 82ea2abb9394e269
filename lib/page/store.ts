/** Storing a highlight from the page: at once, and again later where storage or the worker said no. The highlight stays painted meanwhile. */
import type { Colour, Selector } from '../annotation/selectors';
import type { Article } from '../article/model';
import type { HighlightId, Place, SavedHighlight } from '../library/schema';
import { callHome } from '../messaging/page';
import type { Code } from '../messaging/wire';

/** How long until a highlight that storage refused is tried again, in ms. */
const AGAIN_MS = 15_000;

/** What is to be stored. */
export interface ToStore {
  id: HighlightId;
  article: Article | null;
  selectors: Selector[];
  exact: string;
  place: Place;
  colour: Colour;
}

/** The highlights that wait in this page for storage to take them. */
export interface Store {
  /** Stores one; on failure it waits and is tried again, and the code says why. */
  put(item: ToStore): Promise<{ stored: SavedHighlight } | { code: Code }>;
  waiting(): number;
  forget(id: string): void;
}

/** Opens the page's store. `stored` is called for each one that got through on a later try. */
export function openStore(stored: (highlight: SavedHighlight) => void, signal: AbortSignal): Store {
  const queue = new Map<string, ToStore>();
  const send = async ({ id, ...item }: ToStore) => {
    const reply = await callHome('highlight.add', { ...item, key: id });
    if (!reply.ok) return { code: reply.code };
    queue.delete(id);
    return { stored: reply.value };
  };
  const again = async () => {
    for (const item of queue.values()) {
      const result = await send(item);
      if ('stored' in result) stored(result.stored);
      else return;
    }
  };
  const timer = setInterval(() => void again(), AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return {
    async put(item) {
      queue.set(item.id, item);
      const result = await send(item);
      // Private windows and pages that are no longer ours will never be taken: no use in trying.
      if ('code' in result && (result.code === 'private' || result.code === 'forbidden'))
        queue.delete(item.id);
      return result;
    },
    waiting: () => queue.size,
    forget: (id) => void queue.delete(id),
  };
}
