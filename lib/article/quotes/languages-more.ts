/** The words of speech in further languages; see `Lexicon`. */
import type { Lexicon } from './languages';

const NL: Lexicon = {
  said: 'verklaar vertel waarschuw antwoord benadruk meld stel vraag voeg reageer verzucht concludeer erken bevestig leg meen/t de den te ten;zei zegt zeggen zeiden gezegd schreef schrijft aldus vond vindt noemt noemde vroeg riep roept weten lacht lachte bericht berichtte oordeelt oordeelde hoopt hoopte denkt dacht klaagt klaagde zucht zuchtte schrijven belooft beloofde bekent bekende prees prijst prijzen stamelde stamelt fluisterde spreekt sprak',
  named: 'zogenaamde zogeheten genaamd getiteld woord term film boek',
  he: 'hij hem',
  she: 'zij ze haar',
  they: 'zij ze hen',
  according: 'volgens aldus in_ogen naar_mening',
  the: 'de het een zijn haar hun deze dit die dat',
  of: 'van voor uit bij in op',
  at: 'in op aan tegen tijdens na voor bij met over tegenover toen terwijl gisteren onder zonder door tussen sinds tot naar richting vanuit',
  and: 'en of',
  that: 'dat of hoe',
  who: 'die dat',
  but: 'maar als omdat terwijl want hoewel toen wanneer zodat',
  between:
    'ook dan later heeft hebben had nog verder zich laat liet gisteren vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag zo is was werd wordt er',
  titles:
    'dhr mevr meneer dr prof premier voorzitter woordvoerder hoogleraar coach aanvoerder wethouder dokter huisarts advocaat actrice zanger zangeres econoom collega leraar lerares kamerlid bisschop generaal officier rechter staatssecretaris uitgever verslaggever',
  many: 'meer ruim bijna zo’n veel enkele twee',
  papers: 'verklaring brief rapport bericht interview',
  ends: 't te de',
  traits: 'heads',
};

const SV: Lexicon = {
  said: 'berätta förklara svara betona påstå klaga föreslå poängtera sammanfatta uppmana förtydliga mena skratta medge erkänn resonera varna påpeka konstatera kommentera tillägg fråga beton understryk kritisera hävda uppge lova försäkra avslöja beskriva minnas/r de t;sade sa säger sagt skrev skriver skrivit tillade tillägger understryker uppgav tror tycker tyckte anser ansåg hoppades minns mindes beskriver beskrev hoppas kallar kallade talar',
  named: 'kallade kallad kallas heter titeln ordet begreppet filmen',
  he: 'han honom',
  she: 'hon henne',
  they: 'de dem',
  according: 'enligt',
  the: 'den det de en ett sin hans hennes deras denna',
  of: 'av för från i på till vid om',
  at: 'i på till vid under efter före när som om med från genom mellan utan mot hos åt över bland inför trots sedan',
  and: 'och eller',
  that: 'att',
  who: 'som',
  but: 'men när eftersom medan utan fast',
  between:
    'också sedan har hade även dock vidare nu sig igår idag måndag tisdag onsdag torsdag fredag lördag söndag är var',
  titles:
    'herr fru dr prof professor president minister statsminister borgmästare ordförande direktör talesperson chef tränare lagkapten kapten forskare doktor läkare advokat författare skådespelare sångare regissör ekonom historiker bonde lärare student kollegan kommunalrådet statsrådet oppositionsrådet riksdagsledamoten ledamot arkeolog biskop general chefen ordföranden ministern statsministern rektor åklagare polisen',
  many: 'mer över nästan många flera två tre',
  papers: 'uttalande brev rapport meddelande intervju',
  traits: 'heads dash',
  ends: 'r de te',
  roles: 'orn aren ören isten enten anten logen omen rådet mannen kvinnan',
};

