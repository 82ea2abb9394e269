import { describe, expect, it } from 'vitest';
import { creditIn } from '../../../lib/article/images/credits';
import { kindSaid } from '../../../lib/article/images/labels';
import { isLicence } from '../../../lib/article/images/licences';
import { isNames, partiesOf } from '../../../lib/article/images/names';
import { cpuNow } from '../../cpu';

/** Language, line, caption, credit. */
const LANGUAGES: [string, string, string | null, string | null][] = [
  [
    'English',
    'The quay at dawn. Photograph: Ada Holm/Quay Press',
    'The quay at dawn.',
    'Ada Holm/Quay Press',
  ],
  ['German', 'Der Kai am Morgen. Bildquelle: Ada Holm', 'Der Kai am Morgen.', 'Ada Holm'],
  ['German with von', 'Der Kai am Morgen. Foto von Ada Holm', 'Der Kai am Morgen.', 'Ada Holm'],
  ['French', 'Le quai à l’aube. Crédit photo : Ada Holm', 'Le quai à l’aube.', 'Ada Holm'],
  [
    'French with par',
    'Le quai à l’aube. Photographie par Ada Holm',
    'Le quai à l’aube.',
    'Ada Holm',
  ],
  ['Spanish', 'El muelle al alba. Fotografía de: Ada Holm', 'El muelle al alba.', 'Ada Holm'],
  ['Italian', 'Il molo all’alba. Crediti foto: Ada Holm', 'Il molo all’alba.', 'Ada Holm'],
  ['Portuguese', 'O cais ao amanhecer. Imagem: Divulgação', 'O cais ao amanhecer.', 'Divulgação'],
  ['Dutch', 'De kade in de ochtend. Beeld: Ada Holm', 'De kade in de ochtend.', 'Ada Holm'],
  ['Swedish', 'Kajen i gryningen. Foto av Ada Holm', 'Kajen i gryningen.', 'Ada Holm'],
  [
    'Polish',
    'Nabrzeże o świcie. Fot. Ada Holm / Quay Press',
    'Nabrzeże o świcie.',
    'Ada Holm / Quay Press',
  ],
  ['Russian', 'Набережная на рассвете. Фото: Ада Хольм', 'Набережная на рассвете.', 'Ада Хольм'],
  [
    'Ukrainian',
    'Набережна на світанку. Джерело фото: Ада Гольм',
    'Набережна на світанку.',
    'Ада Гольм',
  ],
  ['Turkish', 'Şafakta rıhtım. Fotoğraf: Ada Holm', 'Şafakta rıhtım.', 'Ada Holm'],
  ['Arabic', 'الرصيف عند الفجر. تصوير: آدا هولم', 'الرصيف عند الفجر.', 'آدا هولم'],
  ['Persian', 'اسکله در سپیده‌دم. عکاس: آدا هولم', 'اسکله در سپیده‌دم.', 'آدا هولم'],
  ['Chinese', '黎明时的码头。图片来源：王小明', '黎明时的码头。', '王小明'],
  ['Chinese with a slash', '黎明时的码头。图/王小明', '黎明时的码头。', '王小明'],
  ['Japanese', '夜明けの埠頭。写真：佐藤花子', '夜明けの埠頭。', '佐藤花子'],
  ['Japanese with an equals sign', '夜明けの埠頭（写真＝佐藤花子）', '夜明けの埠頭', '佐藤花子'],
  ['Korean', '새벽의 부두. 사진 제공: 김하나', '새벽의 부두.', '김하나'],
  ['Korean in brackets', '새벽의 부두 (사진=김하나)', '새벽의 부두', '김하나'],
  ['Indonesian', 'Dermaga saat fajar. Sumber foto: Ada Holm', 'Dermaga saat fajar.', 'Ada Holm'],
];

