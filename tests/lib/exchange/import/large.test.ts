import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aFile, read } from './a-file';

const filler = (n: number, words = 12) =>
  Array.from({ length: words }, (_, i) => ((n * 7919 + i * 104_729) % 999_983).toString(36)).join(
    ' ',
  );

/** A table of some ten megabytes that packs to a half. */
const table = `title,url,time_added,tags,status\n${Array.from(
  { length: 50_000 },
  (_, n) => `${filler(n, 40)},https://ledger.example/${n},1773475200,,unread`,
).join('\n')}`;

/** The archive with another size of its only member in its directory. */
function saying(archive: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let i = archive.length - 46; i >= 0; i--) {
    if (view.getUint32(i, true) !== 0x02014b50) continue;
    view.setUint32(i + 24, size, true);
    return archive;
  }
  throw new Error('no directory');
}

describe('a large member of a ZIP', () => {
  const bytes = new TextEncoder().encode(table);
  const archive = () => new Uint8Array(zipSync({ 'pocket.csv': bytes }, { level: 1 }));

  it('is read part by part, with every row', async () => {
    const { files, articles } = await read(aFile('pocket.zip', archive()));
    expect(files).toMatchObject([{ leftOut: null, articles: 50_000 }]);
    expect(articles.at(-1)?.row).toBe('pocket.zip row 50001');
  }, 60_000);

  it.each([
    ['smaller than it is', bytes.length - 1, 'too-large'],
    ['larger than it is', bytes.length + 1, 'cut-off'],
    ['larger than any may be', 300_000_000, 'too-large'],
  ])('that says it is %s is refused', async (_, size, fault) => {
    const { files, articles } = await read(aFile('pocket.zip', saying(archive(), size)));
    expect(files).toMatchObject([{ leftOut: fault }]);
    expect(articles).toEqual([]);
  });
});

it('a large record of lists is read as it comes, with every element', async () => {
  const bookmarks = Array.from({ length: 30_000 }, (_, n) => ({
    createdAt: '2026-11-20T08:05:00Z',
    title: `Article ${n}`,
    note: filler(n).repeat(4),
    content: { type: 'link', url: `https://ledger.example/${n}` },
    tags: [],
  }));
  const text = JSON.stringify({ bookmarks });
  expect(text.length).toBeGreaterThan(8_000_000);
  const { files, articles } = await read(aFile('karakeep.json', text));
  expect(files[0]).toMatchObject({ leftOut: null, articles: 30_000 });
  expect(articles[12_345]?.title).toBe('Article 12345');
}, 60_000);

it('an answer at the end of a large list finds the note that it answers', async () => {
  const note = (id: string, otherwise: object) => ({
    id,
    uri: `https://ledger.example/${id}`,
    user: 'acct:ada@h.example',
    created: '2026-11-20T08:05:00Z',
    text: filler(id.length).repeat(12),
    ...otherwise,
  });
  const list = [
    note('first', { text: 'the question' }),
    ...Array.from({ length: 12_000 }, (_, n) => note(`n${n}`, {})),
    note('last', { uri: 'https://ledger.example/first', references: ['first'], text: 'answer' }),
  ];
  const text = JSON.stringify(list);
  expect(text.length).toBeGreaterThan(8_000_000);
  const { articles } = await read(aFile('notes.json', text));
  expect(articles).toHaveLength(12_001);
  expect(articles[0]?.note).toBe('the question\n\nReply by ada: answer');
}, 60_000);

it('many lines of addresses are read part by part, under their headings', async () => {
  const lines = Array.from({ length: 80_000 }, (_, n) =>
    n === 40_000 ? 'Later' : `https://ledger.example/${'longer/'.repeat(12)}${n} | Title ${n}`,
  );
  const text = `First\n${lines.join('\n')}`;
  expect(text.length).toBeGreaterThan(8_000_000);
  const { files, articles } = await read(aFile('tabs.txt', text));
  expect(files).toMatchObject([{ leftOut: null, articles: 79_999 }]);
  const of = (n: number) => articles.find(({ title }) => title === `Title ${n}`);
  expect(of(39_999)).toMatchObject({ note: 'Under: First', row: 'tabs.txt line 40001' });
  expect(of(40_001)).toMatchObject({ note: 'Under: Later', row: 'tabs.txt line 40003' });
  expect(articles.at(-1)).toMatchObject({ note: 'Under: Later', row: 'tabs.txt line 80001' });
}, 60_000);
