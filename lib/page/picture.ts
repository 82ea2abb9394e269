/** A picture as the page has already loaded it: looking at it again must not ask anybody for it. */

/** The longer side of what is handed on, in CSS pixels of the sidebar times two. */
const LONGEST = 800;

/**
 * A loaded picture of the page, made smaller, as a data address; null if it is not loaded, or is another site's: the browser
 * lets nobody read the pixels of those.
 */
export async function loadedPicture(element: Element | null): Promise<string | null> {
  if (!(element instanceof HTMLImageElement) || !element.complete || element.naturalWidth === 0)
    return null;
  const { naturalWidth, naturalHeight } = element;
  const scale = Math.min(1, LONGEST / Math.max(naturalWidth, naturalHeight));
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

function asAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
