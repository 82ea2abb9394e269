/** Reading the library, for every page of ours. A row that does not parse is left out here and set aside by the background. */
import Dexie from 'dexie';
import type * as z from 'zod/mini';
import { corrected } from '../article/corrections';
import { addressKeys } from './address';
import { type LibraryDb, library } from './db';
import type { View } from './filters';
import {
  ArticleBody,
  type ArticleId,
  Counts,
  NO_COUNTS,
  SavedArticle,
  SavedHighlight,
  type TagRow,
} from './schema';

/** Rows that did not parse in this context, by table and key; a page reports them with `library.setAside`. */
export const brokenRows = new Map<string, { table: string; key: string }>();

/** The rows that parse; the others are noted in `brokenRows`. */
export function parsed<S extends z.ZodMiniType>(
  schema: S,
  table: string,
  rows: unknown[],
): z.infer<S>[] {
  const good: z.infer<S>[] = [];
  for (const row of rows) {
    const result = schema.safeParse(row);
    if (result.success) good.push(result.data);
    else noteBroken(table, row);
  }
  return good;
}

function noteBroken(table: string, row: unknown): void {
  const fields = row as { id?: unknown; articleId?: unknown };
  const key = String(fields.id ?? fields.articleId);
  brokenRows.set(`${table}/${key}`, { table, key });
}

/** The saved article of an address, in whatever form, unless it is in the trash. */
export async function findArticle(
  url: string,
  canonicalUrl?: string,
): Promise<SavedArticle | null> {
  const rows = await library()
    .articles.where('keys')
    .anyOf(addressKeys(url, canonicalUrl))
    .toArray();
  return parsed(SavedArticle, 'articles', rows).find((row) => row.trashed === 0) ?? null;
}

/** One article by its id, or null. */
export async function articleById(id: ArticleId): Promise<SavedArticle | null> {
  const row = await library().articles.get(id);
  return row ? (parsed(SavedArticle, 'articles', [row])[0] ?? null) : null;
}

/** The stored copy of an article, its quotations with the reader's corrections, or null. */
export async function bodyOf(id: ArticleId): Promise<ArticleBody | null> {
  const [row, article] = await Promise.all([library().bodies.get(id), articleById(id)]);
  const body = row && parsed(ArticleBody, 'bodies', [row])[0];
  return body ? { ...body, quotes: corrected(body.quotes, article?.corrections) } : null;
}

const inPageOrder = (a: SavedHighlight, b: SavedHighlight): number => startOf(a) - startOf(b);

function startOf(highlight: SavedHighlight): number {
  if (highlight.place) return highlight.place.start;
  const position = highlight.selectors.find((s) => s.type === 'TextPositionSelector');
  return position ? position.start : Number.MAX_SAFE_INTEGER;
}

/** The highlights of an article that are not deleted, in the order of the page. */
export async function highlightsOf(id: ArticleId): Promise<SavedHighlight[]> {
  const rows = await library().highlights.where('articleId').equals(id).toArray();
  return parsed(SavedHighlight, 'highlights', rows)
    .filter((row) => row.deletedAt === undefined)
    .sort(inPageOrder);
}

const INDEX: Record<View, { index: string; value: 0 | 1 }> = {
  all: { index: '[trashed+savedAt]', value: 0 },
  unread: { index: '[unread+savedAt]', value: 1 },
  favourite: { index: '[favourite+savedAt]', value: 1 },
  archived: { index: '[archived+savedAt]', value: 1 },
  trashed: { index: '[trashed+savedAt]', value: 1 },
};

/** The rows of a view, latest saved first, `limit` of them from `offset`. Cost grows with `offset + limit`, not with the library. */
export async function listArticles(view: View, limit: number, offset = 0): Promise<SavedArticle[]> {
  const { index, value } = INDEX[view];
  const rows = await library()
    .articles.where(index)
    .between([value, Dexie.minKey], [value, Dexie.maxKey])
    .reverse()
    .filter((row) => view === 'trashed' || row.trashed === 0)
    .offset(offset)
    .limit(limit)
    .toArray();
  return parsed(SavedArticle, 'articles', rows);
}

/** Every row of the library, the trash included: for search and export. */
export async function allArticles(): Promise<SavedArticle[]> {
  return parsed(SavedArticle, 'articles', await library().articles.toArray());
}

/** How many articles each view holds, without counting rows. */
export async function counts(): Promise<Counts> {
  const row = await library().meta.get('counts');
  const result = Counts.safeParse(row?.value);
  return result.success ? result.data : NO_COUNTS;
}

/** The library's tags by name, with the number of articles each. */
export async function tagRows(): Promise<TagRow[]> {
  const rows = await library().tags.orderBy('name').toArray();
  return rows.filter((row) => row.count > 0);
}

/** How much is kept; `bytes` is the browser's estimate for the whole of Postil, 0 if it gives none. */
export async function storedSize(): Promise<{
  articles: number;
  highlights: number;
  bytes: number;
}> {
  const [kept, estimate] = await Promise.all([counts(), navigator.storage?.estimate?.()]);
  return {
    articles: kept.all + kept.trashed,
    highlights: kept.highlights,
    bytes: estimate?.usage ?? 0,
  };
}

/** When the library was last written to, in ms: every change moves it on. 0 if nothing ever was. */
export async function lastChange(db: LibraryDb = library()): Promise<number> {
  const value = (await db.meta.get('tick'))?.value;
  return typeof value === 'number' ? value : 0;
}
