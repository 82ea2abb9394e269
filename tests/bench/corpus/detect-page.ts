/** What the detection bench runs inside a page: Postil, timed, its signals with and without JSON-LD, and Readability's guess. */
import { isProbablyReaderable } from '@mozilla/readability';
import { detectArticle } from '../../../lib/article/detect';
import { signalsOf } from '../../../lib/article/detect/signals';
import type { Detection } from '../../../lib/article/model';

/** One page's answer. `ms` is the first call's time, as a page that was just opened pays it. */
export interface Seen {
  signals: Record<string, number>;
  /** The signals that change once JSON-LD is gone from the page. */
  withoutJsonLd: Record<string, number>;
  detection: Detection;
  ms: number;
  readerable: boolean;
  nodes: number;
}

function look(): Seen {
  const start = performance.now();
  const detection = detectArticle(document, location.href);
  const ms = performance.now() - start;
  const readerable = isProbablyReaderable(document);
  const signals = signalsOf(document, location.href);
  const nodes = document.getElementsByTagName('*').length;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    script.remove();
  const without = Object.entries(signalsOf(document, location.href));
  const withoutJsonLd = Object.fromEntries(
    without.filter(([key, value]) => signals[key] !== value),
  );
  return { signals, withoutJsonLd, detection, ms, readerable, nodes };
}

Object.assign(globalThis, { postilLook: look });
