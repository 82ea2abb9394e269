/** What the sidebar was told of the article, and where that stands by now: the page may have changed since. */
import type { Extraction } from '../article';
import type { Session } from './session';

/** What the sidebar shows of the article, in short: when it is another one, there is something new to read. */
export async function tellingOf({ page }: Session): Promise<string> {
  const reading = await page.reading();
  const { isArticle } = page.detection();
  if ('error' in reading) return `${isArticle} ${reading.error}`;
  const { title, text, images } = reading.extraction.article;
  return `${isArticle} ${images.length} ${title}\n${text}`;
}

/**
 * The live range of a span of the article that the sidebar shows. If the article is another one by now it is the one place
 * of its words; null if they are gone, or stand at several places: the wrong words are worse than none.
 */
export function spanIn(
  { article: { text }, rangeOf }: Extraction,
  { start, end, words }: { start: number; end: number; words?: string },
): Range | null {
  if (words === undefined || text.slice(start, end) === words) return rangeOf(start, end);
  const at = words.trim() === '' ? -1 : text.indexOf(words);
  const isOnly = at >= 0 && text.indexOf(words, at + 1) < 0;
  return isOnly ? rangeOf(at, at + words.length) : null;
}

/** The live element of a picture that the sidebar shows, or null. */
export function pictureOfTold(
  { article: { images }, imageElement }: Extraction,
  { index, src }: { index: number; src?: string },
): Element | null {
  const isThere = src === undefined || images[index]?.src === src;
  return imageElement(isThere ? index : images.findIndex((image) => image.src === src));
}
