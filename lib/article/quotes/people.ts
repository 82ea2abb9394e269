/** What people are, by the endings of such words, and he from she by a given name: more than a list of words would hold. */

import { BIT } from './grammar';
import type { Token } from './tokens';

/** Endings by language, of words in small letters. */
const WHO: Record<string, RegExp> = {
  de: /^ökonom$|.{3}(?:er|är|in|ist|ent|ant|eur|or|log|gog|mann|frau|arzt|anwalt|rat|chef|kolleg|expert|(?:klagt|schuldigt|dächtigt|ordnet|sitzend|verletzt))e?$/,
  fr: /(?:[dtsn]eur|cheur|geur|euse|trice|iste|logue|[aé]nt|ante|[ié]enn?e?|[ctdnl]ier|ière|[scr]at|crate|[nd]aire|élue?|guée?|[cr]usée?|putée?|prévenue?|damnée?|traitée?|maire|marin)$/,
  es: /(?:[^v]ista|asta|nte|[dts]ora?|[dt]riz|log[oa]|n?és|eñ[oa]|ense|ero|[mdtn]ico|ífic[oa]|ario|(?:istr|etr)ad[oa]|cial|edil|[nj]era|arca|[cp]usad[oa]|putad[oa])$/,
  it: /(?:[^v]ista|asta|nte|[ts]ore|trice|log[oa]|[bdgrl]iere|iera|[cg]ato|gale|naio|[mtn]ico|gere|cittadin[oa]|[tcs]utat[oa]|cusat[oa])$/,
  pt: /(?:[^v]ista|asta|nte|[dts]ora?|[dt]riz|log[oa]|[hjrld]eir[oa]|ário|[mdtn]ico|arca|(?:istr|g)ad[oa]|[mn]tar|arguid[oa]|[cp]usad[oa]|putad[oa])$/,
  nl: /(?:ster|[nt]aar|[nt]ares|ist|[smd]man|vrouw|oog|eur|[ae]nt|tor|icus|ica|kundige|(?:el|ijv|em|oek|on|in|app|eid|icht|erk|akk|iss|eg)er|kampioene?|dachte|[rd]in)$/,
  sv: /(?:aren|åringen|isten|logen|oren|[ae]nten|mannen|kvinnan|[iä]nan|skan|ören|ikern|omen|åriga)$/,
  pl: /(?:mistrz|[iy]sta|[iy]stka|log|arz|arka|czka|[cdwnt]nik|niczka|acz|wiec|tor|[dżsn]er|yk|czyni|anin|anka|[ade]ntk?a?|duchowny|uczon[ya]|letni[a]?|[żd]zon[ya]|rżon[ya])$/,
  ru: /(?:ист(?:ка)?|лог|тор|ник|ница|тель(?:ница)?|[вн]ец|[чщ]ик|щица|[её]р|арь|смен(?:ка)?|[аеё]нт(?:ка)?|летн(?:ий|яя)|итик|(?:уч[её]н|обвиняем|подсудим)(?:ый|ая)|мейстер|пион(?:ка)?|девушка|мужчина|женщина)$/,
  uk: /(?:[иі]ст(?:ка)?|лог(?:иня)?|тор(?:ка)?|ник|ниця|тель(?:ка)?|[вцп]ець|чик|иня|[лнмп]ер(?:ка)?|[ае]нт(?:ка)?|менка?|річн(?:ий|а)|итик|(?:вчен|обвинувачен|підсудн)(?:ий|а)|мейстер|піон(?:ка)?|чоловік|жінка)$/,
  tr: /(?:[cç][iıuü]|[tsl]ör|[tl]or|ist|log|men|[zt]man|yazar|yıldız|isim|lider|adam|kadın|genç)$/,
  fa: /..(?:گر|کار|دان|گذار|گزار|نده|شناس|نواز|چی|بان|ساز|نویس|دار|آموز|طلب|پیشه|نورد)$/,
  id: /^(?:pe[nlm]\w{4,}(?<!an|tah)|pria|wanita|perempuan|atlet)$|(?:wan|wati|[ktr]or|tris|kus|log)$/,
};
/** What ends so and is nobody, or nobody in particular. */
const NOBODY =
  /(?:mente?|krant|[sz]ender|hersteller|betreiber|anbieter|veranstalter|syndicat|uctora|motora|guradora|cantiere|quartiere|источник|сектор|вестник|праздник|dziennik|sektor|wynik|czynnik|^(?:secteur|moteur|restaurant|quotidien|dossier|quartier|[eé]tat|débat|contrat|roman|echter|zomer|тепер|sector|motor|[hm]oto?r|horor|kantor|faktor|error|siguiente|ambiente))$/;

/** Whether a word in small letters says what somebody is, by its ending. */
export const isWho = (word: string, language: string): boolean =>
  word.length > 3 && WHO[language]?.test(word) === true && !NOBODY.test(word);

/** What bodies are, and what can be read out: one of these speaks, and is nobody who was named. */
const GROUP =
  /(?:[^o]s|rzecznik|porta-?voz|portavoce|porte-parole|sprecher(?:in)?|woordvoerder|[tsç][ií]?ón|[tsz]ion[e]?|ção|ment[oe]?|da[dt]e?|t[éà]|schaft|ung|heit|keit|atie|heid|schap|amt|v[eo]rband|verein|bu?ond|bund|sam|raad|partij|partei|firma|krant|zeitung|polic?e|polici?a|polícia|polizei|politie|policja|presse?|prensa|empres[as]|impresa|entreprise|azienda|cooperativ[ae]|jur[yi]|jurado|gu[ií]a|sentencia|junta|giunta|gobierno|governo|gouvernement|fiscalía|famil(?:i[ae]|ie)|família|famiglia|famille|mairie|justice|s[iy]ndi?cat[o]?|conseil|comit[éa]t?o?|part[ií]t?d?o|procura|questura|club|banque|câmara|kommunen|sąd|суд|полиция|следствие|мэрия|компания|бюро)$/i;

