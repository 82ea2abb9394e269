/** A page saved whole by the browser, out of what it has loaded: no request is made. Chromium only. */
import { browser } from './browser';

/** The most bytes of a saved page that are looked at: a page of more is a film. */
const MOST_BYTES = 150 * 1024 * 1024;

interface PageCapture {
  saveAsMHTML(details: { tabId: number }): Promise<Blob | undefined>;
}

/** The page of a tab as MHTML, a byte a letter; null where the browser does not do it, refuses, or the page is too large. */
export async function captureTab(tabId: number): Promise<string | null> {
  const { pageCapture } = browser as unknown as { pageCapture?: PageCapture };
  try {
    const blob = await pageCapture?.saveAsMHTML({ tabId });
    if (!blob || blob.size > MOST_BYTES) return null;
    // By hand: what the web calls latin1 is windows-1252, which moves some bytes.
    return lettersOf(new Uint8Array(await blob.arrayBuffer()));
  } catch {
    return null;
  }
}

/** Bytes as letters of the same number, a few thousand at a time: more are too many arguments. */
function lettersOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return pieces.join('');
}
