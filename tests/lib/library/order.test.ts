import { describe, expect, it } from 'vitest';
import { areCopies, duplicateSets } from '../../../lib/library/duplicates';
import { FILTER_NAMES, FILTERS, type FilterName, isFilter } from '../../../lib/library/filters';
import { dayKey, groupRows, orderRows, SORTS } from '../../../lib/library/order';
import type { SortKey } from '../../../lib/library/schema';
import { highlightsByMonth, statisticsOf } from '../../../lib/library/statistics';
import { holds, partsOf, toggled, typedOf } from '../../../lib/search/chips';
import { cpuNow } from '../../cpu';
import { aMark, aRow, type RowFields, SAVED_AT } from './rows';

const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join('');

describe('the order of the list', () => {
  const LISTS: [SortKey, RowFields[], string, string][] = [
    [
      'saved',
      [
        { id: 'a', savedAt: 1 },
        { id: 'b', savedAt: 3 },
        { id: 'c', savedAt: 2 },
      ],
      'bca',
      'acb',
    ],
    [
      'published',
      [
        { id: 'a' },
        { id: 'b', publishedAt: '2026-01-02' },
        { id: 'c', publishedAt: '2031-05-01T08:00:00Z' },
        { id: 'd', publishedAt: 'last Tuesday' },
      ],
      'cbda',
      'bcda',
    ],
    ['read', [{ id: 'a', readAt: 5 }, { id: 'b' }, { id: 'c', readAt: 9 }], 'cab', 'acb'],
    [
      'archived',
      [{ id: 'a', archivedAt: 5 }, { id: 'b' }, { id: 'c', archivedAt: 9 }],
      'cab',
      'acb',
    ],
    [
      'title',
      [
        { id: 'a', title: '“Zebra crossings”' },
        { id: 'b', title: 'łódź' },
        { id: 'c', title: 'Chapter 10' },
        { id: 'd', title: 'chapter 9' },
        { id: 'e', title: '' },
        { id: 'f', title: 'Éclair' },
      ],
      'abfcde',
      'dcfbae',
    ],
    [
      'time',
      [
        { id: 'a', wordCount: 900 },
        { id: 'b', wordCount: 0 },
        { id: 'c', wordCount: 90 },
      ],
      'acb',
      'cab',
    ],
    [
      'highlights',
      [
        { id: 'a', highlightCount: 2 },
        { id: 'b', highlightCount: 0 },
        { id: 'c', highlightCount: 8 },
      ],
      'cab',
      'bac',
    ],
  ];
  it.each(LISTS)('by %s, both ways, what lacks it last', (sort, fields, down, up) => {
    const rows = fields.map(aRow);
    expect(ids(orderRows(rows, sort, false))).toBe(down);
    expect(ids(orderRows(rows, sort, true))).toBe(up);
    expect(ids(rows)).toBe(fields.map(({ id }) => id).join(''));
  });

  it('is known for every sort that the menu offers', () => {
    expect(SORTS.filter((sort) => !LISTS.some(([known]) => known === sort))).toEqual([]);
  });

  it('takes a title of a megabyte, and 10,000 of them in a blink', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      aRow({
        id: `a${i}`,
        title: `${(i * 7919) % 10_000} ${'x'.repeat(i === 7 ? 1_000_000 : 40)}`,
      }),
    );
    const begin = cpuNow();
    orderRows(rows, 'title', true);
    expect(cpuNow() - begin).toBeLessThan(1000);
  });

  it('leaves what a search has ranked as it is', () => {
    expect(
      ids(orderRows([aRow({ id: 'a' }), aRow({ id: 'b', savedAt: 9e12 })], 'relevance', false)),
    ).toBe('ab');
  });
});

