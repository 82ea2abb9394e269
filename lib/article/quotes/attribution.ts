/** The speakers of one paragraph's quotations: what is claimed beside each, then what runs on from the one before. */
import { holderOf, mainOf, tellerIn } from './asides';
import { genderByVerb } from './cases';
import type { Claim } from './claims';
import type { Clauses } from './clauses';
import { headOf, isBehindOther, isBroken, isReported, isTaken } from './continued';
import type { Discourse, How } from './discourse';
import { INDEFINITE } from './epithets';
import { BIT, type Grammar } from './grammar';
import type { Quotation } from './marks';
import { isWho } from './people';
import type { Asker } from './speakers';
import type { Token } from './tokens';
import { named, type Subject } from './words';

/** An answer for one quotation. */
export interface Attribution {
  speaker: string | null;
  cue: string | null;
  how: How;
  /** Somebody is said to have said it, though nobody may know who; the verb is bound to it. */
  spoken: boolean;
  bound: boolean;
  hypothetical: boolean;
  /** It goes on from, or leads to, another part that is spoken. */
  part: boolean;
}

/** What a paragraph is read with. */
export interface Reading {
  paragraph: number;
  quotations: readonly Quotation[];
  clauses: Clauses;
  grammar: Grammar;
  discourse: Discourse;
  speakers: Asker;
  /** The paragraph before ended within a quotation. */
  open: boolean;
  /** The paragraph before ended with a colon. */
  led: boolean;
}

/** Of one paragraph so many quotations get a speaker: more is no prose. */
const MOST_QUOTATIONS = 60;
const NOBODY: Attribution = {
  speaker: null,
  cue: null,
  how: 'none',
  spoken: false,
  bound: false,
  hypothetical: false,
  part: false,
};

/** Attributes the quotations of a paragraph in order, and brings the discourse up to date. `led`: a block quote follows, as one more. */
export function attributed(reading: Reading, led: boolean): Attribution[] {
  const { clauses, quotations, paragraph, discourse, speakers } = reading;
  const answers: Attribution[] = [];
  const places: number[] = [];
  const { tokens } = clauses;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.sentence === k && token.sign === 'word') noteSentence(reading, k);
    if (token.sign !== 'quote' || answers.length >= MOST_QUOTATIONS) continue;
    const isGhost = token.quotation >= quotations.length;
    if (isGhost && !led) continue;
    const claim = speakers.claimOn(k);
    const answer = claim
      ? claimed(reading, claim, k)
      : isGhost
        ? toldOf(reading)
        : runsOn(reading, k, answers.at(-1));
    if (answer.speaker) {
      const own = claim?.subject ?? named(answer.speaker);
      discourse.hear(answer.speaker, own.kind);
      const isPronoun = /^(?:he|she|they)$/.test(own.kind);
      discourse.note(isPronoun ? named(answer.speaker, own.plural) : own, paragraph, true);
    }
    if (answer.speaker && !isGhost) discourse.quoted.count(answer.speaker);
    answers[token.quotation] = answer;
    places[token.quotation] = k;
  }
  return shared(reading, answers, places);
}

/** A block quote that no verb claims: whoever is reported in the paragraph before it. */
function toldOf({ discourse, paragraph }: Reading): Attribution {
  const speaker = discourse.lastSpeaker(paragraph, 0);
  const how = speaker ? 'continued' : 'none';
  return { ...NOBODY, speaker, how, part: discourse.lastIn(paragraph, 0) !== null };
}

/** Parts of one sentence are one speaker's: what stands before the part that says whose it is gets its speaker too. */
function shared(
  { clauses }: Reading,
  answers: Attribution[],
  places: readonly number[],
): Attribution[] {
  for (let n = answers.length - 2; n >= 0; n--) {
    const [own, next] = [answers[n], answers[n + 1]];
    const [at, then] = [places[n] ?? -1, places[n + 1] ?? -2];
    if (own?.bound && own.speaker && next && isBroken(clauses, at, then)) own.part = true;
    if (!own || !next?.speaker || own.spoken || own.speaker || own.hypothetical) continue;
    const isSame = clauses.tokens[at]?.sentence === clauses.tokens[then]?.sentence;
    if (isSame || then === at + 1)
      answers[n] = {
        ...own,
        speaker: next.speaker,
        cue: next.cue,
        how: 'continued',
        spoken: true,
        part: then === at + 1,
      };
  }
  return answers;
}

/** So many tokens of a sentence are looked through for those who are reported without marks. */
const REPORTED = 60;

