/** What the reader can do in the sidebar. Every failure becomes a sentence, every deletion has its undo. */
import { correctedSpeaker } from '../../lib/article/corrections';
import type { Article, Correction } from '../../lib/article/model';
import type { Quotation } from '../../lib/exchange/cite/quotations';
import type {
  ArticleId,
  HighlightId,
  SavedArticle,
  SavedHighlight,
} from '../../lib/library/schema';
import { ask, askPage } from '../../lib/messaging/ask';
import type { Target, WhichPicture, Words } from '../../lib/messaging/page-protocol';
import type { ArticlePatch, HighlightPatch } from '../../lib/messaging/protocol';
import type { Reply } from '../../lib/messaging/wire';
import { copyText } from '../../lib/platform/clipboard';
import { shortDay, t } from '../../lib/platform/i18n';
import { exportPath, openOwn } from '../../lib/platform/tabs';
import { readSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { failure } from '../changes/failure';
import { dropPictures, keepPictures } from '../changes/pictures';
import { sayDone } from '../changes/undo';
import { type CopyChoice, copyQuotation } from '../exchange/copying';
import type { ColourName, Toasts } from '../ui';
import type { SidebarState } from './state';

/** The actions, ready to hand to panels. */
export interface SidebarActs {
  show(target: Target): void;
  copy(text: string): void;
  /** Copies a quotation in one of the ways, or opens its card. */
  cite(choice: CopyChoice, quotation: Quotation, settings: Settings): void;
  save(): void;
  change(id: ArticleId, patch: ArticlePatch): void;
  highlight(start: number, end: number, colour: ColourName): void;
  edit(id: HighlightId, patch: HighlightPatch): Promise<boolean>;
  remove(highlight: SavedHighlight): void;
  place(id: HighlightId): void;
  /** Takes something that was left out into the article, or leaves it out again. */
  bringBack(what: string, belongs: boolean): void;
  /** Says who said the quotations with these words: a name, nobody (null), or whom the page says (undefined). */
  correct(texts: string[], speaker: string | null | undefined): void;
  /** A picture as the page has loaded it, as a data address; null if it cannot be had without a request. */
  picture(index: number): Promise<string | null>;
  /** Keeps the pictures that the page has loaded, removes those that are kept, or leaves the question. */
  pictures: { keep(id: ArticleId): void; drop(id: ArticleId): void; not(): void };
  read(id: ArticleId): void;
  /** Keeps the text that the page has now beside the stored copy. */
  keepVersion(article: SavedArticle, page: Article): void;
  /** The whole article, or one highlight of it. */
  exportOne(id: ArticleId, highlight?: HighlightId): void;
  again(): void;
}

/** Makes the actions over a sidebar's state. */
export function makeActs(state: SidebarState, toasts: Toasts): SidebarActs {
  const tabId = () => state.tab.peek()?.id ?? -1;
  const check = async (reply: Promise<Reply<unknown>>): Promise<boolean> => {
    const result = await reply;
    if (!result.ok) toasts.show({ text: failure(result.code) });
    return result.ok;
  };
  return {
    show: (target) => void showOnPage(tabId(), seen(state, target), toasts),
    copy: (text) =>
      void copyText(text).then((done) =>
        toasts.show({ text: t(done ? 'copied' : 'copy_refused') }),
      ),
    cite: (choice, quotation, settings) => void copyQuotation(choice, quotation, settings, toasts),
    save: () => void save(state, toasts),
    change: (id, patch) => void check(ask('article.update', { ids: [id], patch })),
    highlight: (start, end, colour) =>
      void highlightOnPage(tabId(), { ...wordsAt(state, start, end), colour }, toasts),
    edit: (id, patch) => check(ask('highlight.update', { id, patch })),
    remove: (highlight) => void remove(highlight.id, toasts, check),
    place: (id) => void place(tabId(), id, toasts).then(state.again),
    bringBack: (what, belongs) => void bringBack(state, toasts, what, belongs),
    correct: (texts, speaker) => void correct(state, toasts, texts, speaker),
    picture: async (index) => {
      const reply = await askPage(tabId(), 'page.picture', pictureAt(state, index));
      return reply.ok ? reply.value.data : null;
    },
    pictures: {
      keep: (id) => {
        state.offer.value = null;
        void keepPictures(toasts, tabId(), id);
      },
      drop: (id) => void dropPictures(toasts, id),
      not: () => {
        state.offer.value = null;
      },
    },
    read: (id) => void openOwn(`/library.html#/read/${id}`),
    keepVersion: (article, now) => void keepVersion(state, toasts, article, now),
    exportOne: (id, highlight) => void openOwn(exportPath(id, highlight)),
    again: state.again,
  };
}

const articleIn = ({ page }: SidebarState): Article | null => {
  const now = page.peek();
  return now.state === 'read' ? now.reading.article : null;
};

/** A span with the words that the reader sees there: the page may be another one by now. */
const wordsAt = (state: SidebarState, start: number, end: number): Words => {
  const article = articleIn(state);
  return { start, end, ...(article ? { words: article.text.slice(start, end) } : {}) };
};

const pictureAt = (state: SidebarState, index: number): WhichPicture => {
  const src = articleIn(state)?.images[index]?.src;
  return { index, ...(src === undefined ? {} : { src }) };
};

function seen(state: SidebarState, target: Target): Target {
  if (target.type === 'span') return { ...target, ...wordsAt(state, target.start, target.end) };
  return target.type === 'image' ? { ...target, ...pictureAt(state, target.index) } : target;
}

async function showOnPage(tabId: number, target: Target, toasts: Toasts): Promise<void> {
  const reply = await askPage(tabId, 'page.show', { target });
  if (!reply.ok) toasts.show({ text: failure(reply.code) });
  else if (!reply.value.shown) toasts.show({ text: t('not_on_page') });
}

async function save(state: SidebarState, toasts: Toasts): Promise<void> {
  const page = state.page.peek();
  const article = page.state === 'read' ? page.reading.article : null;
  if (!article) return;
  if (state.tab.peek()?.incognito) return toasts.show({ text: failure('private') });
  const reply = await ask('article.save', { article });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { pictures } = await readSettings();
  const tabId = state.tab.peek()?.id;
  if (
    pictures === 'keep' &&
    tabId !== undefined &&
    reply.value.created &&
    article.images.length > 0
  )
    await keepPictures(toasts, tabId, reply.value.id);
}

async function highlightOnPage(
  tabId: number,
  input: Words & { colour: ColourName },
  toasts: Toasts,
): Promise<void> {
  const reply = await askPage(tabId, 'page.highlight', input);
  const code = reply.ok ? reply.value.error : reply.code;
  if (code !== null) toasts.show({ text: failure(code) });
}

async function place(tabId: number, id: HighlightId, toasts: Toasts): Promise<void> {
  const reply = await askPage(tabId, 'page.place', { id });
  if (!reply.ok) toasts.show({ text: failure(reply.code) });
  else if (!reply.value.placed) toasts.show({ text: t('not_on_page') });
}

async function remove(
  id: HighlightId,
  toasts: Toasts,
  check: (reply: Promise<Reply<unknown>>) => Promise<boolean>,
): Promise<void> {
  if (!(await check(ask('highlight.delete', { id })))) return;
  toasts.show({
    text: t('highlight_deleted'),
    action: { label: t('undo'), run: () => void check(ask('highlight.restore', { id })) },
  });
}

async function bringBack(
  state: SidebarState,
  toasts: Toasts,
  what: string,
  belongs: boolean,
): Promise<void> {
  const tab = state.tab.peek();
  const page = state.page.peek();
  if (!tab || page.state !== 'read') return;
  if (tab.incognito) return toasts.show({ text: failure('private') });
  const { url } = page.reading;
  const reply = await ask('cut.return', { tabId: tab.id, url, what, belongs });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  toasts.show({
    text: t(belongs ? 'cut_brought_back' : 'cut_left_out_again'),
    action: {
      label: t('undo'),
      run: () => void bringBack(state, toasts, what, !belongs),
    },
  });
}

async function keepVersion(
  state: SidebarState,
  toasts: Toasts,
  { id, savedAt }: SavedArticle,
  article: Article,
): Promise<void> {
  if (state.tab.peek()?.incognito) return toasts.show({ text: failure('private') });
  const reply = await ask('version.keep', { id, article });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { undo } = reply.value;
  if (undo === null) return toasts.show({ text: t('version_kept_already') });
  sayDone(toasts, t('version_kept', shortDay(savedAt, Date.now())), [undo]);
}

/** Corrections are kept with the article, so that it is saved with the first one. */
async function correct(
  state: SidebarState,
  toasts: Toasts,
  texts: string[],
  speaker: string | null | undefined,
): Promise<void> {
  const page = state.page.peek();
  const kept = state.kept.peek();
  const article = page.state === 'read' ? page.reading.article : null;
  if (!article || kept.state !== 'ready') return;
  if (state.tab.peek()?.incognito) return toasts.show({ text: failure('private') });
  const known = kept.value.article;
  const saved = known ? null : await ask('article.save', { article });
  if (saved && !saved.ok) return toasts.show({ text: failure(saved.code) });
  const id = known?.id ?? saved?.value.id;
  if (!id) return;
  const before = known?.corrections ?? [];
  const reply = await ask('quote.correct', { id, texts, speaker });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  toasts.show({
    text: t(saved ? 'speaker_corrected_saved' : 'speaker_corrected'),
    action: { label: t('undo'), run: () => void uncorrect(id, texts, before, toasts) },
  });
}

/** Each quotation gets back what the reader had said of it before, if anything. */
async function uncorrect(
  id: ArticleId,
  texts: readonly string[],
  before: readonly Correction[],
  toasts: Toasts,
): Promise<void> {
  for (const text of texts) {
    const speaker = correctedSpeaker(before, text);
    const reply = await ask('quote.correct', { id, texts: [text], speaker });
    if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  }
}
