/** The few numbers people ask of their library. Pure. */
import { readState } from './filters';
import type { SavedArticle, SavedHighlight } from './schema';

/** So many months the plot shows, the present one included. */
export const MONTHS = 12;

/** Highlights made in one month: `{ year: 2026, month: 11, count: 42 }`, months from 1. */
export interface MonthCount {
  year: number;
  month: number;
  count: number;
}

/** What the statistics say. Words, not minutes: how fast one reads is the interface's matter. */
export interface Statistics {
  articles: number;
  unread: number;
  reading: number;
  read: number;
  favourite: number;
  archived: number;
  /** Words still to be read: those of unread articles, and the rest of begun ones. */
  wordsLeft: number;
  highlights: number;
  notes: number;
  months: MonthCount[];
}

/** How often each of the last twelve months was highlighted in, oldest first; `now` in ms. Dates in the future count in the present month. */
export function highlightsByMonth(
  highlights: readonly Pick<SavedHighlight, 'createdAt'>[],
  now: number,
): MonthCount[] {
  const today = new Date(now);
  const months = Array.from({ length: MONTHS }, (_, i) => {
    const date = new Date(today.getFullYear(), today.getMonth() - (MONTHS - 1 - i), 1);
    return { year: date.getFullYear(), month: date.getMonth() + 1, count: 0 };
  });
  const first = months[0];
  if (!first) return months;
  for (const { createdAt } of highlights) {
    const date = new Date(Math.min(createdAt, now));
    const at = (date.getFullYear() - first.year) * 12 + date.getMonth() + 1 - first.month;
    const month = months[at];
    if (month) month.count++;
  }
  return months;
}

/** The numbers of a library; what is in the trash does not count. `highlights` without the deleted ones. */
export function statisticsOf(
  rows: readonly SavedArticle[],
  highlights: readonly SavedHighlight[],
  now: number,
): Statistics {
  const alive = rows.filter((row) => row.trashed === 0);
  const ids = new Set(alive.map(({ id }) => id));
  const kept = highlights.filter(({ articleId }) => ids.has(articleId));
  const inState = { unread: 0, reading: 0, read: 0 };
  let wordsLeft = 0;
  for (const row of alive) {
    const state = readState(row);
    inState[state]++;
    if (state === 'unread') wordsLeft += row.wordCount;
    if (state === 'reading') wordsLeft += Math.round(row.wordCount * (1 - row.progress));
  }
  return {
    articles: alive.length,
    ...inState,
    favourite: alive.filter((row) => row.favourite === 1).length,
    archived: alive.filter((row) => row.archived === 1).length,
    wordsLeft,
    highlights: kept.length,
    notes: kept.filter(({ note }) => note !== '').length,
    months: highlightsByMonth(kept, now),
  };
}
