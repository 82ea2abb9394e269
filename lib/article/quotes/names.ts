/** The names in a paragraph: runs of capitals outside quotations. */
import { letterPattern } from '../../text/latin';
import { BIT, type Grammar, SMALL } from './grammar';
import { BODY, OFFICE, PARTICLES, ROLE, SURNAME } from './name-words';
import { isWho } from './people';
import type { Token } from './tokens';

/** A name in a paragraph: tokens `[from, to)`. `titled`: a title or role stands before it. */
export interface Mention {
  name: string;
  from: number;
  to: number;
  titled: boolean;
  /** Preceded by words that stand before places, or by an article. */
  placed: boolean;
  /** A sentence begins with it, where any word has a capital there. */
  head: boolean;
}

/** A quotation within a name is shorter. */
const NICKNAME = 20;
/** What says who somebody is has so many letters: as a noun in one word, and where a sentence begins. */
const [LONG_NOUN, SHORTEST_HEAD] = [12, 5];
/** A role has so many letters before its ending: "Karen" is none. */
const BEFORE_END = 3;
/** What stands in no name, though a title of a piece writes it large: "Flexing Their Equity", "Learn More". */
const NO_PART =
  /^(?:their|your|our|my|his|its|how|what|why|when|where|which|these|those|this|that|more|are|is|was|were|you|we|they|it|yourself|than|between)$/;
/** A name of more words is no person's. */
const LONGEST = 6;

/** The names of one paragraph, titles and sentence starts taken off. */
export function mentionsIn(
  tokens: readonly Token[],
  text: string,
  grammar: Grammar,
  small: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  if (grammar.bare) return mentions;
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.capital) continue;
    const to = runEnd(tokens, i, grammar);
    const mention = mentionOf(tokens, i, to, text, grammar, small);
    if (mention) mentions.push(mention);
    i = to - 1;
  }
  return mentions;
}

/** Where a run of capitals ends: at a sign, a small word that is no particle within it, or a possessive. */
function runEnd(tokens: readonly Token[], from: number, { nouns, language }: Grammar): number {
  let to = from + 1;
  while (to < tokens.length && !tokens[to - 1]?.owns) {
    const token = tokens[to];
    if (token?.capital) {
      to++;
      continue;
    }
    // "Vogel der Zeitung": where nouns have capitals, an article brings in another.
    const isArticle = nouns && ((token?.bits ?? 0) & BIT.the) !== 0;
    let next = to;
    const isParticle = ({ low } = NONE) =>
      PARTICLES.has(low) && !(language === 'id' && low !== 'bin');
    while (isParticle(tokens[next]) || tokens[next]?.text === '&') next++;
    // A nickname in marks stands within a name.
    if (token?.sign === 'quote' && token.end - token.at < NICKNAME) next++;
    // "Ada Holm von der TU", "Ada Holm van de Bibliotheek".
    const isFull = tokens[from + 1]?.capital && next > to + 1;
    const isBody =
      next > to && ((nouns && isAbbreviation(tokens[next])) || (language === 'nl' && isFull));
    if (next > to && tokens[next]?.capital && !isArticle && !isBody) to = next + 1;
    else break;
  }
  return to;
}

