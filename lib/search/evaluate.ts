/** Answers a query over rows: words by the index where it knows an article, by a plain scan of its row where it does not yet. */

import { foldLetters } from '../library/letters';
import type { ArticleId, SavedArticle } from '../library/schema';
import type { Wanted } from './lookup';
import { maskOf, type Query } from './query';

/** An article with how well it fits. */
export interface Hit {
  row: SavedArticle;
  score: number;
}

/** What words are looked up for a query, in the order in which `evaluate` wants their weights. */
export function wantedOf(query: Query): Wanted[] {
  if (query.kind === 'word') {
    return [{ text: query.text, prefix: query.prefix, mask: maskOf(query.field) }];
  }
  if (query.kind === 'phrase') {
    return [{ text: query.text, prefix: false, mask: maskOf(query.field), phrase: true }];
  }
  if (query.kind === 'not') return wantedOf(query.of);
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(wantedOf) : [];
}

/** Folding 10,000 rows takes a tenth of a second: each is folded once, when it is first looked at. */
const folded = new WeakMap<SavedArticle, { title: string; all: string }>();

/** What a row is searched by before the index knows it, folded: title, authors, site, address, tags. */
export function haystack(row: SavedArticle): { title: string; all: string } {
  const known = folded.get(row);
  if (known) return known;
  const title = foldLetters(row.title.slice(0, 2000));
  const tags = row.tags.map((tag) => `#${tag}`);
  const rest = foldLetters([row.byline.join(' '), row.siteName ?? '', row.url, ...tags].join('\n'));
  const made = { title, all: `${title}\n${rest}` };
  folded.set(row, made);
  return made;
}

/** A row as it is searched: with its number in the index, undefined where it has none. */
export interface Searched {
  row: SavedArticle;
  n: number | undefined;
}

/** What is known of each article's phrases, in the order of `phrasesOf(query)`. */
export type Held = ReadonlyMap<ArticleId, readonly boolean[]>;

/**
 * The rows that fit, unordered. `weights` are the index's, one array for each of `wantedOf(query)`; empty while there is none.
 * Without `held` a phrase fits where all its words stand, and one after a minus excludes nothing: no row that fits is missing then.
 */
export function evaluate(
  query: Query,
  rows: readonly Searched[],
  weights: readonly Float32Array[],
  held?: Held,
): Hit[] {
  const test = compile(query, { weights, held, next: 0, phrase: 0 }, false);
  const hits: Hit[] = [];
  for (const searched of rows) {
    const score = test(searched);
    if (score >= 0) hits.push({ row: searched.row, score });
  }
  return hits;
}

/** Gives a score from 0 up, or -1 for what does not fit. */
type Test = (searched: Searched) => number;

interface Compiling {
  weights: readonly Float32Array[];
  held: Held | undefined;
  next: number;
  phrase: number;
}

function compile(query: Query, state: Compiling, negated: boolean): Test {
  switch (query.kind) {
    case 'all':
      return () => 0;
    case 'row':
      return ({ row }) => (query.test(row) ? 0 : -1);
    case 'not': {
      const inner = compile(query.of, state, !negated);
      return (searched) => (inner(searched) < 0 ? 0 : -1);
    }
    case 'phrase':
      return phrase(query, state, negated);
    case 'word':
      return looked(query.text, query.field !== null, state.weights[state.next++]);
    default: {
      const tests = query.of.map((part) => compile(part, state, negated));
      return query.kind === 'and' ? allOf(tests) : anyOf(tests);
    }
  }
}

function phrase(
  { text, field }: Extract<Query, { kind: 'phrase' }>,
  state: Compiling,
  negated: boolean,
): Test {
  const words = looked(text, field !== null, state.weights[state.next++]);
  const { held } = state;
  const at = state.phrase++;
  if (!held) return negated ? () => -1 : words;
  return (searched) => (held.get(searched.row.id)?.[at] ? Math.max(0, words(searched)) : -1);
}

const allOf =
  (tests: Test[]): Test =>
  (searched) => {
    let sum = 0;
    for (const test of tests) {
      const score = test(searched);
      if (score < 0) return -1;
      sum += score;
    }
    return sum;
  };

const anyOf =
  (tests: Test[]): Test =>
  (searched) =>
    tests.reduce((best, test) => Math.max(best, test(searched)), -1);

/** What a word counts that was found by the scan of a row. */
const [IN_TITLE, IN_ROW] = [2, 0.5];

/** One or two letters are in too many words for the index: they are looked for in the row alone, as whole words in the index. */
function looked(text: string, inField: boolean, weights: Float32Array | undefined): Test {
  const words = foldLetters(text).split(/\s+/).filter(Boolean);
  const inRow = ({ row }: Searched): number => {
    const { title, all } = haystack(row);
    if (!words.every((word) => all.includes(word))) return -1;
    return words.every((word) => title.includes(word)) ? IN_TITLE : IN_ROW;
  };
  const short = text.length < 3 && !inField;
  return (searched) => {
    const weight = searched.n === undefined ? 0 : (weights?.[searched.n] ?? 0);
    if (weight > 0) return weight;
    const scan = short || searched.n === undefined || weights === undefined;
    return scan ? inRow(searched) : -1;
  };
}
