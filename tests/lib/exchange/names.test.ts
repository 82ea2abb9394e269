import { describe, expect, it } from 'vitest';
import { invertedName, nameOf } from '../../../lib/exchange/names';

/** A byline, and how it is filed. Without a comma: left whole. */
const CASES: [string, string][] = [
  ['Mira Lund', 'Lund, Mira'],
  ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
  ['Ursula von der Leyen', 'von der Leyen, Ursula'],
  ['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
  ['George W. Bush', 'Bush, George W.'],
  ['Sinéad O’Connor', 'O’Connor, Sinéad'],
  ['Jean-Paul Sartre', 'Sartre, Jean-Paul'],
  ['Анна Каренина', 'Каренина, Анна'],
  ['Ben Guarino', 'Guarino, Ben'],
  ['Madonna', 'Madonna'],
  ['Gabriel García Márquez', 'Gabriel García Márquez'],
  ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
  ['Kim Jong-un', 'Kim Jong-un'],
  ['News Agency', 'News Agency'],
  ['Reuters', 'Reuters'],
  ['BBC News', 'BBC News'],
  ['The Editorial Board', 'The Editorial Board'],
  ['Deutsche Presse-Agentur', 'Deutsche Presse-Agentur'],
  ['Dr. Ada Holm', 'Dr. Ada Holm'],
  ['Holm, Ada', 'Holm, Ada'],
  ['Ada Holm and Ida Moe', 'Ada Holm and Ida Moe'],
  ['ada holm', 'ada holm'],
  ['村上 春樹', '村上 春樹'],
  ['ada@news.example', 'ada@news.example'],
  ['', ''],
];

describe('the name of an author', () => {
  it.each(CASES)('%j is filed under %j', (name, filed) => {
    expect(invertedName(nameOf(name))).toBe(filed);
  });

  it('is left whole where it is the site’s', () => {
    expect(nameOf('Northern Lights', { siteName: 'The Northern Lights' })).toEqual({
      literal: 'Northern Lights',
    });
  });

  it('is left whole in a language that puts the family first', () => {
    expect(nameOf('Orbán Viktor', { lang: 'hu-HU' })).toEqual({ literal: 'Orbán Viktor' });
  });
});
