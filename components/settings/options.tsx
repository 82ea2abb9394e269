/** The options: where Postil runs, colours and their labels, data, privacy. Every change holds at once. */
import type { ReadonlySignal } from '@preact/signals';
import { COLOURS } from '../../lib/annotation/colours';
import type { Colour } from '../../lib/annotation/selectors';
import { ask } from '../../lib/messaging/ask';
import { t } from '../../lib/platform/i18n';
import { forgetStill } from '../../lib/platform/still';
import { openOwn } from '../../lib/platform/tabs';
import { labelOf } from '../../lib/settings/labels';
import {
  PictureChoice,
  type Runs,
  type Settings,
  type SettingsPatch,
  Theme,
} from '../../lib/settings/schema';
import { failure } from '../changes/failure';
import { CommandDesk } from '../commands';
import { Button, Checkbox, Radios, Swatch, TextField, ToastHost, type Toasts } from '../ui';
import { Copies } from './copies';
import { Copying } from './copying';
import { DataSection } from './data';
import { Keys } from './keys';
import { Sites } from './sites';
import './options.css';

const RUNS: Runs[] = ['everywhere', 'sites', 'asked'];
const THEMES = Theme.options;

interface Props {
  settings: ReadonlySignal<Settings>;
  set: (patch: SettingsPatch) => Promise<void>;
  toasts: Toasts;
}

/** The options page. */
export function Options({ settings, set, toasts }: Props) {
  const now = settings.value;
  const change = (patch: SettingsPatch) => {
    set(patch).catch(() => toasts.show({ text: failure('storage-refused') }));
  };
  return (
    <main class="options">
      <h1 class="serif">{t('options_title')}</h1>
      <Where now={now} change={change} />
      <Colours now={now} change={change} />
      <QuoteColour now={now} change={change} />
      <Copying now={now} change={change} />
      <OnPages now={now} change={change} />
      <section>
        <h2>{t('options_pictures')}</h2>
        <Radios
          name="pictures"
          label={t('options_pictures')}
          values={PictureChoice.options}
          chosen={now.pictures}
          words={(choice) => t(`pictures_choice_${choice}`)}
          onChoose={(pictures) => change({ pictures })}
        />
      </section>
      <section>
        <h2>{t('options_theme')}</h2>
        <Radios
          name="theme"
          label={t('options_theme')}
          values={THEMES}
          chosen={now.theme}
          words={(theme) => t(`theme_${theme}`)}
          onChoose={(theme) => change({ theme })}
        />
      </section>
      <DataSection
        toasts={toasts}
        onExport={() => void openOwn('/library.html#/export/all')}
        onErase={() => ask('library.erase', { confirmed: true }).finally(forgetStill)}
      />
      <Copies now={now.copies} change={(copies) => change({ copies })} />
      <Keys now={now} change={change} toasts={toasts} />
      <section>
        <h2>{t('options_privacy')}</h2>
        <p>{t('privacy_1')}</p>
        <p>{t('privacy_2')}</p>
        <p>{t('privacy_3')}</p>
      </section>
      <CommandDesk settings={settings} toasts={toasts} />
      <ToastHost toasts={toasts} />
    </main>
  );
}

interface SectionProps {
  now: Settings;
  change: (patch: SettingsPatch) => void;
}

function Where({ now, change }: SectionProps) {
  return (
    <section>
      <h2>{t('options_where')}</h2>
      <Radios
        name="runs"
        label={t('options_where')}
        values={RUNS}
        chosen={now.runs}
        words={(runs) => t(`runs_${runs}`)}
        under={(runs) =>
          runs === 'sites' && <Sites sites={now.sites} onChange={(sites) => change({ sites })} />
        }
        onChoose={(runs) => change({ runs })}
      />
    </section>
  );
}

/** The labels with one more; the first label of a colour is not stored, so that it follows the interface language. */
function withLabel(labels: Settings['labels'], colour: Colour, label: string): Settings['labels'] {
  const { [colour]: _, ...others } = labels;
  return label === t(`label_${colour}`) ? others : { ...others, [colour]: label };
}

function OnPages({ now, change }: SectionProps) {
  return (
    <section>
      <h2>{t('options_page')}</h2>
      <Checkbox checked={now.markRail} onChange={(markRail) => change({ markRail })}>
        {t('options_rail')}
      </Checkbox>
    </section>
  );
}

function QuoteColour({ now, change }: SectionProps) {
  return (
    <section>
      <h2>{t('options_quote_colour')}</h2>
      <Radios
        name="quote-colour"
        label={t('options_quote_colour')}
        values={[...COLOURS]}
        chosen={now.quoteColour}
        words={(colour) => labelOf(colour, now)}
        onChoose={(quoteColour) => change({ quoteColour })}
      />
    </section>
  );
}

function Colours({ now, change }: SectionProps) {
  return (
    <section>
      <h2>{t('options_colours')}</h2>
      <ul class="colour-lines">
        {COLOURS.map((colour, i) => (
          <li key={colour}>
            <Swatch colour={colour} digit={i + 1} label={t(`colour_${colour}`)} />
            <TextField
              hideLabel
              label={t('label_for', t(`colour_${colour}`))}
              maxLength={40}
              value={now.labels[colour] ?? t(`label_${colour}`)}
              onChange={(typed, field) => {
                const label = typed.trim() || t(`label_${colour}`);
                // An emptied line shows at once what it stands for now.
                field.value = label;
                change({ labels: withLabel(now.labels, colour, label) });
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        disabled={Object.keys(now.labels).length === 0}
        onClick={() => change({ labels: {} })}
      >
        {t('labels_reset')}
      </Button>
    </section>
  );
}
