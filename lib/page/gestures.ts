/** The reader's gestures on the page: a finished selection shows the toolbar, a click on a highlight shows its own. */
import { rangeAround, selectedRange } from '../annotation';
import { runtime } from '../platform/bare';
import { listen } from '../text/document';
import { followMenu, selectedPicture } from './picture-marks';
import type { Session } from './session';
import { highlightUnder, pointAt, showHighlight } from './show';

/** How long a selection must rest before the toolbar comes, in ms: handles are still being dragged until then. */
const REST_MS = 180;

/** Listens until `signal` aborts. Only trusted events count; a selection alone never saves anything. */
export function followGestures(session: Session, signal: AbortSignal): void {
  const { document } = session.page;
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => showFor(session, pressed), REST_MS);
  };
  const release = (event: Event) => {
    pressed = false;
    if (event.isTrusted) settle();
  };
  const options = { signal, capture: true, passive: true };
  listen(
    document,
    'pointerdown',
    (event) => {
      pressed = event.isTrusted;
    },
    options,
  );
  listen(document, 'pointerup', release, options);
  // The browser took the finger over, to scroll or to select words: it ends nowhere else.
  listen(document, 'pointercancel', release, options);
  listen(document, 'selectionchange', settle, options);
  listen(
    document,
    'click',
    (event) => {
      if (!event.isTrusted || selectedRange(document) || !runtime()) return;
      const id = highlightUnder(session, event.clientX, event.clientY);
      if (id) showHighlight(session, id);
    },
    options,
  );
  followPointer(session, signal);
  followMenu(session, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Tells the sidebar which highlight the pointer rests on: its note stands there, never in the page. */
function followPointer(session: Session, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (event: PointerEvent) => {
    clearTimeout(timer);
    if (!event.isTrusted || session.kept.painted() === null) return;
    timer = setTimeout(() => {
      if (runtime()) pointAt(session, highlightUnder(session, event.clientX, event.clientY));
    }, REST_MS);
  };
  listen(session.page.document, 'pointermove', rest, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function showFor({ page, bar }: Session, pressed: boolean): void {
  // The extension was reloaded: this copy is silent, and only a bar that is open already still says so.
  if (pressed || !runtime()) return;
  const range = selectedRange(page.document);
  const picture = range ? null : selectedPicture(page.document);
  const spot = picture ? rangeAround(picture) : range;
  if (spot) bar.showSelection(spot);
}
