/** Whom the article has spoken of so far: who a pronoun means, and whose words run on. */
import {
  AGED,
  ALONE,
  BESIDE,
  DEFINITE,
  DESCRIBED,
  INDEFINITE,
  LONE,
  NATIVE,
  OF_AGE,
  OF_ONE,
  OVER,
  PUBLIC,
  ROLE_ALONE,
  THIS,
} from './epithets';
import { genderByRole, isGroup } from './people';
import { Quoted } from './quoted';
import type { Roster } from './roster';
import { isSpokenOf } from './selves';
import { canSpeak } from './voices';
import type { Actor, Answer, Subject } from './words';

/** A pronoun looks back so many paragraphs. */
const REACH = 2;
const NOBODY: Answer = { speaker: null, how: 'none' };

/** Keeps who did what, and answers for pronouns. */
export class Discourse {
  private readonly actors: Actor[] = [];
  private readonly voices = new Set<string>();
  readonly quoted = new Quoted();
  /** What is said where a speaker is looked for: nobody whom it names. */
  words = '';

  /**
   * Where names have no capitals, whoever speaks is taken for a name. `firsts`: the paragraph that speaks of a role first:
   * there it is somebody's who was named ("la docente").
   */
  constructor(
    private readonly roster: Roster,
    private readonly bare = false,
    private readonly firsts: () => ReadonlyMap<string, number> = () => new Map(),
  ) {}

  private isNew(role: string, paragraph: number): boolean {
    return this.firsts().get(role) === paragraph;
  }

  /** Remembers the subject of a sentence, or a speaker. `isSomebody`: a person, though no name. */
  note(subject: Subject, paragraph: number, spoke: boolean, isSomebody = false): string | null {
    const known = this.nameOf(subject, paragraph).speaker;
    const name = known ?? (isSomebody ? subject.text : null);
    if (!name) return null;
    if (spoke) this.voices.add(name);

    const isPerson =
      subject.kind === 'he' ||
      subject.kind === 'she' ||
      (subject.kind === 'name' && !subject.plural && this.roster.isPerson(name));
    this.actors.push({
      name,
      paragraph,
      kind: isPerson ? 'person' : isSomebody && name === subject.text ? 'someone' : 'group',
      spoke,
    });
    if (this.actors.length > 60) this.actors.splice(0, 30);
    return name;
  }

  /** Whose interview it is, if it is one. */
  readonly main = (): string | null => this.quoted.main((name) => this.roster.isPerson(name));

  /** The speaker whom a subject means. `goesOn`: it has spoken before. */
  nameOf(
    subject: Subject,
    paragraph: number,
    goesOn = false,
    gender: 'he' | 'she' | null = null,
  ): Answer {
    switch (subject.kind) {
      case 'nobody':
        return NOBODY;
      case 'name': {
        if (subject.plural) return { speaker: this.joined(subject.text), how: 'named' };
        const full = this.roster.fullest(subject.text);
        return full ? { speaker: full, how: full === subject.text ? 'named' : 'resolved' } : NOBODY;
      }
      case 'phrase':
        return this.bare
          ? this.bareName(subject.text, paragraph, gender)
          : this.role(subject, paragraph, gender);
      case 'he':
      case 'she':
        return this.found(this.person(subject.kind, paragraph, goesOn));
      case 'they':
        return this.found(this.group(paragraph, /^it$/i.test(subject.text)));
      default:
        return subject.kind satisfies never;
    }
  }

  private found(name: string | null): Answer {
    return name ? { speaker: name, how: 'resolved' } : NOBODY;
  }

  /** Whoever a pronoun turned out to mean is spoken of so. */
  hear(name: string, kind: Subject['kind']): void {
    if (kind === 'he' || kind === 'she') this.roster.hear(name, kind === 'he' ? 1 : -1);
  }

  private joined(names: string): string {
    const [first = '', second = ''] = names.split(/\s(?:and|und|et|y|e|en|och|i|и|і|&)\s/);
    const link = names.slice(first.length, names.length - second.length);
    return (this.roster.fullest(first) ?? first) + link + (this.roster.fullest(second) ?? second);
  }

