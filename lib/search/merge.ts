/** Makes few large segments out of many small ones, block by block: what is in memory does not grow with the library. */
import type { LibraryDb } from '../library/db';
import type { ArticleId } from '../library/schema';
import { filterAt, PairsPacker, type PairsRow } from './pairs';
import { Block, BlockPacker, type Entry, joined, levelOf } from './segment';
import { type IndexDb, markOf, nextSegment, putMark, rangeOf, type SegmentRow } from './store';

/** So many segments of one level become one. */
const MANY = 8;
/** Blocks are written in parts of so many. */
const PART = 64;

/** Merges as long as some level has many segments; says whether any had. Stopped at any moment, nothing is half merged. */
export async function mergeWhereMany(library: LibraryDb, index: IndexDb): Promise<boolean> {
  for (let merged = false; ; merged = true) {
    const levels = (await index.segments.orderBy('level').keys()) as number[];
    const many = levels.find((level, i) => levels[i + MANY - 1] === level);
    if (many === undefined) return merged;
    await merge(library, index, await index.segments.where('level').equals(many).toArray());
  }
}

/** A segment being read in the order of its words. */
interface Cursor {
  segment: SegmentRow;
  renumber: Int32Array;
  block: Block;
  b: number;
  i: number;
}

/** Writes one segment in the place of these, without the articles that are gone. */
export async function merge(
  library: LibraryDb,
  index: IndexDb,
  segments: SegmentRow[],
): Promise<void> {
  const { docs, renumbered } = await living(library, index, segments);
  const s = await index.transaction('rw', index.meta, () => nextSegment(index));
  const cursors: Cursor[] = [];
  for (const [k, segment] of segments.entries()) {
    const block = await blockOf(index, segment, 0);
    const renumber = renumbered[k];
    if (block && renumber) cursors.push({ segment, renumber, block, b: 0, i: 0 });
  }
  const packer = new BlockPacker();
  const firsts: string[] = [];
  let part: { s: number; b: number; bytes: Uint8Array }[] = [];
  const write = async (block: ReturnType<BlockPacker['flush']>, now = false) => {
    if (block) {
      part.push({ s, b: firsts.length, bytes: block.bytes });
      firsts.push(block.first);
    }
    if (part.length < PART && !now) return;
    await index.blocks.bulkPut(part);
    part = [];
  };
  for (;;) {
    const entry = await next(index, cursors);
    if (entry === undefined) break;
    if (entry) await write(packer.add(entry));
  }
  await write(packer.flush(), true);
  const pairs = await mergePairs(index, segments, renumbered, s);
  const row = { s, level: levelOf(docs.length), docs: Uint32Array.from(docs), firsts, pairs };
  await replace(index, segments, row, packer);
}

/** Writes the pairs of the articles that stay, in the same order, one row after the other; gives where each row begins. */
async function mergePairs(
  index: IndexDb,
  segments: readonly SegmentRow[],
  renumbered: readonly Int32Array[],
  s: number,
): Promise<number[]> {
  const packer = new PairsPacker(s);
  const froms: number[] = [];
  const put = async (row: PairsRow | null) => {
    if (!row) return;
    froms.push(row.from);
    await index.pairs.put(row);
  };
  for (const [k, { s: old, pairs }] of segments.entries()) {
    for (const [c, from] of pairs.entries()) {
      const row = await index.pairs.get([old, c]);
      if (row?.from !== from) throw new RangeError('pairs of the search index are missing');
      for (let i = 0; i < row.ends.length; i++) {
        if ((renumbered[k]?.[from + i] ?? -1) >= 0) await put(packer.add(filterAt(row, i)));
      }
    }
  }
  await put(packer.flush());
  return froms;
}

/** The articles of these segments that are still indexed by them and still in the library, and each segment's new numbers. */
async function living(library: LibraryDb, index: IndexDb, segments: SegmentRow[]) {
  const docs: number[] = [];
  const renumbered: Int32Array[] = [];
  for (const segment of segments) {
    const rows = await index.docs.bulkGet([...segment.docs]);
    const ids = rows.map((row): ArticleId => row?.id ?? ('' as ArticleId));
    const here = new Set(await library.articles.where('id').anyOf(ids).primaryKeys());
    const gone = rows.flatMap((row) => (row && !here.has(row.id) ? [row.n] : []));
    if (gone.length > 0) await forget(index, gone);
    renumbered.push(
      Int32Array.from(rows, (row) => (row && here.has(row.id) ? docs.push(row.n) - 1 : -1)),
    );
  }
  return { docs, renumbered };
}

/** Takes articles out of the index by their numbers. */
function forget(index: IndexDb, gone: number[]): Promise<void> {
  return index.transaction('rw', index.docs, index.meta, async () => {
    const mark = await markOf(index);
    await index.docs.bulkDelete(gone);
    await putMark(index, { ...mark, held: mark.held - gone.length });
  });
}

async function blockOf(
  index: IndexDb,
  { s, firsts }: SegmentRow,
  b: number,
): Promise<Block | null> {
  if (b >= firsts.length) return null;
  const row = await index.blocks.get([s, b]);
  if (!row) throw new RangeError('a block of the search index is missing');
  return new Block(row.bytes);
}

/** The next word of all cursors; null if all its articles are gone, undefined at the end. */
async function next(index: IndexDb, cursors: Cursor[]): Promise<Entry | null | undefined> {
  let least: string | undefined;
  for (const { block, i } of cursors) {
    const term = block.terms[i];
    if (term !== undefined && (least === undefined || term < least)) least = term;
  }
  if (least === undefined) return undefined;
  const parts: { entry: Entry; renumber: Int32Array }[] = [];
  for (const cursor of cursors) {
    const { block, i, renumber } = cursor;
    if (block.terms[i] !== least) continue;
    parts.push({ entry: block.entry(i), renumber });
    if (++cursor.i >= block.terms.length) await forward(index, cursor);
  }
  return joined(parts);
}

async function forward(index: IndexDb, cursor: Cursor): Promise<void> {
  const block = await blockOf(index, cursor.segment, cursor.b + 1);
  if (!block) return;
  cursor.block = block;
  cursor.b++;
  cursor.i = 0;
}

/** Puts the merged segment in the place of its parts, at one stroke. */
async function replace(
  index: IndexDb,
  old: SegmentRow[],
  row: SegmentRow,
  packer: BlockPacker,
): Promise<void> {
  await index.transaction('rw', index.tables, async () => {
    for (const { s, firsts } of old) {
      await index.blocks.bulkDelete(firsts.map((_, b): [number, number] => [s, b]));
      await index.pairs
        .where('[s+c]')
        .between(...rangeOf(s))
        .delete();
      await index.vocabulary.delete(s);
      await index.segments.delete(s);
    }
    if (row.docs.length === 0) return;
    await index.segments.put(row);
    await index.vocabulary.put({ s: row.s, words: packer.words() });
  });
}
