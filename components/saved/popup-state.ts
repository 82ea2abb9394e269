/** What the popup knows: the first rows at once, the rest when it is searched; the page of the active tab. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { followArticles } from '../../lib/library/follow';
import { type Live, live } from '../../lib/library/live';
import { counts, findArticle, listArticles, NO_COUNTS, type View } from '../../lib/library/read';
import type { Counts, SavedArticle } from '../../lib/library/schema';
import { ask, askPage } from '../../lib/messaging/ask';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { type ActiveTab, readActiveTab } from '../../lib/platform/tabs';
import type { Offer } from '../sidebar/pictures';
import { type Findable, find, findable } from './find';
import { chosenBy, openFinder } from './finder';

/** So many rows are painted; a popup is for the latest ones and for what is searched. */
export const FIRST_ROWS = 20;
const MOST_ROWS = 60;

/** The active page as the popup shows it. */
export interface CurrentPage {
  tab: ActiveTab;
  reading: PageReading | null;
}

/** The popup's state. */
export interface PopupState {
  view: { value: View };
  query: { value: string };
  rows: ReadonlySignal<Live<SavedArticle[]>>;
  counts: ReadonlySignal<Counts>;
  page: ReadonlySignal<CurrentPage | null>;
  saved: ReadonlySignal<SavedArticle | null>;
  /** The question whether to keep the pictures of what was just saved. */
  offer: Signal<Offer | null>;
  readAgain(): void;
}

/** Opens the popup's state: one query by index for the first rows, so that it costs the same for 10 and 10,000 articles. */
export function openPopup(): PopupState {
  const view = signal<View>('all');
  const query = signal('');
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
  const total = live(counts).value;
  const all = findableAll(query);
  const finder = openFinder(
    query,
    computed(() => all.value?.rows ?? []),
  );
  const rows = computed<Live<SavedArticle[]>>(() => {
    if (query.value.trim() === '' || all.value === null) return listed.value;
    const answer = finder.found.value;
    const found =
      answer?.query === query.value
        ? chosenBy(answer, all.value.rows, true)
        : find(all.value, query.value);
    return {
      state: 'ready',
      value: found.filter((row) => inView(row, view.value)).slice(0, MOST_ROWS),
    };
  });
  const { page, saved, readAgain } = currentPage();
  const countsNow = computed(() => (total.value.state === 'ready' ? total.value.value : NO_COUNTS));
  const offer = signal<Offer | null>(null);
  return { view, query, rows, counts: countsNow, page, saved, offer, readAgain };
}

/** Whether a row belongs to a view. */
export function inView(row: SavedArticle, view: View): boolean {
  switch (view) {
    case 'all':
      return row.trashed === 0;
    case 'unread':
      return row.trashed === 0 && row.unread === 1;
    case 'favourite':
      return row.trashed === 0 && row.favourite === 1;
    case 'archived':
      return row.trashed === 0 && row.archived === 1;
    case 'trashed':
      return row.trashed === 1;
  }
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

function currentPage() {
  const page = signal<CurrentPage | null>(null);
  const saved = signal<SavedArticle | null>(null);
  const readAgain = async () => {
    const tab = await readActiveTab();
    if (!tab) return;
    page.value = { tab, reading: null };
    if (!/^https?:/.test(tab.url)) return;
    live(() => findArticle(tab.url)).value.subscribe((found) => {
      if (found.state === 'ready' && found.value) saved.value = found.value;
    });
    const reading = await readTab(tab.id);
    page.value = { tab, reading };
    const canonical = reading?.article?.canonicalUrl;
    if (canonical) {
      live(() => findArticle(tab.url, canonical)).value.subscribe((found) => {
        if (found.state === 'ready') saved.value = found.value;
      });
    }
  };
  void readAgain();
  return { page, saved, readAgain: () => void readAgain() };
}

async function readTab(tabId: number): Promise<PageReading | null> {
  const first = await askPage(tabId, 'page.read', {});
  if (first.ok) return first.value;
  const loaded = await ask('tab.load', { tabId });
  if (!loaded.ok || !loaded.value.loaded) return null;
  const second = await askPage(tabId, 'page.read', {});
  return second.ok ? second.value : null;
}
