import { describe, expect, it } from 'vitest';
import type { SavedArticle } from '../../../lib/library/schema';
import {
  emptyOldTrash,
  eraseArticles,
  eraseLibrary,
  restoreArticles,
  saveArticle,
  TRASH_MS,
  trashArticles,
  updateArticles,
} from '../../../lib/library/write';
import { aDesk, anArticle } from './an-article';

const row = async (desk: ReturnType<typeof aDesk>, id: SavedArticle['id']) => {
  const found = await desk.db.articles.get(id);
  if (!found) throw new Error('no row');
  return found;
};
const counts = async (desk: ReturnType<typeof aDesk>) => (await desk.db.meta.get('counts'))?.value;

describe('saving an article', () => {
  it('keeps a lean row and the body apart', async () => {
    const desk = aDesk();
    const { id, created } = await saveArticle(desk, anArticle());
    expect(created).toBe(true);
    const saved = await row(desk, id);
    expect(saved).toMatchObject({ title: 'The quiet harbour', unread: 1, trashed: 0 });
    expect('text' in saved).toBe(false);
    expect((await desk.db.bodies.get(id))?.text).toContain('harbour');
  });

  it('finds the same article under another form of its address', async () => {
    const desk = aDesk();
    const first = await saveArticle(desk, anArticle());
    const url = 'http://www.news.example/2026/harbour/?utm_source=x#top';
    const second = await saveArticle(desk, anArticle({ url, canonicalUrl: url }));
    expect(second).toEqual({ id: first.id, created: false, cameBack: false });
    expect(await desk.db.articles.count()).toBe(1);
  });

  it('finds it by its canonical address, and then by the new one', async () => {
    const desk = aDesk();
    const first = await saveArticle(desk, anArticle());
    const print = 'https://news.example/print?story=7';
    await saveArticle(desk, anArticle({ url: print }));
    expect((await row(desk, first.id)).keys).toContain('news.example/print?story=7');
  });

  it('leaves the stored copy as it was read the first time', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await saveArticle(desk, anArticle({ text: 'Rewritten.' }));
    expect((await desk.db.bodies.get(id))?.text).toContain('harbour');
  });

  it('brings one back from the trash', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await trashArticles(desk, [id]);
    await saveArticle(desk, anArticle());
    expect((await row(desk, id)).trashed).toBe(0);
  });
});

describe('the order of changes', () => {
  it('survives a clock set back six years', async () => {
    const desk = aDesk();
    const first = await saveArticle(desk, anArticle());
    desk.time -= 6 * 365 * 24 * 3600 * 1000;
    const second = await saveArticle(
      desk,
      anArticle({ url: 'https://y.org/b', canonicalUrl: 'https://y.org/b' }),
    );
    expect((await row(desk, second.id)).savedAt).toBeGreaterThan(
      (await row(desk, first.id)).savedAt,
    );
  });
});

describe('changing articles', () => {
  it('keeps the counters of every view', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    expect(await counts(desk)).toMatchObject({ all: 1, unread: 1, favourite: 0 });
    await updateArticles(desk, [id], { favourite: true });
    await updateArticles(desk, [id], { archived: true });
    expect(await counts(desk)).toMatchObject({ all: 1, unread: 0, favourite: 1, archived: 1 });
    await trashArticles(desk, [id]);
    expect(await counts(desk)).toMatchObject({ all: 0, favourite: 0, archived: 0, trashed: 1 });
    await restoreArticles(desk, [id]);
    expect(await counts(desk)).toMatchObject({ all: 1, favourite: 1, archived: 1, trashed: 0 });
  });

  it('counts the articles of each tag and drops a tag that none carries', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await updateArticles(desk, [id], { addTags: ['sea', 'work'] });
    expect(await desk.db.tags.get('sea')).toEqual({ name: 'sea', count: 1 });
    await updateArticles(desk, [id], { removeTags: ['sea'] });
    expect(await desk.db.tags.toArray()).toEqual([{ name: 'work', count: 1 }]);
  });

  it('takes progress for reading: no longer unread', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await updateArticles(desk, [id], { progress: 0.4 });
    expect(await row(desk, id)).toMatchObject({ progress: 0.4, unread: 0 });
  });

  it('is read or unread by hand, and nothing of both', async () => {
    const desk = await aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await updateArticles(desk, [id], { unread: false, progress: 1, position: 700 });
    expect(await row(desk, id)).toMatchObject({ progress: 1, unread: 0 });
    await updateArticles(desk, [id], { unread: true });
    expect(await row(desk, id)).toMatchObject({ progress: 0, position: 0, unread: 1 });
  });

  it('passes over ids that are not there', async () => {
    const desk = aDesk();
    await expect(updateArticles(desk, ['gone' as never], { favourite: true })).resolves.toBeNull();
  });
});

describe('erasing', () => {
  it('takes body and highlights along, but only from the trash', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await eraseArticles(desk, [id]);
    expect(await desk.db.articles.count()).toBe(1);
    await trashArticles(desk, [id]);
    await eraseArticles(desk, [id]);
    expect(await desk.db.articles.count()).toBe(0);
    expect(await desk.db.bodies.count()).toBe(0);
    expect(await counts(desk)).toMatchObject({ all: 0, trashed: 0 });
  });

  it('empties the trash after thirty days and not before', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await trashArticles(desk, [id]);
    desk.time += TRASH_MS - 1000;
    expect(await emptyOldTrash(desk)).toBe(0);
    desk.time += 2000;
    expect(await emptyOldTrash(desk)).toBe(1);
    expect(await desk.db.articles.count()).toBe(0);
  });

  it('leaves nothing when everything is asked to go', async () => {
    const desk = aDesk();
    await saveArticle(desk, anArticle());
    await eraseLibrary(desk);
    for (const table of desk.db.tables)
      if (table.name !== 'meta') expect(await table.count()).toBe(0);
  });
});

describe('two versions of Postil', () => {
  it('the old one refuses to write into a newer library', async () => {
    const desk = aDesk();
    await saveArticle(desk, anArticle());
    desk.db.close();
    const { default: Dexie } = await import('dexie');
    const newer = new Dexie(desk.db.name);
    newer.version(2).stores({ articles: 'id, *keys', later: 'id' });
    await newer.open();
    newer.close();
    await desk.db.open().catch(() => undefined);
    await expect(saveArticle(desk, anArticle({ url: 'https://y.org/b' }))).rejects.toMatchObject({
      code: 'stale',
    });
  });
});
