/**
 * Phrases are not in the index, which knows words alone: the texts of those articles are read that have all words of one. The best
 * are read first, so that the first screen is there before the rest is.
 */
import type { ArticleId } from '../library/schema';
import { evaluate, type Hit, type Searched } from './evaluate';
import { type Phrase, phrasesOf, type Query } from './query';

/** So many texts are read at a time, and at most. */
const STEP = 40;
const MOST = 2000;
/** So many hits are shown before all texts are read. */
const ENOUGH = 20;
/** So many texts are read at first: nearly all of them hold the phrase, if it is of two words (`pairs.ts`). */
const FIRST = 24;

/** What was looked up for a query. */
export interface Asked {
  query: Query;
  rows: readonly Searched[];
  weights: readonly Float32Array[];
}

/** Says which phrases each article holds. */
export type AskHeld = (ids: ArticleId[], phrases: Phrase[]) => Promise<readonly boolean[][]>;

/**
 * The hits of a query, best first. `early` hears once of the first of them, if there are more texts to read; `isOver` ends it.
 * Of articles with all words of a phrase the best 2,000 are read.
 */
export async function hitsOf(
  asked: Asked,
  ask: AskHeld,
  early: (hits: Hit[]) => void,
  isOver: () => boolean,
): Promise<Hit[]> {
  const { query, rows, weights } = asked;
  const maybe = sorted(evaluate(query, rows, weights));
  const phrases = phrasesOf(query);
  if (phrases.length === 0) return maybe;
  const here = new Map(rows.map((one) => [one.row.id, one]));
  const candidates = maybe.flatMap(({ row }) => here.get(row.id) ?? []);
  const at = phraseWeights(query, weights);
  const mayHold = ({ n }: Searched) => n === undefined || at.some((one) => (one?.[n] ?? 1) > 0);
  const none = new Map(candidates.map(({ row }) => [row.id, phrases.map(() => false)]));
  const found = evaluate(
    query,
    candidates.filter((one) => !mayHold(one)),
    weights,
    none,
  );
  const unread = candidates.filter(mayHold).slice(0, MOST);
  for (
    let [from, to] = [0, FIRST];
    from < unread.length && !isOver();
    [from, to] = [to, to + STEP]
  ) {
    const part = unread.slice(from, to);
    const ids = part.map(({ row }) => row.id);
    const held = await ask(ids, phrases);
    const before = found.length;
    found.push(...evaluate(query, part, weights, new Map(ids.map((id, i) => [id, held[i] ?? []]))));
    const isFirst = before < ENOUGH && found.length >= ENOUGH;
    if (isFirst && to < unread.length) early(sorted([...found]));
  }
  return sorted(found);
}

const sorted = (hits: Hit[]): Hit[] => hits.sort((a, b) => b.score - a.score);

/** The weights of the phrases alone, out of those of all words and phrases. */
function phraseWeights(
  query: Query,
  weights: readonly Float32Array[],
): (Float32Array | undefined)[] {
  const kinds: boolean[] = [];
  const visit = (part: Query): void => {
    if (part.kind === 'word' || part.kind === 'phrase') kinds.push(part.kind === 'phrase');
    else if (part.kind === 'not') visit(part.of);
    else if (part.kind === 'and' || part.kind === 'or') part.of.forEach(visit);
  };
  visit(query);
  return kinds.flatMap((isPhrase, i) => (isPhrase ? [weights[i]] : []));
}
