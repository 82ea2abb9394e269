import { fileName } from '../../lib/exchange/filename';
import { reportOf } from '../../lib/exchange/import/report';
import type { ImportRecord } from '../../lib/library/imports';
import { download } from '../../lib/platform/download';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import type { ImportJob } from './import-job';
import { count, REPORT, stoppedWords } from './import-words';

/** An import that stands still: how far it is, go on, or take back what is here. A restore goes on from its file, which adds nothing twice. */
export function StoppedLine({ job, record }: { job: ImportJob; record: ImportRecord }) {
  const { done, total } = record;
  return (
    <div class="import-stopped">
      <span>{stoppedWords(record)}</span>
      <span class="import-acts">
        {record.state !== 'undoing' && !record.restore && (
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

/** Saves what became of every row as a table. */
export async function saveReport(record: ImportRecord): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of reportOf(record, REPORT)) pieces.push(piece);
  const day = new Date(record.at).toISOString().slice(0, 10);
  download(fileName(t('import_report_name', day), 'csv'), 'text/csv', pieces);
}
