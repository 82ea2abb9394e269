/** What the library page knows: the view, the query, the rows, what is chosen; all of it live. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Live, live } from '../../lib/library/live';
import {
  allArticles,
  brokenRows,
  counts,
  NO_COUNTS,
  tagRows,
  type View,
} from '../../lib/library/read';
import type { ArticleId, Counts, SavedArticle, TagRow } from '../../lib/library/schema';
import { indexRows } from '../../lib/library/search';
import { ask } from '../../lib/messaging/ask';
import { inView } from './popup-state';

/** Rows are shown in steps of so many; the next step comes when its end is near. */
export const STEP = 60;

/** The library page's state. */
export interface LibraryState {
  view: { value: View };
  tag: { value: string | null };
  query: { value: string };
  shown: { value: number };
  chosen: { value: ReadonlySet<ArticleId> };
  rows: ReadonlySignal<Live<SavedArticle[]>>;
  counts: ReadonlySignal<Counts>;
  tags: ReadonlySignal<TagRow[]>;
}

/** Opens the library page's state. Rows that did not parse are reported to the background, which sets them aside. */
export function openLibraryState(): LibraryState {
  const view = signal<View>('all');
  const tag = signal<string | null>(null);
  const query = signal('');
  const shown = signal(STEP);
  const chosen = signal<ReadonlySet<ArticleId>>(new Set());
  const all = live(allArticles).value;
  const total = live(counts).value;
  const tags = live(tagRows).value;
  const sorted = computed(() =>
    all.value.state === 'ready' ? [...all.value.value].sort((a, b) => b.savedAt - a.savedAt) : [],
  );
  const index = computed(() => indexRows(sorted.value));
  const rows = computed<Live<SavedArticle[]>>(() => {
    if (all.value.state !== 'ready') return all.value;
    const found =
      query.value.trim() === ''
        ? sorted.value
        : index.value.query(query.value, sorted.value.length);
    const inTag = (row: SavedArticle) => tag.value === null || row.tags.includes(tag.value);
    return { state: 'ready', value: found.filter((row) => inView(row, view.value) && inTag(row)) };
  });
  effect(() => {
    void [view.value, tag.value, query.value];
    shown.value = STEP;
  });
  effect(() => {
    if (all.value.state !== 'ready') return;
    for (const broken of brokenRows.values()) void ask('library.setAside', broken);
    brokenRows.clear();
  });
  return {
    view,
    tag,
    query,
    shown,
    chosen,
    rows,
    counts: computed(() => (total.value.state === 'ready' ? total.value.value : NO_COUNTS)),
    tags: computed(() => (tags.value.state === 'ready' ? tags.value.value : [])),
  };
}
