/** Dates and groups in words, as the list says them. */
import { dateOf } from '../../lib/library/order';
import type { GroupKey, SavedArticle, SortKey } from '../../lib/library/schema';
import { language, shortDay, t, tn } from '../../lib/platform/i18n';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long the trash keeps an article, in days. */
export const TRASH_DAYS = 30;

/** The head of a group: "Today", "Sunday, 15 November 2026", a site, a tag; or that there is none. */
export function groupWords(group: GroupKey, key: string, now = Date.now()): string {
  if (key === '')
    return t(
      group === 'tag' ? 'group_untagged' : group === 'day' ? 'group_no_day' : 'group_no_site',
    );
  if (group === 'tag') return `#${key}`;
  if (group !== 'day') return key;
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number);
  const date = new Date(year, month - 1, day);
  const today = new Date(now);
  const days = Math.round(
    (new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime() - date.getTime()) /
      DAY_MS,
  );
  if (days === 0) return t('group_today');
  if (days === 1) return t('group_yesterday');
  return new Intl.DateTimeFormat(language(), { dateStyle: 'full' }).format(date);
}

/** The day that a list sorted so is about; a dash where an article lacks it. */
export function listDay(row: SavedArticle, sort: SortKey, now: number): string {
  const at = dateOf(row, sort);
  return at === undefined || Number.isNaN(new Date(at).getTime()) ? '–' : shortDay(at, now);
}

/** How long the trash still keeps an article: "18 days left". */
export function trashWords({ trashedAt }: SavedArticle, now: number): string {
  const left = TRASH_DAYS - Math.floor((now - (trashedAt ?? now)) / DAY_MS);
  return left < 1 ? t('trash_today') : tn('trash_left', Math.min(left, TRASH_DAYS));
}
