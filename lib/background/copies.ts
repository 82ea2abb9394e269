/** Automatic copies: looks whether one is due, writes it, reads it back, and only then lets an older one go. One at a time. */

import type { Manifest } from '../exchange/backup/manifest';
import { sha256 } from '../exchange/backup/manifest';
import { checkBackup, openBackup } from '../exchange/backup/read';
import { decideCopy, surplus } from '../exchange/backup/schedule';
import { writeBackupTo } from '../exchange/backup/write';
import { lastChange } from '../library/read';
import type { Desk } from '../library/write';
import type { Handlers } from '../messaging/answer';
import { onAlarm, sleepOn, wakeEvery } from '../platform/alarms';
import { readSettings } from '../settings';
import {
  type Copies,
  type CopyFault,
  type CopyRecord,
  changeCopies,
  failureIn,
  readCopies,
} from '../settings/copies';
import type { CopySettings } from '../settings/schema';
import { type CopyDraft, CopyError, type CopyPlace, placeOf } from './copy-places';

const ALARM = 'copies';
/** How often is looked whether a copy is due, in minutes. */
const LOOK_MINUTES = 30;
/** How often it is said how far a copy is, in ms; each word of it also keeps the background awake. */
const TOLD_MS = 500;

/** The automatic copies of one background. */
export interface CopyWork {
  handlers: Pick<Handlers, 'copies.run' | 'copies.cancel'>;
  /** Begins to look after them: once, when the background starts. */
  begin(): Promise<void>;
  /** Sets the alarm clock as the settings want it. */
  follow(): Promise<void>;
}

/** Makes the work over one desk. The alarm is listened to at once, because a background is woken for those who listen then. */
export function makeCopies(desk: Desk): CopyWork {
  let running: { abort: AbortController; done: Promise<void> } | null = null;
  const ready = interrupted(desk);
  const run = (asked: boolean): Promise<void> => {
    if (running) return running.done;
    const abort = new AbortController();
    const done = ready
      .then(() => copy(desk, asked, abort.signal))
      .finally(() => {
        running = null;
      });
    running = { abort, done };
    return done;
  };
  const follow = async () => {
    const { every } = (await readSettings()).copies;
    if (every === 'off') await sleepOn(ALARM);
    else await wakeEvery(ALARM, LOOK_MINUTES);
  };
  onAlarm(ALARM, () => run(false));
  return {
    handlers: {
      'copies.run': async () => {
        await run(true);
        return null;
      },
      'copies.cancel': async () => {
        running?.abort.abort();
        await running?.done;
        return null;
      },
    },
    follow,
    begin: async () => {
      await ready;
      await follow();
    },
  };
}

/** A copy that was being made when the background went away is none: says so, once, and clears its part away. */
async function interrupted(desk: Desk): Promise<void> {
  const before = await readCopies();
  if (!before.running) return;
  const settings = (await readSettings()).copies;
  await fail(before, settings, 'interrupted', desk.now());
  const place = await placeOf(settings).catch(() => null);
  await place?.tidy();
}

function fail(before: Copies, { where }: CopySettings, why: CopyFault, at: number): Promise<void> {
  const times = (failureIn(before, where)?.times ?? 0) + 1;
  return changeCopies({ running: null, failed: { at, why, times, where } });
}

/** Makes a copy if one is due, or because it was asked for. What goes wrong is kept as a reason, never thrown. */
async function copy(desk: Desk, asked: boolean, until: AbortSignal): Promise<void> {
  const settings = (await readSettings()).copies;
  const before = await readCopies();
  const tick = await lastChange(desk.db);
  try {
    const there = await lastThere(settings, before);
    if (!asked && !(await isDue(desk, settings, before, { there, tick }))) return;
    await changeCopies({ running: { step: 'write', done: 0, total: 0 } });
    const place = await placeOf(settings);
    await write(desk, place, settings, { before, there, tick }, until);
  } catch (error) {
    if (until.aborted) await changeCopies({ running: null });
    else await fail(before, settings, faultOf(error), desk.now());
  }
}

