/** The common part of the formats that are JSON: element by element, with where it stands. */
import { type Found, type ImportInput, READING_ON } from './format';
import { HUNGRY, type JsonEntry, jsonEntriesOf, wholeJson } from './json';
import { type Fields, fieldsOf } from './values';

/** A record of a file: its fields, and its place for problems (`export.json annotations 4`, counted from 1). */
export interface JsonRecord {
  fields: Fields;
  value: unknown;
  path: JsonEntry['path'];
  row: string;
}

/** Where an element stands, as a reader counts. */
function rowOf(name: string, path: JsonEntry['path']): string {
  const words = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
  return words === '' ? name : `${name} ${words}`;
}

/** Reads the elements of a file; `each` gives what is found in one. A broken element is a problem, the others are read. */
export function* readRecords(
  { text, name, fed = wholeJson(text) }: ImportInput,
  each: (record: JsonRecord) => Iterable<Found>,
): Generator<Found> {
  for (const entry of jsonEntriesOf(fed)) {
    if (entry === HUNGRY) {
      fed.isHungry = true;
      yield READING_ON;
      continue;
    }
    const { path, value, broken } = entry;
    const row = rowOf(name, path);
    if (broken) yield { row, kind: broken, leftOut: true };
    else {
      yield* each({ fields: fieldsOf(value), value, path, row });
      yield READING_ON;
    }
  }
}
