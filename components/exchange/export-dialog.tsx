import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type ExportFormat, GROUPS } from '../../lib/exchange/format';
import { FORMATS } from '../../lib/exchange/formats';
import { exportArticles } from '../../lib/exchange/run';
import type { ArticleId } from '../../lib/library/schema';
import { download } from '../../lib/platform/download';
import { t, tn, type WordKey } from '../../lib/platform/i18n';
import { Button, Dialog, Failure, Progress } from '../ui';
import './exchange.css';

/** Exports a selection: choose a format, see how far it is, stop when one likes. */
export function ExportDialog({
  ids,
  onClose,
}: {
  ids: readonly ArticleId[];
  onClose: (exported?: number) => void;
}) {
  const chosen = useSignal(FORMATS[0]?.id ?? '');
  const running = useSignal<{ done: number; title: string } | null>(null);
  const failed = useSignal(false);
  const job = useRef<AbortController | null>(null);
  const start = async () => {
    const format = FORMATS.find(({ id }) => id === chosen.value);
    if (!format) return;
    job.current = new AbortController();
    running.value = { done: 0, title: '' };
    try {
      const file = await exportArticles(format, ids, {
        made: new Date(),
        signal: job.current.signal,
        progress: (done, title) => {
          running.value = { done, title };
        },
      });
      download(file.name, file.mimeType, file.pieces);
      onClose(file.articles);
    } catch {
      failed.value = !job.current.signal.aborted;
      running.value = null;
    }
  };
  return (
    <Dialog title={t('export_title', tn('articles', ids.length))} onClose={() => onClose()}>
      {failed.value && <Failure what={t('export_failed')} now={t('export_failed_now')} />}
      {running.value ? (
        <Progress
          label={t('export_running')}
          done={running.value.done}
          total={ids.length}
          said={t('progress_of', running.value.done, ids.length)}
          current={running.value.title}
          cancel={{ label: t('cancel'), run: () => job.current?.abort() }}
        />
      ) : (
        <Formats
          chosen={chosen}
          disabled={ids.length === 0}
          onCancel={() => onClose()}
          onStart={() => void start()}
        />
      )}
    </Dialog>
  );
}

function Formats(props: {
  chosen: Signal<string>;
  disabled: boolean;
  onCancel: () => void;
  onStart: () => void;
}) {
  const { chosen, disabled, onCancel, onStart } = props;
  return (
    <>
      <fieldset class="formats">
        <legend class="unseen">{t('export_format')}</legend>
        {GROUPS.map((group) => (
          <div key={group} role="group" aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`}>{t(`format_group_${group}`)}</h3>
            {FORMATS.filter((format) => format.group === group).map((format) => (
              <Format key={format.id} format={format} chosen={chosen} />
            ))}
          </div>
        ))}
      </fieldset>
      <div class="actions">
        <Button kind="outline" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button kind="primary" disabled={disabled} onClick={onStart}>
          {t('export')}
        </Button>
      </div>
    </>
  );
}

/** One format: its name, and below it for whom it is. Read out, the name comes first and the rest as its description. */
function Format({ format, chosen }: { format: ExportFormat; chosen: Signal<string> }) {
  const { id, label, about, extension } = format;
  return (
    <label class="format">
      <input
        type="radio"
        name="format"
        aria-labelledby={`format-${id}`}
        aria-describedby={`about-${id}`}
        checked={chosen.value === id}
        onChange={() => {
          chosen.value = id;
        }}
      />
      <span class="format-name" id={`format-${id}`}>
        {t(label as WordKey)}
      </span>
      <span class="meta">{`.${extension}`}</span>
      <span class="format-about" id={`about-${id}`}>
        {t(about as WordKey)}
      </span>
    </label>
  );
}
