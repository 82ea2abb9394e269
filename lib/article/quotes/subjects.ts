/**
 * The name, the group or the pronoun that begins at a token, with what explains it. Works on tokens, with one language's small
 * words; every look is bounded.
 */
import { BIT } from './grammar';
import type { Mention } from './names';
import { HONORIFIC } from './offices';
import { BREAK, OPENER, Phrases } from './phrases';
import { type Found, LONGEST } from './verbs';
import { named, type Subject } from './words';

/** So many clauses of a sentence are tried for its subject. */
const TRIES = 5;
/** A bracket between a role and its bearer has so many tokens at most. */
const BRACKET = 6;
/** So many titles stand before one. */
const TITLES = 3;
const LINK = BIT.at | BIT.of;
const [WHERE, OWNER] = [/^(?:from|in|at|on|over|after)$/, /^(?:his|her)$/];
const NO_NOUN = LINK | BIT.said | BIT.between | BIT.that;

/** One paragraph's words, to be asked for subjects. */
export class Subjects extends Phrases {
  /** The subject that begins at a token, or null. */
  subjectFrom(i: number): Found | null {
    const pronoun = this.pronoun(i);
    // "One man", "one of the men".
    const isArticle =
      this.is(i, BIT.the) &&
      this.isWord(i + 1) &&
      (!this.is(i + 1, NO_NOUN) || this.low(i + 1) === 'of');
    if (pronoun && !isArticle) return { subject: pronoun, end: i + 1 };
    if (this.isAdverb(i)) return null;
    const end = this.chunkFrom(i);
    if (end === i) return null;
    const mention = this.ends.get(end);
    const name = mention && mention.from >= i ? this.nameIn(i, end, mention) : null;
    if (name) return name;
    // "Holm waited": what follows a person's name small is a verb.
    const head = this.starts.get(i) ?? this.bearerIn(i, end);
    // "Quay Events owner and planner Ada Holm".
    const isOffice = this.is(end, BIT.and) && this.is(end - 1, BIT.titles);
    if (
      head &&
      head.to < end &&
      !isOffice &&
      !this.tokens[head.to - 1]?.owns &&
      !this.isBody(head.name)
    )
      return { subject: named(head.name), end: head.to };
    return this.phraseFrom(i, end);
  }

  /** Where the noun phrase that begins at a token ends: before a preposition, a verb, a sign. */
  private chunkFrom(i: number): number {
    if (this.is(i, LINK | BIT.and | OPENER) && !this.is(i, BIT.the | BIT.many)) return i;
    let end = i;
    while (end < i + LONGEST && this.isWord(end)) {
      if (end > i && !this.within(end)) {
        // "Polizei kam": where nouns have capitals, what follows one small is none.
        // "Her colleague Ada Holm smiles": what stands small behind a full name is a verb.
        const full = this.isEnglish ? undefined : this.ends.get(end);
        // "Enligt Ostkraft kan ..."
        const isLone =
          full?.from === i &&
          !this.grammar.cases &&
          !this.grammar.suffixed &&
          !full.name.endsWith('s');
        const isWhole = full && (full.to - full.from > 1 || isLone);
        if (isWhole && !this.tokens[end]?.capital) break;
        const isNoun = this.grammar.nouns && this.tokens[end - 1]?.capital;
        if (isNoun && !this.tokens[end]?.capital) break;
        // "Il suo legale"; "one of the villagers", in Persian and Arabic.
        const isOwner = !this.isEnglish && end === i + 1 && this.goesOn(i);
        // "A visibly shaken Holm".
        const isAdverb = this.isAdverb(end) && !this.is(end - 1, BIT.the);
        if (!isOwner && ((this.is(end, BREAK) && this.low(end) !== 'than') || isAdverb)) {
          // "The expert in waters Ada Holm", in Arabic.
          if (this.isOver(i, end)) {
            end++;
            continue;
          }
          // "Quay Journal gave the book": what stands before an article is a verb.
          const isVerb = this.is(end, BIT.the) && !this.is(end, OPENER | LINK) && end > i + 1;
          return isVerb && !this.is(end - 1, BIT.the | BIT.many) ? end - 1 : end;
        }
        if (
          /..ed$/.test(this.low(end)) &&
          this.isEnglish &&
          (this.ends.has(end) || this.is(end - 1, BIT.titles) || /s$/.test(this.low(end - 1)))
        )
          break;
        // "The trends report stated": of two verbs in a row the first is a noun.
        if (this.isCue(end) && !(this.isCue(this.pastAdverbs(end + 1)) && end > i + 1)) break;
      }
      end++;
    }
    return end;
  }

