/** Keeping the pictures of an article: asked once, when it is saved, with their size. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Live } from '../../lib/library/live';
import type { ArticleId } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { PicturesFound } from '../../lib/messaging/protocol';
import { sizeWords, t, tn } from '../../lib/platform/i18n';
import { readSettings } from '../../lib/settings';
import type { Toasts } from '../ui';
import type { Kept, PageState } from './state';
import { failure } from './words';

/** What could be kept of an article's pictures. */
export interface Offer extends PicturesFound {
  id: ArticleId;
}

/** What could be kept now, or null if nothing can be had or it is not to be asked for. */
export async function offerFor(tabId: number, id: ArticleId): Promise<Offer | null> {
  if ((await readSettings()).pictures !== 'ask') return null;
  const reply = await ask('pictures.look', { tabId, id });
  return reply.ok && reply.value.found > 0 ? { id, ...reply.value } : null;
}

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

/** Keeps what the page has loaded of an article's pictures, and says how many. */
export async function keepPictures(toasts: Toasts, tabId: number, id: ArticleId): Promise<void> {
  const reply = await ask('pictures.keep', { tabId, id });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { found, bytes, undo } = reply.value;
  if (found === 0) return toasts.show({ text: t('pictures_none_found') });
  toasts.show({
    text: tn('pictures_kept', found, sizeWords(bytes)),
    ...(undo === null ? {} : { action: { label: t('undo'), run: () => takeBack(toasts, undo) } }),
  });
}

/** Removes the pictures that are kept with an article, with a way back. */
export async function dropPictures(toasts: Toasts, id: ArticleId): Promise<void> {
  const reply = await ask('pictures.drop', { id });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { undo } = reply.value;
  toasts.show({
    text: t('pictures_removed'),
    ...(undo === null ? {} : { action: { label: t('undo'), run: () => takeBack(toasts, undo) } }),
  });
}

/** Takes a change back, or says why it cannot be. */
export function takeBack(toasts: Toasts, undo: number): void {
  void ask('library.undo', { undo }).then((reply) => {
    if (!reply.ok) toasts.show({ text: failure(reply.code) });
  });
}
