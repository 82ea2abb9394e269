/** The words that report speech, per language, as data. A language without a line here still gets its quotations, without speakers. */

/** One language's lexicon: finite verbs and participles as printed, pronouns, "according to", adverbs that stand between. */
export interface Lexicon {
  cues: string;
  /** Weak verbs: they report only with a colon, "that" or a quotation close by. */
  he: string;
  she: string;
  they: string;
  according: string;
  between: string;
}

const ENGLISH: Lexicon = {
  cues: 'said|says|say|saying|told|tells|telling|wrote|writes|write|writing|added|adds|adding|declared|declares|declaring|warned|warns|warning|warn|explained|explains|explaining|noted|notes|noting|argued|argues|arguing|argue|insisted|insists|insisting|claimed|claims|claiming|stated|states|stating|announced|announces|announcing|emphasized|emphasised|emphasizes|emphasizing|stressed|stresses|stressing|recalled|recalls|recalling|asked|asks|asking|replied|replies|replying|answered|answers|continued|continues|continuing|concluded|concludes|concluding|admitted|admits|admitting|acknowledged|acknowledges|denied|denies|denying|confirmed|confirms|confirming|suggested|suggests|suggesting|observed|observes|remarked|remarks|joked|jokes|quipped|tweeted|tweets|posted|posts|testified|testifies|complained|complains|complaining|predicted|predicts|urged|urges|urging|urge|called|calls|calling|call|described|describes|describing|dubbed|rejected|rejects|rejecting|denounced|denounces|denouncing|condemned|condemns|condemning|praised|praises|praising|accused|accuses|accusing|vowed|vows|vowing|promised|promises|promising|pledged|pledges|demanded|demands|demanding|cautioned|cautions|cautioning|commented|comments|reported|reports|reporting|revealed|reveals|shouted|whispered|cried|laughed|sighed|thought|thinks|believes|believed|feels|felt|hopes|hoped|mentioned|pointed out|points out|pointing out|referred to|refers to|referring to|spoke of|speaks of|echoed|echoes|reads|read|quoted|cited|exclaimed|offered|recounted|recounts|agreed|agrees|maintained|maintains|contended|contends|asserted|asserts|proclaimed|lamented|laments|reflected|reflects|boasted|boasts|repeated|repeats|responded|responds|opined|countered|counters|advised|advises|wondered|wonders',
  he: 'he|him',
  she: 'she|her',
  they: 'they|them',
  according: 'according to|in the words of',
  between:
    'also|then|later|recently|once|has|have|had|further|furthermore|however|instead|repeatedly|reportedly|simply|previously|subsequently|already|still|even|always|often|never|just|only|again|who|that|was|is|were|would|will|could|did|does',
};

const LEXICONS: Record<string, Lexicon> = {
  en: ENGLISH,
  de: {
    cues: 'sagte|sagt|sagten|sagen|erklärte|erklärt|betonte|betont|warnte|warnt|schrieb|schreibt|meinte|meint|fügte|ergänzte|kritisierte|forderte|fordert|berichtete|erzählt|erzählte|antwortete|fragte|nannte|nennt|heißt es|so',
    he: 'er',
    she: 'sie',
    they: 'sie',
    according: 'laut|nach Angaben von|zufolge',
    between: 'auch|dann|später|hat|habe|zudem|noch',
  },
  fr: {
    cues: 'dit|a dit|déclaré|déclare|a déclaré|affirme|affirmé|a affirmé|explique|expliqué|a expliqué|écrit|a écrit|ajoute|ajouté|a ajouté|souligne|prévient|assure|raconte|estime|lance|répond|demande|a-t-il dit|a-t-elle dit|a-t-il ajouté|a-t-elle ajouté|confie|juge|précise',
    he: 'il',
    she: 'elle',
    they: 'ils|elles',
    according: "selon|d’après|d'après",
    between: 'aussi|ensuite|encore',
  },
  es: {
    cues: 'dijo|dice|dijeron|declaró|declara|afirmó|afirma|explicó|explica|escribió|añadió|añade|agregó|señaló|advirtió|aseguró|contó|cuenta|respondió|preguntó|insistió|sostuvo|subrayó',
    he: 'él',
    she: 'ella',
    they: 'ellos|ellas',
    according: 'según|de acuerdo con',
    between: 'también|luego|además|ha',
  },
  it: {
    cues: 'ha detto|dice|disse|ha dichiarato|dichiara|ha spiegato|spiega|ha scritto|scrive|ha aggiunto|aggiunge|afferma|ha affermato|racconta',
    he: 'lui',
    she: 'lei',
    they: 'loro',
    according: 'secondo',
    between: 'anche|poi',
  },
  pt: {
    cues: 'disse|diz|afirmou|afirma|declarou|explicou|explica|escreveu|acrescentou|contou|conta|avisou',
    he: 'ele',
    she: 'ela',
    they: 'eles|elas',
    according: 'segundo|de acordo com',
    between: 'também|depois',
  },
  nl: {
    cues: 'zei|zegt|zeiden|verklaarde|schreef|schrijft|vertelt|vertelde|waarschuwde|aldus|voegde',
    he: 'hij',
    she: 'zij|ze',
    they: 'zij|ze',
    according: 'volgens',
    between: 'ook|dan|later|heeft',
  },
  sv: {
    cues: 'sade|sa|säger|skrev|skriver|berättar|berättade|menar|varnade|förklarade|förklarar',
    he: 'han',
    she: 'hon',
    they: 'de',
    according: 'enligt',
    between: 'också|sedan|har',
  },
  ar: {
    cues: 'قالت|قال|وقالت|وقال|أضافت|أضاف|وأضافت|وأضاف|أكدت|أكد|وأكدت|وأكد|صرحت|صرح|أوضحت|أوضح|كتبت|كتب|حذرت|حذر',
    he: 'هو',
    she: 'هي',
    they: 'هم',
    according: 'بحسب|وفقا ل',
    between: '',
  },
  fa: {
    cues: 'گفت|می‌گوید|گفته است|نوشت|افزود|تأکید کرد|هشدار داد|توضیح داد',
    he: 'او',
    she: 'او',
    they: 'آنها',
    according: 'به گفته',
    between: '',
  },
};

/** The languages whose reporting verb comes first: the speaker stands behind it. */
const VERB_FIRST = new Set(['ar']);

/** The lexicon of a language tag; English where the page does not say, null where there is none. */
export function lexiconOf(lang: string | undefined): (Lexicon & { verbFirst: boolean }) | null {
  const language = (lang ?? 'en').slice(0, 2).toLowerCase();
  const lexicon = LEXICONS[language];
  return lexicon ? { ...lexicon, verbFirst: VERB_FIRST.has(language) } : null;
}
