/**
 * Verbs before their subjects, as all languages with a lexicon but English have them behind a quotation: the place tells the verb,
 * so that it need not be known ("freut sich Ada Holm", "s’insurge Ada Holm", "a-t-il martelé").
 */
import { letterPattern } from '../../text/latin';
import { Clauses } from './clauses';
import { BIT } from './grammar';
import { PARTICLE } from './verbs';
import { named, type Subject } from './words';

const CAPITAL = letterPattern('[\\p{Lu}]');
/** Whom something was said to stands in so many words between the verb and its subject. */
const OBJECT = 7;
const LINK = BIT.at | BIT.of;
/** A verb that no list knows has more letters. */
const SHORTEST = 3;
/** What English verbs end in of the third person and of the past. */
const VERB = /(?:ed|[^s]s)$/;

/** A subject and the verb before it. */
export interface Turned {
  subject: Subject;
  verb: number;
}

/** One paragraph's words, to be asked for subjects behind their verbs. */
export class Inversions extends Clauses {
  /** The subject behind a word that no list knows, if that can only be its verb: a person by name, or a pronoun tied to it. */
  turned(i: number): Turned | null {
    if (this.grammar.last || this.grammar.bare) return null;
    for (const verb of [i, i + 1]) {
      const tied = this.pronoun(verb + 1);
      if (tied && this.isTied(verb)) return { subject: tied, verb: this.verbOf(verb) };
    }
    const verb = this.pastAdverbs(i);
    const token = this.tokens[verb];
    if (token?.sign !== 'word' || token.capital || token.bits !== 0) return null;
    const at = this.pastAdverbs(verb + 1);
    const pronoun = this.pronoun(at);
    // "Stamelde ze."
    const isPronounLast =
      !this.isWord(at + 1) ||
      this.is(at + 1, BIT.at) ||
      (this.isParted(i) && this.endsAs(verb, this.grammar.ends));
    if (pronoun && /^s?he$/.test(pronoun.kind) && isPronounLast) return { subject: pronoun, verb };
    const found = this.subjectFrom(at);
    const isPerson = found?.subject.kind === 'name' && !this.isBody(found.subject.text);
    // "Orakelte der Trainer".
    const isRole =
      (this.is(at, BIT.the | BIT.titles) || this.grammar.cases) &&
      this.isParted(i) &&
      this.endsAs(verb, this.grammar.ends);
    const isEnd =
      found &&
      (!this.isWord(found.end) ||
        this.is(found.end, LINK | BIT.and | BIT.the) ||
        (isPerson && this.isParted(i)));
    // "..., chuckled Ada Holm": in English only what ends as a verb and a name behind it tell.
    if (this.isEnglish && !(isPerson && VERB.test(token.low) && this.isParted(i))) return null;
    return (isPerson || isRole) && isEnd ? { subject: found.subject, verb } : null;
  }

  /** The one right before a word that no list knows, between a name and a comma, and has a verb's ending: `Ada Holm chuckled, "..."`. */
  told(k: number): Turned | null {
    const isSharp = PARTICLE.test(this.low(k - 2));
    const [verb, at] = [isSharp ? k - 3 : k - 2, this.tokens[k]?.at ?? 0];
    const token = this.tokens[verb];
    const isVerb = token?.sign === 'word' && !token.capital && (isSharp || VERB.test(token.low));
    if (!this.isEnglish || !isVerb || this.tokens[k - 1]?.sign !== 'comma') return null;
    const first = this.text.charAt(at + 1);
    if (!CAPITAL(first).test(first)) return null;
    const person = this.ends.get(verb);
    const subject =
      person && !this.isBody(person.name) ? named(person.name) : this.pronoun(verb - 1);
    return subject && /^(?:name|s?he)$/.test(subject.kind) ? { subject, verb } : null;
  }

  /** Whether a sign stands between a quotation and what follows: a title of a work is a part of its sentence. */
  isParted(i: number): boolean {
    const { sign, last } = this.tokens[i - 1] ?? { sign: 'stop', last: '' };
    return sign === 'comma' || sign === 'dash' || /[,!?…]/.test(last);
  }

  /** Whether a word that no list knows and that ends a clause is a verb by its ending: "aseguró". */
  isLoneVerb(first: number, i: number): boolean {
    const end = this.is(i + 1, BIT.between) ? i + 2 : i + 1;
    const isLast = !this.isWord(end) || this.is(end, BIT.at);
    const { ends, sure } = this.grammar;
    // Behind a dash, and between a comma and a full stop, nothing else stands alone: "– śmieje się", "..., brinca."
    const isAlone = this.tokens[first - 1]?.sign === 'dash' || this.tokens[end]?.sign === 'stop';
    const own = isAlone ? ends : sure;
    return isLast && this.isParted(first) && this.endsAs(i, own);
  }

  private endsAs(i: number, ends: readonly string[]): boolean {
    const token = this.tokens[i];
    if (token?.sign !== 'word' || token.capital || token.bits !== 0) return false;
    return token.low.length > SHORTEST && ends.some((end) => token.low.endsWith(end));
  }

  /** Behind a verb, and behind those that go with it where verbs come last: "diye konuştu". */
  pastVerbs(v: number): number {
    let at = this.pastAdverbs(v + 1);
    while (this.grammar.last && this.isCue(at)) at = this.pastAdverbs(at + 1);
    return at;
  }

  /** The person whose name stands right before a token, but for a comma and small words: "Ada Holm ise, “..."" */
  ownerOf(k: number): string | null {
    let at = k;
    while (this.tokens[at - 1]?.sign === 'comma' || this.is(at - 1, BIT.between)) at--;
    const mention = this.grammar.last ? this.nameTo(at) : undefined;
    return mention && !this.isBody(mention.name) ? mention.name : null;
  }

  /** A hyphen between two words: "dit-elle". */
  private isTied(i: number): boolean {
    const [a, b] = [this.tokens[i], this.tokens[i + 1]];
    return a !== undefined && b !== undefined && /^-(?:t-)?$/.test(this.text.slice(a.end, b.at));
  }

  /** "A-t-elle ajouté": of an auxiliary's the verb is the word behind the pronoun. */
  private verbOf(verb: number): number {
    return this.is(verb, BIT.between) && this.isWord(verb + 2) ? verb + 2 : verb;
  }

  /** The subject behind whom the verb's words were said to: "dijo a este diario Ada Holm", "a déclaré à l’AFP une élève". */
  pastObject(from: number): Subject | null {
    if (this.isEnglish || !this.is(from, LINK)) return null;
    for (let at = from + 1; at < from + OBJECT && this.isWord(at); at++) {
      if (this.is(at - 1, LINK | BIT.the) || this.within(at)) continue;
      const name = this.nameFrom(at);
      // "Comentó a la agencia EFE".
      if (name && this.isBody(name.name)) continue;
      if (name || (this.is(at, BIT.the) && !this.is(at, LINK)))
        return this.subjectFrom(at)?.subject ?? null;
    }
    return null;
  }
}
