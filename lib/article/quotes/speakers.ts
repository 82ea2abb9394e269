/**
 * Who is said to have said a quotation: the verb beside it and its subject. Behind it first, then before it, then at the end of its
 * sentence; "according to" last. Where nothing fits, nobody: a wrong name is worse than none.
 */
import { type Claim, Claims, TAIL } from './claims';
import { BIT } from './grammar';
import { SOMEBODY } from './moods';
import { authorOf, doerOf, droppedAt, farBehind, loneIn } from './sources';
import { named } from './words';

/** So many words at most stand between a reporting verb and the quotation it reports. */
const MOST_BETWEEN = 30;
/** A participle is no farther from it. */
const FROM_PARTICIPLE = 18;
/** Arabic participles: "saying". */
const SAYING = /^م.+[اة]$|^قائل[اة]/;
const AUXILIARY = /^(?:is|was|are|were|has|had|have|will|would|can|could|should|must|did|does|do)$/;

/** What goes on in people, and may be told by others. */
const MIND = /^(?:th(?:ought|inks?)|fe(?:lt|els?)|believe[sd]?|worrie[sd]|hope[sd]?|found)$/;

/** Answers for one paragraph. */
export interface Asker {
  /** The claim on the quotation that is token `k`; null if the sentence names no speaker. */
  claimOn(k: number): Claim | null;
  /** The claim at the end of the sentence that token `k` stands in. */
  tail(k: number): Claim | null;
}

/** The claims of one paragraph's quotations are asked here. */
export class Speakers extends Claims implements Asker {
  /** The claim on the quotation that is token `k`; null if the sentence names no speaker. */
  claimOn(k: number): Claim | null {
    if (this.clauses.isTopic(k)) return null;
    const last = this.clauses.tokens[k]?.last ?? '';
    return (
      this.after(k, last) ??
      this.before(k, true) ??
      this.tail(k) ??
      this.before(k, false) ??
      this.accordingTo(k) ??
      this.colon(k) ??
      this.told(k) ??
      loneIn(this.clauses, k)
    );
  }

