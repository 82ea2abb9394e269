/** The words of speech per language, as data: verbs, pronouns, small words. A language without a line here still gets its quotations, without speakers. */

/**
 * One language's lexicon. Lists are words apart by spaces, in lower case.
 * `said` and `named` are groups apart by `;`: `stems/endings`, every stem with every ending (`_` = none), or whole forms alone.
 */
export interface Lexicon {
  /** Verbs that report speech. */
  said: string;
  /** Nouns and verbs after which marks hold a name or a word as such. */
  named?: string;
  he: string;
  she: string;
  they: string;
  /** "according to", `_` for the space within; and what stands behind its noun. */
  according: string;
  behind?: string;
  /** Articles and the like: a noun phrase begins. */
  the: string;
  /** Prepositions that carry a noun phrase on, and those that end it. */
  of: string;
  at: string;
  and: string;
  /** What brings in a clause. */
  that: string;
  who: string;
  /** What else opens a clause. */
  but?: string;
  /** Adverbs and auxiliaries between subject and verb. */
  between: string;
  /** Honorifics and offices before a name. */
  titles: string;
  /** The one who writes and the one who reads: they are no speakers. */
  me?: string;
  you?: string;
  /** Words that begin with a capital and are no names. */
  never?: string;
  /** Numbers and amounts that begin a group. */
  many?: string;
  /** Nouns of what can be read out. */
  papers?: string;
  /** What verbs end in of which somebody else is the subject; and those endings that no other word has. */
  ends?: string;
  sure?: string;
  /** What nouns end in that say who somebody is, where they may stand with a capital before a name. */
  roles?: string;
  /** `cases`: names are declined; `suffixed`: behind an apostrophe; `drop`: a verb may stand without subject; `dash`: dialogue in dashes; `nouns`: nouns have capitals; `last`: the verb comes behind the quotation, the subject before; `bare`: no capitals tell names; `heads`: a capital before two that are a name is what somebody is. */
  traits?: string;
}

const EN: Lexicon = {
  said: 'add answer insist remember plead scoff mutter retort blast hail inform instruct explain warn claim maintain contend lament ask boast remark respond comment report shout tweet post mention confess quip complain confirm recall recount exclaim affirm counter repeat reflect assert protest reveal caution wonder suggest point demand offer whisper laugh interject contest demur yell scream wish vow predict interview underscor/ed ing s _;announc argu stat declar observ acknowledg describ continu urg advis emphasiz emphasis accus pledg promis prais denounc propos blam enthus fum jok conced confid assur indicat elaborat summariz summaris conclud inquir enquir opin shar criticiz criticis not mus reiterat underlin underscor advocat/e es ed ing;repl testif clarif cr/y ies ied ying;stress reject express disclos discuss dismiss condemn confess echo address/es ed ing _;said says say saying told tells tell telling wrote writes write writing written spoke speaks speaking thinks thinking thought think felt feels believes believed swore swears admitted admits admitting admit denied denies denying deny read reads reading hopes hoped quipped quipping quotes quoted quoting cites cited citing agrees agreed agreeing goes went began begins found finds worried worries puts put begged begging recommends recommended call called calling calls raved slammed branded snapped ruled ordered',
  named:
    'call dub term label nicknam nam titl entitl/ed s e es _;so-called known slogan hashtag phrase word words motto song film movie book album novel essay series show play poem headline tagline campaign episode track single means meaning',
  he: 'he',
  she: 'she',
  they: 'they it',
  according: 'according_to in_the_words_of',
  the: 'the a an one another his her their its our this that these those my your',
  of: 'of for from with in at on by',
  at: 'in on at during after before to by with about following last from via into onto over since until through amid despite regarding like without under among between including outside inside beyond near across throughout unlike',
  and: 'and & or but yet',
  that: 'that how why whether what',
  but: 'as while when because although though but if where so than such',
  who: 'who which that whose',
  between:
    'also then later recently once has have had further furthermore however instead repeatedly reportedly simply previously subsequently already still even always often never just only again was is were are be been would will could can may might must should did does do not today yesterday earlier first quickly thus therefore too both all himself herself themselves monday tuesday wednesday thursday friday saturday sunday afterward afterwards now long since famously ever sometimes perhaps maybe',
  titles:
    'mr mrs ms dr prof sir dame lord lady rev sen rep reps gov gen col capt lt sgt cmdr maj adm judge justice pope king queen prince princess president vice-president minister secretary general chancellor senator congressman congresswoman representative governor mayor professor director manager chief executive officer ceo cfo coo cto ambassador commissioner detective coach captain colonel former deputy speaker spokesman spokeswoman spokesperson attorney chairman chairwoman chair leader analyst author editor founder co-founder owner reporter correspondent superintendent det insp supt cllr commander lieutenant sergeant inspector sheriff councilman councilwoman councillor chairperson administrator actor actress singer researcher scientist economist lawyer host pastor father brother sister bishop archbishop cardinal rabbi imam sheikh premier undersecretary star forward quarterback guard defenseman goalkeeper midfielder striker goalie winger planner designer co-owner consultant engineer specialist strategist physician coordinator adviser advisor lobbyist activist lawmaker prosecutor solicitor barrister magistrate constable firefighter paramedic teacher headteacher curator photographer filmmaker novelist historian campaigner resident nurse farmer student pc producer co-star drummer guitarist skipper developer neighbor neighbour parent witness chef driver passenger volunteer veteran organizer organiser homeowner survivor shopkeeper protester roommate classmate colleague trainer jockey boss pilot rapper comedian playwright',
  me: 'i we us me',
  you: 'you one who someone anyone nobody everyone people',
  never:
    'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december q a meet dear visit learn click subscribe download buy',
  many: 'more fewer less over nearly almost about around some dozens hundreds thousands scores many several both two three four five six seven eight nine ten most others few',
  roles:
    'ist ician grapher fighter maker worker player leader holder scorer ender ator itor oner essor ector itect eneur edian sador sman woman tress singer',
  papers:
    'statement letter report post message declaration speech interview appeal email e-mail tweet memo release filing complaint blog note study paper article book essay column review caption press',
};

