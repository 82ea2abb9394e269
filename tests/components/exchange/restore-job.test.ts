import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestoreJob, type RestoreJob } from '../../../components/exchange/restore-job';
import { type Backup, openBackup } from '../../../lib/exchange/backup/read';
import { writeBackup } from '../../../lib/exchange/backup/write';
import type { ImportRecord } from '../../../lib/library/imports';
import type { SavedView } from '../../../lib/library/schema';
import { eraseLibrary, saveArticle, updateArticles } from '../../../lib/library/write';
import { addHighlight } from '../../../lib/library/write-highlights';
import { desk, handlers, nobody } from '../../lib/exchange/backup/a-desk';
import { anArticle } from '../../lib/library/an-article';

/** How many messages with rows are answered before one is refused. */
let answered = Number.POSITIVE_INFINITY;

vi.mock('../../../lib/messaging/ask', () => ({
  ask: async (route: keyof typeof handlers, input: never) => {
    if (route === 'restore.rows' && answered-- <= 0)
      return { ok: false, code: 'full', message: '' };
    return { ok: true, value: await handlers[route](input, nobody) };
  },
}));

async function save(name: string, note: string) {
  const url = `https://x.example/${name}`;
  const { id } = await saveArticle(desk, anArticle({ url, canonicalUrl: url, title: name }));
  await updateArticles(desk, [id], { note });
  for (const exact of [`${name} one`, `${name} two`])
    await addHighlight(desk, id, {
      article: null,
      selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      exact,
      place: { start: 0, end: exact.length },
      colour: note === 'here' ? 'green' : 'yellow',
      key: `key-${exact}-${note.slice(0, 5)}`,
    });
}

const VIEW: SavedView = {
  id: 'v',
  name: 'Ports',
  query: 'tag:ports',
  sort: 'saved',
  ascending: false,
  group: 'none',
  createdAt: 1,
};

async function backUp(): Promise<Backup> {
  const signal = new AbortController().signal;
  const { blob } = await writeBackup({ made: new Date(desk.time), signal });
  const backup = await openBackup(blob);
  if (!backup || typeof backup === 'string') throw new Error('no backup');
  return backup;
}

/** A backup of a view and three articles with two highlights each; two of the articles are here, with notes of their own and the highlights in another colour. */
async function apart(): Promise<Backup> {
  for (const name of ['a', 'b', 'c']) await save(name, 'there');
  await desk.db.views.put(VIEW);
  const backup = await backUp();
  await eraseLibrary(desk);
  // Earlier than the backup, so that its highlights win.
  const now = desk.time;
  desk.time -= 500_000;
  for (const name of ['a', 'b']) await save(name, 'here');
  desk.time = now;
  return backup;
}

const reaches = (job: RestoreJob, phase: string) =>
  vi.waitFor(() => expect(job.now.value.phase).toBe(phase), { timeout: 10_000 });

async function restored(backup: Backup, from?: ImportRecord) {
  const job = createRestoreJob(backup, 'x.zip', from);
  if (!from) {
    await reaches(job, 'ready');
    await job.start();
  } else await vi.waitFor(() => expect(job.now.value.phase).toMatch(/restored|stopped|failed/));
  return job.now.value;
}

beforeEach(async () => {
  answered = Number.POSITIVE_INFINITY;
  await eraseLibrary(desk);
});

it.each([1, 2, 3])(
  'a restore that was stopped after %d messages, and goes on in another page, says of the whole what came',
  async (messages) => {
    const unbroken = await restored(await apart());
    expect(unbroken).toMatchObject({ phase: 'restored', sum: { merged: 6, broken: 0 } });
    await eraseLibrary(desk);
    const backup = await apart();
    answered = messages;
    expect(await restored(backup)).toMatchObject({ phase: 'stopped', code: 'full' });
    answered = Number.POSITIVE_INFINITY;
    const [record] = (await desk.db.imports.toArray()) as ImportRecord[];
    expect(await restored(backup, record)).toEqual(unbroken);
  },
);

describe('two articles that share an address', () => {
  /** A library with two of them, a message of a backup apart. */
  async function twins(): Promise<Backup> {
    for (const name of ['a', 'b']) await save(name, 'there');
    for (let n = 0; n < 12; n++) await save(`between ${n}`, 'x'.repeat(99_000));
    await save('c', 'there');
    const rows = await desk.db.articles.toArray();
    for (const row of rows)
      if (/^[abc]$/.test(row.title))
        await desk.db.articles.put({ ...row, keys: [...row.keys, 'x.example/same'] });
    return backUp();
  }

  const content = async () => {
    const { articles, highlights, bodies, tags } = desk.db;
    const tables = [articles, highlights, bodies, tags];
    return Promise.all(tables.map((table) => table.toCollection().sortBy('id')));
  };

  it('come back as they were', async () => {
    const backup = await twins();
    const before = await content();
    await eraseLibrary(desk);
    const done = await restored(backup);
    expect(done).toMatchObject({ phase: 'restored', sum: { added: 45, merged: 0, same: 0 } });
    expect(await content()).toEqual(before);
  });

  it('come back as they were by a restore that was stopped between them', async () => {
    const backup = await twins();
    const before = await content();
    await eraseLibrary(desk);
    answered = 1;
    expect(await restored(backup)).toMatchObject({ phase: 'stopped' });
    answered = Number.POSITIVE_INFINITY;
    const [record] = (await desk.db.imports.toArray()) as ImportRecord[];
    expect(await restored(backup, record)).toMatchObject({ sum: { added: 45, merged: 0 } });
    expect(await content()).toEqual(before);
  });

  it('are laid over the one that is here under that address', async () => {
    const backup = await twins();
    await eraseLibrary(desk);
    await save('same', 'here');
    expect(await restored(backup)).toMatchObject({ phase: 'restored' });
    const titles = (await desk.db.articles.toArray()).map(({ note = '' }) => note);
    expect(titles.filter((note) => note.includes('here'))).toHaveLength(1);
    expect(titles).toHaveLength(13);
  });
});
