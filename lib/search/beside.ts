/** Takes out of what has all words of a phrase what cannot hold it: articles in which two of its words never stand side by side. */
import { filterAt, mayHold, type PairsRow } from './pairs';
import type { Recent } from './recent';
import type { IndexDb, SegmentRow } from './store';

/** The segments that are looked through, and what was read of them. */
export interface Pairs {
  index: IndexDb;
  segments: readonly SegmentRow[];
  cache: Recent<PairsRow>;
}

/** Puts the weights of articles to 0 that lack a pair of `phrase`. Throws RangeError if the index is damaged or moved on. */
export async function keepBeside(
  pairs: Pairs,
  phrase: string,
  weights: Float32Array,
): Promise<void> {
  const may = mayHold(phrase);
  if (!may) return;
  for (const segment of pairs.segments) {
    if (!segment.docs.some((n) => (weights[n] ?? 0) > 0)) continue;
    for (const row of await rowsOf(pairs, segment)) {
      for (let i = 0; i < row.ends.length; i++) {
        const n = segment.docs[row.from + i] ?? -1;
        if ((weights[n] ?? 0) > 0 && !may(filterAt(row, i))) weights[n] = 0;
      }
    }
  }
}

async function rowsOf({ index, cache }: Pairs, { s, docs }: SegmentRow): Promise<PairsRow[]> {
  const rows: PairsRow[] = [];
  for (let done = 0; done < docs.length; ) {
    const c = rows.length;
    const row = cache.get(`${s}.${c}`) ?? (await index.pairs.get([s, c]));
    // A merge has put another segment in its place, or a part is damaged: the caller opens the index again.
    if (row?.from !== done || row.ends.length === 0) throw new RangeError('pairs are missing');
    cache.set(`${s}.${c}`, row);
    rows.push(row);
    done += row.ends.length;
  }
  return rows;
}
