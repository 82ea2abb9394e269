import { describe, expect, it } from 'vitest';
import { letterPattern } from '../../../lib/text/latin';
import { collapse, foldedWords, wordCount } from '../../../lib/text/words';

const LETTERS = Array.from({ length: 0x2c00 }, (_, code) => String.fromCharCode(code));
const same = (source: string, flags: string): string[] => {
  const pattern = letterPattern(source, flags);
  const whole = new RegExp(source, `${flags}u`);
  return LETTERS.filter((letter) => pattern(letter).test(letter) !== whole.test(letter));
};

describe('a pattern of letters', () => {
  it.each(['L', 'Lu', 'Ll', 'M', 'N'])('holds for each letter as the class %s does', (name) => {
    for (const flags of ['', 'i']) {
      expect(same(`^[\\p{${name}}]$`, flags)).toEqual([]);
      expect(same(`^[^\\p{${name}}-]$`, flags)).toEqual([]);
    }
  });
});

describe('words', () => {
  it('are counted and folded alike in plain text and beside letters of other scripts', () => {
    for (const letter of LETTERS) {
      const plain = `The caf${letter}e's  3rd ${letter} No`;
      // A letter beyond Latin-1 behind it has the classes of Unicode decide.
      const other = `${plain} ш`;
      expect(wordCount(other)).toBe(wordCount(plain) + 1);
      expect(foldedWords(other)).toEqual([...foldedWords(plain), 'ш']);
    }
  });

  it('stand one space apart when collapsed', () => {
    expect(collapse(' a\u00a0 b\u200bc\n\td e ')).toBe('a b c d e');
    expect(collapse('a\u200b')).toBe('a');
    expect(collapse('\u00a0')).toBe('');
  });
});
