/** What can be done with chosen articles; each with its undo. */
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { ArticlePatch } from '../../lib/messaging/protocol';
import type { Reply } from '../../lib/messaging/wire';
import { t, tn } from '../../lib/platform/i18n';
import { failure } from '../sidebar/words';
import type { Toasts } from '../ui';

/** The actions of the library page. */
export interface LibraryActs {
  change(rows: readonly SavedArticle[], patch: ArticlePatch, said: string): void;
  trash(rows: readonly SavedArticle[]): void;
  restore(rows: readonly SavedArticle[]): void;
  erase(rows: readonly SavedArticle[]): void;
}

/** Makes the actions; `done` is called after each one that worked. */
export function makeLibraryActs(toasts: Toasts, done: () => void): LibraryActs {
  const check = async (
    reply: Promise<Reply<unknown>>,
    text: string,
    undo?: () => void,
  ): Promise<void> => {
    const result = await reply;
    if (!result.ok) return toasts.show({ text: failure(result.code) });
    toasts.show({ text, ...(undo ? { action: { label: t('undo'), run: undo } } : {}) });
    done();
  };
  const quiet = (reply: Promise<Reply<unknown>>) =>
    void reply.then((result) => {
      if (!result.ok) toasts.show({ text: failure(result.code) });
    });
  return {
    change: (rows, patch, said) =>
      void check(ask('article.update', { ids: idsOf(rows), patch }), said, () =>
        undoChange(rows, patch, quiet),
      ),
    trash: (rows) =>
      void check(ask('article.trash', { ids: idsOf(rows) }), tn('trashed', rows.length), () =>
        quiet(ask('article.restore', { ids: idsOf(rows) })),
      ),
    restore: (rows) =>
      void check(ask('article.restore', { ids: idsOf(rows) }), tn('restored', rows.length)),
    erase: (rows) =>
      void check(ask('article.erase', { ids: idsOf(rows) }), tn('erased', rows.length)),
  };
}

const idsOf = (rows: readonly SavedArticle[]): ArticleId[] => rows.map(({ id }) => id);

/** Puts back what each row had, in as few messages as there are kinds of before. */
function undoChange(
  rows: readonly SavedArticle[],
  patch: ArticlePatch,
  quiet: (reply: Promise<Reply<unknown>>) => void,
): void {
  const groups = new Map<string, { ids: ArticleId[]; patch: ArticlePatch }>();
  for (const row of rows) {
    const back = before(row, patch);
    const key = JSON.stringify(back);
    const group = groups.get(key) ?? { ids: [], patch: back };
    group.ids.push(row.id);
    groups.set(key, group);
  }
  for (const group of groups.values()) quiet(ask('article.update', group));
}

function before(row: SavedArticle, patch: ArticlePatch): ArticlePatch {
  const back: ArticlePatch = {};
  if (patch.favourite !== undefined) back.favourite = row.favourite === 1;
  if (patch.archived !== undefined) {
    back.archived = row.archived === 1;
    back.unread = row.unread === 1;
  }
  if (patch.unread !== undefined) back.unread = row.unread === 1;
  if (patch.addTags) back.removeTags = patch.addTags.filter((tag) => !row.tags.includes(tag));
  if (patch.removeTags) back.addTags = patch.removeTags.filter((tag) => row.tags.includes(tag));
  return back;
}
