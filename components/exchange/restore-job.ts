/** Restoring a backup from its dialog: check every member, say what it would bring back, then hand the rows over, some at a time; stop, go on, take back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Comparison, compareBackup } from '../../lib/exchange/backup/compare';
import {
  type Backup,
  backupRows,
  checkBackup,
  type Damage,
  led,
} from '../../lib/exchange/backup/read';
import { fingerprintOf, type Learned, learnedAgain } from '../../lib/exchange/backup/resume';
import { twinFinder } from '../../lib/exchange/backup/twins';
import type { ImportRecord, RestoreSum } from '../../lib/library/imports';
import { ask } from '../../lib/messaging/ask';

/** How many articles are settled in one message. */
const SETTLED = 500;

/** Where a restore stands. */
export type RestorePhase =
  | { phase: 'checking'; done: number; total: number }
  | { phase: 'ready'; damaged: readonly Damage[]; plan: Comparison | null }
  | { phase: 'restoring'; done: number; total: number }
  | { phase: 'stopped'; done: number; total: number; code: string | null }
  | { phase: 'failed'; code: string }
  | { phase: 'restored'; sum: RestoreSum }
  | { phase: 'undoing'; record: ImportRecord }
  | { phase: 'undone'; record: ImportRecord };

/** A restore and what can be done with it. */
export interface RestoreJob {
  backup: Backup;
  name: string;
  now: ReadonlySignal<RestorePhase>;
  /** The restore as far as it is, once it has begun; null when it is over, too. */
  unfinished(): ImportRecord | null;
  /** Begins, or goes on where it was stopped. */
  start(): Promise<void>;
  /** Stops after the rows at hand; what came stays. */
  pause(): void;
  /** Takes back what came. */
  undo(): Promise<void>;
  stop(): void;
}

/** What a restore has come to: kept over a stop. */
interface Journey extends Learned {
  record: ImportRecord;
  done: number;
  total: number;
  sum: RestoreSum;
}

/**
 * Makes a restore of a backup from the file `name`, checks it and compares it with what is here. One that was begun before and
 * stopped, `from`, goes on by itself once every member was found whole.
 */
export function createRestoreJob(backup: Backup, name: string, from?: ImportRecord): RestoreJob {
  const closing = new AbortController();
  const now = signal<RestorePhase>({ phase: 'checking', done: 0, total: 1 });
  let pausing = new AbortController();
  let damaged: readonly Damage[] = [];
  let journey: Journey | null = null;
  const show = (phase: RestorePhase) => {
    if (!closing.signal.aborted) now.value = phase;
  };
  const job: RestoreJob = {
    backup,
    name,
    now,
    unfinished: () => {
      const { phase } = now.value;
      const isOver = phase === 'restored' || phase === 'undoing' || phase === 'undone';
      return journey && !isOver ? { ...journey.record, done: journey.done } : null;
    },
    start: async () => {
      if (now.value.phase === 'ready') damaged = now.value.damaged;
      pausing = new AbortController();
      const begun =
        journey ??
        (from ? await again(from, backup, damaged, closing.signal) : await begin(backup, name));
      if (typeof begun === 'string') return show({ phase: 'failed', code: begun });
      journey = begun;
      const until = AbortSignal.any([closing.signal, pausing.signal]);
      show(
        await travel(journey, backup, damaged, until, show).catch(() => stopped(begun, 'failed')),
      );
    },
    pause: () => pausing.abort(),
    undo: async () => {
      if (journey) await takeBack(journey.record, show);
    },
    stop: () => closing.abort(),
  };
  void look(backup, closing.signal, now, show).then(() => {
    const at = now.value;
    if (from && at.phase === 'ready' && at.damaged.length === 0) void job.start();
  });
  return job;
}

type Show = (phase: RestorePhase) => void;

