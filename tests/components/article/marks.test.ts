import { describe, expect, it } from 'vitest';
import { type Mark, runsOf } from '../../../components/article/marks';
import { numberAt, paragraphsOf } from '../../../components/article/paragraphs';
import type { Block } from '../../../lib/article/model';

const TEXT = 'abcdefghij';
const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  colour: 'green',
});

/** Marks, and the runs as words: `ab|A:cd|efghij`. The text stands at 100 of the article. */
const RUNS: [string, Mark[], string][] = [
  ['no mark', [], 'abcdefghij'],
  ['marks elsewhere', [mark('A', 0, 100), mark('B', 110, 120)], 'abcdefghij'],
  ['a mark within', [mark('A', 102, 104)], 'ab|A:cd|efghij'],
  ['a mark over all of it', [mark('A', 100, 110)], 'A:abcdefghij'],
  ['a mark that begins before and ends behind', [mark('A', 50, 150)], 'A:abcdefghij'],
  ['a mark that begins before', [mark('A', 50, 103)], 'A:abc|defghij'],
  ['a mark that ends behind', [mark('A', 107, 150)], 'abcdefg|A:hij'],
  ['two apart', [mark('A', 101, 102), mark('B', 104, 105)], 'a|A:b|cd|B:e|fghij'],
  ['two that touch', [mark('A', 100, 105), mark('B', 105, 110)], 'A:abcde|B:fghij'],
  ['the later one above', [mark('A', 100, 106), mark('B', 104, 110)], 'A:abcd|B:ef|B:ghij'],
  ['a later one within', [mark('A', 100, 110), mark('B', 103, 105)], 'A:abc|B:de|A:fghij'],
  [
    'an earlier one hidden by a later one',
    [mark('A', 103, 105), mark('B', 100, 110)],
    'B:abc|B:de|B:fghij',
  ],
];
const said = (marks: Mark[]) =>
  runsOf(TEXT, 100, marks)
    .map(({ text, mark }) => (mark ? `${mark.id}:${text}` : text))
    .join('|');

describe('the runs of a text under highlights', () => {
  it.each(RUNS)('%s', (_, marks, runs) => {
    expect(said(marks)).toBe(runs);
  });

  it('are the whole text, whatever the marks', () => {
    let seed = 3;
    const chance = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    for (let run = 0; run < 500; run++) {
      const marks = Array.from({ length: chance(8) }, (_, i) => {
        const start = 95 + chance(18);
        return mark(`${i}`, start, start + chance(12));
      });
      const runs = runsOf(TEXT, 100, marks);
      expect(runs.map(({ text }) => text).join('')).toBe(TEXT);
      expect(runs.every(({ text }) => text !== '')).toBe(true);
    }
  });

  it('do not fail for an empty text or an empty mark', () => {
    expect(
      runsOf('', 100, [mark('A', 90, 110)])
        .map(({ text }) => text)
        .join(''),
    ).toBe('');
    expect(said([mark('A', 105, 105)]).replaceAll('|', '')).toBe(TEXT);
  });
});

const paragraph = (start: number, end: number): Block => ({
  type: 'paragraph',
  start,
  end,
  children: [],
});
const BLOCKS: Block[] = [
  { type: 'heading', level: 2, start: 0, end: 5, children: [] },
  paragraph(7, 10),
  { type: 'figure', image: 0 },
  { type: 'quote', blocks: [paragraph(12, 15), { type: 'rule' }, paragraph(17, 20)] },
  {
    type: 'list',
    ordered: true,
    items: [
      [paragraph(22, 25)],
      [paragraph(27, 30), { type: 'list', ordered: false, items: [[paragraph(32, 35)]] }],
    ],
  },
  { type: 'code', text: 'x', start: 37, end: 38 },
  { type: 'table', rows: [[{ start: 40, end: 42, header: false, children: [] }]] },
  { type: 'embed', href: 'https://x.example/', title: 'x' },
  paragraph(44, 50),
];

describe('paragraph numbers', () => {
  it('count paragraphs wherever they stand and nothing else', () => {
    expect(paragraphsOf(BLOCKS).map(({ number, start }) => [number, start])).toEqual([
      [1, 7],
      [2, 12],
      [3, 17],
      [4, 22],
      [5, 27],
      [6, 32],
      [7, 44],
    ]);
  });

  const AT: [string, number, number | null][] = [
    ['in a heading', 2, null],
    ['at the first letter', 7, 1],
    ['at the last letter', 9, 1],
    ['behind the last letter', 10, null],
    ['between paragraphs', 11, null],
    ['in a quote', 18, 3],
    ['in a list within a list', 34, 6],
    ['in code', 37, null],
    ['in a table', 41, null],
    ['in the last one', 49, 7],
    ['behind the end', 1000, null],
    ['before the beginning', -1, null],
  ];
  it.each(AT)('are found for an offset %s', (_, offset, number) => {
    expect(numberAt(paragraphsOf(BLOCKS), offset)).toBe(number);
  });

  it('are none where there are no paragraphs', () => {
    expect(paragraphsOf([])).toEqual([]);
    expect(numberAt([], 0)).toBeNull();
  });
});
