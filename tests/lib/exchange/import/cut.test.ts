import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../../lib/exchange/import/csv';
import { type Cuttable, cutterOf } from '../../../../lib/exchange/import/cut';
import { feedOf } from '../../../../lib/exchange/import/feed';
import type { ImportFormat } from '../../../../lib/exchange/import/format';
import { HUNGRY, jsonEntries, jsonEntriesOf } from '../../../../lib/exchange/import/json';
import type { DroppedFile } from '../../../../lib/exchange/import/read';
import { bibtex } from '../../../../lib/exchange/imports/bibtex';
import { instapaperHtml } from '../../../../lib/exchange/imports/instapaper-html';
import { kindle } from '../../../../lib/exchange/imports/kindle';
import { netscape } from '../../../../lib/exchange/imports/netscape';
import { pocketHtml } from '../../../../lib/exchange/imports/pocket-html';
import { ris } from '../../../../lib/exchange/imports/ris';
import { cpuNow } from '../../../cpu';
import { read } from './a-file';

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

/** The elements of a text that is fed in pieces of these lengths, over and over. */
async function fedElements(text: string, lengths: readonly number[]) {
  async function* pieces() {
    for (let at = 0, i = 0; at < text.length; i++) {
      const length = lengths[i % lengths.length] ?? 1;
      yield text.slice(at, at + length);
      at += length;
    }
  }
  const { fed, more } = feedOf(pieces);
  await more();
  const entries = [];
  for (const entry of jsonEntriesOf(fed)) {
    if (entry !== HUNGRY) entries.push(entry);
    else {
      fed.isHungry = true;
      await more();
    }
  }
  return entries;
}

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

  it('has the elements of the whole JSON, however it is fed', async () => {
    const value = fc.oneof(
      fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 20 }),
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 }),
    );
    const json = fc
      .tuple(value, fc.constantFrom(0, 1))
      .map(([one, space]) => JSON.stringify(one, null, space));
    const half = fc
      .tuple(json, fc.nat(8), fc.constantFrom('', ',', ']', '}', ' x'))
      .map(([text, off, more]) => text.slice(0, Math.max(1, text.length - off)) + more);
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, half), lengths, async (text, pieces) => {
        expect(await fedElements(text, pieces)).toEqual([...jsonEntries(text)]);
      }),
      { numRuns: 600 },
    );
  });
});

/** Folders in folders, with descriptions that hold links and lists. */
const bookmark = fc
  .tuple(
    fc.constantFrom('A', 'B &amp; C', '<b>D</b>', ''),
    fc.constantFrom(
      '',
      '<DD>a note',
      '<DD>with <a href="https://y.example/">a link</a>\nin it',
      '<HR>',
    ),
    fc.nat(50),
  )
  .map(
    ([title, note, n]) =>
      `<DT><A HREF="https://x.example/${n}" ADD_DATE="1773475200" TAGS="t">${title}</A>\n${note}`,
  );
const { folder } = fc.letrec<{ folder: string; item: string }>((tie) => ({
  folder: fc
    .tuple(fc.constantFrom('News', 'Über &lt;uns&gt;', ''), fc.array(tie('item'), { maxLength: 5 }))
    .map(([name, items]) => `<DT><H3>${name}</H3>\n<DL><p>\n${items.join('\n')}\n</DL><p>`),
  item: fc.oneof({ weight: 4, arbitrary: bookmark }, tie('folder')),
}));

