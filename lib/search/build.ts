/**
 * Keeps the index up with the library: reads the articles that changed since, in the order of their changes, and writes each
 * batch with how far it came in one transaction. Killed at any moment it goes on from the last batch.
 */
import type { LibraryDb } from '../library/db';
import type { ArticleBody, ArticleId, SavedArticle, SavedHighlight } from '../library/schema';
import { BATCH, besides, type Early, FEW, libraryOf, rowsAfter } from './changed';
import { signatureOf, type Words, wordsOf } from './document';
import { merge, mergeWhereMany } from './merge';
import { EVERY_PAIR, PairsPacker, type PairsRow } from './pairs';
import { type BlockBytes, BlockPacker, Gathering, levelOf } from './segment';
import { type IndexDb, type IndexedDoc, type Mark, markOf, putMark, rangeOf } from './store';

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
  pairs: Uint8Array;
  length: number;
  /** Whether the index has an older state of it. */
  isKnown: boolean;
}

/**
 * Indexes what changed since the last time, and calls `told` after each batch. Gives how many articles were indexed anew, and how
 * far the index has come; given back as `guess` that saves the next time a question, and is never trusted. Whoever calls it lets
 * nobody else write the index meanwhile, and has the segments merged afterwards (`mergeWhereMany`).
 */
export async function catchUp(
  library: LibraryDb,
  index: IndexDb,
  told: (progress: Progress) => void,
  guess: Mark | null = null,
): Promise<{ indexed: number; mark: Mark }> {
  const [mark, { rewound, total, early }] = await Promise.all([
    markOf(index),
    libraryOf(library, guess),
  ]);
  // A restored backup, an import taken back: rows have times of before, and every row is looked at again. What is the same costs little.
  const since: Mark = rewound === mark.rewound ? mark : { ...mark, until: [0, ''], rewound };
  if (since !== mark) await putMark(index, since);
  const isRight = guess && `${guess.until}` === `${since.until}`;
  const made = await indexChanged(library, index, since, told, isRight ? early : null);
  // Every article is indexed by now; the two numbers tell of any that is not, or is no longer there, however that came about.
  if (made.mark.held === total) return made;
  const more = await countAnew(library, index, made.mark, told);
  return { indexed: made.indexed + more, mark: await markOf(index) };
}

/** Counts both sides row by row, forgets what is gone and looks at everything again if something is missing. Gives what was indexed. */
async function countAnew(
  library: LibraryDb,
  index: IndexDb,
  mark: Mark,
  told: (progress: Progress) => void,
): Promise<number> {
  const [kept, all] = await Promise.all([index.docs.count(), library.articles.count()]);
  const counted: Mark = { ...mark, held: kept, until: kept < all ? [0, ''] : mark.until };
  await putMark(index, counted);
  if (kept > all) await forgetErased(library, index);
  return kept < all ? (await indexChanged(library, index, counted, told)).indexed : 0;
}

const countAfter = (library: LibraryDb, { until }: Mark): Promise<number> =>
  library.articles.where('[updatedAt+id]').above(until).count();

async function indexChanged(
  library: LibraryDb,
  index: IndexDb,
  from: Mark,
  told: (progress: Progress) => void,
  first: Early | null = null,
): Promise<{ indexed: number; mark: Mark }> {
  let [indexed, done, mark] = [0, 0, from];
  for (let early = first; ; early = null) {
    const rows: SavedArticle[] = early?.rows ?? (await rowsAfter(library, mark));
    if (rows.length === 0) return { indexed, mark };
    // A few saved articles are the rule: no question is asked that their number answers.
    const isLast = rows.length < BATCH;
    const total = done + (isLast ? rows.length : await countAfter(library, mark));
    for await (const batch of batches(library, index, rows, early)) {
      mark = await writeBatch(index, batch, mark);
      indexed += batch.filter(({ words }) => words !== null).length;
      done += batch.length;
      told({ done, total });
    }
    // The last batch of a build, mostly the only one, is searched before it is tidied up.
    if (isLast) return { indexed, mark };
    if (await mergeWhereMany(library, index)) mark = await markOf(index);
  }
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
  const parts = await Promise.all([
    index.blocks.orderBy('[s+b]').keys(),
    index.pairs.orderBy('[s+c]').keys(),
  ]);
  const all = parts.flat() as unknown as [number, number][];
  const orphans = new Set(all.map(([s]) => s).filter((s) => !known.has(s)));
  for (const s of orphans) {
    await index.blocks
      .where('[s+b]')
      .between(...rangeOf(s))
      .delete();
    await index.pairs
      .where('[s+c]')
      .between(...rangeOf(s))
      .delete();
    await index.vocabulary.delete(s);
  }
}

