/** Word that something changed, and never what: the receiver asks again. And which highlight the reader is at. */
import { addressKey } from '../library/address';
import type { SavedArticle } from '../library/schema';
import type { Sender } from '../messaging/answer';
import { browser } from '../platform/browser';
import { showPageState } from './state';

/** Tells our open pages that the page in a tab has something new to read. */
export async function pageChanged(tabId: number): Promise<void> {
  // Nobody of ours is open: nobody needs to know.
  await browser.runtime.sendMessage({ postil: 'own.pageChanged', input: { tabId } }).catch(ignore);
}

/** Tells our open pages which highlight of a tab's page the reader is at; null = none any more. */
export async function pointedAt(tabId: number, id: string | null): Promise<void> {
  await browser.runtime.sendMessage({ postil: 'own.pointed', input: { tabId, id } }).catch(ignore);
}

const ignore = (): undefined => undefined;

/** Tells the tabs that show an article to ask again, except the one that made the change; null = every article. */
export async function articleChanged(
  article: Pick<SavedArticle, 'keys' | 'trashed'> | null,
  by: Sender | null,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id, url = '', active } of tabs) {
    if (id === undefined) continue;
    const shows = article?.keys.includes(addressKey(url)) ?? true;
    if (shows) await showPageState(id, article?.trashed === 0 ? 'saved' : 'noticed');
    if (id === by?.tabId && by.caller === 'page') continue;
    if (shows || active) void askAgain(id);
  }
}

/** Tells a tab to ask again what is kept of its page. */
export async function askAgain(tabId: number): Promise<void> {
  await browser.tabs
    .sendMessage(tabId, { postil: 'page.changed', input: {} }, { frameId: 0 })
    .catch(ignore);
}
