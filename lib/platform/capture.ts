/** A page saved whole by the browser, out of what it has loaded: no request is made. Chromium only. */
import { browser } from './browser';

/** The most bytes of a saved page that are looked at: a page of more is a film. */
const MOST_BYTES = 150 * 1024 * 1024;

interface PageCapture {
  saveAsMHTML(details: { tabId: number }): Promise<Blob | undefined>;
}

/** The page of a tab as MHTML; null where the browser does not do it, refuses, or the page is too large. */
export async function captureTab(tabId: number): Promise<Uint8Array | null> {
  const { pageCapture } = browser as unknown as { pageCapture?: PageCapture };
  try {
    const blob = await pageCapture?.saveAsMHTML({ tabId });
    if (!blob || blob.size > MOST_BYTES) return null;
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
