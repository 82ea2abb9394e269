/** Sentences about what changed in an article. */
import type { Change, ChangeKind } from '../../lib/annotation';
import { t, tn } from '../../lib/platform/i18n';

const KINDS: readonly ChangeKind[] = ['added', 'removed', 'rewritten', 'moved'];

/** "2 added, 1 removed, 3 rewritten": by kind, those that there are. */
export function changeCounts(list: readonly Change[]): string {
  return KINDS.flatMap((kind) => {
    const count = list.filter((one) => one.kind === kind).length;
    return count > 0 ? [tn(`change_count_${kind}`, count)] : [];
  }).join(', ');
}

/** One kind as the head of a change. */
export const changeKind = (kind: ChangeKind): string => t(`change_${kind}`);
