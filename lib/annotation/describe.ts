/** A range as selectors: its words, what stands around them, and where. */
import { type Flat, flatten } from '../text/flatten';
import type { Selector } from './selectors';

/** So much context is kept on each side, in UTF-16 units: about twenty words, also across blocks (the anchoring note, section 4). */
const CONTEXT = 160;
/** The longest quotation kept, as in selectors.ts. */
const MAX_EXACT = 100_000;

/** What describes a highlight. */
export interface Description {
  selectors: Selector[];
  exact: string;
  start: number;
  end: number;
}

/** Describes a range below `root` (or in its flattened text); null if it holds no words. White space at its ends is left out. */
export function describe(range: Range, root: Node | Flat): Description | null {
  const flat = 'text' in root ? root : flatten(root);
  const from = flat.offsetOf(range.startContainer, range.startOffset);
  const to = flat.offsetOf(range.endContainer, range.endOffset);
  return describeSpan(flat.text, from, to);
}

/** Describes a span of a text, as `describe` does a range. */
export function describeSpan(text: string, from: number, to: number): Description | null {
  const raw = text.slice(from, to);
  const exact = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(exact) || exact.length > MAX_EXACT) return null;
  const start = from + raw.indexOf(exact);
  const end = start + exact.length;
  return {
    exact,
    start,
    end,
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}