  /** `"...," Holm said.` and `"...," said Holm.` */
  private after(k: number, last: string): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    let i = k + 1;
    while (i < k + 3 && (tokens[i]?.text === '؛' || /^(?:comma|dash)$/.test(tokens[i]?.sign ?? '')))
      i++;
    if (tokens[i]?.sign !== 'word') return null;
    const signed = tokens[k + 1]?.sign === 'dash' ? clauses.nameFrom(k + 2) : undefined;
    // "..." — Ada Holm, teacher
    if (signed && i === k + 2 && !clauses.isWord(signed.to))
      return this.claim(named(signed.name), null, true);
    const isClosed = last === '.' || last === '。';
    const beneath = /[.!?]/.test(last) && k === 0 ? clauses.signature(k + 1) : null;
    if (beneath) return this.claim(beneath, null, true);
    const v = clauses.pastAdverbs(i);
    if (clauses.isFinite(v)) {
      const behind = clauses.subjectFrom(clauses.pastVerbs(v));
      // "Holm, “...” diyerek duruma isyan etti."
      const isDone =
        behind?.subject.kind === 'phrase' &&
        (grammar.last
          ? clauses.ownerOf(k)
          : grammar.language === 'id' && clauses.low(v).endsWith('nya'));
      const found = isDone ? null : behind;
      // "Said the plan was lost" brings no subject in.
      const isClause = found && AUXILIARY.test(clauses.low(found.end));
      if (found && !isClause && !(isClosed && i > k + 1)) return this.claim(found.subject, v, true);
      if (grammar.last) return this.claim(doerOf(clauses, k), v, true);
      const past = found || isClosed ? null : clauses.pastObject(clauses.pastAdverbs(v + 1));
      if (past) return this.claim(past, v, true);
      if (grammar.drop && !found && !isClosed) return droppedAt(clauses, k, v);
    }
    const turned = isClosed ? null : clauses.turned(i);
    if (turned) return this.claim(turned.subject, turned.verb, true);
    if (grammar.drop && !isClosed && clauses.isLoneVerb(i, v)) return droppedAt(clauses, k, v);
    if (grammar.last) return farBehind(clauses, k, i);
    // "... wird Ada Holm zitiert": behind an auxiliary.
    const found = clauses.subjectFrom(i) ?? (v > i ? clauses.subjectFrom(v) : null);
    if (!found) return null;
    const known = clauses.verbAfter(found.end);
    const verb = known < 0 && /[,?!—]/.test(last) ? clauses.verbLike(found) : known;
    if (verb < 0 || clauses.isDone(verb) || tokens[verb + 1]?.sign === 'colon') return null;
    if (isClosed && !this.isEnd(verb + 1)) return null;
    return this.claim(found.subject, verb, true);
  }

  /** Whether an attribution may end before a token. */
  private isEnd(i: number): boolean {
    const token = this.clauses.tokens[i];
    if (token?.sign !== 'word') return true;
    return (token.bits & (BIT.at | BIT.and)) !== 0;
  }

  /** `Holm said: "..."`, `she warned that "..."`, `a statement rejecting "..."`. `near`: only a verb that is bound to it. */
  private before(k: number, near: boolean): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    const start = tokens[k]?.sentence ?? 0;
    let words = 0;
    for (let v = k - 1; v >= start && words <= MOST_BETWEEN; v--) {
      if (tokens[v]?.sign === 'word') words++;
      // "Said (as was reported) that ...": what a bracket says is said of it.
      if (tokens[v]?.sign === 'close') while (v > start && tokens[v]?.sign !== 'open') v--;
      else if (tokens[v]?.sign === 'open' && grammar.language === 'en') return null;
      const bound = this.isBound(v, k);
      // "Rejected Holm's claim that ...", "criticised Holm for saying ...".
      const theirs = grammar.language === 'en' ? this.theirs(v, k) : null;
      if (theirs) return this.claim(named(theirs), v, bound);
      if (!clauses.isCue(v) || this.isReported(v, start)) continue;
      if (near && !bound && words > 4) return null;
      if (words > FROM_PARTICIPLE && /ing$/.test(clauses.low(v))) continue;
      const claim = this.claimBefore(v, k, start, bound);
      const author = claim && v === start ? authorOf(clauses, k) : null;
      if (author && claim?.subject?.kind === 'phrase') return { ...claim, subject: author };
      if (claim) return claim;
    }
    return null;
  }

  /** "Holm said they were worried": what others think in a clause of hers, she says. */
  private isReported(v: number, start: number): boolean {
    const { clauses } = this;
    if (this.grammar.language !== 'en' || !MIND.test(clauses.low(v))) return false;
    for (let i = start + 1; i < v - 1; i++)
      if (clauses.isCue(i) && !MIND.test(clauses.low(i)) && !/ing$/.test(clauses.low(i)))
        return true;
    return false;
  }

  private isBound(v: number, k: number): boolean {
    const before = this.clauses.tokens[k - 1];
    const isPause = before?.sign === 'colon' || before?.sign === 'comma';
    if (v === k - 1 || isPause) return true;
    return before !== undefined && (before.bits & BIT.that) !== 0;
  }

  private claimBefore(v: number, k: number, start: number, bound: boolean): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    const low = tokens[v]?.low ?? '';
    const english = grammar.language === 'en';
    const moody = english ? this.moody(v, k, start, bound) : undefined;
    if (moody !== undefined) return moody;
    // "Praised the chair Tariq Bustani the film, saying": the one who does what the first word says.
    const doing = clauses.is(start, BIT.at) ? start + 3 : start + 1;
    const doer = grammar.language === 'ar' && SAYING.test(low) ? clauses.subjectFrom(doing) : null;
    const left = doer?.subject ?? clauses.subjectBefore(v, start);
    // The verb is the last word, and much may stand between it and its subject.
    const isFar = left?.kind === 'phrase' || (grammar.bare && !left);
    const first = grammar.last && isFar ? clauses.first(start, v) : null;
    const isOwn =
      first?.kind === 'name' ||
      (grammar.bare && first?.kind === 'phrase' && !clauses.is(start, BIT.titles));
    const right = clauses.subjectFrom(clauses.pastAdverbs(v + 1));
    const behind = right && right.end <= k ? right.subject : null;
    // "Holm пояснила РИА Новости": whom it was said to stands behind.
    const isOwner =
      left?.kind === 'name' && tokens[v - 1]?.sign === 'word' && !clauses.isBody(left.text);
    const isNamed = behind && behind.kind !== 'phrase' && !clauses.isThing(behind);
    const inverted = !english && isNamed && !isOwner;
    // "The drought, he explains, ...": between commas the verb's subject is left out.
    let before = v - 1;
    while (!english && clauses.is(before, BIT.between)) before--;
    const isInserted = tokens[before]?.sign === 'comma' && tokens[v + 1]?.sign === 'comma';
    if (
      english &&
      left?.kind !== 'name' &&
      behind?.kind === 'name' &&
      this.isAside(v, right?.end ?? k)
    )
      return this.claim(behind, v, bound);
    if (grammar.drop && isInserted && left?.kind === 'phrase') return this.claim(null, v, bound);
    let subject = inverted ? behind : isOwn ? first : left;
    // "Said Holm: ...", and the same behind another quotation.
    const isFirst = v === start || tokens[v - 1]?.sign === 'quote';
    // "Kritikus musik Ada Holm justru menilai ...": behind an adverb that no list knows.
    const far = !subject && !english && !isFirst ? clauses.first(start, v) : null;
    // "La guía ha respondido con una nota en la que lamenta ...": nobody who was named before.
    const isOwnPhrase = grammar.drop && !grammar.bare && /^\S+ \S+$/.test(far?.text ?? '');
    if (far?.kind === 'name' || (isOwnPhrase && !behind)) subject = far;
    if (!subject && behind && (!english || isFirst)) subject = behind;
    if (this.isPaper(subject)) subject = clauses.first(start, v) ?? subject;
    if (!subject && grammar.drop) return this.claim(null, v, bound);
    // "В издательстве рассказали": whoever it was.
    const isThat = tokens[v + 1]?.sign === 'comma' && clauses.is(v + 2, BIT.that);
    if (!subject && !english && (bound || (grammar.cases && isThat)))
      return this.claim(SOMEBODY, v, bound);
    if (!subject || (english && clauses.isNoun(v, subject))) return null;
    const isAny = english && /^an?\s/i.test(subject.text);
    // "An approach called ...".
    if (isAny && bound && v > k - 3 && clauses.is(v, BIT.named)) return null;
    return {
      ...this.claim(subject, v, bound),
      hypothetical: isAny && clauses.isSupposed(v, start),
    };
  }

  /** English verbs that bid, are participles or passive; undefined for all others. */
  private moody(v: number, k: number, start: number, bound: boolean): Claim | null | undefined {
    const { clauses } = this;
    if (clauses.isBidding(v, start)) return { ...this.claim(null, v, bound), hypothetical: true };
    if (/ing$/.test(clauses.low(v))) {
      const subject = clauses.participle(v, start);
      return subject && this.claim(subject, v, bound);
    }
    if (!clauses.isPassive(v)) return undefined;
    const subject = clauses.agent(v, k);
    const isNamed = subject === SOMEBODY && clauses.is(v, BIT.named);
    return isNamed ? null : this.claim(subject, v, bound);
  }

  /** "The reason, writes Holm, is ...": a verb behind a comma, whose subject ends before `end`. */
  private isAside(v: number, end: number): boolean {
    const { clauses } = this;
    if (clauses.tokens[v - 1]?.sign !== 'comma') return false;
    const isTelling =
      /^(?:says|said|writes|wrote)$/.test(clauses.low(v)) && !clauses.is(end, BIT.between);
    return isTelling || clauses.tokens[end]?.sign === 'comma';
  }

  /** `"..." in healthy people, says Holm.` */
  tail(k: number): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    for (let i = k + 1; i < k + TAIL; i++) {
      const { sign, sentence } = tokens[i] ?? { sign: 'stop', sentence: -1 };
      if (sign === 'stop' || sign === 'colon' || sentence !== tokens[k]?.sentence) return null;
      const isPause =
        sign === 'comma' ||
        sign === 'dash' ||
        (sign === 'quote' && /[,!?]/.test(tokens[i]?.last ?? ''));
      if (!isPause) continue;
      const v = clauses.pastAdverbs(i + 1);
      if (clauses.isFinite(v)) {
        const found = clauses.subjectFrom(clauses.pastAdverbs(v + 1));
        if (found && this.isEnd(found.end)) return this.claim(found.subject, v, false);
        if (grammar.drop && !found && this.isEnd(v + 1)) return this.claim(null, v, false);
      }
      const found = clauses.subjectFrom(i + 1);
      const verb = found ? clauses.verbAfter(found.end) : -1;
      if (found && verb >= 0 && this.isEnd(verb + 1)) return this.claim(found.subject, verb, false);
    }
    return null;
  }
}
