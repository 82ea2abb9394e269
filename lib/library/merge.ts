/**
 * What becomes of one imported article: a new row, or a known one with what the file adds. Nothing of the reader's is written
 * over: tags are united, the earliest saving date and the farthest reading stay, differing notes are both kept; a highlight
 * that was edited there after it was edited here takes the newer words. So a second import of one file changes nothing.
 */
import { addressKeys } from './address';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportOptions,
  Outcome,
  StoredText,
} from './imports';
import {
  type ArticleId,
  type HighlightId,
  type ImportId,
  MAX_NOTE,
  MAX_TAGS,
  type SavedArticle,
  type SavedHighlight,
} from './schema';
import { summary } from './tally';

/** What a merge needs from outside. `now` in ms. */
export interface MergeContext {
  options: ImportOptions;
  importId: ImportId;
  now: number;
  articleId(): ArticleId;
  highlightId(): HighlightId;
}

/** The rows to write (none if nothing changes) and what became of the article. */
export interface Merged {
  article: SavedArticle | null;
  highlights: SavedHighlight[];
  outcome: Outcome;
}

/** Merges an imported article with what the library has of it; `known` and `highlights` are that, deleted highlights included. */
export function merge(
  given: ImportedArticle,
  known: SavedArticle | undefined,
  highlights: readonly SavedHighlight[],
  context: MergeContext,
): Merged {
  const item = withOptions(given, context.options);
  if (known?.trashed === 1) return untouched(known, item, 'trashed');
  const base = known ?? newRow(item, context);
  const marks = mergeHighlights(item, base.id, highlights, context);
  const after = withItem(base, item, known === undefined);
  const fields = known ? changedFields(known, after) : [];
  const count = marks.outcome;
  if (known && fields.length === 0 && marks.rows.length === 0)
    return untouched(known, item, 'same');
  const all = new Map(highlights.map((row) => [row.id, row]));
  for (const row of marks.rows) all.set(row.id, row);
  const article = { ...after, ...summary([...all.values()]), updatedAt: context.now };
  return {
    article,
    highlights: marks.rows,
    outcome: {
      what: known ? 'changed' : 'new',
      fields: marks.rows.length > 0 && known ? [...fields, 'highlights'] : fields,
      articleId: base.id,
      highlights: count,
    },
  };
}

function untouched(known: SavedArticle, item: ImportedArticle, what: 'same' | 'trashed'): Merged {
  const highlights = { new: 0, changed: 0, same: item.highlights.length };
  return {
    article: null,
    highlights: [],
    outcome: { what, fields: [], articleId: known.id, highlights },
  };
}

function withOptions(item: ImportedArticle, { tags, states }: ImportOptions): ImportedArticle {
  return {
    ...item,
    tags: united(item.tags, tags),
    ...(states === 'keep' ? {} : { state: states }),
  };
}

const united = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set([...a, ...b])].slice(0, Math.max(MAX_TAGS, a.length));

function newRow(item: ImportedArticle, { importId, now, articleId }: MergeContext): SavedArticle {
  return {
    id: articleId(),
    url: item.url,
    canonicalUrl: item.url,
    keys: addressKeys(item.url),
    title: item.title || item.url,
    byline: item.byline,
    wordCount: 0,
    quoteCount: 0,
    imageCount: 0,
    highlightCount: 0,
    noteCount: 0,
    colours: [],
    progress: 0,
    unread: item.state === 'archived' || item.state === 'read' ? 0 : 1,
    favourite: 0,
    archived: 0,
    trashed: 0,
    tags: [],
    source: item.source,
    importId,
    textHash: '',
    savedAt: item.savedAt ?? now,
    updatedAt: now,
  };
}

/** The row with what the item adds. Facts of the article are taken only where there are none. */
function withItem(row: SavedArticle, item: ImportedArticle, isNew: boolean): SavedArticle {
  const next: SavedArticle = { ...row };
  if (item.title && (row.title === '' || row.title === row.url)) next.title = item.title;
  if (row.byline.length === 0) next.byline = item.byline;
  for (const fact of ['siteName', 'deck', 'lang', 'publishedAt'] as const) {
    const value = item[fact];
    if (value !== undefined && row[fact] === undefined) next[fact] = value;
  }
  next.tags = united(row.tags, item.tags);
  const note = joined(row.note ?? '', item.note);
  if (note !== '') next.note = note;
  if (item.savedAt !== undefined) next.savedAt = Math.min(row.savedAt, item.savedAt);
  if (item.favourite) next.favourite = 1;
  if (item.progress !== undefined && item.progress > row.progress) {
    next.progress = item.progress;
    next.unread = 0;
  }
  if (item.state === 'archived' && row.archived === 0) {
    next.archived = 1;
    next.archivedAt = isNew ? next.savedAt : Math.max(next.savedAt, row.updatedAt);
    next.unread = 0;
  }
  if (item.state === 'read') next.unread = 0;
  return isNew && item.stored?.textHash ? withText(next, item.stored) : next;
}

