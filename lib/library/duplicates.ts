/** Articles that seem to be saved more than once: under one address, or with the very same text. Pure, O(rows + keys). */
import type { SavedArticle } from './schema';

/** Shorter texts are alike by chance: a cookie wall, an empty page. In words. */
const ENOUGH_WORDS = 30;

/** What two copies share: their addresses' keys, and the fingerprint of a text long enough to be one. */
const signsOf = (row: SavedArticle): string[] => {
  const signs = row.keys.map((key) => `address ${key}`);
  if (row.textHash !== '' && row.wordCount >= ENOUGH_WORDS) signs.push(`text ${row.textHash}`);
  return signs;
};

/** Whether all these rows hang together by addresses or texts. */
export const areCopies = (rows: readonly SavedArticle[]): boolean =>
  rows.length > 1 && duplicateSets(rows)[0]?.length === rows.length;

/** Each set of two or more copies, oldest first within a set, in the order in which the rows came. What is in the trash is no copy. */
export function duplicateSets(rows: readonly SavedArticle[]): SavedArticle[][] {
  const alive = rows.filter((row) => row.trashed === 0);
  const parents = alive.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (parents[at] !== at) {
      const up = parents[at] ?? at;
      // Halving the path keeps chains short.
      parents[at] = parents[up] ?? up;
      at = parents[at] ?? at;
    }
    return at;
  };
  const first = new Map<string, number>();
  alive.forEach((row, i) => {
    for (const sign of signsOf(row)) {
      const known = first.get(sign);
      if (known === undefined) first.set(sign, i);
      else parents[rootOf(i)] = rootOf(known);
    }
  });
  // Nearly every article is alone: only those that are not get a list.
  const roots = Uint32Array.from(alive, (_, i) => rootOf(i));
  const sizes = new Uint32Array(alive.length);
  for (const root of roots) sizes[root] = (sizes[root] ?? 0) + 1;
  const sets = new Map<number, SavedArticle[]>();
  alive.forEach((row, i) => {
    const root = roots[i] ?? i;
    if ((sizes[root] ?? 0) < 2) return;
    const set = sets.get(root);
    if (set) set.push(row);
    else sets.set(root, [row]);
  });
  return [...sets.values()].map((set) => set.sort((a, b) => a.savedAt - b.savedAt));
}
