/** Whom the article has spoken of so far: who a pronoun means, and whose words run on. */
import { genderByRole } from './people';
import type { Roster } from './roster';
import type { Subject } from './words';

/** How sure a speaker is: named beside the words, resolved from a part of the name or a pronoun, continued from the words before. */
export type How = 'named' | 'resolved' | 'continued' | 'none';

/** An answer: the speaker in the fullest form, and how it was found. */
export interface Answer {
  speaker: string | null;
  how: How;
}

/** Somebody or something that did something. */
interface Actor {
  name: string;
  paragraph: number;
  kind: 'person' | 'group';
  spoke: boolean;
}

/** "The 34-year-old", "die 52-Jährige", "52-åringen": somebody just named. */
const AGED = /-old$|^\d{1,3}-?(?:jährige[rn]?|jarige|åringen)$/;
/** "The Quay actress": nobody's, and of nothing. */
const ALONE = /^the(?: [\p{L}-]+){1,3}$/iu;
/** "The Serbian": who is from there. */
const NATIVE = /^[Tt]he \p{Lu}\p{Ll}+(?:[^d]ian|rican|xican|ese|ish|ine|ani|man|woman)$/u;
/** "The Quay captain", of which there is one. */
const OF_ONE = /^[Tt]he(?: \p{Lu}[\p{L}-]+)+ \p{Ll}+$/u;
/** What is meant by a role is known: it has its article, before it or, in Swedish, in its ending. */
const DEFINITE = /^(?:the|der|die|das|le|la|el|il|lo|o|a|de|het)\s|åringen$/i;
/** "This lawyer" in Persian, but no body's. */
const THIS =
  /^این (?!سازمان|شرکت|وزارت|گزارش|نهاد|موسسه|باشگاه|خبرگزاری|بیانیه|کشور|روزنامه)\S+(?: \S+)?$/;
