/** The way from a page's Note button to the editor in the sidebar, which may only be opening: through storage.session, which is gone with the browser. */
import { browser } from './browser';

const KEY = 'noteAsked';
/** A wish older than this is not the reader's any more, in ms. */
const FRESH_MS = 10_000;

interface Asked {
  id: string;
  at: number;
}

const isFresh = (asked: Asked | undefined, now: number): asked is Asked =>
  asked !== undefined && now - asked.at < FRESH_MS;

/** Asks the sidebar to open the note of a highlight. */
export async function askForNote(id: string, now: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: { id, at: now } satisfies Asked });
}

/**
 * Calls `listener` with the highlight whose note is wanted, now if it was asked a moment ago and whenever it is asked from here on.
 * Resolves, never rejects, once it is known whether one was asked already.
 */
export function onNoteAsked(listener: (id: string) => void): Promise<void> {
  const take = (asked: Asked | undefined) => {
    if (isFresh(asked, Date.now())) listener(asked.id);
  };
  browser.storage.session.onChanged.addListener(
    (changes: Record<string, { newValue?: unknown }>) => {
      take(changes[KEY]?.newValue as Asked | undefined);
    },
  );
  return browser.storage.session.get(KEY).then(
    (stored) => take(stored[KEY] as Asked | undefined),
    () => undefined,
  );
}
