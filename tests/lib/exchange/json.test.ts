import { describe, expect, it } from 'vitest';
import { json } from '../../../lib/exchange/formats/json';
import { anItem, MADE, written } from './records';

const SETS: [string, ReturnType<typeof anItem>[]][] = [
  ['no article', []],
  ['one article', [anItem()]],
  ['an article without its body and without highlights', [anItem({ body: null, highlights: [] })]],
  [
    'three articles',
    [
      anItem(),
      anItem({ article: { title: 'Second' } }),
      anItem({ highlights: [{}, { note: '' }] }),
    ],
  ],
  [
    'naughty words',
    [
      anItem({
        article: { title: '"],}\n</script>\u2028\u0000😀' },
        highlights: [{ note: '\\"\u202e\ud83d' }],
      }),
    ],
  ],
];

describe('the JSON export', () => {
  it.each(SETS)('reads back as its records: %s', async (_, items) => {
    const read: unknown = JSON.parse(await written(json, items));
    expect(read).toEqual({
      format: 'postil',
      version: 1,
      made: MADE.toISOString(),
      articles: items,
    });
  });

  it('ends with a line end', async () => {
    expect((await written(json, [anItem()])).endsWith('\n')).toBe(true);
  });
});
