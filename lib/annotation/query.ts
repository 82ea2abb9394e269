/** A stored quotation put into the words of a page: what the search looks for. */
import { hasWords, type Word, type WordIndex, wordsOf } from './index-words';
import type { LookAlikeSelector, Selector } from './selectors';

/** A border of blocks between a quote and the nearest word outside it, marks aside. */
const BORDER_BEFORE = /\n[^\p{L}\p{N}]*$/u;
const BORDER_AFTER = /^[^\p{L}\p{N}]*\n/u;

/** What is looked for; word numbers count in `ids`, which holds context, quote, context. */
export interface Query {
  /** The words as they were highlighted. */
  readonly exact: string;
  /** The page's ids of all words, -1 for a word that the page does not have. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** The quote is words `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** The words of its own block, as far as they are in the context: `blockFrom` up to, not including, `blockTo`. */
  readonly blockFrom: number;
  readonly blockTo: number;
  /** The marks in front of the first and behind the last word, which belong to the quote. */
  readonly lead: string;
  readonly trail: string;
  /** How much of the first and last word stands outside the quote, in UTF-16 units. */
  readonly headCut: number;
  readonly tailCut: number;
  /** Whether the quote began with a block, and ended with one. */
  readonly fromBorder: boolean;
  readonly toBorder: boolean;
  /** Where the quote began when it was kept; null if nobody noted it. */
  readonly at: number | null;
  /** What else had the same words then; null if nobody looked. */
  readonly alike: LookAlikeSelector | null;
}

/** A text around a quote that stands from `start` to `end`. */
interface Around {
  text: string;
  start: number;
  end: number;
}

/** The query for a highlight's selectors on this page; null if they hold no quotation with a word in it. */
export function queryFor(selectors: readonly Selector[], index: WordIndex): Query | null {
  const quote = selectors.find((s) => s.type === 'TextQuoteSelector');
  if (!quote || !hasWords(quote.exact)) return null;
  const around = joined(quote.prefix, quote.exact, quote.suffix, index);
  const words = [...wordsOf(around.text)];
  const from = words.findIndex((w) => w.end > around.start);
  const behind = words.findIndex((w) => w.start >= around.end);
  const to = behind < 0 ? words.length : behind;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return null;
  const ids = Int32Array.from(words, (w) => index.idOf(w.folded));
  return {
    exact: quote.exact,
    ids,
    weights: Float64Array.from(ids, (id) => index.weightOf(id)),
    from,
    to,
    ...blockOf(words, around),
    lead: around.text.slice(around.start, Math.max(around.start, first.start)),
    trail: around.text.slice(Math.min(around.end, last.end), around.end),
    headCut: Math.max(0, around.start - first.start),
    tailCut: Math.max(0, last.end - around.end),
    fromBorder: BORDER_BEFORE.test(quote.prefix),
    toBorder: BORDER_AFTER.test(quote.suffix),
    at: selectors.find((s) => s.type === 'TextPositionSelector')?.start ?? null,
    alike: selectors.find((s) => s.type === 'LookAlikeSelector') ?? null,
  };
}

function blockOf(words: readonly Word[], { text, start, end }: Around) {
  const begin = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const stop = text.indexOf('\n', end);
  const behind = stop < 0 ? -1 : words.findIndex((w) => w.start >= stop);
  return {
    blockFrom: words.findIndex((w) => w.end > begin),
    blockTo: behind < 0 ? words.length : behind,
  };
}

/**
 * A selection may begin inside a word: then the whole word is looked for and its part outside cut off again.
 * But other programs trim the context: "that" + "hello" becomes one word only if the page has it.
 */
function joined(prefix: string, exact: string, suffix: string, index: WordIndex): Around {
  const start = prefix.length;
  const end = start + exact.length;
  const words = [...wordsOf(prefix + exact + suffix)];
  const left = strange(words, start, index) ? ' ' : '';
  const right = strange(words, end, index) ? ' ' : '';
  return {
    text: prefix + left + exact + right + suffix,
    start: start + left.length,
    end: end + left.length,
  };
}

/** Whether a word lies across `border` that the page does not have. */
function strange(words: readonly Word[], border: number, index: WordIndex): boolean {
  const across = words.find((w) => w.end > border);
  return across !== undefined && across.start < border && index.idOf(across.folded) < 0;
}
