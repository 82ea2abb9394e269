import { useEffect, useMemo } from 'preact/hooks';
import { isCopyName } from '../../lib/exchange/backup/schedule';
import type { ImportRecord } from '../../lib/library/imports';
import { t, tn } from '../../lib/platform/i18n';
import { failure } from '../changes/failure';
import type { Toasts } from '../ui';
import { BackupDialog } from './backup-dialog';
import { copyNamed } from './copies-here';
import { ImportDialog } from './import-dialog';
import { createImportJob, undoWhole } from './import-job';
import type { BackupsHeld } from './import-restore';
import { stoppedWords, undoneWords } from './import-words';

/** The dialogs that the library's address opens: `import`, also of an automatic `copy` by its name, and `backup`. `go` changes it. */
export function ExchangeDialogs(props: {
  where: string;
  copy: string;
  toasts: Toasts;
  go: (route: string) => void;
}) {
  const { where, copy, toasts, go } = props;
  const held = useMemo<BackupsHeld>(() => new Map(), []);
  const onClose = () => go('');
  const after = (record?: ImportRecord) => {
    onClose();
    if (!record || record.total === 0) return;
    const { counts, state } = record;
    if (state !== 'done') {
      const run = () => go('/import');
      toasts.show({ text: stoppedWords(record), action: { label: t('import_resume'), run } });
    } else if (counts.new + counts.changed > 0) {
      const text = tn('import_done_title', counts.new);
      toasts.show({ text, action: { label: t('undo'), run: () => void undo(record, toasts) } });
    }
  };
  if (where === 'import' && isCopyName(copy))
    return <CopyDialog key={copy} name={copy} held={held} onClose={after} />;
  if (where === 'import') return <FreshDialog held={held} onClose={after} />;
  if (where === 'backup') return <BackupDialog onClose={onClose} />;
  return null;
}

interface Hosted {
  held: BackupsHeld;
  onClose: (record?: ImportRecord) => void;
}

/** The dialog that asks for files. */
function FreshDialog({ held, onClose }: Hosted) {
  const job = useMemo(() => createImportJob(held), [held]);
  return <ImportDialog job={job} onClose={onClose} />;
}

/** The dialog over a copy of the folder, which is opened at once. */
function CopyDialog({ name, held, onClose }: Hosted & { name: string }) {
  const job = useMemo(() => createImportJob(held), [held]);
  useEffect(() => {
    void copyNamed(name).then((file) => file && job.take([file]));
  }, [name, job]);
  return <ImportDialog job={job} onClose={onClose} />;
}

async function undo(record: ImportRecord, toasts: Toasts): Promise<void> {
  const reply = await undoWhole(record);
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  toasts.show({ text: undoneWords(reply.value) });
}
