/** Whose words stand in a sentence without a verb that is known beside them: the only one whom it names. Languages but English. */

import type { Claim } from './claims';
import { BIT } from './grammar';
import type { Moods } from './moods';
import { isWho } from './people';
import { named, type Subject } from './words';

/** So many tokens of a sentence are looked over. */
const REACH = 60;
/** So many words behind a quotation bring in a role. */
const MOST_TOLD = 8;
/** Where verbs come last one stands so many words behind a quotation at most, and a participle before its name. */
const [MOST_BEHIND, PARTICIPLE] = [8, 4];
/** What is no verb that begins what is told. */
const NO_VERB = BIT.the | BIT.that | BIT.but | BIT.who | BIT.and | BIT.at | BIT.of;

const claim = (subject: Subject | null, bound: boolean, cue: string | null = null): Claim => ({
  subject,
  cue,
  bound,
  hypothetical: false,
});

/** Whose words they are that a possessive says: "по его словам", "jej zdaniem"; of others only that it is who was spoken of. */
const OWNERS: Record<string, 'he' | 'she'> = {
  его: 'he',
  його: 'he',
  jego: 'he',
  seiner: 'he',
  seinen: 'he',
  hans: 'he',
  её: 'she',
  ее: 'she',
  її: 'she',
  jej: 'she',
  ihrer: 'she',
  ihren: 'she',
  hennes: 'she',
};

/** Who is the source at a token: behind "of" where more words bring it in ("a juicio del alcalde"), or a possessive among those. */
export function sourceAt(clauses: Moods, i: number, words?: readonly string[]): Claim | null {
  const { grammar } = clauses;
  if (words) {
    const at = i + words.length;
    const isOf = words.length > 1 && clauses.is(at, BIT.of);
    const owner = OWNERS[clauses.low(i - 1)];
    if (owner && words.length === 1)
      return claim({ text: owner, kind: owner, plural: false }, false);
    const found = isOf ? clauses.subjectFrom(at + 1) : null;
    return found ? claim(found.subject, false) : null;
  }
  if (!clauses.is(i + 1, BIT.the)) return null;
  const [first, noun] = [clauses.low(i), clauses.low(i + 2)];
  if (!grammar.according.some((row) => row[0] === first && row[1] === noun)) return null;
  const owner = OWNERS[clauses.low(i + 1)];
  return claim(owner ? { text: owner, kind: owner, plural: false } : null, false);
}

/** `"...", mette in guardia la docente Ada Holm.`: the only one whom the clause behind a quotation names, or the sentence around. */
export function loneIn(clauses: Moods, k: number): Claim | null {
  const { tokens, grammar } = clauses;
  if (grammar.language === 'ar') return doneIn(clauses, k);
  if (grammar.language === 'en') return besideIn(clauses, k);
  if (grammar.bare) return null;
  const people = new Map<string, number>();
  const start = tokens[k]?.sentence ?? k;
  for (let i = start; tokens[i]?.sentence === start && i < k + REACH; i++) {
    const mention = clauses.nameFrom(i);
    if (mention && !clauses.isBody(mention.name)) people.set(mention.name, i);
  }
  const [[name, at] = ['', -1], other] = people;
  if (other) return null;
  const isTold =
    (clauses.isParted(k + 1) || clauses.isParted(k + 2)) &&
    (!clauses.is(k + 2, NO_VERB) || /^(?:le|gli|lo|les|li)$/.test(clauses.low(k + 2))) &&
    !grammar.last;
  if (name && at > k) return isTold ? claim(named(name), true) : null;
  if (name)
    return clauses.is(at - 1, BIT.at | BIT.of)
      ? null
      : { ...claim(named(name), false), loose: true };
  // "..., lâche, les yeux rougis, Fabrice, ..."
  const [lone, more] = clauses.mentions.filter(
    ({ from, to, placed }) =>
      from > k && tokens[from]?.sentence === start && !placed && !clauses.isWord(to),
  );
  if (isTold && lone && !more && tokens[lone.from - 1]?.sign === 'comma')
    return claim(named(lone.name), true);
  if (isTold) return roleBehind(clauses, k + 2) ?? phraseBehind(clauses, k + 2);
  // "La chercheuse appelle à « ne pas ... »"
  const first = start < k ? clauses.first(start, k) : null;
  const isRole = first?.kind === 'phrase' && isWho(first.head ?? '', grammar.language);
  return isRole ? { ...claim(first, false), loose: true } : null;
}

