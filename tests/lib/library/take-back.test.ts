import { describe, expect, it } from 'vitest';
import { type ArticleId, SavedArticle, type SavedView } from '../../../lib/library/schema';
import { takeBack } from '../../../lib/library/take-back';
import {
  emptyTrash,
  eraseArticles,
  saveArticle,
  trashArticles,
  updateArticles,
} from '../../../lib/library/write';
import { addHighlight, updateHighlight } from '../../../lib/library/write-highlights';
import { mergeArticles } from '../../../lib/library/write-merge';
import { dropPictures, keepPictures } from '../../../lib/library/write-pictures';
import { colourTag, deleteTags, renameTags } from '../../../lib/library/write-tags';
import { dropVersion, keepVersion } from '../../../lib/library/write-versions';
import { deleteView, putView } from '../../../lib/library/write-views';
import { aDesk, anArticle } from './an-article';

type TheDesk = ReturnType<typeof aDesk>;

async function saved(desk: TheDesk, path: string, tags: string[] = []): Promise<ArticleId> {
  const url = `https://news.example/${path}`;
  const { id } = await saveArticle(desk, anArticle({ url, canonicalUrl: url, title: path }));
  if (tags.length > 0) await updateArticles(desk, [id], { addTags: tags });
  return id;
}

async function marked(desk: TheDesk, id: ArticleId, exact: string, key: string) {
  const place = { start: 4, end: 4 + exact.length };
  const selectors = [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }];
  return addHighlight(desk, id, { article: null, selectors, exact, place, colour: 'green', key });
}

const undone = async (desk: TheDesk, n: number | null) => takeBack(desk, n ?? -1);

/** Everything a reader sees, without times of change. */
async function seen(desk: TheDesk) {
  const still = <T extends { updatedAt?: number }>({ updatedAt: _, ...row }: T) => row;
  return {
    articles: (await desk.db.articles.toArray()).map(still),
    highlights: (await desk.db.highlights.toArray()).map(still),
    tags: await desk.db.tags.toArray(),
    views: await desk.db.views.toArray(),
    bodies: await desk.db.bodies.count(),
    versions: await desk.db.versions.toArray(),
    pictures: await desk.db.pictures.toArray(),
    counts: await desk.db.meta.get('counts'),
  };
}

const VIEW: SavedView = {
  id: 'v1',
  name: 'Long unread',
  query: 'is:unread',
  sort: 'time',
  ascending: false,
  group: 'none',
  createdAt: 1,
};

/** Each change with its undo: afterwards everything is as it was. */
const CHANGES: [string, (desk: TheDesk, ids: ArticleId[]) => Promise<number | null>][] = [
  ['an archived article', (desk, ids) => updateArticles(desk, ids, { archived: true })],
  ['a favourite', (desk, ids) => updateArticles(desk, ids, { favourite: true })],
  ['a note on the article', (desk, ids) => updateArticles(desk, ids, { note: 'Read again' })],
  ['tags put on many', (desk, ids) => updateArticles(desk, ids, { addTags: ['new', 'sea'] })],
  ['tags taken off', (desk, ids) => updateArticles(desk, ids, { removeTags: ['sea'] })],
  ['articles in the trash', (desk, ids) => trashArticles(desk, ids)],
  ['a tag with another name', async (desk) => (await renameTags(desk, ['sea'], 'ocean')).undo],
  ['tags made one', async (desk) => (await renameTags(desk, ['sea', 'ship'], 'port')).undo],
  ['a deleted tag', async (desk) => (await deleteTags(desk, ['sea', 'port'])).undo],
  ['a coloured tag', (desk) => colourTag(desk, 'sea', 'blue')],
  ['merged records', (desk, [a, b]) => mergeArticles(desk, a as ArticleId, [b as ArticleId])],
  ['a view that is kept', (desk) => putView(desk, { ...VIEW, id: 'v2' })],
  ['a view with another name', (desk) => putView(desk, { ...VIEW, name: 'Unread' })],
  ['a deleted view', (desk) => deleteView(desk, 'v1')],
  ['a later text kept', (desk, [a]) => keepVersion(desk, a as ArticleId, later('Third'))],
  ['a later text removed', async (desk) => dropVersion(desk, await firstVersion(desk))],
  [
    'pictures kept',
    (desk, [a]) => keepPictures(desk, a as ArticleId, [picture('new.png'), picture('more.png')]),
  ],
  ['pictures removed', (desk, [, b]) => dropPictures(desk, b as ArticleId)],
];

