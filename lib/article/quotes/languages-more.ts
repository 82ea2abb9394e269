/** The words of speech in further languages; see `Lexicon`. */
import type { Lexicon } from './languages';

const NL: Lexicon = {
  said: 'verklaar vertel waarschuw antwoord benadruk meld stel vraag voeg reager verzucht concludeer erken bevestig leg meen/t de den te ten;zei zegt zeggen zeiden gezegd schreef schrijft aldus vond vindt noemt noemde vroeg riep roept',
  named: 'zogenaamde zogeheten genaamd getiteld woord term film boek',
  he: 'hij hem',
  she: 'zij ze haar',
  they: 'zij ze hen',
  according: 'volgens aldus',
  the: 'de het een zijn haar hun deze dit die dat',
  of: 'van voor uit bij in op',
  at: 'in op aan tegen tijdens na voor bij met over tegenover toen terwijl gisteren',
  and: 'en of',
  that: 'dat of hoe',
  who: 'die dat',
  between: 'ook dan later heeft hebben had nog verder',
  titles:
    'dhr mevr mevrouw meneer dr prof president minister premier burgemeester voorzitter directeur woordvoerder hoogleraar',
  many: 'meer ruim bijna zo’n veel enkele twee',
  papers: 'verklaring brief rapport bericht interview',
};

const SV: Lexicon = {
  said: 'berätta förklara varna påpeka konstatera kommentera tillägg svara fråga beton understryk kritisera hävda uppge lova/r de t;sade sa säger sagt skrev skriver skrivit menar menade tillade tillägger betonar betonade understryker uppgav tror tycker tyckte anser ansåg',
  named: 'kallade kallad kallas heter titeln ordet begreppet filmen',
  he: 'han honom',
  she: 'hon henne',
  they: 'de dem',
  according: 'enligt',
  the: 'den det de en ett sin hans hennes deras denna',
  of: 'av för från i på till vid om',
  at: 'i på till vid under efter före när som om med från',
  and: 'och eller',
  that: 'att',
  who: 'som',
  between: 'också sedan har hade även dock vidare nu',
  titles:
    'herr fru dr prof professor president minister statsminister borgmästare ordförande direktör talesperson chef',
  many: 'mer över nästan många flera två tre',
  papers: 'uttalande brev rapport meddelande intervju',
  traits: 'dash',
};

const PL: Lexicon = {
  said: 'powiedzia napisa doda stwierdzi oświadczy podkreśli wyjaśni zapewni zaznaczy przyzna ostrzeg zapyta odpowiedzia oceni wspomina zauważy tłumaczy mówi opowiada skomentowa/ł ła li ły;mówi mówią pisze dodaje stwierdza podkreśla wyjaśnia zapewnia zaznacza przyznaje ostrzega pyta odpowiada ocenia wspomina zauważa tłumaczy opowiada rzekł rzekła twierdzi twierdzą',
  named: 'tzw. zwany nazywany nazwany zatytułowany słowo termin film',
  he: 'on',
  she: 'ona',
  they: 'oni one',
  according: 'według zdaniem',
  the: 'ten ta to ci te jego jej ich',
  of: 'z ze do w we dla',
  at: 'w we na podczas po przed z ze do dla o od że który',
  and: 'i oraz lub',
  that: 'że',
  who: 'który która którzy',
  between: 'też także później potem jeszcze jednak wcześniej nie',
  titles:
    'pan pani dr prof prezydent premier minister burmistrz dyrektor prezes rzecznik rzeczniczka przewodniczący',
  papers: 'oświadczenie list raport komunikat wywiad',
  traits: 'dash drop',
};

const RU: Lexicon = {
  said: 'сказа написа рассказа подчеркну отмети добави заяви объясни предупреди ответи спроси призна сообщи уточни поясни напомни признался воскликну призва утвержда/л ла ли ло;говорит говорят говорил говорила пишет рассказывает подчеркивает подчёркивает отмечает добавляет заявляет объясняет предупреждает отвечает признаёт признает сообщает уточняет поясняет считает утверждает вспоминает признался призналась спрашивает продолжает продолжил продолжила',
  named: 'называемый называемая называют назвал назвала слово термин',
  he: 'он',
  she: 'она',
  they: 'они',
  according: 'по_словам по_мнению согласно',
  the: 'этот эта эти его её ее их',
  of: 'из по в',
  at: 'в во на после до перед при из с со для о об что',
  and: 'и или',
  that: 'что',
  who: 'который которая которые',
  between: 'также потом затем позже ещё еще уже однако',
  titles:
    'господин госпожа президент премьер министр мэр директор профессор депутат сенатор губернатор глава председатель',
  papers: 'заявление письмо доклад сообщение интервью',
  traits: 'dash',
};

const UK: Lexicon = {
  said: 'сказа написа розпові розповіда підкресли зазначи дода заяви поясни попереди відпові запита визна повідоми уточни нагада зауважи наголоси/в ла ли ло;каже кажуть говорить пише розповідає підкреслює зазначає додає заявляє пояснює попереджає відповідає визнає повідомляє уточнює вважає стверджує згадує наголошує',
  named: 'званий названий слово термін фільм книга пісня',
  he: 'він',
  she: 'вона',
  they: 'вони',
  according: 'за_словами на_думку згідно_з',
  the: 'цей ця ці його її їхній',
  of: 'з із у в',
  at: 'у в на після до перед під з із для про що який яка',
  and: 'і й та або',
  that: 'що',
  who: 'який яка які',
  between: 'також потім пізніше ще вже однак теж не',
  titles:
    'пан пані президент прем’єр міністр мер директор директорка професор депутат депутатка голова',
  traits: 'dash',
};

