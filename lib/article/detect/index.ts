/**
 * Whether a page is an article: cheap signals of one bounded pass, weighed against each kind of page that is none.
 * The weights are fitted (`npm run bench fit`) and measured (`npm run bench detect`). Small, because it runs everywhere.
 */
import type { Detection } from '../model';
import { reasonsOf } from './reasons';
import { readTable, THRESHOLD, weigh } from './score';
import { groundOf, signalsOf } from './signals';
import { sumsOf } from './sums';
import { BASE, TABLE } from './weights';

/** Less prose than this in one place, in letters, is no article, whatever else speaks for one: the corpus has no such pages to learn from. */
const LEAST_PROSE = 250;

const model = () => ({ base: BASE, worths: readTable(TABLE) });

/**
 * Whether the page is an article, and nothing else of `detectArticle`: what every page is asked. `found` is told of open shadow
 * roots that words were looked for in: what comes there later is told to none but who watches them.
 */
export function isArticle(
  document: Document,
  url: string,
  found?: (shadow: ShadowRoot) => void,
): boolean {
  const ground = groundOf(document, found);
  if (!ground || ground.prose.bestProse < LEAST_PROSE) return false;
  return weigh(signalsOf(document, url, ground), model()).score >= THRESHOLD;
}

/** Reads the page and changes nothing. `score` is 0 to 1; `reasons` are the signals that spoke, strongest first; `found` as above. */
export function detectArticle(
  document: Document,
  url: string,
  found?: (shadow: ShadowRoot) => void,
): Detection {
  const signals = signalsOf(document, url, groundOf(document, found));
  const fitted = model();
  const weighed = weigh(signals, fitted);
  const score = (signals.bestProse ?? 0) < LEAST_PROSE ? weighed.score * 0.4 : weighed.score;
  const isOne = score >= THRESHOLD;
  return {
    isArticle: isOne,
    score: Math.round(score * 1000) / 1000,
    reasons: reasonsOf(sumsOf(weighed, fitted), isOne),
  };
}