/** Reads what belongs to these rows, in batches that end where the words become too many. */
async function* batches(
  library: LibraryDb,
  index: IndexDb,
  rows: SavedArticle[],
  early: Early | null,
): AsyncGenerator<Changed[]> {
  const few = rows.length <= FEW;
  const known = signaturesOf(index, rows);
  // It is waited for below; if something fails before, that is what is said.
  known.catch(() => undefined);
  const { marks, bodies } = early ?? (await besides(library, rows));
  const highlights = Map.groupBy(
    marks.filter(({ deletedAt }) => deletedAt === undefined),
    ({ articleId }) => articleId,
  );
  let batch: Changed[] = [];
  let words = 0;
  for (const [i, row] of rows.entries()) {
    const own = highlights.get(row.id) ?? [];
    const signature = signatureOf(row, own);
    const made = (body: ArticleBody | undefined) => indexed(row, signature, body, own);
    // A few are mostly new: their words are made while the index says what it has of them.
    const early = few ? made(bodies[i]) : null;
    const before = (await known).get(row.id);
    const isKnown = before !== undefined;
    const same = { row, signature, words: null, pairs: EVERY_PAIR, length: 0 };
    const now = signature === before ? same : (early ?? made(await library.bodies.get(row.id)));
    const changed = { ...now, isKnown };
    batch.push(changed);
    words += changed.length;
    if (words < MOST_WORDS) continue;
    yield batch;
    [batch, words] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The marks of what the index has of these rows. */
async function signaturesOf(
  index: IndexDb,
  rows: readonly SavedArticle[],
): Promise<Map<ArticleId, string>> {
  const ids = rows.map(({ id }) => id);
  const docs = await index.docs.where('id').anyOf(ids).toArray();
  return new Map(docs.map(({ id, signature }) => [id, signature]));
}

function indexed(
  row: SavedArticle,
  signature: string,
  body: ArticleBody | undefined,
  highlights: SavedHighlight[],
): Omit<Changed, 'isKnown'> {
  const { words, pairs } = wordsOf(row, body, highlights);
  let length = 0;
  for (const { times } of words.values()) length += times;
  // A restored article may be here before its text: the next look finds that it changed.
  const isWhole = body !== undefined || row.textHash === '';
  return { row, signature: isWhole ? signature : `${signature}?`, words, pairs, length };
}

/** Writes one segment with its articles and how far the index has come, `was` before: all of it or nothing. Gives how far that is. */
async function writeBatch(index: IndexDb, batch: Changed[], was: Mark): Promise<Mark> {
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
  const old = fresh.filter(({ isKnown }) => isKnown).map(({ row }): ArticleId => row.id);
  return index.transaction('rw', index.tables, async () => {
    // The old numbers are forgotten, and with them whatever the old segments say of these articles.
    const forgotten = old.length === 0 ? 0 : await index.docs.where('id').anyOf(old).delete();
    if (fresh.length === 0) return put(index, { ...was, until });
    const s = was.segment;
    const docs = numbered(fresh, was.next);
    const firsts = blocks.map(({ first }) => first);
    const pairs = pairsOf(s, fresh);
    const row = {
      s,
      level: levelOf(fresh.length),
      docs: numbersOf(docs),
      firsts,
      pairs: pairs.map(({ from }) => from),
    };
    const [mark] = await Promise.all([
      put(index, {
        ...was,
        until,
        next: was.next + docs.length,
        segment: s + 1,
        held: was.held + docs.length - forgotten,
      }),
      index.docs.bulkPut(docs),
      index.segments.put(row),
      index.blocks.bulkPut(blocks.map(({ bytes }, b) => ({ s, b, bytes }))),
      index.vocabulary.put({ s, words: packer.words() }),
      index.pairs.bulkPut(pairs),
    ]);
    return mark;
  });
}

function pairsOf(s: number, fresh: readonly Changed[]): PairsRow[] {
  const packer = new PairsPacker(s);
  const rows = fresh.map(({ pairs }) => packer.add(pairs));
  return [...rows, packer.flush()].filter((row) => row !== null);
}

async function put(index: IndexDb, mark: Mark): Promise<Mark> {
  await putMark(index, mark);
  return mark;
}

/** A new number for each article. */
const numbered = (fresh: readonly Changed[], next: number): IndexedDoc[] =>
  fresh.map(({ row, signature, length }, i) => {
    return { n: next + i, id: row.id, signature, words: length };
  });

const numbersOf = (docs: readonly IndexedDoc[]): Uint32Array =>
  Uint32Array.from(docs, ({ n }) => n);
