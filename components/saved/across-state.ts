/** The readings across all articles: begun when a view first wants them, kept for the page, followed from then on. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PeopleSort } from '../../lib/library/across';
import { type Following, followHighlights } from '../../lib/library/follow';
import { type Extract, readAcross } from '../../lib/library/read-across';
import type { ArticleId, SavedHighlight } from '../../lib/library/schema';
import type { LibraryState } from './library-state';

/** What the views show while the reading goes on, at most so often, in ms. */
const SAID_MS = 400;

/** The extracts read so far. `kept` is the same map throughout; a new object says that it has changed. */
export interface Extracts {
  kept: ReadonlyMap<ArticleId, Extract>;
  done: number;
  total: number;
  complete: boolean;
  error: unknown;
}

/** How the highlights are parted. */
export const HIGHLIGHT_GROUPS = ['article', 'date', 'tag', 'colour'] as const;
/** One of them. */
export type HighlightGroup = (typeof HIGHLIGHT_GROUPS)[number];

/** What the views across articles know, and how they stand. */
export interface AcrossState {
  /** Every highlight, followed from the first call on. */
  highlights(): Following<SavedHighlight>;
  /** Quotations and pictures of every copy, read from the first call on. */
  extracts(): ReadonlySignal<Extracts>;
  highlightGroup: Signal<HighlightGroup>;
  words: Signal<string>;
  people: Signal<PeopleSort>;
  byAgency: Signal<boolean>;
  /** The speaker or maker that is shown, by key; null = none yet. */
  person: Signal<string | null>;
  scroll: { top: number };
  /** The fragment of the view that the reader goes back to; empty for the list. */
  place: Signal<string>;
}

/** Makes the state of the readings; nothing is read before a view asks. */
export function openAcross({ articles }: Pick<LibraryState, 'articles'>): AcrossState {
  let highlights: Following<SavedHighlight> | null = null;
  let extracts: ReadonlySignal<Extracts> | null = null;
  return {
    highlights: () => {
      highlights ??= followHighlights();
      return highlights;
    },
    extracts: () => {
      extracts ??= followExtracts(articles);
      return extracts;
    },
    highlightGroup: signal<HighlightGroup>('article'),
    words: signal(''),
    people: signal<PeopleSort>('count'),
    byAgency: signal(false),
    person: signal<string | null>(null),
    scroll: { top: 0 },
    place: signal(''),
  };
}

function followExtracts(articles: LibraryState['articles']): ReadonlySignal<Extracts> {
  const kept = new Map<ArticleId, Extract>();
  const value = signal<Extracts>({ kept, done: 0, total: 0, complete: false, error: null });
  let over = new AbortController();
  // Two readings never run at once: the next waits for the one that was stopped.
  let before = Promise.resolve();
  effect(() => {
    const { rows, complete } = articles.value.value;
    if (!complete) return;
    over.abort();
    over = new AbortController();
    const { signal: stopped } = over;
    const alive = [...rows.values()]
      .filter((row) => row.trashed === 0)
      .sort((a, b) => b.savedAt - a.savedAt);
    let last = performance.now();
    const said = (done: number, total: number) => {
      if (performance.now() - last < SAID_MS || stopped.aborted) return;
      last = performance.now();
      value.value = { ...value.peek(), done, total };
    };
    before = before
      .then(() => readAcross(alive, kept, said, stopped))
      .then(
        () => {
          if (stopped.aborted) return;
          value.value = { ...value.peek(), complete: true, error: null };
        },
        (error: unknown) => {
          value.value = { ...value.peek(), error };
        },
      );
  });
  return value;
}