const DE: Lexicon = {
  said: 'bericht antwort begründ behaupt vermut befürcht fürcht wart red/et ete eten en e;sag erklär beton mein warn kritisier forder frag ergänz erzähl versicher kommentier räum äußer erläuter bemerk mahn lob klag beklag wünsch verlang droh rüg schimpf hoff bekräftig bestätig versprech bedauer empfehl appellier kündig wunder freu ärger resümier bilanzier schilder stammel flüster würdig nörgel/te ten t en e;schrieb schreibt schreiben nannte nennt fügte fügt gab gibt sprach spricht heißt hieß rief ruft fand findet so befand befindet teilte teilt zeigt zeigte konstatierte versprach verspricht empfahl empfiehlt lacht lachte nickt nickte bat bittet weist zitiert bezeichnet bezeichnete pflichtete beteuert beteuerte stellte gestand gesteht gestanden verrät verriet wies verwies mitteilte warf hinzufügte monierte attestierte bescheinigte plädierte',
  named: 'genannt genannte genannten sogenannte sogenannten sogenannter betitelt namens',
  he: 'er ihm ihn',
  she: 'sie',
  they: 'sie ihnen',
  me: 'ich wir man wer es',
  according:
    'laut gemäß nach_angaben nach_ansicht nach_auskunft nach_einschätzung nach_meinung nach_worten nach_überzeugung aus_sicht in_worten',
  behind: 'zufolge',
  the: 'der die das den dem des ein eine einer einem eines sein ihr seine seiner ihre ihrer ihrem dieser diese',
  of: 'der des von vom für aus im in',
  at: 'in im am an auf nach vor bei beim zu zum zur ins mit gegenüber während als unter ohne gegen über durch bis zwischen seit neben hinter trotz wegen',
  and: 'und oder',
  that: 'dass daß ob wie',
  who: 'der die das',
  between:
    'auch dann später hat habe haben zudem noch sich gestern heute montag dienstag mittwoch donnerstag freitag samstag sonntag bereits nun selbst daraufhin schließlich hatte wird würde ist war sind sei wurde wiederum hingegen dagegen jedoch allerdings derweil zugleich',
  titles:
    'herr frau dr prof minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin trainer trainerin kapitän stürmer torhüter pfarrer bischof papst doktor oberbürgermeister oberbürgermeisterin senator senatorin staatsanwalt staatsanwältin chef chefin sprecher sprecherin direktor direktorin autor autorin student studentin professor professorin architekt ingenieur',
  many: 'mehr über rund etwa fast viele einige',
  papers: 'erklärung brief mitteilung bericht interview',
  traits: 'nouns',
  but: 'wenn weil obwohl aber denn doch nachdem bevor sondern falls sobald seit',
  ends: 't te',
};

