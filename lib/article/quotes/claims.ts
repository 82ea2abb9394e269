/** Who is said to have said a quotation where no verb beside it says so: "according to", a colon, what is somebody's. */
import { BIT, type Grammar } from './grammar';
import type { Moods } from './moods';
import { isWho } from './people';
import { sourceAt } from './sources';
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
  /** Nothing says that it was said: whose it is, if it is speech. */
  loose?: true;
}

/** So many tokens of a sentence are looked over behind a quotation. */
export const TAIL = 60;
const OWNERS: Record<string, 'he' | 'she' | 'they'> = { his: 'he', her: 'she', their: 'they' };
/** What is somebody's and stands before words in marks. */
const ANSWER =
  /^(?:answer|reply|response|message|advice|verdict|conclusion|point|argument|explanation|reason|view|rule|comment|words?|plea|warning|assessment|take)$/;

/** Claims without a verb beside the quotation. */
export class Claims {
  constructor(
    protected readonly clauses: Moods,
    protected readonly grammar: Grammar = clauses.grammar,
  ) {}

  protected claim(of: Subject | null, cue: number | null, bound: boolean): Claim {
    const word = cue === null ? null : (this.clauses.tokens[cue]?.text ?? null);
    // "A letter by Holm", "Holm's letter".
    const author = this.isPaper(of)
      ? /\s(?:by|from)\s([A-Z].*)$|^([A-Z].*)['’]s\s/.exec(of?.text ?? '')
      : null;
    const subject = author ? named(author[1] ?? author[2] ?? '') : of;
    return { subject, cue: word, bound, hypothetical: false };
  }

  /** Whether a subject is something that can be read out; names have no head. */
  protected isPaper(subject: Subject | null): boolean {
    return ((this.grammar.bits.get(subject?.head ?? '') ?? 0) & BIT.papers) !== 0;
  }

  /** Whose a claim, or a saying, is that stands behind a name and is no verb of its sentence. */
  protected theirs(v: number, k: number): string | null {
    const { clauses } = this;
    if (clauses.low(v) === 'saying' && /^(?:for|of)$/.test(clauses.low(v - 1)))
      return clauses.nameTo(v - 1)?.name ?? null;
    const isClaim = clauses.is(v, BIT.said) && clauses.tokens[v - 1]?.owns;
    const leads = v === k - 1 || clauses.is(v + 1, BIT.that);
    return (isClaim && leads && clauses.nameTo(v)?.name) || null;
  }

  /** `According to Holm, "..."`, `in Holm's words, "..."`. */
  protected accordingTo(k: number): Claim | null {
    const { clauses, grammar } = this;
    const { tokens } = clauses;
    const isOther = grammar.language !== 'en';
    for (let i = tokens[k]?.sentence ?? 0; i < k + TAIL; i++) {
      const token = tokens[i];
      if (!token || (token.sign === 'stop' && i > k)) return null;
      if ((token.bits & BIT.behind) !== 0) {
        const subject = clauses.subjectBefore(i, token.sentence);
        if (subject) return this.claim(subject, i, false);
      }
      if (token.low === 'menurutnya') return this.claim(null, i, false);
      const words = grammar.according.find((row) =>
        row.every((word, n) => tokens[i + n]?.low === word),
      );
      // "Defined by Holm as ...".
      const isBy = token.low === 'by' && clauses.low(k - 1) === 'as';
      const source = isOther ? sourceAt(clauses, i, words) : null;
      if (source) return source;
      const found = (words || isBy) && clauses.subjectFrom(i + (words?.length ?? 1));
      if (found && (words || found.end === k - 1) && found.subject.kind !== 'nobody')
        return this.claim(found.subject, i, false);
      // "In Holm's words, ...".
      const whose = /^words?$/.test(token.low) && tokens[i - 1]?.owns ? clauses.nameTo(i) : null;
      const isNear = tokens[k - 1]?.sign === 'comma';
      if (whose) return this.claim(named(whose.name), i, isNear);
      // "To find, in her own words, ...".
      const own = /^(?:own|words)$/.test(clauses.low(i + 1)) ? OWNERS[token.low] : undefined;
      if (own && clauses.low(i - 1) === 'in')
        return this.claim({ text: own, kind: own, plural: false }, i + 1, isNear);
    }
    return null;
  }

  /** `Holm chuckled, "..."`: a verb by its place. */
  protected told(k: number): Claim | null {
    const told = this.clauses.told(k);
    return told && this.claim(told.subject, told.verb, true);
  }

  /** `Holm's answer was short: "..."`: a colon says that the words are the one's who does something before it. */
  protected colon(k: number): Claim | null {
    const { clauses, grammar } = this;
    if (clauses.tokens[k - 1]?.sign !== 'colon') return null;
    const start = clauses.tokens[k]?.sentence ?? 0;
    // "Her answer is short: ...".
    const whose = OWNERS[clauses.low(start)];
    if (whose && ANSWER.test(clauses.low(start + 1)))
      return this.claim({ text: whose, kind: whose, plural: false }, null, true);
    const owner = clauses.nameFrom(clauses.low(start) === 'for' ? start + 1 : start);
    const { owns, end = 0 } = clauses.tokens[(owner?.to ?? 0) - 1] ?? {};
    // "Ada Holm, Quay Fire Marshal: ...", "Ada Holm / Sister of Jonas: ...".
    const isTold = grammar.language === 'en' && /^\s?[,/]/.test(clauses.text.slice(end, end + 2));
    const isOwner = owner && (owns || owner.from > start || isTold);
    // "Holm's message was simple: ...", "for Holm, it is clear: ...", "..., including tester Ada Holm: ...".
    const name = (isOwner ? owner : clauses.nameTo(k - 1))?.name;
    if (name && !clauses.isBody(name)) return this.claim(named(name), null, true);
    const pronoun = grammar.language === 'en' ? null : this.pronounBefore(k);
    if (pronoun) return this.claim(pronoun, null, true);
    const known = grammar.bare ? clauses.knownIn(start, k) : null;
    if (known) return this.claim(named(known), null, true);
    // "Scorer of the goal, Ada Holm could not believe it: ...": the only one whom the sentence names.
    const others = clauses.mentions.filter(({ from, to }) => from >= start && to < k);
    const [only] = others.filter(
      ({ name, from }) => !clauses.isBody(name) && !clauses.is(from - 1, BIT.at),
    );
    if (only && others.length === 1 && grammar.language !== 'en')
      return this.claim(named(only.name), null, true);
    const bearer =
      grammar.bare && clauses.is(start, BIT.titles) ? clauses.besideOffice(k - 1, start) : null;
    if (bearer) return this.claim(bearer, null, true);
    const first = clauses.first(start, k - 1);
    // "Quay did not change in Holm's time, and it goes on: ...": words of hers, or of its own.
    const isBody = (name: string) => grammar.language === 'en' && clauses.isBody(name);
    if (first?.kind === 'name' && isBody(first.text) && others.some(({ name }) => !isBody(name)))
      return null;
    if (first?.kind !== 'phrase') return first && this.claim(first, null, true);
    // "Die Managerin verteidigt sich: ..."
    if (grammar.language !== 'en' && !grammar.bare && isWho(first.head ?? '', grammar.language))
      return this.claim(first, null, true);
    // "Shirin Rostami, writer, welcomed it: ...", without capitals.
    const words = clauses.tokens.slice(start, k).findIndex(({ sign }) => sign === 'comma');
    return grammar.bare && (words === 2 || words === 3) ? this.claim(first, null, true) : null;
  }

  /** "Interrogée par Le Quai, elle hausse les épaules : ...": the pronoun behind the last comma before a colon. */
  private pronounBefore(k: number): Subject | null {
    let at = k - 2;
    while (this.clauses.isWord(at)) at--;
    const pronoun = this.clauses.tokens[at]?.sign === 'comma' ? this.clauses.pronoun(at + 1) : null;
    return pronoun && /^s?he$/.test(pronoun.kind) ? pronoun : null;
  }
}
