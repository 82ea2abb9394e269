import type { ImportRecord } from '../../lib/library/imports';
import { t, tn } from '../../lib/platform/i18n';
import { failure } from '../sidebar/words';
import type { Toasts } from '../ui';
import { BackupDialog } from './backup-dialog';
import { ImportDialog } from './import-dialog';
import { undoWhole } from './import-job';
import { stoppedWords } from './import-words';

/** The dialogs that the library's address opens: `import` and `backup`. `go` changes it. */
export function ExchangeDialogs(props: {
  where: string;
  toasts: Toasts;
  go: (route: string) => void;
}) {
  const { where, toasts, go } = props;
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
  if (where === 'import') return <ImportDialog onClose={after} />;
  if (where === 'backup') return <BackupDialog onClose={onClose} />;
  return null;
}

async function undo(record: ImportRecord, toasts: Toasts): Promise<void> {
  const reply = await undoWhole(record);
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const { kept } = reply.value;
  const more = kept > 0 ? ` ${tn('import_undone_kept', kept)}` : '';
  toasts.show({ text: `${t('import_undone')}${more}` });
}
