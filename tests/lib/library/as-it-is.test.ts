import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { takesAsItIs } from '../../../lib/library/as-it-is';
import { SavedArticle, SavedHighlight } from '../../../lib/library/schema';
import { aMark, aRow } from './rows';

/** Rows as they are stored, with whatever a row may have. */
const ARTICLE = {
  ...aRow({ tags: ['sea', 'Łódź'], colours: ['green'], byline: ['Mira Lund'], dir: 'rtl' }),
  pictures: { stored: 2, bytes: 4000 },
  corrections: [{ text: 'We stay', speaker: null }],
  position: 0,
  progress: 1,
};
const HIGHLIGHT = {
  ...aMark({ id: 'H1', articleId: 'A1', note: 'so it is', tags: ['sea'] }),
  selectors: [
    { type: 'TextQuoteSelector', exact: 'words', prefix: 'a', suffix: 'b' },
    { type: 'TextPositionSelector', start: 3, end: 8 },
  ],
};

/** Whatever may stand where something else belongs. */
const ODD: unknown[] = [
  undefined, null, 0, 1, 2, -1, 0.5, -0, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 7n, true, '', 'x', 'a,b', 'ltr',
  'y'.repeat(9000), 'https://news.example/', 'javascript:run()', [], [''], [undefined], new Array(2), {}, { stored: 1 },
  { stored: 1, bytes: 2, more: 3 }, { start: 1, end: 2 }, [{ type: 'TextQuoteSelector' }], [{ type: 'Another' }],
  new Date(0), new Map(), Array.from({ length: 101 }, (_, i) => `tag ${i}`),
]; // biome-ignore format: a list of single values

const CASES = [
  ['an article', SavedArticle, ARTICLE],
  ['a highlight', SavedHighlight, HIGHLIGHT],
] as const;

describe.each(CASES)('%s', (_, schema, row) => {
  const isAsItIs = takesAsItIs(schema);

  /** What the test promises: yes only if the schema takes the row and gives it back equal. */
  const keeps = (value: unknown) => {
    if (!isAsItIs(value)) return;
    const result = schema.safeParse(value);
    expect(result.success, JSON.stringify(value)).toBe(true);
    expect(result.data).toStrictEqual(value);
  };

  test('a row as it is stored is taken without a copy', () => {
    expect(isAsItIs(row)).toBe(true);
    keeps(row);
  });

  test('the schema takes whatever is taken, with anything odd in any field', () => {
    for (const name of Object.keys(schema.shape)) {
      for (const odd of ODD) keeps({ ...row, [name]: odd });
      const { [name as keyof typeof row]: gone, ...less } = row;
      void gone;
      keeps(less);
    }
    for (const odd of ODD) keeps(odd);
  });

  test('a field nobody knows is left to the schema, which leaves it out', () => {
    expect(isAsItIs({ ...row, more: 1 })).toBe(false);
    expect(isAsItIs(JSON.parse(`{"__proto__":1,${JSON.stringify(row).slice(1)}`))).toBe(false);
  });
});

test('a schema that changes what it takes, or that is not known, takes nothing as it is', () => {
  const schemas = [
    z._default(z.string(), 'x'),
    z.pipe(
      z.string(),
      z.transform((text) => text.trim()),
    ),
    z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.string() })]),
    z.string().check(z.trim()),
    z.record(z.string(), z.string()),
    z.looseObject({ a: z.string() }),
    z.strictObject({ a: z.string() }),
  ];
  for (const schema of schemas) {
    for (const value of [undefined, ' x ', {}, { a: 'a' }, { a: 'a', b: 'b' }]) {
      expect(takesAsItIs(schema)(value)).toBe(false);
    }
  }
});