const INDEFINITE = /^(?:une?|una|uma?|een|ett?|bir|eine?|seorang)\s/i;
/** One noun with its article, or without one where a language has none, and a word that describes it. */
const ROLE_ALONE =
  /^((?:der|die|dieser?|le|la|cet|cette|ce|el|est[ea]|il|lo|quest[oa]|o|a|de|deze|den)\s|l[’']\s?|)([\p{L}-]+(?:\s[\p{L}\d-]+)?)$/iu;
/**
 * What says no more of somebody: whom it was said to ("die Forscherin der Zeitung"), where ("музыкант в своём канале"), how old or
 * over what in general ("глава ведомства").
 */
const BESIDE =
  /\s(?:(?:der|dem|diesem)\s.*(?:zeitung|agentur|magazin|sender|blatt|dpa)\S*|(?:в|у|на|после|перед|z|w|na|po|på|efter|in|im|auf|nach|bei|mit|sur|dans|avec|après|en|con|tras|al|ante|nel|sul|ai|em|no|ao|aux?|à|op|met|tijdens)\s.*|(?:de|di|van|von|berusia)\s(?:\d|deux|trois|due|tre|dos|tres|dois|três).*|(?:resortu|ведомства|агентства|відомства|агентства|клуба|команды|команди|издания|klubu|miasta|tersebut|itu))$/iu;
/** "De 44-jarige Amsterdamse", "l’artiste de 46 ans", "penyanyi berusia 47 tahun itu". */
const OF_AGE = /\d\d-?(?:jarige|jährige|åringen|åriga|\s(?:ans|años|anni|anos|tahun))/;
/** A pronoun looks back so many paragraphs. */
const REACH = 2;
/** Whose interview it is has been quoted so often, and has said so much of all. */
const [MAIN, MOST_OF] = [6, 0.8];
const NOBODY: Answer = { speaker: null, how: 'none' };

/** Keeps who did what, and answers for pronouns. */
export class Discourse {
  private readonly actors: Actor[] = [];
  private readonly voices = new Set<string>();
  /** How often each has been quoted. */
  private readonly quoted = new Map<string, number>();

  /**
   * Where names have no capitals, whoever speaks is taken for a name. `firsts`: the paragraph that speaks of a role first:
   * there it is somebody's who was named ("la docente").
   */
  constructor(
    private readonly roster: Roster,
    private readonly bare = false,
    private readonly firsts: ReadonlyMap<string, number> = new Map(),
  ) {}

  private isNew(role: string, paragraph: number): boolean {
    return this.firsts.get(role) === paragraph;
  }

  /** Remembers the subject of a sentence, or a speaker. */
  note(subject: Subject, paragraph: number, spoke: boolean): string | null {
    const name = this.nameOf(subject, paragraph).speaker;
    if (!name) return null;
    if (spoke) this.voices.add(name);

    const isPerson =
      subject.kind === 'he' ||
      subject.kind === 'she' ||
      (subject.kind === 'name' && !subject.plural && this.roster.isPerson(name));
    this.actors.push({
      name,
      paragraph,
      kind: isPerson ? 'person' : 'group',
      spoke,
    });
    if (this.actors.length > 60) this.actors.splice(0, 30);
    return name;
  }

  /** Remembers a quotation of somebody's. */
  count(name: string): void {
    this.quoted.set(name, (this.quoted.get(name) ?? 0) + 1);
  }

  /** Whose interview it is: who has said nearly all that has been quoted so far. */
  main(): string | null {
    let all = 0;
    let most: [string, number] = ['', 0];
    for (const [name, times] of this.quoted) {
      all += times;
      if (times > most[1]) most = [name, times];
    }
    const isMost = most[1] >= MAIN && most[1] >= all * MOST_OF;
    return isMost && this.roster.isPerson(most[0]) ? most[0] : null;
  }

  /** The speaker whom a subject means. `goesOn`: it has spoken before. */
  nameOf(subject: Subject, paragraph: number, goesOn = false): Answer {
    switch (subject.kind) {
      case 'nobody':
        return NOBODY;
      case 'name': {
        if (subject.plural) return { speaker: this.joined(subject.text), how: 'named' };
        const full = this.roster.fullest(subject.text);
        return full ? { speaker: full, how: full === subject.text ? 'named' : 'resolved' } : NOBODY;
      }
      case 'phrase':
        return this.bare ? this.bareName(subject.text, paragraph) : this.role(subject, paragraph);
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
  private bareName(name: string, paragraph: number): Answer {
    const isSomebody = /^ال\S+$/.test(name) ? this.isNew(name, paragraph) : THIS.test(name);
    const one = isSomebody ? this.lastIn(paragraph, 1) : null;
    if (one) return { speaker: one, how: 'resolved' };
    if (/\s/.test(name)) this.roster.add(name, 1);
    const speaker = this.roster.fullest(name);
    return { speaker, how: speaker === null ? 'none' : speaker === name ? 'named' : 'resolved' };
  }

  /** "The mayor": the one who was called so, if it is one; else as it stands. */
  private role(subject: Subject, paragraph: number): Answer {
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
        isAlone && (NATIVE.test(text) || (this.firsts.has(head) && !/ \p{Lu}/u.test(text)));
      if (isRole && this.actors.some(({ kind }) => kind === 'person')) return NOBODY;
    }
    const one = this.meant(subject, paragraph);
    if (one) return { speaker: one, how: 'resolved' };
    // "De Boer" where a sentence begins.
    const full = this.roster.fullest(text) ?? text;
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

  /** Who is meant by a phrase that says what somebody is, or null. */
  meant({ text, plural }: Subject, paragraph: number): string | null {
    return plural || this.bare || this.roster.language === 'en'
      ? null
      : this.epithet(text, paragraph);
  }

  /** "Le magistrat", "a bióloga brasileira", "badaczka": somebody just named, by what that one is. */
  private epithet(text: string, paragraph: number): string | null {
    const { language } = this.roster;
    if (INDEFINITE.test(text)) return null;
    if (OF_AGE.test(text)) return this.onlyPerson(paragraph, null);
    const [, article = '', words = ''] = ROLE_ALONE.exec(text.replace(BESIDE, '')) ?? [];
    // "Rzecznik policji", without an article, says what somebody is over.
    const nouns = words
      .toLowerCase()
      .split(' ')
      .slice(article === '' || language === 'de' ? -1 : 0);
    const role = nouns.find((word) => this.isNew(word, paragraph) || this.roster.bearer(word));
    if (!role) return null;
    const bearer = this.roster.bearer(role);
    if (bearer) return bearer;
    const gender = genderByRole(article.trim().toLowerCase(), role, language);
    return this.onlyPerson(paragraph, gender);
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
        one.kind === 'person' &&
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
  lastIn(paragraph: number, reach: number): string | null {
    const last = this.actors.findLast(
      (one) => paragraph - one.paragraph <= reach && (one.kind === 'person' || one.spoke),
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
