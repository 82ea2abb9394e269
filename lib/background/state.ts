import type { Badge } from '../messaging/protocol';
import { showState } from '../platform/action';
import { t, type WordKey } from '../platform/i18n';

const TITLES: Record<Badge, WordKey> = {
  none: 'state_none',
  noticed: 'state_noticed',
  saved: 'state_saved',
};

/** Shows on a tab's icon whether its page is no article, noticed, or saved. */
export async function showPageState(tabId: number, state: Badge): Promise<void> {
  await showState(tabId, state, t(TITLES[state]));
}
