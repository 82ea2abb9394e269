/** A search as it is typed, parted into operators (`is:unread`, `-tag:"new york"`) and words. The typed text stays the only truth. */

import { OPERATORS } from './operators';

/** A key, a colon, a value that may be quoted; a minus before it excludes. */
const OPERATOR = /(?<=^|\s)-?[a-z]+:(?:"[^"]*"|[^\s"]+)(?=\s|$)/g;

/** What has an order of its own: parted, it would mean something else. */
const TOGETHER = /(^|\s)OR(\s|$)|[()]/;

/** One operator: `{ key: 'tag', value: 'new york', not: true, typed: '-tag:"new york"' }`. */
export interface Operator {
  key: string;
  value: string;
  not: boolean;
  typed: string;
}

function operatorOf(typed: string): Operator | null {
  const not = typed.startsWith('-');
  const bare = not ? typed.slice(1) : typed;
  const colon = bare.indexOf(':');
  const key = bare.slice(0, colon);
  // A word such as `https://x.org` or `12:30` is none.
  if (!Object.hasOwn(OPERATORS, key)) return null;
  const value = bare.slice(colon + 1).replace(/^"(.*)"$/, '$1');
  return { key, value, not, typed };
}

/** The operators of a search in their order, and the words that are left; with OR or brackets in it all stays words. */
export function partsOf(query: string): { operators: Operator[]; words: string } {
  const operators: Operator[] = [];
  if (TOGETHER.test(query)) return { operators, words: query };
  const words = query.replace(OPERATOR, (typed) => {
    const operator = operatorOf(typed);
    if (!operator) return typed;
    operators.push(operator);
    return '';
  });
  return {
    operators,
    words: operators.length > 0 ? words.replace(/\s+/g, ' ').trimStart() : words,
  };
}

/** A search of these operators and words. */
export function joined(operators: readonly { typed: string }[], words: string): string {
  const heads = operators.map(({ typed }) => typed).join(' ');
  return heads === '' ? words : `${heads} ${words}`;
}

/** Whether a search holds this operator, as it is typed. */
export const holds = (query: string, typed: string): boolean =>
  partsOf(query).operators.some((one) => one.typed === typed);

/** A search with this operator added, or taken away where it is there. Its words stay. */
export function toggled(query: string, typed: string): string {
  const { operators, words } = partsOf(query);
  const others = operators.filter((one) => one.typed !== typed);
  return others.length < operators.length
    ? joined(others, words)
    : joined([...operators, { typed }], words);
}

/** An operator as one types it; a value with a space is quoted, a quotation mark in it is left out. */
export function typedOf(key: string, value: string): string {
  const bare = value.replaceAll('"', '');
  return /\s/.test(bare) ? `${key}:"${bare}"` : `${key}:${bare}`;
}
