/** The library page: views and tags, the list, what can be done with what is chosen; the reader over it. */

import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { IconNode } from 'lucide';
import {
  Archive,
  Import as ImportIcon,
  Inbox,
  Library as LibraryIcon,
  Settings2,
  Star,
  Tag as TagIcon,
  Trash2,
} from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import type { View } from '../../lib/library/read';
import { ArticleId } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import type { Settings } from '../../lib/settings/schema';
import { CommandDesk } from '../commands';
import { ExchangeDialogs } from '../exchange/dialogs';
import { ExportDialog } from '../exchange/export-dialog';
import { Reader } from '../reader/reader';
import { Icon, ToastHost, type Toasts } from '../ui';
import { makeLibraryActs } from './library-acts';
import { LibraryList } from './library-list';
import type { LibraryState } from './library-state';
import './library.css';
import './saved.css';

const VIEWS: { view: View; icon: IconNode }[] = [
  { view: 'unread', icon: Inbox },
  { view: 'all', icon: LibraryIcon },
  { view: 'favourite', icon: Star },
  { view: 'archived', icon: Archive },
];

interface Props {
  state: LibraryState;
  settings: ReadonlySignal<Settings>;
  toasts: Toasts;
  route: { value: string };
}

/** The page. `route` is the fragment: empty, `/read/<id>` `/import`, `/backup` or `/export/<id|all>`. */
export function LibraryPage(props: Props) {
  const { state, settings, toasts, route } = props;
  const go = (to: string) => {
    route.value = to;
  };
  const exporting = useSignal<ArticleId[] | null>(null);
  const acts = useMemo(
    () =>
      makeLibraryActs(toasts, () => {
        state.chosen.value = new Set();
      }),
    [toasts, state],
  );
  const [, where = '', id = ''] = route.value.split('/');
  const rows = state.rows.value;
  useEffect(() => {
    if (where !== 'export' || rows.state !== 'ready') return;
    exporting.value = id === 'all' ? rows.value.map((row) => row.id) : [ArticleId.parse(id)];
    route.value = '';
  }, [where, id, rows, route]);
  const dialog = exporting.value && (
    <ExportDialog
      ids={exporting.value}
      onClose={(exported) => {
        exporting.value = null;
        if (exported !== undefined) toasts.show({ text: tn('exported', exported) });
      }}
    />
  );
  const startExport = (ids: ArticleId[]) => {
    exporting.value = ids;
  };
  return (
    <>
      {where === 'read' && ArticleId.safeParse(id).success ? (
        <Reader
          key={id}
          id={ArticleId.parse(id)}
          settings={settings.value}
          toasts={toasts}
          onBack={() => go('')}
          onExport={startExport}
        />
      ) : (
        <div class="library">
          <Nav state={state} onImport={() => go('/import')} />
          <LibraryList
            state={state}
            acts={acts}
            onOpen={(article) => go(`/read/${article}`)}
            onExport={startExport}
          />
        </div>
      )}
      {dialog}
      <ExchangeDialogs where={where} toasts={toasts} go={go} />
      <CommandDesk settings={settings} toasts={toasts} onTag={(tag) => showTag(props, tag)} />
      <ToastHost toasts={toasts} />
    </>
  );
}

function goTo(route: Props['route'], to: string): void {
  route.value = to;
}

function showTag({ state, route }: Props, tag: string): void {
  state.view.value = 'all';
  state.tag.value = tag;
  route.value = '';
}

function Nav({ state, onImport }: { state: LibraryState; onImport: () => void }) {
  const total = state.counts.value;
  const choose = (view: View, tag: string | null = null) => {
    state.view.value = view;
    state.tag.value = tag;
    state.chosen.value = new Set();
  };
  const entry = (view: View, icon: IconNode) => (
    <NavLine
      key={view}
      icon={icon}
      words={t(view === 'all' ? 'view_all_articles' : `view_${view}`)}
      count={total[view]}
      current={state.view.value === view && state.tag.value === null}
      onClick={() => choose(view)}
    />
  );
  return (
    <nav class="library-nav" aria-label={t('views')}>
      <h1 class="library-brand">
        <Mark /> <span class="nav-words">{t('extension_name')}</span>
      </h1>
      {VIEWS.map(({ view, icon }) => entry(view, icon))}
      {state.tags.value.length > 0 && <h2 class="meta">{t('tags')}</h2>}
      <div class="library-tags">
        {state.tags.value.map(({ name, count }) => (
          <NavLine
            key={name}
            icon={TagIcon}
            words={name}
            count={count}
            current={state.tag.value === name}
            onClick={() => choose('all', name)}
          />
        ))}
      </div>
      <span class="gap" />
      {entry('trashed', Trash2)}
      <NavLine icon={ImportIcon} words={t('import')} current={false} onClick={onImport} />
      <NavLine
        icon={Settings2}
        words={t('options')}
        current={false}
        onClick={() => void openOwn('/options.html')}
      />
    </nav>
  );
}

function NavLine(props: {
  icon: IconNode;
  words: string;
  count?: number;
  current: boolean;
  onClick: () => void;
}) {
  const { icon, words, count, current, onClick } = props;
  return (
    <button
      type="button"
      class="nav-line inset"
      aria-current={current ? 'page' : undefined}
      title={words}
      onClick={onClick}
    >
      <Icon node={icon} />
      <span class="nav-words">{words}</span>
      {count !== undefined && <span class="meta">{count}</span>}
    </button>
  );
}

/** The mark: a margin rule with a slip. */
function Mark() {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 1h2v14H2z" fill="currentColor" />
      <path d="M3 3h7.5a3.5 3.5 0 0 1 0 7H3" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
