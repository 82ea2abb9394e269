/** What can be done with an open article, and the commands that do it. */
import { type Signal, useSignal } from '@preact/signals';
import { COLOURS } from '../../lib/annotation/colours';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { ArticlePatch } from '../../lib/messaging/protocol';
import { t, tn } from '../../lib/platform/i18n';
import { openTab } from '../../lib/platform/tabs';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
import { sayReply } from '../changes/undo';
import { type Handlers, useCommands } from '../commands';
import type { Toasts } from '../ui';
import type { Cursor } from './focus';
import type { Marking } from './marking';

/** The articles before and behind this one in the list it was opened from. */
export interface Neighbours {
  previous: ArticleId | null;
  next: ArticleId | null;
}

/** What stands beside or above the text; each is there or not. */
export interface Panels {
  type: Signal<boolean>;
  find: Signal<boolean>;
  aloud: Signal<boolean>;
  outline: Signal<boolean>;
  versions: Signal<boolean>;
}

/** The acts that bar and keys share. */
export interface ReaderActs {
  neighbours: Neighbours;
  back(): void;
  outline(): void;
  openAloud(): void;
  focus(): void;
  type(): void;
  favourite(): void;
  archive(): void;
  /** Out of the trash. */
  restore(): void;
  find(): void;
  original(): void;
  export(): void;
  print(): void;
  versions(): void;
  /** Removes a later text; `name` says which. */
  dropVersion(n: number, name: string): void;
  previous(): boolean;
  next(): boolean;
}

/** What the acts are over. */
export interface ActsOver {
  article: SavedArticle;
  settings: Settings;
  toasts: Toasts;
  neighbours: Neighbours;
  change: (patch: SettingsPatch) => void;
  onBack: () => void;
  onExport: (ids: ArticleId[]) => void;
  onOpen: (id: ArticleId) => void;
}

/** All panels closed. */
export function usePanels(): Panels {
  return {
    type: useSignal(false),
    find: useSignal(false),
    aloud: useSignal(false),
    outline: useSignal(false),
    versions: useSignal(false),
  };
}

/** The acts over an article. */
export function makeReaderActs(over: ActsOver, panels: Panels, cursor: Cursor): ReaderActs {
  const { article, settings, toasts, neighbours, change, onBack, onExport, onOpen } = over;
  const { id } = article;
  const update = async (patch: ArticlePatch, said: string) => {
    const reply = await ask('article.update', { ids: [id], patch });
    sayReply(toasts, reply, said);
  };
  const toggle = (panel: Signal<boolean>) => () => {
    panel.value = !panel.peek();
  };
  const open = (to: ArticleId | null) => {
    if (to !== null) onOpen(to);
    return to !== null;
  };
  return {
    neighbours,
    back: onBack,
    outline: toggle(panels.outline),
    openAloud: toggle(panels.aloud),
    type: toggle(panels.type),
    find: () => {
      panels.find.value = true;
      // Asked for again, the line that is there is where one types.
      document.querySelector<HTMLInputElement>('.reader-line [type=search]')?.select();
    },
    focus: () => {
      const here = cursor.here();
      if (!settings.focus && here) cursor.put(here);
      change({ focus: !settings.focus });
    },
    favourite: () => {
      const favourite = article.favourite === 0;
      const said = t(favourite ? 'reader_favoured' : 'reader_unfavoured');
      void update({ favourite }, said);
    },
    archive: () => {
      const archived = article.archived === 0;
      const said = t(archived ? 'reader_archived' : 'reader_unarchived');
      void update({ archived }, said);
    },
    restore: async () =>
      void sayReply(toasts, await ask('article.restore', { ids: [id] }), tn('restored', 1)),
    original: () => void openTab(article.url),
    export: () => onExport([id]),
    print: () => print(),
    versions: toggle(panels.versions),
    dropVersion: async (n, name) =>
      void sayReply(toasts, await ask('version.drop', { n }), t('version_removed', name)),
    previous: () => open(neighbours.previous),
    next: () => open(neighbours.next),
  };
}

/** Gives the reader's commands to the keys and the palette. */
export function useReaderCommands(
  acts: ReaderActs,
  cursor: Cursor,
  marking: Marking,
  aloud: () => void,
  { settings }: Pick<ActsOver, 'settings'>,
): void {
  const pick = (n: number) => () => marking.highlight(COLOURS[n] ?? 'yellow');
  const { neighbours } = acts;
  const handlers: Handlers = {
    'reader.next': () => cursor.move(1),
    'reader.previous': () => cursor.move(-1),
    'reader.focus': acts.focus,
    'reader.highlight': () => marking.highlight(settings.lastColour),
    'reader.colour1': pick(0),
    'reader.colour2': pick(1),
    'reader.colour3': pick(2),
    'reader.colour4': pick(3),
    'reader.colour5': pick(4),
    'reader.note': marking.note,
    'reader.copy': () => marking.copy(),
    'reader.card': () => marking.copy('card'),
    'reader.delete': marking.remove,
    'reader.find': acts.find,
    'reader.aloud': aloud,
    'reader.type': acts.type,
    ...(neighbours.next ? { 'reader.nextArticle': acts.next } : {}),
    ...(neighbours.previous ? { 'reader.previousArticle': acts.previous } : {}),
    'reader.archive': acts.archive,
    'reader.favourite': acts.favourite,
    'reader.original': acts.original,
    'reader.export': acts.export,
    'reader.print': acts.print,
    'reader.versions': acts.versions,
    'reader.back': acts.back,
  };
  useCommands(handlers);
}
