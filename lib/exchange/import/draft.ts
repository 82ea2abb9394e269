/**
 * From what a file says to what the library takes: addresses through the URL parser, times in ms, tags and notes that fit. What has
 * no place of its own goes into the note, visibly; what cannot be kept is a problem with its row, and rarely costs the row.
 */

import type { Pointer } from '../../annotation/selectors';
import { ImportedArticle, type ImportedHighlight, type ImportProblem } from '../../library/imports';
import type { SavedHighlight } from '../../library/schema';
import { colourOf } from './colours';
import { publishedOf, timeOf } from './dates';
import { numberOf } from './values';

const MAX_NOTE = 100_000;
const MAX_EXACT = 100_000;
const MAX_CONTEXT = 1000;
const MAX_TAGS = 100;
const MAX_TAG = 60;
const MAX_TITLE = 2000;

/** A highlight as a file gives it; times and colours may be anything. `exact` is plain words: `<p>` in it was marked as such. */
export interface DraftHighlight {
  exact: string;
  prefix?: string;
  suffix?: string;
  note?: string;
  tags?: readonly string[];
  colour?: string;
  createdAt?: unknown;
  updatedAt?: unknown;
  position?: { start: number; end: number };
  /** What points at the place without its words. */
  pointers?: readonly Pointer[];
  more?: readonly (readonly [name: string, value: string])[];
}

/** An article as a file gives it; `more` is what has no place of its own, by name. */
export interface Draft {
  row: string;
  url: string;
  title?: string;
  byline?: readonly string[];
  siteName?: string;
  deck?: string;
  lang?: string;
  publishedAt?: unknown;
  tags?: readonly string[];
  /** Folders, lists or collections that it stands in, as paths: each becomes a tag. */
  folders?: readonly (readonly string[])[];
  note?: string;
  more?: readonly (readonly [name: string, value: string])[];
  savedAt?: unknown;
  state?: 'unread' | 'read' | 'archived' | undefined;
  favourite?: boolean;
  /** 0 to 1. */
  progress?: unknown;
  highlights?: readonly DraftHighlight[];
  /** Reads the note and the highlights, where they lie in a file of their own; rejects if that cannot be read. */
  marks?: () => Promise<Pick<Draft, 'note' | 'highlights'>>;
  /** Reads the HTML of the article that the file has. */
  html?: (() => Promise<string>) | null;
}

/** Told of each problem of the row at hand. */
type Tell = (problem: Omit<ImportProblem, 'row'>) => void;

/** The article of a draft, or null if it has no usable address; and what was the matter. `source` is the format's id. */
export function finish(
  draft: Draft,
  source: string,
): { article: ImportedArticle | null; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const row = cut(draft.row, 500);
  const tell: Tell = (problem) => problems.push({ row, ...short(problem) });
  const url = addressOf(draft.url, tell);
  if (url === null) return { article: null, problems };
  const { folders, long } = foldersOf(draft.folders ?? []);
  const [tags, odd] = tagsOf([...(draft.tags ?? []), ...folders], tell);
  const more = [...(draft.more ?? []), ...long, ...odd.map((tag) => ['Tag', tag] as const)];
  const time = (field: string, value: unknown) => timeFor(field, value, tell);
  const article = {
    row,
    source,
    url,
    title: cut(line(draft.title ?? ''), MAX_TITLE),
    byline: (draft.byline ?? [])
      .map((name) => cut(line(name), 500))
      .filter(Boolean)
      .slice(0, 100),
    tags,
    note: noteOf(draft.note ?? '', more, tell),
    favourite: draft.favourite ?? false,
    highlights: (draft.highlights ?? []).flatMap((one) => highlightOf(one, time, tell)),
    ...optional('siteName', cut(line(draft.siteName ?? ''), 500)),
    ...optional('deck', cut(line(draft.deck ?? ''), 5000)),
    ...optional('lang', cut(line(draft.lang ?? ''), 40)),
    ...optional('publishedAt', publishedFor(draft.publishedAt, tell)),
    ...optional('savedAt', time('saved', draft.savedAt)),
    ...optional('progress', progressOf(draft.progress, tell)),
    ...optional('state', draft.state),
  };
  const result = ImportedArticle.safeParse(article);
  if (result.success) return { article: result.data, problems };
  tell({ kind: 'not-read', leftOut: true });
  return { article: null, problems };
}

/** A field, or nothing where there is none: an absent field is not an undefined one. */
function optional<K extends string, V>(key: K, value: V): { [P in K]?: NonNullable<V> } {
  if (value === undefined || value === null || value === '') return {};
  return { [key]: value } as { [P in K]?: NonNullable<V> };
}

const short = <P extends Omit<ImportProblem, 'row'>>(problem: P): P => ({
  ...problem,
  ...(problem.value === undefined ? {} : { value: cut(problem.value, 120) }),
});

