/** The popup: the page one is on, and the saved pieces, latest first. */
import {
  Archive,
  ArchiveRestore,
  BookmarkCheck,
  BookmarkPlus,
  BookOpen,
  Library,
  PanelRight,
  Settings2,
  Star,
  Upload,
} from 'lucide';
import { useEffect } from 'preact/hooks';
import type { View } from '../../lib/library/read';
import type { SavedArticle } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { Reply } from '../../lib/messaging/wire';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { openSidebar } from '../../lib/platform/sidebar';
import { exportPath, openOwn } from '../../lib/platform/tabs';
import { parseQuery, soughtIn } from '../../lib/search/query';
import { minutesOf } from '../article';
import { unreadable } from '../sidebar/state';
import { failure, noPage } from '../sidebar/words';
import { Button, Empty, Failure, Icon, IconButton, ToastHost, type Toasts, Waiting } from '../ui';
import { FilterMenu } from './list-menus';
import { onListKey } from './popup-keys';
import type { PopupState } from './popup-state';
import { progressWords, RowWords, rowTitle } from './row';
import { SearchLine } from './search-line';
import './saved.css';

/** The views a popup offers. */
const VIEWS = ['all', 'unread', 'favourite', 'archived'] as const satisfies View[];

/** The popup over its state. `close` ends it after it opened something. */
export function Popup({
  state,
  toasts,
  close,
}: {
  state: PopupState;
  toasts: Toasts;
  close: () => void;
}) {
  const total = state.counts.value;
  const rows = state.rows.value;
  const isNew =
    rows.state === 'ready' && total.all + total.trashed === 0 && rows.value.length === 0;
  const go = (path: string) => void openOwn(path).then(close);
  useEffect(() => {
    document.addEventListener('keydown', onListKey);
    return () => document.removeEventListener('keydown', onListKey);
  }, []);
  return (
    <div class="popup">
      <PageHead state={state} toasts={toasts} close={close} go={go} />
      <main class="popup-main">
        {isNew ? (
          <Welcome />
        ) : (
          <>
            <div class="popup-find">
              <SearchAndFilter state={state} />
              <Views state={state} />
            </div>
            <List state={state} go={go} />
          </>
        )}
      </main>
      <footer class="popup-foot">
        <Button icon={Library} onClick={() => go('/library.html')}>
          {t('library')}
        </Button>
        <span class="gap" />
        {!isNew && <span class="meta">{tn('articles', total.all)}</span>}
        <IconButton icon={Settings2} label={t('options')} onClick={() => go('/options.html')} />
      </footer>
      <ToastHost toasts={toasts} />
    </div>
  );
}

function SearchAndFilter({ state: { query } }: { state: PopupState }) {
  const search = (value: string) => {
    query.value = value;
  };
  return (
    <div class="popup-line">
      <SearchLine value={query.value} label={t('popup_search')} onInput={search} />
      <FilterMenu bare query={query.value} rows={() => null} onQuery={search} />
    </div>
  );
}

function Welcome() {
  return (
    <Empty title={t('popup_empty')}>
      <ol>
        <li>{t('popup_empty_save')}</li>
        <li>{t('popup_empty_sidebar')}</li>
      </ol>
      <p class="meta">{t('everything_stays')}</p>
    </Empty>
  );
}

function Views({ state }: { state: PopupState }) {
  const total = state.counts.value;
  return (
    <div class="views" role="group" aria-label={t('views')}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          class="view"
          aria-pressed={state.view.value === view}
          onClick={() => {
            state.view.value = view;
          }}
        >
          {t(`view_${view}`)} <span class="count">{total[view]}</span>
        </button>
      ))}
    </div>
  );
}

function List({ state, go }: { state: PopupState; go: (path: string) => void }) {
  const rows = state.rows.value;
  const query = state.query.value.trim();
  if (rows.state === 'loading') return <Waiting>{t('library_opening')}</Waiting>;
  if (rows.state === 'failed')
    return <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />;
  if (rows.value.length === 0) {
    return (
      <p class="waiting" role="status">
        {query === '' ? t('view_empty') : t('search_nothing', query)}
      </p>
    );
  }
  return (
    <ul class="popup-list" aria-label={t('saved_articles')}>
      {rows.value.map((article) => (
        <li key={article.id} class="popup-item">
          <button
            type="button"
            class="popup-row inset"
            onClick={() => go(`/library.html#/read/${article.id}`)}
          >
            <RowWords
              article={article}
              query={soughtIn(parseQuery(query).query).join(' ')}
              side={sideOf(article)}
            />
          </button>
          <span class="popup-more">
            <IconButton
              icon={Upload}
              label={t('export_named', rowTitle(article.title))}
              onClick={() => go(exportPath(article.id))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stands at the end of a row: highlights, and how far it was read or how long it takes. */
function sideOf(article: SavedArticle): string {
  const { highlightCount, progress, wordCount } = article;
  const far = progress > 0 ? progressWords(article) : tn('minutes', minutesOf(wordCount));
  return highlightCount > 0 ? `${tn('highlights', highlightCount)} · ${far}` : far;
}

interface HeadProps {
  state: PopupState;
  toasts: Toasts;
  close: () => void;
  go: (path: string) => void;
}

function PageHead({ state, toasts, close, go }: HeadProps) {
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
      if (article) void check(ask('article.save', { article }));
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
