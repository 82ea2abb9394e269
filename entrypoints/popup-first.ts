import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirstRows, FIRST_ROWS } from '../lib/library/first-rows';
import { showStill, stillPainted } from '../lib/platform/still';

/**
 * Runs before the popup's own code, which comes with the page and is started here: its rows are on their way and what it showed
 * last is painted before that code takes the page's time.
 */
export default defineUnlistedScript(() => {
  showStill();
  askFirstRows(FIRST_ROWS);
  void stillPainted().then(start);
});

/** The build notes where the popup's code is (wxt.config.ts); while developing, a script in the page starts it. */
async function start(): Promise<void> {
  const code = document.querySelector<HTMLLinkElement>('link[data-start]');
  if (code) await import(/* @vite-ignore */ code.href);
}
