/** Runs an export: reads article by article, so that it can show how far it is and stop. */
import { articleById, bodyOf, highlightsOf } from '../library/read';
import { storedPictures } from '../library/read-pictures';
import type { ArticleId } from '../library/schema';
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
  let only = '';
  async function* items(): AsyncGenerator<ExportItem> {
    for (const id of ids) {
      options.signal.throwIfAborted();
      const article = await articleById(id);
      if (!article) continue;
      only = article.title;
      options.progress?.(++articles, article.title);
      const item = { article, body: await bodyOf(id), highlights: await highlightsOf(id) };
      yield format.pictures ? { ...item, pictures: await storedPictures(id) } : item;
    }
  }
  const pieces: ExportFile['pieces'] = [];
  for await (const piece of format.write(items(), options.made)) pieces.push(piece);
  const day = options.made.toISOString().slice(0, 10);
  const title = articles === 1 && only !== '' ? only : `Postil ${day}`;
  return { name: fileName(title, format.extension), mimeType: format.mimeType, pieces, articles };
}
