import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Backup,
  backupRows,
  checkBackup,
  openBackup,
} from '../../../../lib/exchange/backup/read';
import { writeBackup } from '../../../../lib/exchange/backup/write';
import { library } from '../../../../lib/library/db';
import type { ArticleId, SavedHighlight } from '../../../../lib/library/schema';
import {
  type Desk,
  eraseLibrary,
  saveArticle,
  trashArticles,
  updateArticles,
} from '../../../../lib/library/write';
import { correctQuotes } from '../../../../lib/library/write-corrections';
import {
  addHighlight,
  deleteHighlight,
  updateHighlight,
} from '../../../../lib/library/write-highlights';
import { restoreRows, settleRestored } from '../../../../lib/library/write-restore';
import { fromBase64, toBase64 } from '../../../../lib/text/base64';
import { anArticle } from '../../library/an-article';

const desk: Desk & { time: number } = {
  db: library(),
  time: 1_000_000,
  now: () => desk.time,
  random: (bytes) => void crypto.getRandomValues(bytes),
};
const forever = new AbortController().signal;

const quote = (exact: string) => ({
  article: null,
  selectors: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }],
  exact,
  place: { start: 0, end: exact.length },
  colour: 'green' as const,
  key: `key-${exact}`,
});

/** A library with one of everything. */
async function fill(): Promise<ArticleId> {
  const { id } = await saveArticle(desk, anArticle());
  await updateArticles(desk, [id], {
    addTags: ['ports', 'Łódź'],
    favourite: true,
    archived: true,
    progress: 0.4,
  });
  await correctQuotes(desk, id, ['quiet'], 'Ada Holm');
  const one = await addHighlight(desk, id, quote('The harbour'));
  await updateHighlight(desk, one.id, { note: 'ask\nher “again” \u2028', tags: ['x'] });
  const two = await addHighlight(desk, id, quote('was quiet'));
  await deleteHighlight(desk, two.id);
  const other = await saveArticle(
    desk,
    anArticle({ url: 'https://x.example/b', canonicalUrl: 'https://x.example/b' }),
  );
  await trashArticles(desk, [other.id]);
  const db = desk.db;
  await db.tags.update('ports', { colour: 'violet' });
  await db.views.put({
    id: 'v',
    name: 'Ports',
    query: 'tag:ports',
    sort: 'saved',
    ascending: false,
    group: 'none',
    createdAt: 5,
  });
  const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 251);
  await db.pictures.put({
    articleId: id,
    src: 'https://x.example/a.jpg',
    type: 'image/jpeg',
    bytes,
  });
  await db.versions.put({
    n: 7,
    articleId: id,
    title: 't',
    textHash: 'h',
    blocks: [],
    text: 'later',
    savedAt: 9,
  });
  await db.setAside.put({ n: 3, table: 'articles', row: { broken: true }, at: 4 });
  return id;
}

async function content(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of desk.db.tables) {
    if (['undo', 'imports', 'importRows', 'meta'].includes(table.name)) continue;
    all[table.name] = await table.toArray();
  }
  return { ...all, counts: (await desk.db.meta.get('counts'))?.value };
}

async function opened(blob: Blob): Promise<Backup> {
  const backup = await openBackup(blob);
  if (!backup || typeof backup === 'string') throw new Error(`no backup: ${backup}`);
  return backup;
}

/** What the dialog does: every row through the route, articles that are here under another id followed. */
async function restore(blob: Blob, damaged: Awaited<ReturnType<typeof checkBackup>> = []) {
  const backup = await opened(blob);
  const sum = { added: 0, merged: 0, same: 0, broken: 0 };
  const moved = new Map<string, string>();
  const met = new Set<ArticleId>();
  for await (const { table, rows } of backupRows(backup, damaged)) {
    const led = rows.map((row) => {
      const { articleId, bytes } = Object(row) as { articleId?: string; bytes?: string };
      return {
        ...Object(row),
        ...(articleId && moved.has(articleId) ? { articleId: moved.get(articleId) } : {}),
        ...(table === 'pictures' ? { bytes: fromBase64(bytes ?? '') } : {}),
      };
    });
    const part = await restoreRows(desk, table, led);
    for (const [from, to] of part.moved) moved.set(from, to);
    for (const id of part.met) met.add(id);
    for (const key of ['added', 'merged', 'same', 'broken'] as const) sum[key] += part[key];
  }
  if (met.size > 0) await settleRestored(desk, [...met]);
  return sum;
}

const backup = () => writeBackup({ made: new Date('2026-11-25T10:00:00Z'), signal: forever });

/** A backup with its members changed. */
async function changed(
  blob: Blob,
  change: (files: Record<string, Uint8Array>) => void,
): Promise<Blob> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  change(files);
  return new Blob([new Uint8Array(zipSync(files))]);
}

beforeEach(() => eraseLibrary(desk));