describe('the groups of the list', () => {
  const rows = [
    aRow({
      id: 'a',
      savedAt: new Date(2026, 10, 16, 0, 1).getTime(),
      url: 'https://www.b.org/1',
      tags: ['sea', 'law'],
    }),
    aRow({ id: 'b', savedAt: new Date(2026, 10, 16, 23, 59).getTime(), url: 'https://a.org/1' }),
    aRow({
      id: 'c',
      savedAt: new Date(2026, 10, 15, 12).getTime(),
      url: 'https://b.org/2',
      tags: ['Law 2', 'law'],
      readAt: 5,
    }),
  ];
  const said = (groups: { key: string; rows: { id: string }[] }[]) =>
    groups.map(({ key, rows: list }) => `${key}=${ids(list)}`);

  it('are days in the order of the rows, by the clock of the reader', () => {
    expect(said(groupRows(rows, 'day'))).toEqual(['2026-11-16=ab', '2026-11-15=c']);
    expect(said(groupRows(rows, 'day', 'read'))).toEqual([`${dayKey(5)}=c`, '=ab']);
  });

  it('are sites without www, tags with those untagged last', () => {
    expect(said(groupRows(rows, 'site'))).toEqual(['a.org=b', 'b.org=ac']);
    expect(said(groupRows(rows, 'tag'))).toEqual(['law=ac', 'Law 2=c', 'sea=a', '=b']);
    expect(said(groupRows(rows, 'none'))).toEqual(['=abc']);
  });

  it('stand dates that are none apart', () => {
    expect(dayKey(Number.NaN)).toBe('');
    expect(dayKey(8.64e15 + 1)).toBe('');
  });
});

describe('the filters', () => {
  const CASES: Record<FilterName, { yes: RowFields[]; no: RowFields[] }> = {
    'is:unread': { yes: [{ unread: 1 }], no: [{ unread: 0 }] },
    'is:reading': {
      yes: [{ unread: 0, progress: 0.4 }],
      no: [{ unread: 0, progress: 0.99 }, { unread: 1, progress: 0.4 }, { unread: 0 }],
    },
    'is:read': {
      yes: [{ unread: 0, progress: 1 }, { unread: 0 }],
      no: [{ unread: 1 }, { unread: 0, progress: 0.5 }],
    },
    'is:favourite': { yes: [{ favourite: 1 }], no: [{}] },
    'is:archived': { yes: [{ archived: 1 }], no: [{}] },
    'has:highlight': { yes: [{ highlightCount: 1 }], no: [{}] },
    'has:note': { yes: [{ noteCount: 2 }, { note: 'mine' }], no: [{ note: '' }] },
    'is:untagged': { yes: [{ tags: [] }], no: [{ tags: ['sea'] }] },
  };
  it.each(FILTER_NAMES)('%s', (name) => {
    for (const fields of CASES[name].yes)
      expect(FILTERS[name](aRow(fields)), JSON.stringify(fields)).toBe(true);
    for (const fields of CASES[name].no)
      expect(FILTERS[name](aRow(fields)), JSON.stringify(fields)).toBe(false);
  });

  it('part every article into unread, in progress and read', () => {
    for (const unread of [0, 1] as const)
      for (const progress of [0, 0.01, 0.5, 0.979, 0.98, 1]) {
        const row = aRow({ unread, progress });
        const fits = (['is:unread', 'is:reading', 'is:read'] as const).filter((name) =>
          FILTERS[name](row),
        );
        expect(fits).toHaveLength(1);
      }
  });

  it('are known by their word only', () => {
    expect(isFilter('is:unread')).toBe(true);
    expect(isFilter('is:toString')).toBe(false);
    expect(isFilter('constructor')).toBe(false);
  });
});

