/** What the detection bench runs inside a page: Postil, timed, its signals with and without JSON-LD, and Readability's guess. */
import { isProbablyReaderable } from '@mozilla/readability';
import { detectArticle, isArticle } from '../../../lib/article/detect';
import { signalsOf } from '../../../lib/article/detect/signals';
import type { Detection } from '../../../lib/article/model';

/**
 * One page's answer. `ms` is the time of the first call of what every page is asked, as a page that was just opened pays it;
 * `readableMs` that of isProbablyReaderable behind it, which so finds elements that have been asked for before.
 */
export interface Seen {
  signals: Record<string, number>;
  /** The signals that change once JSON-LD is gone from the page. */
  withoutJsonLd: Record<string, number>;
  detection: Detection;
  ms: number;
  readableMs: number;
  readerable: boolean;
  nodes: number;
}

function look(): Seen {
  const start = performance.now();
  isArticle(document, location.href);
  const middle = performance.now();
  const readerable = isProbablyReaderable(document);
  const end = performance.now();
  const detection = detectArticle(document, location.href);
  const signals = signalsOf(document, location.href);
  const nodes = document.getElementsByTagName('*').length;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    script.remove();
  const without = Object.entries(signalsOf(document, location.href));
  const withoutJsonLd = Object.fromEntries(
    without.filter(([key, value]) => signals[key] !== value),
  );
  return {
    signals,
    withoutJsonLd,
    detection,
    ms: middle - start,
    readableMs: end - middle,
    readerable,
    nodes,
  };
}

Object.assign(globalThis, { postilLook: look });
