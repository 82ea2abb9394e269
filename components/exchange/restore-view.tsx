import type { Damage } from '../../lib/exchange/backup/read';
import { dayAndTime, t, tn } from '../../lib/platform/i18n';
import { failure } from '../changes/failure';
import { Button, Failure, Progress } from '../ui';
import { count, undoneWords } from './import-words';
import { OtherCopy } from './other-copy';
import type { RestoreJob, RestorePhase } from './restore-job';
import { RestoreSums } from './restore-sums';

interface Props {
  job: RestoreJob;
  others: number;
  onOther: (file: File) => void;
  onClose: () => void;
}

/** What a backup holds, what it would bring back, what is the matter with it, and its way into the library and out again. */
export function RestoreView(props: Props) {
  const { job, onClose } = props;
  const now = job.now.value;
  switch (now.phase) {
    case 'checking':
      return (
        <Running
          label={t('restore_checking')}
          at={now}
          cancel={{ label: t('cancel'), run: onClose }}
        />
      );
    case 'restoring':
      return (
        <Running
          label={t('restore_running')}
          at={now}
          cancel={{ label: t('import_pause'), run: job.pause }}
        />
      );
    case 'ready':
      return <Ready {...props} at={now} />;
    case 'stopped':
      return <Stopped job={job} at={now} onClose={onClose} />;
    case 'failed':
      return (
        <>
          <Failure
            what={t('restore_failed')}
            now={`${failure(now.code)} ${t('restore_failed_now')}`}
          />
          <Close onClose={onClose} />
        </>
      );
    case 'restored':
      return (
        <>
          <p role="status">
            {t('restore_done', count(now.sum.added), count(now.sum.merged), count(now.sum.same))}
            {now.sum.broken > 0 && ` ${tn('restore_broken', now.sum.broken)}`}
          </p>
          <Close onClose={onClose} job={job} />
        </>
      );
    case 'undoing':
      return (
        <Running
          label={t('import_undoing')}
          at={{ done: now.record.total - now.record.done, total: now.record.total }}
        />
      );
    case 'undone':
      return (
        <>
          <p role="status">{undoneWords(now.record)}</p>
          <Close onClose={onClose} />
        </>
      );
  }
}

function Running(props: {
  label: string;
  at: { done: number; total: number };
  cancel?: { label: string; run: () => void };
}) {
  const { at, ...rest } = props;
  const { done, total } = at;
  return (
    <Progress
      {...rest}
      done={done}
      total={total}
      said={t('progress_of', count(done), count(total))}
    />
  );
}

function Stopped(props: {
  job: RestoreJob;
  at: Extract<RestorePhase, { phase: 'stopped' }>;
  onClose: () => void;
}) {
  const { job, at, onClose } = props;
  const words = t('restore_stopped', count(at.done), count(at.total));
  return (
    <>
      {at.code && (
        <Failure
          what={t('restore_failed')}
          now={`${failure(at.code)} ${t('restore_failed_now')}`}
        />
      )}
      <div class="import-stopped">
        <span role="status">{words}</span>
        <span class="import-acts">
          <Button onClick={() => void job.start()}>{t('import_resume')}</Button>
          <Button kind="danger" onClick={() => void job.undo()}>
            {t('import_undo')}
          </Button>
        </span>
        <progress value={at.done} max={Math.max(1, at.total)} aria-label={words} />
      </div>
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('import_close')}
        </Button>
      </div>
    </>
  );
}

function Ready(props: Props & { at: Extract<RestorePhase, { phase: 'ready' }> }) {
  const { job, at, others, onOther, onClose } = props;
  const { counts, made } = job.backup.manifest;
  const { damaged, plan } = at;
  const holds = [
    tn('articles', counts.articles ?? 0),
    tn('highlights', counts.highlights ?? 0),
    tn('restore_pictures', counts.pictures ?? 0),
  ].join(', ');
  const nothing = plan !== null && plan.articles.new + plan.articles.newer === 0;
  return (
    <>
      <div class="import-scroll">
        <p class="import-about">{`${t('import_dry')} ${t('restore_about')}`}</p>
        <Damaged damaged={damaged} />
        {damaged.length > 0 && <OtherCopy than={job.name} onTake={onOther} />}
        {plan && <RestoreSums plan={plan} />}
        <dl class="import-facts">
          <Fact name={t('restore_made')} words={madeWords(made)} />
          <Fact name={t('restore_holds')} words={holds} />
        </dl>
        {nothing && plan.highlights.new === 0 && (
          <p class="import-about">{t('restore_all_here')}</p>
        )}
        {others > 0 && <p class="import-about">{tn('restore_others', others)}</p>}
      </div>
      <div class="actions import-foot">
        <Button kind="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          kind={damaged.length > 0 ? 'outline' : 'primary'}
          autofocus
          onClick={() => void job.start()}
        >
          {damaged.length > 0 ? t('restore_run_rest') : tn('restore_run', counts.articles ?? 0)}
        </Button>
      </div>
    </>
  );
}

/** When a backup was made; what is no time is shown as it is. */
const madeWords = (made: string): string => {
  const at = Date.parse(made);
  return Number.isNaN(at) ? made : dayAndTime(at);
};

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function Damaged({ damaged }: { damaged: readonly Damage[] }) {
  if (damaged.length === 0) return <p class="meta">{t('restore_whole')}</p>;
  return (
    <Failure
      what={tn('restore_damaged', damaged.length)}
      now={t(
        'restore_damaged_now',
        damaged
          .slice(0, 5)
          .map(({ path }) => path)
          .join(', '),
      )}
    />
  );
}

/** The way out; with a restore that is done, also the way back. */
function Close({ onClose, job }: { onClose: () => void; job?: RestoreJob }) {
  return (
    <div class="actions import-foot">
      <span class="import-left">
        {job && (
          <Button kind="danger" onClick={() => void job.undo()}>
            {t('import_undo')}
          </Button>
        )}
      </span>
      <Button kind="primary" autofocus onClick={onClose}>
        {t('import_close')}
      </Button>
    </div>
  );
}
