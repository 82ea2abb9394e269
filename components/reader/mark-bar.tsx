/** The bar at a selection or at a highlight: five colours, note, copy, delete. It stands beside the words, never on them. */
import { useSignal } from '@preact/signals';
import { MessageSquareText, Trash2 } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS } from '../../lib/annotation/colours';
import type { SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { CopyAs } from '../exchange/copy-as';
import { IconButton, Swatch } from '../ui';
import { type Marking, selectedSpan } from './marking';
import './mark-bar.css';

/** Between the bar and the words, in px. */
const GAP = 8;

interface Props {
  box: RefObject<HTMLElement | null>;
  highlights: readonly SavedHighlight[];
  settings: Settings;
  marking: Marking;
}

/** Shows itself where words are selected, or at the highlight that was clicked. */
export function MarkBar({ box, highlights, settings, marking }: Props) {
  const selecting = useSelecting(box, marking);
  const bar = useRef<HTMLDivElement>(null);
  const chosen = highlights.find(({ id }) => id === marking.chosen.value);
  const open = selecting || chosen !== undefined;
  useLayoutEffect(() => {
    if (bar.current && box.current) place(bar.current, box.current, chosen?.id);
  });
  if (!open) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      marking.chosen.value = null;
      document.getSelection()?.removeAllRanges();
      box.current?.focus();
    }
    moveFocus(event, bar.current);
  };
  return (
    <div
      ref={bar}
      class="mark-bar"
      role="toolbar"
      aria-label={t('mark_bar')}
      // The selection would go with the press.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {COLOURS.map((colour, i) => (
        <Swatch
          key={colour}
          colour={colour}
          digit={i + 1}
          label={labelOf(colour, settings)}
          chosen={chosen?.colour === colour}
          onPick={() => marking.highlight(colour)}
        />
      ))}
      <IconButton icon={MessageSquareText} label={t('do_reader_note')} onClick={marking.note} />
      <CopyAs settings={settings} onChoose={marking.copy} />
      {chosen && (
        <IconButton icon={Trash2} label={t('do_reader_delete')} onClick={marking.remove} />
      )}
    </div>
  );
}

/** Whether words of the article are selected, once the hand rests. */
function useSelecting(box: RefObject<HTMLElement | null>, marking: Marking): boolean {
  const selecting = useSignal(false);
  const { chosen } = marking;
  useEffect(() => {
    let timer = 0;
    let held = false;
    const look = () => {
      selecting.value = selectedSpan(box.current) !== null;
      if (selecting.value) chosen.value = null;
    };
    const later = () => {
      clearTimeout(timer);
      if (!held) timer = window.setTimeout(look, 60);
    };
    const down = (event: Event) => {
      const target = event.target as Element;
      if (target.closest('.mark-bar')) return;
      held = true;
      if (!target.closest('mark')) chosen.value = null;
    };
    const up = () => {
      held = false;
      later();
    };
    document.addEventListener('selectionchange', later);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
    };
  }, [box, chosen]);
  return selecting.value;
}

/** Above the first line of the words, or below the last if there is no room; in the scrolled box, so that it goes with them. */
function place(bar: HTMLElement, box: HTMLElement, id: string | undefined): void {
  const boxes = id
    ? [...box.querySelectorAll(`[data-highlight="${CSS.escape(id)}"]`)].map((mark) =>
        mark.getBoundingClientRect(),
      )
    : [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])];
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return;
  const outer = box.getBoundingClientRect();
  const above = first.top - outer.top - bar.offsetHeight - GAP;
  const top = above > 0 ? above : last.bottom - outer.top + GAP;
  const most = box.clientWidth - bar.offsetWidth - GAP;
  const left = first.left - outer.left + Math.min(first.width, 200) / 2 - bar.offsetWidth / 2;
  bar.style.top = `${top + box.scrollTop}px`;
  bar.style.left = `${Math.max(GAP, Math.min(left, most))}px`;
}

/** The arrow keys go from button to button (ARIA toolbar). */
function moveFocus(event: KeyboardEvent, bar: HTMLElement | null): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (!bar || step === 0) return;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
