/**
 * An address for a file of ours, for a download by the background. Chromium's background is no page and has no
 * URL.createObjectURL (https://crbug.com/1179556): a page that nobody sees gives it there.
 */
import { browser } from './browser';

const PAGE = 'offscreen.html';
const ASKED = 'offscreen.address';

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = (): Offscreen | undefined =>
  (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

/** Whether this context can give a blob an address by itself. */
export const hasAddresses = (): boolean => typeof URL.createObjectURL === 'function';

/** The address of a file in our own storage, given as the names of folder and file. It holds until `dropAddress`. */
export async function addressOfStored(path: [string, string]): Promise<string> {
  await offscreen()
    ?.closeDocument()
    .catch(() => undefined);
  await offscreen()?.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'Hands a finished backup to the downloads folder',
  });
  const address: unknown = await browser.runtime.sendMessage({ postil: ASKED, input: path });
  if (typeof address !== 'string') throw new Error('no address for the file');
  return address;
}

/** Closes the page that nobody sees. */
export async function dropAddress(): Promise<void> {
  await offscreen()
    ?.closeDocument()
    .catch(() => undefined);
}

/** The unseen page's half: answers with an address for the file that is asked for. */
export function giveAddresses(): void {
  type Sender = { id?: string; tab?: unknown };
  const listen = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    const { postil, input } = Object(message) as { postil?: unknown; input?: unknown };
    if (postil !== ASKED || !Array.isArray(input)) return undefined;
    // The background alone: a content script has our id, too, but stands in a tab.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    addressOf(String(input[0]), String(input[1])).then(respond, () => respond(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listen as never);
}

async function addressOf(folder: string, name: string): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const parts = await root.getDirectoryHandle(folder);
  return URL.createObjectURL(await (await parts.getFileHandle(name)).getFile());
}
