import { fileName } from '../../lib/exchange/filename';
import { reportOf } from '../../lib/exchange/import/report';
import type { ImportRecord } from '../../lib/library/imports';
import { download } from '../../lib/platform/download';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import type { ImportJob } from './import-job';
import { count, REPORT, stoppedWords } from './import-words';

/** An import or restore that stands still: how far it is, go on, or take back what is here. */
export function StoppedLine({ job, record }: { job: ImportJob; record: ImportRecord }) {
  const { done, total } = record;
  return (
    <div class="import-stopped">
      <span>{stoppedWords(record)}</span>
      <span class="import-acts">
        {canGoOn(record) && (
          <Button onClick={() => void job.resume(record)}>{t('import_resume')}</Button>
        )}
        <Button kind="danger" onClick={() => void job.undo(record)}>
          {record.restore ? t('import_undo') : t('import_take_back', count(done))}
        </Button>
      </span>
      <progress value={done} max={Math.max(1, total)} aria-label={stoppedWords(record)} />
    </div>
  );
}

/** One that is being taken back goes only that way; a restore of an older version does not say of which backup it was. */
const canGoOn = ({ state, restore, backup }: ImportRecord): boolean =>
  state !== 'undoing' && (!restore || backup !== undefined);

/** Saves what became of every row as a table. */
export async function saveReport(record: ImportRecord): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of reportOf(record, REPORT)) pieces.push(piece);
  const day = new Date(record.at).toISOString().slice(0, 10);
  download(fileName(t('import_report_name', day), 'csv'), 'text/csv', pieces);
}
