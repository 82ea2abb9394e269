/** The people and bodies an article names: capitalised runs outside quotations, and which full name a surname stands for. */

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const LINK = 'de|del|della|der|den|van|von|bin|ibn|al|el|la|le|di|da|dos|du|ter|ten|zu|y';
/** A run of capitalised words, small name particles between. A full stop ends a run unless it is an initial's. */
const RUN = new RegExp(`${WORD}(?:[ \\u00a0](?:(?:${LINK})[ \\u00a0])*${WORD})*`, 'gu');

const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Rev|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Judge|Justice|Pope|King|Queen|Prince|Princess|Saint|Herr|Frau|Monsieur|Madame|President|Vice|Prime|Minister|Foreign|Defen[cs]e|Finance|Interior|Secretary|General|Chancellor|Senator|Congress(?:wo)?man|Representative|Governor|Mayor|Professor|Director|Chief|Executive|Officer|CEO|Ambassador|Commissioner|Detective|Officer|Coach|Captain|Colonel|Former|Special|Envoy|Deputy|Speaker|Spokes(?:wo)?man|Spokesperson|Attorney|Chairman|Chairwoman|Chair)\.?\s+)+/u;
/** What comes last in the name of something that is no person. */
const NO_PERSON =
  /\b(?:Prize|Award|Medal|Act|Bill|Treaty|Accord|Agreement|University|College|School|Institute|Institution|Center|Centre|Foundation|Union|Party|Council|Committee|Commission|Ministry|Department|Agency|Association|Organi[sz]ation|Company|Corporation|Corp|Inc|Ltd|Group|Bank|Court|Church|Street|Road|Avenue|City|County|State|States|Republic|Kingdom|Nations|Times|Post|News|Press|Journal|Magazine|Day|Week|Month|War|Games|Cup|League|Museum|Theatre|Theater|Hospital|Airport|River|Lake|Mountain|Island|Islands|Sea|Ocean|Park|House|Hall|Front|Movement|Coalition|Coordination|Army|Navy|Police|Force|Forces|Service|Office|Board|Trust|Fund|Team|Club|FC|Network|Society|Federation|Congress|Parliament|Senate|Assembly)\b/u;
const STARTS =
  /^(?:The|A|An|In|On|At|But|And|Or|If|When|While|As|For|From|By|To|Of|With|After|Before|Since|Until|Under|Over|This|That|These|Those|There|Here|It|He|She|They|We|I|You|His|Her|Their|Our|My|Its|Not|No|Yes|So|Yet|Then|Now|Also|Even|Still|Just|Only|Both|All|Some|Many|Most|Few|Another|Other|Each|Every|Instead|Meanwhile|However|Although|Though|Because|Despite|According|Let|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Among|During|Unfortunately|Conversely|Indeed|Inside|Outside|Near|Across|Between|Within|Without|Around|Last|Next|First|Second|What|Who|Why|How|Where|Which)\s+/u;
const CALENDAR =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A name as it stands in a text. */
export interface Mention {
  name: string;
  at: number;
  end: number;
}

/** The names in a (masked) text that could be people's, titles and sentence starts taken off. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const run of text.matchAll(RUN)) {
    const mention = personIn(run[0], run.index);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function personIn(run: string, at: number): Mention | null {
  let name = run;
  let start = at;
  for (const off of [STARTS, TITLES]) {
    const cut = off.exec(name)?.[0].length ?? 0;
    name = name.slice(cut);
    start += cut;
  }
  const possessive = /['’]s?$/.exec(name)?.[0].length ?? 0;
  name = name.slice(0, name.length - possessive);
  // "Holm. Rising" is two sentences: a full stop after a word of three letters and more ends the name.
  const sentence = /[\p{Ll}]{2}\.\s/u.exec(name);
  if (sentence) name = name.slice(0, sentence.index + 2);
  name = name.replace(/\.$/, (dot) => (/(?:^|\s)\p{L}\.$|(?:Jr|Sr)\.$/u.test(name) ? dot : ''));
  if (name.length < 2 || NO_PERSON.test(name) || CALENDAR.test(name) || STARTS.test(`${name} `))
    return null;
  return { name, at: start, end: start + name.length };
}

/** Who is named in an article, and which full name a part of it stands for. */
export interface Roster {
  /** The fullest form of a name, or null if two people could be meant. */
  fullest(name: string): string | null;
  /** Whether a name was ever given with a first name: then it is a person's. */
  isPerson(name: string): boolean;
}

/** Reads everybody named in the masked paragraphs of an article, in order. */
export function rosterOf(paragraphs: readonly string[]): Roster {
  const bearers = new Map<string, Set<string>>();
  const full = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const { name } of mentionsIn(paragraph)) {
      const parts = name.split(/[ \u00a0]/);
      if (parts.length < 2 || parts.length > 5) continue;
      full.add(name);
      for (const part of parts.slice(1))
        bearers.set(part, (bearers.get(part) ?? new Set()).add(name));
    }
  }
  const fullest = (name: string): string | null => {
    if (full.has(name)) return longest(name, full);
    const known = [
      ...(bearers.get(name) ?? bearers.get(name.split(/[ \u00a0]/).at(-1) ?? '') ?? []),
    ];
    if (known.length === 0) return name;
    const people = new Set(known.map((one) => longest(one, full)));
    return people.size === 1 ? ([...people][0] ?? null) : null;
  };
  return { fullest, isPerson: (name) => full.has(name) || bearers.has(name) };
}

/** "Ada Holm" is "Ada Maria Holm" where that is named as well: same first and last word. */
function longest(name: string, full: ReadonlySet<string>): string {
  const parts = name.split(' ');
  const alike = [...full].filter((one) => {
    const other = one.split(' ');
    return other[0] === parts[0] && other.at(-1) === parts.at(-1);
  });
  return alike.sort((a, b) => b.length - a.length)[0] ?? name;
}