  /** Whether an Arabic preposition brings in what an office is over. */
  private isOver(i: number, at: number): boolean {
    const isIn = this.grammar.language === 'ar' && /^(?:في|على|عن)$/.test(this.low(at));
    const isClosed = (k: number) => this.low(k).startsWith('ال');
    if (!isIn || !this.is(i, BIT.titles)) return false;
    if (at === i + 1) return isClosed(at + 1);
    if (!isClosed(at - 1)) return false;
    // "The head of the school in Homs Professor Ada Holm".
    if ([at + 1, at + 2].some((k) => isClosed(k) && this.is(k, BIT.titles))) return true;
    // "The envoy of the league in Sudan Ada Holm said that ...", "... in the university of Irbid ...".
    let name = isClosed(at + 1) ? at + 1 : at + 2;
    while (isClosed(name)) name++;
    const isName = [name, name + 1].every(
      (k) => this.isWord(k) && !this.is(k, BREAK) && !this.isCue(k),
    );
    return isClosed(name - 1) && isName && (!this.isWord(name + 2) || this.is(name + 2, BREAK));
  }

  private nameIn(i: number, end: number, mention: Mention): Found | null {
    const { nouns } = this.grammar;
    const words = mention.to - mention.from;
    const article = mention.from > i && this.is(mention.from - 1, BIT.the);
    if (nouns && !mention.titled && this.is(i, BIT.the | BIT.many)) {
      if (words < 3 && !(words === 2 && !article && !this.isBody(mention.name))) return null;
      return { subject: named(mention.name.split(/\s/).slice(-2).join(' ')), end };
    }
    if (article && !mention.titled) return null;
    // "De 26-jarige Amsterdamse": where somebody is from.
    const isEpithet = words === 1 && mention.from > i && this.is(i, BIT.the) && !mention.titled;
    if (isEpithet && !this.isEnglish && this.isBody(mention.name)) return null;
    if (this.isBody(mention.name) && this.is(end, BIT.of)) return null;
    // "Direktur PT Quay, Ada Holm, said": whose office it is stands behind.
    const whose = this.tokens[end]?.sign === 'comma' ? this.starts.get(end + 1) : undefined;
    const isAfter = this.grammar.cases && mention.from > i;
    const isAside =
      (this.grammar.language === 'id' || isAfter) && this.tokens[whose?.to ?? -1]?.sign === 'comma';
    const isOver = (mention.titled || isAfter) && (isAside || this.isBody(mention.name));
    if (whose && isOver && !this.isBody(whose.name))
      return { subject: named(whose.name), end: whose.to };
    const second = this.is(end, BIT.and) ? this.starts.get(end + 1) : undefined;
    if (second && !this.isBody(second.name) && !this.isBody(mention.name))
      return {
        subject: named(`${mention.name} ${this.low(end)} ${second.name}`, true),
        end: second.to,
      };
    return { subject: named(mention.name), end };
  }

  /** A phrase with what prepositions carry on; a name set beside it ("its director, Jonas Feld") is who it means. */
  private phraseFrom(i: number, first: number): Found | null {
    let end = first;
    for (const link of [BIT.of, BIT.and]) {
      while (end < i + LONGEST && this.is(end, link) && this.isWord(end + 1)) {
        const next = this.chunkFrom(end + 1);
        if (next === end + 1 || this.isCue(this.pastAdverbs(end + 1))) break;
        // "Says the singer from her home in Quay": where, not who.
        if (OWNER.test(this.low(end + 1)) && WHERE.test(this.low(end))) break;
        end = next;
        const person = this.ends.get(end);
        // "Prize winner and teacher Ada Holm": a name at the end is who all of it means.
        if (
          person &&
          !this.isBody(person.name) &&
          ((person.from > first + 1 && (link === BIT.and || !this.isEnglish)) || person.titled)
        )
          return { subject: named(person.name), end };
      }
    }
    const bearer = this.bearerBehind(i, end);
    if (bearer) return bearer;
    const subject = this.phrase(i, end, first - 1);
    return subject && { subject, end };
  }

