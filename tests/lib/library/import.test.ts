import { describe, expect, it } from 'vitest';
import type { ImportedArticle, ImportRecord } from '../../../lib/library/imports';
import { CHUNK, chunksOf } from '../../../lib/library/imports';
import type { SavedHighlight } from '../../../lib/library/schema';
import {
  type Desk,
  eraseArticles,
  saveArticle,
  trashArticles,
  updateArticles,
} from '../../../lib/library/write';
import { updateHighlight } from '../../../lib/library/write-highlights';
import { beginImport, stageImport, stepImport } from '../../../lib/library/write-import';
import { undoImport } from '../../../lib/library/write-import-undo';
import { anArticle, aDesk as plainDesk } from './an-article';

/** A desk whose chance does not repeat itself after a few rows. */
const aDesk = () =>
  Object.assign(plainDesk(), {
    random: (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes),
  });

const byTitle = (desk: Desk) => desk.db.articles.toCollection().sortBy('title');

const OPTIONS = { tags: [], states: 'keep' } as const;

const item = (n: number | string, otherwise: Partial<ImportedArticle> = {}): ImportedArticle => ({
  row: `list.csv row ${n}`,
  source: 'pocket',
  url: `https://ledger.example/${n}`,
  title: `Article ${n}`,
  byline: [],
  tags: ['ports'],
  note: '',
  favourite: false,
  savedAt: 1_700_000_000_000,
  highlights: [],
  ...otherwise,
});

const mark = (exact: string, otherwise: Partial<ImportedArticle['highlights'][number]> = {}) => ({
  exact,
  note: '',
  tags: [],
  ...otherwise,
});

async function staged(
  desk: Desk,
  items: ImportedArticle[],
  options: { tags: string[]; states: 'keep' | 'unread' | 'archived' } = { ...OPTIONS, tags: [] },
): Promise<ImportRecord> {
  const { id } = await beginImport(desk, { name: 'x', formats: ['pocket'], options, problems: [] });
  return stageImport(desk, id, items, true);
}

async function run(desk: Desk, record: ImportRecord): Promise<ImportRecord> {
  let now = record;
  while (now.state === 'running') now = await stepImport(desk, record.id);
  return now;
}

async function undone(desk: Desk, record: ImportRecord): Promise<ImportRecord> {
  let now = await undoImport(desk, record.id);
  while (now.state !== 'undone') now = await undoImport(desk, record.id);
  return now;
}

const imported = async (desk: Desk, items: ImportedArticle[]) =>
  run(desk, await staged(desk, items));

/** What a reader would miss: the rows of every table but the imports themselves. */
async function content({ db }: Desk) {
  const tables = [db.articles, db.highlights, db.bodies, db.tags];
  const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>));
  return { rows, counts: (await db.meta.get('counts'))?.value };
}

/** Counters worked out from the rows, as they should be. */
async function counted({ db }: Desk) {
  const rows = (await db.articles.toArray()).filter(({ trashed }) => trashed === 0);
  const sum = (key: 'unread' | 'favourite' | 'archived' | 'highlightCount') =>
    rows.reduce((n, row) => n + row[key], 0);
  const tags = new Map<string, number>();
  for (const row of rows) for (const tag of row.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    all: rows.length,
    unread: sum('unread'),
    favourite: sum('favourite'),
    archived: sum('archived'),
    highlights: sum('highlightCount'),
    tags: Object.fromEntries([...tags].sort()),
  };
}

async function kept({ db }: Desk) {
  const row = await db.meta.get('counts');
  const { trashed: _, ...counts } = Object(row?.value) as Record<string, number>;
  const tags = (await db.tags.toArray()).filter(({ count }) => count > 0);
  return { ...counts, tags: Object.fromEntries(tags.map(({ name, count }) => [name, count])) };
}

