/**
 * What became of an article's text: paragraph by paragraph what came, went, was rewritten or stands elsewhere now.
 * The kept text is laid over the new one word by word (whole.ts); paragraphs that share words belong together, so that one split
 * in two is no change. Capitals, accents written in two characters, quotes and white space make no difference.
 * O(words log words) in slices.
 */
import { type DiffPart, partsOf } from './diff';
import { indexInSteps, type WordIndex } from './index-words';
import type { Stretch } from './locate';
import { heaviestChain } from './runs';
import { type Alignment, alignInSteps } from './whole';

/** What happened to a paragraph, or to some that belong together. */
export type ChangeKind = 'added' | 'removed' | 'rewritten' | 'moved';

/** One change. `old` and `fresh` are stretches of the two texts in UTF-16 units, null where there is nothing; `parts` are its words. */
export interface Change {
  readonly kind: ChangeKind;
  readonly old: Stretch | null;
  readonly fresh: Stretch | null;
  readonly parts: readonly DiffPart[];
}

/** All changes in the order of the new text, each removed one where it stood; `same` is how many paragraphs stayed as they were. */
export interface Changes {
  readonly list: readonly Change[];
  readonly same: number;
}

/** Two paragraphs are one if they share so much of the shorter one's words. */
const LEAST_SHARED = 0.4;
/** So many paragraphs are judged between two chances to pause. */
const SLICE = 200;

/** A paragraph of a text with its words: `from` up to, not including, `to`. */
interface Unit extends Stretch {
  readonly from: number;
  readonly to: number;
}

/** Paragraphs of both texts that belong together, by their numbers. */
interface Group {
  readonly old: number[];
  readonly fresh: number[];
}

type Places = Pick<WordIndex, 'ends' | 'count'>;

/** The changes as the generator's return value; between two steps, of about 1 ms, the caller may pause. Paragraphs stand apart by a blank line. */
export function* changesInSteps(then: string, now: string): Generator<void, Changes> {
  const page = yield* indexInSteps(now);
  const laid = yield* alignInSteps(then, page);
  const old = unitsOf(then, { ends: laid.ends, count: laid.ids.length });
  const fresh = unitsOf(now, page);
  const groups = yield* groupsOf(old, fresh, laid);
  const list: { change: Change; at: number }[] = [];
  let same = 0;
  for (const [i, group] of groups.entries()) {
    if (i % SLICE === SLICE - 1) yield;
    const both = { units: { old, fresh }, laid, page, texts: { old: then, fresh: now } };
    const change = changeOf(group, both);
    if (change) list.push({ change, at: placeOf(group, both) });
    else same += group.fresh.length;
  }
  list.sort((a, b) => a.at - b.at);
  return { list: list.map(({ change }) => change), same };
}

/** The paragraphs of a text that have words. */
function unitsOf(text: string, { ends, count }: Places): Unit[] {
  const units: Unit[] = [];
  let [start, word] = [0, 0];
  for (const piece of text.split('\n\n')) {
    const end = start + piece.length;
    const from = word;
    while (word < count && (ends[word] ?? 0) <= end) word++;
    if (word > from) units.push({ start, end, from, to: word });
    start = end + 2;
  }
  return units;
}

/** Which paragraph each word is in. */
function ownersOf(units: readonly Unit[], words: number): Int32Array {
  const owners = new Int32Array(words).fill(-1);
  for (const [i, { from, to }] of units.entries()) owners.fill(i, from, to);
  return owners;
}

const lengthOf = ({ from, to }: Unit): number => to - from;

/** Puts together what shares enough words; every paragraph is in one group. */
function* groupsOf(
  old: readonly Unit[],
  fresh: readonly Unit[],
  { owners, ids }: Alignment,
): Generator<void, Group[]> {
  const unitOfOld = ownersOf(old, ids.length);
  const groupOfOld = new Map<number, Group>();
  const groups: Group[] = [];
  for (const [n, unit] of fresh.entries()) {
    if (n % SLICE === SLICE - 1) yield;
    const shared = new Map<number, number>();
    for (let w = unit.from; w < unit.to; w++) {
      const from = unitOfOld[owners[w] ?? -1] ?? -1;
      if (from >= 0) shared.set(from, (shared.get(from) ?? 0) + 1);
    }
    const kin = [...shared].flatMap(([o, count]) => {
      const other = old[o];
      const least = other ? Math.min(lengthOf(unit), lengthOf(other)) : 0;
      return other && count >= LEAST_SHARED * least ? [o] : [];
    });
    join(n, kin, groupOfOld, groups);
  }
  for (const [o] of old.entries()) if (!groupOfOld.has(o)) groups.push({ old: [o], fresh: [] });
  return groups.filter((group) => group.old.length + group.fresh.length > 0);
}