  /** Whose name stands behind a role `[i, end)`, in a bracket, behind what it is over, or behind a comma. */
  private bearerBehind(i: number, end: number): Found | null {
    // "L’assessora alla Cultura Ada Holm".
    const over = this.is(end, BIT.at) ? this.chunkFrom(end + 1) : end;
    const person = over > end + 1 ? this.ends.get(over) : undefined;
    if (person?.titled && !this.isBody(person.name))
      return { subject: named(person.name), end: over };
    // "The mayor (independent) Ada Holm", "тренер «Звезды» Ада Хольм".
    const closed = this.tokens[end]?.sign === 'open' ? this.closed(end) : this.marked(end);
    const next = this.tokens[closed + 1]?.sign === 'comma' ? closed + 2 : closed + 1;
    const bearer = closed < 0 ? undefined : this.starts.get(next);
    if (bearer && !this.isBody(bearer.name)) return { subject: named(bearer.name), end: bearer.to };
    // "Its director, Dr Ada Holm".
    const beside =
      this.tokens[end]?.sign === 'comma' ? this.starts.get(this.pastTitles(end + 1)) : undefined;
    // "The economist of the university, Dr Ada Holm", without capitals.
    const honoured =
      this.grammar.last && this.grammar.bare ? this.besideOffice(end + TITLES * 2, i) : null;
    const isNear = this.is(i, BIT.titles) && this.tokens[end]?.sign === 'comma';
    if (honoured && (isNear || HONORIFIC.test(this.low(end + 1))))
      return { subject: honoured, end: end + 2 + honoured.text.split(' ').length };
    if (!beside || this.isBody(beside.name) || this.is(i, BIT.many)) return null;
    const to = this.isCue(this.pastAdverbs(beside.to + 1)) ? beside.to + 1 : beside.to;
    const isSubject =
      !this.isWord(beside.to) ||
      this.isCue(this.pastAdverbs(beside.to)) ||
      (!this.isEnglish && this.is(beside.to, BIT.of));
    return isSubject ? { subject: named(beside.name), end: to } : null;
  }

  /** "Harbour Minister Ada Holm waits": who bears the titles that a phrase begins with. */
  private bearerIn(i: number, end: number): Mention | undefined {
    for (let at = i + 1; at < end; at++) {
      const found = this.starts.get(at);
      if (found) return found.titled ? found : undefined;
    }
    return undefined;
  }

  private pastTitles(i: number): number {
    let at = i;
    while (at < i + TITLES && (this.is(at, BIT.titles) || this.isDescribing(at))) at++;
    return at;
  }

  /** Words before a name with its title: "колишній капітан Ада Хольм", "de Noorse Ada Holm". */
  private isDescribing(i: number): boolean {
    if (this.isEnglish || this.starts.has(i) || !this.isWord(i)) return false;
    const next = this.starts.get(i + 1);
    const isNext = this.grammar.cases && next !== undefined && next.to - next.from > 1;
    return isNext || [i + 1, i + 2].some((at) => this.starts.get(at)?.titled === true);
  }

  /** Where a short bracket that opens at `i` closes; -1 for a long one. */
  private closed(i: number): number {
    for (let at = i + 1; at <= i + BRACKET; at++) if (this.tokens[at]?.sign === 'close') return at;
    return -1;
  }

  /** The person named right behind the comma that ends a phrase without a verb. */
  private behindPhrase({ subject, end }: Found): Mention | undefined {
    if (subject.kind !== 'phrase' || !this.is(end, LINK)) return undefined;
    let comma = end;
    while (comma < end + BRACKET && this.isWord(comma)) {
      const isVerb = this.is(comma, BIT.between | BIT.said | BIT.who);
      if (isVerb && !this.tokens[comma]?.capital) return undefined;
      comma++;
    }
    const next = this.tokens[comma]?.sign === 'comma' ? this.starts.get(comma + 1) : undefined;
    const isPerson = next && !this.isBody(next.name) && this.isWord(next.to);
    return isPerson ? next : undefined;
  }

  /** The first subject of a clause, behind what is set before it. */
  first(start: number, end: number): Subject | null {
    let i = start;
    for (let tries = 0; i < end && tries < TRIES; tries++) {
      while (
        i < end &&
        (!this.isWord(i) ||
          this.is(i, BIT.and | BIT.between | BIT.that | BIT.but) ||
          (this.grammar.language === 'ar' && this.isCue(i)) ||
          this.isAdverb(i))
      )
        i++;
      // "As an example, Holm ...".
      const isAs = this.low(i - 1) === 'as' && /^an?$/.test(this.low(i));
      const isAside =
        isAs || (this.is(i, LINK) && !this.is(i, BIT.the)) || /ing$/.test(this.low(i));
      const found = isAside && !this.starts.has(i) ? null : this.subjectFrom(i);
      // "Meanwhile, Holm ...": one word before a comma is set before the sentence.
      const isSetBefore =
        found?.subject.kind === 'phrase' &&
        found.end === i + 1 &&
        this.tokens[i + 1]?.sign === 'comma' &&
        this.low(i + 2) !== 'including';
      // "Complete strangers until Monday, Ada Holm and ...": a phrase that has no verb is set before, too.
      const behind = found && this.isEnglish ? this.behindPhrase(found) : undefined;
      if (behind && i < end) return named(behind.name);
      if (found && i < end && !isSetBefore) return found.subject;
      while (i < end && this.tokens[i]?.sign !== 'comma' && this.tokens[i]?.sign !== 'quote') i++;
      i++;
      // "Speaking in Quay, Norland, on Monday, Holm ...": where that is.
      const place = isAside && this.ends.has(i - 1) ? this.starts.get(i) : undefined;
      if (place && this.tokens[place.to]?.sign === 'comma' && this.is(place.to + 1, LINK))
        i = place.to + 1;
    }
    return null;
  }
}
