import { runtime } from '../platform/bare';

type Slot = 'postilNotice' | 'postilReading';

interface Copy {
  alive: () => boolean;
  stop: () => void;
}

/**
 * Starts a script once in this page. A second injection is a no-op while the first is alive; a copy whose extension
 * was reloaded is stopped and the new one takes its place. The slot stands in the isolated world, where no page sees it.
 */
export function startOnce(slot: Slot, start: (signal: AbortSignal) => void): void {
  const world = globalThis as typeof globalThis & Partial<Record<Slot, Copy>>;
  if (world[slot]?.alive()) return;
  world[slot]?.stop();
  const life = new AbortController();
  const mine = runtime();
  world[slot] = {
    alive: () => runtime() === mine && mine?.id !== undefined,
    stop: () => life.abort(),
  };
  start(life.signal);
}
