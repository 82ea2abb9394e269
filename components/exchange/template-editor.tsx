import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ExportItem } from '../../lib/exchange/format';
import {
  EXTENSIONS,
  faultOf,
  renderArticle,
  type TemplateExtension,
} from '../../lib/exchange/own-template';
import { readItem, type Selection } from '../../lib/exchange/run';
import { FILTERS } from '../../lib/exchange/template-filters';
import { BUILT_IN, STARTERS } from '../../lib/exchange/template-starters';
import { t, type WordKey } from '../../lib/platform/i18n';
import { MAX_TEMPLATE } from '../../lib/settings/schema';
import { Button } from '../ui';
import type { WrittenTemplate } from './own-template';
import { withName } from './template-insert';
import { TemplateNames } from './template-names';
import { faultWords } from './template-words';
import './template.css';

/** So much of the first article is shown; the file has all of it. */
const SHOWN = 20_000;

/** The reader's own template, and beside it what it makes of the first article that is exported. */
export function TemplateEditor(props: { template: WrittenTemplate; selection: Selection }) {
  const { template, selection } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const item = useFirst(selection);
  const rendered = useComputed(() =>
    item.value ? renderArticle(template.now.value, item.value) : faultOf(template.now.value),
  );
  const good = useRef('');
  if (rendered.value?.ok) good.current = rendered.value.text.slice(0, SHOWN);
  const fault = rendered.value?.ok === false ? faultWords(rendered.value) : null;
  const insert = (name: string, list: string | null) => {
    const { current } = field;
    if (!current) return;
    const at = { start: current.selectionStart, end: current.selectionEnd };
    const { source, caret } = withName(template.now.value.source, at, name, list);
    if (source.length > MAX_TEMPLATE) return;
    template.write({ source });
    current.focus();
    // The field has the new words only after the next drawing.
    requestAnimationFrame(() => current.setSelectionRange(caret, caret));
  };
  const title = item.value?.article.title;
  return (
    <div class="template">
      <Beginnings template={template} />
      <div class="template-sides">
        <Source template={template} field={field} fault={fault} />
        <section class="template-side" aria-label={t('template_preview')}>
          <p class="template-head">
            {title ? t('template_preview_of', title) : t('template_preview')}
          </p>
          {item.value === null ? (
            <p class="meta">{t('template_preview_none')}</p>
          ) : (
            <pre
              class={fault ? 'template-text template-old' : 'template-text'}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              tabIndex={0}
              dir="auto"
            >
              {good.current}
            </pre>
          )}
        </section>
      </div>
      <TemplateNames onInsert={insert} />
      <p class="meta">{t('template_filters', Object.keys(FILTERS).join(', '))}</p>
    </div>
  );
}

/** The first article there is, undefined until it is read. */
function useFirst(selection: Selection) {
  const item = useSignal<ExportItem | null | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      for (const id of selection.articles) {
        const found = await readItem(id, selection).catch(() => null);
        if (isGone) return;
        if (found) {
          item.value = found;
          return;
        }
      }
      item.value = null;
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [selection]);
  return item;
}

/** Templates to begin with, and what the file is. */
function Beginnings({ template }: { template: WrittenTemplate }) {
  const { now } = template;
  return (
    <div class="template-line">
      <span class="meta">{t('template_begin')}</span>
      {Object.entries(STARTERS).map(([name, starter]) => (
        <Button key={name} onClick={() => template.replace(starter)}>
          {t(`template_starter_${name}` as WordKey)}
        </Button>
      ))}
      <label class="template-file">
        <span class="meta">{t('template_extension')}</span>
        <select
          value={now.value.extension}
          onChange={(event) =>
            template.write({ extension: event.currentTarget.value as TemplateExtension })
          }
        >
          {Object.keys(EXTENSIONS).map((extension) => (
            <option key={extension} value={extension}>{`.${extension}`}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The way back: to the built-in template, and from whatever took the place of one's own. */
export function TemplateBack({ template }: { template: WrittenTemplate }) {
  const { now, before } = template;
  return (
    <div class="template-way" role="status">
      {before.value ? (
        <>
          <span>{t('template_replaced')}</span>
          <Button onClick={template.bringBack}>{t('undo')}</Button>
        </>
      ) : (
        now.value.source !== BUILT_IN.source && (
          <Button onClick={() => template.replace(BUILT_IN)}>{t('template_back')}</Button>
        )
      )}
    </div>
  );
}

function Source(props: {
  template: WrittenTemplate;
  field: { current: HTMLTextAreaElement | null };
  fault: string | null;
}) {
  const { template, field, fault } = props;
  const id = useId();
  return (
    <div class="template-side">
      <label class="template-head" for={id}>
        {t('template_label')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="template-text"
        value={template.now.value.source}
        maxLength={MAX_TEMPLATE}
        spellcheck={false}
        wrap="off"
        dir="ltr"
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-said`}
        onInput={(event) => template.write({ source: event.currentTarget.value })}
      />
      <p id={`${id}-said`} role="status" class={fault ? 'wrong' : 'meta'}>
        {fault ?? t('template_saved')}
      </p>
    </div>
  );
}
