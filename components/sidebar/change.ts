/** What became of a page since its text was kept, followed for the sidebar. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Changes, changesBetween, type DiffPart, diffOf } from '../../lib/annotation';
import type { Article } from '../../lib/article/model';
import type { Live } from '../../lib/library/live';
import { type KeptText, lastOtherText } from '../../lib/library/read-versions';
import type { SavedArticle } from '../../lib/library/schema';
import type { Kept, PageState } from './state';

/** How a page differs from the text of it that was kept last: its paragraphs, and its headline if that is another. */
export interface PageChange {
  since: KeptText;
  changes: Changes;
  title: readonly DiffPart[] | null;
}

/** Compares the page with what is kept, once for each pair of them; null while nothing a reader would see has changed. */
export function followChange(
  page: ReadonlySignal<PageState>,
  kept: ReadonlySignal<Live<Kept>>,
): ReadonlySignal<PageChange | null> {
  const changed = signal<PageChange | null>(null);
  let round = new AbortController();
  let last: unknown[] = [];
  effect(() => {
    const now = page.value.state === 'read' ? page.value.reading.article : null;
    const article = kept.value.state === 'ready' ? kept.value.value.article : null;
    const pair = [article?.id, article?.textHash, article?.versions, now?.text, now?.title];
    if (pair.every((part, i) => part === last[i])) return;
    last = pair;
    round.abort();
    round = new AbortController();
    const { signal: mine } = round;
    changed.value = null;
    if (!article || !now) return;
    compare(article, now, mine).then(
      (found) => {
        if (!mine.aborted) changed.value = found;
      },
      // A library that does not open is said once, above the panel.
      () => undefined,
    );
  });
  return changed;
}

async function compare(
  article: SavedArticle,
  { title, text }: Article,
  signal: AbortSignal,
): Promise<PageChange | null> {
  const since = await lastOtherText(article, text);
  const changes = since && (await changesBetween(since.text, text, signal));
  if (!since || !changes) return null;
  const headline = since.title === title ? [] : diffOf(since.title, title);
  const renamed = headline.some(({ kind }) => kind !== 'same');
  if (changes.list.length === 0 && !renamed) return null;
  return { since, changes, title: renamed ? headline : null };
}
