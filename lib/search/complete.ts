/** What could be typed next in the search line: operators by their beginning, then their values. */

import { foldLetters } from '../library/letters';
import { OPERATORS } from './operators';

/** Values that the library has for an operator, the most used first: tags, sites, languages, authors. */
export type KnownValues = Partial<Record<string, readonly string[]>>;

/** A completion: the word that it puts in the place of the one being typed, and whether it needs a value yet. */
export interface Completion {
  typed: string;
  open: boolean;
}

const MOST = 8;
/** Other names of operators are understood, not offered. */
const UNOFFERED = new Set(['color', 'url']);
/** One letter is too often the beginning of a word. */
const LEAST = 2;
const LAST = /(?:^|\s)(?<not>-?)(?<key>\p{L}*)(?<colon>:?)"?(?<value>[^\s"]*)$/u;

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** The completions of the last word of what is typed; none for an ordinary word. */
export function completionsOf(words: string, known: KnownValues): Completion[] {
  const { not = '', key = '', colon = '', value = '' } = LAST.exec(words)?.groups ?? {};
  if (colon === '') {
    if (key.length < LEAST) return [];
    return Object.keys(OPERATORS)
      .filter((name) => name.startsWith(key.toLowerCase()) && !UNOFFERED.has(name))
      .map((name) => ({ typed: `${not}${name}:`, open: true }))
      .slice(0, MOST);
  }
  const name = key.toLowerCase();
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) return [];
  const sought = foldLetters(value);
  const fixed = 'values' in operator ? (operator.values ?? []) : [];
  const all = [...fixed, ...(Object.hasOwn(known, name) ? (known[name] ?? []) : [])];
  const fits = all
    .map((one) => ({ one, at: foldLetters(one).indexOf(sought) }))
    .filter(({ one, at }) => at >= 0 && one !== value);
  return fits
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .slice(0, MOST)
    .map(({ one }) => ({ typed: `${not}${name}:${quoted(one)}`, open: false }));
}

/** What is typed with its last word completed; a finished operator has a space behind it. */
export function completed(words: string, { typed, open }: Completion): string {
  const start = words.length - (/\S*$/.exec(words)?.[0].length ?? 0);
  return `${words.slice(0, start)}${typed}${open ? '' : ' '}`;
}
