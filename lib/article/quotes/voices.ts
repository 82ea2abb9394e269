/** What can speak in English, by its noun: people and bodies of people, and what can be read out. A foam, a price, a tool say nothing. */

/** Endings of nouns for people; `NO_PERSON` ends so as well. */
const PERSON =
  /(?:[^l]er|or|person|.ist|ian|[mw]an|men|ee|ess|path|gogue|ling|crat|folk|kin|naut|mate|rep|one|body)s?$/;
const NO_PERSON =
  /^(?:o?ther|ano?ther|over|under|after|rather|ever|never|number|computer|container|water|summer|winter|weather|matter|power|server|tracker|filter|layer|chapter|folder|header|banner|burner|charger|cover|corner|counter|cooler|cleaner|cluster|dinner|drawer|finger|flower|gender|hunger|laser|liner|liter|litre|meter|monster|offer|order|oven|pepper|printer|river|roller|router|rubber|scooter|shower|slider|sugar|timer|tower|trailer|transfer|wonder|answer|anger|butter|danger|disaster|diameter|parameter|register|sensor|motor|door|floor|error|factor|favor|favour|colou?r|flavou?r|behaviou?r|labou?r|humou?r|odou?r|mirror|corridor|indicator|processor|compressor|interior|exterior|decor|horror|terror|vapor|sector|vector|tensor|decorator|generator|calculator|monitor|tractor|reactor|connector|refrigerator|checklist|playlist|waitlist|twist|mist|coffee|degree|tree|fee|knee|guarantee|process|access|success|business|progress|stress|address|dress|less|mess|express|excess|press|.*ness|path|feeling|ceiling|handling|scaling|selling|spelling|rolling|drilling|milling|filling|wrapper|slipper|thinner|helper|skin|pan|plan|human|van|tan|clan|loan|span|chan|mean|ocean|clean|bean|orphan|urban|phone|zone|tone|stone|bone|drone|milestone|cone|done|gone|alone|hormone|silicone)s?$/;
/** People whose nouns end in no such way, bodies, and what can be read out. */
const VOICES = new Set(
  `official student patient president resident parent client agent respondent correspondent superintendent opponent participant defendant assistant consultant
accountant applicant immigrant migrant merchant tenant lieutenant sergeant veteran expert friend wife dad mom mum son child children kid boy girl guy baby teen
adult nurse chef coach pilot judge witness victim suspect colleague boss chief head executive ceo cfo cto candidate delegate graduate advocate associate academic critic
mechanic medic cleric scholar guide host guest relative youth public star king queen prince lord lady monk priest nun pope saint god poet pro fan vet
cop counsel intern aide envoy attorney secretary deputy dignitary peer individual person people folks local native twin sibling cousin uncle aunt bride widow heir
someone somebody self entrepreneur connoisseur analyst physician therapist psychic spouse fiancé fiancée sheriff bishop captain mayor hero thief
company firm ministry department office agency government court police team club union group council committee board bank university college school hospital party army
military force church campaign coalition alliance association organisation organization institute institution foundation network newspaper paper magazine journal site website blog outlet station
channel embassy administration authority authorities commission federation league society charity brand startup airline family couple crowd audience jury
panel staff crew band duo trio leadership management community industry city town county state country village nation faculty fund trust chamber consortium
cooperative co-op congress parliament senate assembly cabinet regime opposition prosecution defence defense press media business shop store restaurant museum theatre theater majority minority
half third quarter rest pair source voice chorus colleague clergy nobility population electorate bureau studio label unit division service services
report study statement letter document memo email e-mail message text note post tweet caption sign placard poster headline article story editorial column review essay
book abstract release complaint lawsuit suit indictment filing affidavit motion ruling judgment judgement opinion decision law bill act statute rule regulation policy guideline guidance
constitution charter treaty resolution declaration petition survey poll analysis research finding description bio profile page ad advert advertisement commercial billboard plaque
inscription proverb saying adage song lyric verse bible gospel scripture motto mission faq manual instruction notice warning transcript recording video podcast
episode newsletter announcement advisory bulletin brief dossier file record log entry diary testimony summary introduction preface conclusion section chapter clause contract agreement
paragraph sentence passage line tagline slogan definition dictionary encyclopedia quote comment commentary translation version screen display notification pop-up prompt error`.split(
    /\s+/,
  ),
);
/** From here on a phrase says where, of what or with whom. */
const LINK =
  /\s(?:of|in|for|from|at|with|on|to|by|about|against|behind|who|that|which|close|familiar|near)\s.*$/;
/** What a common word ends in that opens a sentence; "Confucius said" is somebody. */
const COMMON = /(?:ing|ed|[tsc]ion|ment|ness|ity|ly|ple|ance|ence)s?$/;
/** What people call themselves on the net: "u/ada", "@ada", "ada_holm". */
const HANDLE = /^\w+\/\w|^@\w|_/;
/** What opens a phrase of an amount. */
const SOME =
  /^(?:(?:about|over|nearly|almost|some|around|more than|less than|fewer than|at least|up to)\s)?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|many|most|some|several|others?|another|both|all|none|neither|either|few|a (?:few|third|half|quarter|number|majority))\b/i;

/** Whether a noun, in small letters, is somebody, a body, or something to read out. */
const isVoiceNoun = (noun: string): boolean =>
  VOICES.has(noun) ||
  VOICES.has(noun.replace(/s$/, '')) ||
  VOICES.has(noun.replace(/ies$/, 'y')) ||
  VOICES.has(noun.replace(/es$/, '')) ||
  (PERSON.test(noun) && !NO_PERSON.test(noun));

/**
 * Whether an English noun phrase, as it stands, can be who says something: its noun is a person's, a body's or a paper's, or has a
 * capital; of an amount any such noun will do ("four of the town's unions").
 */
export function canSpeak(phrase: string): boolean {
  const head = phrase.replace(LINK, '');
  const words = (SOME.test(phrase) ? phrase : head).split(/[\s,]+/);
  const last = words.findLast((word) => !/^[\d.]+$/.test(word)) ?? '';
  if (/\p{Lu}/u.test(last) && (words.length > 1 || !COMMON.test(last))) return true;
  if (HANDLE.test(last)) return true;
  if (SOME.test(phrase))
    return words.length === 1 || words.some((word) => isVoiceNoun(nounOf(word)));
  return isVoiceNoun(nounOf(last));
}

const nounOf = (word: string): string => word.toLowerCase().replace(/['’]s?$|[.,;:]$/g, '');