const PL: Lexicon = {
  said: 'powiedzia napisa doda stwierdzi oświadczy podkreśli wyjaśni zapewni zaznaczy przyzna ostrzeg zapyta odpowiedzia oceni wspomina zauważy tłumaczy mówi opowiada skomentowa poinformowa przekaza zapowiedzia zaapelowa apelowa uzna ujawni przypomnia wskaza argumentowa przekonywa relacjonowa żali pochwali krzykną zawoła wyzna zadeklarowa potwierdzi przekona sugerowa zażartowa ostrzega skarży doceni szepta wyszepta podziękowa zakwestionowa/ł ła ło li ły;mówi mówią pisze dodaje stwierdza podkreśla wyjaśnia zapewnia zaznacza przyznaje ostrzega pyta odpowiada ocenia wspomina zauważa tłumaczy opowiada rzekł rzekła twierdzi twierdzą informuje przekonuje apeluje zapowiada przypomina przekazuje komentuje uważa argumentuje relacjonuje potwierdza uznaje wskazuje alarmuje żartuje podsumowuje podsumował podsumowała',
  named: 'tzw. zwany nazywany nazwany zatytułowany słowo termin film',
  he: 'on',
  she: 'ona',
  they: 'oni one',
  according: 'według zdaniem w_opinii w_ocenie',
  the: 'ten ta to ci te jego jej ich',
  of: 'z ze do w we dla',
  at: 'w we na podczas po przed z ze do dla o od że który pod nad przez bez między przy obok wśród mimo',
  and: 'i oraz lub',
  that: 'że',
  who: 'który która którzy',
  but: 'ale gdy bo ponieważ choć chociaż jeśli jeżeli jak kiedy więc lecz a',
  between:
    'też także później potem jeszcze jednak wcześniej nie się wczoraj dziś dzisiaj już poniedziałek wtorek środę czwartek piątek',
  titles:
    'pan pani dr prof premier minister burmistrz prezes rzecznik przewodniczący trenerka kapitan profesor adwokat poseł wojewoda starosta aktorka reżyserka nauczyciel nauczycielka rolnik mieszkaniec sędzia generał dowódca szef szefowa wiceminister ministra prezeska wójt sołtys ks',
  papers: 'oświadczenie list raport komunikat wywiad',
  traits: 'dash drop cases heads',
  never: 'sam sama',
  ends: 'ł ła a e i y',
  sure: 'ł ła',
};

const RU: Lexicon = {
  said: 'сказа назва написа рассказа подчеркну отмети добави заяви объясни предупреди ответи спроси призна сообщи уточни поясни напомни признался воскликну призва утвержда посетова посоветова пообеща возрази пожалова поблагодари рассужда констатирова прокомментирова резюмирова поинтересова удиви пошути вздохну крикну прошепта подытожи заключи обрати сожале призыва настаива заверя завери обвини поддержа подтверди оцени похвали/л ла ли ло;называет говорит говорят говорил говорила пишет рассказывает подчеркивает подчёркивает отмечает добавляет заявляет объясняет предупреждает отвечает признаёт признает сообщает уточняет поясняет считает утверждает вспоминает признался призналась спрашивает продолжает продолжил продолжила делится поделился поделилась настаивает уверяет жалуется пожаловался пожаловалась заключает удивляется уверен уверена надеется полагает думает обещает комментирует рассуждает констатирует возражает советует недоумевает резюмирует призывает убеждён убеждена согласен согласна винит',
  named: 'называемый называемая называют назвал назвала слово термин',
  he: 'он',
  she: 'она',
  they: 'они',
  according:
    'по_словам по_мнению по_данным по_информации по_версии по_оценке по_утверждению на_взгляд согласно',
  the: 'этот эта эти его её ее их',
  of: 'из по в',
  at: 'в во на после до перед при из с со для о об что под над через без между около среди от у к ко',
  and: 'и или',
  that: 'что',
  who: 'который которая которые',
  but: 'но а когда потому хотя если как пока чтобы так',
  between: 'также потом затем позже ещё еще уже однако',
  titles:
    'господин госпожа министр мэр профессор депутат глава капитан врач адвокат актриса певица историк судья прокурор генерал командир эксперт депутатка уполномоченный замминистра',
  papers: 'заявление письмо доклад сообщение интервью',
  never: 'сам сама',
  traits: 'dash cases heads',
  ends: 'л ла ет ит ёт ся лась',
};

