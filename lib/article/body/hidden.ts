/** What a page hides, by its own markup: style sheets are not asked. */
import { attr, find, isA, previousElementOf } from '../../text/dom';

/** Whether a box was sent after the page for scripts to move into it (React's `S:1`): it is read as shown. */
export const isStreamed = (element: Element): boolean => /^[SB]:\w/.test(attr(element, 'id') ?? '');

/** A control that unfolds something; one that opens a menu or a dialog is none. */
const UNFOLDS = ':is([aria-expanded],[aria-controls]):not([aria-haspopup])';

/**
 * Whether a hidden element is a section that the reader unfolds: right before it stands what opens it, as the parts of an
 * accordion are written (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/), or it is the panel of a tab
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). Such words are a part of the text, only not at first.
 */
function isFolded(element: Element): boolean {
  if (attr(element, 'hidden') === 'until-found' || attr(element, 'role') === 'tabpanel')
    return true;
  const before = previousElementOf(element);
  return before !== null && (isA(before, UNFOLDS) || find(before, UNFOLDS) !== null);
}

/** Whether an element says of itself that it is hidden, and nothing brings it to the reader. */
export function isHidden(element: Element): boolean {
  const isOff =
    attr(element, 'hidden') !== null || /display:\s*none/i.test(attr(element, 'style') ?? '');
  return isOff && !isStreamed(element) && !isFolded(element);
}
