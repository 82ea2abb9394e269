/** When the sidebar offers to keep the pictures of its page. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Live } from '../../lib/library/live';
import type { ArticleId } from '../../lib/library/schema';
import { type Offer, offerFor } from '../changes/pictures';
import type { Kept, PageState } from './state';

/** Offers to keep the pictures of the page's article in the moment in which it is saved, by whatever way. */
export function followSaving(
  tabId: () => number,
  page: ReadonlySignal<PageState>,
  kept: ReadonlySignal<Live<Kept>>,
  offer: Signal<Offer | null>,
): void {
  let before: { url: string; id: ArticleId | null } | null = null;
  effect(() => {
    if (page.value.state !== 'read' || kept.value.state !== 'ready') return;
    const { url, article: shown } = page.value.reading;
    const { article } = kept.value.value;
    const id = article?.id ?? null;
    const isNew = before?.url === url && before.id === null && id !== null;
    if (before?.url !== url || before.id !== id) offer.value = null;
    before = { url, id };
    if (!isNew || !shown || shown.images.length === 0 || article?.pictures) return;
    void offerFor(tabId(), id).then((found) => {
      if (before?.id === id) offer.value = found;
    });
  });
}
