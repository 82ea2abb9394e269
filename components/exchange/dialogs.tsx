import { BackupDialog } from './backup-dialog';
import { ImportDialog } from './import-dialog';

/** The dialogs that the library's address opens: `import` and `backup`. */
export function ExchangeDialogs({ where, onClose }: { where: string; onClose: () => void }) {
  if (where === 'import') return <ImportDialog onClose={onClose} />;
  if (where === 'backup') return <BackupDialog onClose={onClose} />;
  return null;
}
