/** What the background does for each route: one call into the library, with the checks that need the sender. */

import { COLOURS } from '../annotation/selectors';
import { addressKeys, mayBeCanonical } from '../library/address';
import { LibraryError } from '../library/errors';
import { articleById, bodyOf, findArticle, highlightsOf } from '../library/read';
import { readReturned, writeReturned } from '../library/returned';
import type { ArticleId, HighlightId, SavedArticle, SavedHighlight } from '../library/schema';
import { setAside } from '../library/set-aside';
import {
  type Desk,
  eraseArticles,
  eraseLibrary,
  restoreArticles,
  saveArticle,
  trashArticles,
  updateArticles,
} from '../library/write';
import { correctQuotes } from '../library/write-corrections';
import { deleteHighlight, restoreHighlight, updateHighlight } from '../library/write-highlights';
import type { Handlers, Sender } from '../messaging/answer';
import type { Input } from '../messaging/protocol';
import { browser } from '../platform/browser';
import { askForNote } from '../platform/note-asked';
import { inject, NOTICE, READING_FILE } from '../platform/scripts';
import { openSidebar } from '../platform/sidebar';
import { forgetIndex } from '../search/store';
import { readSettings } from '../settings';
import { labelOf } from '../settings/labels';
import type { CopyWork } from './copies';
import { importHandlers } from './imports';
import { libraryHandlers } from './library';
import { articleChanged, askAgain, pageChanged, pointedAt } from './notify';
import { keepIfChosen, pictureHandlers } from './pictures';
import { showPageState } from './state';
import { addOrKeep, forgetWaiting, retry } from './waiting';

/** Refuses what a private window would leave on the disk. */
function notPrivate(sender: Sender): void {
  if (sender.incognito) throw new LibraryError('private', 'private windows are not stored');
}

/** An article may be given only by the page that it is: same address, and a canonical one it may speak for. */
function itsOwnPage(sender: Sender, article: { url: string; canonicalUrl: string }): void {
  if (sender.caller === 'own') return;
  const [theirs, ours] = [addressKeys(article.url), addressKeys(sender.url)];
  const same = theirs[0] === ours[0] && new URL(article.url).origin === new URL(sender.url).origin;
  if (!same) throw new LibraryError('forbidden', 'a page may only save itself');
  if (!mayBeCanonical(article.canonicalUrl, article.url)) article.canonicalUrl = article.url;
}

/** A page may change only the highlights of its own article. */
async function itsOwnHighlight(desk: Desk, sender: Sender, id: HighlightId): Promise<SavedArticle> {
  const highlight = await desk.db.highlights.get(id);
  const article = highlight && (await desk.db.articles.get(highlight.articleId));
  if (!article) throw new LibraryError('not-found', `no highlight ${id}`);
  itsOwnArticle(sender, article);
  return article;
}

/** A page may change only the article that it shows. */
function itsOwnArticle(sender: Sender, article: SavedArticle): void {
  if (sender.caller === 'own') return;
  const host = new URL(sender.url).host;
  const known = article.keys.some((key) => addressKeys(sender.url).includes(key));
  // A canonical address names the same article under another path of the same site.
  const sameSite = new URL(article.url).host === host;
  if (!known && !sameSite) throw new LibraryError('forbidden', 'not the article of this page');
}

/** Takes back what the reader saved from the page: into the trash, like everything that is deleted. */
async function unsave(desk: Desk, { id }: Input<'article.unsave'>, sender: Sender) {
  const article = await desk.db.articles.get(id);
  if (!article) throw new LibraryError('not-found', `no article ${id}`);
  itsOwnArticle(sender, article);
  return byId(desk, [id], () => trashArticles(desk, [id]), sender);
}

/** What a page gets of a highlight: where and how to paint it, never the note. */
const withoutNote = ({ otherNote: _, ...row }: SavedHighlight): SavedHighlight => ({
  ...row,
  note: '',
});

async function changeHighlight(
  desk: Desk,
  { id, patch }: Input<'highlight.update'>,
  sender: Sender,
) {
  const article = await itsOwnHighlight(desk, sender, id);
  // Notes are written in our own pages only: a page reads every key typed in it.
  const { note: _n, noteBase: _b, otherNote: _o, tags: _t, ...shown } = patch;
  const allowed = sender.caller === 'own' ? patch : shown;
  const row = await updateHighlight(desk, id, allowed);
  await articleChanged(article, sender);
  return sender.caller === 'own' ? row : withoutNote(row);
}

async function byId(
  desk: Desk,
  ids: ArticleId[],
  change: () => Promise<number | null>,
  sender: Sender,
) {
  const undo = await change();
  for (const row of await desk.db.articles.bulkGet(ids.slice(0, 50))) {
    if (row) await articleChanged(row, sender);
  }
  return { undo };
}

async function addHighlightFor(desk: Desk, input: Input<'highlight.add'>, sender: Sender) {
  notPrivate(sender);
  if (input.article) itsOwnPage(sender, input.article);
  const named =
    sender.caller === 'own' && input.articleId ? await articleById(input.articleId) : null;
  const article = input.article ?? named ?? (await findArticle(sender.url));
  if (!article) throw new LibraryError('not-found', 'this page is not saved');
  const row = await addOrKeep(desk, 'id' in article ? article.id : null, input);
  const saved = await desk.db.articles.get(row.articleId);
  if (saved) await articleChanged(saved, sender);
  // The first highlight of a page saves it.
  const isNew = saved && input.article && saved.highlightCount === 1 && !saved.pictures;
  if (isNew && sender.tabId !== null) void keepIfChosen(desk, sender.tabId, saved.id);
  return row;
}

