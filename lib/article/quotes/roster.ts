/** Who is named in an article: which full name a part of it stands for, who bears a role, how a person is spoken of. */
import { isDeclined, stemOf } from './cases';
import { BODY, BODY_END, SURNAMES } from './name-words';
import { genderByName } from './people';

/** Evidence that decides person or not. */
export const STRONG = 2;
/** Evidence from here down says that a name of two words is a place's. */
const PLACE = -2;

const isBody = (name: string): boolean =>
  name.split(/[\s-]/).some((word) => BODY.has(word.toLowerCase()) || BODY_END.test(word)) ||
  /^[A-Z]{2,}$|^The |^[A-Z]{4,}\s\p{Lu}\p{Ll}|\d/u.test(name);

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
  /** Whom a family's name alone meant while only one of its bearers had been named. */
  private readonly firsts = new Map<string, string>();

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
    // "Mayor Ada Hall": a surname after all.
    if (evidence >= STRONG && parts.length === 2 && SURNAMES.test(name))
      this.bodies.set(name, false);
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

  /** "Mr Holm" tells of Jonas Holm. */
  shareGenders(): void {
    for (const [name, { gender }] of this.known) {
      const full = gender && this.known.get(this.fullest(name) ?? name);
      if (full) full.gender ??= gender;
    }
  }

  /** Remembers that a person bears a role ("mayor"). */
  addRole(role: string, name: string): void {
    this.roles.set(role, (this.roles.get(role) ?? new Set<string>()).add(name));
  }

  /** Remembers whom a family's name stood for alone before another of the family was named. */
  addFirst(family: string, name: string): void {
    if (!this.firsts.has(family)) this.firsts.set(family, name);
  }

  /** "Mrs Holm", where Ada and Jonas Holm are named: the only one of the family who may be called so, or null. */
  ofFamily(family: string, gender: 'he' | 'she'): string | null {
    const own = [...(this.byPart.get(family.toLowerCase()) ?? [])].filter(
      (one) => one.endsWith(` ${family}`) && (this.genderOf(one) ?? gender) === gender,
    );
    return own.length === 1 ? (own[0] ?? null) : null;
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
    // "Holm", who was called so before "her father, Jonas Holm".
    const before = partsOf(this.firsts.get(first) ?? '');
    const known = own.filter((one) => includes(this.known.get(one)?.parts ?? [], before));
    if (parts.length === 1 && before.length > 0 && known.length === 1) return known[0] ?? null;
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

  /** Whether the text has a name just so. */
  knows(name: string): boolean {
    return this.known.has(name);
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

  /** The only person who is spoken of so. */
  onlyOne(gender: 'he' | 'she'): string | null {
    const full = [...this.known.keys()].filter(
      (name) => this.genderOf(name) === gender && this.isPerson(name),
    );
    const names = new Set(full.map((name) => this.fullest(name)));
    return names.size === 1 ? ([...names][0] ?? null) : null;
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
