/** The palette: whatever can be done here, every tag and every article, by a few typed letters. */
import { useSignal } from '@preact/signals';
import { FileText, type IconNode, Search, SquareTerminal, Tag as TagIcon } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { KeySettings } from '../../lib/commands/bindings';
import { keyLabels } from '../../lib/commands/keys';
import { t, tn } from '../../lib/platform/i18n';
import { isMac } from '../../lib/platform/mac';
import { noteRecent, readRecent } from '../../lib/settings/recent';
import { Icon, Keycap } from '../ui';
import { type Entry, ranked } from './entries';
import { commandEntries, libraryEntries } from './load';
import './palette.css';

const ICONS: Record<Entry['kind'], IconNode> = {
  command: SquareTerminal,
  article: FileText,
  tag: TagIcon,
};
/** PageUp and PageDown go so far. */
const PAGE = 8;

interface Props {
  keys: KeySettings;
  onChoose: (entry: Entry) => void;
  onClose: () => void;
}

/** The palette as a modal dialog with a combobox (ARIA 1.2): the focus stays in the line, the arrow keys move in the list. */
export function Palette({ keys, onChoose, onClose }: Props) {
  const dialog = useModal();
  const { entries, recent, failed } = useEntries(keys);
  const typed = useSignal('');
  const at = useSignal(0);
  const words = typed.value;
  const found = useMemo(() => ranked(entries, words, recent), [entries, words, recent]);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    void noteRecent(entry.key);
    dialog.current?.close();
    onChoose(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    // Enter may come before what was typed last has been drawn: it means what is in the line.
    const meant = typed.value === words ? found : ranked(entries, typed.value, recent);
    if (event.key === 'Enter') choose(meant[at.value]);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k')
      dialog.current?.close();
    else {
      const to = target(event.key, at.value, found.length);
      if (to === null) return;
      at.value = to;
    }
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, and the browser's own
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette')}
      onClose={onClose}
      // A click beside it closes: the dialog itself is hit only outside its content.
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="palette-box">
        <Line
          typed={typed.value}
          active={found[at.value]}
          onInput={(value) => {
            typed.value = value;
            at.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <List found={found} at={at.value} onChoose={choose} />
        {found.length === 0 && <p class="palette-none">{t('palette_none', typed.value)}</p>}
        {failed && <p class="palette-none">{t('library_did_not_open')}</p>}
        <p class="unseen" role="status">
          {tn('palette_found', found.length)}
        </p>
      </div>
    </dialog>
  );
}

/** A dialog that is modal while it is there; focus and selection are afterwards what they were. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      if (!range || range.collapsed) return;
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    };
  }, []);
  return dialog;
}

/** Commands at once, tags and articles as soon as they are read. */
function useEntries(keys: KeySettings) {
  const commands = useMemo(() => commandEntries(keys), [keys]);
  const kept = useSignal<Entry[]>([]);
  const recent = useSignal<string[]>([]);
  const failed = useSignal(false);
  useEffect(() => {
    void readRecent().then((list) => {
      recent.value = list;
    });
    libraryEntries().then(
      (list) => {
        kept.value = list;
      },
      () => {
        failed.value = true;
      },
    );
  }, []);
  const library = kept.value;
  const entries = useMemo(() => [...commands, ...library], [commands, library]);
  return { entries, recent: recent.value, failed: failed.value };
}

/** Where a key leads from place `at` of `count`; null if it belongs to the line. */
function target(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
  }
  return null;
}

function Line(props: {
  typed: string;
  active: Entry | undefined;
  onInput: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { typed, active, onInput, onKeyDown } = props;
  return (
    <div class="palette-line">
      <Icon node={Search} />
      <input
        type="text"
        role="combobox"
        aria-label={t('palette')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={active ? idOf(active) : undefined}
        placeholder={t('palette_placeholder')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={typed}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const idOf = ({ key }: Entry): string => `palette-${key.replace(/\s/g, '_')}`;

function List(props: { found: Entry[]; at: number; onChoose: (entry: Entry) => void }) {
  const { found, at, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active entry is brought into view when it becomes another
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);
  return (
    <div
      ref={list}
      id="palette-list"
      class="palette-list"
      role="listbox"
      aria-label={t('palette_list')}
      tabIndex={-1}
    >
      {found.map((entry, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the keys
        <div
          key={entry.key}
          id={idOf(entry)}
          class="palette-entry"
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onClick={() => onChoose(entry)}
        >
          <Icon node={ICONS[entry.kind]} />
          <span
            class={entry.kind === 'article' ? 'palette-words serif' : 'palette-words'}
            dir="auto"
          >
            {entry.words}
          </span>
          <Hint entry={entry} />
        </div>
      ))}
    </div>
  );
}

function Hint({ entry }: { entry: Entry }) {
  if (entry.kind === 'article')
    return (
      <span class="meta palette-hint" dir="auto">
        {entry.site}
      </span>
    );
  if (entry.kind === 'tag') return <span class="meta">{tn('articles', entry.count)}</span>;
  const [first] = entry.chords;
  return first ? <Keycap labels={keyLabels(first, isMac())} /> : null;
}
