/** Opens and checks a backup before anything of it is written, and gives its rows in pieces. */
import { BACKUP_TABLES, type BackupTable } from '../../library/restore';
import { SCHEMA_VERSION } from '../../library/schema';
import { toBase64 } from '../../text/base64';
import { isZip, openZip, type ZipEntry, ZipError } from '../import/zip';
import { BACKUP_VERSION, MANIFEST, Manifest, sha256 } from './manifest';

/** A backup is our own and may be large; still no member is larger than a picture may be. */
const LIMITS = { entries: 1_000_000, entry: 200_000_000, total: 100_000_000_000, ratio: 2000 };
/** Where the name stands in a member's own header, in bytes (APPNOTE 4.3.7). */
const LOCAL_HEAD = 30;
/** How much of rows goes into one message, in UTF-16 units. */
const MESSAGE = 1_000_000;

/** A backup that was opened. `files` are its members by path. */
export interface Backup {
  manifest: Manifest;
  files: Map<string, ZipEntry>;
}

/** Why a backup is not restored. `newer`: a newer Postil made it; `damaged`: it was cut off, or its list of contents cannot be read. */
export type BackupFault = 'newer' | 'damaged';

/** Opens a backup; null if a file is none, a fault if it cannot be used. Never throws. */
export async function openBackup(blob: Blob): Promise<Backup | BackupFault | null> {
  let entries: ZipEntry[];
  try {
    entries = await openZip(blob, LIMITS);
  } catch {
    return (await beginsAsBackup(blob)) ? 'damaged' : null;
  }
  const first = entries.find(({ path }) => path === MANIFEST);
  if (!first) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(await first.bytes()));
    const { format, version, schema } = Object(json) as Record<string, unknown>;
    if (format !== 'postil-backup') return null;
    if (Number(version) > BACKUP_VERSION || Number(schema) > SCHEMA_VERSION) return 'newer';
    const manifest = Manifest.safeParse(json);
    if (!manifest.success) return 'damaged';
    return { manifest: manifest.data, files: new Map(entries.map((one) => [one.path, one])) };
  } catch {
    return 'damaged';
  }
}

const FIRST = new RegExp(`^(?:${BACKUP_TABLES.join('|')})/\\d{5}\\.jsonl|^${MANIFEST}`);

/** Whether an archive without a directory, cut off or overwritten, was a backup: by the name of its first member. */
async function beginsAsBackup(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, LOCAL_HEAD + 40).arrayBuffer());
  return isZip(head) && FIRST.test(new TextDecoder().decode(head.subarray(LOCAL_HEAD)));
}

/** One member that is not as it was written. */
export interface Damage {
  path: string;
  table: BackupTable;
  rows: number;
}

/** Compares every member with its SHA-256; gives those that are missing or changed. Throws AbortError when `signal` aborts. */
export async function checkBackup(
  { manifest, files }: Backup,
  signal: AbortSignal,
  progress?: (done: number, total: number) => void,
): Promise<Damage[]> {
  const damaged: Damage[] = [];
  let done = 0;
  for (const { path, table, rows, sha256: expected } of manifest.files) {
    signal.throwIfAborted();
    const bytes = await bytesOf(files.get(path));
    if (!bytes || (await sha256(bytes)) !== expected) damaged.push({ path, table, rows });
    progress?.(++done, manifest.files.length);
  }
  return damaged;
}

async function bytesOf(entry: ZipEntry | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return entry ? await entry.bytes() : null;
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}

/** The rows of a backup, table by table in the order of restoring, some at a time; damaged members are passed over. Pictures' bytes are base64. */
export async function* backupRows(
  { manifest, files }: Backup,
  damaged: readonly Damage[],
  tables: readonly BackupTable[] = BACKUP_TABLES,
): AsyncGenerator<{ table: BackupTable; rows: unknown[] }> {
  const bad = new Set(damaged.map(({ path }) => path));
  for (const table of tables) {
    let rows: unknown[] = [];
    let size = 0;
    for (const { path, table: of } of manifest.files) {
      if (of !== table || bad.has(path) || !path.endsWith('.jsonl')) continue;
      const bytes = await bytesOf(files.get(path));
      for (const line of new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')) {
        const row = line === '' ? undefined : await rowOf(line, table, files, bad);
        if (row === undefined) continue;
        rows.push(row);
        size += table === 'pictures' ? String(Object(row).bytes).length : line.length;
        if (size < MESSAGE) continue;
        yield { table, rows };
        [rows, size] = [[], 0];
      }
    }
    if (rows.length > 0) yield { table, rows };
  }
}

/** A row of a backup, laid at the article that is here where the backup's has another id. */
export function led(row: unknown, moved: ReadonlyMap<string, string>): unknown {
  const { articleId } = Object(row) as { articleId?: unknown };
  const to = typeof articleId === 'string' ? moved.get(articleId) : undefined;
  return to === undefined ? row : { ...Object(row), articleId: to };
}

async function rowOf(
  line: string,
  table: BackupTable,
  files: ReadonlyMap<string, ZipEntry>,
  bad: ReadonlySet<string>,
): Promise<unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (table !== 'pictures') return row;
  const { file, ...facts } = Object(row) as { file?: unknown };
  const bytes = bad.has(String(file)) ? null : await bytesOf(files.get(String(file)));
  return bytes ? { ...facts, bytes: toBase64(bytes) } : undefined;
}
