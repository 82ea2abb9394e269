/** How many articles the named searches find. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { inView } from '../../lib/library/filters';
import type { SavedArticle, SavedView } from '../../lib/library/schema';
import { wantedOf } from '../../lib/search/evaluate';
import { parseQuery } from '../../lib/search/query';
import { find, findable } from './find';
import { rested } from './rested';

/** The counts by the ids of the searches, outside the trash; those that look for words have none: only the index knows. */
export function countedViews(
  views: ReadonlySignal<SavedView[]>,
  all: ReadonlySignal<SavedArticle[]>,
): ReadonlySignal<ReadonlyMap<string, number>> {
  const both = computed(() => [views.value, all.value] as const);
  const none: ReadonlyMap<string, number> = new Map();
  return rested(both, none, ([named, rows]) => countsOf(named, rows));
}

function countsOf(
  views: readonly SavedView[],
  all: readonly SavedArticle[],
): ReadonlyMap<string, number> {
  if (views.length === 0) return new Map();
  const rows = findable(all.filter((row) => inView(row, 'all')));
  return new Map(
    views.flatMap(({ id, query }) => {
      const isPlain = wantedOf(parseQuery(query).query).length === 0;
      return isPlain ? [[id, find(rows, query).length] as const] : [];
    }),
  );
}
