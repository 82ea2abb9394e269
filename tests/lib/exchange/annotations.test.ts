import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FILLS } from '../../../lib/exchange/colours';
import type { ExportItem } from '../../../lib/exchange/format';
import { hypothesis } from '../../../lib/exchange/formats/hypothesis';
import { webAnnotation } from '../../../lib/exchange/formats/web-annotation';
import type { SavedArticle } from '../../../lib/library/schema';
import { aFile, read } from './import/a-file';
import { LIBRARY } from './library';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { anItem, written } from './records';

/** RFC 3986 and 3987: no sign that only browsers forgive. */
const iri = z
  .string()
  .check(
    z.regex(/^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2}|[^\u0020-\u007f\s])+$/i),
  );
/** Section 3.3.5 of the vocabulary: a time with its zone. */
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
const index = z.int().check(z.nonnegative());
const Body = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/plain'),
  purpose: z.enum(['commenting', 'tagging']),
});
const Annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.array(z.enum(['highlighting', 'commenting', 'tagging'])),
  created: z.optional(time),
  modified: z.optional(time),
  body: z.optional(z.array(Body).check(z.minLength(1))),
  stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
  target: z.strictObject({
    source: iri,
    'dcterms:title': z.optional(z.string().check(z.minLength(1))),
    creator: z.optional(z.strictObject({ name: z.string().check(z.minLength(1)) })),
    styleClass: z.string().check(z.regex(/^\S+$/)),
    selector: z.array(
      z.union([
        z.strictObject({
          type: z.literal('TextQuoteSelector'),
          exact: z.string().check(z.minLength(1)),
          prefix: z.string(),
          suffix: z.string(),
        }),
        z.strictObject({ type: z.literal('TextPositionSelector'), start: index, end: index }),
      ]),
    ),
    state: z.optional(z.strictObject({ type: z.literal('TimeState'), sourceDate: time })),
  }),
});
const PageNote = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.array(z.enum(['commenting', 'tagging'])),
  created: z.optional(time),
  modified: z.optional(time),
  body: z.array(Body).check(z.minLength(1)),
  target: z.strictObject({
    id: iri,
    'dcterms:title': z.optional(z.string().check(z.minLength(1))),
  }),
});
/** The MUSTs of the model for what is written: one id, one type, bodies and targets as it says, a page within its collection. */
const Collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: index,
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    partOf: iri,
    startIndex: z.literal(0),
    items: z.array(Annotation),
  }),
});
const collection = async (items: ExportItem[]) =>
  Collection.parse(JSON.parse(await written(webAnnotation, items)));

