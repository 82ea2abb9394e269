/**
 * Reads sentences aloud with a voice of this computer. One sentence an utterance: Chrome stops in the middle of long ones
 * (crbug.com/41294170). Voices of a server would be sent the text: they are never used.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Stretch } from '../../lib/reading/sentences';

/** The part of `speechSynthesis` that is used; tests put another in its place. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
>;

/** A browser without voices at all. */
const SILENT: Synthesis = {
  speak: () => undefined,
  cancel: () => undefined,
  getVoices: () => [],
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** The browser's own synthesis; where it has none, one that says nothing and has no voice. */
export const browserSynthesis = (): Synthesis =>
  (globalThis as { speechSynthesis?: Synthesis }).speechSynthesis ?? SILENT;

/** How it is read. */
export interface Manner {
  voice: SpeechSynthesisVoice | null;
  /** 1 as the voice does by itself. */
  speed: number;
  lang: string;
}

/** A reading aloud, sentence by sentence. */
export interface Aloud {
  speaking: ReadonlySignal<boolean>;
  /** The sentence that is read or where reading has paused; null before the first and after the last. */
  now: ReadonlySignal<Stretch | null>;
  play(from?: number): void;
  pause(): void;
  step(by: 1 | -1): void;
  stop(): void;
}

/** Makes a reading of `sentences` of `text`. `manner` is asked before each sentence, so that a change holds from the next one on. */
export function makeAloud(
  synthesis: Synthesis,
  text: string,
  sentences: readonly Stretch[],
  manner: () => Manner,
): Aloud {
  const speaking = signal(false);
  const now = signal<Stretch | null>(null);
  let at = 0;
  // What was cancelled still says that it has ended.
  let turn = 0;
  const quiet = () => {
    turn++;
    synthesis.cancel();
  };
  const say = () => {
    const sentence = sentences[at];
    now.value = sentence ?? null;
    speaking.value = sentence !== undefined;
    if (!sentence) return;
    const mine = ++turn;
    const { voice, speed, lang } = manner();
    const words = new SpeechSynthesisUtterance(text.slice(sentence.start, sentence.end));
    words.lang = voice?.lang ?? lang;
    words.rate = speed;
    if (voice) words.voice = voice;
    const next = () => {
      if (mine !== turn) return;
      at++;
      say();
    };
    words.onend = next;
    words.onerror = next;
    synthesis.speak(words);
  };
  const go = (to: number) => {
    at = Math.max(0, Math.min(to, sentences.length - 1));
    quiet();
    say();
  };
  return {
    speaking,
    now,
    play: (from) => {
      const place = from === undefined ? at : sentences.findIndex(({ end }) => end > from);
      go(place < 0 ? 0 : place);
    },
    pause: () => {
      quiet();
      speaking.value = false;
    },
    step: (by) => go(at + by),
    stop: () => {
      quiet();
      speaking.value = false;
      now.value = null;
    },
  };
}

/** The voices of this computer for a language, those of the very region first; empty if it has none. */
export function voicesFor(synthesis: Synthesis, lang: string): SpeechSynthesisVoice[] {
  const base = baseOf(lang);
  const exact = (voice: SpeechSynthesisVoice) =>
    Number(voice.lang.replace('_', '-').toLowerCase() === lang.toLowerCase());
  return synthesis
    .getVoices()
    .filter((voice) => voice.localService && baseOf(voice.lang) === base)
    .sort((a, b) => exact(b) - exact(a) || Number(b.default) - Number(a.default));
}

/** The language without its region, in lower case: "de" of "de-CH" and "de_CH". */
export const baseOf = (lang: string): string => lang.split(/[-_]/)[0]?.toLowerCase() ?? '';