const FORMS: typeof LANGUAGES = [
  [
    'a credit before the caption',
    'Photo: Ada Holm. The quay at dawn, seen from the north.',
    'The quay at dawn, seen from the north.',
    'Ada Holm',
  ],
  [
    'a label, a caption and bare names',
    'Top image credit: The quay at dawn. Ships wait. Quay Press/ Handout via HARBOUR',
    'The quay at dawn. Ships wait.',
    'Quay Press/ Handout via HARBOUR',
  ],
  [
    'a bar between caption and label',
    'The quay opened this year. | Photo by Ada Holm',
    'The quay opened this year.',
    'Ada Holm',
  ],
  ['a label on the next line', 'The quay at dawn\nPhoto: Ada Holm', 'The quay at dawn', 'Ada Holm'],
  ['initials before an agency', 'The quay. P.J. Ostrava, QP', 'The quay.', 'P.J. Ostrava, QP'],
  [
    'brackets with a file',
    'The quay at dawn. [File: Ada Holm/QP]',
    'The quay at dawn.',
    'Ada Holm/QP',
  ],
  [
    'brackets in the middle',
    'The quay (left) at dawn. (Photo by Ada Holm/Quay Images)',
    'The quay (left) at dawn.',
    'Ada Holm/Quay Images',
  ],
  [
    'courtesy',
    'The quay at dawn. Courtesy of the Harbour Museum',
    'The quay at dawn.',
    'the Harbour Museum',
  ],
  ['a picture that is courtesy', 'Photo courtesy Holm Architecture', null, 'Holm Architecture'],
  ['a sign and a year', 'The quay at dawn © 2024 Ada Holm', 'The quay at dawn', 'Ada Holm'],
  ['rights reserved', '© Ada Holm. All rights reserved.', null, 'Ada Holm'],
  ['a name on a service', 'Image by Lio from Harbourstock', null, 'Lio from Harbourstock'],
  [
    'handles in small letters',
    'The quay at dawn. harbourlight/quaystock',
    'The quay at dawn.',
    'harbourlight/quaystock',
  ],
  ['a control', 'The quay at dawn. Ada Holm/QP hide caption', 'The quay at dawn.', 'Ada Holm/QP'],
  ['“via” as a label', 'The quay at dawn. Image via Ada Holm.', 'The quay at dawn.', 'Ada Holm'],
  [
    'a name with “photography” in it',
    'QP Photography | Ada Holm',
    null,
    'QP Photography | Ada Holm',
  ],
  ['a source in brackets', 'The quay at dawn (Source Ada Holm)', 'The quay at dawn', 'Ada Holm'],
  ['a handle and an agency', 'adaholm | Quay Images', null, 'adaholm | Quay Images'],
  ['a label behind a label', 'Image: Courtesy of Ada Holm', null, 'Ada Holm'],
  ['a sign behind a label', 'Image credit: © Quaystock/AdaHolm', null, 'Quaystock/AdaHolm'],
  ['a host', 'Photo credit: www.quay.example', null, 'www.quay.example'],
  ['another who did something else', 'Photo by Ada Holm; Design by Lio Marten', null, 'Ada Holm'],
  [
    'a source behind a semicolon',
    'Credit: Quay Press; Source: “The Quays,” by Lio Marten, Vol. 117; 2020 (reference)',
    null,
    'Quay Press',
  ],
  [
    'several signs',
    'Photo credit: ©Quay.example/ada, ©Quay.example/lio',
    null,
    'Quay.example/ada, Quay.example/lio',
  ],
  ['a noun and a dash', 'The quay at dawn. Photo - Ada Holm', 'The quay at dawn.', 'Ada Holm'],
  ['a noun and a bar', 'The quay at dawn. Photo | Quay Media', 'The quay at dawn.', 'Quay Media'],
  [
    'two credits',
    'A tree of bronze. ©Photo: Ada Holm. Courtesy Lio Marten and Quayside.',
    'A tree of bronze.',
    'Ada Holm. Courtesy Lio Marten and Quayside',
  ],
];

const NONE: typeof LANGUAGES = [
  [
    'a picture that is spoken of',
    'Images of the quay were sold at auction',
    'Images of the quay were sold at auction',
    null,
  ],
  [
    'a stock of pictures',
    'Immagine di repertorio del molo',
    'Immagine di repertorio del molo',
    null,
  ],
  [
    'a label with a caption',
    'Image: the old quay as it was seen from the north in spring',
    'the old quay as it was seen from the north in spring',
    null,
  ],
  [
    'a short form in brackets',
    'The Harbour Safety Board (HSB) met',
    'The Harbour Safety Board (HSB) met',
    null,
  ],
  [
    'a place at the end',
    'The quay in spring. Then it burned.',
    'The quay in spring. Then it burned.',
    null,
  ],
  ['a party in brackets', 'Ada Holm (Harbour Party)', 'Ada Holm (Harbour Party)', null],
  ['two names', 'Ada Holm, Lio Marten', 'Ada Holm, Lio Marten', null],
  ['an address', 'Photo: https://quay.example/a?b=c', null, null],
  ['a script', 'Photo: javascript:alert(1)', null, null],
  ['markup', 'Photo: <b onclick=x()>Ada</b>', null, null],
  ['a button', 'The old quay\nREAD MORE ↓', 'The old quay READ MORE ↓', null],
  ['a possessive', 'Lio’s: Best Quays in Norrby', 'Lio’s: Best Quays in Norrby', null],
  ['a link to it', 'Source', null, null],
  ['what a click does', 'Press enter or click to view image in full size', null, null],
  ['what a tap does', 'Tap to enlarge\nThe old quay', 'The old quay', null],
  ['a click in a sentence', 'Click to open a new quay', 'Click to open a new quay', null],
  ['counts', '9 26', null, null],
  ['a year', '1944', '1944', null],
  ['a label for it', 'Caption\nThe old quay', 'The old quay', null],
  ['a place alone', 'Norrby', 'Norrby', null],
];

const tell = (line: string) => {
  const { caption, credit } = creditIn(line);
  return [caption, credit];
};

