/** What a page shows from elsewhere (films, sound, posts, maps), as a link with a title. */
import { attr, find, findAll, isA, textOf } from '../../text/dom';
import { collapse } from '../../text/words';
import { safeUrl } from '../url';

const SHOWN = 'iframe,video,audio,embed,object[type^=video],object[type*=flash],object[type*=pdf]';
/** The names of such elements. */
const NAMES = /^(?:iframe|video|audio|embed|object)$/;
const PLAYER = /^(?:lite|amp)-(youtube|vimeo)$/;
/** Quotes that a script replaces with a post, and whose own words are only a notice. */
const POST = 'blockquote:is(.instagram-media,.tiktok-embed,.reddit-embed-bq,.imgur-embed-pub)';
const NOT_SHOWN =
  /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|(?:width|height):\s*[01](?:px)?\s*(?:;|$))/i;
const ADVERTS =
  /doubleclick|googlesyndication|googletagmanager|adservice|ad-?system|taboola|outbrain|recaptcha|disqus|facebook\.com\/(?:tr|plugins\/(?:like|share|page))|\/(?:ads?|pixel|beacon)(?=[/.?])/i;
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data', 'href'];

/** What an embed leads to and is called. */
export interface Embed {
  href: string;
  title: string;
}

/** The embed that an element is; `nothing` if it is one that nobody sees or that leads nowhere; null if it is none. */
export function embedOf(element: Element, name: string, base: string): Embed | 'nothing' | null {
  const player = PLAYER.exec(name)?.[1];
  const post = name === 'blockquote' && isA(element, POST);
  if (!player && !post && !(NAMES.test(name) && isA(element, SHOWN))) return null;
  const href = player
    ? playerAddress(element, player)
    : safeUrl(post ? postAddress(element) : sourceOf(element), base);
  if (!href || !/^https?:/.test(href) || ADVERTS.test(href) || isInvisible(element))
    return 'nothing';
  return { href, title: titleOf(element, post) || new URL(href).hostname };
}

function titleOf(element: Element, post: boolean): string {
  const said = ['title', 'aria-label', 'playlabel']
    .map((name) => attr(element, name))
    .find(Boolean);
  const links = post ? findAll(element, 'a') : [];
  const last = links[links.length - 1];
  return collapse(said ?? (last ? textOf(last) : ''));
}

function playerAddress(element: Element, player: string): string | null {
  const id = encodeURIComponent(attr(element, 'videoid') ?? attr(element, 'data-videoid') ?? '');
  if (id === '') return null;
  return player === 'vimeo' ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`;
}

/** The post that a quoted one stands for: as the quote says, or where its last link leads. */
export function postAddress(post: Element): string | null {
  const links = findAll(post, 'a[href]');
  const last = links[links.length - 1];
  return (
    attr(post, 'data-instgrm-permalink') ?? attr(post, 'cite') ?? (last ? attr(last, 'href') : null)
  );
}

/** The address of a frame or player; lazy ones keep it beside an empty `src`. */
function sourceOf(element: Element): string | null {
  const inner = find(element, 'source[src]');
  const said = SOURCES.map((name) => attr(element, name)).find(
    (one) => one && !/^about:/.test(one),
  );
  return said ?? (inner && attr(inner, 'src'));
}

function isInvisible(element: Element): boolean {
  const dots = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attr(element, name) ?? ''));
  return dots || attr(element, 'hidden') !== null || NOT_SHOWN.test(attr(element, 'style') ?? '');
}