const UK: Lexicon = {
  said: 'сказа назва написа розпові розповіда підкресли зазначи дода заяви поясни попереди відпові запита визна повідоми уточни нагада зауважи наголоси прокоментува запевни пообіця додава скаржи заклика застеріг поскаржи подякува поради підсумува переконува констатува заперечи розкритикува зізна похвали прошепоті підтверди оціни/в ла ли ло;каже кажуть говорить пише розповідає підкреслює зазначає додає заявляє пояснює попереджає відповідає визнає повідомляє уточнює вважає стверджує згадує наголошує коментує запевняє обіцяє скаржиться переконує переконаний переконана сподівається констатує заперечує радить закликає підсумовує ділиться продовжує продовжив продовжила застерігає зізнався зізналася зізнається',
  named: 'званий названий слово термін фільм книга пісня',
  he: 'він',
  she: 'вона',
  they: 'вони',
  according: 'за_словами на_думку за_даними за_інформацією на_погляд на_переконання згідно_з',
  the: 'цей ця ці його її їхній',
  of: 'з із у в',
  at: 'у в на після до перед під з із для про що який яка над через без між біля серед від по',
  and: 'і й та або',
  that: 'що',
  who: 'який яка які',
  but: 'але а коли тому хоча якщо як поки щоб так бо',
  between: 'також потім пізніше ще вже однак теж не',
  titles:
    'пан пані прем’єр міністр мер професор депутат депутатка голова капітан капітанка лікар лікарка адвокат адвокатка співак співачка режисер режисерка історик мешканець мешканка суддя прокурор генерал командир експерт експертка міністерка прем’єр-міністр',
  never: 'сам сама',
  traits: 'dash cases heads',
  ends: 'в ла є ить ся лась',
};

const TR: Lexicon = {
  said: 'dedi diyor diye der derken dediler demişti söyledi söylüyor söylemişti belirtti belirtiyor açıkladı açıklıyor ekledi ekliyor vurguladı vurguluyor yazdı yazıyor anlattı anlatıyor uyardı sordu yanıtladı yanıt ifade ifadesini ifadelerini konuştu diyen savundu iddia değerlendirdi paylaştı seslendi dile_getirdi sürdürdü kaydetti kaydediyor aktardı bildirdi hatırlattı tepki tamamladı cevap cevabını yorumunu sözleriyle denildi denildiği diyerek açıklamasını açıklamasında değerlendirmesini değerlendirmesinde çağrısını çağrısında uyarısında uyarısını sözlerini cümlelerini ifadelerine yorumunda mesajını eleştirdi övdü nitelendirdi tanımladı niteledi yorumladı yakındı yakınan aktaran anlatan belirterek belirten vurgulayarak itirafında itirafını',
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
  but: 'ama fakat çünkü ancak eğer',
  between:
    'da de ise sonra daha ayrıca şöyle şunları kullandı kullanıyor kullanan bulundu etti ediyor ederek verdi veriyor yaptı yapan yaparak bulunan',
  titles:
    'sayın dr prof başkanı bakanı başkan bakan müdürü cumhurbaşkanı başbakan sözcüsü profesör vali valisi kaymakam komutan komutanı doktor öğretmen avukat gazeteci muhtar muhtarı uzmanı müdür vekili milletvekili yönetmen sanatçı direktör kaptan teknik antrenör yazar oyuncu şarkıcı ekonomist tarihçi çiftçi öğrenci hâkim savcı general şef kurucu uzman doçent rektör sözcü doç av oğlu kızı eşi annesi babası kardeşi mimar',
  traits: 'drop last dash suffixed',
  ends: 'dı di du dü tı ti tu tü yor',
  roles: 'ci cı cü cu çi çı çü çu cisi cısı cüsü cusu örü ü ı',
};

