/** What changed in the library since the index was brought up, read in as few questions as can be. */
import type { LibraryDb } from '../library/db';
import { rewoundOf } from '../library/rows';
import type { ArticleBody, SavedArticle, SavedHighlight } from '../library/schema';
import type { Mark } from './store';

/** So many articles make one segment at most, and so many changed rows are read at a time. */
export const BATCH = 256;
/** So many bodies are read together with what else belongs to their rows. */
export const FEW = 8;

/** Changed rows, with what belongs to them where they are few. */
export interface Early {
  rows: SavedArticle[];
  marks: SavedHighlight[];
  bodies: (ArticleBody | undefined)[];
}

/** The next rows that changed behind a mark. */
export const rowsAfter = (library: LibraryDb, { until }: Mark): Promise<SavedArticle[]> =>
  library.articles.where('[updatedAt+id]').above(until).limit(BATCH).toArray();

/**
 * What the library says of itself at one moment: how often its rows were put with times of before, how many articles there are,
 * and which rows changed behind the guess; if they are a few, as after a save, with what belongs to them: each transaction more
 * takes a millisecond.
 */
export function libraryOf(
  library: LibraryDb,
  guess: Mark | null,
): Promise<{ rewound: number; total: number; early: Early | null }> {
  const { meta, articles, highlights, bodies } = library;
  return library.transaction('r', [meta, articles, highlights, bodies], async () => {
    const [rewound, counts, rows] = await Promise.all([
      rewoundOf(library),
      meta.get('counts'),
      guess && rowsAfter(library, guess),
    ]);
    const early = rows && rows.length <= FEW ? { rows, ...(await besides(library, rows)) } : null;
    const { all = 0, trashed = 0 } = (counts?.value ?? {}) as { all?: number; trashed?: number };
    return { rewound, total: all + trashed, early };
  });
}

/** The highlights of rows and, of a few, their bodies in their order; those of many are read one by one. */
export async function besides(
  library: LibraryDb,
  rows: readonly SavedArticle[],
): Promise<Omit<Early, 'rows'>> {
  const ids = rows.map(({ id }) => id);
  const [marks, bodies] = await Promise.all([
    library.highlights.where('articleId').anyOf(ids).toArray(),
    rows.length <= FEW ? library.bodies.bulkGet(ids) : [],
  ]);
  return { marks, bodies };
}