async function isDue(
  { db, now }: Desk,
  { every, where }: CopySettings,
  before: Copies,
  { there, tick }: Pick<Known, 'there' | 'tick'>,
): Promise<boolean> {
  const failed = failureIn(before, where);
  const isEmpty = (await db.articles.limit(1).count()) === 0;
  return decideCopy({
    every,
    last: there?.at ?? null,
    failed: failed?.at ?? null,
    failures: failed?.times ?? 0,
    changed: tick !== before.tick,
    emptied: isEmpty && (there?.articles ?? 0) > 0,
    now: now(),
  }).due;
}

/** The newest copy in the place that is set, if it is still there. Where the place cannot be looked at, it is believed. */
async function lastThere(settings: CopySettings, { copies }: Copies): Promise<CopyRecord | null> {
  const last = copies.findLast(({ where }) => where === settings.where);
  if (!last) return null;
  const place = await placeOf(settings).catch(() => null);
  return !place || (await place.isThere(last)) ? last : null;
}

interface Known {
  before: Copies;
  there: CopyRecord | null;
  tick: number;
}

async function write(
  desk: Desk,
  place: CopyPlace,
  settings: CopySettings,
  { before, there, tick }: Known,
  until: AbortSignal,
): Promise<void> {
  const draft = await place.begin();
  try {
    const made = new Date(desk.now());
    const tell = telling();
    const manifest = await writeBackupTo(draft.sink, {
      made,
      signal: until,
      progress: (done, total) => tell('write', done, total),
    });
    const contents = await contentsOf(manifest);
    if (there?.contents === contents) {
      await draft.drop();
      await changeCopies({ tick, running: null, failed: null, nothingNew: desk.now() });
      return;
    }
    await readBack(draft, until, tell);
    // Before it has its name: in another folder an older one may have had the same.
    const older = await stillThere(place, settings, before);
    const kept = await draft.keep(made, until);
    const { articles = 0, highlights = 0 } = manifest.counts;
    const record = {
      ...kept,
      at: made.getTime(),
      articles,
      highlights,
      contents,
      where: settings.where,
    };
    const copies = [...older, record];
    await changeCopies({ copies, tick, running: null, failed: null, nothingNew: null });
    await letGo(place, settings, copies);
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

/** The copies that are still where they were put; those of the other place are believed. */
async function stillThere(
  place: CopyPlace,
  { where }: CopySettings,
  { copies }: Copies,
): Promise<CopyRecord[]> {
  const there: CopyRecord[] = [];
  for (const copy of copies)
    if (copy.where !== where || (await place.isThere(copy))) there.push(copy);
  return there;
}

/** What a backup holds, as one fingerprint: the same rows give the same. */
const contentsOf = ({ files }: Manifest): Promise<string> =>
  sha256(new TextEncoder().encode(files.map((file) => file.sha256).join('')));

type Tell = (step: 'write' | 'check', done: number, total: number) => void;

/** Says now and then how far it is. */
function telling(): Tell {
  let told = 0;
  return (step, done, total) => {
    const now = performance.now();
    if (now - told < TOLD_MS) return;
    told = now;
    void changeCopies({ running: { step, done, total } });
  };
}

/** A copy is good once it was read back, file by file, as it was written. */
async function readBack(draft: CopyDraft, until: AbortSignal, tell: Tell): Promise<void> {
  const backup = await openBackup(await draft.written());
  if (backup === null || typeof backup === 'string') throw new CopyError('damaged');
  const damaged = await checkBackup(backup, until, (done, total) => tell('check', done, total));
  if (damaged.length > 0) throw new CopyError('damaged');
}

/** Removes the copies too many, the oldest first; one that cannot be removed is tried again with the next. */
async function letGo(
  place: CopyPlace,
  settings: CopySettings,
  copies: CopyRecord[],
): Promise<void> {
  const here = copies.filter(({ where }) => where === settings.where);
  const gone = new Set<CopyRecord>();
  for (const old of surplus(here, settings.keep)) {
    await place.remove(old).then(
      () => gone.add(old),
      () => undefined,
    );
  }
  if (gone.size > 0) await changeCopies({ copies: copies.filter((one) => !gone.has(one)) });
}

const BY_NAME: Record<string, CopyFault> = {
  QuotaExceededError: 'space',
  NotFoundError: 'folder-gone',
  NotAllowedError: 'folder-permission',
};

/** The reason that an error stands for. */
function faultOf(error: unknown): CopyFault {
  if (error instanceof CopyError) return error.fault;
  return (error instanceof Error && BY_NAME[error.name]) || 'failed';
}
