/** Takes an import back, the last chunk first: two chunks may have changed one article. The background's, like write.ts. */
import type { ImportChunk, ImportRecord } from './imports';
import { markRewound, type Pair, settle } from './rows';
import { type ArticleId, type ImportId, type SavedArticle, SavedHighlight } from './schema';
import { type Desk, transact } from './write';
import { chunksIn, recordOf, takenOf } from './write-import';

/**
 * Takes back the next chunk of an import: what it added goes, what it changed is as it was. Articles that were changed or read
 * since stay, and are counted in `kept`. Call it until the state is `undone`. An import that was only staged is forgotten.
 */
export function undoImport(desk: Desk, id: ImportId): Promise<ImportRecord> {
  return transact(desk, async (now) => {
    const record = await recordOf(desk, id);
    if (record.state === 'undone') return record;
    const [chunk] = await chunksIn(desk, id, 'done', 'last');
    const next: ImportRecord = chunk
      ? await undoChunk(desk, record, chunk)
      : { ...record, state: 'undone', finishedAt: now };
    await desk.db.imports.put(next);
    return next;
  });
}

async function undoChunk(
  { db }: Desk,
  record: ImportRecord,
  chunk: ImportChunk,
): Promise<ImportRecord> {
  const touched = chunk.outcomes.filter(({ what }) => what === 'new' || what === 'changed');
  const ids = [...new Set(touched.flatMap(({ articleId }) => articleId ?? []))];
  const rows = await db.articles.bulkGet(ids);
  const before = new Map(chunk.before.map((row) => [`${row.table}/${String(row.key)}`, row.whole]));
  const changes: Pair[] = [];
  const whole: ArticleId[] = [];
  let kept = 0;
  for (const row of rows) {
    if (!row) continue;
    const image = before.get(`articles/${row.id}`) as SavedArticle | undefined;
    if (row.updatedAt !== chunk.stamp) kept++;
    else {
      changes.push([row, image]);
      whole.push(row.id);
    }
  }
  const marks = await db.highlights.where('articleId').anyOf(whole).toArray();
  const images = marks.flatMap(({ id }) => {
    const image = before.get(`highlights/${id}`);
    return image ? [SavedHighlight.parse(image)] : [];
  });
  const theirs = new Set(images.map(({ id }) => id));
  await db.highlights.bulkDelete(
    marks
      .filter(({ id, importId }) => importId === record.id && !theirs.has(id))
      .map(({ id }) => id),
  );
  await db.highlights.bulkPut(images);
  const gone = whole.filter((id) => !before.has(`articles/${id}`));
  await db.articles.bulkDelete(gone);
  await db.bodies.bulkDelete(gone);
  await db.articles.bulkPut(changes.flatMap(([, after]) => (after ? [after] : [])));
  await settle(db, changes);
  if (before.size > 0) await markRewound(db);
  await db.importRows.put({ ...chunk, state: 'undone', before: [] });
  return {
    ...record,
    state: 'undoing',
    done: Math.max(0, record.done - takenOf(chunk.items)),
    kept: record.kept + kept,
  };
}
