/** The counters that every write keeps, worked out from what a row was and what it is now. */
import { NO_COUNTS } from './read';
import { Counts, type SavedArticle } from './schema';

const VIEWS = ['unread', 'favourite', 'archived'] as const;

/** What one row adds to the counters; nothing if there is no row. */
export function shareOf(row: SavedArticle | undefined): Counts {
  if (!row) return NO_COUNTS;
  const inTrash = row.trashed === 1;
  const share = { ...NO_COUNTS, all: inTrash ? 0 : 1, trashed: inTrash ? 1 : 0 };
  if (!inTrash) for (const view of VIEWS) share[view] = row[view];
  share.highlights = row.highlightCount;
  return share;
}

/** The counters after a row changed from `before` to `after`; never below nought. */
export function recount(
  kept: unknown,
  before: SavedArticle | undefined,
  after: SavedArticle | undefined,
): Counts {
  const now = Counts.safeParse(kept);
  const [minus, plus] = [shareOf(before), shareOf(after)];
  const total = { ...(now.success ? now.data : NO_COUNTS) };
  for (const key of Object.keys(total) as (keyof Counts)[]) {
    total[key] = Math.max(0, total[key] + plus[key] - minus[key]);
  }
  return total;
}

/** The tags whose number of articles changes, with the change. Articles in the trash do not count. */
export function tagChanges(
  before: SavedArticle | undefined,
  after: SavedArticle | undefined,
): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (row: SavedArticle | undefined, by: number) => {
    if (!row || row.trashed === 1) return;
    for (const tag of row.tags) changes.set(tag, (changes.get(tag) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
  for (const [tag, by] of changes) if (by === 0) changes.delete(tag);
  return changes;
}
