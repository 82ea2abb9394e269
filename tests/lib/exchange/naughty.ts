/** What breaks a writer, one thing each, and a generator that mixes them. */
import fc from 'fast-check';
import type { ExportItem } from '../../../lib/exchange/format';
import { anItem } from './records';

export const NAUGHTY = [
  'say "yes"',
  'two\nlines',
  'two\r\nlines',
  'a | b',
  '---\ntitle: x\n---',
  '\u202eright to left\u202c',
  '\u2066isolated\u2069',
  'half \ud83d of a letter',
  '\udc00',
  '😀👩‍👩‍👧',
  '=1+1',
  ' =1+1',
  '+1',
  '-1',
  '@x',
  '＝1',
  '\tx',
  '\rx',
  'fine\n=1+1',
  "'=1",
  "'",
  '*/',
  ']]>',
  'ER  - ',
  'x\nER  - \nTY  - NEWS\nTI  - second',
  'x\u2028ER  - ',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&amp; &lt;',
  '} @online{x, title={second}}',
  '{',
  '}',
  '\\',
  '\\}',
  'a % b # c $ d _ e ^ f ~ g & h',
  'a and b',
  'Holm, Ada',
  '"; x,y;z',
  'nul\u0000l',
  '$x `y` $&',
  '#separator:comma',
  '__proto__',
];

/** Words of any kind, the naughty ones often among them. */
export const anyWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map((parts) => parts.join(''));

/** An article with `words` in every field that holds words. */
export function filledWith(words: string): ExportItem {
  const given = words === '' ? 'x' : words;
  const item = anItem();
  const [quote] = item.body?.quotes ?? [];
  const [image] = item.body?.images ?? [];
  if (!quote || !image) throw new Error('the record lacks a part');
  // Cut off, it may end in half a letter.
  const tag =
    given
      .replace(/[\p{C}#,]/gu, '')
      .slice(0, 60)
      .replace(/\p{Cs}$/u, '') || 'x';
  return anItem({
    article: {
      title: given,
      deck: given,
      section: given,
      byline: [given],
      siteName: given,
      publishedAt: given,
      lang: given,
      tags: [tag],
    },
    body: {
      text: given,
      blocks: [
        {
          type: 'paragraph',
          start: 0,
          end: given.length,
          children: [{ type: 'text', text: given }],
        },
        { type: 'figure', image: 0 },
      ],
      quotes: [{ ...quote, start: 0, end: given.length, text: given, speaker: given, cue: given }],
      images: [{ ...image, alt: given, caption: given, credit: given, license: given }],
    },
    highlights: [
      {
        exact: given,
        note: given,
        tags: [tag],
        place: { start: 0, end: given.length },
        selectors: [
          { type: 'TextQuoteSelector', exact: given, prefix: given, suffix: given },
          { type: 'TextPositionSelector', start: 0, end: given.length },
        ],
      },
    ],
  });
}
