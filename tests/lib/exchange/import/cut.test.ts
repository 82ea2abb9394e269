import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../../lib/exchange/import/csv';
import { type Cuttable, cutterOf } from '../../../../lib/exchange/import/cut';
import { jsonEntries } from '../../../../lib/exchange/import/json';
import { type DroppedFile, readFiles } from '../../../../lib/exchange/import/read';

/** The parts of a text that comes in pieces of these lengths, over and over. */
function partsOf(kind: Cuttable, text: string, lengths: readonly number[]) {
  const cutter = cutterOf(kind);
  const parts = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    const part = cutter.add(text.slice(at, at + length));
    if (part) parts.push(part);
    at += length;
  }
  return [...parts, cutter.rest()];
}

const rowsIn = (text: string, before = 0) =>
  [...csvRecords(text, before)].map(({ row, cutOff, get }) => [row, get('a'), get('b'), cutOff]);

const elementsIn = (text: string, before = 0) =>
  [...jsonEntries(text)].map(({ path: [n], value, broken }) => [Number(n) + before, value, broken]);

describe('a large file in parts', () => {
  const cell = fc.constantFrom(
    'x',
    '"a, b"',
    '"two\nlines"',
    '"say ""yes"""',
    '',
    '"half',
    'a"b',
    '港',
    '\r',
  );
  const table = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 })
    .map((rows) => ['a,b', ...rows.map((row) => row.join(','))].join('\r\n'));
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

  it('has the rows of the whole table, under the same numbers', () => {
    fc.assert(
      fc.property(table, lengths, (text, pieces) => {
        const rows = partsOf('table', text, pieces).flatMap((part) =>
          rowsIn(part.text, part.before),
        );
        expect(rows).toEqual(rowsIn(text));
      }),
      { numRuns: 400 },
    );
  });

  it('has the elements of the whole list, under the same numbers', () => {
    const list = fc
      .array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 20 })
      .map((all) => JSON.stringify(all, null, 1));
    const half = fc
      .tuple(list, fc.integer({ min: 0, max: 8 }))
      .map(([text, off]) => text.slice(0, text.length - off));
    fc.assert(
      fc.property(fc.oneof(list, half), lengths, (text, pieces) => {
        const parts = partsOf('list', text, pieces).flatMap((part) =>
          elementsIn(part.text, part.before),
        );
        expect(parts).toEqual(elementsIn(text));
      }),
      { numRuns: 400 },
    );
  });
});

const dropped = (name: string, text: string | Uint8Array<ArrayBuffer>): DroppedFile =>
  Object.assign(new Blob([text]), { name });
const read = (file: DroppedFile) => readFiles([file], { signal: new AbortController().signal });
const filler = 'The harbour lay open like a drawer. '.repeat(30);

describe('reading a file of ten megabytes', () => {
  const count = 9000;

  it('takes every row of a table, and says where one is wrong', async () => {
    const rows = Array.from({ length: count }, (_, n) =>
      n === 8000
        ? `"no address",,soon,"ports",unread`
        : `"Article ${n}, ${filler.replaceAll('.', '.\n')}",https://ledger.example/${n},${1_773_475_200 + n},"ports",unread`,
    );
    const { files, articles, problems } = await read(
      dropped('pocket.csv', `title,url,time_added,tags,status\n${rows.join('\n')}`),
    );
    expect(files).toMatchObject([{ leftOut: null, articles: count - 1 }]);
    expect(articles.at(-1)?.url).toBe(`https://ledger.example/${count - 1}`);
    expect(problems[0]?.row).toBe('pocket.csv row 8002');
  });

  it('takes every element of a list', async () => {
    const list = Array.from({ length: count }, (_, n) => ({
      href: `https://ledger.example/${n}`,
      description: `Article ${n}`,
      extended: filler,
      time: '2026-11-20T08:05:00Z',
      toread: 'no',
      tags: 'ports strike',
    }));
    const { files, articles } = await read(dropped('pins.json', JSON.stringify(list)));
    expect(files[0]?.format?.id).toBe('pinboard');
    expect(articles.length).toBe(count);
    expect(articles[4321]).toMatchObject({ title: 'Article 4321', note: filler.trim() });
  });

  it('reads it in its own encoding', async () => {
    const rows = Array.from(
      { length: count },
      (_, n) => `"Café ${n} ${filler}",https://ledger.example/${n},1773475200,,unread`,
    );
    const text = `title,url,time_added,tags,status\n${rows.join('\n')}`;
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const { articles } = await read(dropped('old.csv', bytes));
    expect(articles[7000]?.title.startsWith('Café 7000')).toBe(true);
  });
});
