/** Who is named in an article: which full name a part of it stands for, who bears a role, how a person is spoken of. */
import { isDeclined, stemOf } from './cases';
import { BIT, type Grammar, SMALL } from './grammar';
import { BODY, BODY_END, FEMALE, MALE } from './name-words';
import type { Mention } from './names';
import { genderByName, isAged, isKin, officeBefore } from './people';
import type { Token } from './tokens';

/** Evidence from here down says that a name of two words is a place's. */
const PLACE = -2;

const isBody = (name: string): boolean =>
  name.split(/[\s-]/).some((word) => BODY.has(word.toLowerCase()) || BODY_END.test(word)) ||
  /^[A-Z]{2,}$/.test(name);

/** What is known of a full name. */
interface Known {
  parts: string[];
  /** Above zero: a person's. */
  person: number;
  gender: 'he' | 'she' | null;
  /** Above zero: pronouns beside the name are a man's. */
  heard: number;
}

/** Who is named in an article. */
export class Roster {
  private readonly known = new Map<string, Known>();
  private readonly byPart = new Map<string, Set<string>>();
  /** Full names by the beginning of their last word; only where names are declined. */
  private readonly byStem = new Map<string, Set<string>>();
  private readonly roles = new Map<string, Set<string>>();
  private readonly full = new Map<string, string | null>();
  private readonly bodies = new Map<string, boolean>();

  /** `cases`: names are declined. */
  constructor(
    private readonly cases = false,
    readonly language = 'en',
  ) {}

  /** Takes a name of two words and more in; evidence that it is a person's counts up, that it is a place's down. */
  add(name: string, evidence = 0, gender: 'he' | 'she' | null = null): void {
    const parts = partsOf(name);
    this.full.clear();
    const one = this.known.get(name) ?? { parts, person: 0, gender: null, heard: 0 };
    one.person += this.isBody(name) ? -3 : evidence;
    one.gender ??= gender;
    this.known.set(name, one);
    if (parts.length < 2) return;
    if (this.cases)
      this.byStem.set(stemOf(parts), (this.byStem.get(stemOf(parts)) ?? new Set()).add(name));
    for (const part of parts) {
      const bearers = this.byPart.get(part) ?? new Set<string>();
      this.byPart.set(part, bearers.add(name));
    }
  }

  /** Remembers that a person bears a role ("mayor"). */
  addRole(role: string, name: string): void {
    this.roles.set(role, (this.roles.get(role) ?? new Set<string>()).add(name));
  }

  /** The fullest form of a name; null if two people could be meant. */
  fullest(name: string): string | null {
    const known = this.full.get(name);
    if (known !== undefined) return known;
    const full = this.find(name);
    this.full.set(name, full);
    return full;
  }

  private find(name: string): string | null {
    const parts = partsOf(name);
    const [first] = parts;
    if (first === undefined) return name;
    const bearers = [...(this.byPart.get(parts.at(-1) ?? '') ?? [])].filter((one) =>
      includes(this.known.get(one)?.parts ?? [], parts),
    );
    const declined = bearers.length === 0 || parts.length > 1 ? this.declined(name, parts) : null;
    if (declined ?? bearers.length === 0) return declined ?? name;
    const people = bearers.filter((one) => !this.isBody(one));
    const longest = maximal(
      people.length > 0 ? people : bearers,
      (one) => this.known.get(one)?.parts ?? [],
    );
    if (longest.length === 1) return longest[0] ?? null;
    // "Holm" where "Ada Holm" and "Jonas Holm" are named; but a full name stands for itself.
    const own = longest.filter((one) => this.known.get(one)?.parts.at(-1) === parts.at(-1));
    if (own.length === 1) return own[0] ?? null;
    // "Joel" where "Joel Holm" and "the Joel Test" are named.
    const sure = longest.filter((one) => (this.known.get(one)?.person ?? 0) > 0);
    if (own.length === 0 && sure.length === 1) return sure[0] ?? null;
    return parts.length > 1 ? name : null;
  }

  /** Of a name in another case the one that it is: "Соколовой" is Ирина Соколова. Of full names the one that is more of a subject. */
  private declined(name: string, parts: readonly string[]): string | null {
    if (!this.cases) return null;
    const own = parts.length > 1 ? (this.known.get(name)?.person ?? 0) : -Infinity;
    const alike = this.byStem.get(stemOf(parts)) ?? new Set();
    if (alike.size > MOST_ALIKE) return null;
    const found = [...alike]
      .map((other): [string, Known] => [other, this.known.get(other) ?? NOT_KNOWN])
      .filter(
        ([other, { parts: theirs, person }]) =>
          person > own &&
          isDeclined(theirs.at(-1), parts.at(-1)) &&
          parts.slice(0, -1).every((part) => theirs.some((one) => isDeclined(one, part))) &&
          !this.isBody(other),
      );
    const [best, other] = found.sort(([, one], [, two]) => two.person - one.person);
    return best && (!other || best[1].person > other[1].person) ? best[0] : null;
  }

  /** The one longer name that begins with this, in scripts where the family's name comes first; else the name itself. */
  startingWith(name: string): string {
    const longer = [...this.known.keys()].filter((one) => one !== name && one.startsWith(name));
    return longer.length === 1 ? (longer[0] ?? name) : name;
  }

