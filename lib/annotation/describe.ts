/** From a range of the page to the selectors that find it again. */
import { type Indexed, indexPage, type Where } from './anchor';
import { contextOf } from './evidence';
import { isBetweenSame, placesOfRow } from './exact';
import { hasWords, indexWords, type WordIndex, wordsOf } from './index-words';
import { MAX_CONTEXT, MAX_EXACT } from './limits';
import { queryFor } from './query';
import type { LookAlikeSelector, Selector } from './selectors';

/** How many words of context are kept on each side (notes/anchoring.md 4.2). */
const CONTEXT = 20;
/** As many if the page has a look-alike in similar company. */
const LONG_CONTEXT = 60;
/** The share of our context from which on another place is a look-alike. */
const ALIKE = 0.3;
/** So many places with the same words are compared on either side of ours. */
const MOST_RIVALS = 15;

/** The two ends of what is highlighted; they may stand in different trees. */
export type Ends = Pick<
  AbstractRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** What to keep of a highlight: its words, how to find them again, and where they stand in the text now. */
export interface Description {
  readonly selectors: Selector[];
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Describes a range within `where`; null if no word stands in it. Of a longer text than 100,000 units the beginning is kept.
 * O(page), or O(quote + its repetitions) if `where` is indexed already.
 */
export function describe(range: Ends, where: Where): Description | null {
  const page = indexPage(where);
  const start = page.flat.offsetOf(range.startContainer, range.startOffset);
  const end = page.flat.offsetOf(range.endContainer, range.endOffset);
  return describeText(start, end, page);
}

/** The same for a stretch of plain text: the article's own. */
export function describeText(
  from: number,
  to: number,
  where: string | Pick<Indexed, 'words'>,
): Description | null {
  const index = typeof where === 'string' ? indexWords(where) : where.words;
  const { start, end } = trimmed(index.text, from, to);
  const exact = index.text.slice(start, end);
  if (!hasWords(exact)) return null;
  const brief = selectorsOf(index.text, start, end, CONTEXT);
  const near = lookAlikes(index, brief, start);
  if (!near || near.rival < ALIKE) {
    return { selectors: near ? [...brief, near] : brief, exact, start, end };
  }
  const long = selectorsOf(index.text, start, end, LONG_CONTEXT);
  const again = lookAlikes(index, long, start) ?? near;
  return { selectors: [...long, again], exact, start, end };
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const slice = text.slice(from, Math.min(to, from + MAX_EXACT));
  const start = from + (slice.length - slice.trimStart().length);
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}

function selectorsOf(text: string, start: number, end: number, words: number): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(backBy(text, start, words), start),
      suffix: text.slice(end, onBy(text, end, words)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Where the words before `start` begin. */
function backBy(text: string, start: number, words: number): number {
  const from = Math.max(0, start - MAX_CONTEXT);
  const first = [...wordsOf(text.slice(from, start))].at(-words);
  return first ? from + first.start : from;
}

/** Where the words after `end` end. */
function onBy(text: string, end: number, words: number): number {
  const to = Math.min(text.length, end + MAX_CONTEXT);
  let count = 0;
  for (const word of wordsOf(text.slice(end, to))) if (++count === words) return end + word.end;
  return to;
}

/** The places that have the same words: how many, which one is ours, and how like our context the best of the others is. */
function lookAlikes(
  index: WordIndex,
  selectors: readonly Selector[],
  start: number,
): LookAlikeSelector | null {
  const query = queryFor(selectors, index);
  if (!query) return null;
  const length = query.to - query.from;
  const ourWord = start + query.lead.length;
  const places = placesOfRow(index, query.ids.subarray(query.from, query.to));
  const ours = places.findIndex((first) => (index.ends[first] ?? 0) > ourWord);
  const near = places.slice(Math.max(0, ours - MOST_RIVALS), ours + MOST_RIVALS);
  const rival = near.reduce((most, first) => {
    if (first === places[ours]) return most;
    return Math.max(most, contextOf(index, query, first, first + length - 1).context);
  }, 0);
  return {
    type: 'LookAlikeSelector',
    count: places.length,
    ours: Math.max(0, ours),
    rival: Math.round(rival * 100) / 100,
    twins: places.filter((first) => first !== places[ours] && isBetweenSame(index, query, first))
      .length,
  };
}
