/** What the library page knows: the view, the query, the rows, what is chosen; all of it live. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { duplicateSets } from '../../lib/library/duplicates';
import type { View } from '../../lib/library/filters';
import { inView } from '../../lib/library/filters';
import { type Following, followArticles } from '../../lib/library/follow';
import { keepOrder } from '../../lib/library/kept-order';
import { type Live, live } from '../../lib/library/live';
import { groupRows, isAscendingByNature, orderRows, type RowGroup } from '../../lib/library/order';
import { brokenRows, counts, listArticles, tagRows } from '../../lib/library/read';
import { savedViews } from '../../lib/library/read-views';
import type {
  ArticleId,
  Counts,
  GroupKey,
  SavedArticle,
  SavedView,
  SortKey,
  TagRow,
} from '../../lib/library/schema';
import { NO_COUNTS } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import { language } from '../../lib/platform/i18n';
import { forgetStill } from '../../lib/platform/still';
import { toggled } from '../../lib/search/chips';
import type { KnownValues } from '../../lib/search/complete';
import { find, findable } from './find';
import { chosenBy, type Finder, openFinder } from './finder';
import { knownValues } from './known-values';
import { rested } from './rested';
import { countedViews } from './view-counts';

/** So many rows are there at once, by one query over an index; the others follow in slices. */
export const FIRST_ROWS = 60;

/** The library page's state. */
export interface LibraryState {
  view: Signal<View>;
  query: Signal<string>;
  sort: Signal<SortKey>;
  ascending: Signal<boolean>;
  group: Signal<GroupKey>;
  chosen: Signal<ReadonlySet<ArticleId>>;
  /** The row that the keyboard is on, counted through all groups. */
  active: Signal<number>;
  /** The row that the pointer rests on; the keyboard takes its place. */
  pointed: Signal<ArticleId | null>;
  tagging: Signal<boolean>;
  /** Whether the preview lies over the list, in a window that has no room beside it. */
  over: Signal<boolean>;
  /** How far the list is scrolled, in px; kept while the reader is open. */
  scroll: { top: number };
  articles: Following<SavedArticle>;
  /** Every row, the trash included; empty until all were read once. */
  all: ReadonlySignal<SavedArticle[]>;
  rows: ReadonlySignal<Live<SavedArticle[]>>;
  groups: ReadonlySignal<RowGroup[]>;
  /** The rows as they stand, group after group: with groups by tag an article may stand there twice. */
  shown: ReadonlySignal<SavedArticle[]>;
  counts: ReadonlySignal<Counts>;
  tags: ReadonlySignal<TagRow[]>;
  views: ReadonlySignal<SavedView[]>;
  /** How many articles each named search finds, by its id; those that look for words are not counted: only the index knows. */
  viewCounts: ReadonlySignal<ReadonlyMap<string, number>>;
  duplicates: ReadonlySignal<SavedArticle[][]>;
  /** So many sets of duplicates were looked at and are not said again until there are more. */
  twiceSeen: Signal<number>;
  /** What operators can be completed with. */
  known: ReadonlySignal<KnownValues>;
  /** The index of whole texts behind the search. */
  finder: Finder;
  /** Rows that could not be read, said once. */
  broken: Signal<number>;
}

const ready = <T>(query: ReadonlySignal<Live<T>>, otherwise: T): ReadonlySignal<T> =>
  computed(() => (query.value.state === 'ready' ? query.value.value : otherwise));

/** The rows in view, in order and found: the first page until every row is in memory, a scan until the index has answered. */
function rowsOf(
  state: Pick<LibraryState, 'view' | 'query' | 'sort' | 'ascending' | 'all' | 'articles'>,
  finder: Finder,
): ReadonlySignal<Live<SavedArticle[]>> {
  const { view, query, sort, ascending, all, articles } = state;
  // Who has chosen an order gets that one; else what fits best comes first.
  const byFit = () => sort.value === 'saved' && !ascending.value;
  const first = live(() => listArticles('all', FIRST_ROWS));
  const inOrder = computed(() =>
    findable(
      orderRows(
        all.value.filter((row) => inView(row, view.value)),
        sort.value,
        ascending.value,
        language(),
      ),
    ),
  );
  const isPlain = computed(
    () => view.value === 'all' && query.value === '' && sort.value === 'saved' && !ascending.value,
  );
  let last: Live<SavedArticle[]> | null = null;
  return computed(() => {
    const { complete, error } = articles.value.value;
    if (complete) {
      first.stop();
      const found = finder.found.value;
      const isAsked = query.value.trim() !== '' && finder.state.value?.state === 'ready';
      // The index answers in a moment: what it said before stays, rather than a scan that finds less.
      if (isAsked && found && found.query !== query.value && last) return last;
      const value =
        found?.query === query.value
          ? chosenBy(found, inOrder.value.rows, byFit())
          : find(inOrder.value, query.value);
      last = { state: 'ready', value };
      return last;
    }
    if (error) return { state: 'failed', error };
    return isPlain.value ? first.value.value : { state: 'loading' };
  });
}

