import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type CopyWork, makeCopies } from '../../../lib/background/copies';
import { checkBackup, openBackup } from '../../../lib/exchange/backup/read';
import { library } from '../../../lib/library/db';
import type { ArticleId } from '../../../lib/library/schema';
import {
  type Desk,
  eraseLibrary,
  saveArticle,
  transact,
  updateArticles,
} from '../../../lib/library/write';
import { changeSettings } from '../../../lib/settings';
import { changeCopies, readCopies } from '../../../lib/settings/copies';
import { anArticle } from '../library/an-article';
import { aFolder, type FakeFolder } from './a-folder';

const DAY = 24 * 60 * 60_000;
const START = new Date(2026, 10, 29, 10).getTime();

const desk: Desk & { time: number } = {
  db: library(),
  time: START,
  now: () => desk.time,
  random: (bytes) => void crypto.getRandomValues(bytes),
};

const kept = vi.hoisted(() => ({ folder: null as unknown }));
vi.mock('../../../lib/platform/folder', async (original) => ({
  ...(await original<object>()),
  keptFolder: async () => kept.folder,
}));

vi.mock('../../../lib/platform/downloads', async (original) => ({
  ...(await original<object>()),
  mayDownload: async () => false,
}));

let folder: FakeFolder;
let id: ArticleId;
let round = 0;

let copies: CopyWork;

/** The alarm rings: as the browser rings it, for whoever listens. */
const ring = () =>
  fakeBrowser.alarms.onAlarm.trigger({
    name: 'copies',
    scheduledTime: desk.time,
    persistAcrossSessions: true,
  });

const change = () => updateArticles(desk, [id], { note: `round ${round++}` });
const names = () => [...folder.files.keys()];

async function isWhole(name: string): Promise<boolean> {
  const backup = await openBackup(new Blob([folder.files.get(name) ?? new Uint8Array()]));
  if (backup === null || typeof backup === 'string') return false;
  return (await checkBackup(backup, new AbortController().signal)).length === 0;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await eraseLibrary(desk);
  desk.time = START;
  folder = aFolder();
  kept.folder = folder.handle;
  id = (await saveArticle(desk, anArticle())).id;
  await changeSettings({ copies: { every: 'daily', where: 'folder', keep: 2 } });
  copies = makeCopies(desk);
});

describe('a copy by itself', () => {
  it('is written, read back, and counted', async () => {
    await ring();
    expect(names()).toEqual(['postil-backup-2026-11-29.zip']);
    expect(await isWhole('postil-backup-2026-11-29.zip')).toBe(true);
    expect(await readCopies()).toMatchObject({
      failed: null,
      running: null,
      copies: [{ articles: 1, at: START, bytes: folder.files.values().next().value?.length }],
    });
  });

  it('is made where files cannot be renamed, too', async () => {
    folder.renames = false;
    await ring();
    expect(names()).toEqual(['postil-backup-2026-11-29.zip']);
    expect(await isWhole('postil-backup-2026-11-29.zip')).toBe(true);
  });

  it('is not made again where nothing has changed, though the library was written to', async () => {
    await ring();
    desk.time += DAY;
    // The clock of changes moves on, and every row is as it was.
    await transact(desk, async () => undefined);
    await ring();
    expect(names()).toEqual(['postil-backup-2026-11-29.zip']);
    expect(await readCopies()).toMatchObject({ nothingNew: desk.time, failed: null });
  });

  it('that the reader deleted by hand is made anew, though nothing has changed', async () => {
    await ring();
    folder.files.clear();
    desk.time += DAY;
    await ring();
    expect(names()).toEqual(['postil-backup-2026-11-30.zip']);
    expect((await readCopies()).copies).toHaveLength(1);
  });

  it('stays in its number, also when the clock was ahead', async () => {
    desk.time = START + 1000 * DAY;
    await ring();
    desk.time = START;
    for (let n = 0; n < 4; n++) {
      await change();
      await ring();
      desk.time += DAY;
    }
    expect(names().sort()).toEqual([
      'postil-backup-2026-12-01.zip',
      'postil-backup-2026-12-02.zip',
    ]);
  });

  it('begins in another folder from nothing, and leaves the old one alone', async () => {
    await ring();
    const old = folder;
    folder = aFolder();
    kept.folder = folder.handle;
    await ring();
    expect(names()).toHaveLength(1);
    expect(old.files.size).toBe(1);
    expect((await readCopies()).copies).toHaveLength(1);
  });
});

