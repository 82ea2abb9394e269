/** Whose a reporting verb is: reads the clause before it and gives the name, the group or the pronoun that is its subject. */
import { BIT } from './grammar';
import { isWho } from './people';
import { OPENER } from './phrases';
import { Subjects } from './subjects';
import { LONGEST } from './verbs';
import { named, type Subject } from './words';

const LINK = BIT.at | BIT.of;

/** One paragraph's words, to be asked for the subjects of verbs. */
export class Clauses extends Subjects {
  /** The subject of the verb at `v`, in the clause that begins at `start`. */
  subjectBefore(v: number, start: number): Subject | null {
    let at = v - 1;
    while (
      at >= start &&
      (this.is(at, BIT.between | BIT.who) ||
        this.isAdverb(at) ||
        (at < v - 1 && this.low(at) === 'on')) &&
      !this.pronoun(at)
    )
      at--;
    if (at < start) return null;
    const head = this.is(start, BIT.but) ? start + 1 : start;
    const bearer =
      this.grammar.bare && this.is(head, BIT.titles) ? this.besideOffice(v, head) : null;
    if (bearer) return bearer;
    const pronoun = this.pronoun(at);
    if (pronoun) return pronoun;
    const sign = this.tokens[at]?.sign;
    if (sign === 'close' || sign === 'dash') {
      // "Last week Holm (Labour) said", "... Holm — a nurse — said".
      let from = at - 1;
      const opening = sign === 'dash' ? 'dash' : 'open';
      while (from > start && this.tokens[from]?.sign !== opening) from--;
      const told = this.ends.get(from);
      return told && !this.isBody(told.name) && !this.is(told.from - 1, LINK)
        ? named(told.name)
        : this.first(start, at);
    }
    if (sign === 'comma') {
      const told = this.is(at + 1, BIT.who) && this.ends.get(at);
      // "A review from Harbour Weekly, which says ...".
      if (told && !(this.low(at + 1) === 'who' && this.isBody(told.name))) return named(told.name);
      return this.explained(at, start);
    }
    if (sign !== 'word') return null;
    if (this.is(at, BIT.and) || this.low(at) === 'to') return this.first(start, at);
    return this.chunkBefore(at, start, v);
  }

  /** Before a comma: the name that is explained, or the one that explains. */
  private explained(at: number, start: number): Subject | null {
    for (const { name, from, to, titled } of this.mentions) {
      if (from < start) continue;
      if (to >= at) break;
      const noun = this.is(from - 1, BIT.the);
      const before = noun ? from - 2 : from - 1;
      if ((before >= start && this.is(before, LINK)) || (noun && this.grammar.nouns)) continue;
      const sign = this.tokens[to]?.sign;
      if (sign !== 'comma' && sign !== 'open' && !this.is(to, BIT.of)) continue;
      const next = this.tokens[to + 1];
      const role = this.starts.get(to + 1);
      // "Direktur PT Quay, Ada Holm, ...", "Соперник Фельда, норвежец Ада Хольм, ...".
      const own = this.isEnglish || from === start ? undefined : this.ends.get(at);
      const isOwn = this.isBody(name) || !titled || !/\s/.test(name);
      if (own && own.from > to && !this.isBody(own.name) && isOwn) return named(own.name);
      if (
        sign === 'open' ||
        (next && (!next.capital || this.is(to + 1, BIT.the | BIT.titles))) ||
        (role && role.to <= at)
      )
        return named(name);
    }
    return this.first(start, at);
  }