  /** A name by its place alone: the longer one of those before it that holds it. */
  private bareName(name: string, paragraph: number, gender: 'he' | 'she' | null): Answer {
    const isSomebody = /^ال\S+(?: ال\S+)?$/.test(name)
      ? name.split(' ').some((word) => this.isNew(word, paragraph))
      : THIS.test(name);
    const one = isSomebody ? this.lastIn(paragraph, gender ? REACH : 1, gender) : null;
    if (one) return { speaker: one, how: 'resolved' };
    // "The writer", of two whom it may mean.
    if (isSomebody && this.lastIn(paragraph, REACH)) return NOBODY;
    if (/\s/.test(name)) this.roster.add(name, 1);
    const speaker = this.roster.fullest(name);
    // "خوري": one word is nobody's full name, but may be a body's or a group's.
    if (speaker === name && this.roster.language === 'ar' && LONE.test(name)) return NOBODY;
    return { speaker, how: speaker === null ? 'none' : speaker === name ? 'named' : 'resolved' };
  }

  /** "The mayor": the one who was called so, if it is one; else as it stands. */
  private role(subject: Subject, paragraph: number, verb: 'he' | 'she' | null): Answer {
    const { text, head, plural } = subject;
    // "A" is an article of the known in Portuguese only.
    const isAny = this.roster.language === 'en' && /^an?\s/i.test(text);
    if (!plural && head && DEFINITE.test(text) && !isAny) {
      const bearer = this.roster.bearer(head);
      // "The actress", of whom no paragraph before spoke so: who speaks here.
      const isAlone =
        this.roster.language === 'en' && ALONE.test(text) && text.toLowerCase().endsWith(head);
      const isVoice = isAlone && (NATIVE.test(text) || this.isNew(head, paragraph));
      const one =
        bearer ??
        (AGED.test(head) ? this.lastIn(paragraph, 1) : null) ??
        (isVoice ? this.soleVoice(paragraph, OF_ONE.test(text) || NATIVE.test(text)) : null);
      if (one) return { speaker: one, how: 'resolved' };
      // Who of those named it is nobody tells.
      const isRole =
        isAlone && (NATIVE.test(text) || (this.firsts().has(head) && !/ \p{Lu}/u.test(text)));
      if (isRole && this.actors.some(({ kind }) => kind === 'person')) return NOBODY;
    }
    const one = this.meant(subject, paragraph, verb);
    if (one) return { speaker: one, how: 'resolved' };
    if (this.isNamedBefore(subject, paragraph)) return NOBODY;
    // "De Boer" where a sentence begins.
    const full = this.roster.fullest(text) ?? text;
    if (full === text && this.roster.language === 'en' && !canSpeak(text)) return NOBODY;
    return { speaker: full, how: full === text ? 'named' : 'resolved' };
  }

  /** The only person who has spoken near, if no other did something since; `orAny`: or done something, if it is the only one. */
  private soleVoice(paragraph: number, orAny: boolean): string | null {
    const people = this.actors.filter(({ kind }) => kind === 'person');
    const near = people.filter((one) => one.spoke && paragraph - one.paragraph <= REACH);
    const names = new Set((near.length > 0 || !orAny ? near : people).map(({ name }) => name));
    const last = people.findLast((one) => one.paragraph < paragraph) ?? people.at(-1);
    return last && names.size === 1 && names.has(last.name) ? last.name : null;
  }

  /** Whether a phrase says what one of those is who were named just before, though nothing tells which: "de kampioene". */
  private isNamedBefore({ text, plural }: Subject, paragraph: number): boolean {
    const { language } = this.roster;
    if (plural || language === 'en' || INDEFINITE.test(text)) return false;
    const [phrase, article = '', words = ''] =
      ROLE_ALONE.exec(text.replace(BESIDE, '')) ?? OVER.exec(text) ?? [];
    if (phrase === undefined || PUBLIC.test(words)) return false;
    if (isGroup(article === '' ? phrase : `${article.trim()} ${words}`, language)) return false;
    const gender = article && genderByRole(article.trim().toLowerCase(), words, language);
    return this.actors.some(
      ({ kind, name, paragraph: at }) =>
        kind === 'person' &&
        paragraph - at <= REACH &&
        (!gender || (this.roster.genderOf(name) ?? gender) === gender),
    );
  }

  /** Who is meant by a phrase that says what somebody is, or null. */
  meant(
    { text, plural }: Subject,
    paragraph: number,
    verb: 'he' | 'she' | null = null,
  ): string | null {
    if (plural || this.bare || this.roster.language === 'en') return null;
    return this.epithet(text, paragraph, verb);
  }