/** Cut at a letter, not inside one. */
const cut = (words: string, most: number): string =>
  words.length <= most
    ? words
    : words
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/, '');

/** Words on one line. */
const line = (words: string): string => words.replaceAll('\0', ' ').replace(/\s+/gu, ' ').trim();

/** Only http and https are articles; an address without a scheme is given one. */
function addressOf(given: string, tell: Tell): string | null {
  const words = given.trim();
  if (words === '') {
    tell({ kind: 'no-address', leftOut: true });
    return null;
  }
  const whole = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/?#]|$)/i.test(words)
    ? `https://${words}`
    : words;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href.length <= 8192) return url.href;
  tell({ kind: 'bad-address', value: words, leftOut: true });
  return null;
}

/** Folders as tags, `News/Ports`; a path too long for one stands in the note. */
function foldersOf(given: readonly (readonly string[])[]): {
  folders: string[];
  long: (readonly [string, string])[];
} {
  const paths = given
    .map((path) => path.map(line).filter(Boolean))
    .filter((path) => path.length > 0);
  const fits = (path: readonly string[]) => path.join('/').length <= MAX_TAG;
  return {
    folders: paths.filter(fits).map((path) => path.join('/')),
    long: paths.filter((path) => !fits(path)).map((path) => ['Folder', path.join(' / ')] as const),
  };
}

/** Tags that fit, and those that do not: too long, or too many. */
function tagsOf(given: readonly string[], tell: Tell): [tags: string[], odd: string[]] {
  const tags = new Set<string>();
  const odd: string[] = [];
  for (const one of given) {
    const tag = one
      .toWellFormed()
      .replace(/[\p{C}#,\ufffd]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (tag === '') continue;
    if (tag.length > MAX_TAG || tags.size >= MAX_TAGS) {
      odd.push(one);
      tell({ kind: 'bad-tag', value: one, leftOut: false });
    } else tags.add(tag);
  }
  return [[...tags], odd];
}

/** The note with what has no place of its own under it, a line each: `Place: page 12`. */
function noteOf(
  note: string,
  more: readonly (readonly [name: string, value: string])[],
  tell: Tell,
): string {
  const lines = more
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}: ${value.trim()}`);
  const words = [note.trim(), lines.join('\n')].filter(Boolean).join('\n\n').toWellFormed();
  if (words.length > MAX_NOTE) tell({ kind: 'too-long', field: 'note', leftOut: false });
  return cut(words, MAX_NOTE);
}

function timeFor(field: string, value: unknown, tell: Tell): number | undefined {
  const time = timeOf(value);
  if (time === undefined) tell({ kind: 'bad-date', field, value: said(value), leftOut: false });
  return time ?? undefined;
}

function publishedFor(value: unknown, tell: Tell): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const day = publishedOf(value);
  if (day === undefined && timeOf(value) !== null)
    tell({ kind: 'bad-date', field: 'published', value: said(value), leftOut: false });
  return day;
}

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;

function progressOf(value: unknown, tell: Tell): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const n = numberOf(value);
  if (n === undefined)
    tell({ kind: 'bad-number', field: 'progress', value: said(value), leftOut: false });
  return n === undefined ? undefined : Math.min(1, Math.max(0, n));
}

/** A place is pointed at in so many ways at most. */
const MOST_POINTERS = 4;

function highlightOf(
  given: DraftHighlight,
  time: (field: string, value: unknown) => number | undefined,
  tell: Tell,
): ImportedHighlight[] {
  const words = given.exact.trim().toWellFormed();
  if (words === '') {
    tell({ kind: 'no-words', leftOut: true });
    return [];
  }
  if (words.length > MAX_EXACT) tell({ kind: 'too-long', field: 'highlight', leftOut: false });
  const [tags, odd] = tagsOf(given.tags ?? [], tell);
  const colour: SavedHighlight['colour'] | undefined = colourOf(given.colour ?? '');
  const unknown = given.colour && !colour ? [['Colour', given.colour] as const] : [];
  const more = [...(given.more ?? []), ...unknown, ...odd.map((tag) => ['Tag', tag] as const)];
  const { start = -1, end = -1 } = given.position ?? {};
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return [
    {
      exact: cut(words, MAX_EXACT),
      note: noteOf(given.note ?? '', more, tell),
      tags,
      ...optional('prefix', (given.prefix ?? '').toWellFormed().slice(-MAX_CONTEXT)),
      ...optional('suffix', (given.suffix ?? '').toWellFormed().slice(0, MAX_CONTEXT)),
      ...optional('colour', colour),
      ...optional('createdAt', time('highlighted', given.createdAt)),
      ...optional('updatedAt', time('edited', given.updatedAt)),
      ...(whole && start >= 0 && end >= start ? { position: { start, end } } : {}),
      ...(given.pointers?.length ? { pointers: given.pointers.slice(0, MOST_POINTERS) } : {}),
    },
  ];
}
