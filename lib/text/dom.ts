/**
 * Reading a DOM that lies. A form's fields and a document's named elements hide the properties of their owner
 * (`<form><input name=parentNode>` answers for `form.parentNode`, in every world: "DOM clobbering",
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), so that a walk may go round in circles.
 * These read through the prototypes, which no page can hide from a content script.
 */

/** Tests of pure text have no DOM and read none. */
const isDom = typeof Node !== 'undefined';

/**
 * A function of a prototype as one of its target, without a closure around it: a page is read with tens of thousands of
 * these calls before any of it is compiled. The types are the caller's promise.
 */
const unbound = (of: unknown) => Function.prototype.call.bind(of as never) as never;

/** The getter of a prototype's property. */
const reader = (owner: () => object, name: string): never =>
  unbound(isDom ? Object.getOwnPropertyDescriptor(owner(), name)?.get : () => null);

/** A method of elements. */
const method = (name: 'getAttribute' | 'hasAttributes' | 'matches' | 'closest'): never =>
  unbound(isDom ? Element.prototype[name] : () => null);

const node = () => Node.prototype;
const element = () => Element.prototype;

/** The kind of a node: 1 element, 3 text, 9 document. */
export const typeOf: (target: Node) => number = reader(node, 'nodeType');
/** The node's name as the DOM gives it. */
export const rawName: (target: Node) => string = reader(node, 'nodeName');
/** The address that a document's links start from. */
export const baseOf: (target: Node) => string = reader(node, 'baseURI');
/** The node above, or null. */
export const aboveOf: (target: Node) => Node | null = reader(node, 'parentNode');
/** The element above, or null. */
export const parentOf: (target: Node) => Element | null = reader(node, 'parentElement');
/** The first node inside, or null. */
export const firstOf: (target: Node) => Node | null = reader(node, 'firstChild');
/** The next node on the same level, or null. */
export const nextOf: (target: Node) => Node | null = reader(node, 'nextSibling');
/** The next element on the same level, or null. */
export const nextElementOf: (target: Element) => Element | null = reader(
  element,
  'nextElementSibling',
);
/** The elements inside, one level. */
export const kidsOf: (target: Element) => HTMLCollection = reader(element, 'children');
/** The body of a document; null if it has none. */
export const bodyOf: (target: Document) => HTMLElement | null = reader(
  () => Document.prototype,
  'body',
);

const textContent: (target: Node) => string | null = reader(node, 'textContent');

/** All the text inside; empty for nothing. */
export const textOf = (target: Node): string => textContent(target) ?? '';

/** An attribute, or null. */
export const attr: (target: Element, name: string) => string | null = method('getAttribute');

/** Whether an element has any attribute. */
export const hasAttributes: (target: Element) => boolean = method('hasAttributes');

/** Whether an element fits a selector. */
export const isA: (target: Element, selector: string) => boolean = method('matches');

/** The nearest element from here upwards that fits, or null. */
export const closestTo: (target: Element, selector: string) => Element | null = method('closest');

/** Whether a node is, or stands inside, another. */
export const holds = (target: Node, other: Node | null): boolean =>
  Node.prototype.contains.call(target, other);

const prototypeOf = (target: Element | Document): Element | Document =>
  typeOf(target) === 9 ? Document.prototype : Element.prototype;

/** The first element inside that fits, or null. */
export const find = (target: Element | Document, selector: string): Element | null =>
  prototypeOf(target).querySelector.call(target, selector);

/** Every element inside that fits, in document order. */
export const findAll = (target: Element | Document, selector: string): NodeListOf<Element> =>
  prototypeOf(target).querySelectorAll.call(target, selector);

/** Whether one node stands behind another in the document, not inside it. */
export const follows = (target: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(target, other) & 20) === 4;

/** The element of a document with an id, or null. */
export const byId = (target: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(target, id);

/** The open shadow root of an element, whose nodes are shown in place of its own; null if it has none. */
export const shadowOf: (target: Element) => ShadowRoot | null = reader(element, 'shadowRoot');

/** What a slot of a shadow root shows in place of its own nodes: nodes of the host. Empty for everything else. */
export const slottedIn = (target: Element): Node[] =>
  rawName(target) === 'SLOT' ? HTMLSlotElement.prototype.assignedNodes.call(target) : [];

/** The slot of an open shadow root that shows a node; null if none does. */
export const slotOf = (target: Node): Element | null =>
  typeOf(target) === 1 ? slotOfElement(target) : typeOf(target) === 3 ? slotOfText(target) : null;
const slotOfElement: (target: Node) => Element | null = reader(element, 'assignedSlot');
const slotOfText: (target: Node) => Element | null = reader(() => Text.prototype, 'assignedSlot');

/** The element that shows a shadow root. */
export const hostOf: (target: Node) => Element = reader(() => ShadowRoot.prototype, 'host');

interface Open {
  element: Element;
  slotted: Node[];
  at: number;
}

/**
 * Goes through what is shown below and at `root`, open shadow roots included, in the order it is read. Iterative and linear.
 * `enter` meets every node and says whether to go inside; `leave` is told of each element that was gone into.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (element: Element) => void,
): void {
  for (const _ of walkInSlices(root, enter, leave));
}

/** So many nodes are walked between two places to pause. */
const NODES_A_SLICE = 300;

/** The same walk with a place to pause every few hundred nodes. */
export function* walkInSlices(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (element: Element) => void,
): Generator<void, void> {
  const open: Open[] = [];
  let node: Node | null = root;
  for (let count = 1; node; count++) {
    if (count % NODES_A_SLICE === 0) yield;
    if (enter(node) && typeOf(node) === 1) {
      const element = node as Element;
      const slotted = slottedIn(element);
      open.push({ element, slotted, at: 0 });
      node = slotted[0] ?? firstOf(shadowOf(element) ?? element);
    } else node = open.length > 0 ? nextIn(open, node) : null;
    for (let top = open.at(-1); !node && top; top = open.at(-1)) {
      open.pop();
      leave(top.element);
      if (open.length > 0) node = nextIn(open, top.element);
    }
  }
}

/** The node that is shown behind another of the innermost open element. */
function nextIn(open: Open[], node: Node): Node | null {
  const top = open.at(-1);
  if (!top || top.slotted.length === 0) return nextOf(node);
  top.at++;
  return top.slotted[top.at] ?? null;
}
