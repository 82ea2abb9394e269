/**
 * A whole table kept in memory and kept true. The first reading goes in pages and slices; afterwards only the rows that changed
 * are read, in whichever context they were changed: Dexie says which keys (`storagemutated`, the ground of its liveQuery).
 * Reading all of 10,000 rows again for one change would cost a quarter of a second each time.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type * as z from 'zod/mini';
import { takesAsItIs } from './as-it-is';
import { type LibraryDb, library } from './db';
import { parsed } from './read';
import { SavedArticle, SavedHighlight } from './schema';
import { pause } from './slices';

/** So many rows a page: looked through in 1 ms (2 to 3 where the schema is asked), so that what follows has room in the same frame. */
const PAGE = 120;
/** Changes that come together are read together, after so long, in ms. */
const TOGETHER_MS = 30;
/** While changes keep coming, who shows many rows is told less often: so many times as long apart as it takes to show them. */
const APART = 20;
const MOST_APART_MS = 2000;
/** Changes keep coming if so many were shown, each within so long of the one before, in ms. A reader's own are shown at once. */
const KEEP_COMING = 3;
const SOON_MS = 1000;

/** What is known of a table. `rows` is the same map throughout; a new object says that it has changed. */
export interface Followed<T> {
  rows: ReadonlyMap<string, T>;
  /** Whether every row has been read once; until then `rows` is empty or partial. */
  complete: boolean;
  /** Rows read so far in the first reading. */
  done: number;
  /** The storage's refusal, until a later reading works. */
  error: unknown;
}

/** A table that is followed until `stop()`; `again()` reads all of it anew, after a failure. */
export interface Following<T> {
  value: ReadonlySignal<Followed<T>>;
  again(): void;
  stop(): void;
}

interface Source<T> {
  db: LibraryDb;
  name: 'articles' | 'highlights';
  parse: (rows: unknown[]) => T[];
}

/** Follows every article, the trash included. */
export function followArticles(db: LibraryDb = library()): Following<SavedArticle> {
  return follow({ db, name: 'articles', parse: parserOf(SavedArticle, 'articles') });
}

/** Follows every highlight, the deleted ones included. */
export function followHighlights(db: LibraryDb = library()): Following<SavedHighlight> {
  return follow({ db, name: 'highlights', parse: parserOf(SavedHighlight, 'highlights') });
}

/** The rows that parse, in no order; those that need no copy of their schema's come first. */
function parserOf<S extends z.ZodMiniType>(schema: S, table: string) {
  const isAsItIs = takesAsItIs(schema);
  return (rows: unknown[]): z.infer<S>[] => {
    const whole: z.infer<S>[] = [];
    const others: unknown[] = [];
    for (const row of rows) {
      if (isAsItIs(row)) whole.push(row);
      else others.push(row);
    }
    return [...whole, ...parsed(schema, table, others)];
  };
}

interface Changed {
  keys: Set<string>;
  /** A range of keys changed: many rows at once, or all of them. */
  all: boolean;
}

/** Takes note of what Dexie says has changed in one table; false if nothing has. */
function noteChanged(changed: Changed, parts: ObservabilitySet, table: string): boolean {
  const trees = [parts[table], parts[`${table}:dels`]].filter((tree) => tree !== undefined);
  for (const tree of trees) {
    for (const { from, to } of new RangeSet().add(tree) as unknown as Iterable<{
      from: unknown;
      to: unknown;
    }>) {
      if (from === to) changed.keys.add(String(from));
      else changed.all = true;
    }
  }
  return trees.length > 0;
}

function follow<T extends { id: string }>(source: Source<T>): Following<T> {
  const rows = new Map<string, T>();
  const value = signal<Followed<T>>({ rows, complete: false, done: 0, error: null });
  const over = new AbortController();
  let changed: Changed = { keys: new Set(), all: true };
  const say = (patch: Partial<Followed<T>>) => {
    if (!over.signal.aborted) value.value = { ...value.peek(), ...patch };
  };
  const { begin, schedule } = paced(
    async () => {
      const { keys, all } = changed;
      changed = { keys: new Set(), all: false };
      // Only who waits for the first reading is told how far it is: whoever shows the rows would show all of them each time.
      const said = (done: number) => !value.peek().complete && say({ done });
      if (all) await readAll(source, rows, said, over.signal);
      else await readChanged(source, rows, [...keys], over.signal);
      return () => say({ complete: true, error: null });
    },
    (error) => {
      changed.all = true;
      say({ error });
    },
    () => !over.signal.aborted && (changed.all || changed.keys.size > 0),
  );
  const onChange = (parts: ObservabilitySet) => {
    const table = `idb://${source.db.name}/${source.name}/`;
    if (noteChanged(changed, parts, table)) schedule();
  };
  Dexie.on.storagemutated.subscribe(onChange);
  begin();
  return {
    value,
    again: () => {
      changed.all = true;
      say({ error: null });
      begin();
    },
    stop: () => {
      over.abort();
      Dexie.on.storagemutated.unsubscribe(onChange);
    },
  };
}

/**
 * Runs `read` once at a time and then what it gives, which shows it; again as long as `isBehind`, but so far apart that showing does
 * not fill the page's time. After a failure only `begin` or the next change tries again.
 */
function paced(
  read: () => Promise<() => void>,
  failed: (error: unknown) => void,
  isBehind: () => boolean,
): { begin: () => void; schedule: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  // When it was shown last, how long that took, in ms, and how many followed close upon one another.
  let [said, cost, row] = [0, 0, 0];
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      const show = await read();
      const began = performance.now();
      row = began - said < SOON_MS + cost * APART ? row + 1 : 0;
      show();
      // What it costs is over when others have had their turn.
      await pause();
      said = performance.now();
      cost = said - began;
    } catch (error) {
      failed(error);
      isRunning = false;
      return;
    }
    isRunning = false;
    schedule();
  };
  const schedule = () => {
    if (timer !== undefined || isRunning || !isBehind()) return;
    const apart = row < KEEP_COMING ? 0 : Math.min(MOST_APART_MS, cost * APART);
    const wait = Math.max(TOGETHER_MS, said + apart - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, wait);
  };
  return { begin: () => void run(), schedule };
}

async function readAll<T extends { id: string }>(
  { db, name, parse }: Source<T>,
  rows: Map<string, T>,
  said: (done: number) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const table = db.table<unknown, string>(name);
  const seen = new Set<string>();
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const page = await from.limit(PAGE).toArray();
    if (signal.aborted) return;
    for (const row of parse(page)) {
      rows.set(row.id, row);
      seen.add(row.id);
    }
    if (page.length < PAGE) break;
    last = String((page.at(-1) as { id: unknown }).id);
    said(seen.size);
    await pause();
  }
  for (const id of rows.keys()) if (!seen.has(id)) rows.delete(id);
}

async function readChanged<T extends { id: string }>(
  { db, name, parse }: Source<T>,
  rows: Map<string, T>,
  keys: string[],
  signal: AbortSignal,
): Promise<void> {
  const table = db.table<unknown, string>(name);
  for (let at = 0; at < keys.length; at += PAGE) {
    const some = keys.slice(at, at + PAGE);
    const found = await table.bulkGet(some);
    if (signal.aborted) return;
    for (const key of some) rows.delete(key);
    for (const row of parse(found.filter((row) => row !== undefined))) rows.set(row.id, row);
    if (at + PAGE < keys.length) await pause();
  }
}
