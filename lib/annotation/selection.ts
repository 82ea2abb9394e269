/** What the reader has selected on the page. */
import { designOf, documentOf, selectionOf, walkerOver } from '../text/document';
import { aboveOf, isA, typeOf } from '../text/dom';
import { nameOf, UNREAD } from '../text/elements';
import { shownIn } from '../text/flat-tree';
import { composedEnds, tightenAcross } from './composed';
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
  const { ends, crosses } = composedEnds(selection);
  // What ends in a shadow root counts as collapsed for the document.
  if (ends.startContainer === ends.endContainer && ends.startOffset === ends.endOffset) return null;
  if (isElsewhere(ends.startContainer) || isElsewhere(ends.endContainer)) return null;
  return crosses ? tightenAcross(ends) : tighten(selection.getRangeAt(0));
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

/** The same range without the space and the empty elements at its ends, or null if nothing is left. */
export function tighten(range: Range): Range | null {
  const first = edge(range, true);
  const last = edge(range, false);
  if (!first || !last) return null;
  const tight = range.cloneRange();
  tight.setStart(first.node, first.offset);
  tight.setEnd(last.node, last.offset);
  return tight.collapsed ? null : tight;
}

/** The first letter of a range, or the place behind its last one. Looks at text nodes from that end only. */
function edge(range: Range, fromStart: boolean): { node: Text; offset: number } | null {
  const walker = textWalker(range);
  let node = fromStart ? walker.nextNode() : lastNode(walker);
  for (; node; node = fromStart ? walker.nextNode() : walker.previousNode()) {
    const text = node as Text;
    if (!range.intersectsNode(text)) continue;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    const words = text.data.slice(from, to);
    if (words.trim() === '') continue;
    const offset = fromStart
      ? from + words.length - words.trimStart().length
      : from + words.trimEnd().length;
    return { node: text, offset };
  }
  return null;
}

function textWalker(range: Range): TreeWalker {
  const { commonAncestorContainer: root } = range;
  return walkerOver(
    // A walker never shows its root: a text node alone needs its parent.
    typeOf(root) === 3 ? (aboveOf(root) ?? root) : root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (typeOf(node) === 3) return NodeFilter.FILTER_ACCEPT;
      return UNREAD.has(nameOf(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
}

function lastNode(walker: TreeWalker): Node | null {
  let last: Node | null = null;
  for (let node = walker.lastChild(); node; node = walker.lastChild()) last = node;
  return last;
}