/** Only a new article takes the text that came with it: of one that is here the page has the say. */
function withText(row: SavedArticle, stored: StoredText): SavedArticle {
  return {
    ...row,
    wordCount: stored.wordCount,
    quoteCount: stored.quotes.filter(({ kind }) => kind !== 'pull').length,
    imageCount: stored.images.length,
    textHash: stored.textHash ?? '',
  };
}

/** Both notes, unless one holds the other already. */
export function joined(ours: string, theirs: string): string {
  const [a, b] = [ours.trim(), theirs.trim()];
  if (b === '' || a.includes(b)) return ours;
  if (a === '' || b.includes(a)) return b.slice(0, MAX_NOTE);
  // A note is at most so long; what the reader wrote here stays whole.
  return `${ours}\n\n${b}`.slice(0, Math.max(ours.length, MAX_NOTE));
}

const FIELDS = [
  'title',
  'byline',
  'siteName',
  'deck',
  'lang',
  'publishedAt',
  'tags',
  'note',
  'savedAt',
  'favourite',
  'archived',
  'progress',
  'unread',
] as const satisfies (keyof SavedArticle)[];

function changedFields(before: SavedArticle, after: SavedArticle): string[] {
  return FIELDS.filter((field) => {
    const [a, b] = [before[field], after[field]];
    return Array.isArray(a) && Array.isArray(b) ? a.join('\n') !== b.join('\n') : a !== b;
  });
}

/** White space is what programs differ in; the words are the key. */
export const foldedWords = (exact: string): string => exact.replace(/\s+/gu, ' ').trim();

function positionOf(row: SavedHighlight): number | undefined {
  const at = row.selectors.find((one) => one.type === 'TextPositionSelector');
  return at?.start;
}

function mergeHighlights(
  item: ImportedArticle,
  articleId: ArticleId,
  known: readonly SavedHighlight[],
  context: MergeContext,
): { rows: SavedHighlight[]; outcome: Outcome['highlights'] } {
  const byWords = new Map<string, SavedHighlight[]>();
  for (const row of known) {
    const key = foldedWords(row.exact);
    byWords.set(key, [...(byWords.get(key) ?? []), row]);
  }
  const rows = new Map<HighlightId, SavedHighlight>();
  const outcome = { new: 0, changed: 0, same: 0 };
  for (const given of item.highlights) {
    const key = foldedWords(given.exact);
    const same = (byWords.get(key) ?? []).find((row) => samePlace(row, given));
    const next = same
      ? withHighlight(same, given)
      : newHighlight(given, articleId, item.source, context);
    if (same === next) {
      outcome.same++;
      continue;
    }
    outcome[same ? 'changed' : 'new']++;
    rows.set(next.id, next);
    byWords.set(key, [...(byWords.get(key) ?? []).filter(({ id }) => id !== next.id), next]);
  }
  return { rows: [...rows.values()], outcome };
}

/** The same words are one highlight, unless both say where they stood and it was elsewhere. */
function samePlace(row: SavedHighlight, { position }: ImportedHighlight): boolean {
  const at = positionOf(row);
  return position === undefined || at === undefined || at === position.start;
}

function withHighlight(row: SavedHighlight, given: ImportedHighlight): SavedHighlight {
  // Deleted here: the reader's own wish, which an old file does not undo.
  if (row.deletedAt !== undefined) return row;
  const theirs = given.updatedAt ?? given.createdAt;
  const newer = given.updatedAt !== undefined && given.updatedAt > row.updatedAt;
  const older = theirs !== undefined && given.updatedAt !== undefined && theirs < row.updatedAt;
  const tags = united(row.tags, given.tags);
  let note = row.note;
  if (newer && given.note !== '') note = given.note;
  else if (!older) note = joined(row.note, given.note);
  const colour = newer && given.colour ? given.colour : row.colour;
  const same =
    note === row.note && colour === row.colour && tags.length === row.tags.length && !newer;
  const touched = note !== row.note || colour !== row.colour || tags.length !== row.tags.length;
  if (same || !touched) return row;
  return { ...row, note, colour, tags, updatedAt: Math.max(row.updatedAt, theirs ?? 0) };
}

function newHighlight(
  given: ImportedHighlight,
  articleId: ArticleId,
  source: string,
  { importId, now, highlightId }: MergeContext,
): SavedHighlight {
  const { exact, prefix = '', suffix = '', position, pointers = [] } = given;
  const isPicture = pointers.some(({ type }) => type === 'PictureSelector');
  const createdAt = given.createdAt ?? given.updatedAt ?? now;
  return {
    id: highlightId(),
    articleId,
    selectors: [
      // A picture is no words: its caption may stand elsewhere.
      ...(isPicture ? [] : [{ type: 'TextQuoteSelector' as const, exact, prefix, suffix }]),
      ...(position ? [{ type: 'TextPositionSelector' as const, ...position }] : []),
      ...pointers,
    ],
    exact,
    place: null,
    colour: given.colour ?? 'yellow',
    note: given.note,
    tags: given.tags,
    source,
    importId,
    createdAt,
    updatedAt: given.updatedAt ?? createdAt,
  };
}
