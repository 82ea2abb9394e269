/** Pictures, code blocks and tables that are highlighted as a whole: which picture of the stored copy a highlight means, and which block has the focus. */
import { picturedIn } from '../../lib/annotation/pictured';
import type { PictureSelector } from '../../lib/annotation/selectors';
import type { ArticleImage } from '../../lib/article/model';
import type { ArticleBody, SavedHighlight } from '../../lib/library/schema';
import type { Stretch } from '../../lib/reading/sentences';
import { spanOf } from '../article';

/** The highlighted pictures by their number in the copy. */
export function framedIn(
  highlights: readonly SavedHighlight[],
  images: readonly ArticleImage[],
): ReadonlyMap<number, SavedHighlight> {
  const framed = new Map<number, SavedHighlight>();
  for (const highlight of highlights) {
    const image = picturedIn(highlight.selectors, images);
    if (image) framed.set(images.indexOf(image), highlight);
  }
  return framed;
}

/** What is kept of a picture of the stored copy. */
export function selectorOf({ src, alt, caption }: ArticleImage): PictureSelector {
  const cut = (words: string) => words.slice(0, 2000);
  return { type: 'PictureSelector', src, alt: cut(alt), caption: cut(caption ?? '') };
}

/** A picture of the copy that has the focus, and its highlight if it has one. */
export interface FocusedPicture {
  image: ArticleImage;
  highlight: SavedHighlight | null;
}

/** The picture that has the focus, in its frame; null if none has. */
export function focusedPicture(
  box: HTMLElement | null,
  { body, highlights }: { body: ArticleBody | null; highlights: readonly SavedHighlight[] },
): FocusedPicture | null {
  const figure = document.activeElement?.closest<HTMLElement>('figure[data-image]');
  const number = Number(figure?.dataset.image);
  const image = figure && box?.contains(figure) ? body?.images[number] : undefined;
  if (!image || !body) return null;
  return { image, highlight: framedIn(highlights, body.images).get(number) ?? null };
}

/** The whole code block or table that has the focus. */
export function focusedBlock(box: HTMLElement | null): Stretch | null {
  const block = document.activeElement?.closest<HTMLElement>('.body pre, .body .table');
  const body = block && box?.contains(block) ? block.closest<HTMLElement>('.body') : null;
  if (!block || !body) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  const { start, end } = spanOf(body, range) ?? { start: 0, end: 0 };
  return end > start ? { start, end } : null;
}
