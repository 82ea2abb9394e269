import { describe, expect, it } from 'vitest';
import { makeAloud, type Synthesis, voicesFor } from '../../../components/reader/aloud';
import { sentencesOf } from '../../../lib/reading/sentences';

const TEXT = 'One is first. Two is second. Three is last.';
const SENTENCES = sentencesOf(TEXT, 0, TEXT.length, 'en');

const voice = (name: string, lang: string, localService = true): SpeechSynthesisVoice => ({
  name,
  lang,
  localService,
  voiceURI: name,
  default: false,
});

/** A synthesis that says nothing; `end` ends the sentence that is spoken. */
function fake(voices: SpeechSynthesisVoice[] = []) {
  const spoken: SpeechSynthesisUtterance[] = [];
  let cancelled = 0;
  const synthesis: Synthesis = {
    speak: (utterance) => void spoken.push(utterance),
    cancel: () => void cancelled++,
    getVoices: () => voices,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const end = (n = spoken.length - 1) =>
    spoken[n]?.onend?.call(spoken[n], new Event('end') as SpeechSynthesisEvent);
  return {
    synthesis,
    spoken,
    end,
    words: () => spoken.map(({ text }) => text),
    cancels: () => cancelled,
  };
}

const manner = () => ({ voice: null, speed: 1.5, lang: 'en' });

describe('reading aloud', () => {
  it('says one sentence after the other, and ends', () => {
    const { synthesis, spoken, end, words } = fake();
    const aloud = makeAloud(synthesis, TEXT, SENTENCES, manner);
    aloud.play();
    expect(aloud.now.value).toEqual({ start: 0, end: 13 });
    end();
    end();
    expect(words()).toEqual(['One is first.', 'Two is second.', 'Three is last.']);
    expect([spoken[0]?.rate, spoken[0]?.lang]).toEqual([1.5, 'en']);
    end();
    expect([aloud.speaking.value, aloud.now.value]).toEqual([false, null]);
  });

  it('begins where one reads', () => {
    const { synthesis, words } = fake();
    makeAloud(synthesis, TEXT, SENTENCES, manner).play(16);
    expect(words()).toEqual(['Two is second.']);
  });

  it('pauses on its sentence and says it again; what was cancelled does not go on', () => {
    const { synthesis, end, words } = fake();
    const aloud = makeAloud(synthesis, TEXT, SENTENCES, manner);
    aloud.play();
    aloud.pause();
    end(0);
    expect([aloud.speaking.value, words().length]).toEqual([false, 1]);
    aloud.play();
    expect(words()).toEqual(['One is first.', 'One is first.']);
    aloud.step(1);
    aloud.step(1);
    aloud.step(1);
    expect(words().at(-1)).toBe('Three is last.');
  });

  it('is quiet at once when it stops', () => {
    const { synthesis, cancels } = fake();
    const aloud = makeAloud(synthesis, TEXT, SENTENCES, manner);
    aloud.play();
    aloud.stop();
    expect([aloud.now.value, cancels()]).toEqual([null, 2]);
  });

  it('of nothing says nothing', () => {
    const { synthesis, words } = fake();
    const aloud = makeAloud(synthesis, '', [], manner);
    aloud.play();
    expect([words(), aloud.speaking.value]).toEqual([[], false]);
  });
});

describe('the voices', () => {
  const all = [
    voice('Server', 'de-DE', false),
    voice('Anna', 'de-DE'),
    voice('Urs', 'de_CH'),
    voice('Tom', 'en-US'),
  ];
  it.each([
    ['de', ['Anna', 'Urs']],
    ['de-CH', ['Urs', 'Anna']],
    ['en-GB', ['Tom']],
    ['fr', []],
    ['', []],
  ])('for %j are those of this computer: %j', (lang, names) => {
    expect(voicesFor(fake(all).synthesis, lang).map(({ name }) => name)).toEqual(names);
  });
});
