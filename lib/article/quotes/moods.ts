/** Whether a reporting verb reports at all, or bids, is a noun, has somebody else for its subject. English, where one form does all of it. */
import { BIT } from './grammar';
import { Inversions } from './inversions';
import type { Subject } from './words';

/** Whoever said it is not named. */
export const SOMEBODY: Subject = { text: '', kind: 'nobody', plural: false };

/** Forms that are not the bare one. */
const FORMED =
  /(?:ed|ing|[^s]s)$|^(?:said|told|wrote|spoke|thought|felt|swore|read|went|began|found|put|begged)$/;
const BE = /^(?:is|was|are|were|be|been|being)$/;
/** Verbs that a form of "be" makes passive. */
const PAST = /^(?!worri).*ed$|^(?:told|said|written|read)$/;

/** One paragraph's words, to be asked for what a verb does. */
export class Moods extends Inversions {
  /** Whether a verb may stand before its subject. */
  isFinite(v: number): boolean {
    return this.isCue(v) && !(this.isEnglish && /ing$|^t(?:old|ells)$/.test(this.low(v)));
  }

  /** "The correct answer": no verb, for one would have another form. */
  isNoun(v: number, { kind, plural, text }: Subject): boolean {
    const isBare = !FORMED.test(this.low(v)) && !/^(?:say|tell)$/.test(this.low(v));
    // "The council insist they ...": a body may take the plural.
    const opens =
      this.is(v + 1, BIT.that | BIT.they | BIT.he | BIT.she) && !/\ban?\s\S+$/i.test(text);
    return isBare && !plural && !opens && kind !== 'nobody' && !this.is(v - 1, BIT.between);
  }

  /** "When a tutor asks ...", "a tutor would ask ...": nobody in particular does. */
  isSupposed(v: number, start: number): boolean {
    const before = this.text.slice(this.tokens[start]?.at, this.tokens[v]?.at);
    return (
      /\b(?:if|when|whenever|will|would|could|might)\b/i.test(before) && !PAST.test(this.low(v))
    );
  }

  /** "Was called": what stands before such a verb did not say it. */
  isPassive(v: number): boolean {
    let at = v - 1;
    while (this.isAdverb(at)) at--;
    return PAST.test(this.low(v)) && (this.low(v + 1) === 'by' || BE.test(this.low(at)));
  }

  /** "Holm was told": it was said to her, or of her. */
  isDone(v: number): boolean {
    return this.isEnglish && BE.test(this.low(v - 1)) && /^(?:told|found)$/.test(this.low(v));
  }

  /** "By Holm", before the quotation `k` or right behind it. */
  agent(v: number, k: number): Subject {
    for (let i = v; i <= k + 1; i++) {
      const found = this.low(i) === 'by' ? this.subjectFrom(i + 1) : null;
      if (found) return found.subject;
    }
    return SOMEBODY;
  }

  /** "Say, ..." and "to ask ..." without anybody who does. */
  isBidding(v: number, start: number): boolean {
    const token = this.tokens[v];
    const before = this.tokens[v - 1];
    // "Try saying, ...".
    const opening = this.tokens[start];
    if (token && v === start + 1 && /ing$/.test(token.low))
      return opening?.bits === 0 && !this.starts.has(start) && !/s$|^police$/.test(opening.low);
    if (!token || FORMED.test(token.low)) return false;
    const first = v > start ? this.first(start, v - 1) : null;
    if (v === start || before?.sign !== 'word')
      return token.capital || (before?.sign === 'comma' && !first?.plural);
    // "The trick is to ask ...", "it is better to ask ...".
    if (
      before.low === 'to' &&
      (BE.test(this.low(v - 2)) || (v < start + 6 && /^it\b/i.test(first?.text ?? '')))
    )
      return true;
    return (
      /^(?:or|and|then|simply|just|please|to|can|could|might|would|don['’]t)$/.test(before.low) &&
      (!first || first.kind === 'nobody')
    );
  }

  /** The one who does what a participle says: who told the rest, or stands right before it, else the subject of the sentence. */
  participle(v: number, start: number): Subject | null {
    let at = v - 1;
    while (at > start && !this.isFinite(at)) at--;
    const told = at > start;
    if (this.low(v - 1) === 'as') {
      // "The Times quoted Holm as saying ...", but "Holm was quoted as saying ...".
      const passive = at === v - 2 || this.low(at + 1) === 'by';
      return told && !passive ? this.subjectBefore(v - 1, at + 1) : this.first(start, v);
    }
    const behind = told ? this.subjectFrom(at + 1)?.subject : null;
    // "It is late, said Holm, adding ...".
    if (behind?.kind === 'name' && !this.isWord(at - 1)) return behind;
    if (told) return this.subjectBefore(at, start);
    const beside = this.isWord(v - 1) ? this.subjectBefore(v, start) : null;
    if (beside && (beside.kind !== 'phrase' || beside.plural)) return beside;
    return this.first(start, v) ?? this.subjectBefore(v, start);
  }
}
