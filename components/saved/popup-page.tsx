/** The popup's head: the page one is on, whether it is saved, and what can be done with it. */
import {
  Archive,
  ArchiveRestore,
  BookmarkCheck,
  BookmarkPlus,
  BookOpen,
  PanelRight,
  Star,
  Upload,
} from 'lucide';
import type { Article } from '../../lib/article/model';
import type { SavedArticle } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { Reply } from '../../lib/messaging/wire';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { openSidebar } from '../../lib/platform/sidebar';
import { exportPath } from '../../lib/platform/tabs';
import { readSettings } from '../../lib/settings';
import { failure } from '../changes/failure';
import { keepPictures, offerFor } from '../changes/pictures';
import { PicturesOffer } from '../changes/pictures-lines';
import { unreadable } from '../sidebar/no-page';
import { noPage } from '../sidebar/words';
import { Button, Icon, IconButton, type Toasts } from '../ui';
import type { PopupState } from './popup-state';
import './saved.css';

interface HeadProps {
  state: PopupState;
  toasts: Toasts;
  close: () => void;
  go: (path: string) => void;
}

/** The head over the popup's state. */
export function PageHead({ state, toasts, close, go }: HeadProps) {
  const page = state.page.value;
  const saved = state.saved.value;
  const article = page?.reading?.article ?? null;
  const title = article?.title || saved?.title || page?.tab.title || '';
  const why = page && unreadable(page.tab);
  const isArticle = page?.reading?.detection.isArticle ?? false;
  const check = async (reply: Promise<Reply<unknown>>) => {
    const result = await reply;
    if (!result.ok) toasts.show({ text: failure(result.code) });
  };
  return (
    <header class="popup-page">
      <div class="popup-state">
        {saved ? (
          <span class="saved">
            <Icon node={BookmarkCheck} /> {t('saved_on', shortDay(saved.savedAt, Date.now()))}
          </span>
        ) : (
          <span class="meta">
            {page?.reading && !isArticle ? t('popup_no_article') : t('popup_this_page')}
          </span>
        )}
        {article && (
          <span class="meta">
            {[
              tn('quotes', article.quotes.length),
              tn('images', article.images.length),
              saved ? tn('highlights', saved.highlightCount) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </div>
      <h1>{title || t('extension_name')}</h1>
      {why && !saved ? (
        <p class="meta">{noPage(why)}</p>
      ) : (
        <PageActions saved={saved} state={state} check={check} close={close} go={go} />
      )}
    </header>
  );
}

/** Saves the page, then asks for its pictures or keeps them, as the reader chose. */
async function savePage(
  state: PopupState,
  tabId: number,
  article: Article,
  check: (reply: Promise<Reply<unknown>>) => Promise<void>,
): Promise<void> {
  const reply = ask('article.save', { article });
  await check(reply);
  const saved = await reply;
  if (!saved.ok || !saved.value.created || article.images.length === 0) return;
  const { id } = saved.value;
  state.offer.value = await offerFor(tabId, id);
  if ((await readSettings()).pictures === 'keep') await check(ask('pictures.keep', { tabId, id }));
}

function PageActions(props: {
  saved: SavedArticle | null;
  state: PopupState;
  check: (reply: Promise<Reply<unknown>>) => Promise<void>;
  close: () => void;
  go: (path: string) => void;
}) {
  const { saved, state, check, close, go } = props;
  const page = state.page.value;
  const article = page?.reading?.article ?? null;
  // The sidebar must be asked for inside the click itself: an await before it would end the gesture.
  const open = () => void openSidebar(page ? { tabId: page.tab.id } : {}).then(close);
  if (!saved) {
    const save = () => {
      if (page?.tab.incognito)
        return void check(Promise.resolve({ ok: false, code: 'private', message: '' }));
      if (page && article) void savePage(state, page.tab.id, article, check);
    };
    return (
      <div class="popup-actions">
        <Button kind="primary" icon={BookmarkPlus} disabled={!article} onClick={save}>
          {t('save_article')}
        </Button>
        <Button kind="outline" icon={PanelRight} onClick={open}>
          {t('open_sidebar')}
        </Button>
      </div>
    );
  }
  const { id, favourite, archived } = saved;
  const change = (patch: { favourite?: boolean; archived?: boolean }) =>
    void check(ask('article.update', { ids: [id], patch }));
  return (
    <div class="popup-actions">
      <Button kind="primary" icon={PanelRight} onClick={open}>
        {t('open_sidebar')}
      </Button>
      <Button kind="outline" icon={BookOpen} onClick={() => go(`/library.html#/read/${id}`)}>
        {t('read')}
      </Button>
      <span class="popup-icons">
        <IconButton
          icon={Star}
          label={t('favourite')}
          pressed={favourite === 1}
          onClick={() => change({ favourite: favourite === 0 })}
        />
        <IconButton
          icon={archived === 1 ? ArchiveRestore : Archive}
          label={t(archived === 1 ? 'unarchive' : 'archive')}
          onClick={() => change({ archived: archived === 0 })}
        />
        <IconButton icon={Upload} label={t('export')} onClick={() => go(exportPath(id))} />
      </span>
    </div>
  );
}

/** The question about the pictures of what was just saved. */
export function PictureQuestion({ state, toasts }: { state: PopupState; toasts: Toasts }) {
  const offer = state.offer.value;
  if (!offer) return null;
  const done = () => {
    state.offer.value = null;
  };
  const tabId = state.page.value?.tab.id ?? -1;
  return (
    <PicturesOffer
      offer={offer}
      onKeep={() => {
        done();
        void keepPictures(toasts, tabId, offer.id);
      }}
      onNot={done}
    />
  );
}
