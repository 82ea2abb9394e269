/** The popup's lists as they live: the rows of a view, the search over all, what is saved of the page. Loaded after the first rows stand. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { inView, type View } from '../../lib/library/filters';
import { FIRST_ROWS } from '../../lib/library/first-rows';
import { followArticles } from '../../lib/library/follow';
import { type Live, live } from '../../lib/library/live';
import { counts, findArticle, listArticles } from '../../lib/library/read';
import type { ArticleId, Counts, SavedArticle } from '../../lib/library/schema';
import type { KnownValues } from '../../lib/search/complete';
import type { Piece } from '../../lib/search/context';
import type { IndexState } from '../../lib/search/protocol';
import { type Findable, find, findable } from './find';
import { chosenBy, type Finder, openFinder } from './finder';
import { knownValues } from './known-values';
import type { CurrentPage } from './popup-state';

/** So many of what was searched are shown. */
const MOST_ROWS = 60;
/** So many of them say in which line the words stand: each is read out of a whole text. */
const MOST_LINES = 20;

/** The values for completions are counted so long after the rows came, in ms: the first letter finds first. */
const KNOWN_MS = 400;

/** What is followed, and the signals that are kept true. */
export interface Followed {
  view: ReadonlySignal<View>;
  query: ReadonlySignal<string>;
  page: ReadonlySignal<CurrentPage | null>;
  rows: Signal<Live<SavedArticle[]>>;
  counts: Signal<Counts>;
  known: Signal<KnownValues>;
  lines: Signal<ReadonlyMap<ArticleId, Piece[]>>;
  index: Signal<IndexState | null>;
  saved: Signal<SavedArticle | null>;
}

/** Follows the library for as long as the popup is open: one query by index for the first rows, so that it costs the same for 10 and 10,000 articles. */
export function follow(followed: Followed): void {
  const { view, query, page, rows, counts: total, saved } = followed;
  const listed = listedIn(view);
  const all = findableAll(query);
  const finder = openFinder(
    query,
    computed(() => all.value?.rows ?? []),
  );
  effect(() => {
    const found = query.value.trim() === '' ? null : all.value;
    if (!found) {
      // The first rows stand already: nothing takes their place until there is something.
      if (listed.value.state !== 'loading') rows.value = listed.value;
      return;
    }
    const answer = finder.found.value;
    const value =
      answer?.query === query.value ? chosenBy(answer, found.rows, true) : find(found, query.value);
    const shown = value.filter((row) => inView(row, view.value)).slice(0, MOST_ROWS);
    rows.value = { state: 'ready', value: shown };
  });
  followSearch(followed, finder, all);
  live(counts).value.subscribe((now) => {
    if (now.state === 'ready') total.value = now.value;
  });
  followSaved(page, saved);
}

/** What the search line says besides its rows: completions, the lines in which words were found, how the index stands. */
function followSearch(
  { query, rows, known, lines, index }: Followed,
  finder: Finder,
  all: ReadonlySignal<Findable | null>,
): void {
  let timer = 0;
  effect(() => {
    const now = all.value;
    clearTimeout(timer);
    if (now)
      timer = window.setTimeout(() => {
        known.value = knownValues(now.rows);
      }, KNOWN_MS);
  });
  effect(() => {
    lines.value = finder.lines.value;
  });
  effect(() => {
    index.value = finder.state.value;
  });
  effect(() => {
    const found = rows.value;
    if (found.state !== 'ready' || finder.found.value?.query !== query.value) return;
    for (const { id } of found.value.slice(0, MOST_LINES)) finder.want(id);
  });
}

function listedIn(view: ReadonlySignal<View>): ReadonlySignal<Live<SavedArticle[]>> {
  const listed = signal<Live<SavedArticle[]>>({ state: 'loading' });
  let stop: () => void = () => undefined;
  effect(() => {
    const now = view.value;
    stop();
    const running = live(() => listArticles(now, FIRST_ROWS));
    const unsubscribe = running.value.subscribe((value) => {
      listed.value = value;
    });
    stop = () => {
      unsubscribe();
      running.stop();
    };
  });
  return listed;
}

/** The rows come into memory at the first letter that is typed, latest first, and are followed from then on. */
function findableAll(query: ReadonlySignal<string>): ReadonlySignal<Findable | null> {
  const all = signal<Findable | null>(null);
  let isStarted = false;
  effect(() => {
    if (query.value.trim() === '' || isStarted) return;
    isStarted = true;
    followArticles().value.subscribe(({ rows, complete }) => {
      if (complete) all.value = findable([...rows.values()].sort((a, b) => b.savedAt - a.savedAt));
    });
  });
  return all;
}

/** What is saved of the page: by its address, and by the canonical one once the page was read. */
function followSaved(
  page: ReadonlySignal<CurrentPage | null>,
  saved: Signal<SavedArticle | null>,
): void {
  let last = '';
  let stop: () => void = () => undefined;
  effect(() => {
    const { tab, reading } = page.value ?? { tab: { url: '' }, reading: null };
    const canonical = reading?.article?.canonicalUrl;
    const key = `${tab.url} ${canonical ?? ''}`;
    if (key === last || !/^https?:/.test(tab.url)) return;
    last = key;
    stop();
    const query = live(() => findArticle(tab.url, canonical));
    const unsubscribe = query.value.subscribe((found) => {
      if (found.state === 'ready') saved.value = found.value;
    });
    stop = () => {
      unsubscribe();
      query.stop();
    };
  });
}
