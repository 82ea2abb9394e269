/** The speakers of one paragraph's quotations: what is claimed beside each, then what runs on from the one before. */
import { genderByVerb } from './cases';
import type { Claim } from './claims';
import { headOf, isBehindOther, isBroken, isReported, isTaken } from './continued';
import { BIT } from './grammar';
import { noteSentence, onlyPerson, type Reading } from './noted';
import type { Token } from './tokens';
import { canSpeak } from './voices';
import { type How, named, type Subject } from './words';

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
  // Their words and sentences are not told apart.
  const isUnspaced = /^(?:zh|ja|ko)$/.test(reading.grammar.language);
  const answers: Attribution[] = [];
  const places: number[] = [];
  const { tokens } = clauses;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.sentence === k && token.sign === 'word' && !isUnspaced) noteSentence(reading, k);
    if (token.sign !== 'quote' || answers.length >= MOST_QUOTATIONS) continue;
    const isGhost = token.quotation >= quotations.length;
    if (isGhost && !led) continue;
    const { from = 0, to = 0 } = quotations[token.quotation] ?? {};
    discourse.words = clauses.text.slice(from, to);
    const found = speakers.claimOn(k);
    // "“...”, objected Holm, “...”": the sentence goes on, and only names her.
    const claim = found?.loose && isTaken(clauses, k) && answers.at(-1)?.speaker ? null : found;
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
    discourse.words = '';
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
      !/ed$|^(?:said|told|wrote|read)$/.test(cue ?? ''));
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
  // "The foam feels", "a price demand": no verb of saying.
  const isDumb = subject.kind === 'phrase' && reading.grammar.language === 'en';
  if (isDumb && !answer.speaker && !canSpeak(subject.text)) return NOBODY;
  return { ...common, ...answer };
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
  const topic = clauses.isTopic(k);
  if (open && first && !previous) {
    const speaker = discourse.lastSpeaker(paragraph, 3);
    return { ...NOBODY, speaker, how: 'continued', part: true };
  }
  const next = tokens[k + 1];
  const alone =
    (topic || headOf(tokens, k)) &&
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
  const reporter = reading.grammar.language === 'de' ? discourse.lastIn(paragraph, 0) : null;
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
    (first || topic) && !isCrowd
      ? (discourse.lastSpeaker(paragraph, 2) ?? discourse.lastIn(paragraph, 1))
      : null;
  const speaker =
    near ?? (isTurn || tokens[k]?.last === '?' ? null : (discourse.main() ?? discourse.sole()));
  return { ...NOBODY, speaker, how: speaker ? 'continued' : 'none' };
}
