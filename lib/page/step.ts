/** From highlight to highlight, in the order of the page, and round at its ends. */
import type { PaintedItem } from '../annotation';
import type { Session } from './session';
import { showHighlight, showKept } from './show';

/** Goes to the highlight after (1) or before (-1) the one with an id, or the one that is in view; false if there is none. */
export function stepFrom(session: Session, id: string | null, by: 1 | -1): boolean {
  const items = session.kept.painted()?.items ?? [];
  const at = items.findIndex((item) => item.id === id);
  const next = items.at(at >= 0 ? (at + by) % items.length : fromView(session.view, items, by));
  if (!next || !showKept(session, next.id)) return false;
  showHighlight(session, next.id);
  return true;
}

/** The first highlight below the middle of the window, or the last above it. */
function fromView(view: Window, items: readonly PaintedItem[], by: 1 | -1): number {
  const middle = view.innerHeight / 2;
  const tops = items.map(({ range }) => range.getBoundingClientRect().top);
  if (by === 1)
    return Math.max(
      0,
      tops.findIndex((top) => top > middle),
    );
  return tops.findLastIndex((top) => top < middle);
}
