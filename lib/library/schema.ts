/** The records of the library, checked wherever a row enters or leaves. Times are ms since 1970; flags are 0 or 1, which IndexedDB can index. */
import * as z from 'zod/mini';
import { Colour, Selector } from '../annotation/selectors';
import { ArticleImage, Block, Correction, Cut, Quote, SafeUrl } from '../article/model';

/** The version that this code writes; a database with a newer one is not written to. */
export const SCHEMA_VERSION = 2;

/** The longest note, in UTF-16 units. */
export const MAX_NOTE = 100_000;
/** So many tags one article or highlight carries. */
export const MAX_TAGS = 100;

/** Names one article of the library. */
export const ArticleId = z.string().check(z.minLength(1), z.maxLength(64)).brand<'ArticleId'>();
/** See the schema of the same name. */
export type ArticleId = z.infer<typeof ArticleId>;

/** Names one highlight. */
export const HighlightId = z.string().check(z.minLength(1), z.maxLength(64)).brand<'HighlightId'>();
/** See the schema of the same name. */
export type HighlightId = z.infer<typeof HighlightId>;

/** A tag as typed, without the #: one to sixty letters, no control characters. */
export const Tag = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[^\p{C}#,]+$/u));

/** A reader's note, at most 100,000 UTF-16 units. */
export const Note = z.string().check(z.maxLength(MAX_NOTE));

/** Names one import: a file that was taken in. */
export const ImportId = z.string().check(z.minLength(1), z.maxLength(64)).brand<'ImportId'>();
/** See the schema of the same name. */
export type ImportId = z.infer<typeof ImportId>;

const Tags = z.array(Tag).check(z.maxLength(MAX_TAGS));
const Flag = z.union([z.literal(0), z.literal(1)]);
const Time = z.number();

/**
 * The lean row a list needs; the body stands apart (`ArticleBody`). `keys` are the normalised addresses it is found by;
 * `corrections` stand here and not in the body, so that they outlive the body's next reading. `position` is where reading
 * stands: the offset in the body's text, in UTF-16 units, of the paragraph last at the top. `note` is the reader's own on the
 * whole article; `source` and `importId` say which import brought it. An article that was imported and never read has no body:
 * no words, an empty `textHash`.
 */
export const SavedArticle = z.object({
  id: ArticleId,
  url: SafeUrl,
  canonicalUrl: SafeUrl,
  keys: z.array(z.string()),
  title: z.string(),
  deck: z.optional(z.string()),
  section: z.optional(z.string()),
  byline: z.array(z.string()),
  siteName: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
  lang: z.optional(z.string()),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  wordCount: z.int(),
  quoteCount: z.int(),
  imageCount: z.int(),
  highlightCount: z.int(),
  noteCount: z.int(),
  colours: z.array(Colour),
  progress: z.number().check(z.gte(0), z.lte(1)),
  unread: Flag,
  favourite: Flag,
  archived: Flag,
  trashed: Flag,
  trashedAt: z.optional(Time),
  archivedAt: z.optional(Time),
  readAt: z.optional(Time),
  tags: Tags,
  corrections: z.optional(z.array(Correction)),
  note: z.optional(Note),
  position: z.optional(z.int().check(z.nonnegative())),
  source: z.optional(z.string()),
  importId: z.optional(ImportId),
  /** Pictures that are kept with the article, and their size in bytes. */
  pictures: z.optional(z.object({ stored: z.int(), bytes: z.int() })),
  /** Later versions of the text that are kept beside the first. */
  versions: z.optional(z.int()),
  textHash: z.string(),
  savedAt: Time,
  updatedAt: Time,
});
/** See the schema of the same name. */
export type SavedArticle = z.infer<typeof SavedArticle>;

/** What was read, as it was read: the stored copy. */
export const ArticleBody = z.object({
  articleId: ArticleId,
  blocks: z.array(Block),
  text: z.string(),
  quotes: z.array(Quote),
  images: z.array(ArticleImage),
  cuts: z.array(Cut),
});
/** See the schema of the same name. */
export type ArticleBody = z.infer<typeof ArticleBody>;

/** Where a highlight stands in `ArticleBody.text`, in UTF-16 units; null if its words are not in the extracted body. */
export const Place = z.nullable(
  z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) }),
);
/** See the schema of the same name. */
export type Place = z.infer<typeof Place>;

