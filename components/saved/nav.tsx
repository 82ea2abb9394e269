import type { IconNode } from 'lucide';
import {
  Archive,
  ChartNoAxesColumn,
  Highlighter,
  Image,
  Import as ImportIcon,
  Inbox,
  Library as LibraryIcon,
  Menu as MenuIcon,
  Quote,
  Search,
  Settings2,
  Star,
  Tags,
  Trash2,
  X,
} from 'lucide';
import { useState } from 'preact/hooks';
import type { View } from '../../lib/library/filters';
import { t } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import { holds, typedOf } from '../../lib/search/chips';
import { Icon, IconButton } from '../ui';
import { type LibraryState, show, showView, wholeQuery } from './library-state';
import { TagMark } from './row';

const VIEWS: { view: View; icon: IconNode }[] = [
  { view: 'unread', icon: Inbox },
  { view: 'all', icon: LibraryIcon },
  { view: 'favourite', icon: Star },
  { view: 'archived', icon: Archive },
];

/** The pages beside the list, by their fragment. */
const ACROSS = [
  { place: 'highlights', icon: Highlighter, words: 'nav_highlights' },
  { place: 'speakers', icon: Quote, words: 'nav_speakers' },
  { place: 'credits', icon: Image, words: 'nav_credits' },
  { place: 'statistics', icon: ChartNoAxesColumn, words: 'nav_statistics' },
] as const;

/** So many tags stand here, the most used; the others are in the tags view. */
const MOST_TAGS = 12;

interface Props {
  state: LibraryState;
  /** The first part of the fragment: empty for the list. */
  place: string;
  go: (path: string) => void;
}

/** Views, readings across articles, named searches and tags. On narrow screens icons; a button opens the words over the list. */
export function Nav(props: Props) {
  const [isOpen, setOpen] = useState(false);
  // Over the list it hides what was chosen.
  const go = (path: string) => {
    setOpen(false);
    props.go(path);
  };
  return (
    <nav
      class={`library-nav${isOpen ? ' is-open' : ''}`}
      aria-label={t('views')}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <h1 class="library-brand">
        <Mark /> <span class="nav-words">{t('extension_name')}</span>
      </h1>
      <div class="nav-toggle">
        <IconButton
          icon={isOpen ? X : MenuIcon}
          label={t(isOpen ? 'nav_close' : 'nav_open')}
          expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <NavLines {...props} go={go} />
    </nav>
  );
}

function NavLines({ state, place, go }: Props) {
  const total = state.counts.value;
  const atList = place === '';
  const isPlain = !state.tags.value.some(({ name }) =>
    holds(state.query.value, typedOf('tag', name)),
  );
  const list = (view: View, query = '') => {
    show(state, view, query);
    go('');
  };
  const entry = (view: View, icon: IconNode) => (
    <NavLine
      key={view}
      icon={icon}
      words={t(view === 'all' ? 'view_all_articles' : `view_${view}`)}
      count={total[view]}
      current={atList && state.view.value === view && isPlain}
      onClick={() => list(view)}
    />
  );
  return (
    <>
      <div class="nav-scroll">
        {VIEWS.map(({ view, icon }) => entry(view, icon))}
        <h2 class="meta">{t('nav_across')}</h2>
        {ACROSS.map(({ place: to, icon, words }) => (
          <NavLine
            key={to}
            icon={icon}
            words={t(words)}
            {...(to === 'highlights' ? { count: total.highlights } : {})}
            current={place === to}
            onClick={() => go(`/${to}`)}
          />
        ))}
        <SavedSearches state={state} atList={atList} go={go} />
        <NavTags state={state} place={place} go={go} onTag={(query) => list('all', query)} />
      </div>
      <span class="gap" />
      <div class="nav-foot">
        {entry('trashed', Trash2)}
        <NavLine
          icon={ImportIcon}
          words={t('import')}
          current={false}
          onClick={() => go('/import')}
        />
        <NavLine
          icon={Settings2}
          words={t('options')}
          current={false}
          onClick={() => void openOwn('/options.html')}
        />
      </div>
    </>
  );
}

function SavedSearches({
  state,
  atList,
  go,
}: {
  state: LibraryState;
  atList: boolean;
  go: (path: string) => void;
}) {
  const views = state.views.value;
  if (views.length === 0) return null;
  const query = wholeQuery(state);
  return (
    <>
      <h2 class="meta">{t('nav_searches')}</h2>
      {views.map((view) => (
        <NavLine
          key={view.id}
          icon={Search}
          words={view.name}
          {...countOf(state, view.id)}
          current={atList && query !== '' && query === view.query.trim()}
          onClick={() => {
            showView(state, view);
            go('');
          }}
        />
      ))}
    </>
  );
}

/** The count of a named search, where it has one. */
function countOf({ viewCounts }: LibraryState, id: string): { count?: number } {
  const count = viewCounts.value.get(id);
  return count === undefined ? {} : { count };
}

function NavTags(props: Props & { onTag: (query: string) => void }) {
  const { state, place, go, onTag } = props;
  const tags = state.tags.value.filter(({ count }) => count > 0);
  const most = [...tags].sort((a, b) => b.count - a.count).slice(0, MOST_TAGS);
  const { compare } = new Intl.Collator();
  most.sort((a, b) => compare(a.name, b.name));
  return (
    <>
      <h2 class="meta">{t('tags')}</h2>
      <div class="nav-tags">
        {most.map(({ name, count, colour }) => {
          const typed = typedOf('tag', name);
          return (
            <button
              key={name}
              type="button"
              class="nav-line inset"
              title={name}
              aria-current={place === '' && holds(state.query.value, typed) ? 'page' : undefined}
              onClick={() => onTag(`${typed} `)}
            >
              <span class="nav-mark">
                <TagMark colour={colour} />
              </span>
              <span class="nav-words">{name}</span>
              <span class="meta">{count.toLocaleString()}</span>
            </button>
          );
        })}
      </div>
      <NavLine
        icon={Tags}
        words={
          tags.length > MOST_TAGS ? t('tags_all', tags.length.toLocaleString()) : t('tags_manage')
        }
        current={place === 'tags'}
        onClick={() => go('/tags')}
      />
    </>
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
      {count !== undefined && <span class="meta">{count.toLocaleString()}</span>}
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
