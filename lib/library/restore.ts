/** What a backup brings back, table by table, and how a row meets one that is here: the newer edit wins, and nothing is dropped. */
import * as z from 'zod/mini';
import { joined } from './merge';
import {
  ArticleBody,
  ArticleId,
  ArticleVersion,
  type ImportId,
  MAX_TAGS,
  SavedArticle,
  SavedHighlight,
  SavedView,
  StoredPicture,
  TagRow,
} from './schema';

/** The tables of a backup, in the order in which they are restored. Counters are worked out anew; what can be undone is not in it. */
export const BackupTable = z.enum([
  'articles',
  'bodies',
  'highlights',
  'tags',
  'views',
  'pictures',
  'versions',
  'setAside',
]);
/** See the schema of the same name. */
export type BackupTable = z.infer<typeof BackupTable>;

/** The tables of a backup in their order. */
export const BACKUP_TABLES: readonly BackupTable[] = BackupTable.options;

/** A row that was set aside because it did not parse: kept as it is. */
const SetAsideRow = z.object({
  n: z.int(),
  table: z.string(),
  row: z.unknown(),
  at: z.number(),
});

/** What each table's rows are checked by. */
export const ROWS = {
  articles: SavedArticle,
  bodies: ArticleBody,
  highlights: SavedHighlight,
  tags: TagRow,
  views: SavedView,
  pictures: StoredPicture,
  versions: ArticleVersion,
  setAside: SetAsideRow,
} as const satisfies Record<BackupTable, z.ZodMiniType>;

/** Two articles of a backup that share an address: the first is not laid over the second. */
export const Twin = z.tuple([ArticleId, ArticleId]);
/** See the schema of the same name. */
export type Twin = z.infer<typeof Twin>;

/** What one call restored. `moved` leads from a backup's article to the one that is here under the same address; `met` are articles of here that the backup knows too. */
export const Restored = z.object({
  added: z.int(),
  merged: z.int(),
  same: z.int(),
  broken: z.int(),
  moved: z.array(z.tuple([ArticleId, ArticleId])),
  met: z.array(ArticleId),
});
/** See the schema of the same name. */
export type Restored = z.infer<typeof Restored>;

/**
 * What a restore did to one row: what it was (`whole`, absent if it was not here), when it was last changed as it was put
 * (`stamp`), and, where rows carry no time, what was put (`is`). `articleId` is the article it belongs to.
 */
export interface RestoredRow {
  key: string | number | [string, string];
  articleId: ArticleId | null;
  whole?: object;
  stamp?: number;
  is?: object;
}

/** Rows of one table that a restore wrote together. `kept` are articles that stayed when it was taken back. */
export interface RestoredChunk {
  importId: ImportId;
  n: number;
  state: 'done' | 'undone';
  table: BackupTable;
  rows: RestoredRow[];
  kept: ArticleId[];
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** Two states of one article: the newer one's fields, the older one's where the newer has none; addresses, tags and both notes are kept. */
export function mergedArticle(here: SavedArticle, there: SavedArticle): SavedArticle {
  const [newer, older] = there.updatedAt > here.updatedAt ? [there, here] : [here, there];
  const note = joined(newer.note ?? '', older.note ?? '');
  const row: SavedArticle = {
    ...older,
    ...newer,
    id: here.id,
    keys: union(here.keys, there.keys),
    tags: union(newer.tags, older.tags).slice(0, MAX_TAGS),
    savedAt: Math.min(here.savedAt, there.savedAt),
    highlightCount: here.highlightCount,
    noteCount: here.noteCount,
    colours: here.colours,
    ...(note === '' ? {} : { note }),
    ...(newer.textHash === '' ? textOf(older) : {}),
  };
  // An absent date is the newer state's word, too: taken out of the trash, out of the archive.
  for (const date of ['trashedAt', 'archivedAt'] as const)
    if (newer[date] === undefined) delete row[date];
  return row;
}

const textOf = ({ textHash, wordCount, quoteCount, imageCount }: SavedArticle) => ({
  textHash,
  wordCount,
  quoteCount,
  imageCount,
});

/** Two states of one highlight: the newer one, with every other note beside it. */
export function mergedHighlight(here: SavedHighlight, there: SavedHighlight): SavedHighlight {
  const [newer, older] = there.updatedAt > here.updatedAt ? [there, here] : [here, there];
  const note = newer.note === '' ? older.note : newer.note;
  const other = [newer.otherNote, older.note, older.otherNote].reduce<string>(
    (sum, one) => (!one || note.includes(one) ? sum : sum === '' ? one : joined(sum, one)),
    '',
  );
  const { deletedAt: _d, otherNote: _o, ...rest } = older;
  const { otherNote: _n, ...chosen } = newer;
  return {
    ...rest,
    ...chosen,
    id: here.id,
    articleId: here.articleId,
    place: newer.place ?? older.place,
    tags: union(newer.tags, older.tags).slice(0, MAX_TAGS),
    note,
    ...(other === '' ? {} : { otherNote: other }),
  };
}
