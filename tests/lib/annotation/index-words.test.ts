import { describe, expect, it } from 'vitest';
import { foldWord, hasWords, indexWords, wordsOf } from '../../../lib/annotation/index-words';

const folded = (text: string) => [...wordsOf(text)].map((w) => w.folded);

describe('the words of a text', () => {
  it.each([
    ['capitals', 'Hello WORLD', ['hello', 'world']],
    ['marks', '“Well,” she — said…', ['well', 'she', 'said']],
    ['apostrophes of both kinds alike', "don’t don't", ['don', 't', 'don', 't']],
    ['soft hyphens and zero-width characters', 'ex\u00adam\u200bple', ['example']],
    ['accents in two characters', 'cafe\u0301', ['café']],
    ['ligatures', 'ﬁne', ['fine']],
    ['the sharp s in capitals', 'Straße STRASSE', ['strasse', 'strasse']],
    ['Greek at the end of a word', 'ΛΟΓΟΣ λόγος', ['λογος', 'λόγος']],
    ['numbers', '1,193 of 4.5', ['1', '193', 'of', '4', '5']],
    ['Chinese next to Latin', 'AI时代', ['ai', '时', '代']],
    ['nothing but marks', '… — 🙂', []],
  ])('fold %s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('stand where they say', () => {
    const text = '“Größe”, 船 and cafe\u0301s.';
    for (const { start, end, folded } of wordsOf(text)) {
      expect(foldWord(text.slice(start, end))).toBe(folded);
    }
  });

  it('are told from none', () => {
    expect(hasWords('…')).toBe(false);
    expect(hasWords('… a')).toBe(true);
  });
});

describe('the index', () => {
  const index = indexWords('the cat and the dog and the bird');

  it('gives every place of a word in order', () => {
    expect([...index.placesOf(index.idOf('the'))]).toEqual([0, 3, 6]);
    expect(index.idOf('horse')).toBe(-1);
  });

  it('weighs a rare word more than a common one, and an unknown one most', () => {
    const [the, and, cat] = ['the', 'and', 'cat'].map((w) => index.weightOf(index.idOf(w)));
    expect(the).toBeLessThan(and ?? 0);
    expect(and).toBeLessThan(cat ?? 0);
    expect(index.weightOf(-1)).toBe(1);
  });

  it('of no words is empty', () => {
    expect(indexWords('').count).toBe(0);
  });
});
