import { useId } from 'preact/hooks';
import type { SavedHighlight } from '../../lib/library/schema';
import type { HighlightPatch } from '../../lib/messaging/protocol';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import './other-note.css';

interface OtherNoteProps {
  highlight: SavedHighlight;
  onSave: (patch: HighlightPatch) => Promise<boolean>;
}

/** Stands where two windows wrote a note at the same time: both texts, and which of them to keep. Nothing otherwise. */
export function OtherNote({ highlight: { note, otherNote }, onSave }: OtherNoteProps) {
  const head = useId();
  if (!otherNote) return null;
  const keep = (kept: string) => void onSave({ note: kept, noteBase: note, otherNote: '' });
  return (
    <div class="other-note" role="group" aria-labelledby={head}>
      <p class="meta lost" id={head}>
        {t('note_other')}
      </p>
      <p class="note" dir="auto">
        {otherNote}
      </p>
      <div class="choices">
        <Button onClick={() => keep(note)}>{t('note_keep_this')}</Button>
        <Button onClick={() => keep(otherNote)}>{t('note_keep_other')}</Button>
        <Button onClick={() => keep([note, otherNote].filter(Boolean).join('\n\n'))}>
          {t('note_keep_both')}
        </Button>
      </div>
    </div>
  );
}
