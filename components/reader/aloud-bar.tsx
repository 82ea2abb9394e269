/** The line for reading aloud: play, sentence by sentence, speed, voice. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { Pause, Play, SkipBack, SkipForward, X } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { language, t } from '../../lib/platform/i18n';
import { type Stretch, sentencesOf } from '../../lib/reading/sentences';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
import { leavesIn } from '../article';
import { IconButton } from '../ui';
import {
  type Aloud,
  baseOf,
  browserSynthesis,
  makeAloud,
  type Synthesis,
  voicesFor,
} from './aloud';
import { paintStretches, reveal } from './painted';
import './lines.css';

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5];

interface Props {
  box: RefObject<HTMLElement | null>;
  text: string;
  lang: string;
  settings: Settings;
  change: (patch: SettingsPatch) => void;
  /** Where reading begins in the text. */
  from: number;
  synthesis?: Synthesis | undefined;
  /** Called with the way to play and to pause, for the key. */
  onReady: (toggle: (() => void) | null) => void;
  onClose: () => void;
}

/** Begins to read when it appears; stops when it goes. Without a voice for the language it says so. */
export function AloudBar(props: Props) {
  const { box, text, lang, settings, change, from, onReady, onClose } = props;
  const synthesis = props.synthesis ?? browserSynthesis();
  const voices = useVoices(synthesis, lang);
  const base = baseOf(lang);
  const voice = voices.find((one) => one.voiceURI === settings.voices[base]) ?? voices[0] ?? null;
  const manner = useRef({ voice, speed: settings.speed, lang });
  manner.current = { voice, speed: settings.speed, lang };
  const aloud = useMemo(
    () => makeAloud(synthesis, text, spoken(box.current, text, lang), () => manner.current),
    [synthesis, text, lang, box],
  );
  const can = voices.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading begins where one was when the line appeared
  useEffect(() => {
    if (can) aloud.play(from);
    const toggle = () => (aloud.speaking.peek() ? aloud.pause() : aloud.play());
    onReady(can ? toggle : null);
    return () => {
      aloud.stop();
      onReady(null);
    };
  }, [aloud, can]);
  useSignalEffect(() => {
    const now = aloud.now.value;
    const [range] = paintStretches(box.current, 'reader-spoken', now ? [now] : []);
    reveal(box.current, range);
  });
  useEffect(() => () => void paintStretches(box.current, 'reader-spoken', []), [box]);
  return (
    <div class="reader-line" role="group" aria-label={t('aloud')}>
      {can ? (
        <>
          <Transport aloud={aloud} />
          <SpeedAndVoice {...{ voices, voice, settings, base, change }} />
        </>
      ) : (
        <p class="reader-line-words" role="status">
          {t('aloud_no_voice', nameOf(lang))}
        </p>
      )}
      <IconButton icon={X} label={t('close')} onClick={onClose} />
    </div>
  );
}

/** The article's sentences in reading order; code is not read out. */
function spoken(box: HTMLElement | null, text: string, lang: string): Stretch[] {
  if (!box) return [];
  const leaves = leavesIn(box);
  return leaves.flatMap((leaf, i) => {
    if (leaf.matches('pre')) return [];
    const end = Number(leaves[i + 1]?.dataset.start ?? text.length);
    return sentencesOf(text, Number(leaf.dataset.start), end, lang);
  });
}

/** Browsers load voices after the page. */
function useVoices(synthesis: Synthesis, lang: string): SpeechSynthesisVoice[] {
  const voices = useSignal(voicesFor(synthesis, lang));
  useEffect(() => {
    const look = () => {
      voices.value = voicesFor(synthesis, lang);
    };
    look();
    synthesis.addEventListener('voiceschanged', look);
    return () => synthesis.removeEventListener('voiceschanged', look);
  }, [synthesis, lang]);
  return voices.value;
}

function Transport({ aloud }: { aloud: Aloud }) {
  const on = aloud.speaking.value;
  return (
    <>
      <IconButton icon={SkipBack} label={t('aloud_back')} onClick={() => aloud.step(-1)} />
      <IconButton
        icon={on ? Pause : Play}
        label={t(on ? 'aloud_pause' : 'aloud_play')}
        onClick={() => (on ? aloud.pause() : aloud.play())}
      />
      <IconButton icon={SkipForward} label={t('aloud_on')} onClick={() => aloud.step(1)} />
    </>
  );
}

function SpeedAndVoice(props: {
  voices: SpeechSynthesisVoice[];
  voice: SpeechSynthesisVoice | null;
  settings: Settings;
  base: string;
  change: (patch: SettingsPatch) => void;
}) {
  const { voices, voice, settings, base, change } = props;
  const number = new Intl.NumberFormat(language());
  return (
    <>
      <select
        class="field reader-select"
        aria-label={t('aloud_speed')}
        value={settings.speed}
        onChange={(event) => change({ speed: Number(event.currentTarget.value) })}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>{`${number.format(speed)} ×`}</option>
        ))}
      </select>
      <select
        class="field reader-select"
        aria-label={t('aloud_voice')}
        value={voice?.voiceURI}
        onChange={(event) =>
          change({ voices: { ...settings.voices, [base]: event.currentTarget.value } })
        }
      >
        {voices.map(({ voiceURI, name }) => (
          <option key={voiceURI} value={voiceURI}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

/** A language by its name: "German". */
function nameOf(lang: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(baseOf(lang)) ?? lang;
  } catch {
    return lang;
  }
}
