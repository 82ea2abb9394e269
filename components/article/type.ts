/** How an article is set, as the properties that reader.css reads. */
import type { Settings } from '../../lib/settings/schema';

const FAMILIES: Record<Settings['type']['family'], string> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  system: 'var(--system-serif)',
  dyslexic: 'var(--dyslexic)',
  mono: 'var(--mono)',
};

/** The custom properties of the box in which an article is read. */
export function styleOf({ type }: Settings): Record<string, string> {
  return {
    '--family': FAMILIES[type.family],
    '--body-size': `${type.size}px`,
    '--measure': `${type.width}px`,
    '--line-height': String(type.line),
    '--letter': `${type.letter}em`,
    '--word': `${type.word}em`,
    '--align': type.align,
    '--hyphens': type.hyphens ? 'auto' : 'manual',
  };
}

/** The reader's letters are for a whole page; beside one they are so much smaller and closer. */
const BESIDE = { size: 0.8, line: -0.1 };

/** The same for the narrow column beside a page. */
export function besideStyleOf(settings: Settings): Record<string, string> {
  const { size, line } = settings.type;
  return {
    ...styleOf(settings),
    '--body-size': `${Math.round(size * BESIDE.size)}px`,
    '--line-height': String(Math.round((line + BESIDE.line) * 100) / 100),
  };
}
