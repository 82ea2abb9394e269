/** What was chosen in the palette lately, in this browser. */
import * as z from 'zod/mini';
import { browser } from '../platform/browser';

const KEY = 'palette-recent';
const MOST = 30;
const Recent = z.catch(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(MOST)), []);

/** The keys of what was chosen, latest first; empty if nothing was or what is stored is broken. */
export async function readRecent(): Promise<string[]> {
  const stored = await browser.storage.local.get(KEY);
  return Recent.parse(stored[KEY]);
}

/** Notes that something was chosen. Remembering it is a comfort: a storage that refuses is no failure. */
export async function noteRecent(key: string): Promise<void> {
  const before = await readRecent();
  const after = [key, ...before.filter((one) => one !== key)].slice(0, MOST);
  await browser.storage.local.set({ [KEY]: after }).catch(() => undefined);
}
