/** What the palette offers, and in which order. */
import type { OwnCommandId } from '../../lib/commands';
import { foldLetters } from '../../lib/library/letters';
import type { ArticleId } from '../../lib/library/schema';

/** One thing to choose. `key` names it for good; `folded` is what it is found by. */
export type Entry = {
  key: string;
  words: string;
  folded: string;
} & (
  | { kind: 'command'; id: OwnCommandId; chords: string[] }
  | { kind: 'article'; id: ArticleId; site: string }
  | { kind: 'tag'; count: number }
);

/** So many are shown: nobody reads further, and a page of 10,000 would be slow. */
export const MOST_SHOWN = 50;

/**
 * The entries that hold every typed word, at most 50: what was chosen lately first, then those whose words begin as typed,
 * then those with a word that does, each in the order given. Nothing typed: all, lately chosen first. One scan.
 */
export function ranked(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): Entry[] {
  const words = foldLetters(typed).split(/\s+/).filter(Boolean);
  const lately = new Map(recent.map((key, i) => [key, i]));
  const piles: Entry[][] = [[], [], [], []];
  for (const entry of entries) {
    if (!words.every((word) => entry.folded.includes(word))) continue;
    piles[lately.has(entry.key) ? 0 : pileOf(entry.folded, words)]?.push(entry);
  }
  const [first = [], ...others] = piles;
  const at = ({ key }: Entry) => lately.get(key) ?? 0;
  first.sort((a, b) => at(a) - at(b));
  return [first, ...others].flat().slice(0, MOST_SHOWN);
}

function pileOf(folded: string, words: readonly string[]): 1 | 2 | 3 {
  const [first] = words;
  if (first === undefined || folded.startsWith(words.join(' '))) return 1;
  return folded.includes(` ${first}`) || folded.startsWith(first) ? 2 : 3;
}
