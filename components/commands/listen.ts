/**
 * The one place where key presses become commands. Surfaces say what they can do (`useCommands`); the newest that can do what a
 * key means does it. One document, one set of listeners: extension pages are documents of their own.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type OwnCommandId, ownCommand } from '../../lib/commands';
import { activeChords, type KeySettings } from '../../lib/commands/bindings';
import { chordsOfPress, holdsMod } from '../../lib/commands/keys';
import { isMac } from '../../lib/platform/mac';

/** Does a command; `false` says that there was nothing to do, so that the key goes on to whoever else wants it. */
export type Handler = () => unknown;

/** What a surface can do, by command. */
export type Handlers = Partial<Record<OwnCommandId, Handler>>;

/** The surfaces that are there, oldest first. */
const layers = signal<readonly { current: Handlers }[]>([]);

/** Says what a surface can do as long as it is there. The handlers may be new ones with every render. */
export function useCommands(handlers: Handlers): void {
  const layer = useRef(handlers);
  layer.current = handlers;
  // Before it is seen: a key that is pressed as soon as an article stands there is not lost.
  useLayoutEffect(() => {
    layers.value = [...layers.peek(), layer];
    return () => {
      layers.value = layers.peek().filter((one) => one !== layer);
    };
  }, []);
}

/** The commands that would do something here and now, in the order of the table. */
export function runnable(): Set<OwnCommandId> {
  return new Set(layers.value.flatMap(({ current }) => Object.keys(current) as OwnCommandId[]));
}

/** Does a command; false if nobody here can. */
export function run(id: OwnCommandId): boolean {
  for (const { current } of [...layers.peek()].reverse()) {
    const handler = current[id];
    if (handler && handler() !== false) return true;
  }
  return false;
}

/** Listens to the keys of a document until the returned function is called. */
export function listenToKeys(
  document: Document,
  settings: ReadonlySignal<KeySettings>,
): () => void {
  const mac = isMac();
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog:modal')) return;
    for (const chord of chordsOfPress(event, mac)) {
      if (isTheirs(event, chord)) continue;
      for (const id of meaning(chord, settings.peek(), event.repeat)) {
        if (!run(id)) continue;
        event.preventDefault();
        return;
      }
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** The commands that listen to a chord and are here, the newest surface's first. */
function meaning(chord: string, settings: KeySettings, repeated: boolean): OwnCommandId[] {
  const here = [...layers.peek()].reverse().flatMap(({ current }) => Object.keys(current));
  return [...new Set(here)].flatMap((id) => {
    const command = ownCommand(id);
    if (!command || (repeated && !('repeats' in command))) return [];
    return activeChords(command, settings).includes(chord) ? [command.id] : [];
  });
}

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range], [type=color], [type=file]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role=textbox], [role=searchbox], [role=combobox]';
/** Where a letter looks for an entry. */
const TYPED_AHEAD = '[role=menu], [role=listbox], [role=tree]';
const PRESSED =
  'button, a[href], summary, input, [role=button], [role=menuitem], [role=option], [role=tab], [role=radio], [role=checkbox]';
/** What every field understands by itself. */
const EDITING = /^(Mod|Ctrl)\+(Shift\+)?([acvxyz]|Backspace|Delete|Arrow\w+|Home|End)$/;
const OF_RANGES = /^(Arrow\w+|Home|End|Page\w+)$/;

/** Whether a chord belongs to the control that has the focus, whatever we would do with it. */
function isTheirs(event: KeyboardEvent, chord: string): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  if (target.closest(FIELDS)) return !holdsMod(chord) || EDITING.test(chord);
  if (target.closest(TYPED_AHEAD)) return !holdsMod(chord);
  if (chord === 'Enter' || chord === 'Space') return target.closest(PRESSED) !== null;
  return OF_RANGES.test(chord) && target.closest('input') !== null;
}
