import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { COPY_NAMES, DEFAULT_COPY_TEMPLATE, filled } from '../../lib/exchange/cite/copies';
import type { Quotation } from '../../lib/exchange/cite/quotations';
import { t } from '../../lib/platform/i18n';
import {
  CopyStyle,
  MAX_COPY_TEMPLATE,
  type Settings,
  type SettingsPatch,
} from '../../lib/settings/schema';
import { styleWords } from '../exchange/copying';
import { faultWords } from '../exchange/template-words';
import { Button, Radios } from '../ui';
import './copying.css';

interface Props {
  now: Settings;
  change: (patch: SettingsPatch) => void;
}

/** How quotations are copied, and the reader's own template with what it makes of an example. */
export function Copying({ now, change }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where a template that failed leads to.
    if (location.hash === '#copying') section.current?.scrollIntoView();
  }, []);
  return (
    <section ref={section} id="copying">
      <h2>{t('options_copying')}</h2>
      <p>{t('options_copying_about')}</p>
      <Radios
        name="copy-style"
        label={t('options_copying')}
        values={CopyStyle.options}
        chosen={now.copyStyle}
        words={(style) => {
          const words = styleWords(style);
          return words.charAt(0).toLocaleUpperCase() + words.slice(1);
        }}
        under={(style) => style === 'template' && <Template now={now} change={change} />}
        onChoose={(copyStyle) => change({ copyStyle })}
      />
    </section>
  );
}

/** A quotation of words that lacks nothing. */
const example = (): Quotation => ({
  quote: t('copy_sample_quote'),
  speaker: t('copy_sample_speaker'),
  title: t('copy_sample_title'),
  byline: [t('copy_sample_author')],
  siteName: t('copy_sample_site'),
  publishedAt: '2026-03-14',
  accessedAt: Date.now(),
  url: 'https://quay.example/harbour',
  link: 'https://quay.example/harbour#:~:text=Nobody%20here',
  around: {},
  paragraph: 7,
  note: t('copy_sample_note'),
  tags: [t('copy_sample_tag')],
  colour: 'violet',
  lang: 'en',
});

/** What is typed is kept at once, also while it is wrong: nobody loses half a template. */
function Template({ now, change }: Props) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const source = typed.value ?? (now.copyTemplate || DEFAULT_COPY_TEMPLATE);
  const made = filled(example(), source);
  const write = (words: string) => {
    typed.value = words;
    change({ copyTemplate: words === DEFAULT_COPY_TEMPLATE ? '' : words });
  };
  return (
    <div class="copying-template">
      <label for={id} class="unseen">
        {t('copy_template_label')}
      </label>
      <textarea
        id={id}
        class="area"
        value={source}
        maxLength={MAX_COPY_TEMPLATE}
        spellcheck={false}
        dir="auto"
        aria-invalid={made.ok ? undefined : true}
        aria-describedby={`${id}-made`}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div id={`${id}-made`} role="status">
        {made.ok ? (
          <>
            <p class="meta">{t('copy_template_preview')}</p>
            <p class="copying-made serif" dir="auto">
              {made.text}
            </p>
          </>
        ) : (
          <p class="wrong">{faultWords(made)}</p>
        )}
      </div>
      <p class="meta">
        {t('copy_template_names')} {[...COPY_NAMES].join(', ')}
      </p>
      <Button
        disabled={source === DEFAULT_COPY_TEMPLATE}
        onClick={() => write(DEFAULT_COPY_TEMPLATE)}
      >
        {t('copy_template_reset')}
      </Button>
    </div>
  );
}
