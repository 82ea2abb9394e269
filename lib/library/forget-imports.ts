/** What imports and restores still know of erased articles: words of the file and rows as they were, kept for a report and an undo. */
import type { LibraryDb } from './db';
import type { ImportChunk, ImportedArticle } from './imports';
import { NOWHERE } from './nowhere';
import type { RestoredChunk } from './restore';

/** Takes erased articles and highlights, by id, out of all that imports keep; the report still says that there was a row. */
export async function forgetImports(db: LibraryDb, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  const keys = await db.importRows.toCollection().primaryKeys();
  for (const key of keys) {
    const chunk = (await db.importRows.get(key)) as ImportChunk | RestoredChunk | undefined;
    const next = chunk && ('table' in chunk ? restored(chunk, gone) : imported(chunk, gone));
    if (next) await db.importRows.put(next);
  }
}

/** The chunk without what is gone, or null if it knows nothing of it. */
function restored(chunk: RestoredChunk, gone: ReadonlySet<string>): RestoredChunk | null {
  const rows = chunk.rows.filter(
    ({ key, articleId }) => !gone.has(String(key)) && !(articleId !== null && gone.has(articleId)),
  );
  return rows.length < chunk.rows.length ? { ...chunk, rows } : null;
}

function imported(chunk: ImportChunk, gone: ReadonlySet<string>): ImportChunk | null {
  const isGone = (i: number) => gone.has(chunk.outcomes[i]?.articleId ?? '');
  const before = chunk.before.filter(({ key }) => !gone.has(key));
  if (before.length === chunk.before.length && !chunk.items.some((_, i) => isGone(i))) return null;
  return {
    ...chunk,
    before,
    items: chunk.items.map((item, i) => (isGone(i) ? untold(item) : item)),
  };
}

const untold = ({ row, source, favourite }: ImportedArticle): ImportedArticle => ({
  row,
  source,
  favourite,
  url: NOWHERE,
  title: '',
  byline: [],
  tags: [],
  note: '',
  highlights: [],
});
