/** Where reading stands: restored when the article opens, kept when scrolling rests. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SavedArticle } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import { leafOf, leavesIn } from '../article';

/** It is stored when the page rests for so long, in ms. */
const REST_MS = 800;
/** From here on an article is read: few scroll to the last pixel. */
const READ = 0.98;
/** A paragraph of which so little is seen is not the one at the top, in px. */
const PEEK = 12;
/** Fonts and stored pictures are there after so long, in ms. */
const SETTLE_MS = 2000;
/** What a reader moves the page with. */
const MOVES = ['wheel', 'keydown', 'pointerdown', 'touchstart'];

/** How far the reader is, and where. */
export interface Reading {
  /** 0 to 1. */
  read: Signal<number>;
  /** The offset in the text of the leaf at the top, in UTF-16 units. */
  at: Signal<number>;
  /** Where reading went on, until that has been seen; null if the article opened at its beginning. */
  resumed: Signal<number | null>;
  toTop(): void;
}

/** Follows the scrolling of `box`; `ready` when the body is there; it opens at `begin`, if given, instead of where reading stood. Going back is no unreading: progress only grows. */
export function useReading(
  box: RefObject<HTMLElement | null>,
  article: SavedArticle,
  ready: boolean,
  begin?: number,
): Reading {
  const { id, progress, position } = article;
  const read = useSignal(progress);
  const at = useSignal(position ?? 0);
  const resumed = useSignal<number | null>(null);
  const kept = useRef({ progress, position: position ?? 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is restored once, when the body is there
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || !ready) return;
    if (begin !== undefined) return holdAt(current, begin);
    if (progress >= READ) return;
    if (position !== undefined && position > 0) {
      resumed.value = position;
      return holdAt(current, position);
    }
    // 0 is a place, too: somebody went back to the beginning, and all of it is left again.
    if (position === 0) read.value = 0;
    else if (progress > 0) current.scrollTop = progress * roomOf(current);
    return undefined;
  }, [ready]);
  useEffect(() => {
    const { current } = box;
    if (!current || !ready) return;
    let timer = 0;
    const store = () => {
      const further = Math.max(kept.current.progress, read.peek() > READ ? 1 : read.peek());
      const patch = {
        ...(further > kept.current.progress ? { progress: further } : {}),
        ...(at.peek() !== kept.current.position ? { position: at.peek() } : {}),
      };
      kept.current = { progress: further, position: at.peek() };
      if (Object.keys(patch).length > 0) void ask('article.update', { ids: [id], patch });
    };
    const onScroll = () => {
      read.value = Math.min(1, current.scrollTop / roomOf(current));
      at.value = topOf(current);
      clearTimeout(timer);
      timer = window.setTimeout(store, REST_MS);
    };
    current.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      current.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
      store();
    };
  }, [box, id, ready]);
  const toTop = () => {
    box.current?.scrollTo(0, 0);
    resumed.value = null;
  };
  return { read, at, resumed, toTop };
}

/** Keeps a leaf at the top while fonts and pictures come in above it, until the reader moves. Returns how to end it. */
function holdAt(box: HTMLElement, position: number): () => void {
  const go = () => leafOf(box, position)?.scrollIntoView({ block: 'start' });
  const watch = new ResizeObserver(go);
  const end = () => {
    clearTimeout(timer);
    watch.disconnect();
    for (const name of MOVES) removeEventListener(name, end, true);
  };
  const timer = setTimeout(end, SETTLE_MS);
  for (const name of MOVES) addEventListener(name, end, { capture: true, passive: true });
  go();
  const body = box.querySelector('.body');
  if (body) watch.observe(body);
  watch.observe(box);
  return end;
}

const roomOf = (element: HTMLElement): number =>
  Math.max(1, element.scrollHeight - element.clientHeight);

/** Where the leaf at the top of the box begins; 0 above the first. */
export function topOf(box: HTMLElement): number {
  if (box.scrollTop < PEEK) return 0;
  const edge = box.getBoundingClientRect().top + PEEK;
  const leaves = leavesIn(box);
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return Number(leaves[low]?.dataset.start ?? 0);
}