const later = (text: string) => anArticle({ text, title: text });
const firstVersion = async (desk: TheDesk) => (await desk.db.versions.toArray())[0]?.n ?? -1;
const picture = (name: string) => ({
  src: `https://news.example/${name}`,
  type: 'image/png',
  bytes: new Uint8Array([1, 2, 3]),
});

describe('taking back', () => {
  it.each(CHANGES)('%s', async (_, change) => {
    const desk = aDesk();
    const ids = [await saved(desk, 'a', ['sea', 'ship']), await saved(desk, 'b', ['port', 'sea'])];
    const mark = await marked(desk, ids[1] as ArticleId, 'harbour', 'h1');
    await updateHighlight(desk, mark.id, { tags: ['sea', 'idea'], note: 'See p. 4' });
    await keepVersion(desk, ids[0] as ArticleId, later('Second'));
    await keepVersion(desk, ids[1] as ArticleId, later('Fourth'));
    await keepPictures(desk, ids[1] as ArticleId, [picture('old.png')]);
    await colourTag(desk, 'port', 'green');
    await putView(desk, VIEW);
    const before = await seen(desk);
    const undo = await change(desk, ids);
    expect(await seen(desk)).not.toEqual(before);
    await undone(desk, undo);
    expect(await seen(desk)).toEqual(before);
  });

  it('leaves what was written into the same article since', async () => {
    const desk = aDesk();
    const id = await saved(desk, 'a', ['sea']);
    const undo = await updateArticles(desk, [id], { archived: true });
    await updateArticles(desk, [id], { addTags: ['later'] });
    await undone(desk, undo);
    expect(await desk.db.articles.get(id)).toMatchObject({ archived: 0, tags: ['sea', 'later'] });
  });

  it('happens once', async () => {
    const desk = aDesk();
    const undo = await updateArticles(desk, [await saved(desk, 'a')], { favourite: true });
    await undone(desk, undo);
    await expect(undone(desk, undo)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('has nothing to do with how far reading went', async () => {
    const desk = aDesk();
    expect(await updateArticles(desk, [await saved(desk, 'a')], { progress: 0.4 })).toBeNull();
  });

  it('remembers fifty changes', async () => {
    const desk = aDesk();
    const id = await saved(desk, 'a');
    const first = await updateArticles(desk, [id], { favourite: true });
    for (let i = 0; i < 60; i++) await updateArticles(desk, [id], { note: `${i}` });
    expect(await desk.db.undo.count()).toBe(50);
    await expect(undone(desk, first)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps nothing of what was erased', async () => {
    const desk = aDesk();
    const id = await saved(desk, 'a');
    await updateArticles(desk, [id], { note: 'a secret' });
    await updateArticles(desk, [id], { note: 'another' });
    await keepVersion(desk, id, later('a secret text'));
    await dropVersion(desk, await firstVersion(desk));
    await keepPictures(desk, id, [picture('secret.png')]);
    await dropPictures(desk, id);
    await trashArticles(desk, [id]);
    await eraseArticles(desk, [id]);
    expect(JSON.stringify(await desk.db.undo.toArray())).not.toContain('secret');
  });
});

describe('a merge', () => {
  it('keeps every highlight, address and tag, and puts the other record in the trash', async () => {
    const desk = aDesk();
    const [a, b] = [await saved(desk, 'a', ['sea']), await saved(desk, 'b', ['port'])];
    await marked(desk, a, 'harbour', 'h1');
    await marked(desk, b, 'harbour', 'h2');
    await mergeArticles(desk, a, [b]);
    const row = await desk.db.articles.get(a);
    expect(row).toMatchObject({ highlightCount: 2, tags: ['sea', 'port'], trashed: 0 });
    expect(row?.keys).toEqual(expect.arrayContaining(['news.example/a', 'news.example/b']));
    expect(await desk.db.articles.get(b)).toMatchObject({ trashed: 1, highlightCount: 0 });
  });

  it('moves highlights of articles that were never read, too', async () => {
    const desk = aDesk();
    const [a, b] = [await saved(desk, 'a'), await saved(desk, 'b')];
    await marked(desk, b, 'harbour', 'h1');
    await desk.db.bodies.clear();
    await mergeArticles(desk, a, [b]);
    expect((await desk.db.highlights.toArray())[0]).toMatchObject({ articleId: a, place: null });
  });

  it('keeps a row that parses, however long both notes are', async () => {
    const desk = aDesk();
    const [a, b] = [await saved(desk, 'a'), await saved(desk, 'b')];
    await updateArticles(desk, [a], { note: 'a'.repeat(90_000) });
    await updateArticles(desk, [b], { note: 'b'.repeat(90_000) });
    await mergeArticles(desk, a, [b]);
    expect(SavedArticle.safeParse(await desk.db.articles.get(a)).success).toBe(true);
  });

  it('keeps the later texts and pictures of both', async () => {
    const desk = aDesk();
    const [a, b] = [await saved(desk, 'a'), await saved(desk, 'b')];
    await keepVersion(desk, b, later('Second'));
    await keepPictures(desk, b, [picture('old.png')]);
    await mergeArticles(desk, a, [b]);
    expect(await desk.db.articles.get(a)).toMatchObject({
      versions: 1,
      pictures: { stored: 1, bytes: 3 },
    });
    expect(await desk.db.articles.get(b)).not.toHaveProperty('pictures');
  });

  it('is refused for an article that is gone', async () => {
    const desk = aDesk();
    const a = await saved(desk, 'a');
    await expect(mergeArticles(desk, 'gone' as ArticleId, [a])).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('two windows that write one note', () => {
  it('are both kept until the reader chooses', async () => {
    const desk = aDesk();
    const mark = await marked(desk, await saved(desk, 'a'), 'harbour', 'h1');
    await updateHighlight(desk, mark.id, { note: 'From the first', noteBase: '' });
    const after = await updateHighlight(desk, mark.id, { note: 'From the second', noteBase: '' });
    expect(after).toMatchObject({ note: 'From the second', otherNote: 'From the first' });
    const chosen = await updateHighlight(desk, mark.id, { note: 'From the first', otherNote: '' });
    expect(chosen.note).toBe('From the first');
    expect('otherNote' in chosen).toBe(false);
  });

  it('are no quarrel if they wrote the same, or one after the other', async () => {
    const desk = aDesk();
    const mark = await marked(desk, await saved(desk, 'a'), 'harbour', 'h1');
    await updateHighlight(desk, mark.id, { note: 'One', noteBase: '' });
    await updateHighlight(desk, mark.id, { note: 'One', noteBase: '' });
    const after = await updateHighlight(desk, mark.id, { note: 'One, two', noteBase: 'One' });
    expect('otherNote' in after).toBe(false);
  });
});

describe('emptying the trash', () => {
  it('removes what is in it, with copies and highlights, and nothing else', async () => {
    const desk = aDesk();
    const [a, b] = [await saved(desk, 'a'), await saved(desk, 'b')];
    await marked(desk, b, 'harbour', 'h1');
    await trashArticles(desk, [b]);
    expect(await emptyTrash(desk)).toBe(1);
    expect(await desk.db.articles.toCollection().primaryKeys()).toEqual([a]);
    expect(await desk.db.bodies.count()).toBe(1);
    expect(await desk.db.highlights.count()).toBe(0);
  });
});
