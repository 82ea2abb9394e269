/** The toolbar icon and its three states. */
import { browser } from './browser';

const SIZES = [16, 32] as const;

/** Shows a state on a tab's icon, with `title` as its tooltip. A tab that is gone meanwhile is no error. */
export async function showState(
  tabId: number,
  state: 'none' | 'noticed' | 'saved',
  title: string,
): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed or has moved on: there is nothing to show a state on.
  }
}
