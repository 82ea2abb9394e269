/** Whether words in marks are a quotation at all: not a scare quote, a term, a title or a nickname. */
import type { Attribution } from './speakers';

/** Words in marks below this count are a quotation only if a verb is bound to them or they are a whole utterance. */
const FEW_WORDS = 4;
const NAMED =
  /(?:so[- ]called|called|titled|entitled|known as|dubbed|nicknamed|named|termed|the (?:term|word|phrase|slogan|song|film|book|album|novel|essay|series|show|play|poem|motto|headline)|genannt|dit|llamad[oa])\s*[,:]?\s*$/iu;
const UTTERANCE = /[.!?…,]$/u;

/** What is known of words in marks. */
export interface Candidate {
  words: string;
  before: string;
  /** All of it is one link or emphasis: a title more often than speech. */
  marked: boolean;
  attribution: Attribution;
}

/** Whether a candidate is someone's words. */
export function isQuotation({ words, before, marked, attribution }: Candidate): boolean {
  const count = words.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
  if (count === 0) return false;
  const spoken = attribution.speaker !== null && attribution.cue !== null;
  if (NAMED.test(before) && !attribution.bound) return false;
  if (isTitleCase(words) && !attribution.bound) return false;
  if (marked && !spoken) return false;
  if (unspaced(words)) return [...words].length >= 8 || attribution.bound;
  if (count < FEW_WORDS) return spoken && (UTTERANCE.test(words) || attribution.bound) && count > 1;
  return spoken || attribution.bound || UTTERANCE.test(words) || count >= 8;
}

/** Scripts without spaces are counted by letters. */
const unspaced = (words: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);

/** Most words of four letters and more are capitalised: the name of a work. */
function isTitleCase(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length >= 2 && capitals.length >= long.length * 0.75;
}
