/** What is handed over for writing, a message at a time: articles, with the texts that the files have of them. */
import { type DryRun, whatOf } from '../../lib/exchange/import/dry-run';
import type { Articles } from '../../lib/exchange/import/gather';
import { pauser } from '../../lib/exchange/import/pauser';
import type { ImportedArticle } from '../../lib/library/imports';
import type { LeftOut } from './left-out';

/** How many articles are handed over in one message. */
const STAGED = 500;
/** How much goes with them at most, in UTF-16 units: a message is written and read in one task. */
const STAGED_TEXT = 600_000;

/** One message's worth. */
export interface Parcel {
  items: ImportedArticle[];
  last: boolean;
}

/** How handing over is watched, chosen and stopped: `tell` hears now and then of the article whose text is read. */
export interface Handing {
  run: DryRun | null;
  left: LeftOut;
  signal: AbortSignal;
  tell: (done: number, title: string) => void;
}

/**
 * Gives the articles in parcels; of those that are left out only what the report says. Texts are read only of those that are
 * new: of others the page has the say. Rejects only when `signal` aborts.
 */
export async function* parcels(
  articles: Articles,
  { run, left, signal, tell }: Handing,
): AsyncGenerator<Parcel> {
  // What takes an article apart is large, and few imports need it.
  const texts = articles.texts > 0 ? await import('../../lib/exchange/import/stored-text') : null;
  const pause = pauser(signal);
  let items: ImportedArticle[] = [];
  let [size, i] = [0, 0];
  for await (const part of articles.parts())
    for (const one of part) {
      const isNew = run === null || whatOf(run, i) === 'new';
      const item = left.has(i)
        ? named(one.article)
        : texts && isNew
          ? await texts.withStoredText(one, signal)
          : one.article;
      signal.throwIfAborted();
      const last = ++i === articles.length;
      if ((await pause()) && texts) tell(i, item.title);
      items.push(item);
      size += sizeOf(item);
      if (!last && items.length < STAGED && size < STAGED_TEXT) continue;
      yield { items, last };
      [items, size] = [[], 0];
    }
}

/** Of an article that is left out: where it stood, and which it is. */
const named = ({ row, source, url, title }: ImportedArticle): ImportedArticle => ({
  row,
  source,
  url,
  title,
  byline: [],
  tags: [],
  note: '',
  favourite: false,
  highlights: [],
  leftOut: true,
});

function sizeOf({ url, title, note, stored, highlights }: ImportedArticle): number {
  let size = 100 + url.length + title.length + note.length + 2 * (stored?.text.length ?? 0);
  for (const one of highlights) size += 100 + one.exact.length + one.note.length;
  return size;
}
