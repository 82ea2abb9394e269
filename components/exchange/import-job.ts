/** One import in its dialog: from files to a dry run, from there to the end, or back. The page drives it chunk by chunk; what was written survives the page. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackupFault } from '../../lib/exchange/backup/read';
import { type DryRun, dryRun } from '../../lib/exchange/import/dry-run';
import { type DroppedFile, type ReadResult, readFiles } from '../../lib/exchange/import/read';
import type { ImportOptions, ImportRecord } from '../../lib/library/imports';
import { tagRows } from '../../lib/library/read';
import { ask } from '../../lib/messaging/ask';
import type { Reply } from '../../lib/messaging/wire';
import { type BackupsHeld, backupAmong, restoreFrom, resumeRestore } from './import-restore';
import { parcels } from './import-stage';
import { type Choice, createChoice, type LeftOut } from './left-out';
import type { RestoreJob } from './restore-job';

/** Where an import stands, as the dialog shows it. `code` is why the background refused. */
export type Phase =
  | { phase: 'choose' }
  | { phase: 'backup'; restore: RestoreJob; others: number }
  | { phase: 'bad-backup'; fault: BackupFault; name: string }
  /** A stopped restore wants its backup; `isOther` says that another file was given. */
  | { phase: 'which-backup'; record: ImportRecord; isOther: boolean }
  | { phase: 'reading'; name: string; articles: number }
  | { phase: 'dry'; read: ReadResult; run: DryRun | null; looked: number }
  | { phase: 'writing'; record: ImportRecord; title: string; secondsLeft: number | null }
  | { phase: 'stopped'; record: ImportRecord; code: string | null }
  | { phase: 'done'; record: ImportRecord }
  | { phase: 'undoing'; record: ImportRecord }
  | { phase: 'undone'; record: ImportRecord };

/** An import and what can be done with it. */
export interface ImportJob {
  now: ReadonlySignal<Phase>;
  options: ReadonlySignal<ImportOptions>;
  /** Which articles are left out. */
  left: Choice;
  take(files: readonly DroppedFile[]): Promise<void>;
  choose(options: Partial<ImportOptions>): void;
  start(): Promise<void>;
  /** Goes on with one that stands still; a restore goes on from its backup, which is asked for if it is not at hand. */
  resume(record: ImportRecord): Promise<void>;
  /** Goes on with a stopped restore from this file. */
  resumeFrom(record: ImportRecord, file: DroppedFile): Promise<void>;
  undo(record: ImportRecord): Promise<void>;
  /** Stops at the next chunk; what was read is dropped, what was written stays. */
  stop(): void;
  again(): void;
}

/** Makes an import. */
export function createImportJob(held: BackupsHeld = new Map()): ImportJob {
  const now = signal<Phase>({ phase: 'choose' });
  const options = signal<ImportOptions>({ tags: [], states: 'keep' });
  const left = createChoice();
  let running = new AbortController();
  let dry: Phase | null = null;
  const fresh = () => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  const job: ImportJob = {
    now,
    options,
    left,
    async take(files) {
      const until = fresh();
      now.value = { phase: 'reading', name: files[0]?.name ?? '', articles: 0 };
      const backup = await backupAmong(files, held);
      if (until.aborted) return;
      if (backup) {
        now.value = backup;
        return;
      }
      const read = await readAll(files, until, now);
      if (!read) return;
      left.begin(read.articles.length);
      await tryOut(read, options.value, until, now);
    },
    choose(change) {
      options.value = { ...options.value, ...change };
      const at = now.value;
      if (at.phase === 'dry') void tryOut(at.read, options.value, fresh(), now);
    },
    async start() {
      const at = now.value;
      if (at.phase !== 'dry') return;
      dry = at;
      const until = fresh();
      await stageAndWrite(at, { options: options.value, left: left.now.value }, until, now);
    },
    resume: (record) =>
      record.restore ? resumeRestore(record, held, now) : write(record, fresh(), now),
    resumeFrom: (record, file) => restoreFrom(record, file, now),
    undo: (record) => takeBack(record, fresh(), now),
    stop() {
      running.abort();
      now.value = afterStop(now.value, dry);
    },
    again() {
      running.abort();
      now.value = { phase: 'choose' };
    },
  };
  return job;
}

type Now = { value: Phase };

/** Reads files; null if it was stopped, or if the browser could not lay aside what was read, which is said. */
async function readAll(
  files: readonly DroppedFile[],
  until: AbortSignal,
  now: Now,
): Promise<ReadResult | null> {
  const progress = (name: string, articles: number) => {
    if (!until.aborted) now.value = { phase: 'reading', name, articles };
  };
  const read = await readFiles(files, { signal: until, progress }).catch(() => null);
  if (until.aborted) return null;
  if (!read) now.value = { phase: 'stopped', record: NOTHING, code: 'failed' };
  return read;
}

