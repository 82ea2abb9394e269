/** What a sentence without a quotation tells the discourse: who did something in it, and who spoke. */
import { holderOf, mainOf, tellerIn } from './asides';
import type { Clauses } from './clauses';
import type { Discourse } from './discourse';
import { INDEFINITE } from './epithets';
import { BIT, type Grammar } from './grammar';
import type { Quotation } from './marks';
import { isWho } from './people';
import type { Asker } from './speakers';
import { named, type Subject } from './words';

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

/** So many tokens of a sentence are looked through for those who are reported without marks. */
const REPORTED = 60;

/** Remembers who does or says something in the sentence that begins at a token: who is reported without marks may speak on in marks. */
export function noteSentence(reading: Reading, start: number): void {
  const { clauses, grammar, paragraph, discourse, speakers } = reading;
  const { tokens } = clauses;
  let end = start;
  while (end < start + REPORTED && tokens[end]?.sentence === start) end++;
  if (clauses.isTopic(end - 1)) return;
  const subject = clauses.first(start, end);
  const english = grammar.language === 'en';
  const aside = english ? tellerIn(clauses, start, end) : null;
  const teller = aside && discourse.nameOf(aside, paragraph).speaker;
  // "The singer, Ada Holm, ...", without capitals: whom a later part of the name means.
  const bearer =
    grammar.bare && clauses.is(start, BIT.titles)
      ? clauses.besideOffice(Math.min(tokens.length, start + REPORTED), start)
      : null;
  const apposed = grammar.last && grammar.bare ? clauses.apposed(start) : null;
  const whose = bearer ?? apposed;
  if (whose) discourse.note(whose, paragraph, false);
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
    const anyone = only || !subject ? null : anyoneIn(subject, grammar);
    if (anyone) discourse.note(anyone, paragraph, false, true);
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
    const isOther = english
      ? speaker?.kind === 'phrase' &&
        (isListed(speaker, subject) || (/^the\s/i.test(speaker.text) && /^sa/.test(clauses.low(v))))
      : speaker && !clauses.isThing(speaker) && isActor(speaker) && speaker.text !== subject?.text;
    if (speaker && (isOther || (english && speaker.kind === 'name')))
      discourse.note(speaker, paragraph, true);
  }
  const holder = english ? holderOf(clauses, start, end) : null;
  if (holder) discourse.note(holder, paragraph, true);
  const last = speakers.tail(start)?.subject;
  if (last && isActor(last)) discourse.note(last, paragraph, true);
}

const isActor = ({ kind, plural, text }: Subject): boolean =>
  kind !== 'nobody' && (kind !== 'phrase' || plural || /^[Tt]he [A-Z]/.test(text));

/** "More than 40 teachers, parents and pupils warned": of a subject that is a list all is meant. */
const isListed = (speaker: Subject, subject: Subject | null): boolean =>
  speaker.plural && subject?.kind === 'phrase' && speaker.text.startsWith(`${subject.text},`);

/** "Seorang mantan karyawan": who speaks on is that one, and nobody who was named. */
function anyoneIn(subject: Subject, { language, bits, bare }: Grammar): Subject | null {
  const { kind, text, head = '' } = subject;
  if (kind !== 'phrase' || language === 'en') return null;
  if (INDEFINITE.test(text) || isWho(head, language)) return subject;
  const isTitle = (word: string) =>
    !bare && ((bits.get(word.toLowerCase()) ?? 0) & BIT.titles) !== 0;
  // "Gubernur menjanjikan ...": what stands before a verb that no list knows.
  const [first = ''] = language === 'id' ? text.split(' ') : [];
  if (isTitle(first)) return { ...subject, text: first, head: first };
  return isTitle(head) ? subject : null;
}

/** What ends so behind a name is a noun, and no verb of one. */
const isDoer = ({ low, bits } = { low: '', bits: 0 }) =>
  bits === 0 && /.{3}(?:[et]r|ist|pion)$/.test(low);

/** The one person whom a stretch of the paragraph names. */
export function onlyPerson(
  { clauses, discourse }: Reading,
  start: number,
  end: number,
): string | null {
  const people = new Set<string | null>();
  for (let i = Math.max(start, end - 2 * REPORTED); i < end; i++) {
    const { name, to = 0 } = clauses.nameFrom(i) ?? {};
    // "A Quay Cup winner".
    if (clauses.grammar.language === 'en' && isDoer(clauses.tokens[to])) continue;
    if (name && !clauses.isBody(name) && (!clauses.grammar.nouns || /^\S+ [A-Z]\S+$/.test(name)))
      people.add(discourse.nameOf(named(name), 0).speaker);
  }
  return people.size === 1 ? ([...people][0] ?? null) : null;
}
