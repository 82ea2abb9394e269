/** Preformatted text: which language it is in, which of its elements are lines, and which only number them. */
import { attr, find, firstOf, isA, parentOf, textOf, typeOf } from '../../text/dom';
import { nameOf } from '../../text/elements';

const LANGUAGE =
  /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*|sourceCode\s+|hljs\s+)([\w+#.-]+)/;
const NO_LANGUAGE = /^(?:language-.*|none|auto|nohighlight|text|plain(?:text)?)$/i;
const GUTTER =
  /(?:^|[\s_-])(?:gutter|line-?num(?:ber)?s?|linenos?|linenodiv|lnt?|lnum|blob-num|crayon-nums|ln-numbers)(?=$|[\s_-])/i;
const NUMBERS = /^[\s.:|+-]*\d[\s\d.:|+-]*$/;
const LINE = /(?:^|[\s_-])line(?:$|\s)/;
/** Tables whose rows are lines of code, without a `pre` of their own. */
const CODE_CELLS = 'td.blob-code,td.hljs-ln-code,td.rouge-code,td.code .line';
/** A wrapper names the language at most so many levels above the code. */
const LEVELS = 3;

/** The language that code, its `code` element or a wrapper says it is in. */
export function languageOf(code: Element): string | undefined {
  const inner = find(code, 'code');
  let at: Element | null = code;
  for (let level = 0; at && level < LEVELS; level++, at = parentOf(at)) {
    for (const element of level === 0 && inner ? [inner, at] : [at]) {
      const said =
        attr(element, 'data-lang') ??
        attr(element, 'data-language') ??
        LANGUAGE.exec(attr(element, 'class') ?? '')?.[1];
      if (said && !NO_LANGUAGE.test(said)) return said;
    }
  }
  return undefined;
}

/** Whether an element only numbers lines of code. */
export function isGutter(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'pre') return isA(element, 'td *') && /^\s*1\s+2\b[\s\d]*$/.test(textOf(element));
  return GUTTER.test(attr(element, 'class') ?? '') && NUMBERS.test(textOf(element));
}

/** Whether an element inside code stands on a line of its own though it is inline by its name. */
export function isLine(element: Element): boolean {
  if (LINE.test(attr(element, 'class') ?? '')) return true;
  const above = nameOf(element) === 'code' ? parentOf(element) : null;
  if (!above || nameOf(above) !== 'pre' || !isA(element, ':not(:only-child)')) return false;
  const first = firstOf(above);
  return first !== null && (typeOf(first) === 1 || first.nodeValue?.trim() === '');
}

/** Whether a table holds lines of code, one a row. */
export const isCodeTable = (table: Element): boolean =>
  find(table, CODE_CELLS) !== null && find(table, 'pre') === null;
