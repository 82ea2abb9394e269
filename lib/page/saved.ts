/** What the page's reader is told after the wish to save it, and the way back. */
import type { ArticleId } from '../library/schema';
import { callHome } from '../messaging/page';
import type { SavedHow } from '../messaging/page-protocol';
import { words } from '../platform/bare';
import { fail, restore, type Session } from './session';

const SENTENCES = {
  known: 'page_saved_already',
  nothing: 'page_nothing_to_save',
  private: 'page_private_article',
  full: 'page_save_full',
  failed: 'page_failed',
} as const;

/** Says what became of it. What was saved just now, or came back, can be put into the trash again. */
export function saySaved(session: Session, saved: SavedHow): void {
  if (saved.how !== 'new' && saved.how !== 'back') {
    session.bar.toast(words(SENTENCES[saved.how]));
    return;
  }
  session.bar.toast(words(sentenceOf(saved)), {
    label: words('page_undo'),
    run: () => void unsave(session, saved.id),
  });
}

function sentenceOf(saved: Extract<SavedHow, { how: 'new' | 'back' }>): string {
  if (saved.how === 'back') return 'page_saved_back';
  return saved.isArticle ? 'page_saved' : 'page_saved_no_article';
}

async function unsave(session: Session, id: ArticleId): Promise<void> {
  const reply = await callHome('article.unsave', { id });
  if (!reply.ok) return fail(session, reply.code);
  session.bar.toast(words('page_unsaved'));
  await restore(session);
}
