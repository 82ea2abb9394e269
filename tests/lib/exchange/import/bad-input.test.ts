import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../lib/exchange/import/csv';
import { timeOf } from '../../../../lib/exchange/import/dates';
import { finish } from '../../../../lib/exchange/import/draft';
import { READING_ON } from '../../../../lib/exchange/import/format';
import { decoded, htmlTokens, plainText } from '../../../../lib/exchange/import/html';
import { jsonEntries } from '../../../../lib/exchange/import/json';
import { decodeText } from '../../../../lib/exchange/import/text';
import { openZip } from '../../../../lib/exchange/import/zip';
import { IMPORTS } from '../../../../lib/exchange/imports';
import { ImportedArticle } from '../../../../lib/library/imports';
import { cpuNow } from '../../../cpu';
import { NAUGHTY } from '../naughty';
import { aFile, fixture, fixtureNames, read } from './a-file';

const text = (words: string) => new TextEncoder().encode(words);
const zip = (files: Record<string, Uint8Array>) => new Uint8Array(zipSync(files));

describe('dates', () => {
  it.each([
    ['1773475200', 1773475200000],
    [1773475200, 1773475200000],
    [1773475200123, 1773475200123],
    ['1773475200000000', 1773475200000],
    ['13417948800000000', 1773475200000],
    ['2026-03-14T08:00:00Z', 1773475200000],
    ['2026-03-14 08:00:00 UTC', 1773475200000],
    ['2026-03-14T10:00:00+0200', 1773475200000],
    ['2026-03-14 10:00:00.5+02:00', 1773475200500],
    ['2026-03-14 08:00:00', 1773475200000],
    ['2026-03-14', 1773446400000],
    ['2026/03/14', 1773446400000],
    ['Sat, 14 Mar 2026 08:00:00 GMT', 1773475200000],
    ['14 March 2026', 1773446400000],
    ['0', null],
    [0, null],
    ['', null],
    [null, null],
    ['Invalid', undefined],
    ['Invalid Date', undefined],
    ['soon', undefined],
    ['2026-02-31', undefined],
    ['2026-13-01', undefined],
    [-5, undefined],
    [Number.NaN, undefined],
    [{}, undefined],
    ['9'.repeat(400), undefined],
  ])('%j', (value, ms) => {
    expect(timeOf(value)).toBe(ms);
  });

  it('are never something else than a time, none, or not one', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const ms = timeOf(value);
        expect(ms === null || ms === undefined || Number.isSafeInteger(ms)).toBe(true);
      }),
    );
  });
});

describe('tables', () => {
  it.each([
    [
      'a,b\r\n"c ""d"", e",f',
      [
        ['a', 'b'],
        ['c "d", e', 'f'],
      ],
    ],
    [
      'a;b\n1;"2\n\n3"\n',
      [
        ['a', 'b'],
        ['1', '2\n\n3'],
      ],
    ],
    [
      'a\tb\r1\t2\r\r3\t4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a,b\n"x"y,2\nx"y"z,3',
      [
        ['a', 'b'],
        ['xy', '2'],
        ['x"y"z', '3'],
      ],
    ],
    [
      'a,b,\n,,\n',
      [
        ['a', 'b', ''],
        ['', '', ''],
      ],
    ],
    ['a,b\n"never ends,2\n3', [['a', 'b'], ['never ends,2\n3']]],
  ])('%j', (words, rows) => {
    expect([...csvRows(words)].map(({ cells }) => cells)).toEqual(rows);
  });
});

describe('JSON in pieces', () => {
  const paths = (words: string) =>
    [...jsonEntries(words)].map(({ path, value, broken }) => [path.join('.'), broken ?? value]);

  it.each([
    [
      '[1,{"a":[2]},"x]"]',
      [
        ['0', 1],
        ['1', { a: [2] }],
        ['2', 'x]'],
      ],
    ],
    [
      '{"a":1,"b":[{"c":2}],"d":{"e":{"f":3}},"g":[]}',
      [
        ['a', 1],
        ['b.0', { c: 2 }],
        ['d.e', { f: 3 }],
        ['g', []],
      ],
    ],
    [
      '[{"a":1},{"a":2',
      [
        ['0', { a: 1 }],
        ['1', 'cut-off'],
      ],
    ],
    ['{"a":[{"b":"x', [['a.0', 'cut-off']]],
    [
      '[{"a":tru}, 7]',
      [
        ['0', 'not-read'],
        ['1', 7],
      ],
    ],
    ['no', [['', 'not-read']]],
    ['"\\"', [['', 'not-read']]],
  ])('%s', (words, entries) => {
    expect(paths(words)).toEqual(entries);
  });

  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), (list) => {
        expect([...jsonEntries(JSON.stringify(list))].map(({ value }) => value)).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    );
  });

  it('refuses 100,000 levels, and reads on behind them', () => {
    const deep = `[${'['.repeat(100_000)}${']'.repeat(100_000)},7]`;
    expect(paths(deep)).toEqual([
      ['0', 'too-deep'],
      ['1', 7],
    ]);
    expect(paths('['.repeat(100_000))).toEqual([['0', 'cut-off']]);
    expect(paths('{"a":'.repeat(100_000)).at(-1)?.[1]).toBe('cut-off');
  });
});

