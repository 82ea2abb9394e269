/** Style for a page without an element in it, where the browser allows that. */

/** Adds rules to a document; returns how to take them away. */
export function addRules(document: Document, css: string): () => void {
  return adopt(document, css) ?? insert(document, css);
}

/** A constructed sheet leaves no trace in the DOM. Firefox may refuse one made by a content script (Xray wrappers). */
function adopt(document: Document, css: string): (() => void) | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (!document.adoptedStyleSheets.includes(sheet)) return null;
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  } catch {
    return null;
  }
}

function insert(document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? document.documentElement).append(style);
  return () => style.remove();
}
