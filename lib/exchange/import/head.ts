/** The beginning of a file, looked at once for all formats: its words, its columns if it is a table, its first elements if it is JSON. */
import { columnName, csvRows } from './csv';
import { type JsonEntry, jsonEntries } from './json';
import { type Fields, fieldsOf } from './values';

/** How much is looked at, in UTF-16 units. */
const LOOK = 100_000;
/** How many elements of JSON. */
const ELEMENTS = 40;

/** What formats are told by. */
export interface Head {
  text: string;
  /** Names of the first row's cells as they are compared; empty for JSON and HTML. */
  columns: readonly string[];
  /** Whether it begins as a JSON list or record. */
  json: 'list' | 'record' | null;
  /** Top-level keys of a JSON record. */
  keys: ReadonlySet<string>;
  /** The first element that is a record: of the list itself, or of the list `of`. */
  first(of?: string): Fields;
  html: boolean;
}

/** Looks at the beginning of a file. */
export function headOf(whole: string): Head {
  const text = whole.slice(0, LOOK);
  const start = /\S/.exec(text)?.[0] ?? '';
  const json = start === '[' ? 'list' : start === '{' ? 'record' : null;
  const html = /^\s*<(?:!doctype|!--|html|head|title|meta|h1|dl|dt|ul|a[\s>])/i.test(text);
  const entries = json ? firstEntries(text) : [];
  const columns = json || html ? [] : columnsOf(text);
  return {
    text,
    columns,
    json,
    html,
    keys: new Set(json === 'record' ? entries.flatMap(({ path: [key] }) => String(key ?? '')) : []),
    first: (of) => firstRecord(entries, of),
  };
}

function firstEntries(text: string): JsonEntry[] {
  const entries: JsonEntry[] = [];
  const seen = new Map<string | number, number>();
  for (const entry of jsonEntries(text)) {
    const key = entry.path.length > 1 ? (entry.path[0] ?? '') : '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    // A few of each list: the keys behind a long one tell as much as its elements.
    if (count <= ELEMENTS) entries.push(entry);
  }
  return entries.map((entry) => (isLong(entry) ? begun(text, entry) : entry));
}

/** Whether it is the first of its list, and goes on behind what is looked at. */
const isLong = ({ path, broken }: JsonEntry): boolean => broken === 'cut-off' && path.at(-1) === 0;

/** A record as far as it is there, its lists and records with what is there of them: an article may be longer than what is looked at. */
function begun(text: string, entry: JsonEntry): JsonEntry {
  const list = entry.path.length > 1 ? text.indexOf(JSON.stringify(entry.path[0])) : 0;
  const value = Object.create(null) as Record<string, unknown>;
  for (const { path, value: own, broken } of jsonEntries(text.slice(text.indexOf('{', list + 1)))) {
    const [key, inner] = path;
    if (typeof key !== 'string') continue;
    if (inner === undefined && !broken) value[key] = own;
    else if (typeof inner === 'number') value[key] = broken ? (value[key] ?? []) : [own];
    else if (inner !== undefined) value[key] = { ...fieldsOf(value[key]), [inner]: own };
  }
  return { path: entry.path, value };
}

function firstRecord(entries: readonly JsonEntry[], of: string | undefined): Fields {
  const found = entries.find(
    ({ path, value }) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      (of === undefined ? path.length === 1 : path[0] === of),
  );
  return fieldsOf(found?.value);
}

function columnsOf(text: string): string[] {
  for (const { cells } of csvRows(text)) return cells.map(columnName);
  return [];
}
