/** Style for a page without an element in it, where the browser allows that. */

/** Adds rules to a document; returns how to take them away. */
export function addRules(document: Document, css: string): () => void {
  return adopt(document, css) ?? insert(document, css);
}

/** A document, or a shadow root in one: what a sheet can be given to. */
type Styled = Document | ShadowRoot;

/**
 * Adds rules without a change to the DOM, or not at all: a constructed sheet leaves no trace there. Firefox may refuse one made
 * by a content script (Xray wrappers); null then.
 */
export function adopt(root: Styled, css: string): (() => void) | null {
  try {
    const sheet = sheetOf(root, css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (!root.adoptedStyleSheets.includes(sheet)) return null;
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  } catch {
    return null;
  }
}

/** The last sheet of a document that is free again: the same five colours are painted over and over. */
const LAST = new WeakMap<Styled, { css: string; sheet: CSSStyleSheet; rules: number }>();

function sheetOf(root: Styled, css: string): CSSStyleSheet {
  const last = LAST.get(root);
  const isWhole = last?.css === css && last.sheet.cssRules.length === last.rules;
  if (last && isWhole && !root.adoptedStyleSheets.includes(last.sheet)) return last.sheet;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  LAST.set(root, { css, sheet, rules: sheet.cssRules.length });
  return sheet;
}

function insert(document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? document.documentElement).append(style);
  return () => style.remove();
}