describe('web annotations', () => {
  it.each(NAUGHTY)('keep the rules of the model with %j in every field', async (words) => {
    const { first, total } = await collection([filledWith(words), filledWith(words)]);
    expect(total).toBe(2);
    const [one] = first.items;
    expect(one?.body?.[0]?.value).toBe(words.toWellFormed());
    expect(JSON.stringify(first).isWellFormed()).toBe(true);
  });

  it.each(NAUGHTY_ARTICLES)('keep the rules with %s', async (_, item) => {
    const { first, total } = JSON.parse(await written(webAnnotation, [item])) as {
      first: { items: { motivation: string[] }[] };
      total: number;
    };
    expect(first.items).toHaveLength(total);
    for (const one of first.items)
      (one.motivation.includes('highlighting') ? Annotation : PageNote).parse(one);
  });

  it('keep the rules whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        expect((await collection([filledWith(words)])).total).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('name their source as the standard of addresses has it', async () => {
    const article = { url: 'https://news.example/a|b?c=[d]' };
    const { first } = await collection([anItem({ article })]);
    expect(first.items[0]?.target.source).toBe('https://news.example/a%7Cb?c=%5Bd%5D');
  });

  it('have the note on the article with its tags, which comes back as that', async () => {
    const article = { note: 'On the whole article.', tags: ['ports'] as SavedArticle['tags'] };
    for (const format of [webAnnotation, hypothesis]) {
      const text = await written(format, [anItem({ article })]);
      const { articles } = await read(aFile('x', text));
      expect(articles).toMatchObject([{ note: article.note, tags: article.tags }]);
      expect(articles[0]?.highlights).toHaveLength(1);
      const part = await written(format, [{ ...anItem({ article }), isPart: true }]);
      expect(part).not.toContain(article.note);
      if (format === webAnnotation)
        PageNote.parse((JSON.parse(text) as { first: { items: unknown[] } }).first.items[0]);
    }
  });

  it('are an empty collection for an empty library', async () => {
    expect((await collection([])).first.items).toEqual([]);
  });

  it('count and name what each is for', async () => {
    const { first, total } = await collection(LIBRARY);
    expect(total).toBe(3);
    expect(first.items.map(({ motivation }) => motivation)).toEqual([
      ['highlighting', 'commenting', 'tagging'],
      ['highlighting'],
      ['highlighting', 'commenting', 'tagging'],
    ]);
    expect(first.items.map(({ target }) => target.styleClass)).toEqual([
      'green',
      'yellow',
      'coral',
    ]);
  });

  it('say the title of the article and who speaks, and nobody where nobody is known', async () => {
    const { first } = await collection(LIBRARY);
    expect(first.items.map(({ target }) => target['dcterms:title'])).toEqual(
      Array.from({ length: 3 }, () => 'Ports & “strikes”: 100% {closed}'),
    );
    expect(first.items.map(({ target }) => target.creator?.name)).toEqual([
      'Narges Mohammadi',
      undefined,
      undefined,
    ]);
  });

  it('carry an identifier of ours as a URN', async () => {
    const id = '0d9f3a52-6c1e-4a8e-9a51-5b1f0b0a7c11' as ExportItem['highlights'][number]['id'];
    const { first } = await collection([anItem({ highlights: [{ id }] })]);
    expect(first.items[0]?.id).toBe(`urn:uuid:${id}`);
  });

  it('quote a highlight that was kept by its position only', async () => {
    const { first } = await collection(LIBRARY);
    expect(first.items[1]?.target.selector[0]).toMatchObject({
      type: 'TextQuoteSelector',
      exact: '=SUM(A1) stood',
      suffix: ' on the wall. “Nobody knows why.',
    });
  });
});

interface Exported {
  annotations: {
    uri: string;
    text: string;
    tags: string[];
    target: { source: string; selector: { type: string }[] }[];
    document: { title: string[] };
  }[];
}

describe('the Hypothesis export', () => {
  it.each(NAUGHTY)('keeps note and title with %j in every field', async (words) => {
    const { annotations } = JSON.parse(await written(hypothesis, [filledWith(words)])) as Exported;
    expect(annotations).toHaveLength(1);
    // Its database takes no null character.
    const kept = words.toWellFormed().replaceAll('\u0000', '\ufffd');
    expect(annotations[0]?.text).toBe(kept);
    expect(annotations[0]?.document.title).toEqual([kept]);
    expect(annotations[0]?.target[0]?.selector[0]?.type).toBe('TextQuoteSelector');
  });

  it('says the colour by a tag', async () => {
    const { annotations } = JSON.parse(await written(hypothesis, LIBRARY)) as Exported;
    expect(annotations.map(({ tags }) => tags.at(-1))).toEqual([
      'color:green',
      'color:yellow',
      'color:coral',
    ]);
    for (const { uri, target } of annotations) expect(target[0]?.source).toBe(uri);
  });
});

describe('the fills of the colours', () => {
  it('are those of the light theme', async () => {
    const { readFileSync } = await import('node:fs');
    const tokens = readFileSync(
      new URL('../../../components/ui/tokens.css', import.meta.url),
      'utf8',
    );
    for (const [colour, fill] of Object.entries(FILLS))
      expect(tokens).toContain(`--${colour}-fill: ${fill};`);
  });
});
