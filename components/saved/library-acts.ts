/** What can be done with articles, tags and named searches: each with one undo, long ones with their progress. */
import { type Signal, signal } from '@preact/signals';
import type { Colour } from '../../lib/annotation/selectors';
import type { SaidIn } from '../../lib/library/one-speaker';
import type { ArticleId, SavedArticle, SavedView } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { ArticlePatch } from '../../lib/messaging/protocol';
import type { Reply } from '../../lib/messaging/wire';
import { t, tn } from '../../lib/platform/i18n';
import { failure } from '../changes/failure';
import { sayDone, sayReply, type Undoable } from '../changes/undo';
import type { Toasts } from '../ui';
import { countIn } from './across-parts';

/** So many articles are changed at once; between two lots the page says how far it is, and one can stop. */
const LOT = 1000;

/** A long change: how far it is, and the way to stop it after the lot at hand. */
export interface Running {
  done: number;
  total: number;
  stop: () => void;
}

/** The actions of the library page. */
export interface LibraryActs {
  running: Signal<Running | null>;
  change(rows: readonly SavedArticle[], patch: ArticlePatch, said: string): void;
  trash(rows: readonly SavedArticle[]): void;
  restore(rows: readonly SavedArticle[]): void;
  erase(rows: readonly SavedArticle[]): void;
  emptyTrash(): void;
  merge(keep: SavedArticle, others: readonly SavedArticle[]): void;
  renameTags(from: readonly string[], to: string): void;
  deleteTags(names: readonly string[]): void;
  colourTag(name: string, colour: Colour | null): void;
  /** Gives quotations to `to`; whether that was done. */
  joinSpeakers(said: readonly SaidIn[], to: string): Promise<boolean>;
  keepView(view: SavedView, said: string): void;
  deleteView(view: SavedView): void;
}

const idsOf = (rows: readonly SavedArticle[]): ArticleId[] => rows.map(({ id }) => id);

/** Makes the actions; `done` is called after each one on articles that worked. */
export function makeLibraryActs(toasts: Toasts, done: () => void): LibraryActs {
  const running = signal<Running | null>(null);
  const say = (text: string, undos: readonly number[]) => sayDone(toasts, text, undos);
  const one = async (reply: Promise<Undoable>, text: string) =>
    void sayReply(toasts, await reply, text);
  const lots = (
    rows: readonly SavedArticle[],
    act: (ids: ArticleId[]) => Promise<Undoable>,
    text: (count: number) => string,
  ) =>
    void inLots(idsOf(rows), act, running).then(({ undos, changed, code }) => {
      if (code) toasts.show({ text: failure(code) });
      if (changed > 0) say(text(changed), undos);
      if (!code) done();
    });
  const gone = async (reply: Promise<Reply<{ erased: number }>>) => {
    const result = await reply;
    toasts.show({ text: result.ok ? tn('erased', result.value.erased) : failure(result.code) });
    if (result.ok) done();
  };
  return {
    running,
    change: (rows, patch, said) =>
      lots(
        rows,
        (ids) => ask('article.update', { ids, patch }),
        () => said,
      ),
    trash: (rows) =>
      lots(
        rows,
        (ids) => ask('article.trash', { ids }),
        (count) => tn('trashed', count),
      ),
    restore: (rows) =>
      lots(
        rows,
        (ids) => ask('article.restore', { ids }),
        (count) => tn('restored', count),
      ),
    erase: (rows) => void gone(ask('article.erase', { ids: idsOf(rows) })),
    emptyTrash: () => void gone(ask('trash.empty', { confirmed: true })),
    merge: (keep, others) =>
      void one(
        ask('article.merge', { keep: keep.id, others: idsOf(others) }),
        tn('merged', others.length + 1),
      ).then(done),
    joinSpeakers: (said, to) => joinSpeakers(toasts, said, to),
    ...tagActs(say, toasts),
    ...viewActs(one),
  };
}

async function joinSpeakers(toasts: Toasts, said: readonly SaidIn[], to: string): Promise<boolean> {
  const result = await ask('speakers.join', { said: [...said], to });
  const { quotes = 0, articles = 0 } = result.ok ? result.value : {};
  return sayReply(
    toasts,
    result,
    t('speaker_renamed', countIn(tn('quotes', quotes), articles), to),
  );
}

/** What is one message with one undo: a tag's colour, a named search. */
function viewActs(
  one: (reply: Promise<Undoable>, text: string) => Promise<void>,
): Pick<LibraryActs, 'colourTag' | 'keepView' | 'deleteView'> {
  return {
    colourTag: (name, colour) =>
      void one(ask('tags.colour', { name, colour }), t('tag_coloured', name)),
    keepView: (view, said) => void one(ask('view.put', { view }), said),
    deleteView: ({ id, name }) => void one(ask('view.delete', { id }), t('search_deleted', name)),
  };
}

function tagActs(
  say: (text: string, undos: readonly number[]) => void,
  toasts: Toasts,
): Pick<LibraryActs, 'renameTags' | 'deleteTags'> {
  const tell = async (
    reply: ReturnType<typeof ask<'tags.rename'>>,
    text: (where: string) => string,
  ) => {
    const result = await reply;
    if (!result.ok) return toasts.show({ text: failure(result.code) });
    const { articles, highlights, undo } = result.value;
    say(text(taggedWords(articles, highlights)), undo === null ? [] : [undo]);
  };
  return {
    renameTags: (from, to) =>
      void tell(ask('tags.rename', { from: [...from], to }), (where) =>
        t('tags_renamed', to, where),
      ),
    deleteTags: (names) =>
      void tell(ask('tags.delete', { names: [...names] }), (where) =>
        names.length === 1
          ? t('tag_deleted', names[0] ?? '', where)
          : t('tags_deleted', names.length, where),
      ),
  };
}

/** "3 articles, 2 highlights": where a tag is. */
export const taggedWords = (articles: number, highlights: number): string =>
  [
    articles > 0 || highlights === 0 ? tn('articles', articles) : '',
    highlights > 0 ? tn('highlights', highlights) : '',
  ]
    .filter(Boolean)
    .join(', ');

async function inLots(
  ids: readonly ArticleId[],
  act: (ids: ArticleId[]) => Promise<Undoable>,
  running: Signal<Running | null>,
): Promise<{ undos: number[]; changed: number; code: string | null }> {
  const undos: number[] = [];
  let [changed, isStopped, code] = [0, false, null as string | null];
  const stop = () => {
    isStopped = true;
  };
  while (changed < ids.length && !isStopped) {
    if (ids.length > LOT) running.value = { done: changed, total: ids.length, stop };
    const lot = ids.slice(changed, changed + LOT);
    const reply = await act(lot);
    if (!reply.ok) {
      code = reply.code;
      break;
    }
    if (reply.value.undo !== null) undos.push(reply.value.undo);
    changed += lot.length;
  }
  running.value = null;
  return { undos, changed, code };
}
