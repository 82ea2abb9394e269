import { beforeEach, describe, expect, it } from 'vitest';
import { compareBackup } from '../../../../lib/exchange/backup/compare';
import { type Backup, backupRows, led, openBackup } from '../../../../lib/exchange/backup/read';
import { writeBackup } from '../../../../lib/exchange/backup/write';
import type { ImportId, SavedHighlight } from '../../../../lib/library/schema';
import { eraseLibrary, saveArticle, updateArticles } from '../../../../lib/library/write';
import { addHighlight, updateHighlight } from '../../../../lib/library/write-highlights';
import { anArticle } from '../../library/an-article';
import { desk, handlers, nobody } from './a-desk';

const forever = new AbortController().signal;

const quote = (exact: string) => ({
  article: null,
  selectors: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }],
  exact,
  place: { start: 0, end: exact.length },
  colour: 'green' as const,
  key: `key-${exact}`,
});

const address = (name: string) => ({
  url: `https://x.example/${name}`,
  canonicalUrl: `https://x.example/${name}`,
  title: name,
});

async function save(name: string, ...marks: string[]) {
  const { id } = await saveArticle(desk, anArticle(address(name)));
  for (const mark of marks) await addHighlight(desk, id, quote(`${name} ${mark}`));
  return id;
}

async function backup(): Promise<Backup> {
  const { blob } = await writeBackup({ made: new Date(desk.time), signal: forever });
  const opened = await openBackup(blob);
  if (!opened || typeof opened === 'string') throw new Error(`no backup: ${opened}`);
  return opened;
}

/** Restores as the dialog does, through the background's own handlers; stops after `most` messages. */
async function restore(from: Backup, most = Number.POSITIVE_INFINITY): Promise<ImportId> {
  const record = await handlers['restore.begin']({ name: 'x.zip', total: 10 }, nobody);
  const { id } = record;
  const moved = new Map<string, string>();
  const met = new Set<never>();
  let sent = 0;
  for await (const { table, rows } of backupRows(from, [])) {
    if (sent++ >= most) return id;
    const given = rows.map((row) => led(row, moved));
    const part = await handlers['restore.rows']({ id, table, rows: given }, nobody);
    for (const [there, here] of part.moved) moved.set(there, here);
    for (const one of part.met) met.add(one as never);
  }
  await handlers['restore.settle']({ id, ids: [...met], last: true }, nobody);
  return id;
}

async function takeBack(id: ImportId) {
  for (;;) {
    const record = await handlers['import.undo']({ id }, nobody);
    if (record.state === 'undone') return record;
  }
}

/** Everything but what is remembered of imports, and the clock. */
async function content(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of desk.db.tables) {
    if (['undo', 'imports', 'importRows', 'meta'].includes(table.name)) continue;
    all[table.name] = await table.toArray();
  }
  return { ...all, counts: (await desk.db.meta.get('counts'))?.value };
}

/** A library and its backup, from which it has since moved on in both directions. */
async function apart(): Promise<Backup> {
  const [both, gone] = [await save('both', 'one', 'two'), await save('gone', 'three')];
  await updateArticles(desk, [both], { note: 'as it was', addTags: ['ports'] });
  await updateArticles(desk, [gone], { addTags: ['quays'] });
  const { db } = desk;
  await db.tags.update('ports', { colour: 'violet' });
  await db.pictures.put({
    articleId: both,
    src: 'https://x.example/a.jpg',
    type: 'image/jpeg',
    bytes: new Uint8Array([1, 2, 3]),
  });
  const view = {
    query: 'x',
    sort: 'saved',
    ascending: false,
    group: 'none',
    createdAt: 5,
  } as const;
  await db.views.put({ ...view, id: 'v', name: 'Ports' });
  const made = await backup();
  await eraseLibrary(desk);
  // Saved again, under another id, with another note; and one that the backup has not.
  const again = await save('both', 'one', 'other');
  await updateArticles(desk, [again], { note: 'as it is', addTags: ['ports'] });
  await save('here', 'four');
  return made;
}

beforeEach(() => eraseLibrary(desk));

