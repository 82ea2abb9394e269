/** The always-on script: looks whether a page is an article and tells the background, which loads the rest where it is needed. */

import { detectArticle } from '../article/detect';
import { callHome } from '../messaging/page';
import { runtime } from '../platform/bare';
import { bodyOf } from '../text/dom';
import { onAddressChange, onLateContent } from './watch';

/** How long a page must be quiet before it is looked at again, in ms, and how often at most: late content comes within seconds. */
const QUIET_MS = 600;
const MOST_LOOKS = 8;

/** Looks at a page now, after each navigation without a load, and when content comes late, until it is noticed or the extension is gone. */
export function noticeArticles(view: Window, signal: AbortSignal): void {
  let page = new AbortController();
  const look = async () => {
    if (!runtime()) return page.abort();
    const detection = detectArticle(view.document, view.location.href);
    const { ok } = await callHome('page.noticed', { detection });
    if (detection.isArticle || !ok) page.abort();
  };
  const start = () => {
    page.abort();
    page = new AbortController();
    const until = AbortSignal.any([signal, page.signal]);
    // A new page starts from scratch even where the app keeps the old document.
    onLateContent(bodyOf(view.document) ?? view.document, () => void look(), {
      quietMs: QUIET_MS,
      most: MOST_LOOKS,
      signal: until,
    });
    void look();
  };
  onAddressChange(view, start, signal);
  start();
}
