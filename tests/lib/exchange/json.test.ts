import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/article/model';
import { json } from '../../../lib/exchange/formats/json';
import { anItem, MADE, written } from './records';

const words = (text: string, more: object = {}) => ({
  type: 'paragraph' as const,
  start: 0,
  end: text.length,
  children: [{ type: 'text' as const, text }],
  ...more,
});
/** What extraction may add to a body since its first version; every record is checked by its schema. */
const EVERY_KIND: Block[] = [
  words('mer', { lang: 'fr', dir: 'ltr' }),
  {
    type: 'list',
    ordered: false,
    kind: 'definitions',
    items: [[words('Ebb', { term: true }), words('It goes.')]],
  },
  { type: 'list', ordered: true, start: 4, reversed: true, items: [[words('Four')]] },
  { type: 'list', ordered: true, kind: 'notes', items: [[words('By hand.', { id: 'fn1' })]] },
  {
    type: 'quote',
    blocks: [words('It grows.')],
    source: { start: 9, end: 10, children: [{ type: 'text', text: 'Oda Harl' }] },
  },
  words('', {
    children: [
      { type: 'noteref', id: 'fn1', children: [{ type: 'text', text: '1' }] },
      { type: 'math', children: [{ type: 'text', text: 'a^2' }] },
    ],
  }),
];

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
  ['blocks of every kind', [anItem({ body: { blocks: EVERY_KIND } })]],
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
