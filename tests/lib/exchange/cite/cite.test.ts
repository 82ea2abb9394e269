import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CITE_STYLES,
  type CiteFacts,
  citationHtml,
  citationText,
  cite,
} from '../../../../lib/exchange/cite';
import type { Run } from '../../../../lib/exchange/cite/runs';
import { cpuNow } from '../../../cpu';
import { anyWords } from '../naughty';
import { EXAMPLES, FACTS } from './examples';

const marked = (runs: readonly Run[] | null): string =>
  (runs ?? []).map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

describe('a citation', () => {
  it.each(EXAMPLES)('$style: $rule', ({ style, given, quotation, note, reference }) => {
    const written = cite(style, { ...FACTS, ...given });
    if (quotation !== undefined) expect(written.quotation.map(marked).join('\n')).toBe(quotation);
    if (note !== undefined) expect(marked(written.note)).toBe(note);
    if (reference !== undefined) expect(marked(written.reference)).toBe(reference);
  });

  it('keeps the paragraphs of a block, the citation behind the last', () => {
    const part = 'The tide went out and the harbour lay open like a drawer. '.repeat(4).trim();
    const { quotation, isBlock } = cite('apa', { ...FACTS, quote: `${part}\n\n${part}` });
    expect(isBlock).toBe(true);
    expect(quotation.map(marked)).toEqual([part, `${part} (Holm, 2026, para. 7)`]);
  });

  it('is text with a blank line between quotation, note and reference', () => {
    expect(citationText(cite('chicago-notes', FACTS))).toBe(
      [
        '“I am fundamentally opposed to war.”¹',
        '1. Ada Holm, “The quiet harbour,” News Example, March 14, 2026, para. 7, https://news.example/harbour.',
        'Holm, Ada. “The quiet harbour.” News Example, March 14, 2026. https://news.example/harbour.',
      ].join('\n\n'),
    );
  });

  it('is HTML that keeps its italics and escapes every word', () => {
    const html = citationHtml(
      cite('apa', { ...FACTS, title: '<b>Loud</b> & quiet', quote: 'a < b' }),
    );
    expect(html).toBe(
      '<p dir="auto">“a &lt; b” (Holm, 2026, para. 7).</p><p dir="auto">Holm, A. (2026, March 14). <i>&lt;b&gt;Loud&lt;/b&gt; &amp; quiet</i>. News Example. https://news.example/harbour</p>',
    );
  });

  it('stands in a blockquote where it is a block', () => {
    const html = citationHtml(cite('mla', { ...FACTS, quote: 'So it was. '.repeat(50) }));
    expect(html).toMatch(/^<blockquote><p dir="auto">So it was\..*<\/p><\/blockquote><p/);
  });
});

/** Plain facts, each there or not. */
const anyFacts: fc.Arbitrary<CiteFacts> = fc.record({
  quote: fc.constantFrom(
    'So it was.',
    'Who is leaving?',
    'He said “never,” twice',
    'x'.repeat(500),
  ),
  title: fc.constantFrom('', 'The quiet harbour', 'Who?', 'The end.', 'Made in the U.S.', 'So…'),
  byline: fc.array(
    fc.constantFrom(
      'Ada Holm',
      'Quay Press Inc.',
      'Jean-Paul Sartre',
      'John Smith Jr.',
      '',
      'Ó',
      'News Example',
    ),
    { maxLength: 24 },
  ),
  siteName: fc.constantFrom(undefined, '', 'News Example', 'The Daily Quay', 'Quay Inc.'),
  publishedAt: fc.constantFrom(
    undefined,
    '',
    '2026',
    '2026-03',
    '2026-03-14',
    'soon',
    '2026-13-40',
  ),
  accessedAt: fc.constantFrom(0, Date.parse('2026-11-16'), Number.NaN, Number.MAX_VALUE),
  url: fc.constantFrom('https://news.example/harbour', 'https://news.example/?a=b', 'nowhere'),
  lang: fc.constantFrom(undefined, 'en', 'ja', 'hu'),
  speaker: fc.constantFrom(null, '', 'Narges Mohammadi', 'the ministry', 'Ada Holm'),
  paragraph: fc.constantFrom(null, 1, 120),
  picture: fc.constantFrom(
    ...[undefined, { credit: null }, { credit: '' }, { credit: 'Ida Moe / Quay Press' }],
  ),
});

/** What is left when a fact is missing and nobody noticed. */
const DANGLING = [
  /undefined|null|NaN/,
  /(?<!\. )(?<!U\.S)\.\.(?!\.)(?<!\.\.\.)/,
  /,\s*,|,\s*\.|\(\s*[,)]|,\s*\)|\(\)|\[\]/,
  /\s[,.;:)](?! \.)|\(\s|\s{2,}|^\s|\s$/,
  /[.?!]”\./,
  /“”|\*\*/,
];

describe('any mix of facts', () => {
  it('leaves nothing dangling in any style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CITE_STYLES), anyFacts, (style, facts) => {
        const { quotation, note, reference } = cite(style, facts);
        // APA's own ellipsis has spaces in it.
        const parts = [...quotation, note ?? [{ text: 'x' }], reference].map((runs) =>
          marked(runs).replaceAll(', . . . ', ', … '),
        );
        for (const part of parts) for (const bad of DANGLING) expect(part).not.toMatch(bad);
      }),
      { numRuns: 3000 },
    );
  });

  it('however hostile is never refused, stays on its lines and is never markup', () => {
    const hostile = fc.record({
      quote: anyWords,
      title: anyWords,
      byline: fc.array(anyWords, { maxLength: 4 }),
      siteName: anyWords,
      publishedAt: anyWords,
      accessedAt: fc.double(),
      url: anyWords,
      speaker: anyWords,
      paragraph: fc.nat(),
      lang: anyWords,
    });
    fc.assert(
      fc.property(fc.constantFrom(...CITE_STYLES), hostile, (style, facts) => {
        const citation = cite(style, facts);
        const text = citationText(citation);
        expect(text.isWellFormed()).toBe(true);
        for (const runs of [...citation.quotation, citation.reference])
          expect(marked(runs)).not.toMatch(/[\n\r\u2028\u202a-\u202e]/);
        const html = citationHtml(citation);
        expect(html.replace(/<\/?(?:p(?: dir="auto")?|i|blockquote)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  it('is cheap however long it is', () => {
    const marks = '“”‘’"«»„.,'.repeat(3_000);
    const started = cpuNow();
    for (const style of CITE_STYLES)
      cite(style, { ...FACTS, quote: marks, title: marks, siteName: marks, byline: [marks] });
    expect(cpuNow() - started).toBeLessThan(3000);
  });
});
