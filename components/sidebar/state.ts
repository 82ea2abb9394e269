/** What the sidebar knows: the active tab, its page read by the content script, and what the library keeps of it. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Live, live } from '../../lib/library/live';
import { findArticle, highlightsOf, tagRows } from '../../lib/library/read';
import type { SavedArticle, SavedHighlight } from '../../lib/library/schema';
import { ask, askPage } from '../../lib/messaging/ask';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { onNoteAsked } from '../../lib/platform/note-asked';
import { type ActiveTab, activeTab, onPageChanged, onPointed } from '../../lib/platform/tabs';
import type { Offer } from '../changes/pictures';
import { followChange, type PageChange } from './change';
import { type NoPage, unreadable } from './no-page';
import type { Drafts } from './note-editor';
import { followSaving } from './pictures';

/** The page of the active tab. */
export type PageState =
  | { state: 'loading' }
  | { state: 'none'; why: NoPage }
  | { state: 'read'; reading: PageReading };

/** The library's part: nothing saved, or the article with its highlights. */
export interface Kept {
  article: SavedArticle | null;
  highlights: SavedHighlight[];
}

/** The sidebar's state, and the way to read the page again. */
export interface SidebarState {
  tab: ReadonlySignal<ActiveTab | null>;
  page: ReadonlySignal<PageState>;
  kept: ReadonlySignal<Live<Kept>>;
  tags: ReadonlySignal<Live<string[]>>;
  /** The highlight whose note is being edited; a page's Note button sets it from outside. */
  editing: Signal<string | null>;
  /** Notes that could not be stored yet. */
  drafts: Drafts;
  /** How the page differs from the text of it that was kept last. */
  changed: ReadonlySignal<PageChange | null>;
  /** The highlight that the reader is at on the page. */
  pointed: ReadonlySignal<string | null>;
  /** The question whether to keep the pictures of what was just saved. */
  offer: Signal<Offer | null>;
  /** Resolves once it is known whether a note was asked for before the sidebar was open. */
  ready: Promise<void>;
  again(): void;
}

/** Opens the state of a sidebar; it lives as long as its page. */
export function openState(): SidebarState {
  const { value: tab } = activeTab();
  const page = signal<PageState>({ state: 'loading' });
  const kept = signal<Live<Kept>>({ state: 'loading' });
  let round = 0;
  const read = async (fresh: boolean) => {
    const mine = ++round;
    if (fresh) page.value = { state: 'loading' };
    const next = await readPage(tab.peek());
    if (mine === round) page.value = next;
  };
  let lastPage = '';
  effect(() => {
    const now = tab.value;
    const key = `${now?.id} ${now?.url}`;
    if (key !== lastPage) void read(true);
    lastPage = key;
  });
  onPageChanged((tabId) => {
    if (tabId === tab.peek()?.id) void read(false);
  });
  followKept(tab, page, kept);
  const { value: tags } = live(async () => (await tagRows()).map(({ name }) => name));
  const editing = signal<string | null>(null);
  const ready = onNoteAsked((id) => {
    editing.value = id;
  });
  const drafts: Drafts = signal(new Map());
  const changed = followChange(page, kept);
  const pointed = signal<string | null>(null);
  onPointed((tabId, id) => {
    if (tabId === tab.peek()?.id) pointed.value = id;
  });
  const offer = signal<Offer | null>(null);
  followSaving(() => tab.peek()?.id ?? -1, page, kept, offer);
  return {
    tab,
    page,
    kept,
    tags,
    editing,
    drafts,
    changed,
    pointed,
    offer,
    ready,
    again: () => void read(true),
  };
}

async function readPage(tab: ActiveTab | null): Promise<PageState> {
  const why = unreadable(tab);
  if (why || !tab) return { state: 'none', why: why ?? 'no-tab' };
  let reply = await askPage(tab.id, 'page.read', {});
  if (!reply.ok && reply.code === 'gone') {
    const loaded = await ask('tab.load', { tabId: tab.id });
    if (!loaded.ok || !loaded.value.loaded) return { state: 'none', why: 'blocked' };
    reply = await askPage(tab.id, 'page.read', {});
  }
  return reply.ok ? { state: 'read', reading: reply.value } : { state: 'none', why: 'gone' };
}

/** Follows what the library keeps of the page: by its address, and by the canonical one once the page was read. */
function followKept(
  tab: ReadonlySignal<ActiveTab | null>,
  page: ReadonlySignal<PageState>,
  kept: { value: Live<Kept> },
): void {
  let stop: () => void = () => undefined;
  let last = '';
  effect(() => {
    const now = page.value;
    const url = tab.value?.url ?? '';
    const canonical = now.state === 'read' ? (now.reading.article?.canonicalUrl ?? '') : '';
    const key = `${url} ${canonical}`;
    if (key === last) return;
    last = key;
    stop();
    const query = live(() => keptOf(url, canonical));
    const unsubscribe = query.value.subscribe((value) => {
      kept.value = value;
    });
    stop = () => {
      unsubscribe();
      query.stop();
    };
  });
}

async function keptOf(url: string, canonical: string): Promise<Kept> {
  if (!/^https?:/.test(url)) return { article: null, highlights: [] };
  const article = await findArticle(url, canonical || undefined);
  return { article, highlights: article ? await highlightsOf(article.id) : [] };
}
