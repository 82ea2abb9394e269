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

/** The getter of a prototype's property, as a function. Calls of it are marked as pure: a script pays for those alone that it uses. */
export const getterOf = (owner: () => object, name: string): never =>
  unbound(isDom ? Object.getOwnPropertyDescriptor(owner(), name)?.get : () => null);

/** A method of elements. */
const method = (
  name: 'getAttribute' | 'getAttributeNames' | 'hasAttributes' | 'matches' | 'closest',
): never => unbound(isDom ? Element.prototype[name] : () => null);

const node = () => Node.prototype;
const element = () => Element.prototype;

/** The kind of a node: 1 element, 3 text, 9 document. */
export const typeOf: (target: Node) => number = /* @__PURE__ */ getterOf(node, 'nodeType');
/** The node's name as the DOM gives it. */
export const rawName: (target: Node) => string = /* @__PURE__ */ getterOf(node, 'nodeName');
/** An element's name without its namespace, in lower case in HTML and XHTML alike. */
export const localNameOf: (target: Element) => string = /* @__PURE__ */ getterOf(
  element,
  'localName',
);
/** The address that a document's links start from. */
export const baseOf: (target: Node) => string = /* @__PURE__ */ getterOf(node, 'baseURI');
/** The node above, or null. */
export const aboveOf: (target: Node) => Node | null = /* @__PURE__ */ getterOf(node, 'parentNode');
/** The element above, or null. */
export const parentOf: (target: Node) => Element | null = /* @__PURE__ */ getterOf(
  node,
  'parentElement',
);
/** The first node inside, or null. */
export const firstOf: (target: Node) => Node | null = /* @__PURE__ */ getterOf(node, 'firstChild');
/** The next node on the same level, or null. */
export const nextOf: (target: Node) => Node | null = /* @__PURE__ */ getterOf(node, 'nextSibling');
/** The node before on the same level, or null. */
export const previousOf: (target: Node) => Node | null = /* @__PURE__ */ getterOf(
  node,
  'previousSibling',
);
/** The next element on the same level, or null. */
export const nextElementOf: (target: Element) => Element | null = /* @__PURE__ */ getterOf(
  element,
  'nextElementSibling',
);
/** The element before on the same level, or null. */
export const previousElementOf: (target: Element) => Element | null = /* @__PURE__ */ getterOf(
  element,
  'previousElementSibling',
);
/** The elements inside, one level. */
export const kidsOf: (target: Element) => HTMLCollection = /* @__PURE__ */ getterOf(
  element,
  'children',
);
/** The body of a document; null if it has none. */
export const bodyOf: (target: Document) => HTMLElement | null = /* @__PURE__ */ getterOf(
  () => Document.prototype,
  'body',
);

const textContent: (target: Node) => string | null = /* @__PURE__ */ getterOf(node, 'textContent');

/** All the text inside; empty for nothing. */
export const textOf = (target: Node): string => textContent(target) ?? '';

/** How many UTF-16 units a piece of text has; the text itself is not made for it. */
export const lengthOf: (target: Node) => number = /* @__PURE__ */ getterOf(
  () => CharacterData.prototype,
  'length',
);

/** An attribute, or null. */
export const attr: (target: Element, name: string) => string | null =
  /* @__PURE__ */ method('getAttribute');

/** Whether an element has any attribute. */
export const hasAttributes: (target: Element) => boolean = /* @__PURE__ */ method('hasAttributes');
/** The names of an element's attributes. */
export const attributesOf: (target: Element) => string[] =
  /* @__PURE__ */ method('getAttributeNames');

/** Whether an element fits a selector. */
export const isA: (target: Element, selector: string) => boolean =
  /* @__PURE__ */ method('matches');

/** The nearest element from here upwards that fits, or null. */
export const closestTo: (target: Element, selector: string) => Element | null =
  /* @__PURE__ */ method('closest');

/** The node inside at a place, or undefined. */
export const childAt = (target: Node, at: number): Node | undefined => childNodes(target)[at];
const childNodes: (target: Node) => NodeList = /* @__PURE__ */ getterOf(node, 'childNodes');

/** How many nodes stand inside, one level. */
export const countIn = (target: Node): number => childNodes(target).length;

/** Whether a node is part of a page. */
export const isInPage: (target: Node) => boolean = /* @__PURE__ */ getterOf(node, 'isConnected');