/** Checks, and compares as long as nobody has gone on without. */
async function look(
  backup: Backup,
  until: AbortSignal,
  now: ReadonlySignal<RestorePhase>,
  show: Show,
): Promise<void> {
  try {
    const damaged = await checkBackup(backup, until, (done, total) =>
      show({ phase: 'checking', done, total }),
    );
    show({ phase: 'ready', damaged, plan: null });
    void compareBackup(backup, damaged, until).then(
      (plan) => now.value.phase === 'ready' && show({ phase: 'ready', damaged, plan }),
      () => undefined,
    );
  } catch {
    show({ phase: 'failed', code: 'failed' });
  }
}

const stopped = ({ done, total }: Journey, code: string | null): RestorePhase => ({
  phase: 'stopped',
  done,
  total,
  code,
});

async function begin(backup: Backup, name: string): Promise<Journey | string> {
  const total = Object.values(backup.manifest.counts).reduce((sum, n) => sum + n, 0);
  const fingerprint = await fingerprintOf(backup);
  const given = { name: name.slice(0, 500), total, backup: fingerprint };
  const reply = await ask('restore.begin', given);
  if (!reply.ok) return reply.code;
  const sum = { added: 0, merged: 0, same: 0, broken: 0 };
  return { record: reply.value, done: 0, total, sum, moved: new Map(), met: new Set() };
}

/** A restore that another page began: its rows that are here are not handed over again. */
async function again(
  record: ImportRecord,
  backup: Backup,
  damaged: readonly Damage[],
  until: AbortSignal,
): Promise<Journey> {
  const { done, total, restored, counts } = record;
  const learned = await learnedAgain(backup, damaged, done, until);
  // A record of an older version knows of the highlights only how many came.
  const { new: articles, highlights, changed: merged, same } = counts;
  const sum = restored ?? { added: articles + highlights, merged, same, broken: 0 };
  return { record, done, total, sum: { ...sum }, ...learned };
}

/** Hands rows over until all are, or it is told to stop; those that were handed over before are passed over. */
async function travel(
  journey: Journey,
  backup: Backup,
  damaged: readonly Damage[],
  until: AbortSignal,
  show: Show,
): Promise<RestorePhase> {
  const { record, total, moved, sum } = journey;
  const { id } = record;
  const begun = journey.done;
  const twinsOf = twinFinder();
  let passed = 0;
  show({ phase: 'restoring', done: begun, total });
  for await (const { table, rows } of backupRows(backup, damaged)) {
    passed += rows.length;
    const twins = table === 'articles' ? twinsOf(rows) : [];
    if (passed <= begun) continue;
    if (until.aborted) return stopped(journey, null);
    const given = rows.map((row) => led(row, moved));
    const reply = await ask('restore.rows', { id, table, rows: given, twins });
    if (!reply.ok) return stopped(journey, reply.code);
    for (const [from, to] of reply.value.moved) moved.set(from, to);
    for (const one of reply.value.met) journey.met.add(one);
    // What a reader counts are articles and highlights; a text or a picture belongs to its article.
    if (table === 'articles' || table === 'highlights')
      for (const key of ['added', 'merged', 'same'] as const) sum[key] += reply.value[key];
    sum.broken += reply.value.broken;
    journey.done = passed;
    show({ phase: 'restoring', done: passed, total });
  }
  const code = await settle(journey);
  return code === null ? { phase: 'restored', sum } : stopped(journey, code);
}

/** Brings the counts of articles that were here before up to the highlights that came; gives why it was refused, or null. */
async function settle({ record: { id }, met }: Journey): Promise<string | null> {
  const ids = [...met];
  for (let at = 0; at < Math.max(1, ids.length); at += SETTLED) {
    const last = at + SETTLED >= ids.length;
    const reply = await ask('restore.settle', { id, ids: ids.slice(at, at + SETTLED), last });
    if (!reply.ok) return reply.code;
  }
  return null;
}

async function takeBack(begun: ImportRecord, show: Show): Promise<void> {
  let record = begun;
  while (record.state !== 'undone') {
    const reply = await ask('import.undo', { id: record.id });
    if (!reply.ok) return show({ phase: 'failed', code: reply.code });
    record = reply.value;
    show({ phase: 'undoing', record });
  }
  show({ phase: 'undone', record });
}
