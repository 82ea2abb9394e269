import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportId, SavedArticle, SavedHighlight } from '../../../../lib/library/schema';
import { eraseLibrary, saveArticle, updateArticles } from '../../../../lib/library/write';
import { addHighlight, updateHighlight } from '../../../../lib/library/write-highlights';
import { anArticle } from '../../library/an-article';
import { desk, handlers, nobody } from './a-desk';

const words = 'The harbour';

async function begun(): Promise<ImportId> {
  return (await handlers['restore.begin']({ name: 'x.zip', total: 10 }, nobody)).id;
}

/** Hands over rows of one table, one message a list. */
async function give(
  id: ImportId,
  table: 'articles' | 'highlights' | 'bodies' | 'setAside',
  ...all: object[][]
) {
  for (const rows of all) await handlers['restore.rows']({ id, table, rows }, nobody);
}

async function takeBack(id: ImportId) {
  for (;;) {
    const record = await handlers['import.undo']({ id }, nobody);
    if (record.state === 'undone') return record;
  }
}

async function content() {
  const { articles, highlights, bodies, tags } = desk.db;
  return Promise.all([articles, highlights, bodies, tags].map((table) => table.toArray()));
}

/** An article known under two addresses, with a highlight and notes of its own. */
async function here(): Promise<{ article: SavedArticle; mark: SavedHighlight }> {
  const { id } = await saveArticle(
    desk,
    anArticle({ url: 'https://x.example/a', canonicalUrl: 'https://x.example/b' }),
  );
  await updateArticles(desk, [id], { note: 'of here', addTags: ['here'] });
  const added = await addHighlight(desk, id, {
    article: null,
    selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }],
    exact: words,
    place: { start: 0, end: words.length },
    colour: 'green',
    key: 'key',
  });
  await updateHighlight(desk, added.id, { note: 'mark of here' });
  const article = (await desk.db.articles.get(id)) as SavedArticle;
  const mark = (await desk.db.highlights.get(added.id)) as SavedHighlight;
  return { article, mark };
}

/** Two articles of a backup that are one here: each address by itself. */
const articlesOf = (article: SavedArticle): SavedArticle[] =>
  ['a', 'b'].map((name, n) => ({
    ...article,
    id: `there-${name}` as SavedArticle['id'],
    keys: [`x.example/${name}`],
    note: `of ${name}`,
    tags: [name],
    updatedAt: article.updatedAt + 10 + n,
  }));

const marksOf = (mark: SavedHighlight): SavedHighlight[] =>
  ['a', 'b'].map((name, n) => ({
    ...mark,
    id: `mark-${name}` as SavedHighlight['id'],
    note: `mark of ${name}`,
    tags: [name],
    updatedAt: mark.updatedAt + 10 + n,
  }));

beforeEach(() => eraseLibrary(desk));

describe.each([
  ['one message', (rows: object[]) => [rows]],
  ['two messages', (rows: object[]) => rows.map((row) => [row])],
])('two rows of a backup that mean one, in %s', (_, parted) => {
  it('leave what each says, and go again together', async () => {
    const { article, mark } = await here();
    const before = await content();
    const id = await begun();
    await give(id, 'articles', ...parted(articlesOf(article)));
    await give(id, 'highlights', ...parted(marksOf(mark)));
    await handlers['restore.settle']({ id, ids: [article.id], last: true }, nobody);
    const [row, ...more] = await desk.db.articles.toArray();
    expect(more).toEqual([]);
    expect(row?.tags.toSorted()).toEqual(['a', 'b', 'here']);
    for (const note of ['of here', 'of a', 'of b']) expect(row?.note).toContain(note);
    const [one, ...others] = await desk.db.highlights.toArray();
    expect(others).toEqual([]);
    expect(one?.tags.toSorted()).toEqual(['a', 'b']);
    for (const note of ['mark of here', 'mark of a', 'mark of b'])
      expect([one?.note, one?.otherNote].join('\n')).toContain(note);
    expect((await desk.db.tags.toArray()).map(({ name, count }) => [name, count])).toEqual([
      ['a', 1],
      ['b', 1],
      ['here', 1],
    ]);
    const record = await takeBack(id);
    expect(record.kept).toBe(0);
    expect(await content()).toEqual(before);
  });

  it('with one id are one row, whatever is here', async () => {
    const { article } = await here();
    await eraseLibrary(desk);
    const id = await begun();
    const twins = articlesOf(article).map((row) => ({ ...row, id: article.id }));
    await give(id, 'articles', ...parted(twins));
    const rows = await desk.db.articles.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.keys.toSorted()).toEqual(['x.example/a', 'x.example/b']);
    for (const note of ['of a', 'of b']) expect(rows[0]?.note).toContain(note);
    expect((await desk.db.meta.get('counts'))?.value).toMatchObject({ all: 1 });
    await takeBack(id);
    expect(await content()).toEqual([[], [], [], []]);
  });
});

it('the first of two texts of one article stays, as it does when they come one after the other', async () => {
  const { article } = await here();
  await desk.db.bodies.clear();
  const id = await begun();
  const body = { articleId: article.id, blocks: [], quotes: [], images: [], cuts: [] };
  await give(id, 'bodies', [
    { ...body, text: 'the first' },
    { ...body, text: 'the second' },
  ]);
  expect((await desk.db.bodies.toArray()).map(({ text }) => text)).toEqual(['the first']);
});

it('a row that was set aside comes beside another of its number, once, and goes again', async () => {
  const { setAside } = desk.db;
  await setAside.put({ n: 3, table: 'articles', row: { of: 'here' }, at: 1 });
  const there = [
    { n: 3, table: 'articles', row: { of: 'there' }, at: 2 },
    { n: 9, table: 'articles', row: { of: 'there, too' }, at: 2 },
  ];
  const id = await begun();
  await give(id, 'setAside', there, there);
  const rows = (await setAside.toArray()).map(({ row }) => Object(row).of);
  expect(rows.toSorted()).toEqual(['here', 'there', 'there, too']);
  expect(await setAside.get(9)).toMatchObject({ row: { of: 'there, too' } });
  await takeBack(id);
  expect(await setAside.toArray()).toMatchObject([{ n: 3, row: { of: 'here' } }]);
});