  private chunkBefore(at: number, start: number, v: number): Subject | null {
    let begin = at;
    while (begin > start && begin > at - LONGEST && this.isWord(begin - 1)) {
      if (
        !this.within(begin) &&
        ((this.opens(begin - 1) && this.low(begin - 1) !== 'than') ||
          // "It came after Holm said".
          (this.isEnglish &&
            begin > start + 1 &&
            /^(?:after|before|since|until)$/.test(this.low(begin - 1))) ||
          this.isCue(begin - 1))
      )
        break;
      begin--;
    }
    // "A man who saw it said".
    const who = this.isCue(begin - 1) ? begin - 2 : begin - 1;
    const isVerb = this.isEnglish && !this.starts.has(begin) && !this.is(begin, BIT.the | BIT.many);
    if (isVerb && /^(?:who|which)$/.test(this.low(who)) && who > start)
      return this.first(start, who);
    const mention = this.ends.get(at + 1);
    if (mention && mention.from >= begin) {
      const before = mention.from - 1;
      // "Critics such as Holm".
      if (this.low(before - 1) === 'such') return this.first(start, before - 1);
      const joined = before > begin && this.is(before, BIT.and) ? this.ends.get(before) : undefined;
      if (joined && !this.isBody(joined.name))
        return named(`${joined.name} ${this.low(before)} ${mention.name}`, true);
      // "A spokesman for developer Marten Homes".
      const far = this.is(begin, BIT.the) && this.is(before - 1, BIT.of) && before - 1 > begin;
      const brought = before >= begin && (this.is(before, LINK) || (far && this.isEnglish));
      const article = before >= begin && this.is(before, BIT.the) && !mention.titled;
      if (!brought && !article) return named(mention.name);
      if (brought && before === begin && begin > start) return this.first(start, v);
    }
    return this.phraseBefore(begin, at, start);
  }

  /** Whether a clause opens at a word: "die" behind a comma, but not before what somebody is. */
  private opens(i: number): boolean {
    const isArticle = this.grammar.nouns && isWho(this.low(i + 1), this.grammar.language);
    return this.is(i, OPENER) && !(isArticle && this.tokens[i - 1]?.sign !== 'comma');
  }

  private phraseBefore(begin: number, at: number, start: number): Subject | null {
    // "Last week the company said".
    if (this.low(begin) === 'last' && begin + 1 < at)
      return this.phraseBefore(begin + 2, at, start);
    const group = this.groupStart(begin, at, start);
    if (group >= 0) {
      const to = this.timeless(group, at + 1);
      return this.phrase(group, to, to - 1);
    }
    // "Spine surgeon Ada Holm of the Quay Institute", "Ada Holm and Jonas Feld of the Quay Institute".
    for (let i = begin; i < at; i++) {
      const name = this.starts.get(i);
      const isBrought =
        this.is(i - 1, LINK | BIT.the) || (this.is(i - 1, BIT.and) && this.ends.has(i - 1));
      if (!name || isBrought || this.isBody(name.name)) continue;
      const second = this.is(name.to, BIT.and) ? this.starts.get(name.to + 1) : undefined;
      const { to } = second ?? name;
      if (to > at || !this.is(to, LINK)) continue;
      return second
        ? named(`${name.name} ${this.low(name.to)} ${second.name}`, true)
        : named(name.name);
    }
    let from = -1;
    const isMany =
      (/[^s]s$/.test(this.low(begin)) && this.is(begin + 1, LINK)) || this.low(begin) === 'people';
    if (this.is(begin, BIT.the) || this.tokens[begin]?.owns || isMany) from = begin;
    else if (this.is(begin, LINK) && begin === start) return this.first(start, at + 1);
    else {
      for (let i = at; i > begin && from < 0; i--)
        if (this.is(i, BIT.the) && !this.is(i - 1, LINK)) from = i;
      if (from < 0 && at - begin < 4 && !this.is(begin, LINK | BIT.and)) from = begin;
      // "The head of the red crescent of the province", in Persian and Arabic.
      for (let i = begin; this.grammar.bare && i < at && from < 0; i++)
        if (this.is(i, BIT.titles)) from = i;
    }
    if (from < 0) return null;
    let head = from;
    while (head < at && !this.is(head + 1, LINK)) head++;
    return this.phrase(from, at + 1, head);
  }
}
