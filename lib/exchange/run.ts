/** Runs an export: reads article by article, so that it can show how far it is and stop. */
import { articleById, bodyOf, highlightsOf } from '../library/read';
import { storedPictures } from '../library/read-pictures';
import type { ArticleId, HighlightId } from '../library/schema';
import { exportName } from './filename';
import type { ExportFormat, ExportItem } from './format';

/** A finished file. `articles` is how many are in it: one that is gone meanwhile is passed over. */
export interface ExportFile {
  name: string;
  mimeType: string;
  pieces: (string | Uint8Array<ArrayBuffer>)[];
  articles: number;
}

/** What is exported: articles in their order, or of one article one highlight alone. */
export interface Selection {
  articles: readonly ArticleId[];
  highlight?: HighlightId;
}

/** Writes a selection in a format. `progress` is told each article's number and title; throws AbortError when `signal` aborts. */
export async function exportArticles(
  format: ExportFormat,
  selection: Selection,
  options: { made: Date; signal: AbortSignal; progress?: (done: number, title: string) => void },
): Promise<ExportFile> {
  let articles = 0;
  let last: ExportItem | null = null;
  async function* items(): AsyncGenerator<ExportItem> {
    for (const id of selection.articles) {
      options.signal.throwIfAborted();
      const item = await readItem(id, { ...selection, ...(format.pictures && { pictures: true }) });
      if (!item) continue;
      last = item;
      options.progress?.(++articles, item.article.title);
      yield item;
    }
  }
  const pieces: ExportFile['pieces'] = [];
  for await (const piece of format.write(items(), options.made)) pieces.push(piece);
  const { mimeType } = (articles > 1 && format.several) || format;
  const name = await exportName(format, options.made, articles === 1 ? last : null, articles);
  return { name, mimeType, pieces, articles };
}

/** One article as formats take it; null if it is gone. With `highlight`, no other one is in it. */
export async function readItem(
  id: ArticleId,
  wanted: { highlight?: HighlightId; pictures?: true } = {},
): Promise<ExportItem | null> {
  const article = await articleById(id);
  if (!article) return null;
  const { highlight, pictures } = wanted;
  const all = await highlightsOf(id);
  const highlights = highlight ? all.filter((one) => one.id === highlight) : all;
  return {
    article,
    body: await bodyOf(id),
    highlights,
    ...(highlight && { isPart: true as const }),
    ...(pictures && { pictures: await storedPictures(id) }),
  };
}
