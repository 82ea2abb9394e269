import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { live } from '../../lib/library/live';
import { storedSize } from '../../lib/library/read';
import type { Reply } from '../../lib/messaging/wire';
import { megabyteWords, t, tn } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import { failure } from '../changes/failure';
import { Button, Failure, type Toasts } from '../ui';
import { TypedConfirmation } from './typed-confirmation';

/** How much is stored; everything out, everything gone. */
export function DataSection(props: {
  toasts: Toasts;
  onExport: () => void;
  onErase: () => Promise<Reply<unknown>>;
}) {
  const { toasts, onExport, onErase } = props;
  const asking = useSignal(false);
  const erasing = useSignal(false);
  const erase = async () => {
    asking.value = false;
    erasing.value = true;
    const reply = await onErase();
    erasing.value = false;
    toasts.show({ text: reply.ok ? t('erased_all') : failure(reply.code) });
  };
  return (
    <section>
      <h2>{t('options_data')}</h2>
      <Size />
      <div class="data-actions">
        <Button kind="outline" onClick={onExport}>
          {t('export_everything')}
        </Button>
        <Button kind="outline" onClick={() => void openOwn('/library.html#/backup')}>
          {t('backup')}
        </Button>
        <Button kind="outline" onClick={() => void openOwn('/library.html#/import')}>
          {t('import_restore')}
        </Button>
        <Button
          kind="danger"
          busy={erasing.value}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('erase_everything')}
        </Button>
      </div>
      {asking.value && (
        <TypedConfirmation
          title={t('erase_everything')}
          text={t('erase_everything_text', t('erase_word'))}
          word={t('erase_word')}
          action={t('erase_everything')}
          onConfirm={() => void erase()}
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
    </section>
  );
}

/** How much is kept, as long as the page is open. */
function Size() {
  const query = useMemo(() => live(storedSize), []);
  useEffect(() => query.stop, [query]);
  const size = query.value.value;
  return (
    <>
      {size.state === 'loading' && (
        <p class="meta" role="status">
          {t('options_counting')}
        </p>
      )}
      {size.state === 'ready' && (
        <p>{`${tn('articles', size.value.articles)}, ${tn('highlights', size.value.highlights)}, ${megabyteWords(size.value.bytes)}`}</p>
      )}
      {size.state === 'failed' && (
        <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />
      )}
    </>
  );
}
