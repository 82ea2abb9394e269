import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../../../lib/exchange/import/read';
import { IMPORTS } from '../../../../lib/exchange/imports';
import messages from '../../../../public/_locales/en/messages.json';
import { aFile, FIXTURES, fixture, fixtureNames, read } from './a-file';

const NAMES = fixtureNames();
const expectedFile = (id: string) => join(import.meta.dirname, 'expected', `${id}.json`);

/** What a reader gives, without what is empty: so that an expectation shows what is in the file. */
function shown(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one === '' || one === false || (Array.isArray(one) && one.length === 0) ? undefined : one,
    ),
  );
}

beforeAll(() => {
  // Kindle writes times in the reader's own zone.
  process.env.TZ = 'UTC';
});

describe('what Postil exports', () => {
  const own = async (name: string) =>
    (await read(aFile('x', new Uint8Array(readFileSync(join(FIXTURES, '../exchange', name))))))
      .articles;

  it.each(['csv.csv', 'hypothesis.json', 'web-annotation.jsonld'])(
    '%s comes back with every highlight, note, tag and colour',
    async (name) => {
      const [whole] = await own('json.json');
      const [article] = await own(name);
      const plain = (one: typeof whole) =>
        one?.highlights.map(({ exact, note, tags, colour, createdAt, updatedAt }) => ({
          exact,
          // The table has who speaks besides.
          note: note.replace(/\n\nSpeaker: .*$/, ''),
          tags,
          colour,
          createdAt,
          updatedAt,
        }));
      expect(plain(article)).toEqual(plain(whole));
      expect(article?.url).toBe(whole?.url);
    },
  );

  it.each(['csv-articles.csv', 'ris.ris', 'bibtex.bib', 'biblatex.bib', 'csl-json.json'])(
    '%s comes back with titles, authors and tags',
    async (name) => {
      const plain = (all: Awaited<ReturnType<typeof own>>) =>
        all.map(({ url, title, byline, tags, siteName }) => ({
          url,
          title: title.replace(/[{}]/g, ''),
          byline,
          tags,
          siteName,
        }));
      expect(plain(await own(name))).toEqual(plain(await own('json.json')));
    },
  );
});

describe('the import formats', () => {
  it.each(IMPORTS.map(({ id }) => id))('%s has an example and a name', (id) => {
    expect(NAMES.filter((name) => name.replace(/\.[^.]+$/, '') === id)).toHaveLength(1);
    expect(existsSync(expectedFile(id))).toBe(true);
    const name = IMPORTS.find((one) => one.id === id)?.name ?? '';
    expect(Object.hasOwn(messages, name)).toBe(true);
  });

  it.each(NAMES)('%s is read as what it is, whatever it is called', async (name) => {
    const id = name.replace(/\.[^.]+$/, '');
    const { files, articles, problems } = await read(aFile('x', fixture(name)));
    expect(files.map((file) => file.format?.id)).toEqual([id]);
    const expected: unknown = JSON.parse(readFileSync(expectedFile(id), 'utf8'));
    expect(shown({ articles, problems })).toEqual(expected);
  });

  it.each(NAMES)(
    '%s is told from its beginning with other line ends, and in UTF-16',
    async (name) => {
      const id = name.replace(/\.[^.]+$/, '');
      const text = new TextDecoder().decode(fixture(name));
      for (const ending of ['\n', '\r\n', '\r']) {
        const other = text.replace(/\r\n|\n/g, ending);
        expect(formatOf(other)?.id, JSON.stringify(ending)).toBe(id);
      }
      const units = new Uint16Array([...`\ufeff${text}`].length * 2 + 2);
      let n = 0;
      for (const unit of `\ufeff${text}`.split('')) units[n++] = unit.charCodeAt(0);
      const bytes = new Uint8Array(units.buffer, 0, n * 2);
      const again = await read(aFile('list.csv', new Uint8Array(bytes)));
      const plain = await read(aFile('list.csv', fixture(name)));
      expect(again.articles).toEqual(plain.articles);
    },
  );

  it.each(NAMES)('%s cut off anywhere gives what is whole, and never throws', async (name) => {
    const bytes = fixture(name);
    for (let i = 1; i < 12; i++) {
      const part = bytes.slice(0, Math.floor((bytes.length * i) / 12));
      const { files } = await read(aFile(name, part));
      expect(files).toHaveLength(1);
    }
  });
});
