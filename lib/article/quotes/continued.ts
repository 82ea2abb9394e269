/** How a quotation hangs on to the words before it: a sentence that goes on, a mood that reports, a sentence of somebody else. */

import { letterPattern } from '../../text/latin';
import type { Clauses } from './clauses';
import type { Token } from './tokens';

const LETTER = letterPattern('[\\p{L}]');

/** `“Trust”, Holm said, “is earned”`: one sentence of speech, of which the first part may be a word. */
export function isBroken({ tokens, text }: Clauses, at: number, then: number): boolean {
  const [one, next] = [tokens[at], tokens[then]];
  const words = text.slice(next?.at, next?.end);
  const [begins = ''] = LETTER(words).exec(words) ?? [];
  const isPaused = tokens[at + 1]?.sign === 'comma';
  return isPaused && one?.sentence === next?.sentence && begins !== begins.toUpperCase();
}

/** `“Trust”, raged Holm on the radio, “is earned”`: a sentence of speech that goes on behind who said it. */
export function isTaken(clauses: Clauses, k: number): boolean {
  const before = clauses.tokens.findLastIndex(({ sign }, i) => i < k && sign === 'quote');
  return clauses.tokens[k - 1]?.sign === 'comma' && before >= 0 && isBroken(clauses, before, k);
}

const SUBJUNCTIVE = /^(?:sei|seien|habe|werde|könne|müsse|dürfe|solle|wolle|gebe)$/;

/** Whether a verb that reports what was said stands before a quotation, in its sentence. */
export function isReported({ tokens }: Clauses, k: number): boolean {
  const start = tokens[k]?.sentence ?? k;
  return tokens.slice(start, k).some(({ low, sign }) => sign === 'word' && SUBJUNCTIVE.test(low));
}

/** In Arabic and Persian: a sentence before in the paragraph may be of somebody whom no capital shows. */
export const isBehindOther = (clauses: Clauses, k: number): boolean =>
  /^(?:ar|fa)$/.test(clauses.grammar.language) &&
  clauses.tokens.slice(0, clauses.tokens[k]?.sentence).some(({ sign }) => sign === 'stop') &&
  clauses.tokens.slice(0, k).every(({ sign }) => sign !== 'quote');

/** Whether nothing but dashes stands between a quotation and the beginning of its sentence. */
export function headOf(tokens: readonly Token[], k: number): boolean {
  let at = k;
  while (tokens[at - 1]?.sign === 'dash' && tokens[k]?.sentence !== at) at--;
  return tokens[k]?.sentence === at;
}
