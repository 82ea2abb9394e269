/**
 * Keeps the index up with the library: reads the articles that changed since, in the order of their changes, and writes each
 * batch with how far it came in one transaction. Killed at any moment it goes on from the last batch.
 */
import Dexie from 'dexie';
import type { LibraryDb } from '../library/db';
import { rewoundOf } from '../library/rows';
import type { ArticleId, SavedArticle, SavedHighlight } from '../library/schema';
import { signatureOf, type Words, wordsOf } from './document';
import { merge, mergeWhereMany } from './merge';
import { type BlockBytes, BlockPacker, Gathering, levelOf } from './segment';
import { type IndexDb, type IndexedDoc, nextSegment, numberOf, untilOf } from './store';

/** So many articles make one segment at most, and so many changed rows are read at a time. */
const BATCH = 256;
/** A batch ends earlier at so many words, so that its memory is bounded by words and not by articles. */
const MOST_WORDS = 1_500_000;

/** How far a build is, in articles. */
export interface Progress {
  done: number;
  total: number;
}

/** One article that changed: what is to be indexed, or that its words are the same as before. */
interface Changed {
  row: SavedArticle;
  signature: string;
  words: Words | null;
  length: number;
}

/**
 * Indexes what changed since the last time, and calls `told` after each batch. Gives how many articles were indexed anew.
 */
export async function catchUp(
  library: LibraryDb,
  index: IndexDb,
  told: (progress: Progress) => void,
): Promise<number> {
  await beginAnewIfRewound(library, index);
  let indexed = await indexChanged(library, index, told);
  // Every article is indexed by now. Two counts tell of any that is not, or is no longer there, however that came about.
  const [kept, all] = await Promise.all([index.docs.count(), library.articles.count()]);
  if (kept > all) await forgetErased(library, index);
  if (kept < all) {
    await index.meta.delete('until');
    indexed += await indexChanged(library, index, told);
  }
  return indexed;
}

async function indexChanged(
  library: LibraryDb,
  index: IndexDb,
  told: (progress: Progress) => void,
): Promise<number> {
  let indexed = 0;
  let done = 0;
  for (;;) {
    const since = library.articles.where('[updatedAt+id]').above(await untilOf(index));
    const rows = await since.limit(BATCH).toArray();
    if (rows.length === 0) return indexed;
    // A few saved articles are the rule: no question is asked that their number answers.
    const isLast = rows.length < BATCH;
    const total = done + (isLast ? rows.length : await since.count());
    for await (const batch of batches(library, index, rows)) {
      indexed += await writeBatch(index, batch);
      done += batch.length;
      told({ done, total });
    }
    await mergeWhereMany(library, index);
    if (isLast) return indexed;
  }
}

/** A restored backup, an import taken back: rows have times of before, and every row is looked at again. What is the same costs little. */
async function beginAnewIfRewound(library: LibraryDb, index: IndexDb): Promise<void> {
  const rewound = await rewoundOf(library);
  if (rewound === (await numberOf(index, 'rewound'))) return;
  await index.transaction('rw', index.meta, async () => {
    await index.meta.delete('until');
    await index.meta.put({ key: 'rewound', value: rewound });
  });
}

/** Writes the segments anew that hold words of erased articles: what was erased must not lie here. */
async function forgetErased(library: LibraryDb, index: IndexDb): Promise<void> {
  const docs = await index.docs.toArray();
  const ids = new Set(await library.articles.toCollection().primaryKeys());
  const gone = new Set(docs.filter(({ id }) => !ids.has(id)).map(({ n }) => n));
  for (const segment of await index.segments.toArray()) {
    if (segment.docs.some((n) => gone.has(n))) await merge(library, index, [segment]);
  }
}

