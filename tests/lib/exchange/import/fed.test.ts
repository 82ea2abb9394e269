import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../lib/exchange/import/draft';
import { feedOf } from '../../../../lib/exchange/import/feed';
import { type Found, type ImportInput, READING_ON } from '../../../../lib/exchange/import/format';
import {
  HUNGRY,
  type JsonEntry,
  jsonEntriesOf,
  wholeJson,
} from '../../../../lib/exchange/import/json';
import { IMPORTS } from '../../../../lib/exchange/imports';
import { readNotes } from '../../../../lib/exchange/imports/hypothesis';
import { aFile, fixture, fixtureNames, read } from './a-file';

/** What a reader finds in a text, from its beginning or in pieces of these lengths. */
async function found(
  rows: (input: ImportInput) => Iterable<Found>,
  text: string,
  lengths?: readonly number[],
) {
  const input = { name: 'x', companion: () => null };
  if (!lengths) return [...rows({ ...input, text })].filter((one) => one !== READING_ON);
  const { fed, more } = feedOf(() => pieces(text, lengths));
  await more();
  const all: Found[] = [];
  for (const one of rows({ ...input, text: '', fed })) {
    if (one === READING_ON) await more();
    else all.push(one);
  }
  return all;
}

async function* pieces(text: string, lengths: readonly number[]) {
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    yield text.slice(at, at + length);
    at += length;
  }
}

/** Without what reads a text later: two readings make two of them. */
const plain = (all: readonly Found[]) => JSON.parse(JSON.stringify(all)) as unknown;

const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });
const JSON_KINDS = IMPORTS.flatMap((format) => {
  const name = fixtureNames().find((one) => one.replace(/\.[^.]+$/, '') === format.id) ?? '';
  return /\.json(?:ld)?$/.test(name) ? [{ ...format, fixtureName: name }] : [];
});

describe('a large file of JSON, read in pieces', () => {
  it.each(JSON_KINDS)('gives what the whole gives: $id', async ({ fixtureName, read: rows }) => {
    const source = new TextDecoder().decode(fixture(fixtureName));
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(source.length), fc.boolean(), async (some, at, isCut) => {
        const text = isCut ? source.slice(0, at + 1) : source;
        expect(plain(await found(rows, text, some))).toEqual(plain(await found(rows, text)));
      }),
      { numRuns: 60 },
    );
  });
});

interface Node {
  name: string;
  children?: Node[];
}

const node = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name: fc.string({ maxLength: 4 }) }),
    fc
      .tuple(
        fc.constantFrom('a', 'b "children"', '', '}'),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(([name, children, isBehind]) => (isBehind ? { children, name } : { name, children })),
  ),
})).node;

/** The tree again, from the entries of its pieces. */
function together(entries: readonly JsonEntry[]): unknown {
  const inside = new Map<string, unknown[]>();
  for (const { path, value, opened } of entries) {
    const own = opened === undefined ? value : whole(value, inside.get(path.join()) ?? []);
    const list = path.slice(0, -2).join();
    inside.set(list, [...(inside.get(list) ?? []), own]);
  }
  return inside.get('') ?? [];
}

const whole = (rest: unknown, children: unknown[]) => ({ ...(rest as object), children });

describe('a tree, taken apart', () => {
  const entriesOf = async (text: string, some: readonly number[]) => {
    const { fed, more } = feedOf(() => pieces(text, some));
    await more();
    const all: JsonEntry[] = [];
    for (const one of jsonEntriesOf(fed, 'children')) {
      if (one !== HUNGRY) all.push(one);
      else {
        fed.isHungry = true;
        await more();
      }
    }
    return all;
  };

  it('has every branch once, with what belongs to it, however it is fed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 5 }), lengths, async (children, some) => {
        const text = JSON.stringify({ children });
        const entries = await entriesOf(text, some);
        expect(entries).toEqual([...jsonEntriesOf(wholeJson(text), 'children')]);
        const kept = entries.filter(({ path }) => path.length > 1);
        expect(together(kept)).toEqual(children);
      }),
      { numRuns: 300 },
    );
  });

  it('gives what is there of one that ends early, and says so once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(node, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        lengths,
        async (children, cut, some) => {
          const text = JSON.stringify({ children });
          const part = text.slice(0, 1 + (cut % (text.length - 1)));
          const entries = await entriesOf(part, some);
          expect(entries.filter(({ broken }) => broken).map(({ broken }) => broken)).toEqual([
            'cut-off',
          ]);
        },
      ),
    );
  });

  it('of 100,000 levels ends where it is too deep', () => {
    const deep = `{"children":[${'{"children":['.repeat(100_000)}${']}'.repeat(100_000)},{"name":"a"}]}`;
    const entries = [...jsonEntriesOf(wholeJson(deep), 'children')] as JsonEntry[];
    expect(entries.flatMap(({ broken }) => broken ?? [])).toEqual(['too-deep']);
    expect(entries.at(-1)).toMatchObject({ path: ['children', 1], value: { name: 'a' } });
  });
});

