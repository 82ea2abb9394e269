/** The part of an import that is a restore: a backup among the files, and a stopped restore that goes on from its own. */
import { type Backup, openBackup } from '../../lib/exchange/backup/read';
import { fingerprintOf } from '../../lib/exchange/backup/resume';
import type { DroppedFile } from '../../lib/exchange/import/read';
import type { ImportRecord } from '../../lib/library/imports';
import { copyNamed } from './copies-here';
import type { Phase } from './import-job';
import { createRestoreJob } from './restore-job';

type Now = { value: Phase };

/** The backups that a page was given, by their fingerprints: it goes on from them without asking for the file again. */
export type BackupsHeld = Map<string, DroppedFile>;

/** The first file that is a backup: it is restored, because it is more than an import. */
export async function backupAmong(
  files: readonly DroppedFile[],
  held: BackupsHeld,
): Promise<Phase | null> {
  for (const file of files) {
    const backup = await openBackup(file);
    if (typeof backup === 'string') return { phase: 'bad-backup', fault: backup, name: file.name };
    if (!backup) continue;
    held.set(await fingerprintOf(backup), file);
    const restore = createRestoreJob(backup, file.name);
    return { phase: 'backup', restore, others: files.length - 1 };
  }
  return null;
}

/** Goes on with a stopped restore: from the file that this page was given, else from the automatic copy of its name, else it asks. */
export async function resumeRestore(
  record: ImportRecord,
  held: BackupsHeld,
  now: Now,
): Promise<void> {
  const file = held.get(record.backup ?? '') ?? (await copyNamed(record.name));
  const backup = file && (await ownBackup(record, file));
  now.value = backup
    ? goingOn(record, backup, file.name)
    : { phase: 'which-backup', record, isOther: false };
}

/** Goes on with a stopped restore from a file, if it is the backup that was being restored. */
export async function restoreFrom(
  record: ImportRecord,
  file: DroppedFile,
  now: Now,
): Promise<void> {
  const backup = await ownBackup(record, file);
  now.value = backup
    ? goingOn(record, backup, file.name)
    : { phase: 'which-backup', record, isOther: true };
}

const goingOn = (record: ImportRecord, backup: Backup, name: string): Phase => ({
  phase: 'backup',
  restore: createRestoreJob(backup, name, record),
  others: 0,
});

async function ownBackup(record: ImportRecord, file: DroppedFile): Promise<Backup | null> {
  const backup = await openBackup(file);
  if (backup === null || typeof backup === 'string') return null;
  return (await fingerprintOf(backup)) === record.backup ? backup : null;
}
