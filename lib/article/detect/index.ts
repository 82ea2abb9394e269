/**
 * Whether a page is an article: cheap signals of one bounded pass, weighed against each kind of page that is none.
 * The weights are fitted (`npm run bench fit`) and measured (`npm run bench detect`). Small, because it runs everywhere.
 */
import type { Detection } from '../model';
import { reasonsOf } from './reasons';
import { readTable, weigh } from './score';
import { signalsOf } from './signals';
import { BASE, TABLE } from './weights';

/** The score from which a page is taken for an article: even odds. */
const THRESHOLD = 0.5;

/** Reads the page and changes nothing. `score` is 0 to 1; `reasons` are the signals that spoke, strongest first. */
export function detectArticle(document: Document, url: string): Detection {
  const verdict = weigh(signalsOf(document, url), { base: BASE, worths: readTable(TABLE) });
  return {
    isArticle: verdict.score >= THRESHOLD,
    score: Math.round(verdict.score * 1000) / 1000,
    reasons: reasonsOf(verdict.sums),
  };
}
