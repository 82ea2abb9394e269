import bibtexParse from 'bibtex-parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { biblatex } from '../../../lib/exchange/formats/biblatex';
import { bibtex } from '../../../lib/exchange/formats/bibtex';
import { cslJson } from '../../../lib/exchange/formats/csl-json';
import { ris } from '../../../lib/exchange/formats/ris';
import { dateParts } from '../../../lib/text/day';
import { LIBRARY } from './library';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { anItem, written } from './records';

const oneLine = (words: string): string =>
  words
    .toWellFormed()
    .replaceAll('\u0000', '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/** Records as the format's own rule reads them: a tag, two spaces, a hyphen, a space; `ER` ends one. Other lines are a mistake. */
function readRis(text: string): [string, string][][] {
  const records: [string, string][][] = [];
  let record: [string, string][] = [];
  for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    if (line === '') continue;
    const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line);
    if (!found?.[1]) throw new Error(`no tag: ${line}`);
    if (found[1] === 'ER') {
      records.push(record);
      record = [];
    } else record.push([found[1], found[2] ?? '']);
  }
  if (record.length > 0) throw new Error('a record without its end');
  return records;
}
const all = (record: [string, string][] | undefined, tag: string): string[] =>
  (record ?? []).filter(([name]) => name === tag).map(([, value]) => value);

interface Bib {
  type: string;
  key: string;
  fields: [string, string][];
}
const COMMANDS: Record<string, string> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
};
const words = (tex: string): string =>
  tex.replace(/\{\\(text\w+)\}|\\([%&#$_])/g, (_, command, sign) => sign ?? COMMANDS[command]);
/** Entries by an independent parser; only LaTeX's commands are read here. */
function readBib(text: string): Bib[] {
  return bibtexParse.parse(text).flatMap((one) => {
    if (one.itemtype === 'comment') {
      // Whatever stands between entries is a comment; of ours there may be only line ends.
      expect(one.comment.trim()).toBe('');
      return [];
    }
    return {
      type: one.type,
      key: one.key,
      fields: one.fields.map(({ name, value }): [string, string] => [name, words(String(value))]),
    };
  });
}

describe('RIS', () => {
  it.each(NAUGHTY)('is one record with %j in every field', async (given) => {
    const [record, ...others] = readRis(await written(ris, [filledWith(given)]));
    expect(others).toEqual([]);
    expect(record?.[0]).toEqual(['TY', 'ELEC']);
    expect(all(record, 'TI')).toEqual([oneLine(given) || 'https://news.example/2026/harbour']);
    expect(all(record, 'N1')).toHaveLength(1);
    expect(all(record, 'N1')[0]).not.toMatch(/<(?!br>|\/?p>|\/?a\b)/);
  });

  it('is one record whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (given) => {
        const records = readRis(await written(ris, [filledWith(given), filledWith('x')]));
        expect(records).toHaveLength(2);
      }),
      { numRuns: 150 },
    );
  });

  it('names the speaker, the paragraph and the link of a highlight', async () => {
    const [record] = readRis(await written(ris, LIBRARY));
    const [note] = all(record, 'N1');
    expect(note).toContain('Narges Mohammadi, quoted in “Ports &amp; “strikes”');
    expect(note).toContain('para. 2, <a href="https://news.example/2026/harbour#:~:text=');
  });

  it('has no comma in a name that is left whole', async () => {
    const [record] = readRis(
      await written(ris, [anItem({ article: { byline: ['Ada Holm, Reuters'] } })]),
    );
    expect(all(record, 'AU')).toEqual(['Ada Holm – Reuters']);
  });
});

describe.each([bibtex, biblatex])('$id', (format) => {
  it.each(NAUGHTY)('is one entry with %j in every field', async (given) => {
    const [entry, ...others] = readBib(await written(format, [filledWith(given)]));
    expect(others).toEqual([]);
    expect(entry?.type).toBe('online');
    const title = entry?.fields.find(([name]) => name === 'title')?.[1];
    expect(title).toBe(oneLine(given) || 'https://news.example/2026/harbour');
    expect(entry?.fields.filter(([name]) => name === 'annote')).toHaveLength(1);
  });

  it('gives title and site back whatever the words, its braces balanced', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (given) => {
        const text = await written(format, [filledWith(given)]);
        let depth = 0;
        // BibTeX counts every brace, one behind a backslash too.
        for (const sign of text) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const [entry] = readBib(text);
        const site = entry?.fields.find(([name]) => name === 'journaltitle')?.[1] ?? '';
        expect(site).toBe(oneLine(given === '' ? 'x' : given));
      }),
      { numRuns: 100 },
    );
  });

  it('gives two articles of one author and year two keys', async () => {
    const keys = readBib(await written(format, [anItem(), anItem(), anItem()])).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['lund2026quiet', 'lund2026quiet-2', 'lund2026quiet-3']);
  });
});

describe('notes of highlights', () => {
  it('are one annote each in BibTeX, one in all in BibLaTeX', async () => {
    const count = async (format: typeof bibtex) =>
      readBib(await written(format, LIBRARY))[0]?.fields.filter(([name]) => name === 'annote')
        .length;
    expect(await count(bibtex)).toBe(3);
    expect(await count(biblatex)).toBe(1);
  });
});

interface CslItem {
  id: string;
  type: string;
  title: string;
  note?: string;
  author?: unknown[];
  issued?: { 'date-parts': number[][] };
}

describe('CSL-JSON', () => {
  const read = async (items: ExportItem[]) =>
    JSON.parse(await written(cslJson, items)) as CslItem[];

  it.each(NAUGHTY)('is one item with %j in every field', async (given) => {
    const [item, ...others] = await read([filledWith(given)]);
    expect(others).toEqual([]);
    expect(item?.title).toBe(oneLine(given) || 'https://news.example/2026/harbour');
    expect(JSON.stringify(item).isWellFormed()).toBe(true);
  });

  it('has nothing for what is not known', async () => {
    const [item] = await read([
      anItem({ article: { byline: [], publishedAt: undefined }, highlights: [] }),
    ]);
    for (const name of ['author', 'issued', 'note']) expect(item).not.toHaveProperty(name);
  });
});

describe('a date of a page', () => {
  it.each([
    ['2026-03-14T23:30:00-05:00', [2026, 3, 14]],
    ['2026-03-14', [2026, 3, 14]],
    ['2026-03', [2026, 3]],
    ['2026', [2026]],
    ['2026-13-01', [2026]],
    ['2026-02-00', [2026, 2]],
    ['20260314', null],
    ['0000-01-01', null],
    ['soon', null],
    ['', null],
  ])('%j is %j', (given, parts) => {
    expect(dateParts(given)).toEqual(parts);
  });
});
