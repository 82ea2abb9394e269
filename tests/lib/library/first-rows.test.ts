import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/db';
import { askFirstRows, firstRows } from '../../../lib/library/first-rows';
import { saveArticle, trashArticles } from '../../../lib/library/write';
import { aDesk, anArticle } from './an-article';

describe('the first rows', () => {
  beforeEach(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('postil').onsuccess = done;
      }),
  );

  it('are the latest, without the trash, with the counters, and leave the library free', async () => {
    const desk = Object.assign(aDesk(), { db: openLibrary() });
    for (const title of ['one', 'two', 'three', 'four']) {
      desk.time++;
      const url = `https://news.example/${title}`;
      const { id } = await saveArticle(desk, anArticle({ url, canonicalUrl: url, title }));
      if (title === 'four') await trashArticles(desk, [id]);
    }
    desk.db.close();
    askFirstRows(2);
    const first = await firstRows();
    expect(first?.rows.map((row) => (row as { title: string }).title)).toEqual(['three', 'two']);
    expect(first?.counts).toMatchObject({ all: 3, trashed: 1 });
    // Nobody holds it open: it can go at once.
    await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('postil');
      request.onsuccess = done;
      request.onblocked = fail;
    });
  });

  it('are not there, and nothing is made, where there is no library', async () => {
    askFirstRows(20);
    expect(await firstRows()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('postil');
  });

  it('are not there where the library is of another version', async () => {
    await new Promise((done) => {
      const request = indexedDB.open('postil', 5);
      request.onupgradeneeded = () => request.result.createObjectStore('other');
      request.onsuccess = () => {
        request.result.close();
        done(null);
      };
    });
    askFirstRows(20);
    expect(await firstRows()).toBeNull();
  });
});
