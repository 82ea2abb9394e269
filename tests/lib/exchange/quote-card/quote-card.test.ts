import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Card,
  type CardWords,
  composeCard,
  type Measure,
} from '../../../../lib/exchange/quote-card/compose';
import { CARD_LAYOUTS, CARD_LOOKS, marksOf } from '../../../../lib/exchange/quote-card/layouts';
import { breakLines, unitsOf } from '../../../../lib/exchange/quote-card/lines';
import { cpuNow } from '../../../cpu';
import { anyWords } from '../naughty';

/** A typeface in which every letter is half its size wide, and Chinese and Japanese ones all of it. */
const measure: Measure = (words, { size }) =>
  [...words].reduce((sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(sign) ? 1 : 0.5), 0) *
  size;

const WORDS: CardWords = {
  quote: '“I am fundamentally opposed to war.”',
  lang: 'en',
  name: 'Narges Mohammadi',
  source: ['quoted in “The quiet harbour”', 'Ada Holm, News Example, 14 March 2026'],
};

const [SQUARE] = CARD_LAYOUTS;

function cardOf(words: Partial<CardWords> = {}, layout = SQUARE, shorten = false): Card {
  const composed = composeCard({ ...WORDS, ...words }, layout, measure, shorten);
  if (!composed.ok) throw new Error(`refused: ${composed.letters} of ${composed.room}`);
  return composed.card;
}

const quoteLines = ({ texts }: Card) =>
  texts.filter(({ font, ink }) => font.family === 'serif' && ink === 'ink').map((one) => one.words);

const inLines = (text: string, letters: number, lang?: string) =>
  breakLines(unitsOf(text, lang), letters, (words) => [...words].length).lines;

describe('the lines of a quotation', () => {
  it.each<[string, string, number, string[], string?]>([
    ['break between words', 'the harbour was quiet', 12, ['the harbour', 'was quiet']],
    ['break behind a hyphen', 'well-known harbours', 6, ['well-', 'known', 'harbo-', 'urs']],
    ['leave a minus with its number', 'at -5 degrees', 5, ['at -5', 'degr-', 'ees']],
    [
      'tear a word that is wider than the box',
      'Donaudampfschiff',
      8,
      ['Donauda-', 'mpfschi-', 'ff'],
    ],
    [
      'take soft hyphens, and show them only there',
      'Donau\u00addampf\u00adschiff',
      11,
      ['Donaudampf-', 'schiff'],
    ],
    ['keep a no-break space', 'a b\u00a0c d', 3, ['a', 'b\u00a0c', 'd']],
    ['tear an address without a hyphen', '1234567890', 4, ['1234', '5678', '90']],
    [
      'do not tear a letter from its accent',
      'e\u0301e\u0301e\u0301',
      4,
      ['e\u0301-', 'e\u0301e\u0301'],
    ],
    [
      'break Japanese anywhere but before a stop',
      '港は静かだった。',
      7,
      ['港は静かだっ', 'た。'],
      'ja',
    ],
    ['break Chinese between words', '港口很安静', 3, ['港口很', '安静'], 'zh'],
    [
      'do not leave an opening mark behind',
      '彼は「いいえ」と',
      3,
      ['彼は', '「いい', 'え」と'],
      'ja',
    ],
    ['break Thai between words', 'ท่าเรือเงียบสงบ', 8, ['ท่าเรือ', 'เงียบสงบ'], 'th'],
    ['break Korean at spaces', '항구는 조용했다', 4, ['항구는', '조용했다'], 'ko'],
    ['break Arabic at spaces', 'لم ينظر إليه أحد', 9, ['لم ينظر', 'إليه أحد'], 'ar'],
    ['of nothing are none', '', 9, []],
  ])('%s', (_, text, letters, lines, lang) => {
    expect(inLines(text, letters, lang)).toEqual(lines);
  });

  it('are as many as needed and of one length, so that no word is left alone', () => {
    const lines = quoteLines(
      cardOf({ quote: 'one two three four five six seven eight nine ten eleven' }),
    );
    const widths = lines.map((line) => line.length);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.5);
  });
});