/** Adds a new paragraph and its kin to one group; groups that it joins become one. */
function join(
  n: number,
  kin: readonly number[],
  groupOfOld: Map<number, Group>,
  groups: Group[],
): void {
  const mine: Group = { old: [], fresh: [] };
  for (const o of kin) {
    const other = groupOfOld.get(o);
    if (!other) mine.old.push(o);
    else if (other !== mine) {
      mine.old.push(...other.old.splice(0));
      mine.fresh.push(...other.fresh.splice(0));
    }
    for (const each of mine.old) groupOfOld.set(each, mine);
  }
  mine.fresh.push(n);
  groups.push(mine);
}

interface Both {
  readonly units: { readonly old: readonly Unit[]; readonly fresh: readonly Unit[] };
  readonly laid: Alignment;
  readonly page: WordIndex;
  readonly texts: { readonly old: string; readonly fresh: string };
}

/** What happened to a group; null if nothing that a reader would call a change. */
function changeOf(group: Group, both: Both): Change | null {
  const { units, laid, page, texts } = both;
  const [was, is] = [wordsOf(group.old, units.old), wordsOf(group.fresh, units.fresh)];
  const spans = { old: spanOf(group.old, units.old), fresh: spanOf(group.fresh, units.fresh) };
  const parts = partsOf(
    tokensAt(texts.old, laid, was, spans.old),
    tokensAt(texts.fresh, page, is, spans.fresh),
    pairsOf(was, is, laid),
  );
  if (was.length === 0) return { kind: 'added', ...spans, parts };
  if (is.length === 0) return { kind: 'removed', ...spans, parts };
  if (parts.some(({ kind }) => kind !== 'same')) return { kind: 'rewritten', ...spans, parts };
  const moved = was.reduce((sum, w) => sum + (laid.moved[w] ?? 0), 0);
  return moved * 2 > was.length ? { kind: 'moved', ...spans, parts } : null;
}

function wordsOf(numbers: readonly number[], units: readonly Unit[]): number[] {
  return inOrder(numbers).flatMap((n) => {
    const unit = units[n];
    return unit ? Array.from({ length: lengthOf(unit) }, (_, k) => unit.from + k) : [];
  });
}

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function spanOf(numbers: readonly number[], units: readonly Unit[]): Stretch | null {
  const [first, last] = [units[Math.min(...numbers)], units[Math.max(...numbers)]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The words of a stretch with what stands behind each: the marks before the first belong to it. */
function tokensAt(
  text: string,
  { starts, ends }: Pick<WordIndex, 'starts' | 'ends'>,
  words: readonly number[],
  span: Stretch | null,
): string[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    const from = i === 0 ? (span?.start ?? 0) : (starts[word] ?? 0);
    if (next === undefined) return text.slice(from, span?.end);
    // Between two paragraphs that are not neighbours stand other words.
    return text.slice(from, next === word + 1 ? starts[next] : ends[word]);
  });
}

/** Which of the old words is which of the new, by their numbers within the group: the most that ascend on both sides. */
function pairsOf(
  was: readonly number[],
  is: readonly number[],
  { owners }: Alignment,
): (readonly [number, number])[] {
  const numberOf = new Map(was.map((word, i) => [word, i]));
  const runs = is.flatMap((word, inB) => {
    const inA = numberOf.get(owners[word] ?? -1);
    return inA === undefined ? [] : [{ inA, inB, length: 1 }];
  });
  return heaviestChain(runs).map(({ inA, inB }) => [inA, inB] as const);
}

/** Where a group stands in the new text, counted in its words; a removed one behind what stood before it. */
function placeOf({ old, fresh }: Group, { units, laid }: Both): number {
  if (fresh.length > 0) return units.fresh[Math.min(...fresh)]?.from ?? 0;
  for (let w = (units.old[Math.min(...old)]?.from ?? 0) - 1; w >= 0; w--) {
    const place = laid.places[w] ?? -1;
    if (place >= 0 && laid.moved[w] === 0) return place + 0.5;
  }
  return -1;
}
