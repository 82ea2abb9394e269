/** Runs an export: reads article by article, so that it can show how far it is and stop. */
import { articleById, bodyOf, highlightsOf } from '../library/read';
import { storedPictures } from '../library/read-pictures';
import type { ArticleId, SavedArticle } from '../library/schema';
import { fileName } from './filename';
import type { ExportFormat, ExportItem } from './format';

/** A finished file. `articles` is how many are in it: one that is gone meanwhile is passed over. */
export interface ExportFile {
  name: string;
  mimeType: string;
  pieces: (string | Uint8Array<ArrayBuffer>)[];
  articles: number;
}

/** Writes articles in a format. `progress` is told each one's number and title; throws AbortError when `signal` aborts. */
export async function exportArticles(
  format: ExportFormat,
  ids: readonly ArticleId[],
  options: { made: Date; signal: AbortSignal; progress?: (done: number, title: string) => void },
): Promise<ExportFile> {
  let articles = 0;
  let last: SavedArticle | null = null;
  async function* items(): AsyncGenerator<ExportItem> {
    for (const id of ids) {
      options.signal.throwIfAborted();
      const article = await articleById(id);
      if (!article) continue;
      last = article;
      options.progress?.(++articles, article.title);
      const item = { article, body: await bodyOf(id), highlights: await highlightsOf(id) };
      yield format.pictures ? { ...item, pictures: await storedPictures(id) } : item;
    }
  }
  const pieces: ExportFile['pieces'] = [];
  for await (const piece of format.write(items(), options.made)) pieces.push(piece);
  const { extension, mimeType } = (articles > 1 && format.several) || format;
  const name = await nameOf(articles === 1 ? last : null, format, {
    extension,
    made: options.made,
  });
  return { name, mimeType, pieces, articles };
}

async function nameOf(
  article: SavedArticle | null,
  format: ExportFormat,
  otherwise: { extension: string; made: Date },
): Promise<string> {
  if (article && format.nameOf) return format.nameOf(article);
  const day = `Postil ${otherwise.made.toISOString().slice(0, 10)}`;
  return fileName(article?.title || day, otherwise.extension);
}
