/** Style for a page without an element in it, where the browser allows that. */
import { headOf, newElement, type Styled, setSheets, sheetsOf, topOf } from '../text/document';

/** Adds rules to a document; returns how to take them away. */
export function addRules(document: Document, css: string): () => void {
  return adopt(document, css) ?? insert(document, css);
}

/**
 * Adds rules without a change to the DOM, or not at all: a constructed sheet leaves no trace there. Firefox may refuse one made
 * by a content script (Xray wrappers); null then.
 */
export function adopt(root: Styled, css: string): (() => void) | null {
  try {
    const sheet = sheetOf(root, css);
    setSheets(root, [...sheetsOf(root), sheet]);
    if (!sheetsOf(root).includes(sheet)) return null;
    return () =>
      setSheets(
        root,
        sheetsOf(root).filter((s) => s !== sheet),
      );
  } catch {
    return null;
  }
}

/** The last sheet of a document that is free again: the same five colours are painted over and over. */
const LAST = new WeakMap<Styled, { css: string; sheet: CSSStyleSheet; rules: number }>();

function sheetOf(root: Styled, css: string): CSSStyleSheet {
  const last = LAST.get(root);
  const isWhole = last?.css === css && last.sheet.cssRules.length === last.rules;
  if (last && isWhole && !sheetsOf(root).includes(last.sheet)) return last.sheet;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  LAST.set(root, { css, sheet, rules: sheet.cssRules.length });
  return sheet;
}

function insert(document: Document, css: string): () => void {
  const style = newElement(document, 'style');
  style.textContent = css;
  (headOf(document) ?? topOf(document)).append(style);
  return () => style.remove();
}
