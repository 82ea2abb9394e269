/** What the reader has selected on the page. */
import { designOf, documentOf, selectionOf } from '../text/document';
import { isA, typeOf } from '../text/dom';
import { nameOf } from '../text/elements';
import { shownIn } from '../text/flat-tree';
import { composedEnds, tighten } from './composed';
import type { Ends } from './describe';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const OURS = /^postil-/;

/** What is selected: its ends, and the box around it. A range, or where it reaches into shadow roots the ends of several. */
export interface Selected extends Ends {
  getBoundingClientRect(): DOMRect;
}

/**
 * The selected words without the space around them, as a range of their own wherever one tree holds them; null if nothing is
 * selected, or only space, or words in a field, an editor or our own interface.
 */
export function selectedRange(document: Document): Selected | null {
  const selection = selectionOf(document);
  if (!selection || selection.rangeCount === 0) return null;
  const ends = composedEnds(selection);
  // What ends in a shadow root counts as collapsed for the document.
  if (ends.startContainer === ends.endContainer && ends.startOffset === ends.endOffset) return null;
  if (isElsewhere(ends.startContainer) || isElsewhere(ends.endContainer)) return null;
  return tighten(ends);
}

/** Whether a node is in something one types into; the target of a key press, say. */
export function isEditable(node: Node): boolean {
  if (designOf(documentOf(node)) === 'on') return true;
  for (let at: Node | null = node; at; at = shownIn(at)) {
    if (typeOf(at) === 1 && isA(at as Element, EDITABLE)) return true;
  }
  return false;
}

function isElsewhere(node: Node): boolean {
  return isEditable(node) || isOurs(node);
}

function isOurs(node: Node): boolean {
  for (let at: Node | null = node; at; at = shownIn(at)) if (OURS.test(nameOf(at))) return true;
  return false;
}
