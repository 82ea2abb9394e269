import { browser } from './browser';

/** Opens the browser's own page for the keys of extensions; false where it has none that can be opened. */
export async function openShortcutPage(): Promise<boolean> {
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  try {
    // Firefox has a call for it, Chrome and Edge an address.
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
