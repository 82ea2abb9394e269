/** Rows of CSV after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), safe to open in a spreadsheet. */

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), behind white space and in full width too. */
const FORMULA = /(^|\r\n|\r|\n)(?='*(?:[^\S\r\n]*[=+\-@＝＋－＠]|\t))|^(?='*[\r\n])/g;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;

/** Excel reads a file without this mark in the code page of the system, and every letter beyond ASCII is wrong. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A value of a cell; what is not there is empty. */
export type CellValue = string | number | null | undefined;

/**
 * Takes a cell's words so that no program runs them: an apostrophe stands before each line that would begin a formula, and
 * before one that has such apostrophes already, so that taking one off gives the words back.
 */
export const guarded = (words: string): string => words.replace(FORMULA, "$1'");

/** Text that every reader of UTF-8 takes: no half surrogates, no null, which ends a cell in Excel. */
export const wellFormed = (words: string): string =>
  words.toWellFormed().replaceAll('\u0000', '\ufffd');

/** One row with its line end; numbers stay numbers. */
export function row(cells: readonly CellValue[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  const words = guarded(wellFormed(value ?? ''));
  return NEEDS_QUOTES.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

const FIRST_YEAR = Date.parse('0001-01-01T00:00:00Z');
const YEAR_10000 = Date.parse('+010000-01-01T00:00:00Z');

/** A time of the library as ISO 8601, to the second, in UTC; empty for none and for one outside of the years 1 to 9999. */
export function isoTime(at: number | undefined): string {
  const date = new Date(at ?? Number.NaN);
  // Years of more than four digits have a sign, which no reader of these times expects.
  const isPlain = date.getTime() >= FIRST_YEAR && date.getTime() < YEAR_10000;
  return isPlain ? `${date.toISOString().slice(0, 19)}Z` : '';
}
