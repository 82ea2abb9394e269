import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LibraryDb, openLibrary } from '../../../lib/library/db';
import { type Following, followArticles, followHighlights } from '../../../lib/library/follow';
import { brokenRows } from '../../../lib/library/read';
import { ArticleId, type SavedArticle } from '../../../lib/library/schema';
import { eraseLibrary, restoreArticles, trashArticles } from '../../../lib/library/write';
import { aMark, aRow } from './rows';

let db: LibraryDb;
let following: Following<SavedArticle>;
let n = 0;
const ids = () => [...following.value.value.rows.keys()].sort().join(' ');
const desk = () => ({ db, now: () => 1e12, random: (bytes: Uint8Array) => void bytes.fill(1) });

beforeEach(async () => {
  db = openLibrary(`follow-${++n}`);
  await db.articles.bulkPut(['a', 'b', 'c'].map((id) => aRow({ id })));
  following = followArticles(db);
  await vi.waitFor(() => expect(following.value.value.complete).toBe(true));
});
afterEach(() => {
  following.stop();
  brokenRows.clear();
});

describe('a table kept in memory', () => {
  it('has every row, and follows what is added, changed and erased', async () => {
    expect(ids()).toBe('a b c');
    await db.articles.put(aRow({ id: 'd' }));
    await vi.waitFor(() => expect(ids()).toBe('a b c d'));
    await trashArticles(desk(), [ArticleId.parse('a')]);
    await vi.waitFor(() => expect(following.value.value.rows.get('a')?.trashed).toBe(1));
    await restoreArticles(desk(), [ArticleId.parse('a')]);
    await vi.waitFor(() => expect(following.value.value.rows.get('a')?.trashed).toBe(0));
    await db.articles.delete(ArticleId.parse('b'));
    await vi.waitFor(() => expect(ids()).toBe('a c d'));
  });

  it('follows many at once, and everything going', async () => {
    await db.articles.bulkPut(Array.from({ length: 700 }, (_, i) => aRow({ id: `m${i}` })));
    await vi.waitFor(() => expect(following.value.value.rows.size).toBe(703));
    await eraseLibrary(desk());
    await vi.waitFor(() => expect(ids()).toBe(''));
  });

  it('reads one row for one change, not the table', async () => {
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await db.articles.put(aRow({ id: 'a', favourite: 1 }));
    await vi.waitFor(() => expect(following.value.value.rows.get('a')?.favourite).toBe(1));
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('leaves out a row that does not parse, and says which', async () => {
    await db.table('articles').put({ id: 'x', title: 7, trashed: 0, savedAt: 1 });
    await vi.waitFor(() => expect([...brokenRows.keys()]).toEqual(['articles/x']));
    expect(ids()).toBe('a b c');
  });

  it('says that storage refuses, keeps what it has, and goes on when it is asked again', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await db.articles.put(aRow({ id: 'a', favourite: 1 }));
    await vi.waitFor(() => expect(following.value.value.error).not.toBeNull());
    expect(ids()).toBe('a b c');
    refuse.mockRestore();
    following.again();
    await vi.waitFor(() => expect(following.value.value.rows.get('a')?.favourite).toBe(1));
    expect(following.value.value.error).toBeNull();
  });

  it('is there for highlights too', async () => {
    await db.highlights.bulkPut([aMark({ id: 'h', articleId: 'a' })]);
    const marks = followHighlights(db);
    await vi.waitFor(() => expect(marks.value.value.rows.get('h')?.exact).toBe('words'));
    marks.stop();
  });
});
