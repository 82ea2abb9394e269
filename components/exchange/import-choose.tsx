import { useSignal } from '@preact/signals';
import { Import as ImportIcon } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type ImportRecord, importsOf } from '../../lib/library/imports';
import { live } from '../../lib/library/live';
import { shortDay, t } from '../../lib/platform/i18n';
import { Button, Icon } from '../ui';
import type { ImportJob } from './import-job';
import { StoppedLine, saveReport } from './import-stopped';
import { doneWords } from './import-words';

/** The area that takes files, and what was imported before. */
export function ChooseFiles({ job, onClose }: { job: ImportJob; onClose: () => void }) {
  const over = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    over.value = false;
    if (files && files.length > 0) void job.take([...files]);
  };
  return (
    <>
      <p class="import-about">{t('import_about')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is the keyboard's */}
      <div
        class={`import-drop${over.value ? ' is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => {
          over.value = false;
        }}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files);
        }}
      >
        <Icon node={ImportIcon} />
        <span>{t('import_drop')}</span>
        <Button kind="outline" autofocus onClick={() => field.current?.click()}>
          {t('import_choose')}
        </Button>
        <input
          ref={field}
          hidden
          type="file"
          multiple
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <details class="import-which">
        <summary>{t('import_which')}</summary>
        <p>{t('import_which_list')}</p>
      </details>
      <Earlier job={job} />
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}

/** Imports before this one: those that stand still first, each of the others with its report and a way back. */
function Earlier({ job }: { job: ImportJob }) {
  const query = useMemo(() => live(() => importsOf()), []);
  useEffect(() => query.stop, [query]);
  const all = query.value.value;
  const records = all.state === 'ready' ? all.value : [];
  const stopped = records.filter(({ state }) => state === 'running' || state === 'undoing');
  const ended = records.filter(({ state }) => state === 'done');
  return (
    <>
      {stopped.map((record) => (
        <StoppedLine key={record.id} job={job} record={record} />
      ))}
      {ended.length > 0 && (
        <section class="import-earlier">
          <h3>{t('import_earlier')}</h3>
          <ul>
            {ended.map((record) => (
              <EarlierLine key={record.id} job={job} record={record} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function EarlierLine({ job, record }: { job: ImportJob; record: ImportRecord }) {
  const { name, at, counts } = record;
  return (
    <li>
      <span class="import-file-name" title={name}>
        {name}
      </span>
      <span class="meta">{`${shortDay(at, Date.now())} · ${doneWords(counts)}`}</span>
      <span class="import-acts">
        {!record.restore && (
          <Button onClick={() => void saveReport(record)}>{t('import_report')}</Button>
        )}
        <Button kind="danger" onClick={() => void job.undo(record)}>
          {t('import_undo')}
        </Button>
      </span>
    </li>
  );
}
