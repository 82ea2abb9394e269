/** What an import is made of: what a file says of an article, what was done with it, and how it is taken back. Checked wherever it enters. */
import * as z from 'zod/mini';
import { MAX_CONTEXT, MAX_EXACT } from '../annotation/limits';
import { Colour, Pointer } from '../annotation/selectors';
import { ArticleImage, Block, Quote, SafeUrl } from '../article/model';
import { type LibraryDb, library } from './db';
import { ArticleId, ImportId, Note, type RowBefore, Tag } from './schema';

/** The most articles that one transaction takes: half a second of work on a slow machine, so that a pause is soon and a killed browser loses little. */
export const CHUNK = 500;

const Time = z.number();
const Tags = z.array(Tag).check(z.maxLength(100));

/** A highlight as a file gives it. `position` counts in the text that the other program read: a hint, never a place. */
export const ImportedHighlight = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(MAX_EXACT)),
  prefix: z.optional(z.string().check(z.maxLength(MAX_CONTEXT))),
  suffix: z.optional(z.string().check(z.maxLength(MAX_CONTEXT))),
  note: Note,
  tags: Tags,
  colour: z.optional(Colour),
  createdAt: z.optional(Time),
  updatedAt: z.optional(Time),
  position: z.optional(
    z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) }),
  ),
  pointers: z.optional(z.array(Pointer).check(z.maxLength(4))),
});
/** See the schema of the same name. */
export type ImportedHighlight = z.infer<typeof ImportedHighlight>;

/** The text of an article that came with the file, taken apart. `textHash` is added where it is written. */
export const StoredText = z.object({
  blocks: z.array(Block),
  text: z.string().check(z.maxLength(5_000_000)),
  quotes: z.array(Quote),
  images: z.array(ArticleImage),
  wordCount: z.int(),
  textHash: z.optional(z.string()),
});
/** See the schema of the same name. */
export type StoredText = z.infer<typeof StoredText>;

/** What a file says of one article. `row` is where: `part_000001.csv row 214`; times in ms. */
export const ImportedArticle = z.object({
  row: z.string().check(z.maxLength(500)),
  source: z.string().check(z.maxLength(40)),
  url: SafeUrl,
  title: z.string().check(z.maxLength(2000)),
  byline: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100)),
  siteName: z.optional(z.string().check(z.maxLength(500))),
  deck: z.optional(z.string().check(z.maxLength(5000))),
  lang: z.optional(z.string().check(z.maxLength(40))),
  publishedAt: z.optional(z.string().check(z.maxLength(60))),
  tags: Tags,
  note: Note,
  savedAt: z.optional(Time),
  state: z.optional(z.enum(['unread', 'read', 'archived'])),
  favourite: z.boolean(),
  progress: z.optional(z.number().check(z.gte(0), z.lte(1))),
  highlights: z.array(ImportedHighlight).check(z.maxLength(20_000)),
  stored: z.optional(StoredText),
  /** The reader chose to leave it out: nothing is written, and the report says so. */
  leftOut: z.optional(z.literal(true)),
});
/** See the schema of the same name. */
export type ImportedArticle = z.infer<typeof ImportedArticle>;

/** What can be the matter with a row of a file. */
export const ProblemKind = z.enum([
  'no-address',
  'bad-address',
  'bad-date',
  'bad-number',
  'bad-tag',
  'no-words',
  'too-long',
  'not-read',
  'too-deep',
  'cut-off',
  'deleted-there',
  'feed',
  'not-carried',
]);
/** See the schema of the same name. */
export type ProblemKind = z.infer<typeof ProblemKind>;

