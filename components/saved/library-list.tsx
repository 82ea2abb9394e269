import { PencilLine, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId, SavedArticle, SavedView } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { useCommands } from '../commands';
import { CopiesNotice } from '../settings/copies-notice';
import { Button, Empty, Failure, IconButton, Waiting } from '../ui';
import { ChosenBar } from './chosen-bar';
import type { LibraryActs } from './library-acts';
import { type LibraryState, wholeQuery } from './library-state';
import { listCommands } from './list-commands';
import { ListLine, type PreviewSwitch } from './list-line';
import { Preview, useRoom } from './preview';
import { Rows, wordsIn } from './rows';
import { SearchLine } from './search-line';
import { SearchNotes } from './search-notes';

interface Props {
  state: LibraryState;
  acts: LibraryActs;
  settings: Settings;
  go: (path: string) => void;
  onOpen: (id: ArticleId) => void;
  onExport: (ids: ArticleId[]) => void;
  onMerge: (sets: SavedArticle[][]) => void;
  /** Asks for a name of the present search, or a new one for a named one. */
  onName: (view: SavedView | null) => void;
  onEmptyTrash: () => void;
  onImport: () => void;
}

/** The list with its search line, its rows, the bar for what is chosen; with it what it is on: beside it, or over it on demand. */
export function LibraryList(props: Props) {
  const { state, acts, settings, onExport, go } = props;
  const { over } = state;
  const hasRoom = useRoom();
  const focusRow = useRef<(index: number) => void>(() => undefined);
  useEffect(() => {
    if (hasRoom) over.value = false;
  }, [hasRoom, over]);
  const preview: PreviewSwitch = {
    shown: hasRoom ? settings.libraryPreview : over.value,
    toggle: () => {
      if (hasRoom) void changeSettings({ libraryPreview: !settings.libraryPreview });
      else over.value = !over.value;
    },
  };
  const step = (by: 1 | -1) => {
    const to = state.active.value + by;
    if (to >= 0 && to < state.shown.value.length) state.active.value = to;
  };
  const back = () => {
    over.value = false;
    focusRow.current(state.active.value);
  };
  return (
    <>
      <List {...props} {...{ focusRow, preview }} />
      {preview.shown && !isEmpty(state) && (
        <Preview
          {...{ state, acts, go, onExport }}
          words={wordsIn(state.query.value)}
          over={hasRoom ? null : { step, close: back }}
        />
      )}
    </>
  );
}

/** Whether nothing was ever saved, as far as is known. */
const isEmpty = ({ articles }: LibraryState): boolean =>
  articles.value.value.complete && articles.value.value.rows.size === 0;

function List(
  props: Props & { focusRow: { current: (index: number) => void }; preview: PreviewSwitch },
) {
  const { state, settings, onOpen, focusRow, preview } = props;
  const rows = state.rows.value;
  const back = () => focusRow.current(state.active.value);
  useCommands(
    listCommands({
      state,
      acts: props.acts,
      open: onOpen,
      focus: (i) => focusRow.current(i),
      preview: preview.toggle,
      exportThese: props.onExport,
    }),
  );
  return (
    <main class="library-main">
      <div class="library-search">
        <SearchLine
          value={state.query.value}
          label={t('library_search')}
          known={state.known.value}
          autofocus={state.scroll.top === 0 && state.active.value === 0}
          onInput={(value) => {
            state.query.value = value;
          }}
          onLeave={back}
        />
        <SearchName {...props} />
      </div>
      <Notices {...props} />
      {rows.state === 'loading' && <Waiting>{t('library_opening')}</Waiting>}
      {rows.state === 'failed' && (
        <Failure
          what={t('library_did_not_open')}
          now={t('library_did_not_open_now')}
          actions={[{ label: t('sidebar_try_again'), run: state.articles.again }]}
        />
      )}
      {rows.state === 'ready' && (
        <>
          {!isEmpty(state) && <ListLine {...props} rows={rows.value} />}
          {rows.value.length === 0 ? (
            <Nothing {...props} />
          ) : (
            <Rows state={state} settings={settings} focusRow={focusRow} onOpen={onOpen} />
          )}
          <Chosen {...props} rows={rows.value} />
        </>
      )}
    </main>
  );
}

/** Behind the search line: a name for what is searched, or what can be done with the name it has. */
function SearchName({ state, acts, onName }: Props) {
  const query = wholeQuery(state);
  if (query === '' || state.view.value === 'trashed') return null;
  const named = state.views.value.find((view) => view.query.trim() === query);
  return named ? (
    <NamedSearch view={named} acts={acts} onName={onName} />
  ) : (
    <Button onClick={() => onName(null)}>{t('search_save')}</Button>
  );
}

function NamedSearch(props: {
  view: SavedView;
  acts: LibraryActs;
  onName: (view: SavedView) => void;
}) {
  const { view, acts, onName } = props;
  return (
    <>
      <IconButton
        icon={PencilLine}
        label={t('search_rename', view.name)}
        onClick={() => onName(view)}
      />
      <IconButton
        icon={Trash2}
        label={t('search_delete', view.name)}
        onClick={() => acts.deleteView(view)}
      />
    </>
  );
}

/** What is to be known of the whole library: rows set aside, articles saved twice. */
function Notices({ state, onMerge }: Props) {
  const { broken, duplicates, twiceSeen, view } = state;
  const sets = duplicates.value;
  return (
    <>
      <SearchNotes query={state.query} index={state.finder.state} />
      <CopiesNotice onOptions={() => void openOwn('/options.html')} />
      {broken.value > 0 && (
        <p class="library-notice" role="status">
          <span>{tn('rows_broken', broken.value)}</span>
          <Button
            onClick={() => {
              broken.value = 0;
            }}
          >
            {t('dismiss')}
          </Button>
        </p>
      )}
      {sets.length > twiceSeen.value && view.value === 'all' && (
        <p class="library-notice" role="status">
          <span>{tn('seem_twice', sets.length)}</span>
          <Button onClick={() => onMerge(sets)}>{t('compare')}</Button>
          <Button
            onClick={() => {
              twiceSeen.value = sets.length;
            }}
          >
            {t('dismiss')}
          </Button>
        </p>
      )}
    </>
  );
}

function Chosen(props: Props & { rows: SavedArticle[] }) {
  const { state, rows, onMerge } = props;
  const chosen = state.chosen.value;
  const picked = chosen.size === 0 ? [] : rows.filter(({ id }) => chosen.has(id));
  if (picked.length === 0 && !props.acts.running.value) return null;
  return (
    <ChosenBar {...props} picked={picked} all={rows.length} onMerge={(set) => onMerge([set])} />
  );
}

function Nothing({ state, onImport }: Props) {
  const { all, trashed } = state.counts.value;
  const query = state.query.value.trim();
  if (all + trashed === 0) {
    return (
      <Empty title={t('popup_empty')} action={{ label: t('import'), run: onImport }}>
        <p>{t('library_empty_save')}</p>
        <p>{t('popup_empty_import')}</p>
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
