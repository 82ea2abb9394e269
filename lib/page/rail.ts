/** Where the highlights are on a long page, at its edge: only if the reader wants it. */
import { topOf } from '../text/document';
import type { Session } from './session';
import { showHighlight, showKept } from './show';

/** A page of less than so many windows needs no rail. */
const LONG = 2;

/** Draws the rail again, or takes it away. */
export function drawRail(session: Session): void {
  const { view, kept, bar, state } = session;
  // Asking for a height makes the browser lay the page out: only for who wants the rail.
  const scrollHeight = state.rail ? topOf(view.document).scrollHeight : 0;
  const items = scrollHeight > view.innerHeight * LONG ? (kept.painted()?.items ?? []) : [];
  const ticks = items.map(({ id, colour, range }) => ({
    id,
    colour,
    at: Math.min(1, Math.max(0, (range.getBoundingClientRect().top + view.scrollY) / scrollHeight)),
  }));
  bar.rail(ticks, (id) => {
    if (showKept(session, id)) showHighlight(session, id);
  });
}
