/** What the reader is shown of a highlight: its place and its toolbar. */
import { flash, highlightAt, pictureIn } from '../annotation';
import type { Colour } from '../annotation/selectors';
import type { HighlightId } from '../library/schema';
import { callHome } from '../messaging/page';
import { flashPicture, pictureAt } from './picture-marks';
import type { Session } from './session';

/** Shows the toolbar of a highlight: its label and tags, never its note. */
export function showHighlight(session: Session, id: string): void {
  const known = session.kept.get(id);
  if (!known?.range) return;
  const { colour, tags } = known.highlight;
  const label = session.state.labels[colour];
  session.bar.showHighlight({ id, colour, label, tags }, known.range);
  pointAt(session, id);
}

/** Tells the sidebar which highlight the reader is at, once for each. */
export function pointAt(session: Session, id: string | null): void {
  if (session.pointed === id) return;
  session.pointed = id;
  void callHome('page.pointed', id === null ? {} : { id: id as HighlightId });
}

/** The highlight under a point, if any. */
export function highlightUnder(session: Session, x: number, y: number): string | null {
  const painted = session.kept.painted();
  const picture = painted && pictureAt(session, x, y);
  if (picture) return picture;
  return painted ? (highlightAt(session.page.document, x, y, painted.items)?.id ?? null) : null;
}

/** Scrolls to a range and thickens its line; false if it is not on the page. */
export function showRange(
  session: Session,
  range: Range | null,
  { colour, more = [] }: { colour?: Colour; more?: readonly Range[] | undefined } = {},
): boolean {
  if (!range || range.collapsed) return false;
  flash(session.page.document, range, colour ? { colour, more } : { more });
  return true;
}

/** Scrolls to a highlight; false if it is not on the page. */
export function showKept(session: Session, id: string): boolean {
  const known = session.kept.get(id);
  if (!known) return false;
  const picture = known.range && pictureIn(known.range);
  if (picture) {
    flashPicture(session, id, picture);
    return true;
  }
  return showRange(session, known.range, { colour: known.highlight.colour, more: known.more });
}
