/** Who speaks, or is spoken of, beside the subject that a sentence begins with. English. */
import type { Clauses } from './clauses';
import { BIT } from './grammar';
import type { Subject } from './words';

/** "Holm has failed, he claimed, ...": somebody else did, who was named before. */
export function tellerIn(clauses: Clauses, start: number, end: number): Subject | null {
  for (let i = start + 1; i < end; i++) {
    const sign = clauses.tokens[i]?.sign;
    // "Holm saw it: the club had failed, he says": she did.
    if (sign === 'colon') return null;
    const isPause = sign === 'comma' || (sign === 'quote' && clauses.isWord(i - 1));
    const pronoun = isPause ? clauses.pronoun(i + 1) : null;
    if (!pronoun || !/^s?he$/.test(pronoun.kind)) continue;
    const verb = clauses.pastAdverbs(i + 2);
    if (clauses.isCue(verb) && !clauses.isWord(verb + 1)) return pronoun;
  }
  return null;
}

/** "While others wait, Ada Holm goes on": whom the clause behind the first one is about. */
export function mainOf(clauses: Clauses, start: number, end: number): Subject | null {
  if (!clauses.is(start, BIT.but) && !/^(?:after|before|since)$/.test(clauses.low(start)))
    return null;
  for (let i = start + 1; i < end && clauses.tokens[i]?.sign !== 'quote'; i++) {
    const found = clauses.tokens[i]?.sign === 'comma' ? clauses.subjectFrom(i + 1) : null;
    if (found?.subject.kind === 'name' && clauses.isWord(found.end)) return found.subject;
  }
  return null;
}

/** "..., according to Holm", "for Holm, ...": whose view a sentence gives; what follows in marks may be hers. */
export function holderOf(clauses: Clauses, start: number, end: number): Subject | null {
  let at = start;
  if (!/^(?:to|for)$/.test(clauses.low(start)))
    while (at < end && clauses.low(at) !== 'according') at++;
  const found =
    at < end ? clauses.subjectFrom(at + (clauses.low(at) === 'according' ? 2 : 1)) : null;
  const isPerson = found?.subject.kind === 'name' && !clauses.isBody(found.subject.text);
  return isPerson && !clauses.isWord(found.end) ? found.subject : null;
}
