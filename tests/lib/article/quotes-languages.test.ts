/** Every language with a lexicon: said directly, interrupted, over paragraphs; and words in marks that nobody says. Names are invented. */
import { describe, expect, it } from 'vitest';
import { saidIn } from './a-story';

interface Case {
  lang: string;
  /** What the paragraphs show. */
  what: string;
  story: string[];
  said: [string, string | null][];
}

const CASES: Case[] = [
  {
    lang: 'de',
    what: 'direct, the surname resolved, and on after a full stop',
    story: [
      'Bürgermeisterin Ada Holm ist müde. „Wir bleiben hier für immer“, sagte Holm am Montag. „Und niemand geht weg.“',
    ],
    said: [
      ['Wir bleiben hier für immer', 'Ada Holm'],
      ['Und niemand geht weg.', 'Ada Holm'],
    ],
  },
  {
    lang: 'de',
    what: 'interrupted',
    story: ['„Wir gehen“, sagte Ada Feld, „aber nicht heute.“'],
    said: [
      ['Wir gehen', 'Ada Feld'],
      ['aber nicht heute.', 'Ada Feld'],
    ],
  },
  {
    lang: 'de',
    what: 'book marks and a role',
    story: ['»Wir gehen heute nicht mehr hin«, erklärte der Sprecher des Ministeriums.'],
    said: [['Wir gehen heute nicht mehr hin', 'der Sprecher des Ministeriums']],
  },
  {
    lang: 'de',
    what: 'according to, and a term',
    story: [
      'Laut Jonas Feld ist das „ein sehr großer Fehler der Stadt“. Das sogenannte „Geisterschiff der alten Stadt“ lag da.',
    ],
    said: [['ein sehr großer Fehler der Stadt', 'Jonas Feld']],
  },
  {
    lang: 'de-CH',
    what: 'Swiss marks',
    story: ['Ada Holm sagte: «Wir bleiben hier für immer.»'],
    said: [['Wir bleiben hier für immer.', 'Ada Holm']],
  },
  {
    lang: 'fr',
    what: 'no-break spaces and an inverted pronoun',
    story: [
      '«\u202fNous restons ici pour toujours\u202f», a déclaré Ada Holm lundi. Elle est partie.',
      '«\u00a0C’est trop tard pour nous tous\u00a0», explique-t-elle.',
    ],
    said: [
      ['Nous restons ici pour toujours', 'Ada Holm'],
      ['C’est trop tard pour nous tous', 'Ada Holm'],
    ],
  },
  {
    lang: 'fr',
    what: 'dialogue in dashes',
    story: ['— Nous restons ici, dit Ada Holm. — Et moi aussi.'],
    said: [
      ['Nous restons ici', 'Ada Holm'],
      ['Et moi aussi.', 'Ada Holm'],
    ],
  },
  {
    lang: 'fr',
    what: 'a title',
    story: ['Son film intitulé « Le Long Quai de la Ville » est sorti.'],
    said: [],
  },
  {
    lang: 'es',
    what: 'direct, and a verb without subject',
    story: [
      'La alcaldesa Ada Ruiz llegó. «Nos quedamos aquí para siempre», dijo Ruiz el lunes.',
      '“No hay más tiempo que perder”, añadió.',
    ],
    said: [
      ['Nos quedamos aquí para siempre', 'Ada Ruiz'],
      ['No hay más tiempo que perder', 'Ada Ruiz'],
    ],
  },
  {
    lang: 'es',
    what: 'dialogue in dashes',
    story: ['—Nos quedamos —dijo Ada Ruiz—. Mañana veremos.', '—No me voy.'],
    said: [
      ['Nos quedamos', 'Ada Ruiz'],
      ['Mañana veremos.', 'Ada Ruiz'],
      ['No me voy.', null],
    ],
  },
  {
    lang: 'es',
    what: 'a role with its name beside it, and a title',
    story: [
      'El portavoz del ministerio, Juan Marín, afirmó: “Es demasiado tarde para nosotros”. Su novela titulada “El muelle largo de la ciudad” salió ayer.',
    ],
    said: [['Es demasiado tarde para nosotros', 'Juan Marín']],
  },
  {
    lang: 'it',
    what: 'direct and according to',
    story: [
      'La sindaca Ada Rossi è arrivata. «Restiamo qui per sempre», ha detto Rossi lunedì. Secondo Jonas Feldi è «un errore molto grande».',
    ],
    said: [
      ['Restiamo qui per sempre', 'Ada Rossi'],
      ['un errore molto grande', 'Jonas Feldi'],
    ],
  },
  {
    lang: 'pt',
    what: 'direct and in dashes',
    story: [
      'A prefeita Ada Souza chegou. “Ficamos aqui para sempre”, disse Souza na segunda.',
      '— Ficamos aqui — disse Souza. — Amanhã veremos.',
    ],
    said: [
      ['Ficamos aqui para sempre', 'Ada Souza'],
      ['Ficamos aqui', 'Ada Souza'],
      ['Amanhã veremos.', 'Ada Souza'],
    ],
  },
  {
    lang: 'nl',
    what: 'single marks',
    story: [
      'Burgemeester Ada Holm is moe. ‘We blijven hier voor altijd’, zei Holm maandag. ‘En niemand gaat weg.’',
      '‘Het is te laat voor ons’, aldus Jonas Feld.',
    ],
    said: [
      ['We blijven hier voor altijd', 'Ada Holm'],
      ['En niemand gaat weg.', 'Ada Holm'],
      ['Het is te laat voor ons', 'Jonas Feld'],
    ],
  },
  {
    lang: 'sv',
    what: 'two closing marks, and a dash that speaks',
    story: [
      'Borgmästare Ada Holm är trött. ”Vi stannar här för alltid”, sade Holm i måndags.',
      '– Vi stannar här, säger Jonas Feld. Han är arg.',
    ],
    said: [
      ['Vi stannar här för alltid', 'Ada Holm'],
      ['Vi stannar här', 'Jonas Feld'],
    ],
  },
  {
    lang: 'pl',
    what: 'direct with a dash, and on after a full stop',
    story: [
      'Burmistrz Ada Nowak przyszła. „Zostajemy tu na zawsze” – powiedziała Nowak w poniedziałek. „I nikt nie odejdzie.”',
    ],
    said: [
      ['Zostajemy tu na zawsze', 'Ada Nowak'],
      ['I nikt nie odejdzie.', 'Ada Nowak'],
    ],
  },
  {
    lang: 'ru',
    what: 'direct, interrupted dialogue, a pronoun',
    story: [
      'Мэр Ада Петрова устала. «Мы остаёмся здесь навсегда», — сказала Петрова в понедельник.',
      '— Мы остаёмся, — сказал Иван Волков. — Завтра посмотрим.',
      'Он добавил: «Это очень большая ошибка города».',
    ],
    said: [
      ['Мы остаёмся здесь навсегда', 'Ада Петрова'],
      ['Мы остаёмся', 'Иван Волков'],
      ['Завтра посмотрим.', 'Иван Волков'],
      ['Это очень большая ошибка города', 'Иван Волков'],
    ],
  },
  {
    lang: 'uk',
    what: 'direct and in dashes',
    story: [
      'Мер Ада Петренко втомилася. «Ми залишаємося тут назавжди», — сказала Петренко у понеділок.',
      '— Ми залишаємося, — сказав Іван Вовк. — Завтра побачимо.',
    ],
    said: [
      ['Ми залишаємося тут назавжди', 'Ада Петренко'],
      ['Ми залишаємося', 'Іван Вовк'],
      ['Завтра побачимо.', 'Іван Вовк'],
    ],
  },
  {
    lang: 'tr',
    what: 'the verb behind, with and without its subject beside it',
    story: [
      'Başkan Ada Yılmaz yorgun. “Burada sonsuza kadar kalıyoruz” dedi Yılmaz.',
      'Ali Demir, “Bu şehrin çok büyük bir hatasıdır” dedi.',
    ],
    said: [
      ['Burada sonsuza kadar kalıyoruz', 'Ada Yılmaz'],
      ['Bu şehrin çok büyük bir hatasıdır', 'Ali Demir'],
    ],
  },
  {
    lang: 'id',
    what: 'direct, and a verb with its pronoun written onto it',
    story: [
      'Wali Kota Ada Hartono lelah. “Kami tetap di sini selamanya,” kata Hartono, Senin.',
      '“Sudah terlambat untuk kita,” ujarnya.',
    ],
    said: [
      ['Kami tetap di sini selamanya,', 'Ada Hartono'],
      ['Sudah terlambat untuk kita,', 'Ada Hartono'],
    ],
  },
  {
    lang: 'ar',
    what: 'the verb first, the last name resolved',
    story: [
      'قالت سلمى حداد: «بقي الباب مفتوحا لأن أحدا لم يطلب مني أن أغلقه». ثم أشارت.',
      'وأضافت حداد: «الكتاب الذي ينتظر قارئه عشرين سنة ليس كتابا كاسدا».',
    ],
    said: [
      ['بقي الباب مفتوحا لأن أحدا لم يطلب مني أن أغلقه', 'سلمى حداد'],
      ['الكتاب الذي ينتظر قارئه عشرين سنة ليس كتابا كاسدا', 'سلمى حداد'],
    ],
  },
  {
    lang: 'fa',
    what: 'the verb last, a pronoun, according to',
    story: [
      'لیلا مرادی گفت: «ما برای همیشه اینجا می‌مانیم و نمی‌رویم».',
      'او افزود: «این اشتباه بزرگی برای شهر است».',
      'به گفته مرادی «این اشتباه بزرگی برای شهر است».',
    ],
    said: [
      ['ما برای همیشه اینجا می‌مانیم و نمی‌رویم', 'لیلا مرادی'],
      ['این اشتباه بزرگی برای شهر است', 'لیلا مرادی'],
      ['این اشتباه بزرگی برای شهر است', 'لیلا مرادی'],
    ],
  },
  {
    lang: 'zh',
    what: 'before, behind, a pronoun; a term and a title',
    story: [
      '市长王明说：“我们会一直留在这里。”',
      '“太晚了，不能再等了。”王明表示。',
      '他指出：“这是一个很大的错误。”',
      '所谓的“幽灵船”停在那里。他写了《长码头》。',
    ],
    said: [
      ['我们会一直留在这里。', '王明'],
      ['太晚了，不能再等了。', '王明'],
      ['这是一个很大的错误。', '王明'],
    ],
  },
  {
    lang: 'ja',
    what: 'a topic before, a speaker behind; a term',
    story: [
      '佐藤花子氏は「私たちはずっとここに残ります」と述べた。',
      '「もう遅いので待てません」と佐藤氏は話した。',
      'いわゆる「幽霊船」がある。',
    ],
    said: [
      ['私たちはずっとここに残ります', '佐藤花子'],
      ['もう遅いので待てません', '佐藤花子'],
    ],
  },
  {
    lang: 'ko',
    what: 'a topic before, on in the next sentence, a speaker behind; a term',
    story: [
      '김하나 시장은 “우리는 영원히 여기에 남는다”라고 말했다. 또 “너무 늦었다고 생각합니다”라고 덧붙였다.',
      '“정말 큰 실수입니다”라고 박두리 씨가 말했다.',
      '사람들은 그 배를 “유령선”이라 부른다.',
    ],
    said: [
      ['우리는 영원히 여기에 남는다', '김하나'],
      ['너무 늦었다고 생각합니다', '김하나'],
      ['정말 큰 실수입니다', '박두리'],
    ],
  },
  {
    lang: 'fi',
    what: 'no lexicon: a quotation without speaker',
    story: ['”Me jäämme tänne aina ja ikuisesti, emmekä lähde minnekään”, sanoi Holm.'],
    said: [['Me jäämme tänne aina ja ikuisesti, emmekä lähde minnekään', null]],
  },
  {
    lang: 'he',
    what: 'marks within an acronym are none',
    story: ['נשיא צה"ל אמר: "אנחנו נשארים כאן לתמיד", ולא יותר.'],
    said: [['אנחנו נשארים כאן לתמיד', null]],
  },
  {
    lang: 'el',
    what: 'Greek marks, no lexicon',
    story: ['«Θα μείνουμε εδώ για πάντα και δεν θα φύγει κανείς», είπε η Άντα.'],
    said: [['Θα μείνουμε εδώ για πάντα και δεν θα φύγει κανείς', null]],
  },
];

describe('who said what, by language', () => {
  it.each(CASES)('$lang: $what', ({ lang, story, said }) => {
    expect(saidIn(story, lang)).toEqual(said);
  });
});
