import type { CopyDecision } from '../../lib/exchange/backup/schedule';
import { language, t, tn, type WordKey } from '../../lib/platform/i18n';
import type { CopyFault, CopyRecord } from '../../lib/settings/copies';

/** Why there is no new copy: what happened, and what was kept and what now. */
export function faultWords(fault: CopyFault): { what: string; now: string } {
  const key = `copies_fault_${fault.replaceAll('-', '_')}`;
  return { what: t(key as WordKey), now: t(`${key}_now` as WordKey) };
}

/** A day and a time: "29 Nov 2026, 21:40". */
export const momentWords = (at: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** When the next copy comes, as a sentence. */
export function nextWords(decision: CopyDecision, now: number): string {
  if (decision.due) return t('copies_next_soon');
  switch (decision.why) {
    case 'off':
      return '';
    case 'nothing-new':
      return t('copies_next_changed');
    case 'emptied':
      return t('copies_next_emptied');
    case 'not-yet':
    case 'after-failure':
      return decision.next - now < 60_000 ? t('copies_next_soon') : momentWords(decision.next);
  }
}

const MEGABYTE = 1_000_000;

/** "1.2 MB", at least a tenth. */
export const sizeWords = (bytes: number): string =>
  t(
    'megabytes',
    new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(
      Math.max(0.1, bytes / MEGABYTE),
    ),
  );

/** "30 articles, 60 highlights". */
export const countWords = ({ articles, highlights }: CopyRecord): string =>
  `${tn('articles', articles)}, ${tn('highlights', highlights)}`;
