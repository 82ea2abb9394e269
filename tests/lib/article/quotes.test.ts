import { describe, expect, it } from 'vitest';
import { creditIn } from '../../../lib/article/images/credits';
import { quotationsIn, quotesSingly } from '../../../lib/article/quotes/marks';
import { cpuNow } from '../../cpu';

const QUOTES: [string, string, string[]][] = [
  ['curly marks', 'She said: “It is late.” He left.', ['It is late.']],
  ['two in one line', '“Go,” he said, “and run.”', ['Go,', 'and run.']],
  ['German marks', 'Er sagte: „Es ist spät.“ Dann ging er.', ['Es ist spät.']],
  ['Polish marks', 'Powiedział: „Jest późno.” I wyszedł.', ['Jest późno.']],
  ['French marks with spaces', 'Il a dit : « C’est tard. » Puis rien.', ['C’est tard.']],
  ['French marks with no-break spaces', 'Il dit\u00a0: «\u00a0Tard.\u00a0» Rien.', ['Tard.']],
  ['Russian marks', 'Он сказал: «Уже поздно», и ушёл.', ['Уже поздно']],
  ['German book marks', 'Er sagte: »Es ist spät.« Dann ging er.', ['Es ist spät.']],
  ['Japanese marks', '彼は「もう遅い」と言った。', ['もう遅い']],
  [
    'Japanese marks within each other',
    '彼は「彼女が『遅い』と言った」と話した。',
    ['彼女が『遅い』と言った'],
  ],
  ['Chinese marks', '他说：“太晚了。”然后走了。', ['太晚了。']],
  ['Arabic with French marks', 'قال: «الوقت متأخر» ثم خرج.', ['الوقت متأخر']],
  ['straight marks', 'She said: "It is late." He left.', ['It is late.']],
  ['straight marks at both ends', '"It is late"', ['It is late']],
  ['straight marks in brackets', 'A note ("it is late") was found.', ['it is late']],
  ['single marks within double ones', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
  ['double marks within double ones', '“He said “no” to me,” she said.', ['He said “no” to me,']],
  ['an apostrophe within', '“It’s the dogs’ house,” she said.', ['It’s the dogs’ house,']],
  ['single marks alone', 'She said: ‘It is late.’ He left.', ['It is late.']],
  ['single marks with an apostrophe', '‘It’s late,’ she said.', ['It’s late,']],
  ['a quotation that is never closed', '“It is late, and', ['It is late, and']],
  ['an empty one', 'She said “” and left.', ['']],
];

const NONE: [string, string][] = [
  ['inches', 'A 6" pipe and a 12" one.'],
  ['feet and inches', 'He is 6\'2" tall.'],
  ['apostrophes', 'It’s the Joneses’ house, isn’t it?'],
  ['straight apostrophes', "It's the Joneses' house, isn't it?"],
  ['nothing', ''],
  ['only spaces', '   '],
  ['a year cut short', 'The summer of ’69 was long.'],
  ['a straight mark alone between spaces', 'a " b'],
];

const words = (text: string): string[] =>
  quotationsIn(text, ended(quotesSingly([text]))).map(({ start, end }) => text.slice(start, end));

/** What a pass with pauses gives in the end. */
function ended<T>(pass: Generator<void, T>): T {
  for (;;) {
    const step = pass.next();
    if (step.done) return step.value;
  }
}

describe('quotations by their marks', () => {
  it.each(QUOTES)('are found in %s', (_, text, said) => {
    expect(words(text)).toEqual(said);
  });

  it.each(NONE)('are not found in %s', (_, text) => {
    expect(words(text)).toEqual([]);
  });

  it('say whether they were closed', () => {
    expect(quotationsIn('“a” and “b').map(({ open }) => open)).toEqual([false, true]);
  });

  it('keep their offsets in order and within the text, whatever the text', () => {
    const marks = ['“', '”', '„', '«', '»', '"', '‘', '’', '「', '」', 'a', ' ', '6', '.', '\n'];
    let seed = 7;
    for (let run = 0; run < 3000; run++) {
      let text = '';
      for (let i = 0; i < 24; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += marks[(seed >> 8) % marks.length] ?? '';
      }
      let before = 0;
      for (const { from, to, start, end } of quotationsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(start).toBeGreaterThan(from);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    }
  });

  it('take no longer than the text is long: 200,000 opening marks', () => {
    const began = cpuNow();
    for (const mark of ['“', '«', '"', '‘', '「', "'"]) {
      quotationsIn(`${mark}a `.repeat(200_000));
      quotationsIn(`${mark}a `.repeat(200_000), true);
    }
    expect(cpuNow() - began).toBeLessThan(5000);
  });
});

const CREDITS: [string, string, string | null, string | null][] = [
  ['English', 'Photo: Jane Roe', null, 'Jane Roe'],
  ['English with by', 'Photo by Jane Roe', null, 'Jane Roe'],
  ['English with credit', 'Image credit: Jane Roe / Reuters', null, 'Jane Roe / Reuters'],
  ['a lead picture', 'Top image credit: Jane Roe', null, 'Jane Roe'],
  ['courtesy', 'Courtesy of the City Archive', null, 'the City Archive'],
  ['a picture by courtesy', 'Image courtesy of Jane Roe', null, 'Jane Roe'],
  ['German', 'Foto: Jana Roh/dpa', null, 'Jana Roh/dpa'],
  ['German with Bild', 'Bild: Jana Roh', null, 'Jana Roh'],
  ['French', 'Crédit : Jeanne Roux', null, 'Jeanne Roux'],
  ['French with photo', 'Photo : Jeanne Roux / AFP', null, 'Jeanne Roux / AFP'],
  ['Spanish', 'Fotografía: Juana Rojo', null, 'Juana Rojo'],
  ['German with source', 'Quelle: Jana Roh', null, 'Jana Roh'],
  ['Russian with source', 'Источник: Анна Рой', null, 'Анна Рой'],
  ['a caption that begins with by', 'By the quay, boats wait.', 'By the quay, boats wait.', null],
  ['Spanish with source', 'Fuente: Juana Rojo', null, 'Juana Rojo'],
  ['Polish', 'Zdjęcie: Janina Rój', null, 'Janina Rój'],
  ['Russian', 'Фото: Анна Рой', null, 'Анна Рой'],
  ['Arabic', 'تصوير: أحمد علي', null, 'أحمد علي'],
  ['Persian', 'عکس: علی رضایی', null, 'علی رضایی'],
  ['Japanese', '写真：山田太郎', null, '山田太郎'],
  ['Korean', '사진: 김민수', null, '김민수'],
  ['copyright', '© 2024 Jane Roe', null, 'Jane Roe'],
  ['copyright in letters', '(c) Jane Roe', null, 'Jane Roe'],
  ['brackets', 'A quay in autumn. (Jane Roe/Reuters)', 'A quay in autumn.', 'Jane Roe/Reuters'],
  ['brackets with a label', 'A quay in autumn (Photo: Jane Roe)', 'A quay in autumn', 'Jane Roe'],
  ['square brackets', 'A quay in autumn. [AFP]', 'A quay in autumn.', 'AFP'],
  [
    'a label behind a caption',
    'A quay in autumn. Photo: Jane Roe',
    'A quay in autumn.',
    'Jane Roe',
  ],
  ['copyright behind a caption', 'A quay in autumn. © Jane Roe', 'A quay in autumn.', 'Jane Roe'],
  [
    'an agency alone behind a caption',
    'A quay in autumn. Jane Roe/AFP via Getty Images',
    'A quay in autumn.',
    'Jane Roe/AFP via Getty Images',
  ],
  ['one word alone, which may be what is shown', 'Reuters', 'Reuters', null],
  ['an agency alone in capitals', 'REUTERS', null, 'REUTERS'],
  [
    'an agency after a dash',
    'A quay in autumn. REUTERS/Jane Roe',
    'A quay in autumn.',
    'REUTERS/Jane Roe',
  ],
  [
    'initials, which are not cut',
    'A quay in autumn. Photo: J. R. Roe / Reuters',
    'A quay in autumn.',
    'J. R. Roe / Reuters',
  ],
  [
    'an initial in the caption',
    'George W. Bush waves. Jane Roe/AP',
    'George W. Bush waves.',
    'Jane Roe/AP',
  ],
  ['no credit', 'A quay in autumn.', 'A quay in autumn.', null],
  ['no credit in two sentences', 'A quay. It is empty.', 'A quay. It is empty.', null],
  ['no credit in brackets', 'The quay (left) in autumn.', 'The quay (left) in autumn.', null],
  [
    'a picture that is spoken of',
    'Photos of the quay hang in the hall.',
    'Photos of the quay hang in the hall.',
    null,
  ],
  ['a date in brackets', 'The quay in autumn (2019)', 'The quay in autumn (2019)', null],
  ['nothing', '', null, null],
  ['only spaces', ' \n ', null, null],
];

describe('caption and credit of a line', () => {
  it.each(CREDITS)('%s', (_, line, caption, credit) => {
    expect(creditIn(line)).toEqual({ caption, credit });
  });

  it('are all credit in an element that is named for credits', () => {
    expect(creditIn('Jane Roe', true)).toEqual({ caption: null, credit: 'Jane Roe' });
    expect(creditIn('Reuters', true)).toEqual({ caption: null, credit: 'Reuters' });
  });

  it('take no time over a hostile line', () => {
    const began = cpuNow();
    const lines = [
      'Photo: '.repeat(3000),
      'A. '.repeat(10_000),
      'A b '.repeat(10_000),
      '('.repeat(30_000),
    ];
    for (const line of [
      ...lines,
      `${'Aa '.repeat(60)}1`,
      `${'A and '.repeat(30)}!`,
      ' © '.repeat(9000),
    ])
      creditIn(line);
    expect(cpuNow() - began).toBeLessThan(2000);
  });
});
