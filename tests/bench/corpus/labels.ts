/** Which leaves of a page stand in its reference text: the answers that the body's trees are fitted to. */
import { words } from './score.ts';

/** Runs of so many words are looked up. */
const RUN = 3;
/** From so many words on a leaf is found by its runs alone; shorter ones must stand between found ones. */
const LONG = 6;
const FOUND = 0.6;
/** Short leaves are looked for in so many words at most. */
const WINDOW = 400;

/** The share of each leaf's words that the reference has at its place, with the words of leaves and reference. */
export function labelLeaves(
  leaves: readonly { text: string }[],
  reference: string,
): { shares: number[]; words: string[][]; wanted: string[] } {
  const wanted = words(reference);
  const own = leaves.map(({ text }) => words(text));
  const places = placesOf(wanted);
  const shares: number[] = [];
  const found: ([number, number] | null)[] = [];
  let last = 0;
  for (const list of own) {
    const { share, start } = lookUp(list, places, last);
    const isFound = share >= FOUND && list.length >= LONG;
    shares.push(share);
    found.push(isFound ? [start, start + list.length] : null);
    if (isFound && start >= last - RUN - 2) last = start + list.length;
  }
  const before = scan(found, 0, 1);
  const after = scan(found, wanted.length, 0);
  own.forEach((list, i) => {
    if (list.length >= LONG) return;
    const from = Math.max(0, (before[i] ?? 0) - 1);
    const to = Math.min(wanted.length, (after[i] ?? 0) + 1);
    const there = to - from <= WINDOW && stands(list, wanted, from, to) ? 1 : 0;
    shares[i] = list.length > RUN ? Math.max(there, shares[i] ?? 0) : there;
  });
  return { shares, words: own, wanted };
}

function placesOf(wanted: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + RUN <= wanted.length; i++) {
    const run = wanted.slice(i, i + RUN).join(' ');
    const known = places.get(run);
    if (known) known.push(i);
    else places.set(run, [i]);
  }
  return places;
}

function lookUp(list: string[], places: Map<string, number[]>, last: number) {
  if (list.length <= RUN) return { share: 0, start: -1 };
  let hits = 0;
  let start = -1;
  for (let i = 0; i + RUN <= list.length; i++) {
    const at = places.get(list.slice(i, i + RUN).join(' '));
    if (!at) continue;
    hits++;
    if (start < 0) start = (at.find((place) => place >= last - 2) ?? at[0] ?? 0) - i;
  }
  return { share: hits / (list.length - RUN + 1), start };
}

/** For each leaf the end of the last found one before it (`edge` 1), or the start of the next behind it (`edge` 0). */
function scan(found: ([number, number] | null)[], start: number, edge: 0 | 1): number[] {
  const places: number[] = [];
  let at = start;
  const order = found.map((_, i) => (edge === 1 ? i : found.length - 1 - i));
  for (const i of order) {
    places[i] = at;
    at = found[i]?.[edge] ?? at;
  }
  return places;
}

function stands(list: string[], wanted: string[], from: number, to: number): boolean {
  if (list.length === 0) return false;
  for (let at = from; at + list.length <= to; at++) {
    if (list.every((word, i) => wanted[at + i] === word)) return true;
  }
  return false;
}
