import { beforeEach, expect, it, vi } from 'vitest';
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
      key: `key-${exact}-${note}`,
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

/** A backup of a view and three articles with two highlights each; two of the articles are here, with notes of their own and the highlights in another colour. */
async function apart(): Promise<Backup> {
  for (const name of ['a', 'b', 'c']) await save(name, 'there');
  await desk.db.views.put(VIEW);
  const { blob } = await writeBackup({
    made: new Date(desk.time),
    signal: new AbortController().signal,
  });
  const backup = await openBackup(blob);
  if (!backup || typeof backup === 'string') throw new Error('no backup');
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