/**
 * A highlight with its note. `deletedAt` marks one that can still be brought back; `otherNote` is what a second window wrote
 * while the first was writing, kept until the reader chooses. An imported one without a position waits, `place` null, for the
 * page or its text.
 */
export const SavedHighlight = z.object({
  id: HighlightId,
  articleId: ArticleId,
  selectors: z.array(Selector).check(z.minLength(1), z.maxLength(8)),
  exact: z.string(),
  place: Place,
  colour: Colour,
  note: Note,
  otherNote: z.optional(Note),
  tags: Tags,
  source: z.optional(z.string()),
  importId: z.optional(ImportId),
  createdAt: Time,
  updatedAt: Time,
  deletedAt: z.optional(Time),
});
/** See the schema of the same name. */
export type SavedHighlight = z.infer<typeof SavedHighlight>;

/** How many articles each view of the list holds; kept by every write, because counting 10,000 rows takes 44 ms. */
export const Counts = z.object({
  all: z.int(),
  unread: z.int(),
  favourite: z.int(),
  archived: z.int(),
  trashed: z.int(),
  highlights: z.int(),
});
/** See the schema of the same name. */
export type Counts = z.infer<typeof Counts>;

/** Nothing saved yet. */
export const NO_COUNTS: Counts = {
  all: 0,
  unread: 0,
  favourite: 0,
  archived: 0,
  trashed: 0,
  highlights: 0,
};

/** A tag of the library with the number of articles that carry it, and its colour if the reader gave it one. */
export const TagRow = z.object({ name: Tag, count: z.int(), colour: z.optional(Colour) });
/** See the schema of the same name. */
export type TagRow = z.infer<typeof TagRow>;

/** A row that did not parse, set aside with what it was, so that the list still opens. */
export interface SetAside {
  n?: number;
  table: string;
  row: unknown;
  at: number;
}

/** What the list can be ordered by. */
export const SortKey = z.enum([
  'saved',
  'published',
  'read',
  'archived',
  'title',
  'time',
  'highlights',
  'relevance',
]);
/** See the schema of the same name. */
export type SortKey = z.infer<typeof SortKey>;

/** What the list can be parted by. */
export const GroupKey = z.enum(['none', 'day', 'site', 'tag']);
/** See the schema of the same name. */
export type GroupKey = z.infer<typeof GroupKey>;

/** A search that was given a name: what was typed, and how the list stood. */
export const SavedView = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  query: z.string().check(z.maxLength(1000)),
  sort: SortKey,
  ascending: z.boolean(),
  group: GroupKey,
  createdAt: Time,
});
/** See the schema of the same name. */
export type SavedView = z.infer<typeof SavedView>;

/** A picture kept with an article, in the bytes in which the page had it. */
export const StoredPicture = z.object({
  articleId: ArticleId,
  src: SafeUrl,
  type: z.string().check(z.regex(/^image\/[a-z0-9.+-]+$/)),
  bytes: z.instanceof(Uint8Array),
});
/** See the schema of the same name. */
export type StoredPicture = z.infer<typeof StoredPicture>;

/** A later text of an article, kept beside the stored copy at the reader's wish. */
export const ArticleVersion = z.object({
  n: z.optional(z.int()),
  articleId: ArticleId,
  title: z.string(),
  textHash: z.string(),
  blocks: z.array(Block),
  text: z.string(),
  images: z.optional(z.array(ArticleImage)),
  savedAt: Time,
});
/** See the schema of the same name. */
export type ArticleVersion = z.infer<typeof ArticleVersion>;

/**
 * What a change did to one row: `fields` as they were where it only changed some, `whole` where it took the row away,
 * neither where it made the row.
 */
export interface RowBefore {
  table: 'articles' | 'bodies' | 'highlights' | 'tags' | 'views' | 'versions' | 'pictures';
  /** A number or several parts as JSON, a text as it is. */
  key: string;
  fields?: Record<string, unknown>;
  whole?: object;
}

/** A change that can be taken back whole: every row it touched, as it was. `at` in ms. */
export interface UndoEntry {
  n?: number;
  at: number;
  rows: RowBefore[];
}
