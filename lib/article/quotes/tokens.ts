/** The words and signs of a paragraph outside its quotations, with the sentences they stand in. O(text). */
import { BIT, type Grammar } from './grammar';
import { isCapital } from './letters';
import type { Quotation } from './marks';
import { isWho } from './people';

/** What a token is: a word, the end of a sentence, a comma, colon, dash, bracket, or a whole quotation. */
export type Sign = 'word' | 'stop' | 'comma' | 'colon' | 'dash' | 'open' | 'close' | 'quote';

/** A word or sign. `[at, end)` in the paragraph; `low` is the word in lower case, without a possessive ending. */
export interface Token {
  sign: Sign;
  text: string;
  low: string;
  at: number;
  end: number;
  /** Begins with a capital. */
  capital: boolean;
  /** Ends with 's. */
  owns: boolean;
  /** The lists of the lexicon that it is in. */
  bits: number;
  /** Which quotation it is, or -1; `last` is the last letter inside its marks. */
  quotation: number;
  last: string;
  /** Index of the first token of its sentence. */
  sentence: number;
}

const TOKEN =
  /[^\s.!?…。！？;؛؟,،、，:：—―–()[\]«»“”„"‘’'|/*•·-](?:[^\s.!?…。！？;؛؟,،、，:：—―–()[\]«»“”„"‘’'|/*•]|['’.](?=[^\s.!?…,:;()[\]«»“”„"‘’'—–-])|(?<=s)['’](?=\s\w)|:(?=(?:n|ns|s|en|t)(?![a-z])))*|[.!?…。！？;؛؟]+|[,،、，]|[:：]|\s[–—/|•·-](?=\s)|[—―–]|[([]|[)\]]/g;
/** Where something is told from takes so many tokens. */
const DATELINE = 12;
/** Words that a full stop shortens: no sentence ends there. One letter, and letters with stops within, never end one. */
const SHORT = new Set(
  'mr mrs ms dr drs dott sig dhr mevr srta st sr jr sen rep reps sens gov gen col capt lt sgt cpl maj adm cmdr prof rev hon supt atty det del ald pvt pfc brig cllr messrs mme mlle hr fr dra sra lic ing vs no nr vol co inc ltd bros corp jan feb mar apr jun jul aug sep sept oct nov dec doç yrd uzm asp szt podkom nadkom mł sierż inż mgr ks bp abp płk ppłk kpt drs hj проф акад'.split(
    ' ',
  ),
);
const INITIALS = /^\S(?:\.\S)*$/;

const SIGNS = new Map<string, Sign>();
for (const [kind, letters] of [
  ['stop', '.!?…。！？;؛؟'],
  ['comma', ',،、，'],
  ['colon', ':：'],
  ['open', '(['],
  ['close', ')]'],
  ['dash', '—―– \u00a0\n\t'],
] as [Sign, string][])
  for (const letter of letters) SIGNS.set(letter, kind);

/** Arabic vowels and the endings of cases are written or not. */
const VOWELS = /[\u064b-\u0652]/g;
const ARABIC = '\u0600';

/** What is known of a word wherever it stands. */
interface Known {
  low: string;
  capital: boolean;
  owns: boolean;
  bits: number;
}

/** The words of an article: each is looked at once, and most stand there many times. */
export class Vocabulary {
  private readonly known = new Map<string, Known>();

  constructor(readonly grammar: Grammar | null) {}

  /** What is known of a word. */
  of(text: string): Known {
    const before = this.known.get(text);
    if (before) return before;
    const owned = ownedAt(text);
    const small = (owned < 0 ? text : text.slice(0, owned)).toLowerCase();
    const low = small.charAt(0) < ARABIC ? small : small.replace(VOWELS, '');
    const known: Known = {
      low,
      capital: isCapital(text),
      // "S’insurge": one letter owns nothing.
      owns: owned > 1,
      // A month and a name are no auxiliaries, a country and a body no pronouns.
      bits:
        this.grammar && text !== 'US' && text !== 'IT' && text !== 'WHO'
          ? bitsOf(low, this.grammar) & (text === 'May' || text === 'Will' ? ~BIT.between : ~0)
          : 0,
    };
    // "La climatologa": what somebody is, by its ending; where nouns have capitals names end so too.
    if (known.bits === 0 && !known.capital && isWho(low, this.grammar?.language ?? ''))
      known.bits = BIT.titles;
    this.known.set(text, known);
    return known;
  }

  /** Words that an article writes small too: where a sentence begins they are no part of a name. */
  small(): Set<string> {
    const small = new Set<string>();
    for (const { capital, low } of this.known.values()) if (!capital) small.add(low);
    return small;
  }
}

/** The tokens of a paragraph; each quotation is one. */
export function tokensOf(
  text: string,
  quotations: readonly Quotation[],
  words: Vocabulary,
): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  quotations.forEach(({ from, to, end }, quotation) => {
    readGap(text, at, from, tokens, words);
    tokens.push({ ...sign('quote', '', from, to), quotation, last: text.charAt(end - 1) });
    at = to;
  });
  readGap(text, at, text.length, tokens, words);
  markSentences(tokens);
  return tokens;
}

function readGap(
  text: string,
  from: number,
  to: number,
  tokens: Token[],
  vocabulary: Vocabulary,
): void {
  const language = vocabulary.grammar?.language;
  const elides = language === 'fr' || language === 'it';
  if (to <= from) return;
  const gap = text.slice(from, to);
  // All at once, and then where each stands: to ask the pattern for one after the other takes twice as long.
  const found = gap.match(TOKEN) ?? [];
  let behind = 0;
  for (let i = 0; i < found.length; i++) {
    const words = found[i] ?? '';
    const place = placeOf(gap, words, behind);
    behind = place + words.length;
    const at = from + place;
    const kind = SIGNS.get(words.charAt(0)) ?? 'word';
    if (words === '.') {
      // The full stop of a shortened word belongs to it; one before a comma or a small letter ends no sentence.
      const last = tokens.at(-1);
      // "Ada Holm (R-Nor.) said".
      const next = gap.charAt(gap.charAt(behind) === ')' ? behind + 2 : behind + 1);
      if (
        last?.sign === 'word' &&
        last.end === at &&
        (isShort(last) || (next >= 'a' && next <= 'z') || gap.charAt(behind) === ',')
      ) {
        last.end = at + 1;
        last.text += '.';
        continue;
      }
    }
    if (kind !== 'word') tokens.push(sign(kind, words, at, at + words.length));
    else if (!elides) tokens.push(word(words, at, vocabulary));
    else for (const one of parted(words)) tokens.push(word(one.text, at + one.at, vocabulary));
  }
}

/** Where a token that was found begins: nothing before it begins so, but that a dash alone has white space behind it, too. */
function placeOf(gap: string, words: string, from: number): number {
  let at = gap.indexOf(words, from);
  if (words.length !== 2 || !SPACE.test(words)) return at;
  while (at >= 0 && !SPACE.test(gap.slice(at + 2))) at = gap.indexOf(words, at + 1);
  return at;
}
const SPACE = /^\s/;

const isShort = ({ text, low, capital }: Token): boolean =>
  (capital && INITIALS.test(text)) || (text.includes('.') && INITIALS.test(text)) || SHORT.has(low);

const sign = (kind: Sign, text: string, at: number, end: number): Token => ({
  sign: kind,
  text,
  low: '',
  at,
  end,
  capital: false,
  owns: false,
  bits: 0,
  quotation: -1,
  last: '',
  sentence: 0,
});

/** French and Italian write small words onto the next: "l’avocat", "dit-elle". */
const ELIDED = /^(?:[ldjnmtsc]|qu|dell|all|nell|dall|sull|un)['’](?=..)/i;
const INVERTED = /-(?:t-)?(?:ils?|elles?|on|je)$/i;

function parted(words: string): { text: string; at: number }[] {
  // "Dell’Oro" is a name.
  const head = /^D\w*['’]\p{Lu}/u.test(words) ? 0 : (ELIDED.exec(words)?.[0].length ?? 0);
  const tail = INVERTED.exec(words)?.index ?? words.length;
  const parts = [{ text: words.slice(head, tail), at: head }];
  if (head > 0) parts.unshift({ text: words.slice(0, head), at: 0 });
  if (tail < words.length) {
    const pronoun = words.slice(tail).replace(/^-(?:t-)?/i, '');
    parts.push({ text: pronoun, at: words.length - pronoun.length });
  }
  return parts.filter(({ text }) => text !== '');
}

function word(text: string, at: number, vocabulary: Vocabulary): Token {
  const { low, capital, owns, bits } = vocabulary.of(text);
  // Field by field, not spread: there are as many as words.
  return {
    sign: 'word',
    text,
    low,
    at,
    end: at + text.length,
    capital,
    owns,
    bits,
    quotation: -1,
    last: '',
    sentence: 0,
  };
}

const isApostrophe = (letter: string): boolean => letter === "'" || letter === '’';

/** Where the 's or the apostrophe of an owner stands at a word's end; -1 for none. */
function ownedAt(text: string): number {
  const last = text.length - 1;
  if (isApostrophe(text.charAt(last))) return last;
  return text.charAt(last) === 's' && isApostrophe(text.charAt(last - 1)) ? last - 1 : -1;
}

/** Arabic writes "and" onto its verb. */
function bitsOf(low: string, { bits, language }: Grammar): number {
  const own = bits.get(low) ?? 0;
  if (own === 0 && language === 'en' && (low.includes('’') || low.includes("'")))
    return bits.get(low.replace(/(?:n['’]t|['’].*)$/, '')) ?? 0;
  if (own !== 0 || language !== 'ar') return own;
  const verb = /^[وف]/.test(low) ? (bits.get(low.slice(1)) ?? 0) : 0;
  // "المدربة" by "مدرب".
  return (
    verb || (bits.get(low.replace(/^[وف]?(?:ال|لل|بال)?/, '').replace(/ة$/, '')) ?? 0) & BIT.titles
  );
}

/** A sentence ends at its stop, or with a quotation that ends one if no small word follows. */
function markSentences(tokens: Token[]): void {
  // "QUAY (AP) — Holm waited": what something is told from is no part of its sentence.
  const isDateline = /^\p{Lu}{3}/u.test(tokens[0]?.text ?? '');
  const dash = isDateline ? tokens.slice(0, DATELINE).find(({ sign }) => sign === 'dash') : null;
  if (dash) dash.sign = 'stop';
  let sentence = 0;
  let ended = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (ended && token.sign !== 'stop' && token.sign !== 'close') {
      sentence = i;
      ended = false;
    }
    token.sentence = sentence;
    if (token.sign === 'stop') ended = !/^[;؛]$/.test(token.text) || next?.capital === true;
    if (token.sign === 'quote' && /[.!?…。！？]/.test(token.last))
      ended = next?.sign === 'quote' || next?.sign === 'open' || next?.capital === true;
  }
}