  /** The person whom a role alone means, if it is one. */
  bearer(role: string): string | null {
    const bearers = new Set([...(this.roles.get(role) ?? [])].map((one) => this.fullest(one)));
    return bearers.size === 1 ? ([...bearers][0] ?? null) : null;
  }

  /** Whether a name is a body's by its words. */
  isBody(name: string): boolean {
    const known = this.bodies.get(name);
    if (known !== undefined) return known;
    const body = isBody(name);
    this.bodies.set(name, body);
    return body;
  }

  /** Whether a name is more likely a person's than a place's or body's. */
  isPerson(name: string): boolean {
    if (this.isBody(name)) return false;
    const full = this.fullest(name) ?? name;
    const one = this.known.get(full);
    return one !== undefined && one.person > (one.parts.length > 1 ? PLACE : 0);
  }

  /** A pronoun beside a name. */
  hear(name: string, weight: number): void {
    const one = this.known.get(this.fullest(name) ?? name);
    if (one) one.heard += weight;
  }

  /** How a person is spoken of, if a title or the pronouns beside the name said so. */
  genderOf(name: string): 'he' | 'she' | null {
    const { gender = null, heard = 0 } = this.known.get(name) ?? {};
    const told = gender ?? (heard === 0 ? null : heard > 0 ? 'he' : 'she');
    return told ?? genderByName(name, this.language);
  }
}

/** The words of a name, in small letters: "De Groot" where a sentence begins is "de Groot" within a name. */
const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/[.]/g, '')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);

/** So many names that begin alike are no people of one story. */
const MOST_ALIKE = 100;
const NOT_KNOWN: Known = { parts: [], person: 0, gender: null, heard: 0 };

/** Whether all of `parts` stand in `whole`, in order. */
function includes(whole: readonly string[], parts: readonly string[]): boolean {
  let at = 0;
  for (const one of whole) if (one === parts[at]) at++;
  return at === parts.length;
}

/** Those names that are no part of a longer one with the same last word. */
function maximal(names: string[], partsIn: (name: string) => string[]): string[] {
  const kept: string[] = [];
  for (const name of names.sort((a, b) => partsIn(b).length - partsIn(a).length)) {
    const parts = partsIn(name);
    if (!kept.some((one) => includes(partsIn(one), parts))) kept.push(name);
  }
  return kept;
}

/** The gender that a title tells. */
export function genderOf(title: string): 'he' | 'she' | null {
  if (FEMALE.test(title)) return 'she';
  return MALE.test(title) ? 'he' : null;
}

/** Evidence that decides person or not. */
const STRONG = 2;

/** A paragraph's tokens with its names. */
export interface Named {
  tokens: readonly Token[];
  mentions: Mention[];
}

/** Reads everybody named in an article. Words that have a capital only where sentences begin are taken out of its mentions. */
export function rosterOf(leaves: readonly Named[], grammar: Grammar | null): Roster {
  const roster = new Roster(grammar?.cases, grammar?.language);
  const sure = new Set<string>();
  for (const { mentions } of leaves)
    for (const { name, head, titled } of mentions) {
      if (head && !titled && !name.includes(' ')) continue;
      for (const part of name.split(' ')) sure.add(part);
    }
  for (const leaf of leaves) {
    leaf.mentions = leaf.mentions.filter(({ name }) => sure.has(name) || name.includes(' '));
    for (const mention of leaf.mentions) enrol(roster, leaf.tokens, mention);
  }
  for (const leaf of leaves) weighPronouns(roster, leaf);
  return roster;
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
    for (let at = from; at < from + HEARD && tokens[at]?.sentence === start; at++) {
      const { bits = 0, low = '' } = tokens[at] ?? {};
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
  const isNear = isAged(after, tokens[to + 1]) || isKin(tokens, from);
  if (roster.language !== 'en' && isNear) evidence += STRONG;
  const role = roleAfter(tokens, to);
  if (role && after?.sign === 'comma') evidence += 1;
  // "Mayor Ada Holm", "the mayor, Ada Holm": what stands before, in full.
  const beside =
    before?.sign === 'comma' && ((tokens[from - 3]?.bits ?? 0) & BIT.the) !== 0
      ? tokens[from - 2]
      : before;
  const noun = beside && !beside.capital && isNoun(beside) ? beside.low : null;
  const title = titled && before ? (IN_FULL[before.low] ?? before.low) : null;
  const tells = title ?? noun ?? role;
  const isEnglish = roster.language === 'en';
  const office = isEnglish ? NO_OFFICE : officeBefore(tokens, from, roster.language);
  roster.add(name, evidence, (tells ? genderOf(tells) : null) ?? office.gender);
  if (roster.isBody(name)) return;
  for (const one of [role, noun, title, ...office.roles]) if (one) roster.addRole(one, name);
}

const NO_OFFICE: ReturnType<typeof officeBefore> = { roles: [], gender: null };
const NO_NOUN = SMALL | BIT.said;
const isNoun = ({ sign, low, owns, bits }: Token): boolean =>
  sign === 'word' && !owns && low.length > 3 && (bits & NO_NOUN) === 0;

/** ", a senior fellow at": the head of an apposition, which says what somebody is. */
function roleAfter(tokens: readonly Token[], to: number): string | null {
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
