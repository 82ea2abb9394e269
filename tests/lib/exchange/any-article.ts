/** Articles of any shape that the model allows, for writers of pages. */
import fc from 'fast-check';
import type { Block, Inline } from '../../../lib/article/model';
import type { ExportItem } from '../../../lib/exchange/format';
import { bodyOf, cell, code, figure, h, link, named, nowhere, ref, wrap } from './blocks';
import { NAUGHTY } from './naughty';
import { anItem } from './records';

const words = fc.oneof(
  fc.constantFrom(...NAUGHTY, '', 'Tide'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const id = fc.oneof(fc.constantFrom('a', 'h1', 'h1-note', '1', ''), words);
const lang = fc.constantFrom(undefined, 'en', 'he', 'en_US', 'english', 'zz-zzzz-zz-zzzzz');

const inline = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((text): Inline => ({ type: 'text', text })),
      fc.constant<Inline>({ type: 'break' }),
      id.map(ref),
      fc
        .tuple(fc.constantFrom('em', 'strong', 'code', 'sub', 'sup', 'math'), children)
        .map(([type, all]) => wrap(type, ...all)),
      fc
        .tuple(
          fc.constantFrom('https://a.example/', 'mailto:', 'https://a..b/', 'https://é/|'),
          children,
        )
        .map(([href, all]) => link(href, ...all)),
    ),
  };
}).inline;
const inlines = fc.array(inline, { maxLength: 4 });
const about = fc.record({
  id,
  lang,
  dir: fc.constantFrom(undefined, 'ltr', 'rtl'),
  term: fc.constantFrom(undefined, true),
});

const block = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(about, inlines).map(([facts, all]) => named(facts, ...all)),
      fc.tuple(fc.integer({ min: 1, max: 6 }), inlines).map(([level, all]) => h(level, ...all)),
      words.map(code),
      fc.constantFrom(figure(0), figure(7), { type: 'rule' } as const),
      words.map((title): Block => ({ type: 'embed', href: 'https://a.example/', title })),
      fc
        .record({
          caption: fc.option(words, { nil: undefined }),
          rows: fc.array(fc.array(fc.tuple(fc.boolean(), inlines), { maxLength: 3 }), {
            maxLength: 3,
          }),
        })
        .map(
          ({ caption, rows }): Block => ({
            type: 'table',
            caption,
            rows: rows.map((row) => row.map(([head, all]) => cell(head, ...all))),
          }),
        ),
      fc
        .record({
          ordered: fc.boolean(),
          start: fc.constantFrom(undefined, 0, -3, 7),
          reversed: fc.constantFrom(undefined, true),
          kind: fc.constantFrom(undefined, 'definitions', 'notes'),
          items: fc.array(blocks, { maxLength: 3 }),
        })
        .map((all): Block => ({ type: 'list', ...all })),
      fc.tuple(blocks, fc.option(inlines, { nil: undefined })).map(
        ([all, source]): Block => ({
          type: 'quote',
          blocks: all,
          source: source && { ...nowhere, children: source },
        }),
      ),
    ),
  };
}).block;

/** An article with up to five highlights anywhere in it. */
export const anyArticle: fc.Arbitrary<ExportItem> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
    places: fc.array(fc.tuple(fc.nat(80), fc.nat(40), words), { maxLength: 5 }),
    lang,
  })
  .map(({ blocks, places, lang }) => {
    const body = bodyOf(blocks);
    const highlights = places.map(([start, length, note]) => ({
      exact: body.text.slice(start, start + length),
      note,
      place: { start, end: start + length },
    }));
    return anItem({ body, highlights, article: { lang } });
  });
