/** The texts of an article that are kept: the stored copy and later ones beside it. */
import type { Block } from '../article/model';
import { library } from './db';
import { textHash } from './hash';
import { bodyOf, parsed } from './read';
import { type ArticleId, ArticleVersion, type SavedArticle } from './schema';

/** One kept text. `n` is its number, null for the copy that was stored first; `savedAt` in ms. */
export interface KeptText {
  n: number | null;
  title: string;
  text: string;
  blocks: Block[];
  images: NonNullable<ArticleVersion['images']>;
  savedAt: number;
}

/** The later texts of an article, the oldest first. */
export async function versionsOf(id: ArticleId): Promise<KeptText[]> {
  const rows = await library().versions.where('articleId').equals(id).toArray();
  return parsed(ArticleVersion, 'versions', rows)
    .map(({ n, title, text, blocks, images = [], savedAt }) => ({
      n: n ?? null,
      title,
      text,
      blocks,
      images,
      savedAt,
    }))
    .sort((a, b) => a.savedAt - b.savedAt);
}

/**
 * What a page's text is to be compared with: the text kept last; null if this very text is kept, or none is. The fingerprint
 * decides first, so that a page that did not change costs no reading of the copy.
 */
export async function lastOtherText(article: SavedArticle, text: string): Promise<KeptText | null> {
  const { id, textHash: stored, versions = 0 } = article;
  if (stored === '') return null;
  const hash = await textHash(text);
  if (hash === stored) return null;
  const later = versions > 0 ? await versionsOf(id) : [];
  if (later.some((version) => version.text === text)) return null;
  const last = later.at(-1);
  if (last) return last;
  const body = await bodyOf(id);
  return body && firstText(article, body);
}

/** The stored copy as one of the kept texts. */
export const firstText = (
  { title, savedAt }: SavedArticle,
  { text, blocks, images }: Pick<KeptText, 'text' | 'blocks' | 'images'>,
): KeptText => ({ n: null, title, text, blocks, images, savedAt });
