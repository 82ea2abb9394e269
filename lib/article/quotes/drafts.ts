/** What was found in a paragraph's marks, judged: those that are quotations, with whoever said them. */
import type { Quote } from '../model';
import type { Attribution } from './attribution';
import { type Draft, isAlone } from './cited';
import { type Candidate, isQuotation } from './kinds';
import type { Leaf } from './leaves';
import type { Quotation } from './marks';
import type { Token } from './tokens';

/** The quotations of one paragraph, by its marks and what was said of each. `nouns`: all nouns have capitals. */
export function draftsOf(
  leaf: Leaf,
  index: number,
  quotations: readonly Quotation[],
  tokens: readonly Token[],
  said: readonly Attribution[],
  nouns: boolean,
): Draft[] {
  if (quotations.length === 0) return [];
  const places: number[] = [];
  tokens.forEach(({ quotation }, k) => {
    if (quotation >= 0) places[quotation] = k;
  });
  return quotations.flatMap((quotation, n) => {
    const candidate = { ...candidateOf(leaf, quotation, places[n] ?? 0, said[n]), nouns };
    return isQuotation(candidate, tokens)
      ? [
          {
            quote: quoteOf(leaf, quotation, said[n]),
            alone: isAlone(leaf, quotation),
            leaf: index,
            open: quotation.open,
          },
        ]
      : [];
  });
}

/** Verbs that are more often about things than about words: a few words in marks behind them are no quotation. */
const WEAK =
  /^(?:(?:add|offer|reveal|recommend|suggest|point|demand|call|think|put|find|feel)(?:s|ed|ing|ting)?|(?:shar|promis|propos|describ)(?:e[sd]?|ing)|thought|found|felt)$/;

function candidateOf(
  leaf: Leaf,
  { start, end, from, to, speech }: Quotation,
  at: number,
  attribution: Attribution | undefined,
): Omit<Candidate, 'nouns'> {
  return {
    words: leaf.text.slice(start, end),
    at,
    marked: leaf.marked.some(
      (one) => one.start >= from - 2 && one.end <= to + 2 && one.end - one.start >= end - start - 2,
    ),
    spoken: attribution?.spoken ?? false,
    bound: attribution?.bound ?? false,
    loose: attribution?.how === 'named' && !attribution.spoken,
    weak: WEAK.test(attribution?.cue ?? ''),
    hypothetical: attribution?.hypothetical ?? false,
    part: speech === true || (attribution?.part ?? false),
  };
}

function quoteOf(
  leaf: Leaf,
  { start, end }: Quotation,
  attribution: Attribution | undefined,
): Quote {
  const speaker = attribution?.speaker ?? null;
  return {
    text: leaf.text.slice(start, end),
    speaker,
    cue: attribution?.cue ?? null,
    how: speaker && attribution ? attribution.how : 'none',
    kind: 'direct',
    start: leaf.start + start,
    end: leaf.start + end,
  };
}
