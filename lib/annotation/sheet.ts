/** Style for a page without an element in it, where the browser allows that. */

/** Adds rules to a document; returns how to take them away. */
export function addRules(document: Document, css: string): () => void {
  return adopt(document, css) ?? insert(document, css);
}

/** A constructed sheet leaves no trace in the DOM. Firefox may refuse one made by a content script (Xray wrappers). */
function adopt(document: Document, css: string): (() => void) | null {
  try {
    const sheet = sheetOf(document, css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (!document.adoptedStyleSheets.includes(sheet)) return null;
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  } catch {
    return null;
  }
}

/** The last sheet of a document that is free again: the same five colours are painted over and over. */
const LAST = new WeakMap<Document, { css: string; sheet: CSSStyleSheet; rules: number }>();

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const last = LAST.get(document);
  const isWhole = last?.css === css && last.sheet.cssRules.length === last.rules;
  if (last && isWhole && !document.adoptedStyleSheets.includes(last.sheet)) return last.sheet;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  LAST.set(document, { css, sheet, rules: sheet.cssRules.length });
  return sheet;
}

function insert(document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? document.documentElement).append(style);
  return () => style.remove();
}
