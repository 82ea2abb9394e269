/**
 * Where the index lies: a database of its own beside the library. It holds nothing that the library does not; damaged, it is
 * thrown away and made again, and the library never notices.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ArticleId } from '../library/schema';
import type { PairsRow } from './pairs';
import type { Vocabulary } from './segment';

/** An indexed article: its number for good, the mark of what was indexed, how many words its body has. */
export interface IndexedDoc {
  n: number;
  id: ArticleId;
  signature: string;
  words: number;
}

/** A segment: which articles (by number), the first word of each of its blocks, and where in `docs` each of its rows of pairs begins. */
export interface SegmentRow {
  s: number;
  level: number;
  docs: Uint32Array;
  firsts: string[];
  pairs: number[];
}

/**
 * How far the index has come, in one row: one read and one write a save. `until` is the change up to which articles are indexed:
 * its time, and the article's id, because one change gives many rows one time; `next` the next article's number, `segment` the
 * next segment's; `rewound` how often the library was rewound; `held` how many articles are indexed.
 */
export interface Mark {
  until: [number, string];
  next: number;
  segment: number;
  rewound: number;
  held: number;
}

interface MarkRow extends Mark {
  key: 'mark';
}

/** The index's tables. */
export interface IndexTables {
  docs: EntityTable<IndexedDoc, 'n'>;
  segments: EntityTable<SegmentRow, 's'>;
  blocks: Table<{ s: number; b: number; bytes: Uint8Array }, [number, number]>;
  vocabulary: Table<{ s: number; words: Vocabulary }, number>;
  pairs: Table<PairsRow, [number, number]>;
  meta: Table<MarkRow, string>;
}

/** The index's database. */
export type IndexDb = Dexie & IndexTables;

/** The index's name among the databases. */
const NAME = 'postil-search';

/** Throws the whole index away: after everything was erased nothing of it may lie there. */
export async function forgetIndex(): Promise<void> {
  await Dexie.delete(NAME);
}

/** Opens (or makes) an index. A lost last write costs a second of work: durability is relaxed. */
export function openIndex(name = NAME): IndexDb {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'relaxed',
    cache: 'disabled',
  }) as IndexDb;
  db.version(1).stores({
    docs: 'n, id',
    segments: 's, level',
    blocks: '[s+b]',
    vocabulary: 's',
    meta: 'key',
  });
  // What version 1 noted in several rows is one now: the index is made anew.
  db.version(2).upgrade(async (tx) => {
    for (const { name: table } of db.tables) await tx.table(table).clear();
  });
  // Which words stand side by side was not noted: made anew as well.
  db.version(3)
    .stores({ pairs: '[s+c]' })
    .upgrade(async (tx) => {
      for (const { name: table } of db.tables) await tx.table(table).clear();
    });
  // The articles of a word stand in another order: made anew as well.
  db.version(4).upgrade(async (tx) => {
    for (const { name: table } of db.tables) await tx.table(table).clear();
  });
  return db;
}

/** Every row of the tables that hold a segment in parts, which begin with its number. */
export const rangeOf = (s: number): [[number, unknown], [number, unknown]] => [
  [s, Dexie.minKey],
  [s, Dexie.maxKey],
];

const NOTHING: Mark = { until: [0, ''], next: 0, segment: 0, rewound: 0, held: 0 };

/** How far the index has come; from the beginning if it has not begun. */
export async function markOf(db: IndexDb): Promise<Mark> {
  const { key: _, ...mark } = { ...NOTHING, ...(await db.meta.get('mark')) };
  return mark;
}

/** Notes how far the index has come. */
export async function putMark(db: IndexDb, mark: Mark): Promise<void> {
  await db.meta.put({ key: 'mark', ...mark });
}

/** The next segment's number. Inside a transaction. */
export async function nextSegment(db: IndexDb): Promise<number> {
  const mark = await markOf(db);
  await putMark(db, { ...mark, segment: mark.segment + 1 });
  return mark.segment;
}
