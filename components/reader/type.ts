/** How an article is set, as the properties that reader.css reads. */
import type { Settings } from '../../lib/settings/schema';

const FAMILIES: Record<Settings['type']['family'], string> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  system: 'var(--system-serif)',
  dyslexic: 'var(--dyslexic)',
  mono: 'var(--mono)',
};

/** The custom properties of the reader's box. */
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
