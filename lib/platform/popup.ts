/** The popup of the toolbar's button, opened by the background: Chromium 127, Firefox 142 within a gesture. */
import { browser } from './browser';

/** Opens the popup over the active tab; false where the browser does not do that. */
export async function showPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
