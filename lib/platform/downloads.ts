/** Files in the downloads folder, with a permission that is asked for only when the reader switches automatic copies on. */
import { browser } from './browser';

const NEEDED = { permissions: ['downloads' as const] };
/** How often a running download is looked at, in ms; its events come only to a background that listened before it woke. */
const LOOK_MS = 250;

/** Whether Postil may write to the downloads folder now. */
export const mayDownload = (): Promise<boolean> => browser.permissions.contains(NEEDED);

/** Asks the reader for it. On a press only. */
export const askToDownload = (): Promise<boolean> => browser.permissions.request(NEEDED);

/** Writes what stands at `url` to the downloads folder and waits until it is there; another file of that name stays. Gives the download's number and size in bytes. */
export async function downloadTo(
  path: string,
  url: string,
  until: AbortSignal,
): Promise<{ download: number; bytes: number }> {
  const id = await browser.downloads.download({
    url,
    filename: path,
    conflictAction: 'uniquify',
    saveAs: false,
  });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return { download: id, bytes: item.fileSize };
    if (until.aborted) await browser.downloads.cancel(id);
    until.throwIfAborted();
    if (!item || item.state === 'interrupted') throw new Error('the download was interrupted');
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/** The download of this number if Postil made it and its file is still there. */
async function ownDownload(id: number) {
  const [item] = await browser.downloads.search({ id });
  return item?.exists && item.byExtensionId === browser.runtime.id ? item : null;
}

/** Whether a file that Postil downloaded is still where it was put. */
export const isDownloaded = async (id: number): Promise<boolean> =>
  (await ownDownload(id)) !== null;

/** Deletes a file that Postil downloaded, and its line in the list of downloads; another's is left alone. */
export async function removeDownload(id: number): Promise<void> {
  if (!(await ownDownload(id))) return;
  await browser.downloads.removeFile(id);
  await browser.downloads.erase({ id });
}

/** Shows a downloaded file in the computer's own file manager. */
export async function showDownload(id: number): Promise<void> {
  await browser.downloads.show(id);
}