describe('an import', () => {
  it('adds articles with their facts and highlights that wait for their place', async () => {
    const desk = aDesk();
    const record = await imported(desk, [
      item(1, {
        tags: ['ports', 'sea'],
        note: 'mine',
        state: 'archived',
        favourite: true,
        highlights: [mark('not leaving', { note: 'ask', colour: 'green', createdAt: 5 })],
      }),
    ]);
    expect(record).toMatchObject({
      state: 'done',
      total: 1,
      done: 1,
      counts: { new: 1, highlights: 1 },
    });
    const [row] = await desk.db.articles.toArray();
    expect(row).toMatchObject({
      title: 'Article 1',
      keys: ['ledger.example/1'],
      tags: ['ports', 'sea'],
      note: 'mine',
      archived: 1,
      unread: 0,
      favourite: 1,
      highlightCount: 1,
      noteCount: 1,
      colours: ['green'],
      savedAt: 1_700_000_000_000,
      source: 'pocket',
      importId: record.id,
      textHash: '',
      wordCount: 0,
    });
    const [highlight] = await desk.db.highlights.toArray();
    expect(highlight).toMatchObject({
      exact: 'not leaving',
      place: null,
      note: 'ask',
      colour: 'green',
      createdAt: 5,
      source: 'pocket',
      importId: record.id,
      selectors: [{ type: 'TextQuoteSelector', exact: 'not leaving', prefix: '', suffix: '' }],
    });
    expect(await kept(desk)).toEqual(await counted(desk));
  });

  it('a second time adds and changes nothing', async () => {
    const desk = aDesk();
    const items = [
      item(1, {
        highlights: [
          mark('a', { note: 'x' }),
          mark('b'),
          mark('a', { position: { start: 9, end: 10 } }),
        ],
        note: 'n',
      }),
      item(2, { state: 'archived', progress: 0.4 }),
    ];
    await imported(desk, items);
    const before = await content(desk);
    const again = await imported(desk, items);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, trashed: 0, highlights: 0 });
    expect(await content(desk)).toEqual(before);
  });

  it('finds an article under another form of its address, and keeps what the reader has', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await updateArticles(desk, [id], { addTags: ['mine'], progress: 0.8 });
    await imported(desk, [
      item('x', {
        url: 'http://www.news.example/2026/harbour/?utm_source=pocket#top',
        title: 'Another title',
        progress: 0.2,
        favourite: true,
        savedAt: 500,
        highlights: [mark('The harbour was quiet.')],
      }),
    ]);
    const rows = await desk.db.articles.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id,
      title: 'The quiet harbour',
      tags: ['mine', 'ports'],
      progress: 0.8,
      favourite: 1,
      savedAt: 500,
      highlightCount: 1,
    });
    expect(await desk.db.bodies.count()).toBe(1);
    // The text is here already: nothing has to wait.
    expect((await desk.db.highlights.toArray()).map(({ place }) => place)).toEqual([
      { start: 0, end: 22 },
    ]);
    expect(await kept(desk)).toEqual(await counted(desk));
  });

  it.each([
    ['differing notes are both kept', {}, 'ours\n\ntheirs'],
    ['the newer edit there wins', { updatedAt: 9_000_000_000_000 }, 'theirs'],
    ['the newer edit here stays', { updatedAt: 5 }, 'ours'],
  ])('merges a highlight: %s', async (_, times, note) => {
    const desk = aDesk();
    await imported(desk, [item(1, { highlights: [mark('the words')] })]);
    const [row] = await desk.db.highlights.toArray();
    await updateHighlight(desk, row?.id as SavedHighlight['id'], { note: 'ours' });
    await imported(desk, [
      item(1, { highlights: [mark('the  words', { note: 'theirs', ...times })] }),
    ]);
    const rows = await desk.db.highlights.toArray();
    expect(rows.map((one) => one.note)).toEqual([note]);
  });

  it('leaves what is in the trash there', async () => {
    const desk = aDesk();
    await imported(desk, [item(1)]);
    await trashArticles(
      desk,
      (await desk.db.articles.toArray()).map(({ id }) => id),
    );
    const again = await imported(desk, [item(1)]);
    expect(again.counts.trashed).toBe(1);
    expect(await desk.db.articles.toArray()).toMatchObject([{ trashed: 1 }]);
  });

  it('adds the chosen tags and sets the chosen state', async () => {
    const desk = aDesk();
    await run(desk, await staged(desk, [item(1), item(2)], { tags: ['old'], states: 'archived' }));
    expect(await byTitle(desk)).toMatchObject([
      { archived: 1, unread: 0, tags: ['ports', 'old'] },
      { archived: 1, unread: 0, tags: ['ports', 'old'] },
    ]);
  });

  it('goes on where it was stopped, and takes nothing twice', async () => {
    const desk = aDesk();
    const record = await staged(
      desk,
      Array.from({ length: 600 }, (_, n) => item(n)),
    );
    const half = await stepImport(desk, record.id);
    expect(half).toMatchObject({ state: 'running', done: 500, total: 600 });
    expect(await desk.db.articles.count()).toBe(500);
    const end = await run(desk, half);
    expect(end).toMatchObject({ state: 'done', done: 600, counts: { new: 600 } });
    expect(await desk.db.articles.count()).toBe(600);
    expect(await stepImport(desk, record.id)).toEqual(end);
    expect(await kept(desk)).toEqual(await counted(desk));
    const outcomes: string[] = [];
    for await (const chunk of chunksOf(record.id, desk.db))
      outcomes.push(...chunk.outcomes.map(({ what }) => what));
    expect(outcomes).toHaveLength(600);
  });

  it('is taken back whole: what came goes, what was changed is as it was', async () => {
    const desk = aDesk();
    await saveArticle(desk, anArticle());
    const url = anArticle().url;
    await imported(desk, [
      item('y', { url, tags: ['a'], highlights: [mark('quiet', { note: 'n' })] }),
    ]);
    const before = await content(desk);
    const record = await imported(desk, [
      item('x', {
        url,
        note: 'more',
        tags: ['b'],
        highlights: [mark('quiet', { note: 'else' }), mark('new')],
      }),
      ...Array.from({ length: 300 }, (_, n) => item(n, { highlights: [mark('w')] })),
    ]);
    expect(await desk.db.articles.count()).toBe(301);
    expect(await undone(desk, record)).toMatchObject({ state: 'undone', kept: 0, done: 0 });
    expect(await content(desk)).toEqual(before);
  });

  it('is taken back whole where rows of two chunks meant one article', async () => {
    const desk = aDesk();
    const known = { url: 'https://ledger.example/a', canonicalUrl: 'https://ledger.example/b' };
    await saveArticle(desk, anArticle(known));
    const before = await content(desk);
    const others = Array.from({ length: CHUNK }, (_, n) => item(n));
    const record = await imported(desk, [
      item('a', { note: 'of a', tags: ['a'] }),
      ...others,
      item('b', { note: 'of b', tags: ['b'] }),
    ]);
    const row = (await desk.db.articles.toArray()).find(({ note }) => note !== undefined);
    expect(row).toMatchObject({ note: 'of a\n\nof b', tags: ['a', 'b'] });
    expect(await undone(desk, record)).toMatchObject({ kept: 0 });
    expect(await content(desk)).toEqual(before);
  });

  it('writes nothing of a row that the reader left out, and knows which it was', async () => {
    const desk = aDesk();
    await saveArticle(desk, anArticle({ url: 'https://ledger.example/2' }));
    const before = await content(desk);
    const left = { leftOut: true as const, note: 'x', tags: ['y'] };
    const record = await imported(desk, [item(1), item(2, left), item(3, left)]);
    expect(record).toMatchObject({ state: 'done', total: 1, done: 1, counts: { new: 1, left: 2 } });
    expect(await desk.db.articles.count()).toBe(2);
    const [chunk] = await desk.db.importRows.toArray();
    expect((chunk as { outcomes: object[] }).outcomes).toMatchObject([
      { what: 'new' },
      { what: 'left' },
      { what: 'left' },
    ]);
    expect(await undone(desk, record)).toMatchObject({ kept: 0, done: 0 });
    expect(await content(desk)).toEqual(before);
  });

  it('ends where nothing but rows that were left out is to come', async () => {
    const desk = aDesk();
    const all = Array.from({ length: 2 * CHUNK }, (_, n) =>
      item(n, n < 3 ? {} : { leftOut: true as const }),
    );
    const record = await staged(desk, all);
    expect(record.total).toBe(3);
    expect(await stepImport(desk, record.id)).toMatchObject({ state: 'running', done: 3 });
    expect(await stepImport(desk, record.id)).toMatchObject({ state: 'done', done: 3 });
  });

  it('is taken back when it was stopped halfway', async () => {
    const desk = aDesk();
    const record = await staged(
      desk,
      Array.from({ length: 600 }, (_, n) => item(n)),
    );
    await stepImport(desk, record.id);
    await undone(desk, record);
    expect(await desk.db.articles.count()).toBe(0);
    expect(await desk.db.tags.count()).toBe(0);
  });

  it('keeps what the reader has touched since, and says how much', async () => {
    const desk = aDesk();
    const record = await imported(desk, [item(1), item(2)]);
    const [first] = await byTitle(desk);
    if (first) await updateArticles(desk, [first.id], { addTags: ['read'] });
    expect(await undone(desk, record)).toMatchObject({ kept: 1 });
    expect(await desk.db.articles.toArray()).toMatchObject([{ title: 'Article 1' }]);
    expect(await kept(desk)).toEqual(await counted(desk));
  });

  it('that was never staged whole is forgotten', async () => {
    const desk = aDesk();
    const given = { name: 'x', formats: [], options: { ...OPTIONS, tags: [] }, problems: [] };
    const { id } = await beginImport(desk, given);
    await stageImport(desk, id, [item(1)], false);
    expect(await stepImport(desk, id)).toMatchObject({ state: 'staging' });
    await beginImport(desk, given);
    expect(await desk.db.importRows.count()).toBe(0);
    await expect(stepImport(desk, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps the colour of a tag', async () => {
    const desk = aDesk();
    await desk.db.tags.put({ name: 'ports', count: 0, colour: 'violet' });
    const record = await imported(desk, [item(1)]);
    expect(await desk.db.tags.get('ports')).toEqual({ name: 'ports', count: 1, colour: 'violet' });
    await undone(desk, record);
    expect(await desk.db.tags.get('ports')).toEqual({ name: 'ports', count: 0, colour: 'violet' });
  });
});

describe('what is erased for good', () => {
  it('is gone from imports, too: from their rows, and from what they would put back', async () => {
    const desk = aDesk();
    const url = 'https://ledger.example/1';
    const { id } = await saveArticle(
      desk,
      anArticle({ url, canonicalUrl: url, title: 'a secret' }),
    );
    await updateArticles(desk, [id], { note: 'a secret note' });
    const done = await imported(desk, [
      item(1, { title: 'a secret title', highlights: [mark('a secret quotation')] }),
      item(2, { title: 'stays' }),
    ]);
    await trashArticles(desk, [id]);
    await eraseArticles(desk, [id]);
    const rows = JSON.stringify(await desk.db.importRows.toArray());
    expect(rows).not.toContain('secret');
    expect(rows).not.toContain(url);
    expect(rows).toContain('stays');
    await undone(desk, done);
    expect(await desk.db.articles.count()).toBe(0);
  });
});
