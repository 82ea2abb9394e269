import { describe, expect, it } from 'vitest';
import { citation, textFragment } from '../../../lib/annotation/citation';

const SOURCE = {
  url: 'https://example.org/harbour',
  title: 'The harbour that forgot its ships',
  byline: ['Marta Ekström', 'Jo Berg'],
  siteName: 'The Quay',
  date: '16 Nov 2026',
};

describe('a citation', () => {
  it('names quote, authors, title, site, date and place', () => {
    expect(citation('People like pictures.', SOURCE)).toBe(
      '“People like pictures.” — Marta Ekström, Jo Berg, The harbour that forgot its ships, The Quay, 16 Nov 2026, https://example.org/harbour#:~:text=People%20like%20pictures.',
    );
  });

  it('leaves out what is not known', () => {
    expect(citation('so', { url: 'https://example.org/', byline: [] })).toBe(
      '“so” — https://example.org/#:~:text=so',
    );
  });

  it.each([
    ['marks of its own are not doubled', '“People like pictures.”', '“People like pictures.” —'],
    [
      'straight ones are not doubled either',
      '"People like pictures."',
      '“People like pictures.” —',
    ],
    ['two quotations keep theirs', '“One,” she said. “Two.”', '““One,” she said. “Two.”” —'],
    ['line breaks become spaces', 'One\n  two', '“One two” —'],
  ])('%s', (_, exact, start) => {
    expect(citation(exact, SOURCE).startsWith(start)).toBe(true);
  });

  it('appends to a fragment that the address has', () => {
    expect(citation('so', { url: 'https://example.org/#part' })).toContain('/#part:~:text=so');
  });
});

describe('a text fragment', () => {
  it.each<[string, Parameters<typeof textFragment>, string]>([
    ['encodes its own marks', ['well-known, a & b'], 'well%2Dknown%2C%20a%20%26%20b'],
    [
      'carries context',
      ['the ships', 'she would rather have ', ' than the pictures of them'],
      'would%20rather%20have-,the%20ships,-than%20the%20pictures',
    ],
    [
      'takes context from the same block only',
      ['the ships', 'another block\n', '\nnext block'],
      'the%20ships',
    ],
    [
      'names a long quote by its ends',
      ['a b c d e '.repeat(40).trim()],
      'a%20b%20c%20d%20e,a%20b%20c%20d%20e',
    ],
    ['keeps each end in its block', ['end of one\nbegin of two'], 'end,two'],
    ['survives half a surrogate pair', ['a \ud83d'], 'a%20%EF%BF%BD'],
  ])('%s', (_, input, expected) => {
    expect(textFragment(...input)).toBe(expected);
  });
});