const ID: Lexicon = {
  said: 'kata ujar ucap tutur jelas tegas ungkap sebut papar tambah imbuh terang cetus tukas keluh pungkas kritik harap kenang seloroh cerita klaim imbau kilah tandas beber lontar timpal cerita pesan/_ nya;mengatakan menyatakan menjelaskan menegaskan menambahkan mengungkapkan menyebut menyebutkan berkata menulis memperingatkan bertanya menjawab mengaku menuturkan menilai memuji mengakui berharap meminta mengimbau mengingatkan mengklaim memastikan menekankan menyampaikan membenarkan membantah mendesak mengajak menuding mengkritik menyoroti menyayangkan menyarankan mengusulkan menduga mengeluhkan berjanji berpesan menanggapi menyindir menganggap melaporkan menceritakan membeberkan berkelakar bercanda berseloroh',
  named: 'disebut berjudul bernama dijuluki kata istilah film buku',
  he: 'dia ia beliau',
  she: '',
  they: 'mereka',
  according: 'menurut di_mata',
  the: 'para seorang sang si',
  of: 'dari',
  at: 'di dalam pada saat ketika kepada setelah sebelum yang untuk oleh tanpa sejak hingga sampai antara terhadap tentang bagi dengan asal kelahiran',
  and: 'dan',
  that: 'bahwa agar',
  who: 'yang',
  but: 'tetapi tapi ketika karena meski jika namun sementara',
  between: 'juga kemudian lalu sudah telah lagi pun itu',
  titles:
    'bapak ibu pak bu dr prof presiden menteri gubernur wali kota bupati direktur ketua kepala jenderal kapten profesor doktor juru sekretaris wakil walikota camat lurah komandan kapolres kapolda pelatih petani guru dokter pengacara penulis aktor aktris penyanyi sutradara ekonom sejarawan mahasiswa wartawan aktivis hakim jaksa pengamat peneliti pendiri anggota kolonel ustaz kiai istri suami anak adik kakak kritikus kurator redaktur produser',
  traits: 'drop',
  ends: 'nya',
  sure: 'nya',
  roles: 'ser tor ris tis wan kus tur nis vis log',
};

const AR: Lexicon = {
  said: 'قال أضاف أكد صرح أوضح كتب حذر ذكر أعلن أشار شدد أفاد نقل اعتبر تابع لفت تساءل علق رد وصف كشف طالب وعد تحدث أقر ختم رحب عبر أعرب اعترف انتقد هتف صرخ ردد/_ ت;مؤكد معتبر مضيف قائل مشير موضح محذر مشدد مبين لافت داعي واصف/ا ة;قالوا يقول تقول يضيف تضيف يؤكد تؤكد يوضح توضح يكتب تكتب صرّح روى روت رأى رأت استطرد بيّن دعا دعت نفى نفت يشير تشير يروي تروي يشدد أكدا يصف تصف متسائلا يرى ترى يعتبر تعتبر استنكر هدد شرح كاشفا منتقدا متهما منوها',
  named: 'يسمى تسمى المسمى المسماة بعنوان فيلم كتاب رواية',
  he: 'هو لكنه',
  she: 'هي لكنها',
  they: 'هم',
  according: 'بحسب وفقا_ل حسب وفق وبحسب ووفقا ووفق وحسب وفقا',
  the: '',
  of: '',
  at: 'في من على إلى عن خلال بعد قبل مع أن إن إنه إنها لـ عقب أثناء لدى حول ضمن بشأن فور أمام بين عند منذ حتى قرب هذا هذه ذلك تلك',
  and: 'و',
  that: 'أن إن إنه إنها بأن أنه أنها أنهم بأنه بأنها',
  who: 'الذي التي',
  but: 'أما بينما لكن وهو وهي وهم',
  between: 'أيضا ثم قد كما لقد',
  titles:
    'سيد دكتور رئيس وزير متحدث مدير محافظ عمد نائب سفير قائد أستاذ ناطق مدرب لاعب كاتب ممثل باحث طبيب خبير محامي ناشط محلل مخرج ناقد ناشر منتج صحفي صحافي روائي شاعر مؤرخ اقتصادي والد شقيق زوج نجل قريب أحد إحدى بطل لاعب حارس عضو أمين ناطق عميد عقيد لواء مهندس حاج رجل شاب سيدة فتاة طالب مزارع صياد فلاح عامل معلم مواطن موظف تاجر بائع سائق جندي ضابط ممرض فنان مغني نجم متهم قاضي رسام لاجئ',
  traits: 'drop bare',
};

