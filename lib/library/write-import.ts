/**
 * Writes an import: staged first, then chunk by chunk, each a transaction of its own with the rows as they were before, so that
 * a killed browser goes on where it was and the whole can be taken back. The background's, like write.ts.
 */
import { LibraryError } from './errors';
import { makeId } from './ids';
import { bodyOf, chunked, inTheirTexts, withHashes, withoutText } from './import-texts';
import {
  type ImportChunk,
  type ImportedArticle,
  type ImportOptions,
  type ImportProblem,
  ImportRecord,
  NO_IMPORT,
  type Outcome,
} from './imports';
import { knownOf } from './known';
import { type MergeContext, merge } from './merge';
import { markRewound, type Pair, settle } from './rows';
import {
  type ArticleBody,
  type ArticleId,
  type HighlightId,
  ImportId,
  type RowBefore,
  type SavedArticle,
  SavedHighlight,
} from './schema';
import { type Desk, transact } from './write';

/** How many imports are remembered with their rows; older ones can no longer be taken back. */
const KEPT_IMPORTS = 20;

/** What an import is begun with. */
export interface NewImport {
  name: string;
  formats: string[];
  options: ImportOptions;
  problems: ImportProblem[];
}

/** Begins an import: nothing is written to the list yet. Forgets imports that were begun and never staged whole, and the oldest ones. */
export async function beginImport(desk: Desk, given: NewImport): Promise<ImportRecord> {
  const id = ImportId.parse(makeId(desk.now(), desk.random));
  return transact(desk, async (now) => {
    await forgetOld(desk);
    const record: ImportRecord = {
      ...given,
      id,
      state: 'staging',
      total: 0,
      done: 0,
      counts: NO_IMPORT,
      kept: 0,
      at: now,
    };
    await desk.db.imports.put(record);
    return record;
  });
}

/** Forgets imports that were begun and never staged whole, and the oldest of the others. Inside a transaction. */
export async function forgetOld({ db }: Desk): Promise<void> {
  const rows = (await db.imports.toArray()) as Partial<ImportRecord>[];
  const ended = rows
    .filter(({ state }) => state === 'done' || state === 'undone')
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .slice(KEPT_IMPORTS - 1);
  for (const { id } of [...rows.filter(({ state }) => state === 'staging'), ...ended]) {
    if (id !== undefined) await dropImport(db, id);
  }
}

async function dropImport(db: Desk['db'], id: ImportId): Promise<void> {
  await db.importRows.where('[importId+n]').between([id, -Infinity], [id, Infinity]).delete();
  await db.imports.delete(id);
}

/** The import or restore of this id; throws `not-found`. Inside a transaction. */
export async function recordOf({ db }: Desk, id: ImportId): Promise<ImportRecord> {
  const result = ImportRecord.safeParse(await db.imports.get(id));
  if (!result.success) throw new LibraryError('not-found', `no import ${id}`);
  return result.data;
}

/** Stages articles of an import that was begun; `last` makes it ready to run. */
export async function stageImport(
  desk: Desk,
  id: ImportId,
  given: ImportedArticle[],
  last: boolean,
): Promise<ImportRecord> {
  const items = await withHashes(given);
  return transact(desk, async () => {
    const record = await recordOf(desk, id);
    if (record.state !== 'staging') return record;
    let n = await desk.db.importRows
      .where('[importId+n]')
      .between([id, -Infinity], [id, Infinity])
      .count();
    const chunks = chunked(items).map(
      (part): ImportChunk => ({
        importId: id,
        n: n++,
        state: 'staged',
        items: part,
        outcomes: [],
        stamp: 0,
        before: [],
      }),
    );
    await desk.db.importRows.bulkPut(chunks);
    const next: ImportRecord = {
      ...record,
      total: record.total + items.length,
      state: last ? 'running' : 'staging',
    };
    await desk.db.imports.put(next);
    return next;
  });
}

/** Writes the next chunk of an import, or finishes it; one that is done already stays so. */
export function stepImport(desk: Desk, id: ImportId): Promise<ImportRecord> {
  return transact(desk, async (now) => {
    const record = await recordOf(desk, id);
    if (record.state !== 'running') return record;
    const [chunk] = await chunksIn(desk, id, 'staged', 'first');
    const next: ImportRecord = chunk
      ? await writeChunk(desk, record, chunk, now)
      : { ...record, state: 'done', finishedAt: now };
    await desk.db.imports.put(next);
    return next;
  });
}

