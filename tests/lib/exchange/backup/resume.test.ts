import { beforeEach, describe, expect, it } from 'vitest';
import { type Backup, backupRows, led, openBackup } from '../../../../lib/exchange/backup/read';
import { fingerprintOf, learnedAgain } from '../../../../lib/exchange/backup/resume';
import { writeBackup } from '../../../../lib/exchange/backup/write';
import type { ImportRecord } from '../../../../lib/library/imports';
import { eraseLibrary, saveArticle, updateArticles } from '../../../../lib/library/write';
import { addHighlight } from '../../../../lib/library/write-highlights';
import { anArticle } from '../../library/an-article';
import { desk, handlers, nobody } from './a-desk';

const forever = new AbortController().signal;

async function save(name: string, note: string, mark: string) {
  const url = `https://x.example/${name}`;
  const { id } = await saveArticle(desk, anArticle({ url, canonicalUrl: url, title: name }));
  await updateArticles(desk, [id], { note });
  const exact = `${name} ${mark}`;
  await addHighlight(desk, id, {
    article: null,
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    exact,
    place: { start: 0, end: exact.length },
    colour: 'green',
    key: `key-${exact}`,
  });
}

async function opened(): Promise<Backup> {
  const { blob } = await writeBackup({ made: new Date(desk.time), signal: forever });
  const backup = await openBackup(blob);
  if (!backup || typeof backup === 'string') throw new Error('no backup');
  return backup;
}

/** Hands rows over from where the record stands, as the dialog of any page does, `most` messages at most. */
async function go(backup: Backup, record: ImportRecord, most = Number.POSITIVE_INFINITY) {
  const { id, done } = record;
  const { moved, met } = await learnedAgain(backup, [], done, forever);
  let [passed, sent] = [0, 0];
  for await (const { table, rows } of backupRows(backup, [])) {
    passed += rows.length;
    if (passed <= done) continue;
    if (sent++ >= most) return;
    const given = rows.map((row) => led(row, moved));
    const part = await handlers['restore.rows']({ id, table, rows: given }, nobody);
    for (const [there, here] of part.moved) moved.set(there, here);
    for (const one of part.met) met.add(one);
  }
  await handlers['restore.settle']({ id, ids: [...met], last: true }, nobody);
}

const recordNow = async (id: string) => (await desk.db.imports.get(id)) as ImportRecord;

/** What a reader would miss; the ids and times of a new library are its own. */
async function content() {
  const { articles, highlights, bodies, meta } = desk.db;
  const titles = new Map((await articles.toArray()).map(({ id, title }) => [id, title]));
  return {
    articles: (await articles.toCollection().sortBy('title')).map(
      ({ title, note, highlightCount, noteCount }) => ({ title, note, highlightCount, noteCount }),
    ),
    highlights: (await highlights.toArray())
      .map(({ articleId, exact }) => `${titles.get(articleId)}: ${exact}`)
      .sort(),
    bodies: (await bodies.toArray()).map(({ articleId }) => titles.get(articleId)).sort(),
    counts: (await meta.get('counts'))?.value,
  };
}

/** A backup of three articles, and a library that has two of them under other ids and marks of its own. */
async function apart(): Promise<Backup> {
  for (const name of ['a', 'b', 'c']) await save(name, `${name} there`, 'there');
  const backup = await opened();
  await eraseLibrary(desk);
  for (const name of ['b', 'a']) await save(name, `${name} here`, 'here');
  return backup;
}

async function begun(backup: Backup): Promise<ImportRecord> {
  const given = { name: 'x.zip', total: 20, backup: await fingerprintOf(backup) };
  return handlers['restore.begin'](given, nobody);
}

beforeEach(() => eraseLibrary(desk));

describe('a restore that was stopped', () => {
  it.each([0, 1, 2, 3])(
    'after %d messages, and goes on in another page, comes to what an unbroken one does',
    async (messages) => {
      const whole = await apart();
      await go(whole, await begun(whole));
      const expected = await content();
      expect(expected.articles).toHaveLength(3);
      expect(expected.highlights).toHaveLength(5);
      await eraseLibrary(desk);
      const backup = await apart();
      const record = await begun(backup);
      await go(backup, record, messages);
      await go(backup, await recordNow(record.id));
      expect(await content()).toEqual(expected);
      expect(await recordNow(record.id)).toMatchObject({ state: 'done' });
    },
  );

  it('knows its backup from another', async () => {
    await save('a', '', 'x');
    const one = await opened();
    desk.time += 60_000;
    await save('b', '', 'x');
    const other = await opened();
    const { backup } = await begun(one);
    expect(await fingerprintOf(one)).toBe(backup);
    expect(await fingerprintOf(other)).not.toBe(backup);
  });
});