describe('a search with operators', () => {
  it.each([
    ['war is:unread -tag:"new york" peace', ['is:unread', '-tag:"new york"'], 'war peace'],
    ['https://x.org 12:30 note', [], 'https://x.org 12:30 note'],
    ['tag:', [], 'tag:'],
    ['  two  spaces', [], '  two  spaces'],
    ['is:unread ', ['is:unread'], ''],
    ['"is:unread"', [], '"is:unread"'],
  ])('%j is taken apart', (query, operators, words) => {
    const parts = partsOf(query);
    expect(parts.operators.map(({ typed }) => typed)).toEqual(operators);
    expect(parts.words).toBe(words);
  });

  it('takes a filter in and out, and keeps the words', () => {
    const on = toggled('war', 'is:unread');
    expect(on).toBe('is:unread war');
    expect(holds(on, 'is:unread')).toBe(true);
    expect(toggled(on, 'is:unread')).toBe('war');
  });

  it('quotes what has a space', () => {
    expect(typedOf('tag', 'new "big" york')).toBe('tag:"new big york"');
    expect(partsOf(typedOf('tag', 'new york')).operators[0]).toMatchObject({
      key: 'tag',
      value: 'new york',
      not: false,
    });
  });
});

describe('articles saved twice', () => {
  it('are found by a shared address or the same text, also through a third', () => {
    const rows = [
      aRow({ id: 'c', keys: ['x.org/c'], textHash: 'same', savedAt: 3 }),
      aRow({ id: 'a', keys: ['x.org/a', 'x.org/b'], textHash: '1', savedAt: 1 }),
      aRow({ id: 'b', keys: ['x.org/b'], textHash: 'same', savedAt: 2 }),
      aRow({ id: 'd', keys: ['x.org/d'], textHash: '4' }),
    ];
    expect(duplicateSets(rows).map(ids)).toEqual(['abc']);
    expect(areCopies(rows.slice(0, 3))).toBe(true);
    expect(areCopies(rows)).toBe(false);
  });

  it('are not those in the trash, without a text, or with a few words alike', () => {
    const rows = [
      aRow({ id: 'a', keys: ['x.org/a'], textHash: '', wordCount: 0 }),
      aRow({ id: 'b', keys: ['x.org/b'], textHash: '', wordCount: 0 }),
      aRow({ id: 'c', keys: ['x.org/c'], textHash: 'wall', wordCount: 12 }),
      aRow({ id: 'd', keys: ['x.org/d'], textHash: 'wall', wordCount: 12 }),
      aRow({ id: 'e', keys: ['x.org/a'], trashed: 1 }),
    ];
    expect(duplicateSets(rows)).toEqual([]);
  });
});

describe('the statistics', () => {
  it('count what is there, and the words still to be read', () => {
    const rows = [
      aRow({ id: 'a', wordCount: 1000 }),
      aRow({ id: 'b', wordCount: 1000, unread: 0, progress: 0.25, favourite: 1 }),
      aRow({ id: 'c', wordCount: 1000, unread: 0, progress: 1, archived: 1 }),
      aRow({ id: 'd', wordCount: 1000, trashed: 1 }),
    ];
    const marks = [
      aMark({ id: '1', articleId: 'a', note: 'mine' }),
      aMark({ id: '2', articleId: 'b' }),
      aMark({ id: '3', articleId: 'd' }),
    ];
    expect(statisticsOf(rows, marks, SAVED_AT)).toMatchObject({
      articles: 3,
      unread: 1,
      reading: 1,
      read: 1,
      favourite: 1,
      archived: 1,
      wordsLeft: 1750,
      highlights: 2,
      notes: 1,
    });
  });

  it('know twelve months, over the turn of the year; the future counts now, the far past not', () => {
    const now = new Date(2026, 1, 10).getTime();
    const at = (year: number, month: number) => ({
      createdAt: new Date(year, month - 1, 3).getTime(),
    });
    const months = highlightsByMonth(
      [at(2026, 2), at(2025, 12), at(2025, 12), at(2031, 1), at(2025, 2), at(1999, 1)],
      now,
    );
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ year: 2025, month: 3, count: 0 });
    expect(months.at(-3)).toEqual({ year: 2025, month: 12, count: 2 });
    expect(months.at(-1)).toEqual({ year: 2026, month: 2, count: 2 });
  });
});