async function chunksIn(
  { db }: Desk,
  id: ImportId,
  state: ImportChunk['state'],
  which: 'first' | 'last',
): Promise<ImportChunk[]> {
  const rows = db.importRows.where('[importId+state]').equals([id, state]);
  const ordered = which === 'last' ? rows.reverse() : rows;
  return (await ordered.limit(1).toArray()) as ImportChunk[];
}

async function writeChunk(
  desk: Desk,
  record: ImportRecord,
  chunk: ImportChunk,
  now: number,
): Promise<ImportRecord> {
  const { db } = desk;
  const known = await knownOf(db, chunk.items);
  const context: MergeContext = {
    options: record.options,
    importId: record.id,
    now,
    articleId: () => makeId(now, desk.random) as ArticleId,
    highlightId: () => makeId(now, desk.random) as HighlightId,
  };
  const changes: Pair[] = [];
  const highlights: SavedHighlight[] = [];
  const before: RowBefore[] = [];
  const outcomes: Outcome[] = [];
  const made = new Set<string>();
  const bodies: ArticleBody[] = [];
  for (const item of chunk.items) {
    const article = known.find(item.url);
    const theirs = article ? (known.highlights.get(article.id) ?? []) : [];
    const merged = merge(item, article, theirs, context);
    outcomes.push(merged.outcome);
    if (!merged.article) continue;
    changes.push([article, merged.article]);
    highlights.push(...merged.highlights);
    if (!article && item.stored) bodies.push(bodyOf(merged.article.id, item.stored));
    // Two rows of one file may mean one article that its addresses did not tell: the second sees the first.
    known.put(merged.article, merged.highlights);
    before.push(...imagesOf(article, theirs, merged.highlights, made));
    made.add(merged.article.id);
    for (const { id } of merged.highlights) made.add(id);
  }
  await db.articles.bulkPut(changes.flatMap(([, after]) => (after ? [after] : [])));
  await db.highlights.bulkPut(await inTheirTexts(db, changes, highlights, bodies));
  await db.bodies.bulkPut(bodies);
  await settle(db, changes);
  await db.importRows.put({
    ...chunk,
    items: chunk.items.map(withoutText),
    state: 'done',
    outcomes,
    before,
    stamp: now,
  });
  const done = record.done + chunk.items.length;
  const ended = done >= record.total;
  return {
    ...record,
    done,
    counts: outcomes.reduce(counted, record.counts),
    ...(ended ? { state: 'done' as const, finishedAt: now } : {}),
  };
}

/** The rows as they were before this chunk; one that the chunk has touched already has its image, or had none. */
function imagesOf(
  article: SavedArticle | undefined,
  theirs: readonly SavedHighlight[],
  written: readonly SavedHighlight[],
  touched: ReadonlySet<string>,
): RowBefore[] {
  const images: RowBefore[] = [];
  if (article && !touched.has(article.id))
    images.push({ table: 'articles', key: article.id, whole: article });
  for (const { id } of written) {
    const was = touched.has(id) ? undefined : theirs.find((one) => one.id === id);
    if (was) images.push({ table: 'highlights', key: id, whole: was });
  }
  return images;
}

const counted = (sum: ImportRecord['counts'], one: Outcome): ImportRecord['counts'] => ({
  ...sum,
  [one.what]: sum[one.what] + 1,
  highlights: sum.highlights + one.highlights.new,
});

/**
 * Takes back the next chunk of an import: what it added goes, what it changed is as it was. Articles that were changed or read
 * since stay, and are counted in `kept`. Call it until the state is `undone`. An import that was only staged is forgotten.
 */
export function undoImport(desk: Desk, id: ImportId): Promise<ImportRecord> {
  return transact(desk, async (now) => {
    const record = await recordOf(desk, id);
    if (record.state === 'undone') return record;
    // The last first: two chunks may have changed one article.
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
  const ids = [...new Set(touched.map(({ articleId }) => articleId))];
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
    done: Math.max(0, record.done - chunk.items.length),
    kept: record.kept + kept,
  };
}