describe('HTML', () => {
  it.each([
    ['<p>a &amp; b<br>c</p>', 'a & b\nc'],
    ['&lt;b&gt; &#x1F600; &eacute; &nope; &#0;', '<b> 😀 é &nope; \ufffd'],
    ['a < b and <i title="x > y">c</i>', 'a < b and c'],
    ['<!-- <b> --><![CDATA[x]]>d', 'd'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<', '<'],
  ])('%s', (html, words) => {
    expect(plainText(html)).toBe(words);
  });

  it('decodes once', () => {
    expect(decoded('&amp;lt;')).toBe('&lt;');
  });

  it('is linear in brackets without an end', () => {
    const since = cpuNow();
    for (const words of ['<a '.repeat(60_000), '<'.repeat(200_000), '<a b="'.repeat(40_000)])
      expect([...htmlTokens(words)].length).toBeGreaterThan(0);
    expect(cpuNow() - since).toBeLessThan(5000);
  });
});

describe('encodings', () => {
  const decode = (bytes: Uint8Array) => decodeText(bytes, () => Promise.resolve());
  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
    ['windows-1252', [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], '“café”'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0xe9, 0x00], 'é'],
    ['UTF-16 without', [0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0], 'abcd'],
    ['UTF-16, the other order', [0xfe, 0xff, 0x00, 0xe9], 'é'],
    ['nothing', [], ''],
  ])('%s', async (_, bytes, words) => {
    expect(await decode(new Uint8Array(bytes))).toBe(words);
  });
});