/** Removes blocks of a segment that was never finished: once, before an index is used. */
export async function sweep(index: IndexDb): Promise<void> {
  const known = new Set(await index.segments.toCollection().primaryKeys());
  const first = (await index.blocks.orderBy('[s+b]').keys()) as unknown as [number, number][];
  const orphans = new Set(first.map(([s]) => s).filter((s) => !known.has(s)));
  for (const s of orphans) {
    await index.blocks.where('[s+b]').between([s, Dexie.minKey], [s, Dexie.maxKey]).delete();
    await index.vocabulary.delete(s);
  }
}

/** Reads what belongs to these rows, in batches that end where the words become too many. */
async function* batches(
  library: LibraryDb,
  index: IndexDb,
  rows: SavedArticle[],
): AsyncGenerator<Changed[]> {
  const ids = rows.map(({ id }) => id);
  const [known, marks] = await Promise.all([
    index.docs.where('id').anyOf(ids).toArray(),
    library.highlights.where('articleId').anyOf(ids).toArray(),
  ]);
  const signatures = new Map(known.map(({ id, signature }) => [id, signature]));
  const highlights = Map.groupBy(
    marks.filter(({ deletedAt }) => deletedAt === undefined),
    ({ articleId }) => articleId,
  );
  let batch: Changed[] = [];
  let words = 0;
  for (const row of rows) {
    const changed = await read(library, row, highlights.get(row.id) ?? [], signatures.get(row.id));
    batch.push(changed);
    words += changed.length;
    if (words < MOST_WORDS) continue;
    yield batch;
    [batch, words] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function read(
  library: LibraryDb,
  row: SavedArticle,
  highlights: SavedHighlight[],
  before: string | undefined,
): Promise<Changed> {
  const signature = signatureOf(row, highlights);
  if (signature === before) return { row, signature, words: null, length: 0 };
  const body = await library.bodies.get(row.id);
  const words = wordsOf(row, body, highlights);
  let length = 0;
  for (const { times } of words.values()) length += times;
  // A restored article may be here before its text: the next look finds that it changed.
  const isWhole = body !== undefined || row.textHash === '';
  return { row, signature: isWhole ? signature : `${signature}?`, words, length };
}

/** Writes one segment with its articles and how far the index has come: all of it or nothing. Gives how many articles it holds. */
async function writeBatch(index: IndexDb, batch: Changed[]): Promise<number> {
  const gathering = new Gathering();
  const fresh = batch.filter((changed) => changed.words !== null);
  for (const { words } of fresh) if (words) gathering.add(words);
  const packer = new BlockPacker();
  const blocks: BlockBytes[] = [];
  const push = (block: BlockBytes | null) => block && blocks.push(block);
  for (const entry of gathering.entries()) push(packer.add(entry));
  push(packer.flush());
  const last = batch.at(-1)?.row;
  const until: [number, string] = [last?.updatedAt ?? 0, last?.id ?? ''];
  await index.transaction('rw', index.tables, async () => {
    await index.meta.put({ key: 'until', value: until });
    if (fresh.length === 0) return;
    const docs = await number(index, fresh);
    const s = await nextSegment(index);
    await index.segments.put({
      s,
      level: levelOf(fresh.length),
      docs: Uint32Array.from(docs, ({ n }) => n),
      firsts: blocks.map(({ first }) => first),
    });
    await index.blocks.bulkPut(blocks.map(({ bytes }, b) => ({ s, b, bytes })));
    await index.vocabulary.put({ s, words: packer.words() });
  });
  return fresh.length;
}

/** A new number for each article; the old one is forgotten, and with it whatever the old segments say of it. */
async function number(index: IndexDb, fresh: Changed[]): Promise<IndexedDoc[]> {
  const next = await numberOf(index, 'next');
  const ids = fresh.map(({ row }): ArticleId => row.id);
  await index.docs.where('id').anyOf(ids).delete();
  const docs = fresh.map(({ row, signature, length }, i) => {
    return { n: next + i, id: row.id, signature, words: length };
  });
  await index.docs.bulkPut(docs);
  await index.meta.put({ key: 'next', value: next + docs.length });
  return docs;
}
