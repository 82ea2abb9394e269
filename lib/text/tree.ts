/**
 * How a page is climbed, searched and put in order: as the document's own tree, at the browser's speed, or as it is shown, open
 * shadow roots included. The second is for pages that stand wholly in such roots; there every look walks, in linear time.
 */

import { topOf } from './document';
import {
  closestTo,
  find,
  findAll,
  firstOf,
  follows,
  holds,
  isA,
  kidsOf,
  nextElementOf,
  nextOf,
  parentOf,
  rawName,
  shadowOf,
  slotOf,
  slottedIn,
  typeOf,
  walk,
} from './dom';
import { compareShown, isShownIn, shownIn } from './flat-tree';

/** What is asked of a page's tree; each as the function of that name in dom.ts promises it. */
export interface Tree {
  parentOf(element: Element): Element | null;
  nextOf(element: Element): Element | null;
  closestTo(element: Element, selector: string): Element | null;
  holds(target: Node, other: Node): boolean;
  follows(target: Node, other: Node): boolean;
  find(target: Element | Document, selector: string): Element | null;
  findAll(target: Element | Document, selector: string): Iterable<Element>;
}

/** The document's own tree. */
export const OWN: Tree = {
  parentOf,
  nextOf: nextElementOf,
  closestTo,
  holds,
  follows,
  find,
  findAll,
};

/** The tree as it is shown. A slot is not there: what it shows stands in its place. */
export const SHOWN: Tree = {
  parentOf: shownParent,
  nextOf: nextShown,
  closestTo(element, selector) {
    let at: Element | null = element;
    while (at && !isA(at, selector)) at = shownParent(at);
    return at;
  },
  holds: (target, other) => isShownIn(other, target),
  follows: (target, other) => compareShown(target, other) < 0 && !isShownIn(other, target),
  find: (target, selector) => allShown(target, selector, 1)[0] ?? null,
  findAll: (target, selector) => allShown(target, selector),
};

const isSlot = (node: Node): boolean => rawName(node) === 'SLOT';

function shownParent(element: Element): Element | null {
  let at = shownIn(element);
  while (at && isSlot(at)) at = shownIn(at);
  return at && typeOf(at) === 1 ? (at as Element) : null;
}

/** The element that is shown behind another in the same box. */
function nextShown(element: Element): Element | null {
  for (let at: Element | null = element; at; ) {
    const slot: Element | null = slotOf(at);
    const beside = slot ? slottedIn(slot) : null;
    const next: Element | null = beside
      ? elementIn(beside.slice(beside.indexOf(at) + 1))
      : nextElementOf(at);
    const shown = next && isSlot(next) ? firstIn(next) : next;
    if (shown) return shown;
    // Behind the last of a slot comes what stands behind the slot; a slot that shows nothing is passed.
    at = next ?? slot;
  }
  return null;
}

const elementIn = (nodes: readonly Node[]): Element | null =>
  (nodes.find((node) => typeOf(node) === 1) as Element | undefined) ?? null;

/** The first element that a slot shows: of its host's, else its own. */
function firstIn(slot: Element): Element | null {
  const given = slottedIn(slot);
  const first = elementIn(given.length > 0 ? given : [...kidsOf(slot)]);
  return first && isSlot(first) ? firstIn(first) : first;
}

function allShown(target: Element | Document, selector: string, most = Infinity): Element[] {
  const found: Element[] = [];
  const enter = (node: Node) => {
    if (found.length >= most || typeOf(node) !== 1) return false;
    if (node !== target && isA(node as Element, selector)) found.push(node as Element);
    return true;
  };
  walk(typeOf(target) === 9 ? topOf(target as Document) : target, enter, () => undefined);
  return found;
}

const UNREAD = /^(?:STYLE|SCRIPT|TEMPLATE)$/i;

/** The text that an element shows, open shadow roots included. */
export function shownText(element: Element): string {
  let text = '';
  const enter = (node: Node) => {
    if (typeOf(node) === 3) text += node.nodeValue ?? '';
    return typeOf(node) === 1 && !UNREAD.test(rawName(node));
  };
  walk(element, enter, () => undefined);
  return text;
}

const nodesOf = (root: ShadowRoot): Node[] => {
  const nodes: Node[] = [];
  for (let node = firstOf(root); node; node = nextOf(node)) nodes.push(node);
  return nodes;
};

/** What is shown in place of an element that has an open shadow root: the first element there, however deep. Others are themselves. */
export function shownAs(element: Element): Element {
  let at = element;
  for (let root = shadowOf(at); root; root = shadowOf(at)) {
    const first = elementIn(nodesOf(root).filter((one) => !UNREAD.test(rawName(one))));
    const shown = first && isSlot(first) ? firstIn(first) : first;
    if (!shown) break;
    at = shown;
  }
  return at;
}
