import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { writeBackup } from '../../lib/exchange/backup/write';
import { download } from '../../lib/platform/download';
import { t, tn } from '../../lib/platform/i18n';
import { Button, Dialog, Failure, Progress } from '../ui';
import './import.css';

/** Writes a backup and gives it to the reader: begins at once, because there is nothing to choose. */
export function BackupDialog({ onClose }: { onClose: () => void }) {
  const at = useSignal({ done: 0, total: 0 });
  const end = useSignal<{ articles: number } | 'failed' | null>(null);
  useEffect(() => {
    const running = new AbortController();
    const progress = (done: number, total: number) => {
      at.value = { done, total };
    };
    writeBackup({ made: new Date(), signal: running.signal, progress }).then(
      ({ name, blob, manifest }) => {
        if (running.signal.aborted) return;
        download(name, 'application/zip', [blob]);
        end.value = { articles: manifest.counts.articles ?? 0 };
      },
      () => {
        if (!running.signal.aborted) end.value = 'failed';
      },
    );
    return () => running.abort();
  }, []);
  const { done, total } = at.value;
  return (
    <Dialog title={t('backup_title')} onClose={onClose}>
      <div class="import">
        {end.value === null && (
          <Progress
            label={t('backup_running')}
            done={done}
            total={total}
            said={t('progress_of', done, total)}
            cancel={{ label: t('cancel'), run: onClose }}
          />
        )}
        {end.value === 'failed' && (
          <Failure what={t('backup_failed')} now={t('backup_failed_now')} />
        )}
        {end.value !== null && end.value !== 'failed' && (
          <p role="status">{`${tn('backup_done', end.value.articles)} ${t('backup_done_now')}`}</p>
        )}
        {end.value !== null && (
          <div class="actions">
            <Button kind="primary" autofocus onClick={onClose}>
              {t('import_close')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
