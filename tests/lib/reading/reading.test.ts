import { describe, expect, it } from 'vitest';
import { findIn, MOST_FOUND, searchable } from '../../../lib/reading/find';
import { sentencesOf } from '../../../lib/reading/sentences';

const words = (text: string, lang?: string, start = 0, end = text.length) =>
  sentencesOf(text, start, end, lang).map((one) => text.slice(one.start, one.end));

describe('sentences', () => {
  it.each([
    ['two', 'It rained. It stopped.', 'en', ['It rained.', 'It stopped.']],
    ['Japanese', '雨が降った。止んだ。', 'ja', ['雨が降った。', '止んだ。']],
    ['an unknown language', 'It rained. It stopped.', 'not a tag!', ['It rained.', 'It stopped.']],
    ['nothing but signs', ' … *** ', 'en', []],
    ['nothing', '', 'en', []],
  ])('of %s', (_, text, lang, found) => {
    expect(words(text, lang)).toEqual(found);
  });

  it('of a part stand where they stand in the whole', () => {
    expect(words('One. Two. Three.', 'en', 5, 9)).toEqual(['Two.']);
  });

  it('that no voice would finish are parted, and no word is lost', () => {
    const long = `${'and then the tide came in, '.repeat(40)}at last.`;
    const parts = words(long, 'en');
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(280);
    expect(parts.join(' ')).toBe(long);
    expect(words('x'.repeat(1000)).join('')).toBe('x'.repeat(1000));
  });
});

describe('finding', () => {
  const found = (text: string, typed: string) =>
    findIn(searchable(text), typed).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['Łódź and ŁÓDŹ', 'lodz', ['Łódź', 'ŁÓDŹ']],
    ['It’s “so”', `it's "so"`, ['It’s “so”']],
    ['Straße', 'strasse', ['Straße']],
    ['e\u0301te\u0301', 'été', ['e\u0301te\u0301']],
    ['𝒜 b 𝒜', 'b', ['b']],
    ['aaa', 'aa', ['aa']],
    ['x', '', []],
    ['x', '   ', []],
    ['a.b', '.', ['.']],
  ])('in %j of %j gives %j', (text, typed, places) => {
    expect(found(text, typed)).toEqual(places);
  });

  it('gives no more than can be painted', () => {
    expect(findIn(searchable('a '.repeat(9000)), 'a')).toHaveLength(MOST_FOUND);
  });
});
