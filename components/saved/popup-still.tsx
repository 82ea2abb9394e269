/** What the popup shows the next time before its code is there: the list as it is now, under a head that knows no page yet. */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { forgetStill, keepStill } from '../../lib/platform/still';
import { createToasts } from '../ui';
import { PageHead } from './popup-page';
import type { PopupState } from './popup-state';

/** So long after a change the still is made anew, in ms: not while the popup is being drawn. */
const REST_MS = 250;

/** Keeps a still of `popup()` whenever the first rows have come to rest; none of a search, of another view, or of an empty library. */
export function followStill(state: PopupState, popup: () => Element | null): void {
  let timer = 0;
  effect(() => {
    const rows = state.rows.value;
    void state.counts.value;
    clearTimeout(timer);
    if (state.view.value !== 'all' || state.query.value !== '') return;
    if (rows.state !== 'ready') return;
    if (rows.value.length === 0) return forgetStill();
    timer = window.setTimeout(() => {
      const shown = popup();
      if (shown) keepStill(stillOf(shown, state));
    }, REST_MS);
  });
}

/** The popup without the page that it is open over: which page that was is nobody's business the next time. */
function stillOf(shown: Element, state: PopupState): Element {
  const still = shown.cloneNode() as Element;
  const nobody: PopupState = {
    ...state,
    page: signal(null),
    saved: signal(null),
    offer: signal(null),
  };
  const idle = () => undefined;
  render(<PageHead state={nobody} toasts={createToasts()} close={idle} go={idle} />, still);
  const title = still.querySelector('h1');
  // A line of its height, empty: the page's own title comes in a moment.
  if (title) title.textContent = '\u00a0';
  for (const part of shown.querySelectorAll(':scope > main, :scope > footer')) {
    still.append(part.cloneNode(true));
  }
  // Not seen before a row is meant: a fifth of all elements.
  for (const unseen of still.querySelectorAll('.popup-more')) unseen.remove();
  return still;
}
