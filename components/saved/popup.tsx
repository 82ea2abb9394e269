/** The popup: the page one is on, and the saved pieces, latest first. */
import { Library, Settings2, Upload } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { View } from '../../lib/library/filters';
import type { SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { exportPath, openOwn } from '../../lib/platform/tabs';
import { parseQuery, soughtIn } from '../../lib/search/query';
import { minutesOf } from '../article';
import { CopiesNotice } from '../settings/copies-notice';
import { Button, Empty, Failure, IconButton, ToastHost, type Toasts, Waiting } from '../ui';
import { FilterMenu } from './filter-menu';
import { onListKey } from './popup-keys';
import { PageHead, PictureQuestion } from './popup-page';
import type { PopupState } from './popup-state';
import { progressWords, RowWords, rowTitle } from './row';
import { SearchLine } from './search-line';
import { SearchNotes } from './search-notes';
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
      <PictureQuestion state={state} toasts={toasts} />
      <main class="popup-main">
        {isNew ? (
          <Welcome go={go} />
        ) : (
          <>
            <CopiesNotice onOptions={() => go('/options.html')} />
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

function SearchAndFilter({ state: { query, known, index } }: { state: PopupState }) {
  const search = (value: string) => {
    query.value = value;
  };
  return (
    <>
      <div class="popup-line">
        <SearchLine
          value={query.value}
          label={t('popup_search')}
          known={known.value}
          onInput={search}
        />
        <FilterMenu bare query={query.value} rows={() => null} onQuery={search} />
      </div>
      <SearchNotes query={query} index={index} />
    </>
  );
}

function Welcome({ go }: { go: (path: string) => void }) {
  const action = { label: t('import'), run: () => go('/library.html#/import') };
  return (
    <Empty title={t('popup_empty')} action={action}>
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
              line={state.lines.value.get(article.id)}
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