const FA: Lexicon = {
  said: 'گفت می‌گوید میگوید گفته گفتند نوشت نوشته می‌نویسد افزود اضافه تأکید تاکید هشدار توضیح پرسید خواند اعلام می‌افزاید تصریح خاطرنشان بیان اظهار عنوان ابراز یادآور می‌گویند پاسخ واکنش توییت معتقد دانست می‌داند مدعی ادامه خواستار خواست قول وعده',
  named: 'اصطلاح موسوم عنوان نام فیلم کتاب ترانه رمان',
  he: 'او وی',
  she: '',
  they: 'آنها آن‌ها',
  according: 'به_گفته به_نوشته به_باور به_اعتقاد به_نظر به_عقیده از_نظر از_دیدگاه',
  the: 'این آن یک',
  of: '',
  at: 'در از به با برای پس پیش که درباره بعد قبل روز دیروز امروز صبح عصر شامگاه ساعتی',
  and: 'و',
  that: 'که',
  who: 'که',
  but: 'اما ولی چون زیرا اگر',
  between: 'نیز هم سپس همچنین است کرد کرده داد',
  titles:
    'آقای خانم دکتر رئیس وزیر سخنگوی شهردار استاندار نماینده مدیر معاون رئیس‌جمهور رییس‌جمهور فرمانده سفیر استاد دادستان رئيس رییس سرمربی مربی کاپیتان نویسنده کارگردان بازیگر پزشک پژوهشگر کارشناس وکیل دبیر منتقد ناشر شاعر خواننده هنرمند استاد قاضی سرهنگ سردار سرتیپ مدیرکل سرپرست کشاورز معلم دانشجو فعال مشاور عضو قهرمان بازیکن دهیار فرماندار بخشدار خبرنگار مدرس داور مهاجم مدافع هافبک',
  traits: 'drop bare last',
};

/** Scripts without spaces, and Korean: only verbs and pronouns are read. */
const ZH: Lexicon = bare({
  said: '说 說 表示 称 稱 指出 写道 寫道 认为 認為 强调 強調 告诉 告訴 问道 問道 回答 解释 解釋 补充 補充 警告 透露 坦言 回应 回應 介绍 介紹 宣布 呼吁 呼籲 重申 批评 批評 感叹 感慨 称赞 稱讚 赞叹 形容 质疑 質疑 回忆 回憶 表态 反问 反问道 承认 承認 否认 否認 答 抱怨 建议 建議 叹气 道 分析 提醒 谈到 提到 直言 声称 预测 预计 点评 评价 判断 主张 质问 调侃 坦承 说明 坚持 坚称 强調 哽咽 追问 指责 证实 披露 要求 期待',
  he: '他',
  she: '她',
  they: '他们 她们 他們',
});
const JA: Lexicon = bare({
  said: '述べ 話し 話す 語っ 語る 言っ 言う 指摘 説明 強調 答え 書い 訴え 明かし 振り返っ コメント 主張 発言 批判 記し 語り 力説 している しています つぶや 叫 呼びか 呼び掛け 回答 明らか 求め 懸念 評価 反論 約束 発表 ツイート 投稿 喜 謝罪 示し 打ち明け 認め 分析 警告 称賛 たたえ 嘆 誓 伝え 意気込 予想 報告 提案 助言 断言 漏らし 釈明 期待 笑',
  he: '彼 同氏 氏',
  she: '彼女',
  they: '彼ら',
});
const KO: Lexicon = bare({
  said: '말 전 설명 강조 지적 주장 답 토로 언급 비판 경고 고백 호소 당부 촉구 평가 회상 반박 해명 귀띔 우려 제안 약속 답변 발표 전망 요구 권고 진단 예상 조언 반발 소개 회고 다짐 판시 판단 요청 인사 지시 진술 시인 부인 감탄/했 한;말하 밝혔 밝힌 덧붙였 덧붙인 썼다 적었 물었 했다 남기 털어놨 털어놓 내다봤 소감 꼬집었 하소연 돌아봤 웃었',
  he: '그',
  she: '그녀',
  they: '그들',
});

function bare(words: Pick<Lexicon, 'said' | 'he' | 'she' | 'they'>): Lexicon {
  const none = { the: '', of: '', at: '', and: '', that: '', who: '', between: '' };
  return { ...none, ...words, according: '', titles: '', traits: 'drop bare' };
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
