import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, completionsOf } from '../../../lib/search/complete';
import { evaluate } from '../../../lib/search/evaluate';
import { parseQuery } from '../../../lib/search/query';
import { aRow as row } from '../library/rows';

const DAY = 86_400_000;

const SAVED_AT = new Date(2026, 3, 10, 12).getTime();
const aRow = (fields: Parameters<typeof row>[0]) => row({ savedAt: SAVED_AT, ...fields });

const ROWS = [
  aRow({
    title: 'Harbour',
    siteName: 'Sea News',
    tags: ['sea', 'sea/ships'],
    byline: ['Ada Holm'],
  }),
  aRow({
    title: 'Łódź opens',
    url: 'https://city.example/lodz',
    tags: ['city'],
    lang: 'pl',
    favourite: 1,
    unread: 0,
    progress: 0.4,
    savedAt: new Date(2025, 10, 2).getTime(),
  }),
  aRow({
    title: '東京の港',
    lang: 'ja-JP',
    highlightCount: 3,
    noteCount: 1,
    colours: ['green'],
    archived: 1,
    progress: 1,
    unread: 0,
    savedAt: new Date(2026, 3, 11).getTime() - DAY * 400,
  }),
  aRow({ title: 'Re: plans, harbour and sea', textHash: '' }),
];

/** The titles that a query finds among rows that no index knows. */
const found = (typed: string): string[] =>
  evaluate(
    parseQuery(typed).query,
    ROWS.map((row) => ({ row, n: undefined })),
    [],
  ).map(({ row }) => row.title);

const [HARBOUR, LODZ, TOKYO, PLANS] = ROWS.map(({ title }) => title);
const ALL = [HARBOUR, LODZ, TOKYO, PLANS];

const FINDS: [string, (string | undefined)[]][] = [
  ['', ALL],
  ['   ', ALL],
  ['harbour', [HARBOUR, PLANS]],
  ['HARB', [HARBOUR, PLANS]],
  ['harbour sea', [HARBOUR, PLANS]],
  ['harbour -plans', [HARBOUR]],
  ['-harbour', [LODZ, TOKYO]],
  ['lodz', [LODZ]],
  ['łódź', [LODZ]],
  ['lodz OR 東京', [LODZ, TOKYO]],
  ['港', [TOKYO]],
  ['(lodz OR harbour) -is:favourite', [HARBOUR, PLANS]],
  ['lodz OR harbour -plans', [HARBOUR, LODZ]],
  ['site:city', [LODZ]],
  ['site:"sea news"', [HARBOUR]],
  ['tag:sea', [HARBOUR]],
  ['tag:#SEA', [HARBOUR]],
  ['tag:ci*', [LODZ]],
  ['tag:ci', []],
  ['-tag:sea', [LODZ, TOKYO, PLANS]],
  ['is:unread', [HARBOUR, PLANS]],
  ['is:reading', [LODZ]],
  ['is:read', [TOKYO]],
  ['is:favourite', [LODZ]],
  ['is:archived', [TOKYO]],
  ['is:untagged', [TOKYO, PLANS]],
  ['is:waiting', [PLANS]],
  ['has:highlight', [TOKYO]],
  ['has:highlights', [TOKYO]],
  ['has:note', [TOKYO]],
  ['has:tag', [HARBOUR, LODZ]],
  ['colour:green', [TOKYO]],
  ['color:gre', [TOKYO]],
  ['lang:pl', [LODZ]],
  ['lang:ja', [TOKYO]],
  ['before:2026', [LODZ, TOKYO]],
  ['after:2025-12', [HARBOUR, PLANS]],
  ['on:2026-04-10', [HARBOUR, PLANS]],
  ['before:2025-11-02', [TOKYO]],
  ['after:2025-11-02', [HARBOUR, PLANS]],
  ['Re: plans', [PLANS]],
  ['"harbour and sea"', [PLANS]],
  ['“harbour and sea”', [PLANS]],
  ['"harbour and', [PLANS]],
  [')harbour(', [HARBOUR, PLANS]],
  ['((((', ALL],
  ['OR', ALL],
  ['AND', ALL],
  ['harbour AND plans', [PLANS]],
  ['lodz OR (harbour AND plans)', [PLANS, LODZ]],
  ['OR OR harbour OR', [HARBOUR, PLANS]],
  ['- harbour', [HARBOUR, PLANS]],
  ['!!! ...', ALL],
  ['title:', ALL],
];

/** What is said of a query that was not quite understood: the code of a sentence, and the words it is about. */
const SAYS: [string, [string, string][]][] = [
  ['harbour', []],
  ['"harbour and', [['open_quote', 'harbour and']]],
  ['(harbour', [['open_bracket', '(']]],
  ['Re: plans', [['operator', 're']]],
  ['https://sea.example/1', []],
  ['before:yesterday x', [['value', 'before:yesterday']]],
  ['before:2026-02-30 x', [['value', 'before:2026-02-30']]],
  ['is:purple x', [['value', 'is:purple']]],
  ['colour:pink x', [['value', 'colour:pink']]],
  ['tag: x', [['empty', 'tag']]],
  ['constructor:x y', [['operator', 'constructor']]],
  ['is:constructor y', [['value', 'is:constructor']]],
  // Still being typed: nothing is said yet.
  ['before:2', []],
  ['is:un', []],
  ['tag:', []],
];

describe('a query', () => {
  it.each(FINDS)('%s', (typed, titles) => {
    expect(found(typed).sort()).toEqual([...titles].sort());
  });

  it.each(SAYS)('%s says what it did not understand', (typed, said) => {
    expect(parseQuery(typed).problems.map(({ code, text }) => [code, text])).toEqual(said);
  });

  it('is read to 2,000 letters, and says so', () => {
    const { problems } = parseQuery('harbour '.repeat(1000));
    expect(problems.map(({ code }) => code)).toContain('too_long');
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      'OR',
      'tag:',
      'is:x',
      'a',
      ' ',
      '“',
      ':',
      '\0',
      '東',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (typed) => {
          found(typed);
        },
      ),
    );
  });
});

const KNOWN = { tag: ['sea', 'new york', 'Łódź'], site: ['news.example'] };

/** What is offered for what is typed, and what taking the first offer makes of it. */
const OFFERS: [string, string[], string?][] = [
  ['h', []],
  ['harbour', []],
  ['ha', ['has:'], 'has:'],
  ['storm ta', ['tag:'], 'storm tag:'],
  ['storm -ta', ['-tag:'], 'storm -tag:'],
  ['tag:', ['tag:sea', 'tag:"new york"', 'tag:Łódź'], 'tag:sea '],
  ['tag:york', ['tag:"new york"'], 'tag:"new york" '],
  ['tag:lodz', ['tag:Łódź'], 'tag:Łódź '],
  ['is:un', ['is:unread', 'is:untagged'], 'is:unread '],
  ['colour:g', ['colour:green'], 'colour:green '],
  ['site:ne', ['site:news.example'], 'site:news.example '],
  ['constructor:x', []],
  ['toString:', []],
];

it.each(OFFERS)('“%s” may become %j', (typed, offers, taken) => {
  const found = completionsOf(typed, KNOWN);
  expect(found.map((one) => one.typed)).toEqual(offers);
  if (found[0]) expect(completed(typed, found[0])).toBe(taken);
});
