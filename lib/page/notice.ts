/** The always-on script: looks whether a page is an article and tells the background, which loads the rest where it is needed. */

import { isArticle } from '../article/detect';
import { callHome } from '../messaging/page';
import { runtime } from '../platform/bare';
import { contentTypeOf } from '../text/document';
import { bodyOf, find } from '../text/dom';
import { type LateContent, onAddressChange, onLateContent, UPGRADE_MS } from './watch';

/** How long a page must be quiet before it is looked at again, in ms, and how often at most: late content comes within seconds. */
const QUIET_MS = 600;
const MOST_LOOKS = 8;

/** Looks at an HTML page now, after each navigation without a load, and when content comes late, until it is noticed or the extension is gone. */
export function noticeArticles(view: Window, signal: AbortSignal): void {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(view.document))) return;
  let forget = () => {};
  const start = () => {
    forget();
    forget = watchPage(view);
  };
  onAddressChange(view, start, signal);
  signal.addEventListener('abort', () => forget(), { once: true });
  start();
}

/**
 * Looks at a page until it is noticed; returns how to stop. Most articles are known at the first look: nothing is watched before
 * that, and no signal is made or aborted, which costs a page half a millisecond.
 */
function watchPage(view: Window): () => void {
  const shadows: ShadowRoot[] = [];
  let timers: ReturnType<typeof setTimeout>[] = [];
  let late: LateContent | null = null;
  let isOver = false;
  const stop = () => {
    isOver = true;
    late?.stop();
    timers.forEach(clearTimeout);
    timers = [];
  };
  const look = (): boolean => {
    if (!runtime()) stop();
    if (isOver) return true;
    const found = isArticle(view.document, view.location.href, (shadow) => {
      if (late) late.watch(shadow);
      else shadows.push(shadow);
    });
    if (found) stop();
    void callHome('page.noticed', { isArticle: found }).then(({ ok }) => ok || stop());
    return found;
  };
  if (look()) return stop;
  late = onLateContent(bodyOf(view.document) ?? view.document, look, {
    quietMs: QUIET_MS,
    most: MOST_LOOKS,
  });
  shadows.forEach(late.watch);
  // An element that is defined late gets its shadow root without a change that anybody is told of.
  if (find(view.document, ':not(:defined)')) timers = UPGRADE_MS.map((ms) => setTimeout(look, ms));
  return stop;
}
