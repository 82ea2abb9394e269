/** What the popup knows: the first rows at once, the rest when it is searched; the page of the active tab. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { View } from '../../lib/library/filters';
import { firstRows } from '../../lib/library/first-rows';
import type { Live } from '../../lib/library/live';
import { type ArticleId, Counts, NO_COUNTS, SavedArticle } from '../../lib/library/schema';
import { ask, askPage } from '../../lib/messaging/ask';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { painted } from '../../lib/platform/still';
import { type ActiveTab, readActiveTab } from '../../lib/platform/tabs';
import type { KnownValues } from '../../lib/search/complete';
import type { Piece } from '../../lib/search/context';
import type { IndexState } from '../../lib/search/protocol';
import type { Offer } from '../changes/pictures';

/** The active page as the popup shows it. */
export interface CurrentPage {
  tab: ActiveTab;
  reading: PageReading | null;
}

/** The popup's state. */
export interface PopupState {
  view: { value: View };
  query: Signal<string>;
  rows: ReadonlySignal<Live<SavedArticle[]>>;
  counts: ReadonlySignal<Counts>;
  /** What operators can be completed with, beyond those that every library has. */
  known: ReadonlySignal<KnownValues>;
  /** The line of an article in which the sought words stand. */
  lines: ReadonlySignal<ReadonlyMap<ArticleId, Piece[]>>;
  /** How the index of whole texts stands; null until something is known. */
  index: ReadonlySignal<IndexState | null>;
  page: ReadonlySignal<CurrentPage | null>;
  saved: ReadonlySignal<SavedArticle | null>;
  /** The question whether to keep the pictures of what was just saved. */
  offer: Signal<Offer | null>;
  readAgain(): void;
  /** Resolves when there is something to draw: the first rows, or nothing yet after a moment. */
  drawable: Promise<unknown>;
}

/** Opens the popup's state: the rows that were asked for before this code was there; the living lists follow when they are loaded. */
export function openPopup(): PopupState {
  const state = {
    view: signal<View>('all'),
    query: signal(''),
    rows: signal<Live<SavedArticle[]>>({ state: 'loading' }),
    counts: signal(NO_COUNTS),
    known: signal<KnownValues>({}),
    lines: signal<ReadonlyMap<ArticleId, Piece[]>>(new Map()),
    index: signal<IndexState | null>(null),
    page: signal<CurrentPage | null>(null),
    saved: signal<SavedArticle | null>(null),
    offer: signal<Offer | null>(null),
  };
  // The first rows are painted before anything else takes the page's time.
  const first = showFirst(state);
  const live = first.then(painted).then(() => import('./popup-live'));
  live.then(
    ({ follow }) => follow(state),
    (error: unknown) => {
      state.rows.value = { state: 'failed', error };
    },
  );
  const readAgain = () => void readPage(state.page);
  readAgain();
  return { ...state, readAgain, drawable: Promise.race([first, pause(WAIT_MS)]) };
}

/** So long the first rows are waited for, in ms: drawn with them, the popup is laid out once. */
const WAIT_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Shows the first rows, unless the living list was quicker. */
async function showFirst(state: {
  rows: Signal<Live<SavedArticle[]>>;
  counts: Signal<Counts>;
}): Promise<void> {
  const first = await firstRows();
  if (!first || state.rows.peek().state !== 'loading') return;
  const counts = Counts.safeParse(first.counts);
  if (counts.success) state.counts.value = counts.data;
  const value = first.rows.flatMap((row) => {
    const parsed = SavedArticle.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  state.rows.value = { state: 'ready', value };
}

async function readPage(page: Signal<CurrentPage | null>): Promise<void> {
  const tab = await readActiveTab();
  if (!tab) return;
  page.value = { tab, reading: null };
  if (!/^https?:/.test(tab.url)) return;
  page.value = { tab, reading: await readTab(tab.id) };
}

async function readTab(tabId: number): Promise<PageReading | null> {
  const first = await askPage(tabId, 'page.read', {});
  if (first.ok) return first.value;
  const loaded = await ask('tab.load', { tabId });
  if (!loaded.ok || !loaded.value.loaded) return null;
  const second = await askPage(tabId, 'page.read', {});
  return second.ok ? second.value : null;
}
