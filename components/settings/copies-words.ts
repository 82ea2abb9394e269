import type { CopyDecision } from '../../lib/exchange/backup/schedule';
import { dayAndTime, megabyteWords, t, tn, type WordKey } from '../../lib/platform/i18n';
import type { CopyFault, CopyRecord } from '../../lib/settings/copies';

/** Why there is no new copy: what happened, and what was kept and what now. */
export function faultWords(fault: CopyFault): { what: string; now: string } {
  const key = `copies_fault_${fault.replaceAll('-', '_')}`;
  return { what: t(key as WordKey), now: t(`${key}_now` as WordKey) };
}

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
      return decision.next - now < 60_000 ? t('copies_next_soon') : dayAndTime(decision.next);
  }
}

/** The size of a copy: "1.2 MB", at least a tenth. */
export const copySize = (bytes: number): string => megabyteWords(bytes, 0.1);

/** "30 articles, 60 highlights". */
export const countWords = ({ articles, highlights }: CopyRecord): string =>
  `${tn('articles', articles)}, ${tn('highlights', highlights)}`;
