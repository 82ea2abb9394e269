import { describe, expect, it } from 'vitest';
import { markdownQuote, quoteLink } from '../../../lib/annotation/citation';
import { directiveFor } from '../../../lib/annotation/fragment';

const PAGE =
  'We stay, she said, and the harbour stays.\nThe harbour stays where it is, he said.\nNobody asked the harbour. We stay, she said again.';

const at = (quote: string, nth = 0): [number, number] => {
  let start = PAGE.indexOf(quote);
  for (let i = 0; i < nth; i++) start = PAGE.indexOf(quote, start + 1);
  return [start, start + quote.length];
};

describe('the directive of words on a page', () => {
  it.each<[string, [number, number], string]>([
    ['that stand there once has no context', at('Nobody asked'), 'Nobody%20asked'],
    ['that stand there twice takes the words before', at('We stay', 1), 'harbour.-,We%20stay'],
    ['is for whole words', [PAGE.indexOf('obody'), PAGE.indexOf('obody') + 9], 'Nobody%20asked'],
    ['takes those behind where those before are alike', at('harbour', 2), 'harbour,-.%20We'],
    [
      'does not look over the border of a block',
      at('The harbour stays'),
      'The%20harbour%20stays,-where',
    ],
  ])('%s', (_, [start, end], value) => {
    expect(directiveFor(PAGE, start, end)).toEqual({ value, isUnique: true });
  });

  it('names a passage over several blocks by its two ends', () => {
    const [start] = at('and the harbour stays.');
    const [, end] = at('he said.');
    expect(directiveFor(PAGE, start, end)).toEqual({
      value: 'and%20the%20harbour,it%20is%2C%20he%20said.'.replace('it%20is%2C%20he', 'is%2C%20he'),
      isUnique: true,
    });
  });

  it('says when no context tells a place from its double', () => {
    const twice = 'The same line.\nThe same line.';
    expect(directiveFor(twice, 15, 28)).toMatchObject({ isUnique: false });
  });

  it('ends on a huge page of one word', () => {
    const page = 'ha '.repeat(200_000).trim();
    expect(directiveFor(page, 300_000, 300_002).isUnique).toBe(false);
  });
});

describe('a link to words', () => {
  it('keeps the fragment that the address has', () => {
    const around = { directive: 'a' };
    expect(quoteLink('https://demo.example/', 'a', around)).toBe('https://demo.example/#:~:text=a');
    expect(quoteLink('https://demo.example/#top', 'a', around)).toBe(
      'https://demo.example/#top:~:text=a',
    );
  });
});

describe('a quotation as Markdown', () => {
  it('is a block quote whose title opens at the words', () => {
    const source = { url: 'https://demo.example/', title: 'The [old] harbour', siteName: 'Demo' };
    expect(markdownQuote('We *stay*.\n\n# 1', source, { directive: 'We' })).toBe(
      '> We \\*stay\\*.\n>\n> \\# 1\n>\n> — [The \\[old\\] harbour](<https://demo.example/#:~:text=We>), Demo',
    );
  });

  it('says before the source whose it is', () => {
    const source = { url: 'https://demo.example/', title: 'Harbour', lead: '*Ida* Moe, in:' };
    expect(markdownQuote('Berths', source, { directive: '' })).toBe(
      '> Berths\n>\n> — \\*Ida\\* Moe, in: [Harbour](<https://demo.example/>)',
    );
  });
});
