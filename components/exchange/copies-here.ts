/** The automatic copies in the picked folder, as long as the browser lets us read it. */
import { checkBackup, openBackup } from '../../lib/exchange/backup/read';
import { isCopyName } from '../../lib/exchange/backup/schedule';
import { filesIn, folderState, keptFolder } from '../../lib/platform/folder';

/** The copies, the newest first. */
async function copiesHere(): Promise<File[]> {
  const folder = await keptFolder();
  if (!folder || (await folderState(folder)) !== 'granted') return [];
  const files = await filesIn(folder, isCopyName);
  return files.sort((a, b) => b.lastModified - a.lastModified);
}

/** The copy of this name, or null. Never throws. */
export const copyNamed = (name: string): Promise<File | null> =>
  copiesHere().then(
    (files) => files.find((file) => file.name === name) ?? null,
    () => null,
  );

/** The newest copy but the one of this name that is whole, or null. Never throws. */
export async function goodCopyBut(name: string, until: AbortSignal): Promise<File | null> {
  try {
    for (const file of await copiesHere()) {
      if (file.name === name) continue;
      const backup = await openBackup(file);
      if (backup === null || typeof backup === 'string') continue;
      if ((await checkBackup(backup, until)).length === 0) return file;
    }
  } catch {
    // The folder is gone meanwhile, or nobody waits any more: there is nothing to offer.
  }
  return null;
}
