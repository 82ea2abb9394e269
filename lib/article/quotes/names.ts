/** The people and bodies an article names: runs of capitals outside quotations, and which full name a part of it stands for. */
import { BIT, type Grammar, SMALL } from './grammar';
import { BODY, FEMALE, MALE, OFFICE, PARTICLES, SURNAME } from './name-words';
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

/** Evidence from here down says that a name of two words is a place's. */
const PLACE = -2;
/** A name of more words is no person's. */
const LONGEST = 6;

const isBody = (name: string): boolean =>
  name.split(/[\s-]/).some((word) => BODY.has(word.toLowerCase())) || /^[A-Z]{2,}$/.test(name);

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
    const to = runEnd(tokens, i);
    const mention = mentionOf(tokens, i, to, text, small);
    if (mention) mentions.push(mention);
    i = to - 1;
  }
  return mentions;
}

/** Where a run of capitals ends: at a sign, a small word that is no particle within it, or a possessive. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && !tokens[to - 1]?.owns) {
    const token = tokens[to];
    if (token?.capital) to++;
    else if (token && PARTICLES.has(token.low) && tokens[to + 1]?.capital) to += 2;
    else break;
  }
  return to;
}

function mentionOf(
  tokens: readonly Token[],
  first: number,
  to: number,
  text: string,
  small: ReadonlySet<string>,
): Mention | null {
  let from = first;
  const isHead = tokens[first]?.sentence === first || tokens[first - 1]?.sign === 'colon';
  if (isHead && isSmall(tokens[first], small)) from++;
  const has = (i: number, bit: number) => ((tokens[i]?.bits ?? 0) & bit) !== 0;
  while (from < to && has(from, BIT.never)) from++;
  let titled = has(from - 1, BIT.titles);
  // "Secretary of State Ada Holm": the office goes on into the run.
  if (has(from - 1, BIT.of) && has(from - 2, BIT.titles) && to - from > 2) {
    from = to - 2;
    titled = true;
  }
  for (let i = to - 2; i >= from; i--) {
    if (!has(i, BIT.titles) && !OFFICE.test(tokens[i]?.low ?? '')) continue;
    from = i + 1;
    titled = true;
    break;
  }
  const [head, last] = [tokens[from], tokens[to - 1]];
  if (!head || !last || from >= to || has(to - 1, BIT.never)) return null;
  // "Press Secretary": a title alone, or at the end, names nobody.
  if (has(to - 1, BIT.titles) && (to - from === 1 || !SURNAME.test(last.low))) return null;
  const name = text.slice(head.at, last.end).replace(/['’]s?$/, '');
  if (name.length < 2 || to - from > LONGEST) return null;
  const placed = has(from - 1, BIT.at | BIT.the) && !titled;
  return { name, from, to, titled, placed, head: isHead && from === first };
}

const isSmall = ({ low, bits } = NONE, small: ReadonlySet<string>): boolean =>
  (bits & SMALL) !== 0 || small.has(low);
const NONE = { low: '', bits: 0 };

/** What is known of a full name. */
interface Known {
  parts: string[];
  /** Above zero: a person's. */
  person: number;
  gender: 'he' | 'she' | null;
}

/** Who is named in an article. */
export class Roster {
  private readonly known = new Map<string, Known>();
  private readonly byPart = new Map<string, Set<string>>();
  private readonly roles = new Map<string, Set<string>>();
  private readonly full = new Map<string, string | null>();
  private readonly bodies = new Map<string, boolean>();

  /** Takes a name of two words and more in; evidence that it is a person's counts up, that it is a place's down. */
  add(name: string, evidence = 0, gender: 'he' | 'she' | null = null): void {
    const parts = partsOf(name);
    this.full.clear();
    const one = this.known.get(name) ?? { parts, person: 0, gender: null };
    one.person += this.isBody(name) ? -3 : evidence;
    one.gender ??= gender;
    this.known.set(name, one);
    if (parts.length < 2) return;
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
    if (bearers.length === 0) return name;
    const people = bearers.filter((one) => !this.isBody(one));
    const longest = maximal(
      people.length > 0 ? people : bearers,
      (one) => this.known.get(one)?.parts ?? [],
    );
    if (longest.length === 1) return longest[0] ?? null;
    // "Holm" where "Ada Holm" and "Jonas Holm" are named; but a full name stands for itself.
    const own = longest.filter((one) => this.known.get(one)?.parts.at(-1) === parts.at(-1));
    if (own.length === 1) return own[0] ?? null;
    return parts.length > 1 ? name : null;
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

  /** How a person is spoken of, if a title said so. */
  genderOf(name: string): 'he' | 'she' | null {
    return this.known.get(name)?.gender ?? null;
  }
}

const partsOf = (name: string): string[] =>
  name
    .replaceAll(/[.]/g, '')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);

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
export function rosterOf(leaves: readonly Named[]): Roster {
  const roster = new Roster();
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
  return roster;
}

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
  const role = roleAfter(tokens, to);
  if (role) evidence += 1;
  const noun = before && !before.capital && isNoun(before) ? before.low : null;
  const title = titled && before ? before.low : null;
  const tells = title ?? noun ?? role;
  roster.add(name, evidence, tells ? genderOf(tells) : null);
  if (roster.isBody(name)) return;
  for (const one of [role, noun, title]) if (one) roster.addRole(one, name);
}

const NO_NOUN = SMALL | BIT.said;
const isNoun = ({ sign, low, owns, bits }: Token): boolean =>
  sign === 'word' && !owns && low.length > 3 && (bits & NO_NOUN) === 0;

/** ", a senior fellow at": the head of an apposition, which says what somebody is. */
function roleAfter(tokens: readonly Token[], to: number): string | null {
  if (tokens[to]?.sign !== 'comma') return null;
  const first = tokens[to + 1];
  const article = first !== undefined && (first.bits & BIT.the) !== 0;
  if (first?.sign !== 'word' || (!article && first.capital)) return null;
  let head: Token | undefined;
  for (let i = to + 1; i < to + 9; i++) {
    const token = tokens[i];
    if (token?.sign !== 'word' || (token.bits & (BIT.of | BIT.at)) !== 0) break;
    if ((token.bits & BIT.said) !== 0 && !article) return null;
    head = token;
  }
  return head && head !== first && !head.capital && isNoun(head) ? head.low : null;
}
