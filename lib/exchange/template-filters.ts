/** The filters of the template language, each a line of the table: `{{name|filter:argument}}`. */
import { collapse } from '../text/words';

/** What a template can be filled with; whatever else a caller has, it makes words of first. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Values;
/** Values by their names. */
export interface Values {
  readonly [name: string]: Value;
}

/** One filter: whether it can do something with an argument ('' for none), and what it makes of a value. */
export interface Filter {
  takes(argument: string): boolean;
  apply(value: Value, argument: string): Value;
}

/** A value as words: lists parted by commas, nothing for what is not there. */
export function plain(value: Value): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

const MAX_INDENT = 16;
const alone = (argument: string): boolean => argument === '';
const anything = (): boolean => true;
const isCount = (argument: string): boolean => /^\d{1,6}$/.test(argument);

/** On words alone. */
const words = (apply: (text: string) => string): Filter => ({
  takes: alone,
  apply: (value) => apply(plain(value)),
});
const eachLine = (text: string, apply: (line: string) => string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(apply)
    .join('\n');

/** Every filter by its name. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  date: { takes: (argument) => argument !== '', apply: (value, form) => dated(plain(value), form) },
  default: {
    takes: anything,
    apply: (value, otherwise) => (plain(value) === '' ? otherwise : value),
  },
  indent: {
    takes: (argument) => isCount(argument) && Number(argument) <= MAX_INDENT,
    apply: (value, count) =>
      eachLine(plain(value), (line) => (line === '' ? '' : ' '.repeat(Number(count)) + line)),
  },
  join: {
    takes: anything,
    apply: (value, between) =>
      Array.isArray(value) ? value.map(plain).join(between) : plain(value),
  },
  json: words((text) => JSON.stringify(text.toWellFormed())),
  length: {
    takes: alone,
    apply: (value) => (Array.isArray(value) ? value.length : [...plain(value)].length),
  },
  line: words(collapse),
  lower: words((text) => text.toLowerCase()),
  /** Signs that Markdown reads are taken as they are. */
  markdown: words((text) =>
    text
      .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
      .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
      .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2'),
  ),
  quote: words((text) => eachLine(text, (line) => (line === '' ? '>' : `> ${line}`))),
  /** A word that may follow a `#`: `dockers vote` -> `dockers-vote`. */
  tag: words((text) =>
    collapse(text)
      .replace(/[^\p{L}\p{M}\p{N}_/]+/gu, '-')
      .replace(/^-|-$/g, ''),
  ),
  trim: words((text) => text.trim()),
  /** The first so many letters, with an ellipsis if there were more. */
  truncate: {
    takes: isCount,
    apply: (value, most) => {
      const letters = [...plain(value)];
      const kept = letters.slice(0, Number(most)).join('');
      return letters.length > Number(most) ? `${kept.trimEnd()}…` : kept;
    },
  },
  upper: words((text) => text.toUpperCase()),
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
  'September',
  'October',
  'November',
  'December',
]);
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?(?![\d-])/;
const PIECE = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss/g;

/** `2026-03-14` as `14 March 2026`: a date as it is written, not moved to another zone. One that lacks what is asked for stays as it is. */
function dated(text: string, form: string): string {
  const found = DATE.exec(text.trim());
  if (!found) return text;
  const [year = '', month, day, hour, minute, second] = found.slice(1);
  const name = MONTHS[Number(month) - 1];
  const short = (digits: string | undefined) => digits && String(Number(digits));
  const parts: Record<string, string | undefined> = {
    YYYY: year,
    YY: year.slice(2),
    MMMM: name,
    MMM: name?.slice(0, 3),
    MM: name && month,
    M: name && short(month),
    DD: day,
    D: short(day),
    HH: hour,
    H: short(hour),
    mm: minute,
    ss: second,
  };
  const asked = [...form.matchAll(PIECE)].filter(([, literal]) => literal === undefined);
  if (asked.some(([piece]) => parts[piece] === undefined)) return text;
  return form.replace(PIECE, (piece, literal?: string) => literal ?? parts[piece] ?? '');
}
