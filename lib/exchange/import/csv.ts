/** Rows of CSV after RFC 4180 with what programs do to it: `,` `;` or tab, line ends of every kind, quotes inside unquoted cells. O(text). */

/** One record. `row` counts as a spreadsheet shows it: the header is row 1, a cell with line breaks is one row. */
export interface CsvRow {
  row: number;
  cells: string[];
  /** Where the next record begins, in UTF-16 units. */
  end: number;
  /** The file ended inside a quoted cell. */
  cutOff: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Which delimiter the first line has the most of, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let i = 0; i < text.length && i < 20_000; i++) {
    const sign = text.charAt(i);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, one) =>
    (counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best,
  );
}

/** Reads all records, blank lines left out. Never throws. */
export function* csvRows(text: string, delimiter = delimiterOf(text)): Generator<CsvRow> {
  let at = 0;
  let row = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let cutOff = false;
    for (;;) {
      const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
      cutOff ||= cell.cutOff;
      let words = cell.words;
      at = cell.end;
      // Letters behind a closing quote belong to the cell: `"a"b` is what a careless writer makes of `a"b`.
      const rest = plainCell(text, at, delimiter);
      if (rest.end > at) {
        words += rest.words;
        at = rest.end;
      }
      cells.push(words);
      if (text.charAt(at) !== delimiter) break;
      at++;
    }
    if (text.charAt(at) === '\r') at++;
    if (text.charAt(at) === '\n') at++;
    if (cells.length === 1 && cells[0] === '') continue;
    row++;
    yield { row, cells, end: at, cutOff };
  }
}

interface Cell {
  words: string;
  end: number;
  cutOff: boolean;
}

function quotedCell(text: string, start: number): Cell {
  let words = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { words: words + text.slice(at), end: text.length, cutOff: true };
    words += text.slice(at, end);
    if (text.charAt(end + 1) !== '"') return { words, end: end + 1, cutOff: false };
    words += '"';
    at = end + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length) {
    const sign = text.charAt(end);
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
    end++;
  }
  return { words: text.slice(start, end), end, cutOff: false };
}

/** A record by the names of its columns, in any case and order. Asking for a column marks it as used. */
export interface CsvRecord {
  row: number;
  cutOff: boolean;
  /** The first of these columns that is there and not empty, trimmed; '' for none. */
  get(...names: string[]): string;
  /** What stands in columns nobody asked for, those of `passed` left out. */
  rest(passed: readonly string[]): [name: string, value: string][];
}

/** A column's name as it is compared. */
export const columnName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** Reads records under the header in the first row; `before` records stand in front of a part of a file. */
export function* csvRecords(text: string, before = 0): Generator<CsvRecord> {
  let header: string[] | null = null;
  for (const { row, cells, cutOff } of csvRows(text)) {
    if (header) yield record(header, row + before, cells, cutOff);
    else header = cells;
  }
}

function record(header: string[], row: number, cells: string[], cutOff: boolean): CsvRecord {
  const byName = new Map<string, string>();
  header.forEach((name, i) => {
    const key = columnName(name);
    if (!byName.has(key)) byName.set(key, cells[i]?.trim() ?? '');
  });
  const used = new Set<string>();
  return {
    row,
    cutOff,
    get(...names) {
      const found = names.map((name) => byName.get(name) ?? '').find(Boolean) ?? '';
      // A second column of the same meaning with other words is still to be kept.
      for (const name of names) if (byName.get(name) === found) used.add(name);
      return found;
    },
    rest: (passed) =>
      header.flatMap((name): [string, string][] => {
        const key = columnName(name);
        const value = byName.get(key) ?? '';
        return value === '' || used.has(key) || passed.includes(key) ? [] : [[name.trim(), value]];
      }),
  };
}

/** A cell without the apostrophes that Postil puts before what a spreadsheet would run: exactly one off each line that has one. */
export const unguarded = (words: string): string =>
  words.replace(/(^|\r\n|\r|\n)'(?='*[^\S\r\n]*[=+\-@＝＋－＠\t])/g, '$1');
