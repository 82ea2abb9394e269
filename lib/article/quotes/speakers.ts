/**
 * Who is said to have said a quotation: the verb beside it and its subject. Behind it first, then before it, then at the end of its
 * sentence; "according to" last. Where nothing fits, nobody: a wrong name is worse than none.
 */
import type { Clauses } from './clauses';
import { BIT, type Grammar } from './grammar';
import { named, type Subject } from './words';

/** What the words around a quotation say of its speaker. */
export interface Claim {
  /** Null where the language leaves the subject out. */
  subject: Subject | null;
  cue: string | null;
  /** The verb is bound to the quotation: a comma inside it, a colon before it, or it stands next to it. */
  bound: boolean;
  /** Nobody said it: "Say, ...", "if someone asks ...". */
  hypothetical: boolean;
}

/** So many words at most stand between a reporting verb and the quotation it reports. */
const MOST_BETWEEN = 18;
/** So many tokens of a sentence are looked over behind a quotation. */
const TAIL = 60;

/** Answers for one paragraph. */
export interface Asker {
  /** The claim on the quotation that is token `k`; null if the sentence names no speaker. */
  claimOn(k: number): Claim | null;
  /** The claim at the end of the sentence that token `k` stands in. */
  tail(k: number): Claim | null;
}

/** The claims of one paragraph's quotations are asked here. */
export class Speakers implements Asker {
  constructor(
    private readonly clauses: Clauses,
    private readonly grammar: Grammar = clauses.grammar,
  ) {}

  /** The claim on the quotation that is token `k`; null if the sentence names no speaker. */
  claimOn(k: number): Claim | null {
    const last = this.clauses.tokens[k]?.last ?? '';
    return (
      this.after(k, last) ??
      this.before(k, true) ??
      this.tail(k) ??
      this.before(k, false) ??
      this.accordingTo(k) ??
      this.colon(k)
    );
  }

  private claim(subject: Subject | null, cue: number | null, bound: boolean): Claim {
    const word = cue === null ? null : (this.clauses.tokens[cue]?.text ?? null);
    return { subject, cue: word, bound, hypothetical: false };
  }

