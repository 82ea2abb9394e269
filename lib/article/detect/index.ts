/**
 * Whether a page is an article: cheap signals of one bounded pass, weighed against each kind of page that is none.
 * The weights are fitted (`npm run bench fit`) and measured (`npm run bench detect`). Small, because it runs everywhere.
 */
import type { Detection } from '../model';
import { reasonsOf } from './reasons';
import { readTable, THRESHOLD, weigh } from './score';
import { signalsOf } from './signals';
import { BASE, TABLE } from './weights';

/** Less prose than this in one place, in letters, is no article, whatever else speaks for one: the corpus has no such pages to learn from. */
const LEAST_PROSE = 250;

/**
 * Reads the page and changes nothing. `score` is 0 to 1; `reasons` are the signals that spoke, strongest first. `found` is told of
 * open shadow roots that words were looked for in: what comes there later is told to none but who watches them.
 */
export function detectArticle(
  document: Document,
  url: string,
  found?: (shadow: ShadowRoot) => void,
): Detection {
  const signals = signalsOf(document, url, found);
  const verdict = weigh(signals, { base: BASE, worths: readTable(TABLE) });
  const isEmpty = (signals.bestProse ?? 0) < Math.log1p(LEAST_PROSE);
  const score = isEmpty ? verdict.score * 0.4 : verdict.score;
  const isArticle = score >= THRESHOLD;
  return {
    isArticle,
    score: Math.round(score * 1000) / 1000,
    reasons: reasonsOf(verdict.sums, isArticle),
  };
}