describe('a backup, before anything is written', () => {
  it('says what the library lacks, what is newer there or here, and what is the same', async () => {
    const made = await apart();
    const before = await content();
    const plan = await compareBackup(made, [], forever);
    expect(plan).toMatchObject({
      articles: { new: 1, newer: 0, older: 1, same: 0 },
      highlights: { new: 2, newer: 0, older: 1, same: 0 },
      notes: { new: 0, newer: 0, older: 1, same: 0 },
      tags: { new: 1, newer: 1 },
      views: { new: 1 },
      titles: { new: ['gone'], older: ['both'] },
    });
    expect(await content()).toEqual(before);
  });

  it('that was restored is the same', async () => {
    const made = await apart();
    await eraseLibrary(desk);
    await restore(made);
    const plan = await compareBackup(made, [], forever);
    for (const line of [plan.articles, plan.highlights, plan.notes, plan.tags, plan.views])
      expect({ ...line, same: 0 }).toEqual({ new: 0, newer: 0, older: 0, same: 0 });
    expect(plan.articles.same).toBe(2);
  });

  it('tells an edit that is newer in the copy', async () => {
    const id = await save('both', 'one');
    const old = await backup();
    await updateHighlight(desk, 'key-both one' as SavedHighlight['id'], { note: 'later' });
    const late = await backup();
    await eraseLibrary(desk);
    await restore(old);
    expect(await compareBackup(late, [], forever)).toMatchObject({
      articles: { newer: 1, same: 0 },
      highlights: { newer: 1 },
      notes: { new: 1 },
    });
    expect(id).toBeTruthy();
  });
});

describe('a restore that merged', () => {
  it('is taken back whole: the library is as it was', async () => {
    const made = await apart();
    const before = await content();
    const id = await restore(made);
    expect(await content()).not.toEqual(before);
    expect(await desk.db.articles.count()).toBe(3);
    expect(await desk.db.pictures.count()).toBe(1);
    expect(await takeBack(id)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await content()).toEqual(before);
  });

  it('that stopped anywhere is taken back as far as it came', async () => {
    const made = await apart();
    const before = await content();
    for (let most = 0; most < 8; most++) {
      await takeBack(await restore(made, most));
      expect(await content(), `after ${most} messages`).toEqual(before);
    }
  });

  it('leaves what was changed since, with all that belongs to it', async () => {
    const made = await apart();
    const id = await restore(made);
    const gone = await desk.db.articles.where('keys').equals('x.example/gone').first();
    const both = await desk.db.articles.where('keys').equals('x.example/both').first();
    if (!gone || !both) throw new Error('not restored');
    await updateArticles(desk, [gone.id], { note: 'mine' });
    expect(await takeBack(id)).toMatchObject({ kept: 1 });
    expect(await desk.db.articles.get(gone.id)).toMatchObject({ note: 'mine', highlightCount: 1 });
    expect(await desk.db.bodies.get(gone.id)).toBeDefined();
    expect(await desk.db.articles.get(both.id)).toMatchObject({
      note: 'as it is',
      highlightCount: 2,
    });
    expect(await desk.db.highlights.where('articleId').equals(both.id).count()).toBe(2);
  });

  it('keeps a highlight that was edited since', async () => {
    await save('both', 'one');
    const made = await backup();
    await eraseLibrary(desk);
    const id = await restore(made);
    await updateHighlight(desk, 'key-both one' as SavedHighlight['id'], { note: 'mine' });
    expect(await takeBack(id)).toMatchObject({ kept: 1 });
    expect(await desk.db.highlights.toArray()).toMatchObject([{ note: 'mine' }]);
    expect(await desk.db.articles.count()).toBe(1);
  });

  it('into an empty library is taken back to an empty one', async () => {
    const made = await apart();
    await eraseLibrary(desk);
    const empty = await content();
    const id = await restore(made);
    await takeBack(id);
    expect({ ...(await content()), counts: undefined }).toEqual({ ...empty, counts: undefined });
    expect((await desk.db.meta.get('counts'))?.value).toMatchObject({ all: 0, highlights: 0 });
  });

  it('can be restored again after it was taken back', async () => {
    const made = await apart();
    await takeBack(await restore(made));
    await restore(made);
    expect(await desk.db.articles.count()).toBe(3);
  });
});
