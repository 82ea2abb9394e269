/** The always-on script: looks whether a page is an article and tells the background, which loads the rest where it is needed. */

import { detectArticle } from '../article/detect';
import { callHome } from '../messaging/page';
import { runtime } from '../platform/bare';
import { contentTypeOf } from '../text/document';
import { bodyOf, find } from '../text/dom';
import { onAddressChange, onLateContent, UPGRADE_MS } from './watch';

/** How long a page must be quiet before it is looked at again, in ms, and how often at most: late content comes within seconds. */
const QUIET_MS = 600;
const MOST_LOOKS = 8;

/** Looks at an HTML page now, after each navigation without a load, and when content comes late, until it is noticed or the extension is gone. */
export function noticeArticles(view: Window, signal: AbortSignal): void {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(view.document))) return;
  let page = new AbortController();
  let watch: (root: Node) => void;
  const look = async () => {
    if (!runtime()) return page.abort();
    const detection = detectArticle(view.document, view.location.href, watch);
    const { ok } = await callHome('page.noticed', { detection });
    if (detection.isArticle || !ok) page.abort();
  };
  const start = () => {
    page.abort();
    page = new AbortController();
    const until = AbortSignal.any([signal, page.signal]);
    // A new page starts from scratch even where the app keeps the old document.
    watch = onLateContent(bodyOf(view.document) ?? view.document, () => void look(), {
      quietMs: QUIET_MS,
      most: MOST_LOOKS,
      signal: until,
    });
    void look();
    // An element that is defined late gets its shadow root without a change that anybody is told of.
    if (!find(view.document, ':not(:defined)')) return;
    const timers = UPGRADE_MS.map((ms) => setTimeout(() => void look(), ms));
    until.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
  };
  onAddressChange(view, start, signal);
  start();
}