const TR: Lexicon = {
  said: 'dedi diyor diye der derken dediler demişti söyledi söylüyor söylemişti belirtti belirtiyor açıkladı açıklıyor ekledi ekliyor vurguladı vurguluyor yazdı yazıyor anlattı anlatıyor uyardı sordu yanıtladı yanıt ifade ifadesini ifadelerini konuştu',
  named: 'adlı isimli denilen sözde filmi kitabı şarkısı albümü',
  he: 'o',
  she: '',
  they: 'onlar',
  according: '',
  behind: 'göre',
  the: 'bu şu bir',
  of: '',
  at: '',
  and: 've ile',
  that: 'ki',
  who: '',
  between: 'da de ise sonra daha ayrıca şöyle şunları',
  titles:
    'sayın dr prof başkanı bakanı başkan bakan müdürü cumhurbaşkanı başbakan sözcüsü profesör',
  traits: 'drop last dash',
};

const ID: Lexicon = {
  said: 'kata ujar ucap tutur jelas tegas ungkap sebut papar tambah imbuh terang cetus tukas/_ nya;mengatakan menyatakan menjelaskan menegaskan menambahkan mengungkapkan menyebut menyebutkan berkata menulis memperingatkan bertanya menjawab mengaku menuturkan',
  named: 'disebut berjudul bernama dijuluki kata istilah film buku',
  he: 'dia ia beliau',
  she: '',
  they: 'mereka',
  according: 'menurut',
  the: 'para seorang sang si',
  of: 'dari',
  at: 'di dalam pada saat ketika kepada setelah sebelum yang untuk',
  and: 'dan',
  that: 'bahwa',
  who: 'yang',
  between: 'juga kemudian lalu sudah telah lagi pun itu',
  titles: 'bapak ibu pak bu dr prof presiden menteri gubernur wali kota bupati direktur ketua',
  traits: 'drop',
};

const AR: Lexicon = {
  said: 'قال قالت قالوا يقول تقول أضاف أضافت يضيف تضيف أكد أكدت يؤكد تؤكد صرح صرحت أوضح أوضحت يوضح توضح كتب كتبت يكتب تكتب حذر حذرت ذكر ذكرت أعلن أعلنت أشار',
  named: 'يسمى تسمى المسمى المسماة بعنوان فيلم كتاب رواية',
  he: 'هو',
  she: 'هي',
  they: 'هم',
  according: 'بحسب وفقا_ل حسب وفق',
  the: '',
  of: '',
  at: 'في من على إلى عن خلال بعد قبل مع أن إن إنه إنها لـ',
  and: 'و',
  that: 'أن إن إنه إنها بأن',
  who: 'الذي التي',
  between: 'أيضا ثم قد كما لقد',
  titles: 'السيد السيدة الدكتور الدكتورة الرئيس الوزير الوزيرة المتحدث المتحدثة',
  traits: 'drop bare',
};

const FA: Lexicon = {
  said: 'گفت می‌گوید میگوید گفته گفتند نوشت نوشته می‌نویسد افزود اضافه تأکید تاکید هشدار توضیح پرسید خواند اعلام',
  named: 'اصطلاح موسوم عنوان نام فیلم کتاب ترانه رمان',
  he: 'او وی',
  she: '',
  they: 'آنها آن‌ها',
  according: 'به_گفته به_نوشته',
  the: 'این آن یک',
  of: '',
  at: 'در از به با برای پس پیش که',
  and: 'و',
  that: 'که',
  who: 'که',
  between: 'نیز هم سپس همچنین است کرد کرده داد',
  titles: 'آقای خانم دکتر رئیس وزیر سخنگوی',
  traits: 'drop bare last',
};

/** Scripts without spaces, and Korean: only verbs, pronouns and titles are read. */
const ZH: Lexicon = bare({
  said: '说 說 表示 称 稱 指出 写道 寫道 认为 認為 强调 強調 告诉 告訴 问道 問道 回答 解释 解釋 补充 補充 警告 透露 坦言 回应 回應 介绍 介紹 道',
  he: '他',
  she: '她',
  they: '他们 她们 他們',
  according: '据 根据',
  titles: '先生 女士 教授 总统 部长 主席 市长 记者 总理 博士 發言人 发言人',
});
const JA: Lexicon = bare({
  said: '述べ 話し 話す 語っ 語る 言っ 言う 指摘 説明 強調 答え 書い 訴え 明かし 振り返っ コメント 主張 発言 批判 記し 語り 力説',
  he: '彼 同氏 氏',
  she: '彼女',
  they: '彼ら',
  according: 'によると によれば',
  titles: 'さん 氏 様 教授 社長 首相 大統領 市長 監督 選手 博士 会長 大臣 容疑者',
});
const KO: Lexicon = bare({
  said: '말했 말한 말하 밝혔 밝힌 전했 전한 설명했 설명한 강조했 강조한 덧붙였 덧붙인 지적했 주장했 썼다 적었 답했 물었 토로했 언급했 비판했 경고했 했다 남기 고백했',
  he: '그',
  she: '그녀',
  they: '그들',
  according: '에_따르면',
  titles: '씨 님 교수 대통령 장관 대표 의원 시장 감독 선수 박사 회장 기자',
});

function bare(
  words: Pick<Lexicon, 'said' | 'he' | 'she' | 'they' | 'according' | 'titles'>,
): Lexicon {
  const none = { the: '', of: '', at: '', and: '', that: '', who: '', between: '' };
  return { ...none, ...words, traits: 'drop bare' };
}

/** Lexicons by the language's two letters. */
export const FURTHER: Record<string, Lexicon> = {
  nl: NL,
  sv: SV,
  pl: PL,
  ru: RU,
  uk: UK,
  tr: TR,
  id: ID,
  ar: AR,
  fa: FA,
  zh: ZH,
  ja: JA,
  ko: KO,
};
