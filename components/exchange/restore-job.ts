/** Restoring a backup from its dialog: check every member, then hand the rows over, some at a time. Stopped and begun again it adds nothing twice. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Backup, backupRows, checkBackup, type Damage } from '../../lib/exchange/backup/read';
import type { ArticleId } from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';

/** How many articles are settled in one message. */
const SETTLED = 500;

/** How many rows came, met one that is here, or could not be read. */
export interface RestoreSum {
  added: number;
  merged: number;
  same: number;
  broken: number;
}

/** Where a restore stands. */
export type RestorePhase =
  | { phase: 'checking'; done: number; total: number }
  | { phase: 'ready'; damaged: readonly Damage[] }
  | { phase: 'restoring'; done: number; total: number }
  | { phase: 'failed'; code: string }
  | { phase: 'restored'; sum: RestoreSum };

/** A restore and what can be done with it. */
export interface RestoreJob {
  backup: Backup;
  now: ReadonlySignal<RestorePhase>;
  start(): Promise<void>;
  stop(): void;
}

/** Makes a restore and begins to check the backup. */
export function createRestoreJob(backup: Backup): RestoreJob {
  const running = new AbortController();
  const now = signal<RestorePhase>({ phase: 'checking', done: 0, total: 1 });
  let damaged: Damage[] = [];
  const check = async () => {
    damaged = await checkBackup(backup, running.signal, (done, total) => {
      now.value = { phase: 'checking', done, total };
    });
    if (!running.signal.aborted) now.value = { phase: 'ready', damaged };
  };
  check().catch(() => {
    if (!running.signal.aborted) now.value = { phase: 'failed', code: 'failed' };
  });
  return {
    backup,
    now,
    start: async () => {
      try {
        now.value = await restore(backup, damaged, running.signal, (done, total) => {
          now.value = { phase: 'restoring', done, total };
        });
      } catch {
        if (!running.signal.aborted) now.value = { phase: 'failed', code: 'failed' };
      }
    },
    stop: () => running.abort(),
  };
}

/** Rows of an article that is here under another id go to that one. */
function led(row: unknown, moved: ReadonlyMap<string, string>): unknown {
  const { articleId } = Object(row) as { articleId?: unknown };
  const to = typeof articleId === 'string' ? moved.get(articleId) : undefined;
  return to === undefined ? row : { ...Object(row), articleId: to };
}

async function restore(
  backup: Backup,
  damaged: readonly Damage[],
  until: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<RestorePhase> {
  const total = Object.values(backup.manifest.counts).reduce((sum, n) => sum + n, 0);
  const sum: RestoreSum = { added: 0, merged: 0, same: 0, broken: 0 };
  const moved = new Map<string, string>();
  const met = new Set<ArticleId>();
  let done = 0;
  progress(0, total);
  for await (const { table, rows } of backupRows(backup, damaged)) {
    until.throwIfAborted();
    const reply = await ask('restore.rows', { table, rows: rows.map((row) => led(row, moved)) });
    if (!reply.ok) return { phase: 'failed', code: reply.code };
    for (const [from, to] of reply.value.moved) moved.set(from, to);
    for (const id of reply.value.met) met.add(id);
    // What a reader counts are articles and highlights; a text or a picture belongs to its article.
    if (table === 'articles' || table === 'highlights')
      for (const key of ['added', 'merged', 'same'] as const) sum[key] += reply.value[key];
    sum.broken += reply.value.broken;
    done += rows.length;
    progress(done, total);
  }
  const ids = [...met];
  for (let at = 0; at < Math.max(1, ids.length); at += SETTLED) {
    const reply = await ask('restore.settle', { ids: ids.slice(at, at + SETTLED) });
    if (!reply.ok) return { phase: 'failed', code: reply.code };
  }
  return { phase: 'restored', sum };
}
