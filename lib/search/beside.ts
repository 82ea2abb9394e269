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
  await Promise.all(
    pairs.segments.map(async (segment) => {
      for (const row of await read(pairs, segment, wantedOf(segment, weights))) {
        for (let i = 0; i < row.ends.length; i++) {
          const n = segment.docs[row.from + i] ?? -1;
          if ((weights[n] ?? 0) > 0 && !may(filterAt(row, i))) weights[n] = 0;
        }
      }
    }),
  );
}

/** The numbers of those rows of a segment with an article in them that has a weight. */
function wantedOf({ docs, pairs }: SegmentRow, weights: Float32Array): number[] {
  return pairs.flatMap((from, c) => {
    const some = docs.subarray(from, pairs[c + 1]);
    return some.some((n) => (weights[n] ?? 0) > 0) ? [c] : [];
  });
}

/** Reads rows: from memory where they are, else all from the first to the last that is missing at once. */
async function read(
  { index, cache }: Pairs,
  { s, pairs }: SegmentRow,
  wanted: readonly number[],
): Promise<PairsRow[]> {
  const known = new Map(wanted.map((c) => [c, cache.get(`${s}.${c}`)]));
  const missing = wanted.filter((c) => !known.get(c));
  const [first, last] = [missing[0], missing.at(-1)];
  if (first !== undefined && last !== undefined) {
    const range = index.pairs.where('[s+c]').between([s, first], [s, last], true, true);
    for (const row of await range.toArray()) {
      known.set(row.c, row);
      cache.set(`${s}.${row.c}`, row);
    }
  }
  return wanted.map((c) => {
    const row = known.get(c);
    // A merge has put another segment in its place, or a part is damaged: the caller opens the index again.
    if (!row || row.from !== pairs[c]) throw new RangeError('pairs are missing');
    return row;
  });
}