function mentionOf(
  tokens: readonly Token[],
  first: number,
  to: number,
  text: string,
  grammar: Grammar,
  small: ReadonlySet<string>,
): Mention | null {
  const { nouns, suffixed, language } = grammar;
  let from = first;
  const isHead =
    tokens[first]?.sentence === first || /^(?:colon|open)$/.test(tokens[first - 1]?.sign ?? '');
  if (isHead && isSmall(tokens[first], small)) from++;
  const opens = isOffice(tokens[from], tokens[from + 1], to - from, isHead, grammar);
  if (opens) from++;
  const has = (i: number, bit: number) => ((tokens[i]?.bits ?? 0) & bit) !== 0;
  while (from < to && has(from, BIT.never) && !tokens[from]?.text.endsWith('.')) from++;
  let titled = opens || has(from - 1, BIT.titles);
  // "Secretary of State Ada Holm": the office goes on into the run.
  const of = has(from - 1, BIT.the) ? from - 2 : from - 1;
  const isRun = to - from > 2 && (language === 'en' || tokens[to - 2]?.capital === true);
  if (has(of, BIT.of | BIT.at) && has(of - 1, BIT.titles) && isRun) {
    from = to - 2;
    titled = true;
  }
  for (let i = to - 2; i >= from; i--) {
    const low = tokens[i]?.low ?? '';
    if (!has(i, BIT.titles) && !OFFICE.test(low) && !(nouns && ROLE.test(low))) continue;
    from = i + 1;
    titled = true;
    break;
  }
  // "Director FBI Ada Holm"; an Indonesian name is often one word: "Ketua RT Suparman".
  const least = language === 'id' ? 1 : 2;
  if (titled || isHall(tokens[from], language)) from = behindOffice(tokens, from, to, grammar);
  if (nouns) from = behindNoun(tokens, from, to);
  // "Le délégué CGT Ada Holm".
  const isNoun =
    to - from > 2 &&
    (language === 'id' || (language !== 'en' && tokens[from - 1]?.capital === false));
  while ((titled || isNoun) && to - from > least && isAbbreviation(tokens[from])) from++;
  const isOrigin = language === 'nl' && to - from > 2 && isFrom(tokens[from - 1], tokens[from]);
  if (isOrigin) from++;
  titled ||= isOrigin;
  const [head, last] = [tokens[from], tokens[to - 1]];
  if (!head || !last || from >= to || isNever(tokens, to, titled || to - from > 1)) return null;
  // "Press Secretary": a title alone, or at the end, names nobody.
  if (has(to - 1, BIT.titles) && (to - from === 1 || !SURNAME.test(last.low))) return null;
  if (isHead && to - first === 1 && isGerund(last, tokens[to])) return null;
  const name = text
    .slice(head.at, last.end)
    .replace(suffixed ? /['’][^\s'’]*$/ : /['’]s?$/, '')
    .replace(HONOURS, '');
  if (name.length < 2 || to - from > LONGEST || isPiece(tokens, from, to, language)) return null;
  const placed = has(from - 1, BIT.at | BIT.the) && !titled;
  return { name, from, to, titled, placed, head: isHead && from === first };
}

/** Whether a run of capitals has a word that is in no name: it is of the title of a piece. */
const isPiece = (tokens: readonly Token[], from: number, to: number, language: string): boolean =>
  language === 'en' && tokens.slice(from, to).some(({ low }) => NO_PART.test(low));

/** "Rektorn Ada Holm" where a sentence begins, "Del. Ada Holm": whether a run begins with what its bearer is. */
function isOffice(
  first: Token | undefined,
  second: Token | undefined,
  count: number,
  isHead: boolean,
  { nouns, roles, heads, language }: Grammar,
): boolean {
  const isBeside = isHead && (isRole(first, roles) || (heads && isBefore(first, second)));
  if (count > 2 && (isBeside || SHORTENED.test(first?.text ?? '') || isLong(first, nouns)))
    return true;
  return count > (nouns ? 2 : 1) && (nouns || (isHead && heads)) && isKind(first, language);
}

/** Whether no name ends so; "Ada May", "Mrs May" and "May said" are no months. */
function isNever(tokens: readonly Token[], to: number, isMore: boolean): boolean {
  const { low = '', bits = 0 } = tokens[to - 1] ?? {};
  const isMay = low === 'may' && (isMore || ((tokens[to]?.bits ?? 0) & BIT.said) !== 0);
  return (bits & BIT.never) !== 0 && !isMay;
}

/** Where a name begins behind an office that goes on in capitals. */
function behindOffice(
  tokens: readonly Token[],
  first: number,
  to: number,
  { heads, cases, language }: Grammar,
): number {
  let from = first;
  // "Menteri Keuangan Ada Holm", "Gubernur Jawa Raya Ada Holm": of four the last two are the name.
  if (language === 'id') {
    while (to - from > 2 && OVER.test(tokens[from]?.low ?? '')) from++;
    return to - from > 3 ? to - 2 : from;
  }
  // "Rzeczniczka Urzędu Morskiego Ada Holm", but not "Ada Ivanovna Holm".
  const isOver = heads && cases && to - from > 2 && !FATHER.test(tokens[to - 2]?.low ?? '');
  return isOver ? to - 2 : from;
}

/** "Der 58 Jahre alte Goldschmied Ada Holm", "aus Sicht von Ada Holm": where a name begins behind a noun with its capital. */
function behindNoun(tokens: readonly Token[], from: number, to: number): number {
  const { capital = true, low = '' } = tokens[from - 1] ?? {};
  if (to - from === 3 && !capital && /e[nrs]?$/.test(low)) return from + 1;
  return to - from > 3 && tokens[from + 1]?.low === 'von' ? from + 2 : from;
}

/** Whether a word says what somebody is by its ending; a German one in two parts is a given name. */
const isKind = ({ low } = NONE, language: string): boolean =>
  isWho(low, language) && !(language === 'de' && low.includes('-'));
/** Names after the father. */
const FATHER = /(?:вич|вна|йович)$/;
/** What Indonesian offices are over. */
const OVER =
  /^(?:keuangan|pendidikan|per\S+an|pertanian|kesehatan|sosial|agama|hukum|energi|umum|utama|operasi|daerah|dalam|luar|negeri|timnas|indonesia|kota|kabupaten|provinsi|desa)$/;
const isSmall = ({ low, bits } = NONE, small: ReadonlySet<string>): boolean =>
  (bits & SMALL) !== 0 || small.has(low) || /n['’]t$/.test(low);
/** Short for an office or a place; what is short for a firm belongs to its name. */
const isAbbreviation = ({ text, low } = NONE): boolean =>
  CAPITALS(text).test(text) && !BODY.has(low);
const CAPITALS = letterPattern('^[\\p{Lu}]{2,}$');

/** "Sportvorstand Ada Holm": where nouns have capitals and are written in one, none of so many letters is a first name. */
const isLong = ({ low } = NONE, nouns: boolean): boolean =>
  nouns && low.length >= LONG_NOUN && !low.includes('-');

/** Whether a word stands before a name of two and is none of its own: "Критик Ада Хольм", not "Ада Ивановна Хольм". */
const isBefore = ({ low } = NONE, second?: Token): boolean =>
  low.length >= SHORTEST_HEAD && second?.capital === true && !FATHER.test(second.low);

/** Whether a word says what somebody is by one of the endings of such words: "Rektorn", "Üretici". */
export const isRole = ({ low }: Pick<Token, 'low'> = NONE, roles: readonly string[]): boolean =>
  roles.some((end) => low.length >= end.length + BEFORE_END && low.endsWith(end));
/** "Emerging from the underground". */
const isGerund = ({ low } = NONE, { bits } = NONE): boolean =>
  /.{3}ing$/.test(low) && (bits & (BIT.of | BIT.at | BIT.the)) !== 0;
/** "De Noorse Ada Holm": where somebody is from. */
const isFrom = ({ bits } = NONE, { low } = NONE): boolean =>
  (bits & BIT.the) !== 0 && low.endsWith('se');
/** "Del. Ada Holm": an office cut short, not an initial. */
const SHORTENED = /^\S{3,}\.$/;
/** "Ada Holm QC". */
const HONOURS = /(?<=\s\S+) (?:[QK]C|M[ES]?P|[OMC]BE|PhD|MD)$/;
/** "Universitas Ostrava Ada Holm", in Indonesian. */
const isHall = ({ low } = NONE, language: string): boolean => language === 'id' && BODY.has(low);
const NONE = { text: '', low: '', bits: 0 };
