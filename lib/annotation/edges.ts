/** From words back to letters: where exactly a quote begins and ends, with the marks that belonged to it. */
import type { Candidate } from './evidence';
import type { WordIndex } from './index-words';
import type { Query } from './query';

const SPACE = /\s/;
/** Marks that are set one way or the other for the same purpose. */
const SAME_MARKS: readonly RegExp[] = [/["“”„‟«»‹›″]/u, /['‘’‚‛`´′]/u, /[-‐‑‒–—―−]/u];

/** The offsets of a place in the text. */
export function edgesOf(
  index: Pick<WordIndex, 'text' | 'starts' | 'ends'>,
  query: Pick<Query, 'lead' | 'trail' | 'headCut' | 'tailCut'>,
  place: Pick<Candidate, 'first' | 'last' | 'headMatched' | 'tailMatched'>,
): { start: number; end: number } {
  const { text, starts, ends } = index;
  const [first, behindFirst] = [starts[place.first] ?? 0, ends[place.first] ?? 0];
  const [last, behindLast] = [starts[place.last] ?? 0, ends[place.last] ?? 0];
  let [start, end] = [first, behindLast];
  if (place.headMatched) {
    start =
      query.headCut > 0
        ? Math.min(first + query.headCut, behindFirst - 1)
        : withLead(text, first, query.lead, ends[place.first - 1] ?? 0);
  }
  if (place.tailMatched) {
    const next = starts[place.last + 1] ?? text.length;
    end =
      query.tailCut > 0
        ? Math.max(behindLast - query.tailCut, last + 1)
        : withTrail(text, behindLast, query.trail, next);
  }
  return end > start ? { start, end } : { start: first, end: behindLast };
}

/** Goes back from the first word over the marks that stood in front of it, no further than `least`. */
function withLead(text: string, from: number, lead: string, least: number): number {
  let start = from;
  let at = from - 1;
  for (const mark of [...lead].reverse().filter((c) => !SPACE.test(c))) {
    while (at >= least && SPACE.test(text[at] ?? '')) at--;
    at -= mark.length - 1;
    if (at < least || !isSameMark(mark, text.slice(at, at + mark.length))) break;
    start = at--;
  }
  return start;
}

function withTrail(text: string, from: number, trail: string, most: number): number {
  let end = from;
  let at = from;
  for (const mark of [...trail].filter((c) => !SPACE.test(c))) {
    while (at < most && SPACE.test(text[at] ?? '')) at++;
    if (at + mark.length > most || !isSameMark(mark, text.slice(at, at + mark.length))) break;
    at += mark.length;
    end = at;
  }
  return end;
}

function isSameMark(a: string, b: string): boolean {
  return a === b || SAME_MARKS.some((marks) => marks.test(a) && marks.test(b));
}