const FR: Lexicon = {
  said: 'affirm expliqu ajout soulign dénonc qualifi félicit martel ironis assur racont estim lanc confi jug précis déclar insist not constat témoign rappel regrett indiqu avanc observ résum soupir déplor souhait alert critiqu prédi analys confirm argument tempêt fulmin répét salu jur répliqu murmur chuchot lou rétorqu évoqu reproch/e é ée ent ait aient er ant;dit dire disait disent dis disant écrit écrivait écrivent prévient prévenu répond répondu répondait promet promis poursuit poursuivi conclut conclu admet admis reconnaît reconnu soutient soutenu plaide plaidé renchérit sourit prédit insurge insurgé réjouit nuance nuancé rit parle parlé parlait appelle appelé',
  named: 'appelé appelée dit dite intitulé intitulée surnommé surnommée',
  he: 'il lui',
  she: 'elle',
  they: 'ils elles',
  me: 'je nous vous on j’ai',
  according: 'selon d_après pour aux_yeux à_en_croire de_l_avis',
  the: 'le la les l’ un une des son sa ses leur leurs ce cet cette',
  of: 'de du des d’ à au aux',
  at: 'dans à au en lors pendant après avant sur devant auprès avec par depuis entre sans sous chez vers contre malgré parmi selon dès jusqu',
  and: 'et ou',
  that: 'que qu’',
  who: 'qui',
  between:
    'a ont avait s est aussi ensuite encore ainsi alors se hier aujourd’hui lundi mardi mercredi jeudi vendredi samedi dimanche déjà également enfin y en',
  titles:
    'm mme dr pr me président présidente ministre maire capitaine professeure avocate député députée préfet préfète écrivain porte-parole procureur procureure général patron patronne chef cheffe collègue mère père mari femme élève édile',
  many: 'plus près quelque plusieurs deux trois quatre',
  papers: 'communiqué lettre rapport message entretien',
  traits: 'dash drop',
  but: 'mais car lorsque quand si comme parce puisque tandis alors pourtant',
  ends: 'e it ut a',
};

const ES: Lexicon = {
  said: 'afirm ironiz declar calific critic denunci explic añad señal asegur cont agreg pregunt insist sostuv subray coment relat manifest apunt destac indic respond advirt reconoc defend lament valor confi avis reproch argument zanj record ratific confirm exclam remarc enfatiz detall reivindic matiz celebr opin plante promet admit sentenci avanz asever expres replic contest inform revel exig bromea rebat consider recalc estim dud reflexion confes adelant alab elogi aplaud murmur susurr protest reclam valora/ó a aron an aba ado ando e en ió ieron ía ido iendo í;definió define describió describe dijo dice dijeron dicen decía dicho diciendo digo advierte sostiene sostuvo concluye concluyó cuenta cuentan escribió recuerda pide pidió concluía habla habló',
  named: 'llamado llamada llamados titulado titulada denominado denominada apodado',
  he: 'él',
  she: 'ella',
  they: 'ellos ellas',
  me: 'yo nosotros',
  according: 'según de_acuerdo_con en_palabras en_opinión a_juicio para',
  the: 'el la los las un una unos unas su sus este esta ese esa',
  of: 'de del para por a al',
  at: 'en a durante tras ante con sobre desde para después antes este que entre sin hasta contra hacia bajo',
  and: 'y e o',
  that: 'que',
  who: 'que quien',
  between:
    'también luego además ha han había después entonces se ayer hoy lunes martes miércoles jueves viernes sábado domingo ya asimismo finalmente fue',
  titles:
    'sr sra srta dr dra don doña presidenta ministro alcalde alcaldesa capitán capitana ministra portavoz abogado abogada diputado diputada fiscal juez jueza vecino vecina activista jefe jefa general secretaria joven',
  many: 'más casi unos unas varios varias dos',
  papers: 'comunicado carta informe mensaje entrevista',
  traits: 'dash drop',
  but: 'pero cuando porque aunque mientras si como pues sino',
  ends: 'ó a e ía',
  sure: 'ó',
};