  /** "Le magistrat", "a bióloga brasileira", "badaczka": somebody just named, by what that one is. */
  private epithet(text: string, paragraph: number, verb: 'he' | 'she' | null): string | null {
    const { language } = this.roster;
    if (INDEFINITE.test(text)) return null;
    if (OF_AGE.test(text)) return this.onlyPerson(paragraph, verb);
    const bare = text.replace(BESIDE, '');
    const [, article = '', words = ''] = ROLE_ALONE.exec(bare) ?? DESCRIBED.exec(bare) ?? [];
    // "Rzecznik policji", without an article, says what somebody is over.
    const nouns = words
      .toLowerCase()
      .split(' ')
      .slice(article === '' || language === 'de' ? -1 : 0);
    const role = nouns.find((word) => this.isNew(word, paragraph) || this.roster.bearer(word));
    if (!role) return null;
    const bearer = this.roster.bearer(role);
    if (bearer) return bearer;
    // "Губернатор": whose that is has been said, or it is nobody who was named.
    if (PUBLIC.test(role)) return null;
    const gender = verb ?? genderByRole(article.trim().toLowerCase(), role, language);
    const one = this.onlyPerson(paragraph, gender);
    if (one && gender) this.hear(one, gender);
    return one;
  }

  /** The only person who did something in a paragraph, or in the nearest before it, of those who may be of a gender. */
  private onlyPerson(paragraph: number, gender: 'he' | 'she' | null): string | null {
    let people = this.actors.filter(
      (one) =>
        (gender !== null || one.paragraph >= paragraph - REACH) &&
        one.kind === 'person' &&
        (gender === null || (this.roster.genderOf(one.name) ?? gender) === gender),
    );
    const sure = people.filter((one) => gender && this.roster.genderOf(one.name) === gender);
    if (sure.length > 0 && people.at(-1)?.paragraph !== paragraph) people = sure;
    const near = people.filter((one) => one.paragraph === people.at(-1)?.paragraph);
    const voices = near.filter((one) => one.spoke);
    const names = new Set((voices.length > 0 ? voices : near).map(({ name }) => name));
    return names.size === 1 ? ([...names][0] ?? null) : null;
  }

  /** The latest person who did something: in this paragraph, else in the ones before, else the only one there is. */
  private person(kind: 'he' | 'she', paragraph: number, goesOn: boolean): string | null {
    const people = this.actors.filter(
      (one) =>
        one.kind !== 'group' &&
        !isSpokenOf(one.name, this.words) &&
        (one.spoke || !goesOn) &&
        (this.roster.genderOf(one.name) ?? kind) === kind,
    );
    const main = this.main();
    const asked = people.findLast(({ name }) => name === main);
    // Of others who do something in an interview it is told: who speaks is the one asked.
    const isTold =
      asked && paragraph - asked.paragraph <= REACH && !this.quoted.has(people.at(-1)?.name ?? '');
    const last = isTold ? asked : people.at(-1);
    if (
      last &&
      (paragraph - last.paragraph <= REACH || people.every(({ name }) => name === last.name))
    )
      return last.name;
    if (goesOn && !last) return this.person(kind, paragraph, false);
    const sole = this.sole();
    const voice = this.lastSpeaker(paragraph, REACH * 2);
    const isOther = voice && this.roster.genderOf(voice);
    if (isOther && isOther !== kind) return this.roster.onlyOne(kind);
    return voice ?? (sole && this.roster.isPerson(sole) ? sole : null);
  }

  /** "They" may mean whoever did something, "it" only a body that spoke: "it is" means nobody. */
  private group(paragraph: number, mustSpeak: boolean): string | null {
    const near = this.actors.findLast(
      (one) =>
        one.kind === 'group' && (one.spoke || !mustSpeak) && paragraph - one.paragraph <= REACH,
    );
    return near?.name ?? null;
  }

  /** Who did something last in a paragraph, or in the one before it: for words that stand alone. */
  lastIn(paragraph: number, reach: number, gender: 'he' | 'she' | null = null): string | null {
    const last = this.actors.findLast(
      (one) =>
        paragraph - one.paragraph <= reach &&
        (one.kind !== 'group' || one.spoke) &&
        !isSpokenOf(one.name, this.words) &&
        (this.roster.genderOf(one.name) ?? gender) === (gender ?? this.roster.genderOf(one.name)),
    );
    return last?.name ?? null;
  }

  /** The only one who has spoken so far. */
  sole(): string | null {
    return this.voices.size === 1 ? ([...this.voices][0] ?? null) : null;
  }

  /** Who spoke last, if it was in one of the `reach` paragraphs before. */
  lastSpeaker(paragraph: number, reach: number): string | null {
    const last = this.actors.findLast((one) => one.spoke);
    return last && paragraph - last.paragraph <= reach ? last.name : null;
  }
}