const bookmark = (n: number) => ({ name: `Title ${n}`, url: `https://ledger.example/${n}` });

it('bookmarks that end in the middle keep their folders', async () => {
  const tree = {
    roots: {
      bookmark_bar: {
        name: 'Bar',
        children: [{ name: 'News', children: [bookmark(1), bookmark(2)] }],
      },
    },
  };
  const text = JSON.stringify(tree);
  const { articles, problems } = await read(aFile('x', text.slice(0, text.indexOf('Title 2') + 3)));
  expect(articles).toMatchObject([{ title: 'Title 1', tags: ['News'] }]);
  expect(problems).toMatchObject([{ kind: 'cut-off' }]);
});

it('a collection of links that is longer than what is looked at is known', async () => {
  const links = Array.from({ length: 3000 }, (_, id) => ({ id, ...bookmark(id) }));
  const file = { collections: [{ id: 1, name: 'News', links }], pinnedLinks: [{ id: 7 }] };
  const { files, articles } = await read(aFile('x', JSON.stringify(file)));
  expect(files[0]).toMatchObject({ articles: 3000, format: { id: 'linkwarden' } });
  expect(articles.filter(({ favourite }) => favourite)).toMatchObject([
    { url: 'https://ledger.example/7', tags: ['News'] },
  ]);
});

describe('a file of which the first record is longer than what is looked at', () => {
  const long = `<p>${'The crews said no. '.repeat(12_000)}</p>`;
  const url = 'https://ledger.example/a';
  const saved = '2026-11-20T08:05:00.000Z';

  it.each([
    ['wallabag', [{ is_archived: 0, tags: [], url, title: 'A', content: long }]],
    ['omnivore', [{ slug: 'a', url, savedAt: saved, labels: [], description: long }]],
    [
      'karakeep',
      { bookmarks: [{ createdAt: 1, title: 'A', content: { type: 'link', url, html: long } }] },
    ],
    ['postil', { format: 'postil', articles: [{ article: { url }, body: { text: long } }] }],
    ['hypothesis', { annotations: [{ user: 'acct:a@h.example', uri: url, text: long }] }],
    ['pocket-annotations', [{ url, highlights: [{ quote: 'Not leaving' }, { quote: long }] }]],
    ['obsidian-clipper', [{ url, data: [{ xpath: '/p', content: 'x' }, { content: long }] }]],
    ['csl-json', [{ type: 'book', URL: url, abstract: long }]],
  ])('%s', async (id, file) => {
    const { files, articles } = await read(aFile('x', JSON.stringify(file)));
    expect(files).toMatchObject([{ format: { id }, articles: 1 }]);
    expect(articles).toMatchObject([{ url }]);
  });
});

describe('more answers than are held', () => {
  const note = fc.record({
    answers: fc.option(fc.nat(12)),
    text: fc.constantFrom('yes', 'no', 'x'.repeat(40)),
  });

  it('come under their notes all the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(note, { maxLength: 13 }), fc.nat(200), async (notes, most) => {
        const annotations = notes.map(({ answers, text }, n) => ({
          id: `a${n}`,
          uri: `https://ledger.example/${n}`,
          user: 'acct:ada@h.example',
          text,
          references: answers === null ? [] : [`a${answers}`],
        }));
        const text = JSON.stringify({ annotations });
        const some = await found((input) => readNotes(input, most), text, [50]);
        expect(plain(some)).toEqual(plain(await found(readNotes, text)));
      }),
      { numRuns: 200 },
    );
  });

  it('of one note are cut where they do not fit', async () => {
    const answer = (n: number) => ({
      id: `b${n}`,
      uri: 'https://ledger.example/a',
      user: 'acct:ada@h.example',
      references: ['a'],
      text: `${n} ${'x'.repeat(30_000)}`,
    });
    const annotations = [
      { id: 'a', uri: 'https://ledger.example/a', user: 'acct:lio@h.example', text: 'What?' },
      ...Array.from({ length: 12 }, (_, n) => answer(n)),
    ];
    const { articles, problems } = await read(aFile('x', JSON.stringify({ annotations })));
    expect(articles[0]?.note).toHaveLength(100_000);
    expect(articles[0]?.note).toContain('Reply by ada: 2 xxx');
    expect(problems).toMatchObject([{ kind: 'too-long', leftOut: false }]);
  });
});

