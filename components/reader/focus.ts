/** The paragraph cursor: one paragraph at a time by keyboard, the others standing back if wanted. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The paragraph cursor of a body. */
export interface Cursor {
  /** Where the paragraph begins in the text; null before the first move. */
  at: Signal<number | null>;
  move(by: 1 | -1): boolean;
  /** Puts the cursor on the paragraph that holds an element. */
  put(element: Element): void;
  /** Marks the paragraph again, after the body was rendered. */
  keep(): void;
  /** The paragraph, or the first one in view. */
  here(): HTMLElement | null;
}

const PARAGRAPH = '[data-paragraph]';

/** Keeps the cursor on its paragraph through every render. */
export function useCursor(box: RefObject<HTMLElement | null>): Cursor {
  const at = useSignal<number | null>(null);
  const all = () => [...(box.current?.querySelectorAll<HTMLElement>(PARAGRAPH) ?? [])];
  const focused = () => all().find((one) => Number(one.dataset.start) === at.peek()) ?? null;
  const keep = () => {
    const now = focused();
    for (const one of all()) one.toggleAttribute('data-focused', one === now);
  };
  useEffect(keep);
  const put = (element: Element) => {
    const paragraph = element.closest<HTMLElement>(PARAGRAPH);
    if (!paragraph) return;
    at.value = Number(paragraph.dataset.start);
    for (const one of all()) one.toggleAttribute('data-focused', one === paragraph);
  };
  const firstInView = () => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    return all().find((one) => one.getBoundingClientRect().bottom > top + 24) ?? null;
  };
  const move = (by: 1 | -1) => {
    const list = all();
    const before = focused();
    const to = before ? list[list.indexOf(before) + by] : firstInView();
    if (!to) return list.length > 0;
    put(to);
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
    bringIntoView(to, box.current);
    return true;
  };
  return { at, move, put, keep, here: () => focused() ?? firstInView() };
}

/** To the middle, but the top of a tall paragraph rather than its middle. */
function bringIntoView(element: HTMLElement, box: HTMLElement | null): void {
  const tall = element.offsetHeight > (box?.clientHeight ?? 0) * 0.7;
  element.scrollIntoView({ block: tall ? 'start' : 'center' });
}
