/** What each command and the context menu do. A command without a line here does not compile. */
import type { BrowserCommandId as CommandId } from '../commands';
import { asLibraryError, LibraryError } from '../library/errors';
import { findArticle } from '../library/read';
import type { ArticleId } from '../library/schema';
import type { Desk } from '../library/write';
import { saveArticle } from '../library/write';
import { askPage } from '../messaging/ask';
import type { SavedHow } from '../messaging/page-protocol';
import { browser } from '../platform/browser';
import { showPopup } from '../platform/popup';
import { inject, NOTICE, READING_FILE } from '../platform/scripts';
import { openSidebar } from '../platform/sidebar';
import { exportPath, openOwn } from '../platform/tabs';
import { articleChanged } from './notify';
import { keepIfChosen } from './pictures';

/** The part of a tab that a command needs. */
export interface CommandTab {
  id?: number | undefined;
  url?: string | undefined;
  incognito?: boolean | undefined;
}

async function load(tab: CommandTab): Promise<number | null> {
  if (tab.id === undefined) return null;
  await inject(tab.id, NOTICE.file);
  return (await inject(tab.id, READING_FILE)) ? tab.id : null;
}

async function highlightSelection(tab: CommandTab): Promise<void> {
  const id = await load(tab);
  if (id !== null) await askPage(id, 'page.highlightSelection', { colour: null });
}

async function step(tab: CommandTab, by: 1 | -1): Promise<void> {
  const id = await load(tab);
  if (id !== null) await askPage(id, 'page.step', { by });
}

/** One wish after another in each tab: of two at once the first might be the last to say what became of it. */
function save(desk: Desk, tab: CommandTab): Promise<ArticleId | null> {
  return navigator.locks.request(`save:${tab.id}`, () => saveAndSay(desk, tab));
}

/** Saves the page of a tab, and says on it what became of that; the popup says why nobody can read the tab. */
async function saveAndSay(desk: Desk, tab: CommandTab): Promise<ArticleId | null> {
  const id = await load(tab);
  if (id === null) {
    await showPopup();
    return null;
  }
  const saved: SavedHow = tab.incognito ? { how: 'private' } : await saveTab(desk, id);
  await askPage(id, 'page.saved', saved);
  return 'id' in saved ? saved.id : null;
}

async function saveTab(desk: Desk, tabId: number): Promise<SavedHow> {
  const reading = await askPage(tabId, 'page.read', {});
  if (!reading.ok) return { how: 'failed' };
  const { article, detection } = reading.value;
  if (!article) return { how: 'nothing' };
  try {
    const { id, created, cameBack } = await saveArticle(desk, article);
    const row = await desk.db.articles.get(id);
    if (row) await articleChanged(row, null);
    if (!created) return { how: cameBack ? 'back' : 'known', id };
    await keepIfChosen(desk, tabId, id);
    return { how: 'new', id, isArticle: detection.isArticle };
  } catch (error) {
    const why = asLibraryError(error);
    return { how: why instanceof LibraryError && why.code === 'storage-full' ? 'full' : 'failed' };
  }
}

/** What is exported must be in the library: a page that is not saved yet is saved first. Without an article the library says so. */
async function exportArticle(desk: Desk, tab: CommandTab): Promise<void> {
  const found = tab.url ? await findArticle(tab.url) : null;
  const id = found?.id ?? (await save(desk, tab));
  await openOwn(exportPath(id ?? ''));
}

/** Runs a command on a tab. The sidebar is asked first thing, while the gesture lasts. */
export function runCommand(desk: Desk, id: CommandId, tab: CommandTab): Promise<unknown> {
  switch (id) {
    case 'highlight-selection':
      return highlightSelection(tab);
    case 'save-article':
      return save(desk, tab);
    case 'open-sidebar':
      return openSidebar(tab.id === undefined ? {} : { tabId: tab.id });
    case 'next-highlight':
      return step(tab, 1);
    case 'previous-highlight':
      return step(tab, -1);
    case 'export-article':
      return exportArticle(desk, tab);
    case 'open-library':
      return openOwn('/library.html');
  }
}

/** The context menu: highlight what is selected; save, export, open the sidebar anywhere on a page. */
export const MENUS = [
  { id: 'highlight-selection', contexts: ['selection'] },
  { id: 'save-article', contexts: ['page', 'selection'] },
  { id: 'open-sidebar', contexts: ['page'] },
  { id: 'export-article', contexts: ['page'] },
] as const satisfies { id: CommandId; contexts: ('selection' | 'page')[] }[];

/** The entry over pictures: it needs to know which one, so that it is no command. */
const PICTURE_MENU = 'highlight-picture';

async function highlightPicture(tab: CommandTab, src: string): Promise<void> {
  const id = await load(tab);
  if (id !== null) await askPage(id, 'page.highlightPicture', { src });
}

/** Does what was chosen in the context menu. */
export function runMenu(
  desk: Desk,
  { menuItemId, srcUrl }: { menuItemId: string | number; srcUrl?: string | undefined },
  tab: CommandTab,
): Promise<unknown> {
  if (menuItemId === PICTURE_MENU) return highlightPicture(tab, srcUrl ?? '');
  return runCommand(desk, menuItemId as CommandId, tab);
}

/** Puts the context menu in place; called on install and update, because the browser keeps it. */
export async function makeMenus(
  title: (id: CommandId | typeof PICTURE_MENU) => string,
): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: PICTURE_MENU,
    title: title(PICTURE_MENU),
    contexts: ['image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  for (const { id, contexts } of MENUS) {
    browser.contextMenus.create({
      id,
      title: title(id),
      contexts: [...contexts],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}
