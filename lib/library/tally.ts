/** The counters that every write keeps, worked out from what rows were and what they are now. */
import { Counts, NO_COUNTS, type SavedArticle, type SavedHighlight } from './schema';

const VIEWS = ['unread', 'favourite', 'archived'] as const;

type Change = readonly [before: SavedArticle | undefined, after: SavedArticle | undefined];

/** What one row adds to the counters; nothing if there is no row. */
export function shareOf(row: SavedArticle | undefined): Counts {
  if (!row) return NO_COUNTS;
  const inTrash = row.trashed === 1;
  const share = { ...NO_COUNTS, all: inTrash ? 0 : 1, trashed: inTrash ? 1 : 0 };
  if (!inTrash) for (const view of VIEWS) share[view] = row[view];
  share.highlights = row.highlightCount;
  return share;
}

/** The counters after these rows changed; never below nought. */
export function recountAll(kept: unknown, changes: readonly Change[]): Counts {
  const now = Counts.safeParse(kept);
  const total = { ...(now.success ? now.data : NO_COUNTS) };
  const keys = Object.keys(total) as (keyof Counts)[];
  for (const [before, after] of changes) {
    const [minus, plus] = [shareOf(before), shareOf(after)];
    for (const key of keys) total[key] += plus[key] - minus[key];
  }
  for (const key of keys) total[key] = Math.max(0, total[key]);
  return total;
}

/** The tags whose number of articles changes, with the change. Articles in the trash do not count. */
export function tagChangesOf(changes: readonly Change[]): Map<string, number> {
  const by = new Map<string, number>();
  const add = (row: SavedArticle | undefined, step: number) => {
    if (!row || row.trashed === 1) return;
    for (const tag of row.tags) by.set(tag, (by.get(tag) ?? 0) + step);
  };
  for (const [before, after] of changes) {
    add(before, -1);
    add(after, 1);
  }
  for (const [tag, step] of by) if (step === 0) by.delete(tag);
  return by;
}

/** What the lean row says of its highlights. */
export function summary(
  rows: readonly SavedHighlight[],
): Pick<SavedArticle, 'highlightCount' | 'noteCount' | 'colours'> {
  const alive = rows.filter((row) => row.deletedAt === undefined);
  return {
    highlightCount: alive.length,
    noteCount: alive.filter((row) => row.note !== '').length,
    colours: [...new Set(alive.map((row) => row.colour))],
  };
}