/** Remembers who does or says something in the sentence that begins at a token: who is reported without marks may speak on in marks. */
function noteSentence(reading: Reading, start: number): void {
  const { clauses, grammar, paragraph, discourse, speakers } = reading;
  const { tokens } = clauses;
  let end = start;
  while (end < start + REPORTED && tokens[end]?.sentence === start) end++;
  const subject = clauses.first(start, end);
  const english = grammar.language === 'en';
  const aside = english ? tellerIn(clauses, start, end) : null;
  const teller = aside && discourse.nameOf(aside, paragraph).speaker;
  // "The singer, Ada Holm, ...", without capitals: whom a later part of the name means.
  const bearer =
    grammar.bare && clauses.is(start, BIT.titles)
      ? clauses.besideOffice(Math.min(tokens.length, start + REPORTED), start)
      : null;
  if (bearer) discourse.note(bearer, paragraph, false);
  // "... the player Ada Holm won ...", in Arabic: an office tells that a name follows.
  for (let i = start; grammar.language === 'ar' && tokens[i]?.sentence === start; i++) {
    const found = clauses.is(i, BIT.titles) ? clauses.subjectFrom(i)?.subject : undefined;
    if (found && /\s/.test(found.text) && clauses.low(i) !== found.text.split(' ')[0])
      discourse.note(named(discourse.note(found, paragraph, false) ?? ''), paragraph, false);
  }
  const meant = subject?.kind === 'phrase' ? discourse.meant(subject, paragraph) : null;
  const isNoted = subject && isActor(subject) && discourse.note(subject, paragraph, false) !== null;
  if (!isNoted && meant) discourse.note(named(meant), paragraph, false);
  else if (!isNoted) {
    const only = onlyPerson(reading, start, end);
    if (only) discourse.note(named(only), paragraph, false);
    else if (subject && isAnyone(subject, grammar.language))
      discourse.note(subject, paragraph, false, true);
  }
  const main = english ? mainOf(clauses, start, end) : null;
  if (main) discourse.note(main, paragraph, false);
  if (teller) discourse.note(named(teller), paragraph, true);
  for (let v = start + 1; v < start + REPORTED && tokens[v]?.sentence === start; v++) {
    if (tokens[v]?.sign === 'quote') return;
    // "As Holm puts it" is an aside: who puts it so does not speak on.
    if (!clauses.isCue(v) || /ing$|^puts?$/.test(clauses.low(v))) continue;
    // "Laut Polizei rief er ...": the subject stands behind the verb.
    if (grammar.language !== 'en' && clauses.pronoun(v + 1)) continue;
    const speaker = clauses.subjectBefore(v, start);
    if (speaker?.kind === 'name' || (speaker && isActor(speaker) && speaker.text !== subject?.text))
      discourse.note(speaker, paragraph, true);
  }
  const holder = english ? holderOf(clauses, start, end) : null;
  if (holder) discourse.note(holder, paragraph, true);
  const last = speakers.tail(start)?.subject;
  if (last && isActor(last)) discourse.note(last, paragraph, true);
}

const isActor = ({ kind, plural, text }: Subject): boolean =>
  kind !== 'nobody' && (kind !== 'phrase' || plural || /^[Tt]he [A-Z]/.test(text));

/** "Seorang mantan karyawan": who speaks on is that one, and nobody who was named. */
const isAnyone = ({ kind, text, head = '' }: Subject, language: string): boolean =>
  kind === 'phrase' && language !== 'en' && (INDEFINITE.test(text) || isWho(head, language));

function claimed(reading: Reading, claim: Claim, k: number): Attribution {
  const { discourse, paragraph } = reading;
  const { subject, cue, bound } = claim;
  const hypothetical =
    claim.hypothetical ||
    // "If your boss says": the reader's own are nobody.
    /^your\s/i.test(subject?.text ?? '') ||
    // "Someone may say"; but someone did who "said".
    (subject?.kind === 'nobody' &&
      isAnybody(reading, subject) &&
      !/ed$|^(?:said|told|wrote)$/.test(cue ?? ''));
  const common = { ...NOBODY, cue, bound, hypothetical, spoken: !hypothetical && !claim.loose };
  if (hypothetical || subject?.kind === 'nobody') return common;
  const gender = genderByVerb(cue?.toLowerCase() ?? '', reading.grammar.language);
  if (!subject) {
    const speaker = discourse.lastIn(paragraph, isBehindOther(reading.clauses, k) ? 0 : 1, gender);
    return { ...common, speaker, how: speaker ? 'resolved' : 'none' };
  }
  // "..., the charity's director added" behind words that run on: who has said those.
  const isKnown = subject.kind === 'phrase' && !/^an?(?:other)?\s/i.test(subject.text);
  const goesOn = isKnown && reading.open && isFirst(reading, k) && !reading.grammar.bare;
  const voice = goesOn ? discourse.lastSpeaker(paragraph, 3) : null;
  if (voice) return { ...common, speaker: voice, how: 'continued' };
  const before = subject.kind === 'he' || subject.kind === 'she' ? antecedent(reading, k) : null;
  if (before) return { ...common, speaker: before, how: 'resolved' };
  const answer = discourse.nameOf(subject, paragraph, /^(?:add|continu)/.test(cue ?? ''), gender);
  const isFar =
    answer.how === 'resolved' && subject.kind === 'phrase' && isBehindOther(reading.clauses, k);
  if (isFar && /^ال/.test(subject.text) && discourse.lastIn(paragraph, 0) !== answer.speaker)
    return common;
  if (gender && answer.speaker) discourse.hear(answer.speaker, gender);
  return { ...common, ...answer };
}

