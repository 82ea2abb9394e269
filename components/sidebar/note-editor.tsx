import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { COLOURS } from '../../lib/annotation/colours';
import type { SavedHighlight } from '../../lib/library/schema';
import type { HighlightPatch } from '../../lib/messaging/protocol';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { Button, type ColourName, Swatch, TagInput, TextArea } from '../ui';

/** A note is stored when its writer pauses for so long, in ms; and when the field is left or the editor goes. */
const PAUSE_MS = 600;

/** Notes that could not be stored, by highlight: they wait here for the next attempt. */
export type Drafts = Signal<ReadonlyMap<string, string>>;

interface EditorProps {
  highlight: SavedHighlight;
  known: readonly string[];
  settings: Settings;
  drafts: Drafts;
  onSave: (patch: HighlightPatch) => Promise<boolean>;
  onDone: () => void;
}

/** Note, tags and colour of a highlight, in place. Nothing typed is lost: it is stored as one writes, and kept here if that fails. */
export function NoteEditor(props: EditorProps) {
  const { highlight, known, settings, onSave, onDone } = props;
  const { typed, store, later } = useNote(props);
  const finish = () => {
    store();
    onDone();
  };
  return (
    <div class="editor">
      <TextArea
        label={t('note_label')}
        placeholder={t('note_placeholder')}
        maxLength={100_000}
        autofocus
        value={typed.value}
        onInput={(value) => {
          typed.value = value;
          later();
        }}
        onBlur={store}
        onKeyDown={(event) => {
          const enter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!event.isComposing && (event.key === 'Escape' || enter)) finish();
        }}
      />
      <TagInput
        tags={highlight.tags}
        known={known}
        label={t('tags_add')}
        removeLabel={(tag) => t('tags_remove', tag)}
        onChange={(tags) => void onSave({ tags })}
      />
      <EditorFoot
        chosen={highlight.colour}
        settings={settings}
        onPick={(colour) => void onSave({ colour })}
        onDone={finish}
      />
    </div>
  );
}

/** The text as it is typed, stored in pauses, when the editor goes and when the sidebar itself goes. */
function useNote({ highlight: { id, note }, drafts, onSave }: EditorProps) {
  const typed = useSignal(drafts.peek().get(id) ?? note);
  const timer = useRef(0);
  const stored = useRef(note);
  const store = () => {
    clearTimeout(timer.current);
    const now = typed.peek();
    if (now === stored.current) return;
    const before = stored.current;
    stored.current = now;
    void onSave({ note: now, noteBase: before }).then((done) => {
      if (!done) stored.current = before;
      keepDraft(drafts, id, done ? null : typed.peek());
    });
  };
  const last = useRef(store);
  last.current = store;
  useEffect(() => {
    const leave = () => last.current();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => last.current(), PAUSE_MS);
  };
  return { typed, store, later };
}

function keepDraft(drafts: Drafts, id: string, text: string | null): void {
  if (text === null && !drafts.peek().has(id)) return;
  const next = new Map(drafts.peek());
  if (text === null) next.delete(id);
  else next.set(id, text);
  drafts.value = next;
}

function EditorFoot(props: {
  chosen: ColourName;
  settings: Settings;
  onPick: (colour: ColourName) => void;
  onDone: () => void;
}) {
  const { chosen, settings, onPick, onDone } = props;
  return (
    <div class="editor-foot">
      <span class="swatches" role="group" aria-label={t('note_colour')}>
        {COLOURS.map((colour, i) => (
          <Swatch
            key={colour}
            colour={colour}
            digit={i + 1}
            label={labelOf(colour, settings)}
            chosen={colour === chosen}
            onPick={() => onPick(colour)}
          />
        ))}
      </span>
      <Button kind="primary" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}
