/**
 * What the reader brought back into an article ("this belongs to the article"), by page: outside the database, because it is
 * about the page and not about what was saved. One key a page; the oldest page goes when there are too many.
 */
import * as z from 'zod/mini';
import { addressKey } from './address';
import type { KeyStore } from './journal';

const PREFIX = 'returned:';
const MOST_PAGES = 500;
const MOST_CUTS = 100;

const Entry = z.object({ at: z.number(), cuts: z.array(z.string()) });

/** The beginnings of the cuts that were brought back on the page at `url`; none if nothing was, or what is stored is broken. */
export async function readReturned(store: KeyStore, url: string): Promise<string[]> {
  const all = await store.get(null);
  const entry = Entry.safeParse(all[PREFIX + addressKey(url)]);
  return entry.success ? entry.data.cuts : [];
}

/** Remembers, or forgets, that a cut of the page at `url` belongs to its article. `now` in ms. */
export async function writeReturned(
  store: KeyStore,
  url: string,
  cut: string,
  belongs: boolean,
  now: number,
): Promise<void> {
  const key = PREFIX + addressKey(url);
  const others = (await readReturned(store, url)).filter((one) => one !== cut);
  const cuts = belongs ? [...others, cut].slice(-MOST_CUTS) : others;
  if (cuts.length === 0) return store.remove([key]);
  await store.set({ [key]: { at: now, cuts } });
  const all = Object.entries(await store.get(null)).filter(([name]) => name.startsWith(PREFIX));
  const age = ([, value]: [string, unknown]) => Entry.safeParse(value).data?.at ?? 0;
  const old = all.sort((a, b) => age(b) - age(a)).slice(MOST_PAGES);
  if (old.length > 0) await store.remove(old.map(([name]) => name));
}
