import { useMemo, useRef } from 'preact/hooks';
import type { ImportRecord } from '../../lib/library/imports';
import { t, tn } from '../../lib/platform/i18n';
import { failure } from '../changes/failure';
import { Button, Dialog, Failure, Progress } from '../ui';
import { ChooseFiles } from './import-choose';
import { DryRunView } from './import-dry';
import { createImportJob, type ImportJob, type Phase } from './import-job';
import { StoppedLine, saveReport } from './import-stopped';
import { count, doneWords, stoppedWords, undoneWords } from './import-words';
import { OtherCopy } from './other-copy';
import { RestoreView } from './restore-view';
import './import.css';

/** Brings in files: choose, see what would happen, run, and take it back. What was written stays when the dialog closes, and can go on later; `onClose` is told the import that stands still or is done. */
export function ImportDialog(props: { onClose: (record?: ImportRecord) => void; job?: ImportJob }) {
  const { onClose, job: given } = props;
  const job = useMemo(() => given ?? createImportJob(), [given]);
  const now = job.now.value;
  const close = () => {
    job.stop();
    onClose(standing(job.now.value));
  };
  return (
    <Dialog title={titleOf(now, job.left.now.value.count)} onClose={close}>
      <div class="import">
        {now.phase === 'choose' && <ChooseFiles job={job} onClose={close} />}
        {now.phase === 'backup' && (
          <RestoreView
            job={now.restore}
            others={now.others}
            onOther={(file) => void job.take([file])}
            onClose={close}
          />
        )}
        {now.phase === 'bad-backup' && <BadBackup job={job} at={now} />}
        {now.phase === 'which-backup' && <WhichBackup job={job} at={now} onClose={close} />}
        {now.phase === 'reading' && (
          <Progress
            label={t('import_reading')}
            done={0}
            total={0}
            said={t('import_articles_found', tn('articles', now.articles))}
            current={now.name}
            cancel={{ label: t('cancel'), run: job.stop }}
          />
        )}
        {now.phase === 'dry' && <DryRunView job={job} at={now} onClose={close} />}
        {now.phase === 'writing' && <Writing job={job} at={now} />}
        {now.phase === 'stopped' && <Stopped job={job} at={now} onClose={close} />}
        {now.phase === 'done' && <Done job={job} record={now.record} onClose={close} />}
        {now.phase === 'undoing' && (
          <Progress
            label={t('import_undoing')}
            done={now.record.total - now.record.done}
            total={now.record.total}
            said={t(
              'import_progress',
              count(now.record.total - now.record.done),
              count(now.record.total),
            )}
          />
        )}
        {now.phase === 'undone' && <Undone job={job} record={now.record} onClose={close} />}
      </div>
    </Dialog>
  );
}

/** The import or restore that is done or stands still, of which is told when the dialog is gone. */
function standing(now: Phase): ImportRecord | undefined {
  if (now.phase === 'backup') return now.restore.unfinished() ?? undefined;
  return now.phase === 'stopped' || now.phase === 'done' ? now.record : undefined;
}

function titleOf(now: Phase, left: number): string {
  switch (now.phase) {
    case 'dry':
      return now.read.articles.length > 0
        ? tn('import_run', now.read.articles.length - left)
        : t('import_nothing');
    case 'done':
      return tn('import_done_title', now.record.counts.new);
    case 'backup':
    case 'bad-backup':
    case 'which-backup':
      return t('restore_title');
    case 'choose':
    case 'reading':
    case 'writing':
    case 'stopped':
    case 'undoing':
    case 'undone':
      return t('import_title');
  }
}

function BadBackup({ job, at }: { job: ImportJob; at: Extract<Phase, { phase: 'bad-backup' }> }) {
  const again = { label: t('import_another'), run: job.again };
  return (
    <>
      <Failure
        what={t('restore_unreadable')}
        now={t(at.fault === 'newer' ? 'restore_newer' : 'restore_unreadable_now')}
        actions={[again]}
      />
      <OtherCopy than={at.name} onTake={(file) => void job.take([file])} />
    </>
  );
}

/** Asks for the backup of which a restore was stopped. */
function WhichBackup(props: {
  job: ImportJob;
  at: Extract<Phase, { phase: 'which-backup' }>;
  onClose: () => void;
}) {
  const { job, at, onClose } = props;
  const { record, isOther } = at;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      {isOther && <Failure what={t('restore_other_backup')} now={t('restore_other_backup_now')} />}
      <p class="import-about">
        {`${stoppedWords(record)}. ${t('restore_choose_again', record.name)}`}
      </p>
      <input
        ref={field}
        hidden
        type="file"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) void job.resumeFrom(record, file);
        }}
      />
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button kind="primary" autofocus onClick={() => field.current?.click()}>
          {t('restore_choose')}
        </Button>
      </div>
    </>
  );
}

function Writing({ job, at }: { job: ImportJob; at: Extract<Phase, { phase: 'writing' }> }) {
  const { record, title, secondsLeft } = at;
  const { done, total } = record;
  return (
    <Progress
      // Taking the texts apart is what lasts before the first is written.
      label={
        record.state === 'staging' && title !== ''
          ? t('import_texts_reading')
          : tn('import_running', total)
      }
      done={done}
      total={total}
      said={
        secondsLeft === null || secondsLeft < 2
          ? t('import_progress', count(done), count(total))
          : t('import_progress_left', count(done), count(total), secondsLeft)
      }
      current={title}
      cancel={{ label: t(record.state === 'staging' ? 'cancel' : 'import_pause'), run: job.stop }}
    />
  );
}

function Stopped(props: {
  job: ImportJob;
  at: Extract<Phase, { phase: 'stopped' }>;
  onClose: () => void;
}) {
  const { job, at, onClose } = props;
  const { record, code } = at;
  return (
    <>
      {code && (
        <Failure
          what={t('import_failed')}
          now={`${failure(code)} ${record.done > 0 ? t('import_failed_now') : ''}`}
        />
      )}
      {record.total > 0 && <StoppedLine job={job} record={record} />}
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('import_close')}
        </Button>
      </div>
    </>
  );
}

function Done(props: { job: ImportJob; record: ImportRecord; onClose: () => void }) {
  const { job, record, onClose } = props;
  const { counts, problems } = record;
  return (
    <>
      <p role="status">
        {doneWords(counts)}
        {counts.highlights > 0 && `, ${tn('import_done_highlights', counts.highlights)}`}
        {problems.length > 0 && `, ${tn('import_problems', problems.length)}`}
      </p>
      {counts.highlights > 0 && <p class="import-about">{t('import_waiting')}</p>}
      {counts.trashed > 0 && <p class="import-about">{tn('import_trashed', counts.trashed)}</p>}
      <div class="actions import-foot">
        <span class="import-left">
          <Button onClick={() => void saveReport(record)}>{t('import_report')}</Button>
          {counts.new + counts.changed > 0 && (
            <Button kind="danger" onClick={() => void job.undo(record)}>
              {t('import_undo')}
            </Button>
          )}
        </span>
        <Button kind="primary" autofocus onClick={onClose}>
          {t('import_close')}
        </Button>
      </div>
    </>
  );
}

function Undone(props: { job: ImportJob; record: ImportRecord; onClose: () => void }) {
  const { job, record, onClose } = props;
  return (
    <>
      <p role="status">{undoneWords(record)}</p>
      <div class="actions">
        <Button kind="outline" onClick={job.again}>
          {t('import_another')}
        </Button>
        <Button kind="primary" autofocus onClick={onClose}>
          {t('import_close')}
        </Button>
      </div>
    </>
  );
}
