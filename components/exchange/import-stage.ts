/** What is handed over for writing, a message at a time: articles, with the texts that the files have of them. */
import type { DryRun } from '../../lib/exchange/import/dry-run';
import { pauser } from '../../lib/exchange/import/pauser';
import type { ReadResult } from '../../lib/exchange/import/read';
import type { ImportedArticle } from '../../lib/library/imports';

/** How many articles are handed over in one message. */
const STAGED = 500;
/** How much text goes with them at most, in UTF-16 units. */
const STAGED_TEXT = 3_000_000;

/** One message's worth. */
export interface Parcel {
  items: ImportedArticle[];
  last: boolean;
}

/**
 * Gives the articles in parcels. Texts are read only of those that are new: of others the page has the say. `tell` hears now
 * and then of the article whose text is read. Rejects only when `signal` aborts.
 */
export async function* parcels(
  { articles, texts }: ReadResult,
  run: DryRun | null,
  signal: AbortSignal,
  tell: (done: number, title: string) => void,
): AsyncGenerator<Parcel> {
  // What takes an article apart is large, and few imports need it.
  const read = texts.size > 0 ? await import('../../lib/exchange/import/stored-text') : null;
  const pause = pauser(signal);
  let items: ImportedArticle[] = [];
  let size = 0;
  for (const [i, article] of articles.entries()) {
    const isNew = (run?.plan[i]?.what ?? 'new') === 'new';
    const item = read && isNew ? await read.withStoredText(article, texts, signal) : article;
    signal.throwIfAborted();
    if (read && (await pause())) tell(i + 1, article.title);
    items.push(item);
    size += item.stored?.text.length ?? 0;
    const last = i === articles.length - 1;
    if (!last && items.length < STAGED && size < STAGED_TEXT) continue;
    yield { items, last };
    [items, size] = [[], 0];
  }
}
