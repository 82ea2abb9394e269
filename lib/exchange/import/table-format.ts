/** The common part of the formats that are tables: a header, a row an article, and what a row's columns mean. */
import { type CsvRecord, csvRecords } from './csv';
import type { Draft } from './draft';
import type { Found, ImportFormat, ImportInput } from './format';

/** A table format: the columns it is told by, those that say nothing to a reader, and what a row is. */
export interface Table {
  id: string;
  name: string;
  /** All of these must be there, as `columnName` writes them. */
  columns: readonly string[];
  /** One of these besides, if given. */
  oneOf?: readonly string[];
  score: number;
  /** Columns that are machinery (ids, cover pictures) and no word of the reader's. */
  passed: readonly string[];
  highlights?: boolean;
  article(record: CsvRecord): Omit<Draft, 'row' | 'more'> | null;
}

/** Makes an import format of a table. Columns that nothing asks for go into the note, so that none is lost. */
export function tableFormat(table: Table): ImportFormat {
  const { id, name, columns, oneOf, score, highlights = false } = table;
  return {
    id,
    name,
    highlights,
    parts: 'table',
    sniff: (head) => {
      const all = columns.every((column) => head.columns.includes(column));
      const one = !oneOf || oneOf.some((column) => head.columns.includes(column));
      return all && one ? score : 0;
    },
    read: (input) => rows(table, input),
  };
}

function* rows({ article, passed }: Table, { text, name, before }: ImportInput): Generator<Found> {
  for (const record of csvRecords(text, before)) {
    const row = `${name} row ${record.row}`;
    if (record.cutOff) yield { row, kind: 'cut-off', leftOut: false };
    const draft = article(record);
    if (!draft) yield { row, kind: 'feed', leftOut: true };
    else yield { ...draft, row, more: record.rest(passed) };
  }
}

/** Tags in one cell, separated by any of `signs`. */
export const splitTags = (cell: string, signs: RegExp): string[] =>
  cell
    .split(signs)
    .map((tag) => tag.trim())
    .filter(Boolean);