const FAULTS: [string, (folder: FakeFolder) => void, string][] = [
  [
    'the permission was taken back',
    (f) => Object.assign(f, { permission: 'prompt' }),
    'folder-permission',
  ],
  ['no folder was picked', () => Object.assign(kept, { folder: null }), 'no-folder'],
  ['the folder is gone', (f) => Object.assign(f, { isGone: true }), 'folder-gone'],
  [
    'the disk is full',
    (f) => Object.assign(f, { refuses: new DOMException('full', 'QuotaExceededError') }),
    'space',
  ],
  [
    'the permission goes while it writes',
    (f) => Object.assign(f, { refuses: new DOMException('no', 'NotAllowedError') }),
    'folder-permission',
  ],
  ['the disk turns a bit over', (f) => Object.assign(f, { isBad: true }), 'damaged'],
  [
    'something else',
    (f) => Object.assign(f, { refuses: new DOMException('?', 'InvalidStateError') }),
    'failed',
  ],
];

describe('a copy that cannot be made', () => {
  it.each(FAULTS)('because %s: is said, and the one before is kept', async (_, goesWrong, why) => {
    await ring();
    const [good = ''] = names();
    await change();
    desk.time += DAY;
    goesWrong(folder);
    await ring();
    expect((await readCopies()).failed).toEqual({
      at: desk.time,
      why,
      times: 1,
      where: 'folder',
    });
    expect(names()).toEqual([good]);
    expect(await isWhole(good)).toBe(true);
    // Not at every look, but again; and once it is mended, all is well.
    desk.time += 5 * 60_000;
    await ring();
    expect((await readCopies()).failed?.times).toBe(1);
    desk.time += 10 * 60_000;
    await ring();
    expect((await readCopies()).failed?.times).toBe(2);
    Object.assign(folder, { permission: 'granted', isGone: false, refuses: null, isBad: false });
    kept.folder = folder.handle;
    desk.time += 30 * 60_000;
    await ring();
    const known = await readCopies();
    expect(known.failed).toBeNull();
    expect(known.copies).toHaveLength(2);
    expect(names()).toHaveLength(2);
  });

  it('because the background was killed: its part is cleared away', async () => {
    folder.files.set('postil-backup.zip.part', new Uint8Array(9));
    await changeCopies({ running: { step: 'write', done: 1, total: 9 } });
    await makeCopies(desk).begin();
    expect(names()).toEqual([]);
    expect(await readCopies()).toMatchObject({
      running: null,
      failed: { why: 'interrupted', times: 1 },
    });
  });

  it('because it was cancelled: is no failure, and leaves nothing behind', async () => {
    const running = copies.handlers['copies.run']({}, {} as never);
    await copies.handlers['copies.cancel']({}, {} as never);
    await running;
    expect(names()).toEqual([]);
    expect(await readCopies()).toMatchObject({ running: null, failed: null, copies: [] });
  });
});

it('what failed in one place does not hold up the other', async () => {
  folder.permission = 'prompt';
  await ring();
  expect((await readCopies()).failed).toMatchObject({ times: 1, where: 'folder' });
  await changeSettings({ copies: { every: 'daily', where: 'downloads', keep: 2 } });
  await ring();
  // Tried at once, and counted from the beginning.
  expect((await readCopies()).failed).toMatchObject({
    why: 'no-downloads',
    times: 1,
    where: 'downloads',
  });
});

it('two at once are one', async () => {
  await Promise.all([1, 2, 3].map(() => copies.handlers['copies.run']({}, {} as never)));
  expect(names()).toHaveLength(1);
});

it('the alarm follows the setting', async () => {
  await copies.follow();
  expect(await fakeBrowser.alarms.get('copies')).toMatchObject({ periodInMinutes: 30 });
  await changeSettings({ copies: { every: 'off', where: 'folder', keep: 2 } });
  await copies.follow();
  expect(await fakeBrowser.alarms.get('copies')).toBeUndefined();
});
