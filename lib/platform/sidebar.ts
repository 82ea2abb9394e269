/** The browser's own side panel: `sidePanel` in Chromium, `sidebarAction` in Firefox. Both open only in a user's gesture. */
import { browser } from './browser';

interface SidePanel {
  open(where: { tabId?: number; windowId?: number }): Promise<void>;
  setPanelBehavior?(behaviour: { openPanelOnActionClick: boolean }): Promise<void>;
}

const chromium = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

const firefox = (): { open(): Promise<void> } | undefined =>
  (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** Opens the sidebar in a tab's window; false if the browser refuses (Firefox, when asked from a page). Call it first thing in a gesture. */
export async function openSidebar(where: { tabId?: number; windowId?: number }): Promise<boolean> {
  try {
    const panel = chromium();
    await (panel ? panel.open(where) : firefox()?.open());
    return true;
  } catch {
    return false;
  }
}
