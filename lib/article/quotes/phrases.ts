/** Noun phrases that may speak: groups, roles, offices; what is a clause of its own, or never speaks, is none. */
import { BIT } from './grammar';
import { HONORIFIC, withoutOffice } from './offices';
import { LONGEST, Verbs } from './verbs';
import type { Subject } from './words';

/** Nouns that do not speak; "the hearing said" is never right. */
const DUMB =
  /^(?:hearing|meeting|way|time|day|days|year|years|week|month|thing|news|ago|later|earlier|fact|idea|question|answer|result|reason|case|problem|it|there|what|this|that|these|those|all|each|both|more|not|yes|no)$/;
/** Languages in which a noun that speaks has an article: "confesó emocionada" names nobody. */
const ARTICLES = /^(?:es|pt|it|fr)$/;
/** Arabic words that stand before a verb. */
const NOT = /^[وف]?(?:لا|لم|لن|ليس|ليست)$/;
/** Times, which speak in no language. */
const TIME =
  /^(?:ال(?:أسبوع|شهر|عام|سنة|يوم)|أمس|صباح|مساء|هفته|ماه|سال|امروز|دیروز|semaines?|mois|ann[ée]+s?|semanas?|mes|año|mês|ano|settiman[ae]|mes[ei]|ann[oi]|giorn[oi]|woche|monat|jahr|tag|maand|jaar|veckan?|månaden|året|tydzień|tygodniu|miesiąc|недел[яюе]|месяц|год|тиж(?:день|ня)|місяц[ья]|рік|року|hafta|yıl|gün|minggu|bulan|tahun|hari)$/;
/** What Slavic nouns end in of those whom something is said to. */
const DATIVE = /(?:[zk]om|[ая]м)$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** A name in marks between a role and its bearer has so many letters at most. */
const MARKED = 40;
/** What opens a clause. */
export const OPENER = BIT.that | BIT.but | BIT.who;
const LINK = BIT.at | BIT.of;
const NO_PHRASE = OPENER | BIT.between | BIT.he | BIT.she | BIT.they | BIT.me | BIT.you;
/** What ends a noun phrase. */
export const BREAK = BIT.the | BIT.between | OPENER | LINK | BIT.and;

/** One paragraph's words, to be asked for phrases. */
export class Phrases extends Verbs {
  /** The phrase of tokens `[from, to)`; null if its words cannot speak. */
  protected phrase(from: number, to: number, headAt: number): Subject | null {
    const [a, b] = [this.tokens[from], this.tokens[to - 1]];
    const head = this.low(headAt);
    if (!a || !b || to <= from || to - from > LONGEST || DUMB.test(head)) return null;
    const isPronoun = /^(?:another|others|some|many)$/.test(a.low);
    const isBare = to - from === 1 && !isPronoun;
    if (
      isBare &&
      (this.is(from, BREAK | BIT.many) || (ARTICLES.test(this.grammar.language) && !a.capital))
    )
      return null;
    // "Since 1974".
    if (this.isAimless(from, to) || (!this.isEnglish && YEAR.test(a.text))) return null;
    // A clause of its own is no phrase.
    for (let i = from + 1; i < to; i++)
      if (
        this.is(i, NO_PHRASE) &&
        !this.is(i, BIT.the | LINK | BIT.and) &&
        !/^(?:than|people)$/.test(this.low(i)) &&
        !this.within(i)
      )
        return null;
    // "Embrace practical ways to ...": bare words before no verb that is known may be a bidding.
    const isBidding =
      to - from > 2 &&
      !this.is(from, BIT.the) &&
      this.isWord(to) &&
      !this.is(to, BIT.said | BIT.between | BIT.who);
    const isOne = isBidding || !this.isEnglish || /^(?:an?|this|that|one|another)$/.test(a.low);
    const plural =
      this.is(from, BIT.many) ||
      /^\d+(?!\d|-[^\d\s])/.test(a.text) ||
      (!isOne && /[^s]s$/.test(head));
    const words = this.text.slice(a.at, b.end);
    const text = this.grammar.bare ? withoutOffice(words, this.grammar) : words;
    return { text, kind: 'phrase', plural, head };
  }

  /** Whether a phrase has neither article nor capital, and no word that says who somebody is: "visiblemente molesto". */
  private isAimless(from: number, to: number): boolean {
    if (
      !this.isEnglish &&
      to - from < 4 &&
      (TIME.test(this.low(from)) || TIME.test(this.low(to - 1)))
    )
      return true;
    // "Does not believe these numbers", in Arabic.
    if (this.grammar.language === 'ar')
      for (let i = from; i < to; i++) if (NOT.test(this.low(i))) return true;
    // "Rzucił dziennikarzom": whom it was said to.
    if (this.grammar.cases && to - from === 1 && DATIVE.test(this.low(from))) return true;
    if (!ARTICLES.test(this.grammar.language) && this.grammar.language !== 'tr') return false;
    if (this.is(from, BIT.the | BIT.many)) return false;
    for (let i = from; i < to; i++) {
      const { capital = false, low = '' } = this.tokens[i] ?? {};
      if (capital || this.is(i, BIT.titles) || /\d|[^o]s$|l[ae]r/.test(low)) return false;
    }
    return true;
  }

  /** Whether a noun phrase goes on behind its first word: "il suo legale"; "one of the villagers", in Persian and Arabic. */
  protected goesOn(i: number): boolean {
    const isTwice = this.is(i, BIT.the) && this.is(i + 1, BIT.the);
    return isTwice || /^(?:یکی|برخی|شماری|عدد)$/.test(this.low(i));
  }

  /** Where a short name in marks stands that is whose a role is; -1 in English. */
  protected marked(i: number): number {
    const { sign, at, end } = this.tokens[i] ?? { sign: 'stop', at: 0, end: 0 };
    return !this.isEnglish && sign === 'quote' && end - at < MARKED ? i : -1;
  }

  /** "Ada Holm, driver of the train, ...", without capitals: two or three words before who somebody is. */
  apposed(start: number): Subject | null {
    let comma = start;
    while (this.isWord(comma)) comma++;
    const words = comma - start;
    const isName = (words === 2 || words === 3) && this.tokens[comma]?.sign === 'comma';
    return isName && this.is(comma + 1, BIT.titles) && !this.is(start, BIT.titles)
      ? this.phrase(start, comma, comma - 1)
      : null;
  }

  /** "The mayor of the town, Ada Holm, said", without capitals: a few words between commas are whose the office is. */
  besideOffice(v: number, start: number): Subject | null {
    const commas: number[] = [];
    for (let i = start; i < v; i++) if (this.tokens[i]?.sign === 'comma') commas.push(i);
    const [first = v, second = v] = commas;
    // "Dr Ada Holm, surgeon, said": whose title it is stands behind that.
    if (HONORIFIC.test(this.low(start))) return this.phrase(start + 1, first, first - 1);
    // "Colonel Ada Holm, head of police, said"; "the head of the group, Dr Ada Holm, said".
    const isHonoured = HONORIFIC.test(this.low(first + 1));
    if (isHonoured) return this.phrase(first + 1, second, second - 1);
    if (this.is(first + 1, BIT.titles)) return this.phrase(start + 1, first, first - 1);
    // "Ada Holm, aged 29".
    const words = second - first - (this.low(second - 1) === 'ساله' ? 3 : 1);
    return words === 2 || words === 3
      ? this.phrase(first + 1, first + 1 + words, first + words)
      : null;
  }
}