it('highlights in a member that is damaged cost no more than themselves', async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const archive = zipSync({
    'metadata_0_to_20.json': fixture('omnivore.json'),
    'highlights/harbour.md': [text('> Not leaving\n\n'.repeat(50)), { level: 6 }],
    'highlights/quay.md': text('> It stays\n\nwhy\n'),
  });
  const at = new TextDecoder('latin1').decode(archive).indexOf('highlights/harbour.md');
  archive.fill(255, at + 'highlights/harbour.md'.length, at + 'highlights/harbour.md'.length + 8);
  const { articles, problems } = await read(aFile('x', new Uint8Array(archive)));
  expect(articles.map(({ title, highlights }) => [title, highlights.length])).toEqual([
    ['The harbour', 0],
    ['The quay', 1],
  ]);
  expect(problems).toMatchObject([{ kind: 'not-read', leftOut: false }]);
});

it('a large table of one column is read part by part', async () => {
  const rows = Array.from(
    { length: 120_000 },
    (_, n) => `https://ledger.example/${n}/${'x'.repeat(50)}`,
  );
  const { files, articles } = await read(aFile('x', `url\n${rows.join('\n')}`));
  expect(files[0]).toMatchObject({ articles: 120_000, format: { id: 'csv' } });
  expect(articles.at(-1)?.row).toBe('x row 120001');
}, 60_000);

it('a large file of no known kind is left out', async () => {
  const { files } = await read(aFile('x', 'nothing that anybody would know. '.repeat(300_000)));
  expect(files).toMatchObject([{ leftOut: 'unknown' }]);
});

it('drafts of files read in pieces are whole articles', async () => {
  const source = new TextDecoder().decode(fixture('karakeep.json'));
  const format = IMPORTS.find(({ id }) => id === 'karakeep');
  const [first] = await found((input) => format?.read(input) ?? [], source, [7]);
  const draft = first && first !== READING_ON && !('kind' in first) ? first : null;
  expect(draft && finish(draft, 'karakeep').article?.tags).toEqual(['ports', 'News/Ports']);
});

describe('what does not end', () => {
  const filler = 'The crews said no. '.repeat(500_000);
  const link = (n: number) => ({
    href: `https://ledger.example/${n}`,
    description: 'x',
    toread: 'yes',
  });

  it('in JSON costs itself alone, where it ends after all', async () => {
    const long = { ...link(2), extended: filler, more: [{ a: '\\\\' }, '}"\\"'] };
    const { articles, problems } = await read(aFile('x', JSON.stringify([link(1), long, link(3)])));
    expect(articles.map(({ url }) => url.at(-1))).toEqual(['1', '3']);
    expect(problems).toMatchObject([{ kind: 'not-read', leftOut: true, row: 'x 2' }]);
  });

  it('in JSON ends with the file', async () => {
    const text = `${JSON.stringify([link(1)]).slice(0, -1)},"${filler}`;
    const { articles, problems } = await read(aFile('x', text));
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'cut-off' }]);
  });

  it('in a table does not take the rows behind it with it', async () => {
    const row = (n: number) => `https://ledger.example/${n},Title ${n},1773475200\n`;
    for (const first of ['', row(1)]) {
      const text = `url,title,time_added\n${first}https://ledger.example/2,"${filler}\n${row(3)}${row(4)}`;
      const { articles, problems } = await read(aFile('x', text));
      expect(articles.map(({ url }) => url.at(-1)).slice(-3)).toEqual(['2', '3', '4']);
      expect(problems.map(({ kind }) => kind)).toContain('cut-off');
    }
  });
});
