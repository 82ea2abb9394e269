import type { Damage } from '../../lib/exchange/backup/read';
import { language, t, tn } from '../../lib/platform/i18n';
import { failure } from '../sidebar/words';
import { Button, Failure, Progress } from '../ui';
import type { RestoreJob } from './restore-job';

/** What a backup holds, what is the matter with it, and its way back into the library. */
export function RestoreView(props: { job: RestoreJob; others: number; onClose: () => void }) {
  const { job, others, onClose } = props;
  const now = job.now.value;
  switch (now.phase) {
    case 'checking':
      return (
        <Progress
          label={t('restore_checking')}
          done={now.done}
          total={now.total}
          said={t('progress_of', now.done, now.total)}
          cancel={{ label: t('cancel'), run: onClose }}
        />
      );
    case 'restoring':
      return (
        <Progress
          label={t('restore_running')}
          done={now.done}
          total={now.total}
          said={t('progress_of', now.done, now.total)}
        />
      );
    case 'ready':
      return <Ready job={job} damaged={now.damaged} others={others} onClose={onClose} />;
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
            {t('restore_done', now.sum.added, now.sum.merged, now.sum.same)}
            {now.sum.broken > 0 && ` ${tn('restore_broken', now.sum.broken)}`}
          </p>
          <Close onClose={onClose} />
        </>
      );
  }
}

function Ready(props: {
  job: RestoreJob;
  damaged: readonly Damage[];
  others: number;
  onClose: () => void;
}) {
  const { job, damaged, others, onClose } = props;
  const { counts, made } = job.backup.manifest;
  return (
    <>
      <p class="import-about">{t('restore_about')}</p>
      <dl class="import-facts">
        <Fact name={t('restore_made')} words={dayOf(made)} />
        <Fact name={t('import_articles')} words={number(counts.articles)} />
        <Fact name={t('import_highlights')} words={number(counts.highlights)} />
        <Fact name={t('restore_pictures')} words={number(counts.pictures)} />
        <Fact name={t('restore_views')} words={number(counts.views)} />
      </dl>
      <Damaged damaged={damaged} />
      {others > 0 && <p class="import-about">{tn('restore_others', others)}</p>}
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button kind="primary" autofocus onClick={() => void job.start()}>
          {tn('restore_run', counts.articles ?? 0)}
        </Button>
      </div>
    </>
  );
}

const number = (n: number | undefined): string => new Intl.NumberFormat(language()).format(n ?? 0);

const dayOf = (made: string): string => {
  const at = Date.parse(made);
  return Number.isNaN(at)
    ? made
    : new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
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
      quiet
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

function Close({ onClose }: { onClose: () => void }) {
  return (
    <div class="actions">
      <Button kind="primary" autofocus onClick={onClose}>
        {t('import_close')}
      </Button>
    </div>
  );
}
