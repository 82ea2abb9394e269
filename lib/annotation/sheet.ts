/** Style for a page without an element in it, where the browser allows that. */
import { headOf, newElement, type Styled, setSheets, sheetsOf, topOf } from '../text/document';

/** Adds rules to a document; returns how to take them away. */
export function addRules(document: Document, css: string): () => void {
  return adopt(document, css) ?? insert(document, css);
}

/**
 * Adds rules without a change to the DOM, or not at all: a constructed sheet leaves no trace there. A browser may refuse one made
 * by a content script, or show it another than the page (Firefox's Xray wrappers; its 153 does neither); null then.
 */
export function adopt(root: Styled, css: string): (() => void) | null {
  try {
    const before = [...sheetsOf(root)];
    const sheet = sheetOf(root, css);
    setSheets(root, [...before, sheet]);
    if (sheetsOf(root).includes(sheet)) return () => withdraw(root, sheet);
    // What cannot be known again could not be taken away later.
    setSheets(root, before);
  } catch {
    // Nothing is added then.
  }
  return null;
}

function withdraw(root: Styled, sheet: CSSStyleSheet): void {
  try {
    setSheets(
      root,
      sheetsOf(root).filter((s) => s !== sheet),
    );
  } catch {
    // The tree is gone, and the sheet with it.
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
