import { describe, expect, it } from 'vitest';
import { describeText } from '../../../lib/annotation/describe';
import { ARTICLE, highlight } from './a-text';

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const quoteOf = (selectors: ReturnType<typeof highlight>) => {
  const quote = selectors.find((s) => s.type === 'TextQuoteSelector');
  if (!quote) throw new Error('no quote');
  return quote;
};

describe('describing a stretch of text', () => {
  it('keeps the words, where they stand, and twenty words on each side across paragraphs', () => {
    const selectors = highlight('Their report, which runs to forty pages');
    const quote = quoteOf(selectors);
    expect(quote.exact).toBe('Their report, which runs to forty pages');
    expect(words(quote.prefix)).toBe(20);
    expect(words(quote.suffix)).toBe(20);
    expect(quote.prefix).toContain('instead.\nEngineers');
    const start = ARTICLE.indexOf('Their report');
    expect(selectors).toContainEqual({ type: 'TextPositionSelector', start, end: start + 39 });
  });

  it('leaves out the space at both ends', () => {
    const start = ARTICLE.indexOf('\nEngineers');
    expect(describeText(start, start + 12, ARTICLE)?.exact).toBe('Engineers w');
    expect(describeText(start - 1, start + 11, ARTICLE)?.exact).toBe('.\nEngineers');
  });

  it.each([
    ['nothing', 0, 0],
    ['a full stop', ARTICLE.indexOf('.'), ARTICLE.indexOf('.') + 1],
    ['a space', 3, 4],
  ])('gives null for %s', (_, from, to) => {
    expect(describeText(from, to, ARTICLE)).toBeNull();
  });

  it('keeps more context where a look-alike stands in similar company', () => {
    const row = 'Buy the print edition now and get the weekend for free.';
    const text = `${ARTICLE}\n${row}\n${ARTICLE.slice(0, 600)}\n${row}\n${ARTICLE}`;
    expect(words(quoteOf(highlight('print edition', text)).prefix)).toBeGreaterThan(40);
    expect(words(quoteOf(highlight('cinnamon')).prefix)).toBe(20);
  });

  it('keeps no more than the schema allows', () => {
    const text = `${'x'.repeat(3000)} middle ${'y '.repeat(150_000)}`;
    const quote = quoteOf(highlight('middle', text));
    expect(quote.prefix.length).toBeLessThanOrEqual(1000);
    const long = describeText(0, text.length, text);
    expect(long?.exact.length).toBeLessThanOrEqual(100_000);
  });
});
