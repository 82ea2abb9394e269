/**
 * How sure it is that a place on the page is the one that was highlighted: pure arithmetic over words.
 * Falsely anchored is the worst error, so every rule here is a reason to refuse.
 */
import { align } from './align';
import type { WordIndex } from './index-words';
import type { Query } from './query';

/*
 * The thresholds. They began as those of notes/anchoring.md 4.7 and were tuned on 39 saved pages with 13 synthetic changes,
 * for few false anchors first: 2.0 % of deleted quotes were anchored, 95 % of the others found (notes: 3 % and 98.5 % wanted).
 */

/** The least share of the context, by how many words the quote has, and whether it looks taken out or changed. */
const LEAST = {
  two: 0.4,
  four: 0.3,
  fourChanged: 0.5,
  more: 0.15,
  moreChanged: 0.2,
  half: 0.4,
  shortTakenOut: 0.8,
  takenOut: 0.6,
};
/** The least share of the quote where words were changed. */
const MOST_WORDS = { ofFour: 0.6, ofMany: 0.75, half: 0.45 };
/** The least sum of what the words tell (a word that stands once: 1) for a quote without its context. */
const UNUSUAL = { few: 3, many: 4 };
/** From this length on a quote may be moved although its neighbours closed ranks, in words. */
export const PARAGRAPH = 20;
/** A share that counts as all, after rounding. */
const ALL = 0.999;

/**
 * How many words the context may have shifted. More, and the sentences around the next "The council" would speak for this one;
 * an advertisement costs the side it stands on, and the other side still speaks.
 */
const SLACK = 5;
/** How much better, in evidence (0..2), the best place must be than the next. */
const MARGIN = 0.15;
/** At this distance, in words, a neighbour speaks half as loud as one right beside the quote. */
const HALFWAY = 20;
/** A side with less than this share of its context is broken off. */
const BROKEN = 0.2;
/** Over how many times its own length a changed quote may be scattered. */
const STRETCH = 2;
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
  /** The side that has less of its context, and what share of it; 1 if there was none. */
  readonly poorer: { readonly side: Side; readonly share: number };
  /** How many words it takes up, what was put in between at one place aside. */
  readonly spread: number;
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
): Pick<Candidate, 'context' | 'beside' | 'broken' | 'poorer'> {
  const left = side(index, query, 'before', first);
  const right = side(index, query, 'after', last);
  const total = left.total + right.total;
  return {
    // Nothing stood around it then and nothing does now: as good as a whole context.
    context:
      total === 0 ? (left.beside && right.beside ? 1 : 0) : (left.found + right.found) / total,
    beside: left.beside || right.beside,
    broken: isBroken(left) ? 'before' : isBroken(right) ? 'after' : null,
    poorer:
      shareOf(left) < shareOf(right)
        ? { side: 'before', share: shareOf(left) }
        : { side: 'after', share: shareOf(right) },
  };
}

const shareOf = ({ found, total }: { found: number; total: number }) =>
  total > 0 ? found / total : 1;

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

/** Whether a place is good enough by itself. */
export function isEnough(c: Candidate, about: Circumstances): boolean {
  const { words, weight, alone, takenOut, severed } = about;
  const whole = c.quote > ALL;
  // What was taken out is not the next best thing that resembles it.
  if (!whole && (takenOut || words <= 2)) return false;
  if (words <= 2) {
    const isKnown = !severed && (c.beside || alone);
    return isKnown && c.context >= (takenOut ? LEAST.shortTakenOut : LEAST.two);
  }
  if (words <= 4) {
    if (whole) return c.context >= (takenOut ? LEAST.shortTakenOut : LEAST.four);
    return c.quote >= MOST_WORDS.ofFour && c.context >= LEAST.fourChanged;
  }
  if (!whole) return isLikeEnough(c, words);
  if (c.context >= (takenOut ? LEAST.takenOut : LEAST.more)) return true;
  // Without its context only a long quote, or an unusual one, speaks for itself; a whole paragraph may have been moved.
  if (takenOut) return alone && words >= PARAGRAPH;
  return alone && weight >= (words < 8 ? UNUSUAL.few : UNUSUAL.many);
}

/** Five words and more with some of them changed: most are there, or fewer close together in the old company. */
function isLikeEnough(c: Candidate, words: number): boolean {
  // Here and there over a paragraph: other words that are made of the same ones.
  if (c.spread > words * STRETCH) return false;
  if (c.quote >= MOST_WORDS.ofMany) return c.context >= LEAST.moreChanged;
  const isCompact = c.last - c.first + 1 <= words * STRETCH;
  return isCompact && c.quote >= MOST_WORDS.half && c.context >= LEAST.half;
}

/** Whether the words of a place are those of the quote at all. */
export const resembles = (c: Candidate): boolean => c.quote >= LEAST_QUOTE;

/** Whether the best place cannot be told from the next one. */
export function isTie(best: Candidate, next: Candidate | undefined): boolean {
  return next !== undefined && evidence(best) - evidence(next) < MARGIN;
}