describe('caption and credit, told apart', () => {
  it.each(LANGUAGES)('in %s', (_, line, ...told) => expect(tell(line)).toEqual(told));
  it.each(FORMS)('by %s', (_, line, ...told) => expect(tell(line)).toEqual(told));
  it.each(NONE)('and none made up of %s', (_, line, ...told) => expect(tell(line)).toEqual(told));

  it('knows names by their shape, in any script', () => {
    for (const name of [
      'Ada Holm',
      'ADA HOLM/QP',
      'Ada van der Holm',
      '佐藤花子',
      'آدا هولم',
      'iHolm',
    ])
      expect(isNames(name), name).toBe(true);
    for (const words of ['the quay', 'Ada waits', '', 'A'.repeat(200), '17:30'])
      expect(isNames(words), words).toBe(false);
  });
});

describe('the licence of a picture', () => {
  const LICENCES: [string, string, string | null, string | null][] = [
    ['Photo: Ada Holm, CC BY-SA 4.0', 'CC BY-SA 4.0', null, 'Ada Holm'],
    ['The quay. Photo: Ada Holm (CC BY 2.0)', 'CC BY 2.0', 'The quay.', 'Ada Holm'],
    [
      'Image by Ada Holm, used under a Creative Commons Attribution licence',
      'Creative Commons Attribution',
      null,
      'Ada Holm',
    ],
    ['Foto: Ada Holm, gemeinfrei', 'gemeinfrei', null, 'Ada Holm'],
  ];
  it.each(LICENCES)('is read off “%s”', (line, license, caption, credit) => {
    expect(creditIn(line, true)).toEqual({ caption, credit, license });
  });

  it('is known by the path of its address, whatever the host', () => {
    expect(isLicence('https://commons.example/licenses/by-sa/4.0/')).toBe(true);
    expect(isLicence('https://commons.example/publicdomain/zero/1.0/')).toBe(true);
    expect(isLicence('https://shop.example/licenses/buy')).toBe(false);
  });
});

describe('who made a picture and who hands it out', () => {
  const PARTIES: [string, { creator?: string; agency?: string }][] = [
    ['Ada Holm/Quay Press', { creator: 'Ada Holm', agency: 'Quay Press' }],
    ['QP/Ada Holm', { creator: 'Ada Holm', agency: 'QP' }],
    ['Ada Holm/QP via Harbour Images', { creator: 'Ada Holm', agency: 'QP / Harbour Images' }],
    ['Ada Holm, QP', { creator: 'Ada Holm', agency: 'QP' }],
    ['Ada Holm', { creator: 'Ada Holm' }],
    ['Quay Press', { agency: 'Quay Press' }],
    ['Quay Works via Ada Sea Day', { creator: 'Quay Works', agency: 'Ada Sea Day' }],
    ['Studio Quay via Ada Sea Day', { agency: 'Studio Quay / Ada Sea Day' }],
    ['adaholm / Harbour Vectors / Quay Images', { agency: 'Harbour Vectors / Quay Images' }],
    ['Ada Holm (Quay.example)', { creator: 'Ada Holm', agency: 'Quay.example' }],
    ['Ada Holm Gallery', { agency: 'Ada Holm Gallery' }],
    ['Ada Holm Design', { agency: 'Ada Holm Design' }],
    ['The Quay Eats', { agency: 'The Quay Eats' }],
    ['Quay Robotics, Inc', { agency: 'Quay Robotics, Inc' }],
    ['Harbour; Quay', {}],
    ['Quayside.com | Source Harbour', {}],
    ['a reader of this paper', {}],
  ];
  it.each(PARTIES)('%s', (credit, parties) => expect(partiesOf(credit)).toEqual(parties));
});

describe('what a picture is', () => {
  const KINDS: [string, string | undefined][] = [
    ['Illustration: Ada Holm', 'illustration'],
    ['The quay. Chart by Ada Holm', 'chart'],
    ['Infografía: Ada Holm', 'chart'],
    ['Screenshot: Ada Holm', 'video'],
    ['Foto: Ada Holm', 'photo'],
    ['The quay at dawn', undefined],
  ];
  it.each(KINDS)('%s', (line, kind) => expect(kindSaid(line)).toBe(kind));
});

describe('a line that wears out a reader', () => {
  const WALLS: [string, string][] = [
    ['labels', 'Photo: '.repeat(400)],
    ['labels with names', 'Photo by Ada Holm. '.repeat(150)],
    ['brackets', '([('.repeat(900)],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['dashes', '- '.repeat(1400)],
    ['commas', ','.repeat(2900)],
    ['5,000 words', 'quay '.repeat(5000)],
    ['capitals', 'A.'.repeat(1400)],
    ['licences', 'CC BY '.repeat(400)],
  ];
  it.each(WALLS)('by %s takes no time', (_, line) => {
    const began = cpuNow();
    creditIn(line);
    creditIn(line, true);
    expect(cpuNow() - began).toBeLessThan(500);
  });

  it('is no caption if it is as long as an article', () => {
    expect(creditIn('The quay at dawn. '.repeat(500))).toEqual({ caption: null, credit: null });
  });
});
