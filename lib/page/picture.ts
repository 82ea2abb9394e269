/** A picture as the page has already loaded it: looking at it again must not ask anybody for it. */

/** The longer side of what the sidebar is shown, in its CSS pixels times two. */
const SHOWN = 800;
/** The longer side of what is kept, where only the pixels can be had. */
const KEPT = 2400;

/**
 * A loaded picture of the page, made smaller, as a data address; null if it is not loaded, or is another site's: the browser
 * lets nobody read the pixels of those.
 */
export async function loadedPicture(
  element: Element | null,
  longest = SHOWN,
): Promise<string | null> {
  if (!(element instanceof HTMLImageElement) || !element.complete || element.naturalWidth === 0)
    return null;
  const { naturalWidth, naturalHeight } = element;
  const scale = Math.min(1, longest / Math.max(naturalWidth, naturalHeight));
  try {
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(naturalWidth * scale)),
      Math.max(1, Math.round(naturalHeight * scale)),
    );
    canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
    return await asAddress(await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }));
  } catch {
    return null;
  }
}

/** A picture of the article as it stands on the page: the address it was loaded from, null if it is not loaded yet. */
export interface StandingPicture {
  src: string;
  loaded: string | null;
  data: string | null;
}

/**
 * The article's pictures as the page has them; with their pixels if those are asked for, which the browser gives of the page's
 * own site only.
 */
export function standingPictures(
  images: readonly { src: string }[],
  elementOf: (index: number) => Element | null,
  pixels: boolean,
): Promise<StandingPicture[]> {
  return Promise.all(
    images.map(async ({ src }, index) => {
      const element = elementOf(index);
      const isLoaded =
        element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0;
      return {
        src,
        loaded: isLoaded ? element.currentSrc : null,
        data: pixels ? await loadedPicture(element, KEPT) : null,
      };
    }),
  );
}

function asAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