/** Whether a phrase of a noun with its article, if it has one, says what a body or many people are: "het waterschap", "la cooperativa". */
export const isGroup = (phrase: string, language: string): boolean =>
  /^(?:het|das|i|gli)\s/i.test(phrase) ||
  (language !== 'de' && /\s\p{Lu}/u.test(phrase)) ||
  phrase.split(' ').some((word) => GROUP.test(word) || /^\p{Lu}\p{Lu}/u.test(word));

/** Articles and the like that tell of a woman, and of a man. */
const HERS = /^(?:la|une|una|die|uma|cette|esta|questa|diese|sa|sua|ihre|seine)$/;
const ONES = /^(?:le|el|il|lo|un|der|um|ce|cet|este|questo|dieser|suo|seu|ihr|sein)$/;
/** What nouns for women end in where no article tells. */
const WOMAN =
  /(?:иня|[кцш]а|ниця|ница|[ck]ka|[rt]ka|yni|innan|skan|[^aei]ster|ares|ioene|[dr]in|frau|vrouw)$/;

const HER_NOUN = /(?:[dts]ora|[lnedicr]a|tri[cz]e?|euse|enne|ère|ée|ante|élue)$/;
const HIS_NOUN = /(?:o|ore?|eur|ier|ien|ant|at)$/;

/** He or she by the words that say who somebody is, where the article or the noun tells. */
export function genderByRole(article: string, noun: string, language: string): 'he' | 'she' | null {
  // "Der Ministerin", in another case.
  if (language === 'de' && /(?:in|frau)$/.test(noun)) return 'she';
  if (HERS.test(article) || (language === 'pt' && article === 'a')) return 'she';
  if (ONES.test(article) || (language === 'pt' && article === 'o')) return 'he';
  if (language === 'de' && noun !== '') return 'he';
  if (/^(?:es|it|pt|fr)$/.test(language))
    return HER_NOUN.test(noun) ? 'she' : HIS_NOUN.test(noun) ? 'he' : null;
  return /^(?:pl|ru|uk|sv|nl)$/.test(language) && WOMAN.test(noun) ? 'she' : null;
}

/** So many words before a name say who its bearer is. */
const MOST_BEFORE = 5;

/** The roles that stand before a name ("la abogada defensora Ada Holm", "su abogado, Jonas Feld"), and the gender that they tell. */
export function officeBefore(tokens: readonly Token[], from: number, language: string) {
  const roles: string[] = [];
  if (((tokens[from - 1]?.bits ?? 0) & (BIT.of | BIT.at)) !== 0) return { roles, gender: null };
  let at = tokens[from - 1]?.sign === 'comma' ? from - 2 : from - 1;
  const last = at;
  for (; at > last - MOST_BEFORE && tokens[at]?.sign === 'word'; at--) {
    const { bits = 0, low = '' } = tokens[at] ?? {};
    // "In der Debatte hat Ministerin Ada Holm ...": the article is another's.
    const isVerb = language === 'de' && (bits & BIT.between) !== 0;
    if (isVerb || (bits & (BIT.said | BIT.the)) !== 0) break;
    if (low.length > 3 && ((bits & BIT.titles) !== 0 || isWho(low, language))) roles.push(low);
  }
  const gender = genderByRole(tokens[at]?.low ?? '', roles.at(-1) ?? '', language);
  return { roles, gender: roles.length > 0 ? gender : null };
}

/** "Sa petite-fille Manon", "su mujer, Remedios". */
export function isKin(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from - 1]?.sign === 'comma' ? from - 2 : from - 1;
  return tokens[noun]?.capital === false && KIN.test(tokens[noun - 1]?.low ?? '');
}
const KIN =
  /^(?:s[ao]n?|su|su[ao]|seu|ihre?|seine?|zijn|haar|hans|hennes|jego|jej|ее|его|її|його|её)$/;

/** An age behind a name: "Rosa, 78 anni", "Sumiati (45)". */
export const isAged = (sign?: Token, age?: Token): boolean =>
  /^(?:comma|open)$/.test(sign?.sign ?? '') && /^\d\d$/.test(age?.low ?? '');

/** Family names of men in Slavic languages. */
const HIS = /(?:[ое]в|[иі]н|[сц][кь]к?ий|ський|ski|cki)$/;
const GENDERED = /^(?:es|it|pt|pl|ru|uk|de|fr|nl|sv)$/;
/** Where every other given name is a man's. */
const SLAVIC = /^(?:pl|ru|uk)$/;

/** He or she by a full name's first word, where its ending tells. */
export function genderByName(name: string, language: string): 'he' | 'she' | null {
  const [given = '', family] = name.toLowerCase().split(' ');
  if (!family || !GENDERED.test(language)) return null;
  const isSlavic = SLAVIC.test(language);
  // "Степана Кравця": a man in another case ends so too.
  if (isSlavic && /(?:[^kкь][aая]|ego|ого)$/.test(family) && /[aая]$/.test(given)) return null;
  // "Никита Петров"; in Italian men's names end so as well.
  if (/[aая]$/.test(given))
    return isSlavic && HIS.test(family) ? 'he' : language === 'it' ? null : 'she';
  return (given.endsWith('o') && /^(?:es|it|pt)$/.test(language)) ||
    (isSlavic && !/[eiyuеиыую]$/.test(given))
    ? 'he'
    : null;
}
