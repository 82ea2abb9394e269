/** Where the verb stands that belongs to a subject before it, and where groups begin and end. Every look is bounded. */
import { BIT } from './grammar';
import { named, type Subject, Words } from './words';

/** A subject and the token behind it. */
export interface Found {
  subject: Subject;
  end: number;
}

/** So many tokens are looked over for the end of what explains a name, with and without a comma. */
const APPOSITION = 45;
const DESCRIPTION = 14;
/** A phrase of more words is no speaker's name. */
export const LONGEST = 16;
const LINK = BIT.at | BIT.of;
const SPOKEN = BIT.said | BIT.between | BIT.who;
const NO_VERB = BIT.the | BIT.between | BIT.that | BIT.but | BIT.who | BIT.and | LINK;

/** What goes with verbs of answering: "shot back", "cut in". */
export const PARTICLE = /^(?:back|in|out|up|off)$/;

/** One paragraph's words, to be asked for verbs. */
export class Verbs extends Words {
  /** Where the reporting verb stands that belongs to a subject which ends at `i`: at once, or behind what explains it; -1 if nowhere. */
  verbAfter(i: number): number {
    const near = this.pastAdverbs(i);
    if (this.isCue(near)) return near;
    const sign = this.tokens[i]?.sign;
    if (sign === 'word' && !this.is(i, LINK | BIT.who)) return -1;
    const behind = sign === 'word' ? this.verbBehind(i) : -1;
    if (behind >= 0) return behind;
    // "Holm of the Quay Institute in Ostrava, Norland, said": on behind the comma.
    if (sign !== 'word' && sign !== 'comma' && sign !== 'open' && sign !== 'dash') return -1;
    for (let at = i + 1; at < i + APPOSITION; at++) {
      const token = this.tokens[at];
      if (!token || /^(?:stop|quote|colon)$/.test(token.sign)) return -1;
      if (token.sign === 'word') continue;
      const next = this.pastAdverbs(at + 1);
      if (!this.isCue(next) || /ing$/.test(this.low(next))) continue;
      // "..., said Holm": it has its subject behind it.
      return sign === 'word' && this.starts.has(next + 1) && !/^t/.test(this.low(next)) ? -1 : next;
    }
    return -1;
  }

  /** `"..." Ada Holm, teacher`: a name with what its bearer is, and no verb and no stop until the paragraph ends. */
  signature(i: number): Subject | null {
    const mention = this.isEnglish ? this.starts.get(i) : undefined;
    if (!mention || this.isBody(mention.name) || !/ /.test(mention.name)) return null;
    const rest = this.tokens.slice(mention.to);
    const isSigned =
      rest.length < DESCRIPTION &&
      (rest[0]?.sign ?? 'comma') === 'comma' &&
      rest.every(({ sign, bits }) => sign !== 'stop' && sign !== 'quote' && (bits & SPOKEN) === 0);
    return isSigned ? named(mention.name) : null;
  }

  /** A word right behind a subject that has a verb's ending and ends the clause ("she instructs."), or -1. */
  verbLike({ subject, end }: Found): number {
    if (!this.isEnglish || subject.kind === 'phrase') return -1;
    const verb = this.pastAdverbs(end);
    // "She shot back."
    const isSharp = PARTICLE.test(this.low(verb + 1)) && !this.isWord(verb + 2);
    const isVerb =
      this.isWord(verb) &&
      !this.tokens[verb]?.capital &&
      (isSharp || /(?:ed|s)$/.test(this.low(verb)));
    const isLast = isSharp || !this.isWord(verb + 1) || this.is(verb + 1, BIT.at);
    return isVerb && isLast && !this.is(verb, NO_VERB) ? verb : -1;
  }

  /** "Holm of the Quay Institute said": the verb behind words that describe. */
  private verbBehind(i: number): number {
    for (let at = i + 1; at < i + DESCRIPTION && this.isWord(at); at++)
      if (this.isCue(at) && !this.tokens[at]?.capital) return at;
    return -1;
  }

  /** "On how things felt: ...": what was asked, before an answer. */
  isTopic(k: number): boolean {
    const { sentence = k } = this.tokens[k] ?? {};
    return (
      this.isEnglish &&
      this.low(sentence) === 'on' &&
      this.tokens[k - 1]?.sign === 'colon' &&
      this.tokens.slice(sentence, k).every(({ sign }) => sign !== 'comma')
    );
  }

  /** Where a group begins that an amount opens ("more than 400 teachers, parents and pupils"), or -1. */
  protected groupStart(begin: number, at: number, start: number): number {
    const listed = this.is(begin, BIT.and) || this.is(begin - 1, BIT.and);
    const floor = listed ? start : begin;
    let group = -1;
    for (let i = at; i >= floor && i > at - LONGEST; i--) {
      const sign = this.tokens[i]?.sign;
      if (sign !== 'word' && sign !== 'comma') break;
      if (this.is(i, BIT.many) || (i < at && /^\d/.test(this.low(i)))) group = i;
    }
    return group;
  }

  /** The end of a phrase without "at the time" and "signed a letter". */
  protected timeless(from: number, to: number): number {
    for (let i = from + 2; i < to; i++)
      if (
        /^(?:at|on|in|during|after|before)$/.test(this.low(i)) ||
        (/ed$/.test(this.low(i)) && /s$/.test(this.low(i - 1)))
      )
        return i;
    return to;
  }
}
