/** Tabs: the active one as a signal, opening, reloading, and word from the background that a page changed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from './browser';

/** The tab the reader looks at. `url` is empty where the browser does not tell (its own pages). */
export interface ActiveTab {
  id: number;
  url: string;
  title: string;
  incognito: boolean;
}

/** The active tab of the window this page belongs to, or null; ids, address and title as the browser has them now. */
export async function readActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, url = '', title = '', incognito } = tab;
  return { id, url, title, incognito };
}

/** Follows the active tab of this window through activation, navigation and new titles, until `stop()`. */
export function activeTab(): { value: ReadonlySignal<ActiveTab | null>; stop: () => void } {
  const value = signal<ActiveTab | null>(null);
  const read = () => {
    readActiveTab().then(
      (tab) => {
        if (JSON.stringify(tab) !== JSON.stringify(value.peek())) value.value = tab;
      },
      () => {
        value.value = null;
      },
    );
  };
  const events = [browser.tabs.onActivated, browser.tabs.onUpdated, browser.windows.onFocusChanged];
  for (const event of events) event.addListener(read as never);
  read();
  return {
    value,
    stop: () => {
      for (const event of events) event.removeListener(read as never);
    },
  };
}

/** Opens a web address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The address that opens the export dialog for an article, or for one of its highlights. */
export const exportPath = (article: string, highlight?: string): string =>
  `/library.html#/export/${article}${highlight ? `/${highlight}` : ''}`;

/** Opens a page of ours, `/library.html#/read/<id>`; a library tab that is open already is used again. */
export async function openOwn(path: string): Promise<void> {
  const url = browser.runtime.getURL(path as '/background.js');
  const page = url.split('#')[0] ?? url;
  const open = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  const first = open[0];
  if (first?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(first.id, { active: true, url });
}

/** Loads a tab again, which also brings a fresh content script. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/** Calls `listener` with the tab whose page has something new to read, until the returned function is called. */
export function onPageChanged(listener: (tabId: number) => void): () => void {
  return onOwn('own.pageChanged', ({ tabId }) => {
    if (typeof tabId === 'number') listener(tabId);
  });
}

/** Calls `listener` with the highlight that the reader is at on a tab's page, null when at none any more. */
export function onPointed(listener: (tabId: number, id: string | null) => void): () => void {
  return onOwn('own.pointed', ({ tabId, id }) => {
    if (typeof tabId === 'number') listener(tabId, typeof id === 'string' ? id : null);
  });
}

/** Hears what the background tells our own pages under a name. */
function onOwn(
  name: string,
  listener: (input: { tabId?: unknown; id?: unknown }) => void,
): () => void {
  const listen = (message: unknown) => {
    const { postil, input } = (message ?? {}) as { postil?: string; input?: object };
    if (postil === name && input) listener(input);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen as never);
  return () => browser.runtime.onMessage.removeListener(listen as never);
}