/** What is shown once a job was stopped; before anything is written it is the dry run again. */
function afterStop(at: Phase, dry: Phase | null): Phase {
  if (at.phase === 'backup') at.restore.stop();
  if (at.phase === 'reading') return { phase: 'choose' };
  if (at.phase !== 'writing') return at;
  const { record } = at;
  return record.state === 'staging'
    ? (dry ?? { phase: 'choose' })
    : { phase: 'stopped', record, code: null };
}

/** How often the dialog hears of a long dry run, in ms. */
const SHOWN_EVERY = 200;

/** Says what would happen, with these choices. */
async function tryOut(
  read: ReadResult,
  options: ImportOptions,
  until: AbortSignal,
  now: Now,
): Promise<void> {
  const show = (run: DryRun | null, looked: number) => {
    if (!until.aborted) now.value = { phase: 'dry', read, run, looked };
  };
  show(null, 0);
  const tags = new Set((await tagRows()).map(({ name }) => name));
  let since = performance.now();
  const progress = (looked: number) => {
    if (performance.now() - since < SHOWN_EVERY) return;
    since = performance.now();
    show(null, looked);
  };
  const run = await dryRun(read.articles, options, tags, { signal: until, progress }).catch(
    () => null,
  );
  if (run) show(run, run.what.length);
}

type Dry = Extract<Phase, { phase: 'dry' }>;

/** What the reader chose before the writing. */
interface Chosen {
  options: ImportOptions;
  left: LeftOut;
}

async function stageAndWrite(at: Dry, chosen: Chosen, until: AbortSignal, now: Now): Promise<void> {
  const record = await stage(at, chosen, until, now);
  if (record) await write(record, until, now);
}

async function stage(
  { read, run }: Dry,
  { options, left }: Chosen,
  until: AbortSignal,
  now: Now,
): Promise<ImportRecord | null> {
  const { articles } = read;
  const taken = read.files.filter(({ leftOut }) => leftOut === null);
  const begun = await ask('import.begin', {
    name: taken
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 500),
    formats: [...new Set(taken.flatMap(({ format }) => format?.name ?? []))].slice(0, 100),
    options,
    problems: read.problems,
  });
  if (!begun.ok) return fail(begun, now, null);
  const total = articles.length - left.count;
  let record = { ...begun.value, total };
  const tell = (done: number, title: string) => {
    if (!until.aborted)
      now.value = { phase: 'writing', record: { ...record, done }, title, secondsLeft: null };
  };
  tell(0, '');
  try {
    for await (const { items, last } of parcels(articles, { run, left, signal: until, tell })) {
      if (until.aborted) return null;
      const reply = await ask('import.stage', { id: record.id, items, last });
      if (!reply.ok) return fail(reply, now, null);
      record = reply.value;
    }
  } catch {
    // Only stopping ends it early: the dry run is shown again.
    return null;
  }
  return record;
}

function fail(reply: Reply<unknown>, now: Now, record: ImportRecord | null): null {
  const code = reply.ok ? null : reply.code;
  if (record) now.value = { phase: 'stopped', record, code };
  else now.value = { phase: 'stopped', record: NOTHING, code };
  return null;
}

/** An import that was refused before it began. */
const NOTHING = { id: '', total: 0, done: 0, state: 'staging' } as unknown as ImportRecord;

async function write(begun: ImportRecord, until: AbortSignal, now: Now): Promise<void> {
  let record = begun;
  const since = performance.now();
  now.value = { phase: 'writing', record, title: record.name, secondsLeft: null };
  while (record.state === 'running') {
    const reply = await ask('import.step', { id: record.id });
    if (until.aborted) {
      // The chunk at hand was written all the same.
      if (reply.ok && phaseOf(now) === 'stopped') now.value = ended(reply.value);
      return;
    }
    if (!reply.ok) return void fail(reply, now, record);
    record = reply.value;
    const speed = (record.done - begun.done) / (performance.now() - since);
    const left = Math.ceil((record.total - record.done) / speed / 1000);
    now.value = { phase: 'writing', record, title: record.name, secondsLeft: left };
  }
  now.value = ended(record);
}

/** Asked anew, because it changes while a chunk is awaited. */
const phaseOf = (now: Now): Phase['phase'] => now.value.phase;

const ended = (record: ImportRecord): Phase =>
  record.state === 'done' ? { phase: 'done', record } : { phase: 'stopped', record, code: null };

async function takeBack(begun: ImportRecord, until: AbortSignal, now: Now): Promise<void> {
  let record = begun;
  now.value = { phase: 'undoing', record };
  while (record.state !== 'undone' && !until.aborted) {
    const reply = await ask('import.undo', { id: record.id });
    if (!reply.ok) return void fail(reply, now, record);
    record = reply.value;
    if (!until.aborted) now.value = { phase: 'undoing', record };
  }
  if (!until.aborted) now.value = { phase: 'undone', record };
}

/** Takes a whole import back without a dialog. */
export async function undoWhole(record: ImportRecord): Promise<Reply<ImportRecord>> {
  for (;;) {
    const reply = await ask('import.undo', { id: record.id });
    if (!reply.ok || reply.value.state === 'undone') return reply;
  }
}