describe('a card', () => {
  it('says quotation, speaker and source, and nothing else', () => {
    expect(
      cardOf()
        .texts.map(({ words }) => words)
        .join(' '),
    ).toBe(
      'I am fundamentally opposed to war.” “ Narges Mohammadi quoted in “The quiet harbour” Ada Holm, News Example, 14 March 2026',
    );
  });

  it('sets a short quotation large and a long one small', () => {
    const sizeOf = (quote: string) => cardOf({ quote }).texts[0]?.font.size;
    expect(sizeOf('No.')).toBe(SQUARE.quote.most);
    expect(sizeOf('It was so. '.repeat(40))).toBeLessThan(SQUARE.quote.most / 1.5);
  });

  it('rather sets a long word smaller than tears it', () => {
    const quote = 'Die Donaudampfschifffahrtsgesellschaft bleibt.';
    expect(quoteLines(cardOf({ quote, lang: 'de' })).join(' ')).toBe(`${quote}“`);
  });

  it.each([
    ['de', '„', '“'],
    ['fr-CA', '«\u202f', '\u202f»'],
    ['ja', '「', '」'],
    ['ar', '”', '“'],
    ['xx', '“', '”'],
  ])('has the marks of %s', (lang, open, close) => {
    const { texts } = cardOf({ lang });
    expect(texts.find(({ ink }) => ink === 'line')?.words).toBe(open);
    expect(
      quoteLines({ texts } as Card)
        .at(-1)
        ?.endsWith(close),
    ).toBe(true);
  });

  it.each([
    ['fr', '« Non », dit-elle ; « jamais ».', '“Non”, dit-elle ; “jamais”.\u202f»'],
    ['de', '„Nein“, sagte sie.', '‚Nein‘, sagte sie.“'],
    ['en', 'She said “no” twice.', 'She said ‘no’ twice.”'],
    ['ja', '「いいえ」と言った', '『いいえ』と言った」'],
    ['ja', '「いいえ」', 'いいえ」'],
  ])('has the inner marks of %s', (lang, quote, said) => {
    expect(quoteLines(cardOf({ lang, quote })).join(' ')).toBe(said);
  });

  it('runs from the right for Arabic, a Latin title its own way', () => {
    const { texts, stroke, width } = cardOf({ quote: 'لم ينظر إليه أحد', lang: 'ar' });
    expect(texts.every(({ align, x }) => align === 'right' && x > width / 2)).toBe(true);
    expect(texts[0]?.dir).toBe('rtl');
    expect(texts.at(-1)?.dir).toBe('ltr');
    expect(stroke.x).toBe(width - SQUARE.margin);
  });

  it('refuses what does not fit, and says how much would', () => {
    const quote = 'The tide went out and the harbour lay open. '.repeat(60).trim();
    const composed = composeCard({ ...WORDS, quote }, SQUARE, measure);
    if (composed.ok) throw new Error('it fits');
    expect(composed.letters).toBe(quote.length);
    expect(composed.room).toBeGreaterThan(300);
    expect(composed.room).toBeLessThan(quote.length);
  });

  it('shortened ends behind a sentence, and shows that it is', () => {
    const quote = 'The tide went out and the harbour lay open. '.repeat(60).trim();
    const card = cardOf({ quote }, SQUARE, true);
    expect(card.isShortened).toBe(true);
    expect(quoteLines(card).join(' ')).toMatch(
      /^(The tide went out and the harbour lay open\. )+\[…\]”$/,
    );
  });

  it('that fits is never shortened', () => {
    expect(cardOf({}, SQUARE, true).isShortened).toBe(false);
  });

  it('cuts a title that is too long for two lines, not the quotation', () => {
    const { texts } = cardOf({ source: ['A very long title of an article '.repeat(20)] });
    expect(texts.at(-1)?.words.endsWith('…')).toBe(true);
    expect(texts.filter(({ font }) => font.size === SQUARE.source)).toHaveLength(2);
  });

  it.each([10_000, 1_000_000])('of %d letters is refused at once', (count) => {
    const started = cpuNow();
    composeCard({ ...WORDS, quote: 'ab '.repeat(count / 3) }, SQUARE, measure, true);
    composeCard({ ...WORDS, quote: 'a'.repeat(count) }, SQUARE, measure, true);
    expect(cpuNow() - started).toBeLessThan(4000);
  });
});

