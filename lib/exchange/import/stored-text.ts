/** The text that another program kept of an article, taken apart as a page would be: blocks, quotations, pictures. */
import { extractInSlices } from '../../article/extract';
import type { ImportedArticle, StoredText } from '../../library/imports';
import type { Gathered } from './gather';
import { inertDocument } from './inert';

/** An article with the text that the files have of it; without, if they have none or it cannot be read. Rejects only when `signal` aborts. */
export async function withStoredText(
  { article, text }: Gathered,
  signal: AbortSignal,
): Promise<ImportedArticle> {
  const html = await text?.().catch(() => '');
  const stored = html ? await readStoredText(html, article, signal) : null;
  return stored ? { ...article, stored } : article;
}

/** Longer ones are left to the page itself, in UTF-16 units. */
const MOST_HTML = 4_000_000;
/** Less is no text of an article: a login page, an error, a teaser. In words. */
const LEAST_WORDS = 25;

/** Reads kept HTML of an article, in slices; null if there is no text in it worth keeping. Rejects only when `signal` aborts. */
export async function readStoredText(
  html: string,
  { url, title }: Pick<ImportedArticle, 'url' | 'title'>,
  signal: AbortSignal,
): Promise<StoredText | null> {
  if (html.length > MOST_HTML) return null;
  try {
    const made = inertDocument(html, title);
    const { article } = await extractInSlices(made, url, { whole: true, signal });
    const { blocks, text, quotes, images, wordCount } = article;
    return wordCount < LEAST_WORDS ? null : { blocks, text, quotes, images, wordCount };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
