/**
 * The life of an open article: reads it when asked, puts kept highlights back, makes new ones. Paints first and stores after.
 * Nothing is saved without a trusted gesture on our own interface; the page itself is never changed.
 */

import type { Colour } from '../annotation/selectors';
import { detectArticle, type Extraction, extractInSlices, type Options } from '../article';
import type { Detection } from '../article/model';
import { attr, baseOf, bodyOf, find } from '../text/dom';
import { type Flat, flatten } from '../text/flatten';
import { CONTENT } from './watch';

/** What is known of the page at the moment; made again when the page has changed since. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  flat(): Flat;
  detection(): Detection;
  /** The article, or the error that extraction ended with. */
  reading(): Promise<{ extraction: Extraction } | { error: string }>;
  /** What the reader wants to have in the article although it was left out, by its words. */
  bringBack(returned: readonly string[]): void;
  /** Open shadow roots were found: what changes in them counts, too. */
  follow(shadows: readonly ShadowRoot[]): void;
  /** Those that were found so far. */
  readonly shadows: ReadonlySet<ShadowRoot>;
  /** Forgets what was read: the address or the content is another one. */
  forget(): void;
}

/** Reads a page lazily and once, until it changes. */
export function openPage(view: Window, signal: AbortSignal): Page {
  const { document } = view;
  let returned: ReadonlySet<string> = new Set();
  let flat: Flat | null = null;
  let detection: Detection | null = null;
  let reading: ReturnType<Page['reading']> | null = null;
  const forget = () => {
    flat = null;
    detection = null;
    reading = null;
  };
  // What was read is stale with the first change; it is read again only when somebody asks.
  const observer = new MutationObserver(forget);
  const shadows = new Set<ShadowRoot>();
  const follow = (found: readonly ShadowRoot[]) => {
    for (const shadow of found) {
      shadows.add(shadow);
      observer.observe(shadow, CONTENT);
    }
  };
  observer.observe(document, CONTENT);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    document,
    get url() {
      return view.location.href;
    },
    flat: () => {
      flat ??= flatten(bodyOf(document) ?? document);
      follow(flat.shadows);
      return flat;
    },
    follow,
    shadows,
    detection: () =>
      (detection ??= detectArticle(document, view.location.href, (shadow) => follow([shadow]))),
    reading: () => (reading ??= read(document, view.location.href, { returned, signal })),
    bringBack: (cuts) => {
      if (cuts.length === returned.size && cuts.every((cut) => returned.has(cut))) return;
      returned = new Set(cuts);
      reading = null;
    },
    forget,
  };
}

async function read(
  document: Document,
  url: string,
  options: Options,
): ReturnType<Page['reading']> {
  try {
    return { extraction: await extractInSlices(document, url, options) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** The page's own word for its address, without reading the whole article for it. */
export function canonicalOf({ document }: Page): { canonicalUrl?: string } {
  const link = find(document, 'link[rel~=canonical]');
  const href = link && attr(link, 'href');
  return href && URL.canParse(href, baseOf(document))
    ? { canonicalUrl: new URL(href, baseOf(document)).href }
    : {};
}

/** A highlight as the page knows it: painted, lost, or painted and still to be stored. */
export interface PageHighlight {
  id: string;
  colour: Colour;
  range: Range | null;
  hasNote: boolean;
  createdAt: number;
  stored: boolean;
}
