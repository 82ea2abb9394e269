import { describe, expect, it } from 'vitest';
import { diffOf } from '../../../lib/annotation/diff';

const read = (then: string, now: string) =>
  diffOf(then, now)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

describe('what became of the words of a quote', () => {
  it.each([
    [
      'a word replaced',
      'will be rebuilt soon',
      'will be restored soon',
      'will be [-rebuilt -][+restored +]soon',
    ],
    ['a word dropped', 'the old quay', 'the quay', 'the [-old -]quay'],
    ['a word put in', 'the quay', 'the old quay', 'the [+old +]quay'],
    ['capitals and marks alone', '“The quay,” he said', '"the quay" he said', '"the quay" he said'],
    ['everything', 'one two', 'three four', '[-one two-][+three four+]'],
    ['nothing left', 'one', '', '[-one-]'],
    ['nothing before', '', 'one', '[+one+]'],
  ])('%s', (_, then, now, parts) => {
    expect(read(then, now)).toBe(parts);
  });

  it('says only that all of it changed where the texts are too long to compare', () => {
    const long = (word: string) => `${word} `.repeat(5000);
    expect(diffOf(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
