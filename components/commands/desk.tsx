/** What every page of ours has of the commands: it listens to the keys, and opens palette and help. One line a page. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openOwn } from '../../lib/platform/tabs';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import type { Toasts } from '../ui';
import type { Entry } from './entries';
import { Help } from './help';
import { type Handlers, listenToKeys, run, useCommands } from './listen';
import { Palette } from './palette';

interface Props {
  settings: ReadonlySignal<Settings>;
  toasts: Toasts;
  /** Shows the articles with a tag; without it the library page is opened. */
  onTag?: (name: string) => void;
  /** Shows an article here; without it the library page is opened, and another window's may be the one. */
  onArticle?: (id: string) => void;
  /** Goes to a place of the library here; without it the library page is opened at it. */
  onPlace?: (path: string) => void;
}

/** Keys, palette and help of one page. */
export function CommandDesk({ settings, toasts, onTag, onArticle, onPlace }: Props) {
  const open = useSignal<'palette' | 'help' | null>(null);
  useEffect(() => listenToKeys(document, settings), [settings]);
  const options = () => void openOwn('/options.html#keys');
  useCommands({
    palette: () => {
      open.value = 'palette';
    },
    help: () => {
      open.value = 'help';
    },
    undo: () => toasts.undo(),
    options,
    ...goingWith(onPlace ?? openPlace),
    theme: () => void changeSettings({ theme: isDark() ? 'light' : 'dark' }),
  });
  const close = () => {
    open.value = null;
  };
  const choose = (entry: Entry) => {
    if (entry.kind === 'article') (onArticle ?? openArticle)(entry.id);
    else if (entry.kind === 'tag') (onTag ?? openTag)(entry.words);
    // When the dialog is gone and the focus is back where it was.
    else setTimeout(() => run(entry.id));
  };
  if (open.value === 'palette')
    return <Palette keys={settings.value} onChoose={choose} onClose={close} />;
  if (open.value === 'help')
    return <Help keys={settings.value} onOptions={options} onClose={close} />;
  return null;
}

const openArticle = (id: string) => void openOwn(`/library.html#/read/${id}`);

const openPlace = (path: string) => void openOwn(`/library.html#${path}`);

/** The commands that go somewhere, by the fragment of the library where they end. */
const goingWith = (go: (path: string) => void): Handlers => ({
  'go.highlights': () => go('/highlights'),
  'go.speakers': () => go('/speakers'),
  'go.credits': () => go('/credits'),
  'go.statistics': () => go('/statistics'),
  'go.tags': () => go('/tags'),
  'go.import': () => go('/import'),
  'go.export': () => go('/export/all'),
  'go.backup': () => go('/backup'),
});

const openTag = (name: string) => void openOwn(`/library.html#/tag/${encodeURIComponent(name)}`);

const isDark = (): boolean =>
  ['dark', 'black', 'contrast'].includes(document.documentElement.dataset.theme ?? '');
