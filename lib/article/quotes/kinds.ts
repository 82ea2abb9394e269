/** Whether words in marks are a quotation at all: not a scare quote, a term, a title or a nickname. */
import { letterPattern } from '../../text/latin';
import { BIT } from './grammar';
import { hasLetter, isCapital, isLetter, UNSPACED } from './letters';
import type { Token } from './tokens';

/** Two words with capitals. */
const CAPITALS = letterPattern('^[\\p{Lu}]\\S*\\s[\\p{Lu}]');
/** Words in marks below this count are a quotation only as a part of one or as a whole utterance. */
const FEW_WORDS = 4;
/** Words without a speaker are a quotation from this count on, if they are no sentence. */
const MANY_WORDS = 8;
/** Scripts without spaces are counted by letters. */
const FEW_LETTERS = 5;
const MANY_LETTERS = 12;
/** The share of longer words that begin with capitals in a title. */
const MOSTLY = 0.75;

/** What is known of words in marks. */
export interface Candidate {
  words: string;
  /** Index of the quotation's token. */
  at: number;
  /** All of it is one link or emphasis: a title more often than speech. */
  marked: boolean;
  /** Somebody is said to have said it; and the verb is bound to it. */
  spoken: boolean;
  bound: boolean;
  /** The verb does not only report ("adds value"). */
  weak: boolean;
  hypothetical: boolean;
  /** All nouns have capitals. */
  nouns: boolean;
  /** Nobody is said to have said it, but the sentence names one person alone. */
  loose: boolean;
  /** It is a part of an utterance of which another part is spoken. */
  part: boolean;
}

/** Whether a candidate is someone's words. */
export function isQuotation(one: Candidate, tokens: readonly Token[]): boolean {
  const { words, spoken, bound, part } = one;
  const unspaced = UNSPACED.test(words);
  const count = countOf(words, unspaced);
  if (count === 0 || one.hypothetical) return false;
  const few = unspaced ? FEW_LETTERS : FEW_WORDS;
  const closes = /^(?:comma|dash)$/.test(tokens[one.at + 1]?.sign ?? '');
  const isUtterance = (closes || /[.!?…,。！？]["”’»]?$/.test(words)) && !isSmall(words);
  const before = wordBefore(tokens, one.at);
  // "No," he said: a word alone may be all that was said.
  const isSpeech = bound && /[,!?…]$/.test(words) && !isSmall(words) && stands(tokens, one.at);
  if (
    !((part || isSpeech) && count < 2) &&
    isTitleCase(words) &&
    !(one.nouns && spoken && wordsIn(words).some(isSmall)) &&
    !(isSentence(words) && (spoken || count >= MANY_WORDS))
  )
    return false;
  // "So-called ...", "a film titled ...": marks around a name.
  if (before && (before.bits & BIT.named) !== 0 && !(bound && count >= few)) return false;
  if (one.marked && !spoken && !part) return false;
  if (!spoken && EXAMPLE.test(before?.low ?? '')) return false;
  // "Scorched earth.": few words that end a sentence which says whose they are.
  if (count < few && (one.weak || count < 2) && !part && !isSpeech) return false;
  if (count < few && spoken && /[.!?]$/.test(words) && !CAPITALS(words).test(words)) return true;
  if (count < few)
    return (part || isSpeech || (spoken && bound && isUtterance)) && count > (unspaced ? 2 : 0);
  if (spoken) return true;
  if (part) return true;
  // Words within a sentence are no title: "Holm grüßte mit „dem Respekt eines Gegners“".
  if (one.loose && isSmall(words)) return true;
  return (isUtterance && stands(tokens, one.at)) || count >= (unspaced ? MANY_LETTERS : MANY_WORDS);
}

const wordsIn = (words: string): string[] => words.split(/\s+/).filter(hasLetter);

function countOf(words: string, unspaced: boolean): number {
  return unspaced
    ? [...words].filter((letter) => isLetter(letter, 0)).length
    : wordsIn(words).length;
}

const isSentence = (words: string): boolean =>
  /[.!?…]$/.test(words) && wordsIn(words).slice(1).some(isSmall);

const isSmall = (word: string): boolean => word.charAt(0) !== word.charAt(0).toUpperCase();

/** Most words of four letters and more are capitalised: the name of a work. */
function isTitleCase(words: string): boolean {
  const all = wordsIn(words).map((word) => word.replace(/^['’‘([“"]+/, ''));
  const long = all.filter((word) => word.replace(/[.,!?…;:]+$/, '').length >= FEW_WORDS);
  if (long.length < 2)
    return all.length === 1 && long.length === 1 && isCapital(words) && !/[.!?]$/.test(words);
  const isText = all.some(
    (word, i) => /...\.$/.test(word) && isSmall(word) && isCapital(all[i + 1] ?? ''),
  );
  return long.filter(isCapital).length >= long.length * MOSTLY && !isText;
}

/** The word before a quotation, also behind a comma or colon. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  return before && /^(?:comma|colon|dash|open)$/.test(before.sign) ? tokens[at - 2] : before;
}

/** "For example, ...": what somebody could say. */
const EXAMPLE = /^(?:like|example|instance|beispiel|exemple|ejemplo|esempio|exemplo)$/;

/** Whether a quotation is a sentence of its own: nothing, a stop or a colon before it. */
function stands(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    !before || tokens[at]?.sentence === at || /^(?:stop|colon|dash|open|quote)$/.test(before.sign)
  );
}
