/**
 * How sure it is that a place on the page is the one that was highlighted: pure arithmetic over words.
 * Falsely anchored is the worst error, so every rule here is a reason to refuse.
 */
import { align } from './align';
import type { WordIndex } from './index-words';
import type { Query } from './query';

/**
 * How many words the context may have shifted. More, and the sentences around the next "The council" would speak for this one;
 * an advertisement costs the side it stands on, and the other side still speaks.
 */
const SLACK = 5;
/** How much better, in evidence (0..2), the best place must be than the next. */
const MARGIN = 0.15;
/** At this distance, in words, a neighbour speaks half as loud as one right beside the quote. */
const HALFWAY = 8;
/** A side with less than this share of its context is broken off. */
const BROKEN = 0.2;
/** Below this share of its words nobody would call it the same quote. */
const LEAST_QUOTE = 0.4;

/** The two sides of a quote. */
export type Side = 'before' | 'after';

/** A place where the quote may stand, in words of the page, with what speaks for it. */
export interface Candidate {
  readonly first: number;
  /** The last word, included. */
  readonly last: number;
  /** Share of the quote's words that stand here, by what they tell; 1 = all. */
  readonly quote: number;
  /** Share of the context's words that stand around it; 1 = all. */
  readonly context: number;
  /** Whether an old neighbour stands right beside it. */
  readonly beside: boolean;
  /** The side whose context does not stand there any more, if one does. */
  readonly broken: Side | null;
  /** Whether the first and the last word of the quote were matched themselves. */
  readonly headMatched: boolean;
  readonly tailMatched: boolean;
}

/** What speaks for a place: 0 to 2. */
export const evidence = (c: Candidate): number => c.quote + c.context;

/** The context of a place: share of the words found, and whether a direct neighbour is there. */
export function contextOf(
  index: WordIndex,
  query: Query,
  first: number,
  last: number,
): Pick<Candidate, 'context' | 'beside' | 'broken'> {
  const left = side(index, query, 'before', first);
  const right = side(index, query, 'after', last);
  const total = left.total + right.total;
  return {
    // Nothing stood around it then and nothing does now: as good as a whole context.
    context:
      total === 0 ? (left.beside && right.beside ? 1 : 0) : (left.found + right.found) / total,
    beside: left.beside || right.beside,
    broken: isBroken(left) ? 'before' : isBroken(right) ? 'after' : null,
  };
}

const isBroken = ({ found, total, beside }: { found: number; total: number; beside: boolean }) =>
  total > 0 && !beside && found / total < BROKEN;

/** One side: the weight of the context found, of all of it, and whether the direct neighbour is the old one. */
function side(index: WordIndex, query: Query, which: Side, edge: number) {
  const before = which === 'before';
  const [from, to] = before ? [0, query.from] : [query.to, query.ids.length];
  const open = to - from + SLACK;
  const page = before
    ? { ids: index.ids, from: Math.max(0, edge - open), to: edge }
    : { ids: index.ids, from: edge + 1, to: Math.min(index.count, edge + 1 + open) };
  const room = page.to - page.from;
  if (from === to) return { found: 0, total: 0, beside: room <= 0 };
  const voice = (i: number) =>
    ((query.weights[i] ?? 0) * HALFWAY) / (HALFWAY + (before ? to - 1 - i : i - from));
  let total = 0;
  for (let i = from; i < to; i++) total += voice(i);
  const own = before ? query.ids[to - 1] : query.ids[from];
  const neighbour = before ? index.ids[edge - 1] : index.ids[edge + 1];
  const beside = room > 0 && own === neighbour;
  if (unbroken(query.ids, from, to, index.ids, before ? edge - (to - from) : edge + 1)) {
    return { found: total, total, beside };
  }
  let found = 0;
  const count = (i: number) => {
    found += voice(i);
  };
  const shift = before ? room - (to - from) : 0;
  align({ ids: query.ids, from, to }, page, query.weights, count, { shift, width: SLACK });
  return { found, total, beside };
}

function unbroken(a: Int32Array, from: number, to: number, b: Int32Array, at: number): boolean {
  if (at < 0 || at + (to - from) > b.length) return false;
  for (let i = from; i < to; i++) if (a[i] !== b[at + i - from]) return false;
  return true;
}

/** What a decision needs to know besides the place itself. */
interface Circumstances {
  /** How many words the quote has. */
  readonly words: number;
  /** The sum of what its words tell. */
  readonly weight: number;
  /** No other place has all its words. */
  readonly alone: boolean;
  /** What stood before and after the quote now meets without it: it was taken out there. */
  readonly takenOut: boolean;
  /** The broken side of the place stands nowhere on the page: it was not an advertisement that pushed it away. */
  readonly severed: boolean;
}

/** Whether a place is good enough by itself. The numbers are those of notes/anchoring.md 4.7, tightened for deleted quotes. */
export function isEnough(c: Candidate, about: Circumstances): boolean {
  const { words, weight, alone, takenOut, severed } = about;
  const whole = c.quote > 0.999;
  if (words <= 2) {
    const least = takenOut ? 0.6 : 0.3;
    return whole && !severed && (c.beside || alone) && c.context >= least;
  }
  // What was taken out is not the next best thing that resembles it.
  if (!whole && takenOut) return false;
  if (words <= 4) {
    if (whole) return c.context >= (takenOut ? 0.5 : 0.25);
    return c.quote >= 0.6 && c.context >= 0.5;
  }
  if (!whole) return (c.quote >= 0.75 && c.context >= 0.2) || (c.quote >= 0.45 && c.context >= 0.4);
  if (c.context >= (takenOut ? 0.4 : 0.15)) return true;
  // Without its context only a long quote, or an unusual one, speaks for itself; a whole paragraph may have been moved.
  if (takenOut) return alone && words >= 20;
  return alone && (weight >= 4 || (weight >= 3 && words < 8));
}

/** Whether the words of a place are those of the quote at all. */
export const resembles = (c: Candidate): boolean => c.quote >= LEAST_QUOTE;

/** Whether the best place cannot be told from the next one. */
export function isTie(best: Candidate, next: Candidate | undefined): boolean {
  return next !== undefined && evidence(best) - evidence(next) < MARGIN;
}
