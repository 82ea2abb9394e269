/** Reads everybody named in an article into its roster: who bears a role, whom a title or a pronoun tells of. */
import { BIT, type Grammar, SMALL } from './grammar';
import { FEMALE, MALE } from './name-words';
import type { Mention } from './names';
import { isAged, isKin, officeBefore } from './people';
import { Roster, STRONG } from './roster';
import type { Token } from './tokens';

/** The gender that a title tells. */
export function genderOf(title: string): 'he' | 'she' | null {
  if (FEMALE.test(title)) return 'she';
  return MALE.test(title) ? 'he' : null;
}

/** A paragraph's tokens with its names. */
export interface Named {
  tokens: readonly Token[];
  mentions: Mention[];
}

/** Reads everybody named in an article. Words that have a capital only where sentences begin are taken out of its mentions. */
export function rosterOf(leaves: readonly Named[], grammar: Grammar | null): Roster {
  const roster = new Roster(grammar?.cases, grammar?.language);
  const sure = new Set<string>();
  for (const { mentions, tokens } of leaves)
    for (const { name, head, titled, to } of mentions) {
      // "Ada, 10, says": no other word with a capital has an age.
      const isSure = titled || name.includes(' ') || isAged(tokens[to], tokens[to + 1]);
      if (head && !isSure) continue;
      for (const part of name.split(' ')) sure.add(part);
    }
  for (const leaf of leaves) {
    leaf.mentions = leaf.mentions.filter(({ name }) => sure.has(name) || name.includes(' '));
    for (const mention of leaf.mentions) enrol(roster, leaf.tokens, mention);
  }
  if (roster.language === 'en') noteFirsts(roster, leaves);
  roster.shareGenders();
  for (const leaf of leaves) weighPronouns(roster, leaf);
  if (roster.language === 'en') for (const leaf of leaves) tellFamily(roster, leaf);
  return roster;
}

/** Whom each family's name alone means, if one bearer was called so before another was named. */
function noteFirsts(roster: Roster, leaves: readonly Named[]): void {
  const bearers = new Map<string, Set<string>>();
  for (const { mentions } of leaves)
    for (const { name } of mentions) {
      const words = name.toLowerCase().split(' ');
      const family = words.at(-1) ?? '';
      const known = bearers.get(family) ?? new Set();
      if (words.length > 1 && !roster.isBody(name)) bearers.set(family, known.add(name));
      const [only] = known;
      if (words.length === 1 && only && known.size === 1) roster.addFirst(family, only);
    }
}

/** "Mr Holm" and "Mrs Holm" where two are named so: the title tells which. */
function tellFamily(roster: Roster, { tokens, mentions }: Named): void {
  for (const mention of mentions) {
    const gender = mention.titled ? genderOf(tokens[mention.from - 1]?.low ?? '') : null;
    if (gender && roster.fullest(mention.name) === null)
      mention.name = roster.ofFamily(mention.name, gender) ?? mention.name;
  }
}

