/** The forms of phrases that mean somebody without a name: of which language they are is seen by their words. */

/** "The 34-year-old", "die 52-Jährige", "52-åringen": somebody just named. */
export const AGED = /-old$|^\d{1,3}-?(?:jährige[rn]?|jarige|åringen)$/;
/** "The Quay actress": nobody's, and of nothing. */
export const ALONE = /^the(?: [\p{L}-]+){1,3}$/iu;
/** "The Serbian": who is from there. */
export const NATIVE =
  /^[Tt]he (?:\p{Lu}\p{Ll}+(?:[^d]ian|rican|xican|ese|ish|ine|ani|man|woman)|Scot|Brit(?:on)?|Dane|Swede|Finn|Pole|Czech|Serb|Croat|Greek|Turk|Swiss|Spaniard|Kiwi)$/u;
/** "The Quay captain", of which there is one. */
export const OF_ONE = /^[Tt]he(?: \p{Lu}[\p{L}-]+)+ \p{Ll}+$/u;
/** What is meant by a role is known: it has its article, before it or, in Swedish, in its ending. */
export const DEFINITE = /^(?:the|der|die|das|le|la|el|il|lo|o|a|de|het)\s|åringen$/i;
/** One Arabic word that is no body's and no group's. */
export const LONE = /^(?!ال)\S+$|^ال\S+(?<!ة|ون|ين|ات|اء)$/;
/** "This lawyer" in Persian, but no body. */
export const THIS =
  /^این (?!سازمان|شرکت|وزارت|گزارش|نهاد|موسسه|باشگاه|خبرگزاری|بیانیه|کشور|روزنامه)\S+(?: \S+)?$/;
/** One of many, whom nobody names. */
export const INDEFINITE = /^(?:une?|una|uma?|een|ett?|bir|eine?|seorang)\s/i;
/** One noun with its article, or without one where a language has none, and a word that describes it. */
export const ROLE_ALONE =
  /^((?:der|die|dieser?|le|la|cet|cette|ce|el|est[ea]|il|lo|quest[oa]|o|a|de|deze|den)\s|l[’']\s?|)([\p{L}-]+(?:\s[\p{L}\d-]+)?)$/iu;
/**
 * What says no more of somebody: whom it was said to ("die Forscherin der Zeitung"), where ("музыкант в своём канале"), how old or
 * over what in general ("глава ведомства").
 */
export const BESIDE =
  /\s(?:(?:der|dem|diesem)\s.*(?:zeitung|agentur|magazin|sender|blatt|dpa)\S*|(?:в|у|на|после|перед|z|w|na|po|på|efter|aus|in|im|auf|nach|bei|mit|sur|dans|avec|après|en|con|tras|al|ante|nel|sul|ai|em|no|ao|aux?|à|op|met|tijdens)\s.*|(?:de|di|van|von|berusia)\s(?:\d|deux|trois|due|tre|dos|tres|dois|três).*|(?:resortu|ведомства|агентства|відомства|агентства|клуба|команды|команди|издания|klubu|miasta|tersebut|itu))$/iu;
/** "De 44-jarige Amsterdamse", "l’artiste de 46 ans", "penyanyi berusia 47 tahun itu". */
export const OF_AGE =
  /\d\d-?(?:летн|річн|letni|yaşında|jarige|jährige|åringen|åriga|\s(?:ans|años|anni|anos|tahun))/i;
/** "Die frisch gebackene Abiturientin": where nouns have capitals, small words before one describe it. */
export const DESCRIBED = /^((?:der|die|dieser?)\s)((?:\p{Ll}+\s){2}\p{Lu}[\p{L}-]+)$/u;
/** "L’esponente della giunta". */
export const OVER =
  /^(la|le|el|il|lo|o|a|de|l[’'])\s?(\p{Ll}+)\s(?:d[eiuoa]s?|del|della|dell[’']|dello|van)\s?\p{L}+$/u;
/** Public offices, of which there is one. */
export const PUBLIC =
  /^(?:ministr|minister|statsminister|pr[eéä]sident|go[uv]+ern(?:ador|ator|eu?r)|gobernad|губернат|gubern[au]|so[pv]r[ai]ntend|pr[eé]fe[ctk]t|prefeit|procur|прокур|fiscal|staatsanw|prokurat|juez|jueza|juge|richter|giudice|juiz|rechter|sędzi|судья|суддя)/;
