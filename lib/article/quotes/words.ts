/** One paragraph's tokens with its names, and small questions about them. */
import { BIT, type Grammar } from './grammar';
import type { Mention } from './names';
import type { Token } from './tokens';

/** A subject as the text has it. `nobody`: the writer or the reader, who are no speakers. `plural` only where the words say so. */
export interface Subject {
  text: string;
  kind: 'name' | 'phrase' | 'he' | 'she' | 'they' | 'nobody';
  plural: boolean;
  /** The last noun of a phrase. */
  head?: string;
}

/** How sure a speaker is: named beside the words, resolved from a part of the name or a pronoun, continued from the words before. */
export type How = 'named' | 'resolved' | 'continued' | 'none';

/** An answer: the speaker in the fullest form, and how it was found. */
export interface Answer {
  speaker: string | null;
  how: How;
}

/** Somebody or something that did something. */
export interface Actor {
  name: string;
  paragraph: number;
  /** `someone`: a person whom only a phrase names. */
  kind: 'person' | 'someone' | 'group';
  spoke: boolean;
}

/** Adverbs are skipped up to so many words. */
const MOST_ADVERBS = 6;
/** Verbs that are nouns as often. */
const NOUN =
  /^(?:report|claim|comment|demand|offer|protest|post|tweet|address|remark|answer|vow|call|note)$/;
/** Nouns that end as adverbs do. */
const NO_ADVERB = /^(?:family|ally|bully|reply|supply|assembly|monopoly|anomaly|belly)$/;
const PRONOUNS = ['he', 'she', 'they'] as const;

/** Tokens and names of a paragraph. */
export class Words {
  protected readonly starts = new Map<number, Mention>();
  protected readonly ends = new Map<number, Mention>();
  private readonly inside = new Set<number>();
  protected readonly isEnglish: boolean;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly mentions: readonly Mention[],
    readonly grammar: Grammar,
    /** Whether a name is a body's or a place's. */
    readonly isBody: (name: string) => boolean,
  ) {
    this.isEnglish = grammar.language === 'en';
    for (const mention of mentions) {
      this.starts.set(mention.from, mention);
      this.ends.set(mention.to, mention);
      for (let i = mention.from + 1; i < mention.to; i++) this.inside.add(i);
    }
  }

  /** The word at a token in lower case; '' for a sign. */
  low(i: number): string {
    return this.tokens[i]?.low ?? '';
  }

  /** Whether a token is in one of the lists. */
  is(i: number, bits: number): boolean {
    return ((this.tokens[i]?.bits ?? 0) & bits) !== 0;
  }

  /** Whether a token is a word. */
  isWord(i: number): boolean {
    return this.tokens[i]?.sign === 'word';
  }

  /** Whether a token stands inside a name, as particles do. */
  within(i: number): boolean {
    return this.inside.has(i);
  }

  /** The name that begins at a token. */
  nameFrom(i: number): Mention | undefined {
    return this.starts.get(i);
  }

  /** The name that ends before a token. */
  nameTo(i: number): Mention | undefined {
    return this.ends.get(i);
  }

  /** "Holm nannte beide Positionen ...": a noun that is no name, where all nouns have capitals. */
  isThing({ kind, text }: Subject): boolean {
    return this.grammar.nouns && kind === 'name' && this.isBody(text);
  }

  /** The only person named before of whom a stretch has a word, where names have no capitals. */
  knownIn(start: number, end: number): string | null {
    const people = new Set<string>();
    for (let i = start; i < end; i++) {
      const { sign, text = '' } = this.tokens[i] ?? {};
      if (sign === 'word' && text.length > 2 && !this.isBody(text)) people.add(text);
    }
    return people.size === 1 ? ([...people][0] ?? null) : null;
  }

  /** Whether a token is a reporting verb; one behind an article or a preposition is a noun. */
  isCue(i: number): boolean {
    const token = this.tokens[i];
    if (!token || (token.bits & BIT.said) === 0) return false;
    if (/^puts?$/.test(token.low) && this.low(i + 1) !== 'it') return false;
    // "State Sen. Ada Holm".
    if (token.low === 'state' && this.tokens[i + 1]?.capital) return false;
    if (/^plead/.test(token.low) && /^(?:no|not|guilty)$/.test(this.low(i + 1))) return false;
    const before = this.tokens[i - 1];
    if (token.capital && token.sentence !== i && before?.sign !== 'quote') return false;
    if (before?.sign !== 'word') return true;
    // "La definió": no noun ends so.
    const { sure } = this.grammar;
    if (sure.length > 0 && sure.some((end) => token.low.endsWith(end))) return true;
    // "Lo definisce": a pronoun that is an article elsewhere.
    const isArticle = (before.bits & BIT.the) !== 0 && (before.bits & (BIT.that | BIT.who)) === 0;
    if ((isArticle && !/^(?:another|lo)$/.test(before.low)) || before.owns) return false;
    // "Some quotes from", "two claims": of many no verb ends so.
    if (this.isEnglish && (before.bits & BIT.many) !== 0 && /[^s]s$/.test(token.low)) return false;
    // "A new report by", "a fresh claim says": the noun of an article, for what follows is no clause.
    const isNoun = this.is(i + 1, BIT.of | BIT.at | BIT.said) && NOUN.test(token.low);
    if (this.isEnglish && isNoun && (this.is(i - 2, BIT.the) || this.is(i - 3, BIT.the)))
      return false;
    // "Em nota".
    const isNote = /^(?:em|na|en|in|nella|dans)$/.test(before.low) && !this.isEnglish;
    return !(this.isEnglish && (before.bits & BIT.of) !== 0) && !isNote;
  }

  /** Behind adverbs and auxiliaries from a token on. */
  pastAdverbs(i: number): number {
    let at = i;
    while (at < i + MOST_ADVERBS && (this.is(at, BIT.between) || this.isAdverb(at))) at++;
    return at;
  }

  /** "Quietly". */
  isAdverb(i: number): boolean {
    const token = this.tokens[i];
    return (
      this.isEnglish &&
      token !== undefined &&
      !token.capital &&
      token.low.length > 4 &&
      token.low.endsWith('ly') &&
      !NO_ADVERB.test(token.low)
    );
  }

  /** The pronoun that a token is. */
  pronoun(i: number): Subject | null {
    const token = this.tokens[i];
    if (!token || token.bits === 0) return null;
    // "Holm, who called it ...".
    if (token.low === 'who' && (this.ends.has(i) || this.tokens[i - 1]?.sign === 'comma'))
      return null;
    // "People familiar with the matter".
    const opens = !this.isWord(i - 1) || this.is(i - 1, BIT.but | BIT.and | BIT.that | BIT.at);
    if (
      token.low === 'people' &&
      opens &&
      this.isWord(i + 1) &&
      !this.isCue(this.pastAdverbs(i + 1))
    )
      return null;
    for (const kind of PRONOUNS)
      if ((token.bits & BIT[kind]) !== 0)
        return { text: token.text, kind, plural: kind === 'they' };
    return (token.bits & (BIT.me | BIT.you)) !== 0
      ? { text: token.low, kind: 'nobody', plural: false }
      : null;
  }
}

/** A subject that is a name. */
export const named = (name: string, plural = false): Subject => ({
  text: name,
  kind: 'name',
  plural,
});