/** The one person whom a stretch of the paragraph names. */
function onlyPerson({ clauses, discourse }: Reading, start: number, end: number): string | null {
  const people = new Set<string | null>();
  for (let i = Math.max(start, end - 2 * REPORTED); i < end; i++) {
    const name = clauses.nameFrom(i)?.name;
    if (name && !clauses.isBody(name) && (!clauses.grammar.nouns || /^\S+ [A-Z]\S+$/.test(name)))
      people.add(discourse.nameOf(named(name), 0).speaker);
  }
  return people.size === 1 ? ([...people][0] ?? null) : null;
}

const isAnybody = ({ grammar }: Reading, { text }: Subject): boolean =>
  ((grammar.bits.get(text) ?? 0) & BIT.you) !== 0;

/** "Asked how much Holm was charged, '...', she said": the one person that the sentence names before the quotation. */
function antecedent(reading: Reading, k: number): string | null {
  const { tokens } = reading.clauses;
  const start = tokens[k]?.sentence ?? k;
  // "The Quay Club remains "a true home," he said": words of the clause itself are about whom it names.
  const isAbout = reading.grammar.language === 'en' && tokens[k - 1]?.sign === 'word';
  const isApart = !isAbout && tokens[k + 1]?.sentence === start;
  return isApart && start < k ? onlyPerson(reading, start, k) : null;
}

/** Whether a paragraph has no words before a quotation. */
const isFirst = ({ clauses }: Reading, k: number): boolean =>
  clauses.tokens.slice(0, k).every(({ sign }) => sign === 'quote');

/** A quotation without a verb of its own: it goes on in its paragraph, or from the one before. */
function runsOn(reading: Reading, k: number, previous: Attribution | undefined): Attribution {
  const { clauses, discourse, paragraph, open } = reading;
  const isOther = reading.grammar.language !== 'en';
  const { tokens } = clauses;
  const first = isFirst(reading, k);
  if (open && first && !previous) {
    const speaker = discourse.lastSpeaker(paragraph, 3);
    return { ...NOBODY, speaker, how: 'continued', part: true };
  }
  const next = tokens[k + 1];
  const alone =
    headOf(tokens, k) &&
    (!next || next.sentence === k + 1 || next.sign === 'quote' || next.sign === 'stop');
  if (previous?.hypothetical && (!alone || tokens[k - 1]?.sign !== 'stop'))
    return { ...NOBODY, hypothetical: true };
  // "« Non, glisse-t-elle, que ... »": a part of the same words.
  const isPart = reading.quotations[tokens[k]?.quotation ?? 0]?.speech || isTaken(clauses, k);
  if (!alone && isPart && isOther && previous?.speaker)
    return {
      ...NOBODY,
      speaker: previous.speaker,
      cue: previous.cue,
      how: 'continued',
      part: true,
    };
  // "Das Gutachten sei „...“": a mood of reported speech.
  const reporter = reading.grammar.language === 'de' ? discourse.lastSpeaker(paragraph, 0) : null;
  if (!alone && reporter && isReported(clauses, k))
    return { ...NOBODY, speaker: reporter, how: 'continued', part: true };
  if (!alone) {
    const speaker = discourse.main();
    return { ...NOBODY, speaker, how: speaker ? 'continued' : 'none' };
  }
  // "“Onzin”, lacht de kampioene. “Ik ben ...”": whoever that is.
  if (previous?.spoken && !previous.speaker) return { ...NOBODY, cue: previous.cue, part: true };
  const here = discourse.lastIn(paragraph, 0);
  if (here && (previous || !first))
    return { ...NOBODY, speaker: here, cue: previous?.cue ?? null, how: 'continued', part: true };
  const leader = reading.led ? discourse.lastIn(paragraph - 1, 0) : null;
  if (leader) return { ...NOBODY, speaker: leader, how: 'continued', part: true };
  // In a dialogue another one may answer.
  const isTurn = reading.quotations[tokens[k]?.quotation ?? 0]?.speech;
  // "「...」「...」。不安の声が相次いだ。": more is told of them in the paragraph.
  const isCrowd = /^(?:ja|zh)$/.test(reading.grammar.language) && next !== undefined;
  const near =
    first && !isCrowd
      ? (discourse.lastSpeaker(paragraph, 2) ?? discourse.lastIn(paragraph, 1))
      : null;
  const speaker =
    near ?? (isTurn || tokens[k]?.last === '?' ? null : (discourse.main() ?? discourse.sole()));
  return { ...NOBODY, speaker, how: speaker ? 'continued' : 'none' };
}
