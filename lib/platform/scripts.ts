/** The content scripts of Postil: registered at run time for what the reader chose, injected on demand. */
import { browser } from './browser';

/** The always-on script, which only notices articles. */
export const NOTICE = { id: 'postil-notice', file: 'notice.js' };
/** The script that reads, paints and highlights; loaded when it is needed. */
export const READING_FILE = 'reading.js';

/** Registers the always-on script for `matches`, or takes it away if there are none. Pages loaded later get 0 bytes then. */
export async function registerNotice(matches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [NOTICE.id] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [NOTICE.id] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: NOTICE.id,
      js: [NOTICE.file],
      matches,
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}

/** Puts a script into the top frame of a tab; false where the browser allows none (its own pages, stores, PDFs). */
export async function inject(tabId: number, file: string): Promise<boolean> {
  const files = [file as '/background.js'];
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return true;
  } catch {
    return false;
  }
}
