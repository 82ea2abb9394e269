/**
 * What is asked of a document, past its named elements: by the standard `<img name=createRange>` answers for `document.createRange`
 * (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). Browsers spare content scripts that for the document,
 * as far as seen, but not for forms: nodes are read in dom.ts for the same reason.
 */
import { getterOf, shadowOf, typeOf } from './dom';

const proto = () => Document.prototype;

const owner: (target: Node) => Document | null = /* @__PURE__ */ getterOf(
  () => Node.prototype,
  'ownerDocument',
);

/** The document of a node; of a document itself. */
export const documentOf = (node: Node): Document =>
  typeOf(node) === 9 ? (node as Document) : (owner(node) as Document);
/** The outermost element of a document. */
export const topOf: (target: Document) => HTMLElement = /* @__PURE__ */ getterOf(
  proto,
  'documentElement',
);
/** The head of a document; null if it has none. */
export const headOf: (target: Document) => HTMLElement | null = /* @__PURE__ */ getterOf(
  proto,
  'head',
);
/** The title of a document, trimmed; empty if it has none. */
export const titleOf: (target: Document) => string = /* @__PURE__ */ getterOf(proto, 'title');
/** The window of a document; null if it has none. */
export const viewOf: (target: Document) => (Window & typeof globalThis) | null =
  /* @__PURE__ */ getterOf(proto, 'defaultView');
/** `on` where the whole document is edited. */
export const designOf: (target: Document) => string = /* @__PURE__ */ getterOf(proto, 'designMode');
/** Whether a document is seen: `visible` or `hidden`. */
export const visibilityOf: (target: Document) => string = /* @__PURE__ */ getterOf(
  proto,
  'visibilityState',
);
/** What a document was sent as: `text/html`. */
export const contentTypeOf: (target: Document) => string = /* @__PURE__ */ getterOf(
  proto,
  'contentType',
);

/** A new range at the beginning of a document. */
export const newRange = (target: Document): Range => Document.prototype.createRange.call(target);

/** A new HTML element. */
export const newElement = (target: Document, name: string): HTMLElement =>
  Document.prototype.createElement.call(target, name);

/** What is selected in a document; null in a frame that is not shown. */
export const selectionOf = (target: Document): Selection | null =>
  Document.prototype.getSelection.call(target);

/** Goes through the nodes below a root that `what` shows (NodeFilter). */
export const walkerOver = (root: Node, what: number, filter?: NodeFilter): TreeWalker =>
  Document.prototype.createTreeWalker.call(documentOf(root), root, what, filter);

/** The topmost element at a point of the window, in whatever open shadow root; null if there is none. */
export function elementAt(target: Document, x: number, y: number): Element | null {
  let at = Document.prototype.elementFromPoint.call(target, x, y);
  for (let root = at && shadowOf(at); root; root = at && shadowOf(at)) {
    const inside = ShadowRoot.prototype.elementFromPoint.call(root, x, y);
    // Where nothing of the root is at the point, the host itself is; or an element that its slot shows.
    if (!inside || inside === at || Node.prototype.getRootNode.call(inside) !== root) break;
    at = inside;
  }
  return at;
}

/** Listens to what happens in a document. */
export const listen = <K extends keyof DocumentEventMap>(
  target: Document,
  name: K,
  listener: (event: DocumentEventMap[K]) => void,
  options: AddEventListenerOptions,
): void => {
  EventTarget.prototype.addEventListener.call(target, name, listener as EventListener, options);
};

/** A document, or a shadow root in one: what a constructed sheet can be given to. */
export type Styled = Document | ShadowRoot;

const sheetsIn = (target: Styled) =>
  Object.getOwnPropertyDescriptor(
    typeOf(target) === 9 ? Document.prototype : ShadowRoot.prototype,
    'adoptedStyleSheets',
  );

/** The constructed sheets of a document or a shadow root. */
export const sheetsOf = (target: Styled): CSSStyleSheet[] => sheetsIn(target)?.get?.call(target);

/** Gives a document or a shadow root these constructed sheets and no others. */
export const setSheets = (target: Styled, sheets: CSSStyleSheet[]): void =>
  sheetsIn(target)?.set?.call(target, sheets);
