/** The index behind a list: what it found for what is typed now, the lines in which it was found, how the index stands. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { openSearch, type Port } from '../../lib/search';
import type { Piece } from '../../lib/search/context';
import type { Hit } from '../../lib/search/evaluate';
import type { IndexState } from '../../lib/search/protocol';
import { parseQuery, soughtIn } from '../../lib/search/query';
import { startWorker } from '../../lib/search/start';

/** The index is brought up so long after the last change of a row, in ms: reading on changes rows all the time. */
const REST_MS = 400;
/** Lines of rows that came into view together are asked for together, and not at every letter: each is read out of a whole text. */
const GATHER_MS = 120;

/** What the index found for a query, best first. */
export interface Found {
  query: string;
  hits: readonly Hit[];
}

/** The index as a list uses it. */
export interface Finder {
  /** Null until the index has answered what is typed now. */
  found: ReadonlySignal<Found | null>;
  /** Null until something is known. */
  state: ReadonlySignal<IndexState | null>;
  /** The line of an article in which the sought words stand. */
  lines: ReadonlySignal<ReadonlyMap<ArticleId, Piece[]>>;
  /** Asks for the line of an article that has come into view. */
  want(id: ArticleId): void;
}

/** Opens the index over `rows` for what is typed in `query`. The worker starts when there are rows (and never for none). */
export function openFinder(
  query: ReadonlySignal<string>,
  rows: ReadonlySignal<readonly SavedArticle[]>,
  start: () => Port = startWorker,
): Finder {
  const found = signal<Found | null>(null);
  const state = signal<IndexState | null>(null);
  const lines = signal<ReadonlyMap<ArticleId, Piece[]>>(new Map());
  let search: ReturnType<typeof openSearch> | null = null;
  const look = async () => {
    const typed = query.peek();
    if (!search || typed.trim() === '') return;
    const take = (hits: readonly Hit[]) => {
      if (query.peek() === typed) found.value = { query: typed, hits };
    };
    take(await search.query(typed, take));
  };
  let timer = 0;
  effect(() => {
    const now = rows.value;
    if (now.length === 0 && !search) return;
    search ??= openSearch(start(), (told) => {
      state.value = told;
      if (told.state === 'ready') void look();
    });
    search.rows(now);
    clearTimeout(timer);
    timer = window.setTimeout(() => void search?.catchUp(), REST_MS);
  });
  effect(() => {
    if (query.value.trim() === '') found.value = null;
    lines.value = new Map();
    void look();
  });
  const want = gathered(async (ids) => {
    const typed = query.peek();
    if (!search || soughtIn(parseQuery(typed).query).length === 0) return;
    const more = await search.context(ids, typed);
    if (query.peek() === typed) lines.value = new Map([...lines.peek(), ...more]);
  });
  return { found, state, lines, want };
}

/** Calls `ask` once for all ids that come within a moment. */
function gathered(ask: (ids: ArticleId[]) => Promise<void>): (id: ArticleId) => void {
  let ids: ArticleId[] = [];
  return (id) => {
    if (ids.push(id) > 1) return;
    setTimeout(() => {
      void ask(ids);
      ids = [];
    }, GATHER_MS);
  };
}

/** The places of rows by id, made once for rows: a letter typed finds thousands of them, and asks each time. */
const places = new WeakMap<readonly SavedArticle[], ReadonlyMap<ArticleId, number>>();
function placesOf(rows: readonly SavedArticle[]): ReadonlyMap<ArticleId, number> {
  const known = places.get(rows) ?? new Map(rows.map(({ id }, i) => [id, i]));
  places.set(rows, known);
  return known;
}

/** The rows that an answer of the index holds: best first if `byFit`, those that fit alike and all else in their order. */
export function chosenBy(
  { hits }: Found,
  rows: readonly SavedArticle[],
  byFit: boolean,
): SavedArticle[] {
  const places = placesOf(rows);
  const at = ({ row }: Hit) => places.get(row.id) ?? -1;
  const here = hits.filter((hit) => at(hit) >= 0);
  here.sort((a, b) => (byFit ? b.score - a.score : 0) || at(a) - at(b));
  // The row of a hit may have changed since it was found.
  return here.flatMap((hit) => rows[at(hit)] ?? []);
}