  /** `"...," Holm said.` and `"...," said Holm.` */
  private after(k: number, last: string): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    let i = k + 1;
    while (i < k + 3 && /^(?:comma|dash)$/.test(tokens[i]?.sign ?? '')) i++;
    if (tokens[i]?.sign !== 'word') return null;
    const signed = tokens[k + 1]?.sign === 'dash' ? clauses.nameFrom(k + 2) : undefined;
    // "..." — Ada Holm, teacher
    if (signed && i === k + 2 && !clauses.isWord(signed.to))
      return this.claim(named(signed.name), null, true);
    const isClosed = last === '.' || last === '。';
    const v = clauses.skip(i);
    if (clauses.isCue(v) && !(grammar.language === 'en' && /ing$/.test(tokens[v]?.low ?? ''))) {
      const found = clauses.subjectFrom(clauses.skip(v + 1));
      if (found && !(isClosed && i > k + 1)) return this.claim(found.subject, v, true);
      if (grammar.last) return this.claim(clauses.first(tokens[k]?.sentence ?? 0, k), v, true);
      if (grammar.drop && !found && !isClosed) return this.claim(null, v, true);
    }
    const found = clauses.subjectFrom(i);
    if (!found) return null;
    const known = clauses.verbAfter(found.end);
    const verb = known < 0 && /[,?!—]/.test(last) ? clauses.verbLike(found) : known;
    if (verb < 0 || tokens[verb + 1]?.sign === 'colon') return null;
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
    const { clauses } = this;
    const { tokens } = clauses;
    const start = tokens[k]?.sentence ?? 0;
    let words = 0;
    for (let v = k - 1; v >= start && words <= MOST_BETWEEN; v--) {
      if (tokens[v]?.sign === 'word') words++;
      if (!clauses.isCue(v)) continue;
      const bound = this.isBound(v, k);
      if (near && !bound && words > 4) return null;
      const claim = this.claimBefore(v, k, start, bound);
      if (claim) return claim;
    }
    return null;
  }

  private isBound(v: number, k: number): boolean {
    const before = this.clauses.tokens[k - 1];
    if (v === k - 1 || before?.sign === 'colon' || before?.sign === 'comma') return true;
    return before !== undefined && (before.bits & BIT.that) !== 0;
  }

  private claimBefore(v: number, k: number, start: number, bound: boolean): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    const low = tokens[v]?.low ?? '';
    const english = grammar.language === 'en';
    if (english && this.isBidding(v, start))
      return { ...this.claim(null, v, bound), hypothetical: true };
    if (english && /ing$/.test(low)) {
      const subject = this.participle(v, start);
      return subject && this.claim(subject, v, bound);
    }
    const left = clauses.subjectBefore(v, start);
    const right = clauses.subjectFrom(clauses.skip(v + 1));
    const behind = right && right.end <= k ? right.subject : null;
    const inverted = !english && behind && behind.kind !== 'phrase' && !this.leads(left, start);
    let subject = inverted ? behind : left;
    // "Said Holm: ...", and the same behind another quotation.
    const isFirst = v === start || tokens[v - 1]?.sign === 'quote';
    if (!subject && behind && (!english || isFirst)) subject = behind;
    if (
      subject?.kind === 'phrase' &&
      ((grammar.bits.get(subject.head ?? '') ?? 0) & BIT.papers) !== 0
    ) {
      const first = clauses.first(start, v);
      if (first) subject = first;
    }
    if (!subject && grammar.drop) return this.claim(null, v, bound);
    return subject && this.claim(subject, v, bound);
  }

  /** Whether a subject stands at the head of the sentence. */
  private leads(subject: Subject | null, start: number): boolean {
    if (!subject) return false;
    const head = this.clauses.tokens[start];
    return (
      subject.kind !== 'phrase' &&
      head !== undefined &&
      this.clauses.text.startsWith(subject.text, head.at)
    );
  }

  /** "Say, ..." and "to ask ..." without anybody who does. */
  private isBidding(v: number, start: number): boolean {
    const token = this.clauses.tokens[v];
    const before = this.clauses.tokens[v - 1];
    if (
      !token ||
      /(?:ed|ing|[^s]s)$|^(?:said|told|wrote|spoke|thought|felt|swore|read|went|began|found|put|begged)$/.test(
        token.low,
      )
    )
      return false;
    if (v === start || before === undefined || before.sign !== 'word')
      return token.capital || before?.sign === 'comma';
    // "The trick is to ask ...".
    if (before.low === 'to' && /^(?:is|was|be|are|were)$/.test(this.clauses.low(v - 2)))
      return true;
    const first = this.clauses.first(start, v - 1);
    return (
      /^(?:or|and|then|simply|just|please|to|can|could|might|would)$/.test(before.low) &&
      (!first || first.kind === 'nobody')
    );
  }

  /** The one who does what a participle says: the subject of the sentence. */
  private participle(v: number, start: number): Subject | null {
    const first = this.clauses.first(start, v);
    if (first) return first;
    return this.clauses.subjectBefore(v, start);
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
      const v = clauses.skip(i + 1);
      if (clauses.isCue(v) && !/ing$/.test(tokens[v]?.low ?? '')) {
        const found = clauses.subjectFrom(clauses.skip(v + 1));
        if (found && this.isEnd(found.end)) return this.claim(found.subject, v, false);
        if (grammar.drop && !found && this.isEnd(v + 1)) return this.claim(null, v, false);
      }
      const found = clauses.subjectFrom(i + 1);
      const verb = found ? clauses.verbAfter(found.end) : -1;
      if (found && verb >= 0 && this.isEnd(verb + 1)) return this.claim(found.subject, verb, false);
    }
    return null;
  }

  private accordingTo(k: number): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    for (let i = tokens[k]?.sentence ?? 0; i < k + TAIL; i++) {
      const token = tokens[i];
      if (!token || (token.sign === 'stop' && i > k)) return null;
      if ((token.bits & BIT.behind) !== 0) {
        const subject = clauses.subjectBefore(i, token.sentence);
        if (subject) return this.claim(subject, i, false);
      }
      const words = grammar.according.find((row) =>
        row.every((word, n) => tokens[i + n]?.low === word),
      );
      const found = words && clauses.subjectFrom(i + words.length);
      if (found && found.subject.kind !== 'nobody') return this.claim(found.subject, i, false);
    }
    return null;
  }

  /** `Holm's answer was short: "..."`: a colon says that the words are the one's who does something before it. */
  private colon(k: number): Claim | null {
    const { clauses } = this;
    if (clauses.tokens[k - 1]?.sign !== 'colon') return null;
    const first = clauses.first(clauses.tokens[k]?.sentence ?? 0, k - 1);
    return first && first.kind !== 'phrase' ? this.claim(first, null, true) : null;
  }
}