describe('a backup', () => {
  it('brings everything back as it was: backup, erase, restore', async () => {
    await fill();
    const before = await content();
    const { blob, manifest, name } = await backup();
    expect(name).toBe('Postil backup 2026-11-25.zip');
    expect(manifest.counts).toMatchObject({
      articles: 2,
      bodies: 2,
      highlights: 2,
      pictures: 1,
      views: 1,
      versions: 1,
      setAside: 1,
    });
    await eraseLibrary(desk);
    expect(await checkBackup(await opened(blob), forever)).toEqual([]);
    expect(await restore(blob)).toMatchObject({ merged: 0, same: expect.any(Number), broken: 0 });
    expect(await content()).toEqual(before);
  });

  it('of a large library is written in parts, and comes back whole', async () => {
    for (let n = 0; n < 450; n++)
      await desk.db.bodies.put({
        articleId: `b${n}` as ArticleId,
        blocks: [],
        text: 'x'.repeat(3000) + n,
        quotes: [],
        images: [],
        cuts: [],
      });
    const before = await content();
    const { blob, manifest } = await backup();
    expect(manifest.files.filter(({ table }) => table === 'bodies').length).toBeGreaterThan(2);
    await eraseLibrary(desk);
    await restore(blob);
    expect((await content()).bodies).toEqual(before.bodies);
  });

  it('of the same library adds nothing to it', async () => {
    await fill();
    const { blob } = await backup();
    const before = await content();
    expect(await restore(blob)).toMatchObject({ added: 0, merged: 0, broken: 0 });
    expect(await content()).toEqual(before);
  });

  it('of nothing gives nothing', async () => {
    const { blob } = await backup();
    expect(await restore(blob)).toEqual({ added: 0, merged: 0, same: 0, broken: 0 });
  });

  it('can be stopped', async () => {
    await fill();
    await expect(
      writeBackup({ made: new Date(), signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a restore into a library with contents', () => {
  it('merges: the newer edit wins, and nothing is dropped', async () => {
    const id = await fill();
    const { blob } = await backup();
    desk.time += 5000;
    await updateArticles(desk, [id], { addTags: ['new'], archived: false });
    const [row] = await desk.db.highlights.filter(({ exact }) => exact === 'The harbour').toArray();
    await updateHighlight(desk, row?.id as SavedHighlight['id'], { note: 'newer' });
    const third = await addHighlight(desk, id, quote('nothing'));
    await restore(blob);
    expect(await desk.db.articles.get(id)).toMatchObject({
      archived: 0,
      tags: ['ports', 'Łódź', 'new'],
      highlightCount: 2,
      noteCount: 1,
    });
    expect(await desk.db.highlights.get(row?.id as SavedHighlight['id'])).toMatchObject({
      note: 'newer',
      otherNote: 'ask\nher “again” \u2028',
    });
    expect(await desk.db.highlights.get(third.id)).toBeDefined();
    expect((await desk.db.meta.get('counts'))?.value).toMatchObject({
      all: 1,
      archived: 0,
      highlights: 2,
    });
  });

  it('knows an article that was saved again under another id, and lays its highlights there', async () => {
    await fill();
    const { blob } = await backup();
    await eraseLibrary(desk);
    const { id } = await saveArticle(desk, anArticle());
    await restore(blob);
    const rows = await desk.db.articles.filter(({ trashed }) => trashed === 0).toArray();
    expect(rows).toMatchObject([{ id, highlightCount: 1, tags: ['ports', 'Łódź'] }]);
    expect(await desk.db.highlights.where('articleId').equals(id).count()).toBe(2);
  });
});

describe('a backup that is not whole', () => {
  it('says which of its members were changed or are missing, and restores the rest', async () => {
    await fill();
    const { blob } = await backup();
    const bad = await changed(blob, (files) => {
      const path = 'bodies/00001.jsonl';
      files[path] = new TextEncoder().encode(
        new TextDecoder().decode(files[path]).replace('quiet', 'noisy'),
      );
      delete files['pictures/files/0000003'];
      for (const name of Object.keys(files))
        if (name.startsWith('pictures/files/')) delete files[name];
    });
    const damaged = await checkBackup(await opened(bad), forever);
    expect(damaged.map(({ table }) => table)).toEqual(['bodies', 'pictures']);
    await eraseLibrary(desk);
    await restore(bad, damaged);
    expect(await desk.db.articles.count()).toBe(2);
    expect(await desk.db.bodies.count()).toBe(0);
    expect(await desk.db.pictures.count()).toBe(0);
  });

  it.each([
    ['a newer version', (text: string) => text.replace('"version":1', '"version":2'), 'newer'],
    ['a newer library', (text: string) => text.replace(/"schema":\d+/, '"schema":99'), 'newer'],
    ['no JSON', () => '{', 'damaged'],
    ['no list of files', (text: string) => text.replace('"files"', '"fils"'), 'damaged'],
    ['another format', (text: string) => text.replace('postil-backup', 'else'), null],
  ])('%s in its manifest: %s', async (_, change, fault) => {
    await fill();
    const { blob } = await backup();
    const other = await changed(blob, (files) => {
      files['manifest.json'] = new TextEncoder().encode(
        change(new TextDecoder().decode(files['manifest.json'])),
      );
    });
    expect(await openBackup(other)).toBe(fault);
  });

  it('cut off anywhere is refused, and known for a backup by its first member', async () => {
    await fill();
    const { blob } = await backup();
    expect(await openBackup(blob.slice(0, 20))).toBeNull();
    for (let i = 1; i < 10; i++)
      expect(await openBackup(blob.slice(0, Math.floor((blob.size * i) / 10)))).toBe('damaged');
    expect(
      await openBackup(new Blob([zipSync({ 'else/00001.jsonl': new Uint8Array(9) })])),
    ).toBeNull();
  });

  it('rows that do not parse are counted and left out', async () => {
    const part = await restoreRows(desk, 'articles', [{ id: 'x' }, null, 7, { __proto__: null }]);
    expect(part).toMatchObject({ added: 0, broken: 4 });
    expect(await desk.db.articles.count()).toBe(0);
  });
});

it('bytes survive as text', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});