/** "Robert Holm and the school": who is called by one name in the text and by two in its title. */
export function enrolTitle(
  roster: Roster,
  title: readonly Token[],
  small: ReadonlySet<string>,
): void {
  title.forEach((given, i) => {
    const family = title[i + 1];
    const name = family?.text.replace(/['’]s?$/, '') ?? '';
    const isGiven = given.capital && given.bits === 0 && !given.owns && !small.has(given.low);
    if (!isGiven || !family?.capital || roster.knows(given.text) || roster.isBody(name)) return;
    if (roster.fullest(name) === name && roster.isPerson(name))
      roster.add(`${given.text} ${name}`, STRONG);
  });
}

/** So many tokens behind a name are listened to. */
const HEARD = 60;

/** "Holm said she ...": a sentence that names one person tells how that one is spoken of. */
function weighPronouns(roster: Roster, { tokens, mentions }: Named): void {
  mentions.forEach(({ name, to }, i) => {
    const start = tokens[to - 1]?.sentence;
    // Not "Holm, her brother".
    const from = tokens[to]?.sign === 'comma' ? to + 2 : to;
    let weight = 0;
    const until = mentions[i + 1]?.from ?? tokens.length;
    for (let at = from; at < from + HEARD; at++) {
      const { bits = 0, low = '', sentence = 0 } = tokens[at] ?? {};
      // "Holm came. She was late."
      if (sentence !== start && (sentence !== at || at > until)) continue;
      if ((bits & BIT.they) !== 0) continue;
      if ((bits & BIT.he) !== 0 || low === 'his') weight++;
      else if ((bits & BIT.she) !== 0 || low === 'her') weight--;
    }
    const isOther = (other: Mention | undefined) =>
      other && tokens[other.from]?.sentence === start && roster.isPerson(other.name);
    if (weight !== 0 && !isOther(mentions[i - 1]) && !isOther(mentions[i + 1]))
      roster.hear(name, weight);
  });
}

/** Titles that are spoken of by another word. */
const IN_FULL: Record<string, string> = {
  gov: 'governor',
  sen: 'senator',
  prof: 'professor',
  dr: 'doctor',
};

function enrol(
  roster: Roster,
  tokens: readonly Token[],
  { name, from, to, titled, placed }: Mention,
): void {
  const [before, after] = [tokens[from - 1], tokens[to]];
  let evidence = titled ? STRONG : placed ? -1 : 0;
  if (after && (after.bits & BIT.said) !== 0) evidence += STRONG;
  if (before && (before.bits & BIT.said) !== 0) evidence += 1;
  if (after && (after.bits & BIT.who) !== 0) evidence += 1;
  const isEnglish = roster.language === 'en';
  const isNear = isAged(after, tokens[to + 1]) || isKin(tokens, from);
  if (!isEnglish && isNear) evidence += STRONG;
  // "In der Debatte warnte": a noun with its capital.
  const isThing = roster.language === 'de' && placed && !name.includes(' ');
  if (isThing) evidence = Math.min(evidence, 0);
  // "The Norrby Kettle 6": a thing by its number.
  if (isEnglish && !titled && /^\d{1,4}$/.test(after?.low ?? '')) evidence -= STRONG;
  // "Seniorenheim Holm".
  if (roster.language === 'de' && !titled && LONG_NOUN.test(name)) evidence -= STRONG + 1;
  // "Par Le Courrier".
  if (roster.language !== 'en' && !titled && PAPER.test(name)) evidence -= STRONG + 1;
  const role = roleAfter(tokens, to);
  if (role && after?.sign === 'comma') evidence += 1;
  // "Mayor Ada Holm", "the mayor, Ada Holm": what stands before, in full.
  const whose = tokens[from - 3];
  const beside =
    before?.sign === 'comma' && whose && ((whose.bits & BIT.the) !== 0 || whose.owns)
      ? tokens[from - 2]
      : before;
  const noun = beside && !beside.capital && isNoun(beside) ? beside.low : null;
  const title = titled && before ? (IN_FULL[before.low] ?? before.low) : null;
  const tells = title ?? noun ?? role;
  // "Her mother, Ada, said".
  if (noun && genderOf(noun)) evidence += STRONG;
  const office = isEnglish ? NO_OFFICE : officeBefore(tokens, from, roster.language);
  roster.add(name, evidence, (tells ? genderOf(tells) : null) ?? office.gender);
  if (roster.isBody(name) || (roster.language === 'de' && !name.includes(' '))) return;
  for (const one of [role, noun, title, ...office.roles]) if (one) roster.addRole(one, name);
}

/** German nouns are written in one: no first name has so many letters. */
const LONG_NOUN = /^\p{L}{12,} /u;
/** What begins with an article is a paper's or a place's name, unless it is a part of a longer one. */
const PAPER = /^(?:L[ae]s?|El|Il|De[rt]|Het|Die|Das) \S+$/;
const NO_OFFICE: ReturnType<typeof officeBefore> = { roles: [], gender: null };
const NO_NOUN = SMALL | BIT.said;
const isNoun = ({ sign, low, owns, bits }: Token): boolean =>
  sign === 'word' && !owns && low.length > 2 && (bits & NO_NOUN) === 0;

/** ", a senior fellow at": the head of an apposition, which says what somebody is. */
function roleAfter(tokens: readonly Token[], name: number): string | null {
  // "Ada Holm, 41, a nurse".
  const isAged = /^\d\d$/.test(tokens[name + 1]?.low ?? '') && tokens[name + 2]?.sign === 'comma';
  const to = isAged ? name + 2 : name;
  if (tokens[to]?.sign !== 'comma' && !/^(?:is|was)$/.test(tokens[to]?.low ?? '')) return null;
  const first = tokens[to + 1];
  const article = first !== undefined && (first.bits & BIT.the) !== 0;
  if (first?.sign !== 'word' || (!article && first.capital && !first.owns)) return null;
  let head: Token | undefined;
  for (let i = to + 1; i < to + 9; i++) {
    const token = tokens[i];
    if (token?.sign !== 'word' || (token.bits & (BIT.of | BIT.at)) !== 0) break;
    if ((token.bits & BIT.said) !== 0 && !article) return null;
    head = token;
  }
  return head && head !== first && !head.capital && isNoun(head) ? head.low : null;
}
