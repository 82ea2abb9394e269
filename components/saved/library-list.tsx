import { useRef } from 'preact/hooks';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { Empty, Failure, SearchField, Swatch, Waiting } from '../ui';
import { ChosenBar } from './chosen-bar';
import type { LibraryActs } from './library-acts';
import { type LibraryState, STEP } from './library-state';
import { progressWords, RowWords } from './row';

interface Props {
  state: LibraryState;
  acts: LibraryActs;
  onOpen: (id: ArticleId) => void;
  onExport: (ids: ArticleId[]) => void;
}

/** The list with its search line, its rows, and the bar for what is chosen. */
export function LibraryList(props: Props) {
  const { state } = props;
  const rows = state.rows.value;
  return (
    <main class="library-main">
      <div class="library-search">
        <SearchField
          value={state.query.value}
          label={t('library_search')}
          clearLabel={t('clear')}
          autofocus
          onInput={(value) => {
            state.query.value = value;
          }}
        />
      </div>
      {rows.state === 'loading' && <Waiting>{t('library_opening')}</Waiting>}
      {rows.state === 'failed' && (
        <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />
      )}
      {rows.state === 'ready' && <Rows {...props} rows={rows.value} />}
    </main>
  );
}

function Rows(props: Props & { rows: SavedArticle[] }) {
  const { state, rows, onOpen } = props;
  const anchor = useRef<number>(0);
  const chosen = state.chosen.value;
  if (rows.length === 0) return <Nothing {...props} />;
  const picked = rows.filter(({ id }) => chosen.has(id));
  const toggle = (at: number, shift: boolean) => {
    const next = new Set(chosen);
    const [from, to] = shift
      ? [Math.min(anchor.current, at), Math.max(anchor.current, at)]
      : [at, at];
    const on = !chosen.has(rows[at]?.id ?? ('' as ArticleId));
    for (const row of rows.slice(from, to + 1)) on ? next.add(row.id) : next.delete(row.id);
    anchor.current = at;
    state.chosen.value = next;
  };
  const all = picked.length === rows.length;
  return (
    <>
      <div class="library-line">
        <label class="check">
          <input
            type="checkbox"
            aria-label={t('choose_all')}
            checked={all}
            indeterminate={picked.length > 0 && !all}
            onChange={() => {
              state.chosen.value = all ? new Set() : new Set(rows.map(({ id }) => id));
            }}
          />
        </label>
        <span class="meta">{tn('articles', rows.length)}</span>
        <span class="gap" />
        <span class="meta">{t('sorted_saved')}</span>
      </div>
      <ul
        class="library-rows"
        aria-label={t('saved_articles')}
        onScroll={(event) => {
          const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
          if (scrollTop + clientHeight * 2 > scrollHeight && state.shown.value < rows.length)
            state.shown.value += STEP;
        }}
      >
        {rows.slice(0, state.shown.value).map((article, at) => (
          <Row
            key={article.id}
            article={article}
            query={state.query.value}
            chosen={chosen.has(article.id)}
            onToggle={(shift) => toggle(at, shift)}
            onOpen={() => onOpen(article.id)}
          />
        ))}
      </ul>
      {picked.length > 0 && <ChosenBar {...props} picked={picked} />}
    </>
  );
}

function Nothing({ state }: Props) {
  const { all, trashed } = state.counts.value;
  const query = state.query.value.trim();
  if (all + trashed === 0) {
    return (
      <Empty title={t('popup_empty')}>
        <p>{t('popup_empty_save')}</p>
        <p>{t('everything_stays')}</p>
      </Empty>
    );
  }
  if (query !== '') {
    const clear = {
      label: t('clear_search'),
      run: () => {
        state.query.value = '';
      },
    };
    return <Empty title={t('search_nothing', query)} action={clear} />;
  }
  return <Empty title={state.view.value === 'trashed' ? t('trash_empty') : t('view_empty')} />;
}

function Row(props: {
  article: SavedArticle;
  query: string;
  chosen: boolean;
  onToggle: (shift: boolean) => void;
  onOpen: () => void;
}) {
  const { article, query, chosen, onToggle, onOpen } = props;
  return (
    <li class={`library-row${chosen ? ' is-chosen' : ''}`}>
      <label class="check">
        <input
          type="checkbox"
          aria-label={t('choose_one', article.title)}
          checked={chosen}
          onClick={(event) => onToggle(event.shiftKey)}
        />
      </label>
      <button type="button" class="row-open inset" onClick={onOpen}>
        <RowWords article={article} query={query} />
        {article.highlightCount > 0 && (
          <span class="row-colours">
            {article.colours.map((colour) => (
              <Swatch key={colour} colour={colour} small label={t(`colour_${colour}`)} />
            ))}
            <span class="meta">{article.highlightCount}</span>
          </span>
        )}
        <span class="meta row-side">
          <span>{shortDay(article.savedAt, Date.now())}</span>
          <span>{progressWords(article)}</span>
        </span>
      </button>
    </li>
  );
}
