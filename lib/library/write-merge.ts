/** Two records of one article become one. The background's, like write.ts. */
import type { LibraryDb } from './db';
import { LibraryError } from './errors';
import { placeIn } from './first-reading';
import { joined } from './merge';
import { type Pair, putArticles, recountHighlights, recountKept } from './rows';
import {
  type ArticleBody,
  type ArticleId,
  MAX_TAGS,
  type Place,
  type SavedArticle,
  type SavedHighlight,
} from './schema';
import { emptyLedger, keepUndo, type Ledger, rememberFields, rememberWhole } from './undo';
import { type Desk, transact } from './write';

/**
 * Moves the highlights of `others` to `keep`, with later texts and pictures, tags, addresses, notes and the further progress; the others go to the trash.
 * Gives the number of its undo. Throws `not-found` if `keep` is not there.
 */
export function mergeArticles(
  desk: Desk,
  keep: ArticleId,
  others: readonly ArticleId[],
): Promise<number | null> {
  const { db } = desk;
  return transact(desk, async (now) => {
    const kept = await db.articles.get(keep);
    if (!kept) throw new LibraryError('not-found', `no article ${keep}`);
    const ids = [...new Set(others)].filter((id) => id !== keep);
    const rows = (await db.articles.bulkGet(ids)).flatMap((row) => (row ? [row] : []));
    const ledger = emptyLedger();
    const body = await bodyFor(db, keep, ids, ledger);
    await moveHighlights(db, [keep, ...ids], body?.text ?? '', ledger, now);
    const [first, rest] = [united(kept, rows, body, now), rows.map((row) => gone(row, now))];
    const pairs = [kept, ...rows].map((row, i): Pair => [row, i === 0 ? first : rest[i - 1]]);
    await putArticles(db, pairs, ledger);
    await recountHighlights(db, [keep, ...ids], now);
    await moveKept(db, keep, ids, ledger);
    await recountKept(db, [keep, ...ids], now);
    return keepUndo(db, ledger, now);
  });
}

/** The body that the kept record has, or takes over from another that was read. */
async function bodyFor(
  db: LibraryDb,
  keep: ArticleId,
  ids: ArticleId[],
  ledger: Ledger,
): Promise<ArticleBody | undefined> {
  const own = await db.bodies.get(keep);
  if (own) return own;
  const other = (await db.bodies.bulkGet(ids)).find((body) => body !== undefined);
  if (!other) return undefined;
  const body = { ...other, articleId: keep };
  await db.bodies.put(body);
  rememberFields(ledger, 'bodies', keep, undefined, body);
  return body;
}

async function moveHighlights(
  db: LibraryDb,
  [keep, ...from]: [ArticleId, ...ArticleId[]],
  text: string,
  ledger: Ledger,
  now: number,
): Promise<void> {
  const marks = await db.highlights.where('articleId').anyOf(from).toArray();
  const moved = marks.map(
    (row): SavedHighlight => ({
      ...row,
      articleId: keep,
      place: placeNow(text, row),
      updatedAt: now,
    }),
  );
  await db.highlights.bulkPut(moved);
  marks.forEach((row, i) => {
    rememberFields(ledger, 'highlights', row.id, row, moved[i] ?? row);
  });
}

/** Later texts and pictures of the others go over to the kept record; a picture that it has itself stays where it is. */
async function moveKept(
  db: LibraryDb,
  keep: ArticleId,
  from: ArticleId[],
  ledger: Ledger,
): Promise<void> {
  for (const row of await db.versions.where('articleId').anyOf(from).toArray()) {
    rememberWhole(ledger, 'versions', JSON.stringify(row.n), row);
    await db.versions.put({ ...row, articleId: keep });
  }
  for (const row of await db.pictures.where('articleId').anyOf(from).toArray()) {
    if (await db.pictures.get([keep, row.src])) continue;
    rememberWhole(ledger, 'pictures', JSON.stringify([row.articleId, row.src]), row);
    await db.pictures.delete([row.articleId, row.src]);
    const moved = { ...row, articleId: keep };
    rememberFields(ledger, 'pictures', JSON.stringify([keep, row.src]), undefined, moved);
    await db.pictures.put(moved);
  }
}

/** Where the words stand in another copy of the text: at the same offsets, or wherever they are found. */
function placeNow(text: string, row: SavedHighlight): Place {
  const { place, exact } = row;
  return place && text.slice(place.start, place.end) === exact ? place : placeIn(text, row);
}

function united(
  kept: SavedArticle,
  rows: readonly SavedArticle[],
  body: ArticleBody | undefined,
  now: number,
): SavedArticle {
  const all = [kept, ...rows];
  const read = kept.textHash === '' ? rows.find(({ textHash }) => textHash !== '') : undefined;
  const notes = all.reduce((sum, { note }) => joined(sum, note ?? ''), '');
  const corrections = all.flatMap((row) => row.corrections ?? []);
  const union = (of: (row: SavedArticle) => string[]) => [...new Set(all.flatMap(of))];
  return {
    ...kept,
    ...(read && body ? facts(read) : {}),
    keys: union(({ keys }) => keys),
    tags: union(({ tags }) => tags).slice(0, MAX_TAGS),
    favourite: all.some(({ favourite }) => favourite === 1) ? 1 : 0,
    unread: all.every(({ unread }) => unread === 1) ? 1 : 0,
    progress: Math.max(...all.map(({ progress }) => progress)),
    savedAt: Math.min(...all.map(({ savedAt }) => savedAt)),
    ...(notes === '' ? {} : { note: notes }),
    ...(corrections.length === 0 ? {} : { corrections }),
    updatedAt: now,
  };
}

/** What the list says of a text that was read. */
function facts({ textHash, wordCount, quoteCount, imageCount, lang, dir }: SavedArticle) {
  return {
    textHash,
    wordCount,
    quoteCount,
    imageCount,
    ...(lang ? { lang } : {}),
    ...(dir ? { dir } : {}),
  };
}

const gone = (row: SavedArticle, now: number): SavedArticle => ({
  ...row,
  trashed: 1,
  trashedAt: now,
  updatedAt: now,
});
