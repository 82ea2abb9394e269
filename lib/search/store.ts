/**
 * Where the index lies: a database of its own beside the library. It holds nothing that the library does not; damaged, it is
 * thrown away and made again, and the library never notices.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ArticleId } from '../library/schema';
import type { Vocabulary } from './segment';

/** An indexed article: its number for good, the mark of what was indexed, how many words its body has. */
export interface IndexedDoc {
  n: number;
  id: ArticleId;
  signature: string;
  words: number;
}

/** A segment: which articles (by number), and the first word of each of its blocks. */
export interface SegmentRow {
  s: number;
  level: number;
  docs: Uint32Array;
  firsts: string[];
}

/** The index's tables. */
export interface IndexTables {
  docs: EntityTable<IndexedDoc, 'n'>;
  segments: EntityTable<SegmentRow, 's'>;
  blocks: Table<{ s: number; b: number; bytes: Uint8Array }, [number, number]>;
  vocabulary: Table<{ s: number; words: Vocabulary }, number>;
  meta: Table<{ key: string; value: number | [number, string] }, string>;
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
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as IndexDb;
  db.version(1).stores({
    docs: 'n, id',
    segments: 's, level',
    blocks: '[s+b]',
    vocabulary: 's',
    meta: 'key',
  });
  return db;
}

/** One remembered number: the next article's, the next segment's, how often the library was rewound. */
export async function numberOf(db: IndexDb, key: 'next' | 'segment' | 'rewound'): Promise<number> {
  const value = (await db.meta.get(key))?.value;
  return typeof value === 'number' ? value : 0;
}

/** The change up to which articles are indexed: its time, and the article's id, because one change gives many rows one time. */
export async function untilOf(db: IndexDb): Promise<[number, string]> {
  const value = (await db.meta.get('until'))?.value;
  return Array.isArray(value) ? value : [0, ''];
}

/** The next segment's number. Inside a transaction. */
export async function nextSegment(db: IndexDb): Promise<number> {
  const s = await numberOf(db, 'segment');
  await db.meta.put({ key: 'segment', value: s + 1 });
  return s;
}
