/** What is said of a change of the library: what was done, with its way back, or why it was not. */
import { ask } from '../../lib/messaging/ask';
import type { Reply } from '../../lib/messaging/wire';
import { t } from '../../lib/platform/i18n';
import type { Toasts } from '../ui';
import { failure } from './failure';

/** The reply to a change that can be taken back by its number; null where nothing was changed. */
export type Undoable = Reply<{ undo: number | null }>;

/** Says what was done, with an undo if there is anything to take back. */
export function sayDone(toasts: Toasts, text: string, undos: readonly number[]): void {
  const action = { label: t('undo'), run: () => void takeBack(toasts, undos) };
  toasts.show(undos.length > 0 ? { text, action } : { text });
}

/** Says what was done, or why it was not; whether it was. */
export function sayReply(toasts: Toasts, reply: Undoable, text: string): boolean {
  if (reply.ok) sayDone(toasts, text, reply.value.undo === null ? [] : [reply.value.undo]);
  else toasts.show({ text: failure(reply.code) });
  return reply.ok;
}

/** Takes changes back, the last one first: a row may be in more than one. Stops with a sentence at what cannot be taken back. */
export async function takeBack(toasts: Toasts, undos: readonly number[]): Promise<void> {
  for (const undo of [...undos].reverse()) {
    const result = await ask('library.undo', { undo });
    if (!result.ok) return toasts.show({ text: failure(result.code) });
  }
}
