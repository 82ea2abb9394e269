/**
 * The tree as it is shown: an open shadow root in place of its host's nodes, and those in the slots that show them
 * (https://drafts.csswg.org/css-scoping/#flattening). Climbing and comparing cost O(depth).
 */
import { aboveOf, follows, hostOf, slotOf, typeOf } from './dom';

/** The node that a node is shown in: its slot, the host of its shadow root, or the node above; null at the top. */
export function shownIn(node: Node): Node | null {
  const above = slotOf(node) ?? aboveOf(node);
  return above && isShadow(above) ? hostOf(above) : above;
}

/** Whether a node is a shadow root: the only fragment that stands in something. */
export const isShadow = (node: Node): node is ShadowRoot =>
  typeOf(node) === 11 && node instanceof ShadowRoot;

/** The tree that a node belongs to: a document, a shadow root, or the topmost node of what is no part of the page. */
export const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** The slot that shows a node, or something around it in its own tree; null if it is shown where it stands. */
export function slotAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = aboveOf(at)) {
    const slot = slotOf(at);
    if (slot) return slot;
  }
  return null;
}

/** From the topmost node down to this one, as shown. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = shownIn(at)) path.push(at);
  return path.reverse();
}

/** Which of two nodes is shown first: below 0 if `a`, above 0 if `b`, 0 for the same. What holds another comes before it. */
export function compareShown(a: Node, b: Node): number {
  if (a === b) return 0;
  const [left, right] = [pathTo(a), pathTo(b)];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [left[i], right[i]];
    if (x && y && x !== y) return follows(x, y) ? -1 : 1;
  }
  return left.length - right.length;
}

/** Whether a node is, or is shown inside, another. */
export function isShownIn(node: Node, other: Node): boolean {
  for (let at: Node | null = node; at; at = shownIn(at)) if (at === other) return true;
  return false;
}

/** The innermost element that shows both nodes; null if nothing does. */
export function sharedBox(a: Node, b: Node): Element | null {
  for (let at: Node | null = a; at; at = shownIn(at)) {
    if (typeOf(at) === 1 && isShownIn(b, at)) return at as Element;
  }
  return null;
}
