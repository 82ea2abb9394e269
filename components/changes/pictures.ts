/** Keeping the pictures of an article: asked once, when it is saved, with their size; from sidebar, popup and reader. */
import type { ArticleId } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { PicturesFound } from '../../lib/messaging/protocol';
import { sizeWords, t, tn } from '../../lib/platform/i18n';
import { readSettings } from '../../lib/settings';
import type { Toasts } from '../ui';
import { failure } from './failure';
import { sayDone, sayReply } from './undo';

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

/** Keeps what the page has loaded of an article's pictures, and says how many. */
export async function keepPictures(toasts: Toasts, tabId: number, id: ArticleId): Promise<void> {
  const reply = await ask('pictures.keep', { tabId, id });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { found, bytes, undo } = reply.value;
  if (found === 0) return toasts.show({ text: t('pictures_none_found') });
  sayDone(toasts, tn('pictures_kept', found, sizeWords(bytes)), undo === null ? [] : [undo]);
}

/** Removes the pictures that are kept with an article, with a way back. */
export async function dropPictures(toasts: Toasts, id: ArticleId): Promise<void> {
  sayReply(toasts, await ask('pictures.drop', { id }), t('pictures_removed'));
}
