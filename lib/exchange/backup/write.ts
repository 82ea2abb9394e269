/**
 * Writes everything that is kept as one ZIP, in parts of some hundred kilobytes: rows are read by key and never all in memory, the
 * packed parts go where they are to lie as they come. The archive is fflate's (https://github.com/101arrowz/fflate).
 */
import { Zip } from 'fflate';
import { library } from '../../library/db';
import { BACKUP_TABLES, type BackupTable } from '../../library/restore';
import { SCHEMA_VERSION, type StoredPicture } from '../../library/schema';
import { pauser } from '../import/pauser';
import { BACKUP_VERSION, MANIFEST, type Manifest, sha256 } from './manifest';
import { addMember } from './member';

/** How many rows are read at once; bodies are large. */
const ROWS = 200;
const BODIES = 20;
/** How much one member holds before it is packed, in UTF-16 units. */
const PART = 200_000;
/** Packed bytes that are held before they are handed on. */
const HELD = 4_000_000;

/** How a backup is watched and stopped. `progress` is told rows written of all. */
export interface BackupOptions {
  made: Date;
  signal: AbortSignal;
  progress?: (done: number, total: number) => void;
}

/** A finished backup. */
export interface BackupFile {
  name: string;
  blob: Blob;
  manifest: Manifest;
}

/** Takes the next bytes of a backup; what it gives is awaited before more is written. */
export type Sink = (bytes: Blob) => Promise<void>;

interface Writing {
  zip: Zip;
  manifest: Manifest;
  sink: Sink;
  held: Uint8Array<ArrayBuffer>[];
  size: number;
  done: number;
  total: number;
  options: BackupOptions;
  pause: () => Promise<unknown>;
}

/** Writes a backup of the library as a blob, which the browser keeps on the disk. Throws AbortError when `signal` aborts, and what the database throws. */
export async function writeBackup(options: BackupOptions): Promise<BackupFile> {
  const parts: Blob[] = [];
  const manifest = await writeBackupTo((bytes) => {
    parts.push(bytes);
    return Promise.resolve();
  }, options);
  const day = options.made.toISOString().slice(0, 10);
  return {
    name: `Postil backup ${day}.zip`,
    blob: new Blob(parts, { type: 'application/zip' }),
    manifest,
  };
}

/** Writes a backup of the library into `sink`, no more than some megabytes in memory. Throws AbortError when `signal` aborts, and what database or sink throw. */
export async function writeBackupTo(sink: Sink, options: BackupOptions): Promise<Manifest> {
  const writing = begun(sink, options);
  for (const table of BACKUP_TABLES) writing.total += await library().table(table).count();
  for (const table of BACKUP_TABLES) {
    writing.manifest.counts[table] = 0;
    await writeTable(table, writing);
  }
  const text = new TextEncoder().encode(JSON.stringify(writing.manifest));
  await addMember(writing.zip, { path: MANIFEST, bytes: text, isPacked: true }, writing.pause);
  writing.zip.end();
  await flush(writing);
  return writing.manifest;
}

function begun(sink: Sink, options: BackupOptions): Writing {
  const writing: Writing = {
    zip: new Zip((error, chunk) => {
      if (error) throw error;
      writing.held.push(chunk as Uint8Array<ArrayBuffer>);
      writing.size += chunk.length;
    }),
    manifest: {
      format: 'postil-backup',
      version: BACKUP_VERSION,
      schema: SCHEMA_VERSION,
      made: options.made.toISOString(),
      counts: {} as Manifest['counts'],
      files: [],
    },
    sink,
    held: [],
    size: 0,
    done: 0,
    total: 0,
    options,
    pause: pauser(options.signal),
  };
  return writing;
}

async function flush(writing: Writing): Promise<void> {
  const bytes = new Blob(writing.held);
  writing.held = [];
  writing.size = 0;
  await writing.sink(bytes);
}

/** The rows of a table in pieces, by key: what is written meanwhile does not move those behind. */
async function* chunks(table: BackupTable): AsyncGenerator<unknown[]> {
  const rows = library().table<unknown, unknown>(table);
  const size = table === 'bodies' || table === 'versions' || table === 'pictures' ? BODIES : ROWS;
  const keyPath = rows.schema.primKey.keyPath;
  let after: unknown;
  for (;;) {
    const from = after === undefined ? rows.toCollection() : rows.where(':id').above(after);
    const chunk = await from.limit(size).toArray();
    if (chunk.length > 0) yield chunk;
    const last = chunk.at(-1) as Record<string, unknown> | undefined;
    if (chunk.length < size || !last) return;
    after = Array.isArray(keyPath) ? keyPath.map((key) => last[key]) : last[keyPath ?? ''];
  }
}

async function writeTable(table: BackupTable, writing: Writing): Promise<void> {
  let lines: string[] = [];
  let length = 0;
  let part = 0;
  const end = async () => {
    if (lines.length === 0) return;
    const path = `${table}/${String(++part).padStart(5, '0')}.jsonl`;
    await addPart(writing, table, path, new TextEncoder().encode(lines.join('')), lines.length);
    lines = [];
    length = 0;
  };
  for await (const chunk of chunks(table)) {
    for (const row of chunk) {
      const line = `${JSON.stringify(table === 'pictures' ? await pictureRow(row, writing) : row)}\n`;
      lines.push(line);
      length += line.length;
      if (length > PART) await end();
      await writing.pause();
    }
    writing.options.signal.throwIfAborted();
    writing.done += chunk.length;
    writing.options.progress?.(writing.done, writing.total);
  }
  await end();
}

async function addPart(
  writing: Writing,
  table: BackupTable,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  rows: number,
): Promise<void> {
  const { counts, files } = writing.manifest;
  counts[table] = (counts[table] ?? 0) + rows;
  files.push({ path, table, rows, bytes: bytes.length, sha256: await sha256(bytes) });
  const isPacked = !path.startsWith('pictures/files/');
  await addMember(writing.zip, { path, bytes, isPacked }, writing.pause);
  if (writing.size > HELD) await flush(writing);
}

/** A picture's bytes are a file of their own, which its row names. */
async function pictureRow(row: unknown, writing: Writing): Promise<unknown> {
  const { bytes, ...facts } = row as StoredPicture;
  const file = `pictures/files/${String(writing.manifest.files.length).padStart(7, '0')}`;
  await addPart(writing, 'pictures', file, new Uint8Array(bytes), 0);
  return { ...facts, file };
}
