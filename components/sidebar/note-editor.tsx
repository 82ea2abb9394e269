import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { COLOURS } from '../../lib/annotation/colours';
import type { SavedHighlight } from '../../lib/library/schema';
import type { HighlightPatch } from '../../lib/messaging/protocol';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { Button, type ColourName, Swatch, TagInput } from '../ui';

/** A note is stored when its writer pauses for so long, in ms; and when the field is left or the editor goes. */
const PAUSE_MS = 600;

/** Note, tags and colour of a highlight, in place. Nothing typed is lost: it is stored as one writes. */
export function NoteEditor(props: {
  highlight: SavedHighlight;
  known: readonly string[];
  settings: Settings;
  onSave: (patch: HighlightPatch) => Promise<boolean>;
  onDone: () => void;
}) {
  const { highlight, known, settings, onSave, onDone } = props;
  const { field, typed, store, later } = useNote(highlight.note, onSave);
  return (
    <div class="editor">
      <textarea
        ref={field}
        class="field"
        aria-label={t('note_label')}
        placeholder={t('note_placeholder')}
        maxLength={100_000}
        value={typed.value}
        dir="auto"
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          later();
        }}
        onBlur={store}
        onKeyDown={(event) => {
          if (
            event.key === 'Escape' ||
            (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          ) {
            store();
            onDone();
          }
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
        onDone={() => {
          store();
          onDone();
        }}
      />
    </div>
  );
}

/** The text as it is typed, stored in pauses and when the editor goes. */
function useNote(note: string, onSave: (patch: HighlightPatch) => Promise<boolean>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useSignal(note);
  const timer = useRef(0);
  const stored = useRef(note);
  const store = () => {
    clearTimeout(timer.current);
    const now = typed.peek();
    if (now === stored.current) return;
    const before = stored.current;
    stored.current = now;
    void onSave({ note: now }).then((done) => {
      // What could not be stored is still in the field, and the next pause tries again.
      if (!done) stored.current = before;
    });
  };
  const last = useRef(store);
  last.current = store;
  useEffect(() => {
    field.current?.focus();
    return () => last.current();
  }, []);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => last.current(), PAUSE_MS);
  };
  return { field, typed, store, later };
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
