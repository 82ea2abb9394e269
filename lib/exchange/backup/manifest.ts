/** What a backup says of itself: one ZIP with JSON Lines per table in parts, kept pictures as files, and this as `manifest.json`. */
import * as z from 'zod/mini';
import { BackupTable } from '../../library/restore';

/** The version of the backup's own form; a newer one is refused. */
export const BACKUP_VERSION = 1;

/** The name of the manifest in the ZIP. */
export const MANIFEST = 'manifest.json';

/** The manifest. `files` names every other member with its rows, its size in bytes and its SHA-256 in hex. */
export const Manifest = z.object({
  format: z.literal('postil-backup'),
  version: z.int(),
  schema: z.int(),
  made: z.string(),
  counts: z.record(BackupTable, z.int()),
  files: z
    .array(
      z.object({
        path: z.string(),
        table: BackupTable,
        rows: z.int(),
        bytes: z.int(),
        sha256: z.string(),
      }),
    )
    .check(z.maxLength(1_000_000)),
});
/** See the schema of the same name. */
export type Manifest = z.infer<typeof Manifest>;

/** A file's fingerprint in hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
