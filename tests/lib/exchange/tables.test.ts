import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anki } from '../../../lib/exchange/formats/anki';
import { csv } from '../../../lib/exchange/formats/csv';
import { csvArticles } from '../../../lib/exchange/formats/csv-articles';
import { csvImages } from '../../../lib/exchange/formats/csv-images';
import { csvQuotes } from '../../../lib/exchange/formats/csv-quotes';
import { guarded } from '../../../lib/exchange/table';
import { LIBRARY } from './library';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { written } from './records';

const TABLES = [csv, csvArticles, csvQuotes, csvImages];
/** What OWASP lists as the beginning of a formula; a cell may begin with none, whatever stands before it. */
const RUNS = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows by an independent parser of RFC 4180, each as a record by its column. */
function read(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[];
}
/** Takes off what the guard put before a line: exactly one apostrophe. */
const unguarded = (cell: string): string =>
  cell.replace(/(^|\r\n|\r|\n)'(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))|^'(?='*[\r\n])/g, '$1');
const clean = (words: string): string => words.toWellFormed().replaceAll('\u0000', '\ufffd');

describe('a table', () => {
  it.each(TABLES)(
    '$id begins with the mark of UTF-8 and ends each row with CRLF',
    async (format) => {
      const text = await written(format, LIBRARY);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    },
  );

  it.each(NAUGHTY)('keeps %j in every field, and runs none of it', async (words) => {
    for (const format of TABLES) {
      const [row, ...others] = read(await written(format, [filledWith(words)]));
      expect(others).toEqual([]);
      if (!row) throw new Error('no row');
      for (const cell of Object.values(row)) expect(cell).not.toMatch(RUNS);
      expect(unguarded(row.Title ?? '')).toBe(clean(words));
      expect(unguarded(row.Author ?? '')).toBe(clean(words));
    }
  });

  it('gives every cell back through another parser, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const [row] = read(await written(csv, [filledWith(words)]));
        const given = clean(words === '' ? 'x' : words);
        for (const column of ['Highlight', 'Note', 'Title', 'Author', 'Site'])
          expect(unguarded(row?.[column] ?? '')).toBe(given);
      }),
      { numRuns: 150 },
    );
  });

  it('has the speaker where a highlight lies over a quotation, and nobody elsewhere', async () => {
    const rows = read(await written(csv, LIBRARY));
    expect(rows.map((row) => [row.Speaker, row.Location])).toEqual([
      ['Narges Mohammadi', '2'],
      ['', '3'],
      ['', ''],
    ]);
  });

  it('names nobody where two people speak in one highlight', async () => {
    const [first] = LIBRARY;
    if (!first?.body) throw new Error('no body');
    const quotes = first.body.quotes.map((quote, i) => ({ ...quote, speaker: `Person ${i}` }));
    const place = { start: 0, end: first.body.text.length };
    const all = quotes.map((quote) => ({ ...quote, ...place }));
    const highlights = first.highlights.map((one) => ({ ...one, place }));
    const text = await written(csv, [
      { ...first, body: { ...first.body, quotes: all }, highlights },
    ]);
    expect(read(text).map((row) => row.Speaker)).toEqual(['', '', '']);
  });
});

describe('the guard against formulas', () => {
  it.each([
    ['=1', "'=1"],
    [' \u00a0=1', "' \u00a0=1"],
    ['a\n-1', "a\n'-1"],
    ['\tx', "'\tx"],
    ['\r', "'\r"],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["it's", "it's"],
  ])('makes %j %j', (words, safe) => {
    expect(guarded(words)).toBe(safe);
  });
});

describe('cards for Anki', () => {
  it.each(NAUGHTY)('keep their three fields with %j in them', async (words) => {
    const text = await written(anki, [filledWith(words)]);
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(1);
    const fields = lines[0]?.split('\t') ?? [];
    expect(fields).toHaveLength(3);
    expect(fields[0]).not.toMatch(RUNS);
    expect(fields.slice(0, 2).join('')).not.toMatch(/<(?!br>|\/?a\b)/);
  });
});
