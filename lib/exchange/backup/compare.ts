/** What a backup would bring back, without bringing it: its rows meet those that are here as they would when it is restored. */
import { library } from '../../library/db';
import { type BackupTable, ROWS } from '../../library/restore';
import { MEET, type Meeting, type Met } from '../../library/restore-meet';
import type { SavedArticle, SavedHighlight } from '../../library/schema';
import { type Backup, backupRows, type Damage, led } from './read';
import { twinFinder } from './twins';

/** Only in the backup, later there, later here, the same: one line of the table. */
export type Meetings = Record<Meeting, number>;

/** What would happen. `titles` are those of the articles, some of each kind. */
export interface Comparison {
  articles: Meetings;
  highlights: Meetings;
  notes: Meetings;
  tags: Meetings;
  views: Meetings;
  titles: Record<Meeting, string[]>;
}

/** So many titles of a kind are kept to be shown. */
const TITLES = 200;
/** The tables that a reader counts; texts and pictures belong to their article. */
const COMPARED: readonly BackupTable[] = ['articles', 'highlights', 'tags', 'views'];

/** Compares a backup with the library; damaged members are passed over. Throws AbortError when `signal` aborts. */
export async function compareBackup(
  backup: Backup,
  damaged: readonly Damage[],
  signal: AbortSignal,
): Promise<Comparison> {
  const none = (): Meetings => ({ new: 0, newer: 0, older: 0, same: 0 });
  const sum: Comparison = {
    articles: none(),
    highlights: none(),
    notes: none(),
    tags: none(),
    views: none(),
    titles: { new: [], newer: [], older: [], same: [] },
  };
  const moved = new Map<string, string>();
  const twinsOf = twinFinder();
  for await (const { table, rows } of backupRows(backup, damaged, COMPARED)) {
    signal.throwIfAborted();
    const good = rows.flatMap((row) => {
      const result = ROWS[table].safeParse(led(row, moved));
      return result.success ? [result.data] : [];
    });
    const twins = table === 'articles' ? twinsOf(rows) : [];
    for (const met of await MEET[table](library(), good, twins))
      COUNT[table]?.(sum, met as never, moved);
  }
  return sum;
}

type Count = (sum: Comparison, met: Met<never>, moved: Map<string, string>) => void;

const COUNT: Partial<Record<BackupTable, Count>> = {
  articles: (sum, { row, here, how }: Met<SavedArticle>, moved) => {
    sum.articles[how]++;
    if (sum.titles[how].length < TITLES) sum.titles[how].push(row.title || row.url);
    countNote(sum, row.note, here && (here.note ?? ''), how);
    if (here && here.id !== row.id) moved.set(row.id, here.id);
  },
  highlights: (sum, { row, here, how }: Met<SavedHighlight>) => {
    // Deleted ones come back as deleted: nobody misses them.
    if (row.deletedAt !== undefined && here?.deletedAt !== undefined) return;
    if (row.deletedAt !== undefined && !here) return;
    sum.highlights[how]++;
    countNote(sum, row.note, here?.note, how);
  },
  tags: (sum, { row, here, how }: Met<{ count: number }>) => {
    // One that is here gets its colour.
    if (row.count > 0) sum.tags[here && how === 'new' ? 'newer' : how]++;
  },
  views: (sum, { how }) => {
    sum.views[how]++;
  },
};

function countNote(
  { notes }: Comparison,
  there: string | undefined,
  here: string | undefined,
  how: Meeting,
): void {
  if (there === undefined || there === '') return;
  if (here === undefined || here === '') notes.new++;
  else if (here === there) notes.same++;
  else notes[how === 'new' ? 'newer' : how]++;
}