/** The signs that are seen, in order, but for marks, which change with the language, and what a break may add or drop. */
const letters = (text: string) =>
  text.replace(/[\p{Cc}\p{Z}\s\u00ad\u200b"“”„‟«»‘’‚‹›「」『』]/gu, '');

/** Whether lines hold a text letter by letter; a line may end with a hyphen of its own. */
function holds(lines: readonly string[], text: string): boolean {
  let rest = letters(text);
  for (const line of lines) {
    const words = letters(line);
    if (rest.startsWith(words)) rest = rest.slice(words.length);
    else if (words.endsWith('-') && rest.startsWith(words.slice(0, -1)))
      rest = rest.slice(words.length - 1);
    else return false;
  }
  return rest === '';
}

const anyQuote = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'the',
        'harbour',
        'Donaudampfschifffahrtsgesellschaft',
        '港は静かだった。',
        'well-known',
        'so\u00adfort',
        'أحد',
        'ท่าเรือ',
        '👩‍👩‍👧',
        'x'.repeat(80),
        '—',
        'e\u0301',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
  anyWords,
);

describe('any quotation', () => {
  it('is refused, or stands there letter by letter, no line wider than its box and none outside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CARD_LAYOUTS),
        anyQuote,
        fc.constantFrom(undefined, 'de', 'ja', 'ar', 'not a language'),
        (layout, quote, lang) => {
          const composed = composeCard({ ...WORDS, quote, lang }, layout, measure);
          if (!composed.ok) return;
          const { card } = composed;
          const box = layout.width - 2 * layout.margin - layout.gutter;
          for (const { words, font, y, ink } of card.texts) {
            if (ink !== 'line') expect(measure(words, font)).toBeLessThanOrEqual(box);
            expect(y).toBeGreaterThan(layout.margin);
            expect(y).toBeLessThanOrEqual(layout.height - layout.margin);
            expect(words.isWellFormed()).toBe(true);
          }
          const [, close] = marksOf(lang).outer;
          const lines = quoteLines(card);
          const said = (lines.at(-1) ?? '').slice(0, -close.length);
          const plain = lines.length > 0 ? [...lines.slice(0, -1), said] : lines;
          const isWhole = [quote, quote.replace(/^["“”„«»\s]+|["“”„«»\s]+$/gu, '')].some((text) =>
            holds(plain, text.toWellFormed()),
          );
          expect(isWhole, JSON.stringify({ quote, lines })).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the looks', () => {
  const css = readFileSync('components/ui/tokens.css', 'utf8');
  it.each(Object.entries(CARD_LOOKS))('%s has the colours of its theme', (name, look) => {
    const start = name === 'light' ? css.indexOf(':root {') : css.indexOf(`[data-theme="${name}"]`);
    const block = css.slice(start, css.indexOf('}', start));
    const token = (key: string) => new RegExp(`--${key}: (#[0-9a-f]{6});`).exec(block)?.[1];
    expect(look.page).toBe(token('page'));
    expect(look.ink).toBe(token('ink'));
    expect(look['ink-2']).toBe(token('ink-2'));
    for (const [colour, line] of Object.entries(look.line))
      expect(line).toBe(token(`${colour}-line`));
  });
});
