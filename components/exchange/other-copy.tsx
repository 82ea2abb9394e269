import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dayAndTime, t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import { goodCopyBut } from './copies-here';

/** Where a backup is refused: the newest automatic copy that is whole, if there is one. */
export function OtherCopy({ than, onTake }: { than: string; onTake: (file: File) => void }) {
  const found = useSignal<File | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void goodCopyBut(than, leaving.signal).then((file) => {
      if (!leaving.signal.aborted) found.value = file;
    });
    return () => leaving.abort();
  }, [than]);
  const file = found.value;
  if (!file) return null;
  return (
    <div class="restore-other">
      <p>{t('restore_other', file.name, dayAndTime(file.lastModified))}</p>
      <Button kind="primary" onClick={() => onTake(file)}>
        {t('restore_other_take')}
      </Button>
    </div>
  );
}
