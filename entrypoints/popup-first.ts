import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirstRows, FIRST_ROWS } from '../lib/library/first-rows';
import { showStill, stillPainted } from '../lib/platform/still';

/**
 * Runs before the popup's own code, which is fetched and started here: its rows are on their way and what it showed last is painted
 * before that code takes the page's time.
 */
export default defineUnlistedScript(() => {
  showStill();
  askFirstRows(FIRST_ROWS);
  void stillPainted().then(() => {
    fetchCode();
    fetchLetters();
    return start();
  });
});

/** What the page only names comes from here on: fetched earlier it takes the first frame's time, and is no sooner there. */
function fetchCode(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=later]'))
    link.rel = 'modulepreload';
}

/** The letters of the titles are read from their file while the code starts; a still does without them. */
function fetchLetters(): void {
  document.fonts.load('1em "Source Serif 4 Variable"').catch(() => undefined);
}

/** The build notes where the popup's code is (wxt.config.ts); while developing, a script in the page starts it. */
async function start(): Promise<void> {
  const code = document.querySelector<HTMLLinkElement>('link[data-start]');
  if (code) await import(/* @vite-ignore */ code.href);
}