/** `Ada Holm "..."`, `Ada Holm/neighbor "..."`: a paragraph that is a name and what its bearer said. */
function besideIn({ text, tokens, mentions, isBody }: Moods, k: number): Claim | null {
  const [one] = mentions;
  if (!one || one.from > 0 || k !== tokens.length - 1 || isBody(one.name)) return null;
  const beside = text.slice(tokens[one.to - 1]?.end, tokens[k]?.at);
  return /^\s?(?:\/[^/]*)?$/.test(beside)
    ? { ...claim(named(one.name), false), loose: true }
    : null;
}

/** "... بأن «...»": in Arabic a sentence begins with its verb, whichever it is. */
function doneIn(clauses: Moods, k: number): Claim | null {
  const start = clauses.tokens[k]?.sentence ?? k;
  const found = clauses.is(k - 1, BIT.that) ? clauses.subjectFrom(start + 1) : null;
  return found && found.end < k ? claim(found.subject, false) : null;
}

/** "..., lance, déterminée, une élève de terminale." */
function phraseBehind(clauses: Moods, from: number): Claim | null {
  for (let i = from; i < from + MOST_TOLD && clauses.tokens[i]?.sign !== 'stop'; i++) {
    const isNext = clauses.tokens[i]?.sign === 'comma' && clauses.is(i + 1, BIT.the);
    const found = isNext ? clauses.subjectFrom(i + 1) : null;
    if (found) return claim(found.subject, true);
  }
  return null;
}

/** "..., taglia corto il sindaco." */
function roleBehind(clauses: Moods, from: number): Claim | null {
  for (let i = from; i < from + MOST_TOLD && clauses.isWord(i); i++) {
    if (!clauses.is(i, BIT.the) || !clauses.is(i + 1, BIT.titles)) continue;
    const found = clauses.subjectFrom(i);
    if (found) return claim(found.subject, true);
  }
  return null;
}

/** Who stands before a quotation where verbs come last: the name beside it, else the first of its sentence. */
export function doerOf(clauses: Moods, k: number): Subject | null {
  const name = clauses.ownerOf(k);
  return name ? named(name) : clauses.first(clauses.tokens[k]?.sentence ?? 0, k);
}

/** `Holm "..." olacağını söyledi`: where verbs come last, the one that ends what goes on behind the quotation. */
export function farBehind(clauses: Moods, k: number, from: number): Claim | null {
  const { tokens } = clauses;
  // "“...” mesajı veren Holm, ..."
  for (let at = from + 1; at < from + PARTICIPLE && clauses.isWord(at - 1); at++) {
    const teller = /[ae]n$/.test(clauses.low(at - 1)) ? clauses.nameFrom(at) : undefined;
    if (teller && !clauses.isBody(teller.name)) return claim(named(teller.name), true);
  }
  const subject = doerOf(clauses, k);
  if (!subject) return null;
  for (let i = from; i < from + MOST_BEHIND && clauses.isWord(i); i++)
    if (clauses.isCue(i)) return claim(subject, false, tokens[i]?.text);
  return null;
}

/** "Replica secca di Holm: ...": the person named right before a colon. */
export function authorOf(clauses: Moods, k: number): Subject | null {
  if (clauses.grammar.language === 'en' || clauses.tokens[k - 1]?.sign !== 'colon') return null;
  const name = clauses.nameTo(k - 1)?.name;
  return name && !clauses.isBody(name) ? named(name) : null;
}

/** A verb without its subject beside it: whoever the clause names further on ("..., confie, la voix tremblante, Ada Holm"), else nobody. */
export function droppedAt(clauses: Moods, k: number, v: number): Claim {
  const cue = clauses.tokens[v]?.text ?? null;
  const lone = loneIn(clauses, k);
  return lone?.bound ? { ...lone, cue } : claim(null, true, cue);
}
