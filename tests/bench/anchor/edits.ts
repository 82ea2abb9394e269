/** Words replaced, dropped and put in, letters mistyped. */
import type { Numbered, Word } from './numbered';
import { between, oneOf, shuffled } from './random';

interface Editing {
  readonly page: Numbered;
  readonly foreign: readonly string[];
  readonly random: () => number;
}

/** A share of these words edited, one at least: half replaced, a quarter dropped, a quarter followed by a new word. */
export function editWords({ page, foreign, random }: Editing, words: Word[], share: number): void {
  const count = Math.max(1, Math.round(words.length * share));
  const chosen = new Set(shuffled(words, random).slice(0, count));
  for (const word of [...words].reverse()) {
    if (!chosen.has(word)) continue;
    const { node, from, to } = word;
    const other = wordFrom(foreign, random);
    const draw = random();
    if (draw < 0.5) page.replace(node, from, to, other);
    else if (draw < 0.75) page.replace(node, from, to, '');
    else page.insert(node, to, ` ${other}`);
  }
}

function wordFrom(foreign: readonly string[], random: () => number): string {
  const words = (oneOf(foreign, random) ?? '').match(/\p{L}{3,}/gu) ?? [];
  return oneOf(words, random) ?? 'quite';
}

/** In a share of these words, one at least, an inner letter is dropped, doubled or changed. */
export function mistype({ page, random }: Editing, words: Word[], share: number): void {
  const long = words.filter(({ from, to }) => to - from >= 3);
  const count = Math.max(1, Math.round(words.length * share));
  const chosen = new Set(shuffled(long, random).slice(0, count));
  for (const word of [...long].reverse()) {
    if (!chosen.has(word)) continue;
    const { node } = word;
    const at = between(word.from + 1, word.to - 2, random);
    const letter = node.data[at] ?? 'e';
    const now = oneOf(['', letter + letter, letter === 'e' ? 'o' : 'e'], random) ?? '';
    page.replace(node, at, at + 1, now);
  }
}