describe('a page of links in parts', () => {
  const lengths = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 4 });
  const input = (text: string, before = 0) => ({
    text,
    before,
    name: 'x',
    companion: () => null,
  });
  const same = (format: ImportFormat, text: string, pieces: readonly number[]) => {
    const parts = partsOf('links', text, pieces);
    const found = parts.flatMap((part) => [...format.read(input(part.text, part.before))]);
    expect(found).toEqual([...format.read(input(text))]);
  };

  it('has the bookmarks of the whole, in their folders, under the same numbers', () => {
    const page = fc
      .array(folder, { minLength: 1, maxLength: 4 })
      .map(
        (all) =>
          `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n<DL><p>\n${all.join('\n')}\n</DL><p>`,
      );
    const half = fc
      .tuple(page, fc.nat(60))
      .map(([text, off]) => text.slice(0, Math.max(60, text.length - off)));
    fc.assert(
      fc.property(fc.oneof(page, half), lengths, (text, pieces) => same(netscape, text, pieces)),
      { numRuns: 300 },
    );
  });

  it('has the links of a reading list, under their headings', () => {
    const page = (lists: readonly number[]) =>
      lists
        .map((count, n) => {
          const items = Array.from(
            { length: count },
            (_, i) =>
              `<li><a href="https://x.example/${n}/${i}" time_added="1773475200" tags="a,b">Title ${i}</a></li>`,
          );
          return `<h1>${['Unread', 'Read Archive'][n]}</h1>\n<ul>\n${items.join('\n')}\n</ul>`;
        })
        .join('\n');
    const counts = fc.tuple(fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(counts, lengths, (all, pieces) => {
        same(pocketHtml, page(all), pieces);
        same(instapaperHtml, page(all), pieces);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list of records in parts', () => {
  const words = fc.constantFrom('Salt', 'Tides {and} piers', 'A, B', 'ER - no end', '@home', '=');
  const lengths = fc.array(fc.integer({ min: 15, max: 200 }), { minLength: 1, maxLength: 4 });
  const records: [Cuttable, ImportFormat, (title: string, n: number) => string][] = [
    [
      'references',
      ris,
      (title, n) =>
        `TY  - NEWS\nTI  - ${title}\nUR  - https://x.example/${n}\nN1  - ${title}\nER  - \n\n`,
    ],
    [
      'entries',
      bibtex,
      (title, n) =>
        `@online{k${n},\n  title = {${title}},\n  url = {https://x.example/${n}},\n  note = {${title}}\n}\n\n`,
    ],
    [
      'clippings',
      kindle,
      (title, n) =>
        `Book ${n} (Ada Holm)\n- Your Highlight on page ${n} | Added on Saturday, 14 March 2026 10:00:00\n\n${title}\n==========\n`,
    ],
  ];

  it.each(records)(
    '%s: has the records of the whole, under the same numbers',
    (kind, format, record) => {
      const given = (text: string, before = 0) => ({
        text,
        before,
        name: 'x',
        companion: () => null,
      });
      const file = fc
        .array(words, { minLength: 1, maxLength: 12 })
        .map((all) => all.map(record).join(''));
      fc.assert(
        fc.property(file, lengths, (text, pieces) => {
          const parts = partsOf(kind, text, pieces);
          const found = parts.flatMap((part) => [...format.read(given(part.text, part.before))]);
          expect(found).toEqual([...format.read(given(text))]);
        }),
        { numRuns: 200 },
      );
    },
  );
});

it('a table whose quotation mark never closes is looked at a few times, not at every piece', () => {
  const cutter = cutterOf('table');
  cutter.add('title,url\n"never closed,');
  const since = cpuNow();
  const header = 'title,url\n'.length;
  let length = header;
  for (let i = 0; i < 2000; i++)
    length += Math.max(0, (cutter.add('x'.repeat(10_000))?.text.length ?? header) - header);
  expect(length + cutter.rest().text.length - header).toBe(20_000_024);
  expect(cpuNow() - since).toBeLessThan(3000);
});

const dropped = (name: string, text: string | Uint8Array<ArrayBuffer>): DroppedFile =>
  Object.assign(new Blob([text]), { name });
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

  it('takes every bookmark of a page, and of one in a ZIP, with its folder', async () => {
    const items = Array.from(
      { length: count },
      (_, n) =>
        `${n === 4000 ? '</DL><DT><H3>Later</H3><DL>' : ''}<DT><A HREF="https://ledger.example/${n}" ADD_DATE="1773475200">Article ${n}</A><DD>${filler}\n`,
    );
    const page = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1><DL><DT><H3>First</H3><DL>\n${items.join('')}</DL></DL>`;
    const zip = zipSync({ 'bookmarks.html': new TextEncoder().encode(page) }, { level: 1 });
    const files = [dropped('b.html', page), dropped('b.zip', new Uint8Array(zip))];
    for (const file of files) {
      const { files: said, articles } = await read(file);
      expect(said).toMatchObject([{ leftOut: null, articles: count }]);
      expect(articles[3999]?.tags).toContain('First');
      expect(articles[4000]).toMatchObject({ title: 'Article 4000' });
      expect(articles[4000]?.tags).toContain('Later');
      expect(articles.at(-1)?.row).toContain(`bookmark ${count}`);
    }
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