/** One problem: where, what field and value, and whether the row is left out for it. */
export const ImportProblem = z.object({
  row: z.string().check(z.maxLength(500)),
  kind: ProblemKind,
  field: z.optional(z.string().check(z.maxLength(200))),
  value: z.optional(z.string().check(z.maxLength(200))),
  leftOut: z.boolean(),
});
/** See the schema of the same name. */
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What the reader chose: tags for all, and whether states are kept or set. */
export const ImportOptions = z.object({
  tags: Tags,
  states: z.enum(['keep', 'unread', 'archived']),
});
/** See the schema of the same name. */
export type ImportOptions = z.infer<typeof ImportOptions>;

/** What became of one article: added, known and changed (in which fields), the same, left in the trash, or left out by the reader (`articleId` if it is here). */
export const Outcome = z.object({
  what: z.enum(['new', 'changed', 'same', 'trashed', 'left']),
  fields: z.array(z.string()),
  articleId: z.optional(ArticleId),
  highlights: z.object({ new: z.int(), changed: z.int(), same: z.int() }),
});
/** See the schema of the same name. */
export type Outcome = z.infer<typeof Outcome>;

/** How many articles and highlights an import added, changed and found as they were. */
export const ImportCounts = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  trashed: z.int(),
  highlights: z.int(),
  /** Left out by the reader. */
  left: z.optional(z.int()),
});
/** See the schema of the same name. */
export type ImportCounts = z.infer<typeof ImportCounts>;

/** How many articles and highlights of a backup came, met one that is here, or were the same; and how many rows could not be read. */
export const RestoreSum = z.object({
  added: z.int(),
  merged: z.int(),
  same: z.int(),
  broken: z.int(),
});
/** See the schema of the same name. */
export type RestoreSum = z.infer<typeof RestoreSum>;

/** An import that has done nothing yet. */
export const NO_IMPORT: ImportCounts = { new: 0, changed: 0, same: 0, trashed: 0, highlights: 0 };

/**
 * One import. `staging` until all its rows are here, `running` until the last is written; a browser that was closed meanwhile
 * leaves it so, and it can go on. `total` and `done` count what is taken. `kept` is how many articles an undo left, because they were changed since.
 */
export const ImportRecord = z.object({
  id: ImportId,
  name: z.string().check(z.maxLength(500)),
  formats: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(100)),
  options: ImportOptions,
  state: z.enum(['staging', 'running', 'done', 'undoing', 'undone']),
  total: z.int(),
  done: z.int(),
  counts: ImportCounts,
  problems: z.array(ImportProblem).check(z.maxLength(10_000)),
  kept: z.int(),
  at: Time,
  finishedAt: z.optional(Time),
  /** A backup that was restored: its chunks are rows as they were before (restore.ts), and `total` counts rows. */
  restore: z.optional(z.boolean()),
  /** What came of it, over all the pages that took part. */
  restored: z.optional(RestoreSum),
  /** Which backup that is: the fingerprint of its list of contents, so that it goes on from the same one. */
  backup: z.optional(z.string().check(z.maxLength(100))),
});
/** See the schema of the same name. */
export type ImportRecord = z.infer<typeof ImportRecord>;

/** A chunk of an import: its articles as they were read, and once written what became of each, the time of writing, and the rows as they were before. */
export interface ImportChunk {
  importId: ImportId;
  n: number;
  state: 'staged' | 'done' | 'undone';
  items: ImportedArticle[];
  outcomes: Outcome[];
  stamp: number;
  before: RowBefore[];
}

/** The imports that are kept, the newest first; one that does not parse is passed over. */
export async function importsOf(db: LibraryDb = library()): Promise<ImportRecord[]> {
  const rows = await db.imports.toArray();
  return rows
    .flatMap((row) => {
      const result = ImportRecord.safeParse(row);
      return result.success ? [result.data] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** The chunks of an import in their order, one at a time: all at once may be a library's worth. */
export async function* chunksOf(
  id: ImportId,
  db: LibraryDb = library(),
): AsyncGenerator<ImportChunk> {
  for (let n = 0; ; n++) {
    const chunk = await db.importRows.get([id, n]);
    if (!chunk) return;
    yield chunk as ImportChunk;
  }
}
