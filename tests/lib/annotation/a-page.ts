/** Pages to highlight in, and ranges by their words. */

/** Puts markup of a test into the page. */
export function page(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body;
}

/** The range from the first letter of `from` to the last of `to`; each must stand within one text node. */
export function rangeOf(root: Node, from: string, to: string = from): Range {
  const range = document.createRange();
  const [first, start] = find(root, from);
  const [last, end] = find(root, to);
  range.setStart(first, start);
  range.setEnd(last, end + to.length);
  return range;
}

function find(root: Node, words: string): [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at >= 0) return [node as Text, at];
  }
  throw new Error(`"${words}" does not stand on the page`);
}

/** Common and rare words, for pages made by arithmetic. */
export const WORDS =
  'the of and harbour winter ledger to in a crane gull bakery that was council autumn storm for on engineer pile hollow is with report steel breakwater as by fishing museum visitor dusk it from cinnamon lighthouse at be counter sleeve picture ship this number zero morning boat year road flood money quay wind kitchen horn'.split(
    ' ',
  );

/** Puts markup with declarative shadow roots into the page. */
export function shadowPage(html: string): HTMLElement {
  document.body.setHTMLUnsafe(html);
  return document.body;
}
