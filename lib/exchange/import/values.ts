/** Values of parsed JSON, looked at without trust: every question has an answer, and nothing is read through a prototype. */

/** A record's own fields. */
export type Fields = Readonly<Record<string, unknown>>;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const NONE: Fields = Object.freeze(Object.create(null) as Record<string, unknown>);

/** A record without a prototype, so that `toString` is no field of it; an empty one for what is none. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NONE;
  const fields = Object.create(null) as Record<string, unknown>;
  for (const [key, one] of Object.entries(value)) if (!FORBIDDEN.has(key)) fields[key] = one;
  return fields;
}

/** A list, or an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Words: a string as it is, a number written out, else ''. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The first of these that has words. */
export const firstWords = (...values: unknown[]): string =>
  values.map(wordsOf).find((words) => words.trim() !== '') ?? '';

/** A flag: true, 1, "1", "true", "yes". */
export const flagOf = (value: unknown): boolean =>
  value === true || value === 1 || /^(?:1|true|yes|y)$/i.test(wordsOf(value).trim());

/** A number, or undefined. */
export function numberOf(value: unknown): number | undefined {
  const words = typeof value === 'number' ? value : wordsOf(value).trim();
  const n = words === '' ? Number.NaN : Number(words);
  return Number.isFinite(n) ? n : undefined;
}

/** The words of a list of strings or of records with a name. */
export const namesOf = (value: unknown): string[] =>
  listOf(value)
    .map((one) => firstWords(one, fieldsOf(one).name, fieldsOf(one).title))
    .filter((words) => words.trim() !== '');
