/** What the keyboard does in the list: handlers by the names of the table of commands. */
import { readState } from '../../lib/library/filters';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import type { LibraryActs } from './library-acts';
import { concerned, type LibraryState } from './library-state';

/** The list's commands by name. */
export type ListCommands = Record<
  | 'list.next'
  | 'list.previous'
  | 'list.extendNext'
  | 'list.extendPrevious'
  | 'list.open'
  | 'list.select'
  | 'list.selectAll'
  | 'list.selectNone'
  | 'list.archive'
  | 'list.favourite'
  | 'list.read'
  | 'list.export'
  | 'list.tag'
  | 'list.trash'
  | 'list.preview'
  | 'list.search',
  () => void
>;

/** What the handlers need of the page. */
interface Given {
  state: LibraryState;
  acts: LibraryActs;
  /** Shows the preview, or puts it away. */
  preview: () => void;
  /** Puts the focus on a row, by its place. */
  focus: (index: number) => void;
  open: (id: ArticleId) => void;
  exportThese: (ids: ArticleId[]) => void;
}

const allOn = (rows: readonly SavedArticle[], flag: 'archived' | 'favourite'): boolean =>
  rows.every((row) => row[flag] === 1);

/** Archives, or takes out of the archive what is all in it. */
export function archive({ acts }: Pick<Given, 'acts'>, rows: readonly SavedArticle[]): void {
  const on = !allOn(rows, 'archived');
  acts.change(rows, { archived: on }, tn(on ? 'archived' : 'unarchived', rows.length));
}

/** Marks as favourites, or no longer what all are. */
export function favour({ acts }: Pick<Given, 'acts'>, rows: readonly SavedArticle[]): void {
  const on = !allOn(rows, 'favourite');
  acts.change(rows, { favourite: on }, tn(on ? 'favoured' : 'unfavoured', rows.length));
}

/** Whether all of them count as read. */
export const isRead = (rows: readonly SavedArticle[]): boolean =>
  rows.every((row) => readState(row) === 'read');

/** Marks as read to the end, or as unread and not begun what all is read. */
export function markRead({ acts }: Pick<Given, 'acts'>, rows: readonly SavedArticle[]): void {
  const done = isRead(rows);
  acts.change(
    rows,
    done ? { unread: true } : { unread: false, progress: 1 },
    tn(done ? 'marked_unread' : 'marked_read', rows.length),
  );
}

/** Chooses every row that matches. */
export function chooseAll(state: LibraryState): void {
  const { rows } = state;
  if (rows.value.state === 'ready')
    state.chosen.value = new Set(rows.value.value.map(({ id }) => id));
}

/** Makes the handlers of the list. */
export function listCommands(given: Given): ListCommands {
  const { state, acts, focus, open, preview, exportThese } = given;
  const { active, shown, chosen } = state;
  const here = () => shown.value[active.value];
  const move = (by: 1 | -1) =>
    focus(Math.max(0, Math.min(shown.value.length - 1, active.value + by)));
  const extend = (by: 1 | -1) => {
    const from = here();
    move(by);
    const to = here();
    chosen.value = new Set([
      ...chosen.value,
      ...[from, to].flatMap((row) => (row ? [row.id] : [])),
    ]);
  };
  const about = (act: (rows: SavedArticle[]) => void) => () => {
    const rows = concerned(state);
    if (rows.length > 0) act(rows);
  };
  return {
    'list.next': () => move(1),
    'list.previous': () => move(-1),
    'list.extendNext': () => extend(1),
    'list.extendPrevious': () => extend(-1),
    'list.open': () => {
      const row = here();
      if (row) open(row.id);
    },
    'list.select': () => {
      const row = here();
      if (!row) return;
      const next = new Set(chosen.value);
      if (!next.delete(row.id)) next.add(row.id);
      chosen.value = next;
    },
    'list.selectAll': () => chooseAll(state),
    'list.selectNone': () => {
      // What lies over the list goes first.
      if (state.over.value) {
        state.over.value = false;
        return;
      }
      chosen.value = new Set();
      state.tagging.value = false;
    },
    'list.archive': about((rows) => archive({ acts }, rows)),
    'list.favourite': about((rows) => favour({ acts }, rows)),
    'list.read': about((rows) => markRead({ acts }, rows)),
    'list.export': about((rows) => exportThese(rows.map(({ id }) => id))),
    'list.tag': about((rows) => {
      chosen.value = new Set(rows.map(({ id }) => id));
      state.tagging.value = true;
    }),
    'list.trash': about((rows) =>
      state.view.value === 'trashed' ? acts.restore(rows) : acts.trash(rows),
    ),
    'list.preview': preview,
    'list.search': () => document.querySelector<HTMLElement>('.library-search input')?.focus(),
  };
}

/** The words for what the list has chosen: "3 selected", or all of them. */
export const chosenWords = (count: number, all: number): string =>
  count === all && all > 1 ? t('chosen_all', count.toLocaleString()) : t('chosen', count);
