/** Notes of the reader, each below the leaf that its highlight begins in; where there is room, in the margin beside the words. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { type Drafts, NoteEditor } from '../sidebar/note-editor';
import { OtherNote } from '../sidebar/other-note';
import { Stroke } from '../ui';
import type { Marking } from './marking';
import './side-notes.css';

/** Between two notes in the margin, in px. */
const GAP = 16;
/** The margins that a text of `width` leaves must be so wide, in px. */
const LEAST_MARGIN = 196;

/** What notes are shown with. */
export interface NotesProps {
  highlights: readonly SavedHighlight[];
  tags: readonly string[];
  settings: Settings;
  marking: Marking;
  drafts: Drafts;
}

/** What stands below each leaf: the notes of the highlights that begin in it or in the gap before it. */
export function notesAfter(props: NotesProps): (start: number, end: number) => ComponentChildren {
  const { highlights, marking, drafts } = props;
  const shown = highlights.filter(
    ({ id, place, note, otherNote, tags }) =>
      place &&
      (note !== '' ||
        otherNote ||
        tags.length > 0 ||
        marking.editing.value === id ||
        drafts.value.has(id)),
  );
  let before = 0;
  return (start, end) => {
    // Each render begins anew with the first leaf.
    if (start < before) before = 0;
    const here = shown.filter(({ place }) => place && place.start >= before && place.start < end);
    before = end;
    if (here.length === 0) return null;
    return (
      <div class="side-notes" role="group" aria-label={t('sidebar_notes')} data-apart>
        {here.map((highlight) => (
          <SideNote key={highlight.id} {...props} highlight={highlight} />
        ))}
      </div>
    );
  };
}

/** What stands below each picture: the note of its highlight, or only whose colour it has. */
export function notesOnPictures(
  props: NotesProps,
  framed: ReadonlyMap<number, SavedHighlight>,
): (image: number) => ComponentChildren {
  return (image) => {
    const highlight = framed.get(image);
    return highlight ? (
      <div class="side-notes" role="group" aria-label={t('sidebar_notes')} data-apart>
        <SideNote {...props} highlight={highlight} />
      </div>
    ) : null;
  };
}

/** Highlights whose words are not in the stored copy, nor their picture. */
export function Elsewhere(props: NotesProps & { framed: ReadonlyMap<number, SavedHighlight> }) {
  const shown = new Set([...props.framed.values()].map(({ id }) => id));
  const list = props.highlights.filter(({ id, place }) => place === null && !shown.has(id));
  if (list.length === 0) return null;
  return (
    <section class="reader-elsewhere" aria-label={t('reader_elsewhere')}>
      <h2 class="meta">{t('reader_elsewhere')}</h2>
      {list.map((highlight) => (
        <div key={highlight.id}>
          <p class="serif" dir="auto">
            {highlight.exact}
          </p>
          <SideNote {...props} highlight={highlight} />
        </div>
      ))}
    </section>
  );
}

function SideNote(props: NotesProps & { highlight: SavedHighlight }) {
  const { highlight, settings, marking, drafts, tags: known } = props;
  const { id, colour, note, tags } = highlight;
  const open = marking.editing.value === id;
  const draft = drafts.value.get(id);
  return (
    <div class="side-note" id={`side-${id}`} data-of={id}>
      <Stroke colour={colour} />
      {open ? (
        <NoteEditor
          highlight={highlight}
          known={known}
          settings={settings}
          drafts={drafts}
          onSave={(patch) => marking.edit(id, patch)}
          onDone={() => {
            marking.editing.value = null;
          }}
        />
      ) : (
        <button
          type="button"
          class="side-words"
          onClick={() => {
            marking.editing.value = id;
          }}
        >
          {(draft ?? note) && (
            <span class="note" dir="auto">
              {draft ?? note}
            </span>
          )}
          {draft !== undefined && <span class="meta lost">{t('sidebar_note_waits')}</span>}
          <span class="meta">
            {[labelOf(colour, settings), ...tags.map((tag) => `#${tag}`)].join('  ')}
          </span>
        </button>
      )}
      {!open && <OtherNote highlight={highlight} onSave={(patch) => marking.edit(id, patch)} />}
    </div>
  );
}

/** Whether notes stand in the margin, beside their words. */
export function useMargins(box: RefObject<HTMLElement | null>, width: number): Signal<boolean> {
  const beside = useSignal(false);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const look = () => {
      const margin = (current.clientWidth - 40 - width - 112) / 2;
      beside.value = margin >= LEAST_MARGIN;
      current.style.setProperty('--margin', `${Math.floor(margin)}px`);
      layOut(current);
    };
    const watch = new ResizeObserver(look);
    watch.observe(current);
    const body = current.querySelector('.body');
    if (body) watch.observe(body);
    look();
    return () => watch.disconnect();
  }, [box, width]);
  return beside;
}

/**
 * Puts each note as high as its words, but never over the one before. Below the words the numbers mean nothing. All is measured
 * before anything is moved: in between the browser would lay out the whole article again for each of thousands of notes.
 */
export function layOut(box: HTMLElement): void {
  const body = box.querySelector<HTMLElement>('.body');
  const notes = [...(body?.querySelectorAll<HTMLElement>('.side-note') ?? [])];
  if (!body || notes.length === 0) return;
  const origin = body.getBoundingClientRect().top;
  const marks = new Map<string, Element>();
  for (const mark of body.querySelectorAll<HTMLElement>('[data-highlight]')) {
    const id = mark.dataset.highlight ?? '';
    if (!marks.has(id)) marks.set(id, mark);
  }
  const measured = notes.map((note) => {
    const mark = marks.get(note.dataset.of ?? '');
    const wanted = (mark?.getBoundingClientRect().top ?? origin) - origin;
    return { note, wanted, height: note.offsetHeight };
  });
  let free = 0;
  for (const { note, wanted, height } of measured) {
    const top = Math.max(free, wanted);
    note.style.setProperty('--top', `${Math.round(top)}px`);
    free = top + height + GAP;
  }
}
