/** The operators of the search line as data: what each one asks of an article's row, or in which part it looks for words. */
import { FILTERS } from '../library/filters';
import { foldLetters } from '../library/letters';
import type { SavedArticle } from '../library/schema';
import type { Field } from './fields';

/** Whether a row is meant. */
export type RowTest = (row: SavedArticle) => boolean;

/** An operator looks for words in a part, or asks the row; `test` gives null for a value that it does not know. */
export type Operator =
  | { field: Field }
  | { test: (value: string) => RowTest | null; values?: string[]; isDate?: true };

/** States an article can be in. */
export const STATES: Record<string, RowTest> = {
  unread: FILTERS['is:unread'],
  reading: FILTERS['is:reading'],
  read: FILTERS['is:read'],
  favourite: FILTERS['is:favourite'],
  archived: FILTERS['is:archived'],
  trashed: (row) => row.trashed === 1,
  untagged: FILTERS['is:untagged'],
  imported: (row) => row.importId !== undefined,
  waiting: (row) => row.textHash === '',
};

/** What an article can have. */
export const HOLDINGS: Record<string, RowTest> = {
  highlight: FILTERS['has:highlight'],
  note: FILTERS['has:note'],
  tag: (row) => row.tags.length > 0,
  quote: (row) => row.quoteCount > 0,
  image: (row) => row.imageCount > 0,
  pictures: (row) => (row.pictures?.stored ?? 0) > 0,
  version: (row) => (row.versions ?? 0) > 0,
};

const COLOURS = ['yellow', 'green', 'blue', 'coral', 'violet'] as const;

const named = (tests: Record<string, RowTest>): Operator => ({
  test: (value) => {
    const name = value.toLowerCase();
    const one = Object.hasOwn(tests, name) ? name : name.replace(/s$/, '');
    return Object.hasOwn(tests, one) ? (tests[one] ?? null) : null;
  },
  values: Object.keys(tests),
});

/** The start of a day, month or year in the reader's own zone, in ms, and of the one after it; null for what is no date. */
export function spanOf(value: string): { start: number; end: number } | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const start = new Date(year, month - 1, day);
  if (start.getMonth() !== month - 1 || start.getDate() !== day) return null;
  const end = match[3]
    ? new Date(year, month - 1, day + 1)
    : match[2]
      ? new Date(year, month, 1)
      : new Date(year + 1, 0, 1);
  return { start: start.getTime(), end: end.getTime() };
}

const when = (pick: (span: { start: number; end: number }, at: number) => boolean): Operator => ({
  test: (value) => {
    const span = spanOf(value);
    return span && ((row) => pick(span, row.savedAt));
  },
  isDate: true,
});

const holds = (of: (row: SavedArticle) => string): Operator => ({
  test: (value) => {
    const sought = foldLetters(value);
    return (row) => foldLetters(of(row)).includes(sought);
  },
});

/** A tag by its name, or all that begin with it: `tag:sea*`; a tag also names what is under it, as in `sea/ship`. */
const tag: Operator = {
  test: (value) => {
    const open = value.endsWith('*');
    const name = foldLetters(value.replace(/^#|\*$/g, ''));
    if (name === '') return null;
    return ({ tags }) =>
      tags.some((one) => {
        const folded = foldLetters(one);
        return open ? folded.startsWith(name) : folded === name || folded.startsWith(`${name}/`);
      });
  },
};

const colour: Operator = {
  test: (value) => {
    const one = COLOURS.find((name) => name.startsWith(value.toLowerCase()));
    return one ? ({ colours }) => colours.includes(one) : null;
  },
  values: [...COLOURS],
};

const lang: Operator = {
  test: (value) => {
    const sought = value.toLowerCase();
    return (row) =>
      row.lang?.toLowerCase().split('-')[0] === sought || row.lang?.toLowerCase() === sought;
  },
};

/** Every operator by its name. */
export const OPERATORS: Record<string, Operator> = {
  title: { field: 'title' },
  author: { field: 'author' },
  speaker: { field: 'speaker' },
  credit: { field: 'credit' },
  highlight: { field: 'highlight' },
  note: { field: 'note' },
  quote: { field: 'quote' },
  site: holds((row) => `${row.siteName ?? ''} ${URL.parse(row.url)?.hostname ?? ''}`),
  url: holds((row) => row.url),
  tag,
  colour,
  color: colour,
  has: named(HOLDINGS),
  is: named(STATES),
  before: when((span, at) => at < span.start),
  after: when((span, at) => at >= span.end),
  on: when((span, at) => at >= span.start && at < span.end),
  lang,
};
