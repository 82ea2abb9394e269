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
import { type Known, knownOf } from './known';
import { type MergeContext, merge } from './merge';
import { type Pair, settle } from './rows';
import {
  type ArticleBody,
  type ArticleId,
  type HighlightId,
  ImportId,
  type RowBefore,
  type SavedArticle,
  type SavedHighlight,
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
      total: record.total + takenOf(items),
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

/** The first or last chunk of an import in this state, if there is one. Inside a transaction. */
export async function chunksIn(
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
  const { changes, highlights, bodies, before, outcomes } = merged(chunk.items, known, context);
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
  const done = record.done + takenOf(chunk.items);
  const ended = (await chunksIn(desk, record.id, 'staged', 'first')).length === 0;
  return {
    ...record,
    done,
    counts: outcomes.reduce(counted, record.counts),
    ...(ended ? { state: 'done' as const, finishedAt: now } : {}),
  };
}

/** What a chunk comes to: rows as they are to be, as they were, and what became of each article. */
interface Written {
  changes: Pair[];
  highlights: SavedHighlight[];
  bodies: ArticleBody[];
  before: RowBefore[];
  outcomes: Outcome[];
}

function merged(items: readonly ImportedArticle[], known: Known, context: MergeContext): Written {
  const all: Written = { changes: [], highlights: [], bodies: [], before: [], outcomes: [] };
  const made = new Set<string>();
  for (const item of items) {
    const article = known.find(item.url);
    if (item.leftOut) {
      all.outcomes.push(leftOutcome(article));
      continue;
    }
    const theirs = article ? (known.highlights.get(article.id) ?? []) : [];
    const one = merge(item, article, theirs, context);
    all.outcomes.push(one.outcome);
    if (!one.article) continue;
    all.changes.push([article, one.article]);
    all.highlights.push(...one.highlights);
    if (!article && item.stored) all.bodies.push(bodyOf(one.article.id, item.stored));
    // Two rows of one file may mean one article that its addresses did not tell: the second sees the first.
    known.put(one.article, one.highlights);
    all.before.push(...imagesOf(article, theirs, one.highlights, made));
    made.add(one.article.id);
    for (const { id } of one.highlights) made.add(id);
  }
  return all;
}

/** How many of these are to be written. */
export const takenOf = (items: readonly ImportedArticle[]): number =>
  items.filter(({ leftOut }) => !leftOut).length;

/** Of one that is here the report knows, so that it forgets it when it is erased. */
const leftOutcome = (here: SavedArticle | undefined): Outcome => ({
  what: 'left',
  fields: [],
  highlights: { new: 0, changed: 0, same: 0 },
  ...(here ? { articleId: here.id } : {}),
});

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
  [one.what]: (sum[one.what] ?? 0) + 1,
  highlights: sum.highlights + one.highlights.new,
});
