/** Highlights that storage refused: kept in the journal, written when it takes them again, and the page is told. */
import * as z from 'zod/mini';
import { LibraryError } from '../library/errors';
import { keepWaiting, retryWaiting, waitingCount } from '../library/journal';
import { ArticleId, type SavedHighlight } from '../library/schema';
import type { Desk } from '../library/write';
import { addHighlight, type NewHighlight } from '../library/write-highlights';
import { ROUTES } from '../messaging/protocol';
import { browser } from '../platform/browser';

const Waiting = z.object({
  articleId: z.nullable(ArticleId),
  input: ROUTES['highlight.add'].input,
});

const isStorage = (error: unknown): boolean =>
  error instanceof LibraryError && error.code.startsWith('storage');

/**
 * Adds a highlight. If storage refuses, the highlight goes to the journal and the error says so in `message`;
 * the page keeps it painted. Each success first lets what waited in.
 */
export async function addOrKeep(
  desk: Desk,
  articleId: ArticleId | null,
  input: NewHighlight,
): Promise<SavedHighlight> {
  try {
    const row = await addHighlight(desk, articleId, input);
    if ((await waitingCount(browser.storage.local)) > 0) void retry(desk);
    return row;
  } catch (error) {
    if (isStorage(error)) await keepWaiting(browser.storage.local, input.key, { articleId, input });
    throw error;
  }
}

/** Writes what waits, as far as storage takes it. */
export function retry(desk: Desk): Promise<{ written: number; left: number }> {
  return retryWaiting(browser.storage.local, async (change) => {
    const parsed = Waiting.safeParse(change);
    if (!parsed.success) return false;
    await addHighlight(desk, parsed.data.articleId, parsed.data.input);
    return true;
  });
}

/** Drops what waits: the reader asked for everything to go. */
export async function forgetWaiting(): Promise<void> {
  const all = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('waiting:')));
}
