/** The demo page with the real side panel beside it, opened from the popup. */
import type { Page } from 'playwright';
import { attach, type Postil } from '../../scripts/harness/browser.ts';
import { inWorker } from '../../scripts/harness/scene.ts';
import type { Served } from '../../scripts/harness/server.ts';
import { visit } from './base.ts';

/** Opens both; resolves when the panel shows the article. */
export async function besideDemo(postil: Postil, site: Served) {
  const { page }: { page: Page } = await visit(postil, `${site.origin}/demo/`);
  await page.bringToFront();
  await inWorker(postil, 'chrome.action.openPopup()');
  const popup = await attach(postil, 'popup.html');
  await popup.until("document.querySelector('.button-outline')");
  await popup.click('.button-outline');
  const panel = await attach(postil, 'sidepanel.html');
  await panel.until("document.querySelector('#panel-article h1')");
  return { page, panel };
}
