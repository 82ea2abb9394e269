/** The library page: views and tags, the list, the readings across articles; the reader over it. */

import type { ReadonlySignal, Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Selection } from '../../lib/exchange/run';
import { ArticleId, type SavedArticle, type SavedView } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { typedOf } from '../../lib/search/chips';
import type { Settings } from '../../lib/settings/schema';
import { CommandDesk } from '../commands';
import { ExchangeDialogs } from '../exchange/dialogs';
import { ExportDialog } from '../exchange/export-dialog';
import { QuoteCardHost } from '../exchange/quote-card-dialog';
import { Reader } from '../reader/reader';
import { TypedConfirmation } from '../settings/typed-confirmation';
import { ToastHost, type Toasts } from '../ui';
import { type AcrossState, openAcross } from './across-state';
import { CreditsView } from './credits-view';
import { useExportRoute } from './export-route';
import { HighlightsView } from './highlights-view';
import { type LibraryActs, makeLibraryActs } from './library-acts';
import { LibraryList } from './library-list';
import { type LibraryState, neighboursOf, show, wholeQuery } from './library-state';
import { MergeDialog } from './merge-dialog';
import { NameDialog } from './name-dialog';
import { Nav } from './nav';
import { SpeakersView } from './speakers-view';
import { StatisticsView } from './statistics-view';
import { TagsView } from './tags-view';
import './library.css';
import './saved.css';

interface Props {
  state: LibraryState;
  settings: ReadonlySignal<Settings>;
  toasts: Toasts;
  route: { value: string };
}

/** What stands over the page. */
type Over =
  | { is: 'export'; selection: Selection }
  | { is: 'merge'; sets: SavedArticle[][] }
  | { is: 'name'; view: SavedView | null }
  | { is: 'empty-trash' };

/** The page. `route` is the fragment: empty, `/highlights`, `/speakers`, `/credits`, `/tags`, `/statistics`, `/tag/<name>`, `/import`, `/import/<copy>`, `/backup`, `/read/<id>/<offset>`, `/export/<id|all>` or `/export/<id>/<highlight>`. */
export function LibraryPage(props: Props) {
  const { state, settings, toasts, route } = props;
  const over = useSignal<Over | null>(null);
  const across = useMemo(() => openAcross(state), [state]);
  const acts = useMemo(
    () =>
      makeLibraryActs(toasts, () => {
        state.chosen.value = new Set();
      }),
    [toasts, state],
  );
  const [, where = '', id = '', offset = ''] = route.value.split('/');
  useTagRoute(props);
  const go = (path: string) => {
    route.value = path;
  };
  const jump = (path: string) => {
    begin(across);
    go(path);
  };
  const onOver = (next: Over) => {
    over.value = next;
  };
  const onExport = (selection: Selection) => onOver({ is: 'export', selection });
  useExportRoute(props, onExport);
  return (
    <>
      {where === 'read' && ArticleId.safeParse(id).success ? (
        <Reader
          key={id}
          id={ArticleId.parse(id)}
          settings={settings.value}
          toasts={toasts}
          {...(/^\d+$/.test(offset) ? { at: Number(offset) } : {})}
          neighbours={neighboursOf(state, ArticleId.parse(id))}
          onOpen={(next) => go(`/read/${next}`)}
          onBack={() => go(across.place.value)}
          onExport={(articles) => onExport({ articles })}
        />
      ) : (
        <div class="library">
          <Nav state={state} place={placeOf(where)} go={jump} />
          <Place {...props} {...{ where, across, acts, go, onOver }} settings={settings.value} />
        </div>
      )}
      <Overlay {...{ state, acts, toasts, over }} />
      <ExchangeDialogs where={where} copy={id} toasts={toasts} go={go} />
      <Desk {...{ settings, toasts, go, jump }} />
      <ToastHost toasts={toasts} />
    </>
  );
}

/** Keys and palette, what is chosen is shown in this window; and the quote card, which any part of the page may ask for. */
function Desk(
  props: Pick<Props, 'settings' | 'toasts'> & Record<'go' | 'jump', (path: string) => void>,
) {
  const { settings, toasts, go, jump } = props;
  return (
    <>
      <QuoteCardHost settings={settings.value} />
      <CommandDesk
        {...{ settings, toasts }}
        onTag={(tag) => go(tagRoute(tag))}
        onArticle={(id) => go(`/read/${id}`)}
        onPlace={jump}
      />
    </>
  );
}

/** Dialogs stand over the list: its place is empty. */
const placeOf = (where: string): string =>
  ['export', 'import', 'backup', 'tag'].includes(where) ? '' : where;

