/** Which of an article's pictures a highlight means. */
import type { PictureSelector, Selector } from './selectors';

/** What the article says of a picture, as far as it tells one from another. */
interface Pictured {
  readonly src: string;
  readonly caption: string | null;
}

/** What is kept of a picture that is highlighted as a whole; undefined for words. */
export const pictureOf = (selectors: readonly Selector[]): PictureSelector | undefined =>
  selectors.find((one): one is PictureSelector => one.type === 'PictureSelector');

/** The picture of an article that was highlighted: by its address, else by a caption that one picture alone has. Null for words. */
export function picturedIn<T extends Pictured>(
  selectors: readonly Selector[],
  images: readonly T[],
): T | null {
  const kept = pictureOf(selectors);
  if (!kept) return null;
  const same = images.find(({ src }) => src === kept.src);
  if (same || kept.caption === '') return same ?? null;
  const [only, other] = images.filter(({ caption }) => caption === kept.caption);
  return only && !other ? only : null;
}
