/** A note shown where it is referred to: the words come to the eye, not the eye to the words. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Block } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import { type Context, inlines } from './inlines';
import './note-popover.css';

/** Room between the popover, its reference and the window's edges, in px. */
const GAP = 8;

/** A note that is open, and the reference that opened it. */
export interface OpenNote {
  id: string;
  from: HTMLElement;
}

interface Props {
  note: OpenNote;
  blocks: readonly Block[];
  context: Context;
  onGo: () => void;
  onClose: () => void;
}

/** The note as a popover of the browser: Escape and a click elsewhere close it, the focus goes back to the reference. */
export function NotePopover({ note, blocks, context, onGo, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { from } = note;
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    current.showPopover();
    place(current, from);
    current.focus();
  }, [from]);
  const plain: Context = { ...context, marks: [], onMark: undefined };
  return (
    <div
      ref={box}
      popover="auto"
      class="note-popover serif"
      role="note"
      aria-label={t('note_popover')}
      tabIndex={-1}
      data-apart
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a stored note have no names and never move
        <p key={i}>{'children' in block && inlines(block.children, 0, plain)}</p>
      ))}
      <Button onClick={onGo}>{t('note_go')}</Button>
    </div>
  );
}

function place(box: HTMLElement, from: HTMLElement): void {
  const anchor = from.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const top = below + height < innerHeight ? below : Math.max(GAP, anchor.top - GAP - height);
  const most = document.documentElement.clientWidth - width - GAP;
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(GAP, Math.min(anchor.left - 16, most))}px`;
}
