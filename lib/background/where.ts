/** Keeps the registered content script true to the settings and to the hosts the browser grants. */
import { browser } from '../platform/browser';
import { inject, NOTICE, registerNotice } from '../platform/scripts';
import { readSettings } from '../settings';
import { matchPatterns } from '../settings/sites';

/** Registers the always-on script where the settings want it. Patterns the browser does not grant simply never match. */
export async function followSettings(): Promise<void> {
  await registerNotice(matchPatterns(await readSettings()));
}

/** Puts the always-on script into the pages that are open already, after an install or an update. */
export async function enterOpenPages(): Promise<void> {
  const url = matchPatterns(await readSettings());
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && inject(id, NOTICE.file)));
}