const IT: Lexicon = {
  said: 'afferm dichiar spieg raccont aggiung sottoline assicur precis coment comment osserv not ammett conclud ricord denunci confess ribad sostien annunci insist lament prosegu rassicur ripet esort augur auspic protest esclam promett rifer rimarc evidenzi attacc replic conferm confid consider rivel puntualizz elogi mormor sussurr/a ato ò ano ava ando e eva uto endo;ha_detto detto dice dicono disse dicendo diceva scrive scritto scrisse aggiunto risponde risposto rispose chiede chiesto ammesso sostenuto ribadisce ribadito concluso avverte avvertito proseguito continua promesso riferisce riferito definisce definito definì ammise riconosce riconosciuto ride sorride parla parlato parlano parlava',
  named: 'chiamato chiamata cosiddetto cosiddetta cosiddetti intitolato intitolata detto',
  he: 'lui egli',
  she: 'lei ella',
  they: 'loro essi',
  according: 'secondo per a_detta a_giudizio a_parere ad_avviso a_avviso a_dire',
  the: 'il lo la i gli le l’ un uno una suo sua questo questa',
  of: 'di del della dei delle dell’ degli per',
  at: 'in nel nella a al alla durante dopo prima su con da che all’ dall’ nell’ sull’ agli ai alle allo dal dalla dallo sul sulla nello negli nei tra fra senza verso contro sotto davanti',
  and: 'e ed o',
  that: 'che',
  who: 'che',
  between:
    'ha hanno aveva anche poi ancora così già si ieri oggi lunedì martedì mercoledì giovedì venerdì sabato domenica infine inoltre è sono era',
  titles:
    'sig signor signora dott dottor dottoressa prof ministro ministra sindaco capitano professore professoressa medico avvocata deputato deputata assessore assessora prefetto storico portavoce generale segretario segretaria sindaca presidentessa studioso studiosa',
  many: 'più oltre circa molti alcuni due tre',
  papers: 'comunicato lettera rapporto messaggio intervista',
  traits: 'dash drop',
  but: 'ma quando perché mentre se come poiché però',
  ends: 'a e ò ì va',
  sure: 'ò',
};

const PT: Lexicon = {
  said: 'afirm declar explic acrescent cont avis pergunt coment destac ressalt garant consider avali lament critic alert inform lembr relat defend argument confirm resum revel reforç sublinh salient complet desabaf recomend exclam question fris enfatiz not estim opin ironiz aconselh rebat analis adiant elogi confess murmur protest reclam cobr/ou a aram am ava ado ando eu e iam endo iu;disse diz disseram dizem dizia dito dizendo escreveu escreve respondeu responde admite admitiu advertiu concluiu pediu prometeu promete diria sugeriu sugere insistiu insiste define definiu classificou chamou reconhece reconheceu ri riu rir sorri sorriu fala falou',
  named: 'chamado chamada intitulado intitulada denominado apelidado conhecido palavra',
  he: 'ele',
  she: 'ela',
  they: 'eles elas',
  according: 'segundo de_acordo_com conforme para na_opinião na_avaliação nas_palavras no_entender',
  the: 'o a os as um uma seu sua seus suas este esta esse essa',
  of: 'de do da dos das para',
  at: 'em no na durante após antes ao à com sobre por que nesta entre sem até contra sob às aos nas nos pela pelo numa num perante',
  and: 'e ou',
  that: 'que',
  who: 'que quem',
  between:
    'também depois ainda tem havia já ele então se ontem hoje segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  titles:
    'sr sra dr dra dom dona presidenta ministro ministra técnica capitão capitã médica deputado deputada prefeito prefeita porta-voz promotora juiz juíza general secretária',
  many: 'mais quase cerca vários várias dois duas',
  papers: 'comunicado carta relatório mensagem entrevista',
  traits: 'dash drop',
  but: 'mas quando porque embora enquanto se como pois porém',
  ends: 'ou eu iu a e',
  sure: 'ou',
};

/** Lexicons by the language's two letters, of the languages with Latin letters and much in common. */
export const WESTERN: Record<string, Lexicon> = { en: EN, de: DE, fr: FR, es: ES, it: IT, pt: PT };