const tagRoute = (tag: string): string => `/tag/${encodeURIComponent(tag)}`;

/** A part of the fragment; an address typed by hand may hold what is no escape. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `/tag/<name>` is the list of that tag's articles. */
function useTagRoute({ state, route }: Props): void {
  const [, where = '', name = ''] = route.value.split('/');
  useEffect(() => {
    if (where !== 'tag') return;
    // The space behind it says that it is typed to its end.
    show(state, 'all', `${typedOf('tag', decoded(name))} `);
    route.value = '';
  }, [where, name, state, route]);
}

/** Another view begins at its beginning; coming back from the reader does not. */
function begin(across: AcrossState): void {
  across.words.value = '';
  across.person.value = null;
  across.scroll.top = 0;
}

function Place(
  props: Omit<Props, 'settings' | 'route'> & {
    where: string;
    across: AcrossState;
    acts: LibraryActs;
    settings: Settings;
    go: (path: string) => void;
    onOver: (over: Over) => void;
  },
) {
  const { where, state, across, acts, settings, toasts, go, onOver } = props;
  useEffect(() => {
    // Also a place that was opened by its address is one to come back to.
    const place = placeOf(where);
    across.place.value = place === '' ? '' : `/${place}`;
  }, [across, where]);
  const open = useMemo(() => (id: ArticleId) => go(`/read/${id}`), [go]);
  const onExport = (selection: Selection) => onOver({ is: 'export', selection });
  switch (where) {
    case 'highlights':
      return <HighlightsView {...{ state, across, settings, toasts, go, onExport }} />;
    case 'speakers':
      return <SpeakersView {...{ state, across, acts, settings, toasts, go }} />;
    case 'credits':
      return <CreditsView {...{ state, across, go }} />;
    case 'statistics':
      return <StatisticsView {...{ state, across }} />;
    case 'tags':
      return <TagsView {...{ state, across, acts, go }} />;
  }
  return (
    <LibraryList
      {...{ state, acts, settings, go }}
      onOpen={open}
      onExport={(articles) => onExport({ articles })}
      onMerge={(sets) => onOver({ is: 'merge', sets })}
      onName={(view) => onOver({ is: 'name', view })}
      onEmptyTrash={() => onOver({ is: 'empty-trash' })}
      onImport={() => go('/import')}
    />
  );
}

function Overlay(props: {
  over: Signal<Over | null>;
  state: LibraryState;
  acts: LibraryActs;
  toasts: Toasts;
}) {
  const { state, acts, toasts } = props;
  const over = props.over.value;
  const onClose = () => {
    props.over.value = null;
  };
  switch (over?.is) {
    case undefined:
      return null;
    case 'export':
      return (
        <ExportDialog
          selection={over.selection}
          onClose={(exported) => {
            onClose();
            if (exported === undefined) return;
            const one = over.selection.highlight;
            toasts.show({ text: one ? t('exported_highlight') : tn('exported', exported) });
          }}
        />
      );
    case 'merge':
      return <MergeDialog sets={over.sets} onMerge={acts.merge} onClose={onClose} />;
    case 'name':
      return <NameSearch {...{ state, acts, onClose }} view={over.view} />;
    case 'empty-trash':
      return (
        <TypedConfirmation
          title={t('trash_empty_title', tn('articles', state.counts.value.trashed))}
          text={t('trash_empty_text', t('erase_word'))}
          word={t('erase_word')}
          action={t('trash_empty_it')}
          onConfirm={() => {
            acts.emptyTrash();
            onClose();
          }}
          onClose={onClose}
        />
      );
  }
}

function NameSearch(props: {
  view: SavedView | null;
  state: LibraryState;
  acts: LibraryActs;
  onClose: () => void;
}) {
  const { view, state, acts, onClose } = props;
  const { sort, ascending, group, views } = state;
  return (
    <NameDialog
      title={t(view ? 'search_rename_title' : 'search_save_title')}
      label={t('search_name')}
      name={view?.name ?? ''}
      action={() => t('save')}
      said={(name) =>
        views.value.some((one) => one.name === name && one.id !== view?.id)
          ? t('search_name_taken', name)
          : null
      }
      onName={(name) => {
        const made: SavedView = view
          ? { ...view, name }
          : {
              id: crypto.randomUUID(),
              name,
              query: wholeQuery(state),
              sort: sort.value,
              ascending: ascending.value,
              group: group.value,
              createdAt: Date.now(),
            };
        acts.keepView(made, t(view ? 'search_renamed' : 'search_saved', name));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