/** Where an element is in the window. */
export const boxOf = (target: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(target);

/** Brings an element into the window. */
export const scrollTo = (target: Element, options: ScrollIntoViewOptions): void =>
  Element.prototype.scrollIntoView.call(target, options);

/** Whether a node is, or stands inside, another. */
export const holds = (target: Node, other: Node | null): boolean =>
  Node.prototype.contains.call(target, other);

const prototypeOf = (target: Root): Root => {
  const type = typeOf(target);
  return type === 1
    ? Element.prototype
    : type === 9
      ? Document.prototype
      : DocumentFragment.prototype;
};

/** What elements can be looked for in. */
export type Root = Element | Document | DocumentFragment;

/** The first element inside that fits, or null. */
export const find = (target: Root, selector: string): Element | null =>
  prototypeOf(target).querySelector.call(target, selector);

/** Every element inside that fits, in document order. */
export const findAll = (target: Root, selector: string): NodeListOf<Element> =>
  prototypeOf(target).querySelectorAll.call(target, selector);

/** How another node stands to this one, in the bits of the DOM: 2 before, 4 behind, 16 inside. */
export const positionOf = (target: Node, other: Node): number =>
  Node.prototype.compareDocumentPosition.call(target, other);

/** Whether one node stands behind another in the document, not inside it. */
export const follows = (target: Node, other: Node): boolean =>
  (positionOf(target, other) & 20) === 4;

/** The element of a document with an id, or null. */
export const byId = (target: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(target, id);

/** The open shadow root of an element, whose nodes are shown in place of its own; null if it has none. */
export const shadowOf: (target: Element) => ShadowRoot | null = /* @__PURE__ */ getterOf(
  element,
  'shadowRoot',
);

/** What a slot of a shadow root shows in place of its own nodes: nodes of the host. Empty for everything else. */
export const slottedIn = (target: Element): Node[] =>
  rawName(target) === 'SLOT' ? HTMLSlotElement.prototype.assignedNodes.call(target) : [];

/** The slot of an open shadow root that shows a node; null if none does. */
export const slotOf = (target: Node): Element | null =>
  typeOf(target) === 1 ? slotOfElement(target) : typeOf(target) === 3 ? slotOfText(target) : null;
const slotOfElement: (target: Node) => Element | null = /* @__PURE__ */ getterOf(
  element,
  'assignedSlot',
);
const slotOfText: (target: Node) => Element | null = /* @__PURE__ */ getterOf(
  () => Text.prototype,
  'assignedSlot',
);

/** The element that shows a shadow root. */
export const hostOf: (target: Node) => Element = /* @__PURE__ */ getterOf(
  () => ShadowRoot.prototype,
  'host',
);

/** Nodes that a slot shows, and which of them is being read. */
interface Slotted {
  nodes: Node[];
  at: number;
}

/** So many nodes are walked between two places to pause. */
const NODES_A_SLICE = 300;

/** A walk under way. No generator does the steps: those are compiled late, and a page is read before. */
class Walk {
  private node: Node | null;
  private readonly open: Element[] = [];
  private readonly slots: (Slotted | null)[] = [];
  /** Whether slots may be met: only shadow roots have any that show something. */
  private isDeep: boolean;

  constructor(
    root: Node,
    private readonly enter: (node: Node) => boolean,
    private readonly leave: (element: Element) => void,
  ) {
    this.node = root;
    this.isDeep = typeOf(Node.prototype.getRootNode.call(root)) === 11;
  }

  /** Meets so many nodes more; false when all were met. */
  go(count: number): boolean {
    const { open } = this;
    let { node } = this;
    for (let left = count; node && left > 0; left--) {
      let next: Node | null = null;
      if (this.enter(node) && typeOf(node) === 1) next = this.inside(node as Element);
      else if (open.length > 0) next = this.behind(node);
      while (!next && open.length > 0) {
        const element = open.pop() as Element;
        this.slots.pop();
        this.leave(element);
        if (open.length > 0) next = this.behind(element);
      }
      node = next;
    }
    this.node = node;
    return node !== null;
  }

  private inside(element: Element): Node | null {
    const shadow = shadowOf(element);
    if (shadow) this.isDeep = true;
    const nodes = this.isDeep ? slottedIn(element) : NOTHING;
    this.open.push(element);
    this.slots.push(nodes.length > 0 ? { nodes, at: 0 } : null);
    return nodes[0] ?? firstOf(shadow ?? element);
  }

  /** The node that is shown behind another of the innermost open element. */
  private behind(node: Node): Node | null {
    const slot = this.slots[this.slots.length - 1];
    if (!slot) return nextOf(node);
    slot.at++;
    return slot.nodes[slot.at] ?? null;
  }
}

const NOTHING: Node[] = [];

/**
 * Goes through what is shown below and at `root`, open shadow roots included, in the order it is read. Iterative and linear.
 * `enter` meets every node and says whether to go inside; `leave` is told of each element that was gone into.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (element: Element) => void,
): void {
  new Walk(root, enter, leave).go(Number.POSITIVE_INFINITY);
}

/** The same walk with a place to pause every few hundred nodes. */
export function* walkInSlices(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (element: Element) => void,
): Generator<void, void> {
  const under = new Walk(root, enter, leave);
  while (under.go(NODES_A_SLICE)) yield;
}
