import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../components/article/marks';
import { numberAt, paragraphsOf } from '../../../components/article/paragraphs';
import type { Block } from '../../../lib/article/model';

const p = (start: number, end: number): Block => ({ type: 'paragraph', start, end, children: [] });
const heading: Block = { type: 'heading', level: 2, start: 10, end: 15, children: [] };

/** 1, a heading, a list of 2 and 3, a quote of 4 with a list of 5 inside, a table, 6. */
const BLOCKS: Block[] = [
  p(0, 8),
  heading,
  { type: 'list', ordered: false, items: [[p(17, 20)], [p(22, 25)]] },
  { type: 'quote', blocks: [p(27, 30), { type: 'list', ordered: true, items: [[p(32, 35)]] }] },
  { type: 'table', rows: [[{ start: 37, end: 40, header: false, children: [] }]] },
  { type: 'figure', image: 0 },
  p(42, 50),
];

describe('paragraphs', () => {
  it('are counted from 1 wherever they stand, and nothing else is', () => {
    expect(paragraphsOf(BLOCKS).map(({ number, start }) => [number, start])).toEqual([
      [1, 0],
      [2, 17],
      [3, 22],
      [4, 27],
      [5, 32],
      [6, 42],
    ]);
  });

  it.each([
    [0, 1],
    [7, 1],
    [8, null],
    [12, null],
    [17, 2],
    [34, 5],
    [38, null],
    [42, 6],
    [49, 6],
    [50, null],
    [999, null],
  ])('the letter at %i stands in %s', (offset, number) => {
    expect(numberAt(paragraphsOf(BLOCKS), offset)).toBe(number);
  });

  it('are not terms, though what is said of them counts', () => {
    const term = { ...p(0, 3), term: true } as Block;
    const list: Block = {
      type: 'list',
      ordered: false,
      kind: 'definitions',
      items: [[term, p(5, 9)]],
    };
    expect(paragraphsOf([list])).toEqual([{ number: 1, start: 5, end: 9 }]);
  });

  it('of nothing are none', () => {
    expect(paragraphsOf([])).toEqual([]);
    expect(numberAt([], 0)).toBeNull();
  });
});

const mark = (id: string, start: number, end: number) => ({
  id,
  start,
  end,
  colour: 'blue' as const,
});

describe('runs', () => {
  it.each([
    ['no mark', [], [['abcdef', null]]],
    [
      'a mark inside',
      [mark('x', 11, 13)],
      [
        ['a', null],
        ['bc', 'x'],
        ['def', null],
      ],
    ],
    [
      'a mark that begins before',
      [mark('x', 0, 12)],
      [
        ['ab', 'x'],
        ['cdef', null],
      ],
    ],
    [
      'a mark that ends after',
      [mark('x', 14, 99)],
      [
        ['abcd', null],
        ['ef', 'x'],
      ],
    ],
    ['a mark over all', [mark('x', 10, 16)], [['abcdef', 'x']]],
    ['a mark that only touches', [mark('x', 0, 10), mark('y', 16, 20)], [['abcdef', null]]],
    [
      'the newer above the older',
      [mark('x', 10, 14), mark('y', 12, 16)],
      [
        ['ab', 'x'],
        ['cd', 'y'],
        ['ef', 'y'],
      ],
    ],
  ] as [string, ReturnType<typeof mark>[], [string, string | null][]][])(
    'with %s',
    (_, marks, expected) => {
      const runs = runsOf('abcdef', 10, marks);
      expect(runs.map(({ text, mark: over }) => [text, over?.id ?? null])).toEqual(expected);
      expect(runs.map(({ text }) => text).join('')).toBe('abcdef');
    },
  );
});
