/** Finds words in the article: all of them painted, one at a time in view. */
import { useSignal } from '@preact/signals';
import { ChevronDown, ChevronUp, X } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { findIn, MOST_FOUND, searchable } from '../../lib/reading/find';
import { IconButton, SearchField } from '../ui';
import { paintStretches, reveal } from './painted';
import './lines.css';

interface Props {
  box: RefObject<HTMLElement | null>;
  text: string;
  /** Changes when the body is painted anew, so that what was found is, too. */
  version: unknown;
  onClose: () => void;
}

/** The line under the reader's bar. Enter goes on, with Shift back; Escape leaves. */
export function FindBar({ box, text, version, onClose }: Props) {
  const typed = useSignal('');
  const at = useSignal(0);
  const index = useMemo(() => searchable(text), [text]);
  const words = typed.value;
  const found = useMemo(() => findIn(index, words), [index, words]);
  const line = useRef<HTMLDivElement>(null);
  const now = Math.min(at.value, found.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a body painted anew has other nodes under the same words
  useEffect(() => {
    const ranges = paintStretches(box.current, 'reader-found', found);
    const current = found[now];
    paintStretches(box.current, 'reader-found-now', current ? [current] : []);
    reveal(box.current, ranges[now]);
  }, [found, now, version]);
  useEffect(
    () => () => {
      paintStretches(box.current, 'reader-found', []);
      paintStretches(box.current, 'reader-found-now', []);
    },
    [box],
  );
  const step = (by: 1 | -1) => {
    if (found.length > 0) at.value = (now + by + found.length) % found.length;
  };
  return (
    <div
      ref={line}
      class="reader-line"
      role="search"
      aria-label={t('do_reader_find')}
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Enter') return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }}
    >
      <SearchField
        value={words}
        label={t('do_reader_find')}
        clearLabel={t('search_clear')}
        autofocus
        onInput={(value) => {
          typed.value = value;
          at.value = 0;
        }}
        onLeave={onClose}
      />
      <span class="meta" role="status">
        {words.trim() !== '' && counted(now, found.length)}
      </span>
      <IconButton icon={ChevronUp} label={t('find_previous')} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('find_next')} onClick={() => step(1)} />
      <IconButton icon={X} label={t('close')} onClick={onClose} />
    </div>
  );
}

function counted(at: number, count: number): string {
  if (count === 0) return t('find_none');
  return t('find_count', at + 1, count === MOST_FOUND ? `${count}+` : count);
}
