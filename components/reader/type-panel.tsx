/** How articles are set, beside the text and at once: typeface, size, width, spacing, theme, accent. */
import { X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import {
  DEFAULT_TYPE,
  Family,
  type Settings,
  type SettingsPatch,
  Theme,
  type TypeSettings,
} from '../../lib/settings/schema';
import { Button, Checkbox, IconButton, Radios } from '../ui';
import './type-panel.css';

type Measure = 'size' | 'width' | 'line' | 'letter' | 'word';

const MEASURES: { name: Measure; least: number; most: number; step: number }[] = [
  { name: 'size', least: 14, most: 36, step: 1 },
  { name: 'width', least: 400, most: 960, step: 16 },
  { name: 'line', least: 1.2, most: 2.4, step: 0.1 },
  { name: 'letter', least: 0, most: 0.2, step: 0.01 },
  { name: 'word', least: 0, most: 0.6, step: 0.05 },
];

/** The accent that the field shows while the theme's own holds. */
const NO_ACCENT = '#0b5a68';

interface Props {
  settings: Settings;
  change: (patch: SettingsPatch) => void;
  onClose: () => void;
}

/** The panel; Escape closes it. Everything holds for every article, on this device. */
export function TypePanel({ settings, change, onClose }: Props) {
  const { type, theme, accent } = settings;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const set = (patch: Partial<TypeSettings>) => change({ type: patch });
  return (
    <aside
      ref={box}
      class="type-panel"
      aria-label={t('do_reader_type')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{t('do_reader_type')}</h2>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </header>
      <h3>{t('type_family')}</h3>
      <Radios
        name="family"
        label={t('type_family')}
        values={Family.options}
        chosen={type.family}
        words={(family) => t(`family_${family}`)}
        onChoose={(family) => set({ family })}
      />
      {MEASURES.map((measure) => (
        <Slider
          key={measure.name}
          {...measure}
          value={type[measure.name]}
          onInput={(value) => set({ [measure.name]: value })}
        />
      ))}
      <Alignment type={type} set={set} />
      <h3>{t('options_theme')}</h3>
      <Radios
        name="reader-theme"
        label={t('options_theme')}
        values={Theme.options}
        chosen={theme}
        words={(one) => t(`theme_${one}`)}
        onChoose={(one) => change({ theme: one })}
      />
      <AccentLine accent={accent} onChange={(colour) => change({ accent: colour })} />
      <div class="type-reset">
        <Button onClick={() => change({ type: DEFAULT_TYPE, theme: 'system', accent: '' })}>
          {t('type_reset')}
        </Button>
      </div>
    </aside>
  );
}

function Alignment(props: { type: TypeSettings; set: (patch: Partial<TypeSettings>) => void }) {
  const { type, set } = props;
  return (
    <>
      <h3>{t('type_align')}</h3>
      <Radios
        name="align"
        label={t('type_align')}
        values={['start', 'justify'] as const}
        chosen={type.align}
        words={(align) => t(`align_${align}`)}
        onChoose={(align) => set({ align })}
      />
      <Checkbox checked={type.hyphens} onChange={(hyphens) => set({ hyphens })}>
        {t('type_hyphens')}
      </Checkbox>
    </>
  );
}

function AccentLine(props: { accent: string; onChange: (colour: string) => void }) {
  const { accent, onChange } = props;
  const id = useId();
  return (
    <div class="accent-line">
      <label for={id}>{t('type_accent')}</label>
      <input
        id={id}
        type="color"
        value={accent || NO_ACCENT}
        onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
      />
      <Button disabled={accent === ''} onClick={() => onChange('')}>
        {t('type_accent_own')}
      </Button>
    </div>
  );
}

function Slider(props: {
  name: Measure;
  least: number;
  most: number;
  step: number;
  value: number;
  onInput: (value: number) => void;
}) {
  const { name, least, most, step, value, onInput } = props;
  const id = useId();
  const said = name === 'size' || name === 'width' ? `${value} px` : value.toFixed(2);
  return (
    <div class="slider">
      <label for={id}>{t(`type_${name}`)}</label>
      <output for={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said}
        onInput={(event) => onInput(Number(event.currentTarget.value))}
      />
    </div>
  );
}
