/** The common part of the formats that are JSON: element by element, with where it stands. */
import { type Found, type ImportInput, READING_ON } from './format';
import { HUNGRY, type JsonEntry, type JsonText, jsonEntriesOf, wholeJson } from './json';
import { type Fields, fieldsOf } from './values';

/** A record of a file: its fields, and its place for problems (`export.json annotations 4`, counted from 1). */
export interface JsonRecord extends Pick<JsonEntry, 'path' | 'within' | 'opened'> {
  fields: Fields;
  value: unknown;
  row: string;
}

/** Where an element stands, as a reader counts. */
export function rowOf(name: string, path: JsonEntry['path']): string {
  const words = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
  return words === '' ? name : `${name} ${words}`;
}

/**
 * Reads the elements of a file; `each` gives what is found in one. A broken element is a problem, the others are read. Records that
 * hold a list called `apart` are taken apart (json.ts). It may be read again.
 */
export function* readRecords(
  { text, name, fed = wholeJson(text) }: ImportInput,
  each: (record: JsonRecord) => Iterable<Found>,
  apart: string | null = null,
): Generator<Found> {
  for (const entry of jsonEntriesOf(fed, apart)) {
    if (entry === HUNGRY) {
      yield hungry(fed);
      continue;
    }
    const { path, broken } = entry;
    const row = rowOf(name, path);
    if (broken) yield { row, kind: broken, leftOut: true };
    else {
      yield* each(recordOf(entry, row));
      yield READING_ON;
    }
  }
  fed.rewind();
}

/**
 * Looks through a file that is read afterwards, for what must be known of all of it before: what a reader would have to hold otherwise
 * stays in the file. What is broken is said by the reading.
 */
export function* lookThrough(
  { text, name, fed = wholeJson(text) }: ImportInput,
  each: (record: JsonRecord) => void,
  apart: string | null = null,
): Generator<Found> {
  for (const entry of jsonEntriesOf(fed, apart)) {
    if (entry === HUNGRY) yield hungry(fed);
    else if (!entry.broken) {
      each(recordOf(entry, rowOf(name, entry.path)));
      yield READING_ON;
    }
  }
  fed.rewind();
}

function hungry(fed: JsonText): typeof READING_ON {
  fed.isHungry = true;
  return READING_ON;
}

const recordOf = ({ value, ...entry }: JsonEntry, row: string): JsonRecord => ({
  ...entry,
  fields: fieldsOf(value),
  value,
  row,
});