async function pageState(_desk: Desk, input: Input<'page.state'>, sender: Sender) {
  const canonical = input.canonicalUrl;
  const article = await findArticle(sender.url, canonical);
  // Found under its canonical address: the icon only knew the page's own.
  if (article && sender.tabId !== null) await showPageState(sender.tabId, 'saved');
  const settings = await readSettings();
  const labels = Object.fromEntries(COLOURS.map((c) => [c, labelOf(c, settings)]));
  const highlights = article ? (await highlightsOf(article.id)).map(withoutNote) : [];
  const body = article && highlights.length > 0 ? await bodyOf(article.id) : null;
  return {
    article: article && { id: article.id, savedAt: article.savedAt },
    highlights,
    text: body?.text ?? '',
    toRead: article?.textHash === '' && !sender.incognito,
    labels: labels as Record<(typeof COLOURS)[number], string>,
    returned: await readReturned(browser.storage.local, sender.url),
    rail: settings.markRail,
  };
}

async function noticed(input: Input<'page.noticed'>, sender: Sender) {
  const article = await findArticle(sender.url);
  const state = article ? 'saved' : input.isArticle ? 'noticed' : 'none';
  if (sender.tabId !== null) {
    await showPageState(sender.tabId, state);
    if (state !== 'none') await inject(sender.tabId, READING_FILE);
    await pageChanged(sender.tabId);
  }
  return { state } as const;
}

async function loadTab({ tabId }: Input<'tab.load'>) {
  const noticing = await inject(tabId, NOTICE.file);
  return { loaded: noticing && (await inject(tabId, READING_FILE)) };
}

async function saveFor(desk: Desk, { article }: Input<'article.save'>, sender: Sender) {
  notPrivate(sender);
  itsOwnPage(sender, article);
  const saved = await saveArticle(desk, article);
  const row = await desk.db.articles.get(saved.id);
  if (row) await articleChanged(row, sender);
  if (saved.created && sender.tabId !== null) void keepIfChosen(desk, sender.tabId, saved.id);
  return saved;
}

async function highlightTwice(
  desk: Desk,
  id: HighlightId,
  sender: Sender,
  change: typeof deleteHighlight,
) {
  const article = await itsOwnHighlight(desk, sender, id);
  await change(desk, id);
  await articleChanged(article, sender);
  return null;
}

type OfArticles =
  | 'article.save'
  | 'article.unsave'
  | 'article.update'
  | 'article.trash'
  | 'article.restore'
  | 'article.erase';

function articleHandlers(desk: Desk): Pick<Handlers, OfArticles> {
  return {
    'article.save': (input, sender) => saveFor(desk, input, sender),
    'article.unsave': (input, sender) => unsave(desk, input, sender),
    'article.update': ({ ids, patch }, sender) =>
      byId(desk, ids, () => updateArticles(desk, ids, patch), sender),
    'article.trash': ({ ids }, sender) => byId(desk, ids, () => trashArticles(desk, ids), sender),
    'article.restore': ({ ids }, sender) =>
      byId(desk, ids, () => restoreArticles(desk, ids), sender),
    'article.erase': async ({ ids }) => ({ erased: await eraseArticles(desk, ids) }),
  };
}

/** The handlers of every route, over one desk. */
export function makeHandlers(desk: Desk, copies: CopyWork): Handlers {
  return {
    ...copies.handlers,
    'page.noticed': noticed,
    'page.state': (input, sender) => pageState(desk, input, sender),
    'page.anchored': async (_, { tabId }) => {
      if (tabId !== null) await pageChanged(tabId);
      return null;
    },
    'page.pointed': async ({ id }, { tabId }) => {
      if (tabId !== null) await pointedAt(tabId, id ?? null);
      return null;
    },
    'sidebar.open': async ({ focus }, { tabId }) => {
      // The sidebar first: the gesture that allows it does not outlive an await.
      const opened = tabId === null ? false : openSidebar({ tabId });
      if (focus) await askForNote(focus, desk.now());
      return { opened: await opened };
    },
    ...articleHandlers(desk),
    ...libraryHandlers(desk),
    'highlight.add': (input, sender) => addHighlightFor(desk, input, sender),
    'highlight.update': (input, sender) => changeHighlight(desk, input, sender),
    'highlight.delete': ({ id }, sender) => highlightTwice(desk, id, sender, deleteHighlight),
    'highlight.restore': ({ id }, sender) => highlightTwice(desk, id, sender, restoreHighlight),
    'quote.correct': async ({ id, texts, speaker }, sender) => {
      await correctQuotes(desk, id, texts, speaker);
      const row = await desk.db.articles.get(id);
      if (row) await articleChanged(row, sender);
      return null;
    },
    'library.erase': async () => {
      await eraseLibrary(desk);
      await forgetWaiting();
      await forgetIndex();
      await articleChanged(null, null);
      return null;
    },
    'library.setAside': async ({ table, key }) => {
      await setAside(desk, table, key);
      return null;
    },
    ...importHandlers(desk),
    ...pictureHandlers(desk),
    'tab.load': loadTab,
    'cut.return': async ({ tabId, url, what, belongs }, sender) => {
      notPrivate(sender);
      await writeReturned(browser.storage.local, url, what, belongs, desk.now());
      await askAgain(tabId);
      return null;
    },
    'tab.retry': async () => ({ waiting: (await retry(desk)).left }),
  };
}
