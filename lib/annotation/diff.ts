/** Which words of a changed quote stayed, went and came. O(words²) up to 200 words a side, beyond that as a whole. */
import { align } from './align';
import { type Word, wordsOf } from './index-words';

/** A stretch of words that both texts have, that only the old one had, or only the new one has. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** `[{ kind: 'same', text: 'be ' }, { kind: 'gone', text: 'rebuilt' }, { kind: 'new', text: 'restored' }]`; marks and spaces go with the word before them. */
export function diffOf(then: string, now: string): DiffPart[] {
  const [old, fresh] = [tokensOf(then), tokensOf(now)];
  const text = ({ text }: Token) => text;
  return partsOf(old.map(text), fresh.map(text), pairsOf(old, fresh));
}

/** The parts of two rows of words, given which is which: pairs of their numbers, ascending on both sides. */
export function partsOf(
  old: readonly string[],
  fresh: readonly string[],
  pairs: readonly (readonly [number, number])[],
): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [old.length, fresh.length] as const]) {
    put(parts, 'gone', old.slice(i, a));
    put(parts, 'new', fresh.slice(j, b));
    put(parts, 'same', fresh.slice(b, b + 1));
    [i, j] = [a + 1, b + 1];
  }
  return parts;
}

interface Token {
  readonly folded: string;
  readonly text: string;
}

/** Words, each with what stands behind it up to the next one; what stands before the first belongs to it. */
function tokensOf(text: string): Token[] {
  const words: Word[] = [...wordsOf(text)];
  return words.map(({ start, folded }, i) => ({
    folded,
    text: text.slice(i === 0 ? 0 : start, words[i + 1]?.start ?? text.length),
  }));
}

/** Which token of the one is which of the other, ascending. */
function pairsOf(old: readonly Token[], fresh: readonly Token[]): (readonly [number, number])[] {
  const ids = new Map<string, number>();
  const idsOf = (tokens: readonly Token[]) =>
    Int32Array.from(tokens, ({ folded }) => {
      const id = ids.get(folded) ?? ids.size;
      ids.set(folded, id);
      return id;
    });
  const [a, b] = [idsOf(old), idsOf(fresh)];
  const pairs: (readonly [number, number])[] = [];
  align(
    { ids: a, from: 0, to: a.length },
    { ids: b, from: 0, to: b.length },
    new Float64Array(a.length).fill(1),
    (i, j) => pairs.push([i, j]),
  );
  return pairs.reverse();
}

function put(parts: DiffPart[], kind: DiffPart['kind'], tokens: readonly string[]): void {
  const text = tokens.join('');
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
