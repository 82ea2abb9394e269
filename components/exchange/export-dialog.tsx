import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type ExportFormat, GROUPS } from '../../lib/exchange/format';
import { FORMATS } from '../../lib/exchange/formats';
import { TemplateRefused } from '../../lib/exchange/own-template';
import { exportArticles, type Selection } from '../../lib/exchange/run';
import { download } from '../../lib/platform/download';
import { t, tn, type WordKey } from '../../lib/platform/i18n';
import { Button, Dialog, Failure, Progress } from '../ui';
import { openTemplate } from './own-template';
import { TemplateBack, TemplateEditor } from './template-editor';
import { faultWords } from './template-words';
import './exchange.css';

interface Running {
  done: number;
  title: string;
}
interface Failed {
  what: string;
  now: string;
}

/** Exports a selection: choose a format, write its template where it has one, see how far it is, stop when one likes. */
export function ExportDialog(props: {
  selection: Selection;
  onClose: (exported?: number) => void;
}) {
  const { selection, onClose } = props;
  const template = useMemo(openTemplate, []);
  const chosen = useSignal(FORMATS[0]?.id ?? '');
  const isWriting = useSignal(false);
  const { running, failed, start, stop } = useExport(selection, onClose);
  const onStart = () => {
    const format = FORMATS.find(({ id }) => id === chosen.value);
    if (format) void start(format.through?.(template.now.value) ?? format);
  };
  const count = selection.articles.length;
  const what = selection.highlight ? t('export_one_highlight') : tn('articles', count);
  const title = isWriting.value ? t('template_title') : t('export_title', what);
  return (
    <Dialog title={title} wide={isWriting.value} onClose={() => onClose()}>
      {failed.value && <Failure {...failed.value} />}
      {running.value ? (
        <Progress
          label={t('export_running')}
          done={running.value.done}
          total={count}
          said={t('progress_of', running.value.done, count)}
          current={running.value.title}
          cancel={{ label: t('cancel'), run: stop }}
        />
      ) : (
        <>
          {isWriting.value ? (
            <TemplateEditor {...{ template, selection }} />
          ) : (
            <Formats
              chosen={chosen}
              isWriting={isWriting}
              extension={template.now.value.extension}
            />
          )}
          <div class="actions">
            {isWriting.value && <TemplateBack template={template} />}
            {isWriting.value ? (
              <Button kind="outline" onClick={() => (isWriting.value = false)}>
                {t('template_back_formats')}
              </Button>
            ) : (
              <Button kind="outline" onClick={() => onClose()}>
                {t('cancel')}
              </Button>
            )}
            <Button kind="primary" disabled={count === 0} onClick={onStart}>
              {t('export')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** One export at a time: how far it is, why it failed. */
function useExport(selection: Selection, onClose: (exported?: number) => void) {
  const running = useSignal<Running | null>(null);
  const failed = useSignal<Failed | null>(null);
  const job = useRef<AbortController | null>(null);
  const start = async (format: ExportFormat) => {
    const mine = new AbortController();
    job.current = mine;
    failed.value = null;
    running.value = { done: 0, title: '' };
    try {
      const file = await exportArticles(format, selection, {
        made: new Date(),
        signal: mine.signal,
        progress: (done, title) => {
          running.value = { done, title };
        },
      });
      download(file.name, file.mimeType, file.pieces);
      onClose(file.articles);
    } catch (error) {
      failed.value = mine.signal.aborted ? null : failureOf(error);
      running.value = null;
    }
  };
  return { running, failed, start, stop: () => job.current?.abort() };
}

const failureOf = (error: unknown): Failed =>
  error instanceof TemplateRefused
    ? { what: t('template_refused'), now: faultWords(error.fault) }
    : { what: t('export_failed'), now: t('export_failed_now') };

function Formats(props: { chosen: Signal<string>; isWriting: Signal<boolean>; extension: string }) {
  const { chosen, isWriting, extension } = props;
  return (
    <fieldset class="formats">
      <legend class="unseen">{t('export_format')}</legend>
      {GROUPS.map((group) => (
        <div key={group} role="group" aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`}>{t(`format_group_${group}`)}</h3>
          {FORMATS.filter((format) => format.group === group).map((format) => (
            <Format
              key={format.id}
              format={format.through ? { ...format, extension } : format}
              chosen={chosen}
              onWrite={() => {
                isWriting.value = true;
              }}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** One format: its name, and below it for whom it is. Read out, the name comes first and the rest as its description. */
function Format(props: { format: ExportFormat; chosen: Signal<string>; onWrite: () => void }) {
  const { format, chosen, onWrite } = props;
  const { id, label, about, extension } = format;
  const isChosen = chosen.value === id;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What belongs to a format comes with its choice, perhaps below the edge of the list.
    if (isChosen && format.through) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, format.through]);
  return (
    <div class="format-box" ref={box}>
      <label class="format">
        <input
          type="radio"
          name="format"
          aria-labelledby={`format-${id}`}
          aria-describedby={`about-${id}`}
          checked={isChosen}
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
      {format.through && isChosen && (
        <div class="format-more">
          <Button onClick={onWrite}>{t('template_edit')}</Button>
        </div>
      )}
    </div>
  );
}
