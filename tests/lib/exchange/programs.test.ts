/** What other programs demand of a file before they take it, restated from their own schemas and code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ExportItem } from '../../../lib/exchange/format';
import { cslJson } from '../../../lib/exchange/formats/csl-json';
import { hypothesis } from '../../../lib/exchange/formats/hypothesis';
import { anyArticle } from './any-article';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { anItem, written } from './records';

const GIVEN: [string, readonly ExportItem[]][] = [
  ['nothing', []],
  ['a library', LIBRARY],
  ['a note on an article', [anItem({ article: { note: 'On the whole.' } })]],
  ['words of every kind', NAUGHTY.map(filledWith)],
  ['articles of any shape', fc.sample(anyArticle, { numRuns: 200, seed: 11 })],
  ...NAUGHTY_ARTICLES.map(([what, item]): [string, ExportItem[]] => [what, [item]]),
];

/** Text of its database, PostgreSQL: no null character (https://github.com/hypothesis/h/pull/2955 escapes them in quotations alone). */
const stored = z.string().check(z.refine((words) => !words.includes('\u0000')));
const quoted = z.string().check(z.refine((words) => words.isWellFormed()));

/**
 * An annotation as `CreateAnnotationSchema` of `h/schemas/annotation.py` (github.com/hypothesis/h) takes it. Of the targets it keeps
 * the first one's selectors; a title that is blank is left out by `document_claims.py`.
 */
const Posted = z.looseObject({
  uri: stored.check(z.refine((uri) => uri.trim() !== '')),
  text: stored,
  tags: z.array(stored),
  group: z.string(),
  permissions: z.record(
    z.enum(['admin', 'delete', 'read', 'update']),
    z.optional(z.array(z.string().check(z.regex(/^(acct:|group:).+$/)))),
  ),
  references: z.array(z.string()).check(z.maxLength(0)),
  document: z.object({ title: z.array(stored) }),
  target: z
    .array(
      z.object({
        source: z.string(),
        selector: z.optional(
          z.array(
            z.discriminatedUnion('type', [
              z.object({
                type: z.literal('TextQuoteSelector'),
                exact: quoted,
                prefix: quoted,
                suffix: quoted,
              }),
              z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
            ]),
          ),
        ),
      }),
    )
    .check(z.length(1)),
});

/** What `readExportFile` of the client's `src/sidebar/helpers/import.ts` asks of a file (github.com/hypothesis/client). */
const ExportFile = z.looseObject({ annotations: z.array(z.unknown()) });

describe('Hypothesis', () => {
  it.each(GIVEN)('takes every annotation of %s', async (_, items) => {
    const file = ExportFile.parse(JSON.parse(await written(hypothesis, [...items])));
    const notes = items.filter(({ article }) => (article.note ?? '').trim() !== '');
    expect(file.annotations).toHaveLength(
      items.flatMap(({ highlights }) => highlights).length + notes.length,
    );
    for (const one of file.annotations) {
      // `getImportData` of the client's `services/import-annotations.ts` hands on these fields alone.
      const { target, tags, text, uri, document } = Posted.parse(one);
      expect(Posted.shape.target.parse(target)).toEqual(target);
      for (const field of [tags, text, uri, document]) expect(field).toBeDefined();
    }
  });
});

/** `name-variable` and `date-variable` of csl-data.json (github.com/citation-style-language/schema, schemas/input), no other field allowed. */
const CslName = z.strictObject({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  'non-dropping-particle': z.optional(z.string()),
  suffix: z.optional(z.string()),
  literal: z.optional(z.string()),
});
const CslDate = z.strictObject({
  'date-parts': z
    .array(z.array(z.int()).check(z.minLength(1), z.maxLength(3)))
    .check(z.minLength(1), z.maxLength(2)),
});
/** The fields of csl-data.json that a page can have; `type` and `id` are required, strings are strings. */
const CslData = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(['webpage', 'article-newspaper', 'article-magazine', 'post-weblog']),
    title: z.optional(z.string()),
    author: z.optional(z.array(CslName)),
    'container-title': z.optional(z.string()),
    section: z.optional(z.string()),
    issued: z.optional(CslDate),
    accessed: z.optional(CslDate),
    URL: z.optional(z.string()),
    language: z.optional(z.string()),
    abstract: z.optional(z.string()),
    keyword: z.optional(z.string()),
    note: z.optional(z.string()),
  }),
);

describe('the schema of CSL-JSON', () => {
  it.each(GIVEN)('takes %s', async (_, items) => {
    const all = CslData.parse(JSON.parse(await written(cslJson, [...items])));
    expect(all).toHaveLength(items.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