describe('archives', () => {
  it('join a list with its annotations, across files', async () => {
    const file = zip({
      'part_000000.csv': fixture('pocket.csv'),
      'annotations/part_000000.json': fixture('pocket-annotations.json'),
      '__MACOSX/._part_000000.csv': text('x'),
      'cover.jpg': text('x'),
    });
    const { files, articles, problems, repeated } = await read(aFile('export', file));
    expect(files.map(({ name, format }) => [name, format?.id])).toEqual([
      ['export: annotations/part_000000.json', 'pocket-annotations'],
      ['export: part_000000.csv', 'pocket'],
    ]);
    expect(articles).toHaveLength(3);
    expect(repeated).toBe(1);
    expect(articles[0]).toMatchObject({
      tags: ['ports', 'strike'],
      highlights: [{ exact: 'Not leaving' }, { exact: 'the quay' }],
    });
    expect(problems.find(({ kind }) => kind === 'not-carried')?.value).toBe('1');
  });

  it('give Omnivore its highlights, labels and notes', async () => {
    const markdown =
      'A note on the page\n\n\n\n> We are not leaving  \n> \n> the quay \n\n#ports #sea\n\nask her\n\nagain\n\n> A second \nline\n\n';
    const file = zip({
      'metadata_0_to_20.json': fixture('omnivore.json'),
      'highlights/harbour.md': text(markdown),
      'content/harbour.html': text('<p>x</p>'),
    });
    const { articles } = await read(aFile('x', file));
    expect(articles[0]?.note).toBe('A note on the page');
    expect(articles[0]?.highlights).toEqual([
      { exact: 'We are not leaving\n\nthe quay', note: 'ask her\n\nagain', tags: ['ports', 'sea'] },
      { exact: 'A second\nline', note: '', tags: [] },
    ]);
  });

  const changed = (
    bytes: Uint8Array<ArrayBuffer>,
    signature: number,
    offset: number,
    value: number[],
  ) => {
    const view = new DataView(bytes.buffer);
    for (let i = 0; i + 4 < bytes.length; i++)
      if (view.getUint32(i, true) === signature) bytes.set(value, i + offset);
    return bytes;
  };
  const CENTRAL = 0x02014b50;
  const small = () => zip({ 'a.csv': fixture('pocket.csv') });

  it.each([
    ['a bomb', () => zip({ 'a.csv': new Uint8Array(60_000_000) }), 'too-large'],
    [
      'a directory that lies about a size',
      () => changed(small(), CENTRAL, 24, [9, 0, 0, 0]),
      'too-large',
    ],
    ['a size that is too large', () => changed(small(), CENTRAL, 24, [0, 0, 0, 0x7f]), 'too-large'],
    ['a name that leads outside', () => zip({ '../a.csv': text('x') }), 'bad-name'],
    ['an absolute name', () => zip({ '/etc/passwd': text('x') }), 'bad-name'],
    ['a drive', () => zip({ 'C:\\a.csv': text('x') }), 'bad-name'],
    ['a password', () => changed(small(), CENTRAL, 8, [1, 0]), 'password'],
    ['an unknown method', () => changed(small(), CENTRAL, 10, [99, 0]), 'bad-method'],
    ['the beginning alone', () => small().slice(0, 120), 'cut-off'],
    [
      'noise behind a beginning',
      () => new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(500)]),
      'cut-off',
    ],
    [
      'noise in the middle',
      () => changed(small(), 0x04034b50, 40, [255, 255, 255, 255, 255, 255]),
      'damaged',
    ],
    ['nothing but an end', () => zip({}), 'no-rows'],
  ])('%s is left out with its reason', async (_, make, why) => {
    const { files, articles } = await read(
      aFile('x.zip', make()),
      aFile('y', fixture('matter.csv')),
    );
    expect(files.map(({ leftOut }) => leftOut)).toEqual([why, null]);
    expect(articles).toHaveLength(2);
  });

  it('of too many members is refused before one is opened', async () => {
    const limits = { entries: 2, entry: 1e6, total: 1e6, ratio: 200 };
    const many = new Blob([zip({ a: text('1'), b: text('2'), c: text('3') })]);
    await expect(openZip(many, limits)).rejects.toMatchObject({ fault: 'too-many' });
    const large = new Blob([zip({ a: new Uint8Array(600_000), b: new Uint8Array(600_000) })]);
    await expect(openZip(large, limits)).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('of other bytes never make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(200), async (noise, at) => {
        const bytes = small();
        bytes.set(noise.slice(0, bytes.length - at), at);
        expect((await read(aFile('x', bytes))).files.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what other programs write', () => {
  it.each(NAUGHTY)('%j survives as title, tag, note and highlight', (words) => {
    const { article, problems } = finish(
      {
        row: 'r',
        url: 'https://x.example/',
        title: words,
        tags: [words],
        note: words,
        highlights: [{ exact: `a ${words}`, note: words }],
      },
      'x',
    );
    expect(problems).toEqual([]);
    expect(ImportedArticle.safeParse(article).success).toBe(true);
    expect(article?.note).toBe(words.trim().toWellFormed());
  });

  it.each([
    ['javascript:alert(1)', 'bad-address'],
    ['data:text/html,x', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['about:blank', 'bad-address'],
    ['https://', 'bad-address'],
    [`https://x.example/${'a'.repeat(9000)}`, 'bad-address'],
    ['   ', 'no-address'],
  ])('%s is no address', (url, kind) => {
    const { article, problems } = finish({ row: 'r', url }, 'x');
    expect(article).toBeNull();
    expect(problems).toMatchObject([{ kind, leftOut: true }]);
  });

  it('too long a tag, a hundred and first one: kept in the note', () => {
    const tags = ['x'.repeat(61), ...Array.from({ length: 101 }, (_, n) => `t${n}`)];
    const { article, problems } = finish({ row: 'r', url: 'x.example/a', tags }, 'x');
    expect(article?.tags).toHaveLength(100);
    expect(article?.note).toBe(`Tag: ${'x'.repeat(61)}\nTag: t100`);
    expect(problems.map(({ kind }) => kind)).toEqual(['bad-tag', 'bad-tag']);
  });

  it.each(IMPORTS)('$id never throws, and touches no prototype', ({ id, read: rows }) => {
    const source = new TextDecoder().decode(
      fixture(fixtureNames().find((name) => name.replace(/\.[^.]+$/, '') === id) ?? ''),
    );
    const hostile = fc.constantFrom(
      '__proto__',
      'constructor',
      '"',
      '<',
      '>',
      '{',
      '[',
      ']',
      '}',
      ',',
      '\n',
      'null',
      '1e999',
      '\u0000',
      '=====',
      '&#',
      '\\',
      '\ud800',
      '"__proto__":{"polluted":1},',
    );
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(source.length), hostile), { maxLength: 8 }),
        (changes) => {
          let words = source;
          for (const [at, sign] of changes) words = words.slice(0, at) + sign + words.slice(at + 1);
          for (const found of rows({ text: words, name: 'x', companion: () => null })) {
            if (found === READING_ON || 'kind' in found) continue;
            const { article } = finish(found, id);
            expect(article === null || ImportedArticle.safeParse(article).success).toBe(true);
          }
        },
      ),
      { numRuns: 120 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        for (const found of rows({
          text: words,
          name: 'x',
          companion: () => () => Promise.resolve(words),
        }))
          if (found !== READING_ON && !('kind' in found)) finish(found, id);
      }),
      { numRuns: 60 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a long file', () => {
  it('of 20,000 rows gives the page its turn', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) => `Title ${n},https://x.example/${n},1773475200,a|b,unread`,
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { articles } = await read(
      aFile('x', `title,url,time_added,tags,status\n${lines.join('\n')}`),
    );
    clearInterval(timer);
    expect(articles).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(3);
  });

  it('stops when it is told to', async () => {
    const { readFiles } = await import('../../../../lib/exchange/import/read');
    const stop = new AbortController();
    const rows = `url,title,time_added\n${'https://x.example/,a,1\n'.repeat(50_000)}`;
    const reading = readFiles([aFile('x', rows)], { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