/** Rows that did not parse are reported to the background, which sets them aside; gives how many there were. */
function reportBroken(articles: Following<SavedArticle>): Signal<number> {
  const broken = signal(0);
  effect(() => {
    if (!articles.value.value.complete || brokenRows.size === 0) return;
    broken.value = broken.peek() + brokenRows.size;
    for (const row of brokenRows.values()) void ask('library.setAside', row);
    brokenRows.clear();
  });
  return broken;
}

/** Opens the library page's state. */
export function openLibraryState(): LibraryState {
  const articles = followArticles();
  const base = {
    view: signal<View>('all'),
    query: signal(''),
    sort: signal<SortKey>('saved'),
    ascending: signal(false),
    all: computed(() => {
      const { rows, complete } = articles.value.value;
      return complete ? [...rows.values()] : [];
    }),
    articles,
  };
  const group = signal<GroupKey>('none');
  keepOrder(base.sort, base.ascending, group);
  const finder = openFinder(base.query, base.all);
  const rows = rowsOf(base, finder);
  const groups = computed(() =>
    rows.value.state === 'ready'
      ? groupRows(rows.value.value, group.value, base.sort.value, language())
      : [],
  );
  const views = ready(live(() => savedViews(language())).value, []);
  const state: LibraryState = {
    ...base,
    group,
    chosen: signal<ReadonlySet<ArticleId>>(new Set()),
    active: signal(0),
    pointed: signal<ArticleId | null>(null),
    tagging: signal(false),
    over: signal(false),
    scroll: { top: 0 },
    known: rested(base.all, knownValues([]), knownValues),
    finder,
    rows,
    groups,
    shown: computed(() => groups.value.flatMap((one) => one.rows)),
    counts: ready(live(counts).value, NO_COUNTS),
    tags: ready(live(tagRows).value, []),
    views,
    viewCounts: countedViews(views, base.all),
    twiceSeen: signal(0),
    duplicates: rested(base.all, [], duplicateSets),
    broken: reportBroken(articles),
  };
  effect(() => {
    void state.active.value;
    state.pointed.value = null;
  });
  effect(() => {
    void [base.view.value, base.query.value, base.sort.value, base.ascending.value, group.value];
    state.active.value = 0;
    // A new object: the list that is shown goes to its beginning too.
    state.scroll = { top: 0 };
  });
  forgetErased(articles);
  return state;
}

/** What was erased for good must not be in what the popup shows the next time until its rows are read. */
function forgetErased(articles: Following<SavedArticle>): void {
  let most = 0;
  effect(() => {
    const { rows, complete } = articles.value.value;
    if (complete && rows.size < most) forgetStill();
    most = rows.size;
  });
}

/** Shows a view or a search from its beginning, nothing chosen. */
export function show(state: LibraryState, view: View, query = ''): void {
  state.view.value = view;
  state.query.value = query;
  state.chosen.value = new Set();
  state.tagging.value = false;
}

/** Sorts by something: in its natural direction, or the other one if it is sorted by that already. */
export function sortBy(state: LibraryState, sort: SortKey): void {
  state.ascending.value = isAscendingByNature(sort);
  state.sort.value = sort;
}

const AS_OPERATOR: Partial<Record<View, string>> = {
  unread: 'is:unread',
  favourite: 'is:favourite',
  archived: 'is:archived',
};

/** The search as it could be typed under all articles: the view becomes an operator. */
export function wholeQuery(state: LibraryState): string {
  const operator = AS_OPERATOR[state.view.value];
  const query = state.query.value.trim();
  return operator && !query.includes(operator) ? toggled(query, operator).trim() : query;
}

/** Shows a named search as it was kept. */
export function showView(state: LibraryState, view: SavedView): void {
  show(state, 'all', view.query);
  state.sort.value = view.sort;
  state.ascending.value = view.ascending;
  state.group.value = view.group;
}

/** The rows that an action is about: the chosen ones, else the one the keyboard is on. */
export function concerned(state: LibraryState): SavedArticle[] {
  const { rows, chosen, shown, active } = state;
  if (rows.value.state === 'ready' && chosen.value.size > 0)
    return rows.value.value.filter(({ id }) => chosen.value.has(id));
  const row = shown.value[active.value];
  return row ? [row] : [];
}

/** The row that is previewed: where the pointer rests, else where the keyboard is. */
export function previewed({ shown, active, pointed }: LibraryState): SavedArticle | null {
  const rows = shown.value;
  const under = pointed.value && rows.find(({ id }) => id === pointed.value);
  return under || (rows[active.value] ?? rows[0] ?? null);
}

/** The articles before and behind one in the list as it stands. */
export function neighboursOf(
  { shown }: LibraryState,
  id: ArticleId,
): { previous: ArticleId | null; next: ArticleId | null } {
  const at = shown.value.findIndex((row) => row.id === id);
  const there = (index: number) => (at < 0 ? null : (shown.value[index]?.id ?? null));
  return { previous: there(at - 1), next: there(at + 1) };
}
