/**
 * Who said each quotation. Attribution beside it first (after, before, "according to"), then the sentence's other parts,
 * then what runs on from the quotation before; between equals, and where nothing fits, nobody: a wrong name is worse than none.
 */
import type { Lexicon } from './cues';
import { MASK, masked, type Quotation } from './marks';
import { mentionsIn, type Roster } from './names';
import { type Pronouns, type Subject, subjectAfter, subjectBefore } from './subjects';

/** So many words at most may stand between a reporting verb and the quotation it reports. */
const MOST_BETWEEN = 14;
/** Of one paragraph so many quotations get a speaker: more is no prose, and each costs a look at the paragraph. */
const MOST_QUOTATIONS = 60;
/** A pronoun looks back to so many subjects. */
const MOST_SUBJECTS = 24;

/** An answer: the speaker in the fullest form, the verb as printed, and how it was found. */
export interface Attribution {
  speaker: string | null;
  cue: string | null;
  how: 'named' | 'resolved' | 'continued' | 'none';
  /** The verb is bound to the quotation: a comma inside it, a colon before it. */
  bound: boolean;
}

/** What the article said so far: who spoke last, who was the subject of what. */
export interface Discourse {
  lastSpeaker: { name: string; paragraph: number; plural: boolean } | null;
  subjects: { text: string; paragraph: number; plural: boolean; person: boolean }[];
}

/** The words of one language, ready to search with. */
export interface Grammar {
  cue: RegExp;
  according: RegExp;
  pronouns: Pronouns;
  verbFirst: boolean;
  between: RegExp;
}

const EDGE = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';

/** Makes the searches of a lexicon. */
export function grammarOf(lexicon: Lexicon & { verbFirst: boolean }): Grammar {
  const list = (words: string) => new Set(words.split('|').filter(Boolean));
  const [he, she, they] = [list(lexicon.he), list(lexicon.she), list(lexicon.they)];
  return {
    cue: new RegExp(`${EDGE}(?:${lexicon.cues})${END}`, 'giu'),
    according: new RegExp(`${EDGE}(?:${lexicon.according})\\s+`, 'iu'),
    pronouns: (word) =>
      they.has(word) ? 'they' : he.has(word) ? 'he' : she.has(word) ? 'she' : null,
    verbFirst: lexicon.verbFirst,
    between: new RegExp(`^(?:\\s|,|${lexicon.between || 'x'})*$`, 'iu'),
  };
}

interface Found {
  subject: Subject;
  cue: string;
  bound: boolean;
}

/** Attributes the quotations of one paragraph, in order, and brings the discourse up to date. */
export function attribute(
  text: string,
  quotations: readonly Quotation[],
  paragraph: number,
  grammar: Grammar,
  roster: Roster,
  discourse: Discourse,
): Attribution[] {
  const hidden = masked(text, quotations);
  const answers: Attribution[] = [];
  let noted = 0;
  for (const quotation of quotations.slice(0, MOST_QUOTATIONS)) {
    noteSubjects(hidden.slice(noted, quotation.from), paragraph, grammar, roster, discourse);
    noted = quotation.from;
    const found =
      after(text, hidden, quotation, grammar) ??
      before(text, hidden, quotation, grammar) ??
      accordingTo(hidden, quotation, grammar);
    answers.push(answer(found, hidden, quotation, answers.at(-1), paragraph, roster, discourse));
  }
  noteSubjects(hidden.slice(noted), paragraph, grammar, roster, discourse);
  discourse.subjects.splice(0, discourse.subjects.length - MOST_SUBJECTS);
  return answers;
}

function answer(
  found: Found | null,
  hidden: string,
  quotation: Quotation,
  previous: Attribution | undefined,
  paragraph: number,
  roster: Roster,
  discourse: Discourse,
): Attribution {
  const direct = found && resolve(found, paragraph, roster, discourse);
  const said =
    direct ??
    (found ? { speaker: null, cue: found.cue, how: 'none' as const, bound: found.bound } : null);
  const result = said ??
    runsOn(hidden, quotation, previous, paragraph, discourse) ?? {
      speaker: null,
      cue: null,
      how: 'none',
      bound: false,
    };
  if (result.speaker) {
    const plural = found?.subject.plural ?? discourse.lastSpeaker?.plural ?? false;
    discourse.lastSpeaker = { name: result.speaker, paragraph, plural };
  }
  return result;
}

const SENTENCE = /[.!?…]["”’»)\]]*\s+(?=[\p{Lu}\ue000"“«])/gu;

/** Where the sentence around an offset begins. A full stop of an initial or a short title ends none. */
function sentenceStart(text: string, offset: number): number {
  let start = 0;
  // One letter more than the sentence's head: a sentence ends only before another begins.
  for (const stop of text.slice(0, offset + 1).matchAll(SENTENCE)) {
    const head = text.slice(0, stop.index + 1);
    if (/(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof|U\.S|U\.N)\.$/u.test(head))
      continue;
    start = stop.index + stop[0].length;
  }
  return start;
}

/** `"...," Holm said.` and `"...," said Holm.` */
function after(
  text: string,
  hidden: string,
  { to, end }: Quotation,
  grammar: Grammar,
): Found | null {
  const rest = hidden.slice(to);
  const stop = rest.search(new RegExp(`[.!?;]\\s|[.!?;]$|${MASK}`, 'u'));
  const clause = rest.slice(0, stop < 0 ? rest.length : stop).replace(/^\s*[,–—-]?\s*/u, '');
  const inside = /[,!?…—–]$/.test(text.slice(0, end)) || /^\s*,/.test(rest);
  const [cue] = [...clause.matchAll(grammar.cue)];
  if (!cue || !inside) return null;
  const lead = clause.slice(0, cue.index);
  if (lead.split(/\s+/).length > MOST_BETWEEN) return null;
  const subject = grammar.between.test(lead)
    ? subjectAfter(clause.slice(cue.index + cue[0].length), grammar.pronouns)
    : subjectBefore(lead, grammar.pronouns);
  return subject ? { subject, cue: cue[0], bound: true } : null;
}

/** `Holm said: "..."`, `she warned that "..."`, `a statement rejecting "..."`. */
function before(
  _text: string,
  hidden: string,
  { from }: Quotation,
  grammar: Grammar,
): Found | null {
  const start = sentenceStart(hidden, from);
  const lead = hidden.slice(start, from);
  const own = lead.slice(lead.lastIndexOf(MASK) + 1);
  const cues = [...own.matchAll(grammar.cue)].filter(
    (cue) => wordsIn(own.slice(cue.index + cue[0].length)) <= MOST_BETWEEN,
  );
  const last = cues.at(-1);
  if (!last) return null;
  const bound = /[:,]\s*$|\bthat\s*$/u.test(own);
  const tail = own.slice(last.index + last[0].length);
  if (grammar.verbFirst) {
    const behind = tail.replace(/[:،,\s]+$/u, '').trim();
    return behind === '' || wordsIn(behind) > 5
      ? null
      : { subject: { text: behind, kind: 'name', plural: false }, cue: last[0], bound };
  }
  const subject = subjectOfChain(lead, lead.length - own.length + last.index, grammar);
  return subject && { subject, cue: last[0], bound };
}

/** "issued a statement rejecting": the participle's subject is the subject of the verb before it. */
const STATEMENT =
  /\b(?:issued|released|published|made|signed|sent|put out|gave|shared|posted)\s+(?:an?|the|its|their|his|her)\s+(?:[\p{L}-]+\s+){0,3}(?:statement|letter|report|post|message|declaration|speech|interview|open letter|appeal)\b[^,;:]*$/iu;

function subjectOfChain(lead: string, at: number, grammar: Grammar): Subject | null {
  const head = lead.slice(0, at);
  const statement = STATEMENT.exec(head);
  if (statement) return subjectBefore(head.slice(0, statement.index), grammar.pronouns);
  const own = subjectBefore(head, grammar.pronouns);
  if (own) return own;
  // "Holm rose and called the plan": a second verb shares the first one's subject.
  const joined = /^(.*?)\s+(?:[\p{Ll}]+(?:ed|s)\s.*)?\band\s*$/u.exec(head)?.[1];
  return joined ? subjectBefore(joined, grammar.pronouns) : firstOf(head, grammar);
}

/** The sentence's own beginning, where the verb stands far behind its subject. */
function firstOf(head: string, grammar: Grammar): Subject | null {
  const [first] = [...head.matchAll(grammar.cue)];
  return first && first.index > 0
    ? subjectBefore(head.slice(0, first.index), grammar.pronouns)
    : null;
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

function accordingTo(hidden: string, { from, to }: Quotation, grammar: Grammar): Found | null {
  const start = sentenceStart(hidden, from);
  const stop = hidden.slice(to).search(/[.!?;](?:\s|$)/u);
  const around = `${hidden.slice(start, from)} ${hidden.slice(to, stop < 0 ? undefined : to + stop)}`;
  const found = grammar.according.exec(around);
  const subject =
    found && subjectAfter(around.slice(found.index + found[0].length), grammar.pronouns);
  return subject ? { subject, cue: found[0].trim().split(' ')[0] ?? found[0], bound: true } : null;
}

function resolve(
  { subject, cue, bound }: Found,
  paragraph: number,
  roster: Roster,
  discourse: Discourse,
): Attribution | null {
  if (subject.kind === 'phrase') return { speaker: subject.text, cue, how: 'named', bound };
  if (subject.kind === 'name') {
    const speaker = roster.fullest(subject.text);
    return speaker
      ? { speaker, cue, how: speaker === subject.text ? 'named' : 'resolved', bound }
      : null;
  }
  const speaker = referent(subject.kind, paragraph, roster, discourse);
  return speaker ? { speaker, cue, how: 'resolved', bound } : null;
}

/** Whom a pronoun means: who spoke last here, else the subject of what was said just before. */
function referent(
  kind: 'he' | 'she' | 'they',
  paragraph: number,
  roster: Roster,
  { lastSpeaker, subjects }: Discourse,
): string | null {
  const near = subjects.filter((one) => paragraph - one.paragraph <= 1);
  if (kind === 'they') {
    const group = near.filter((one) => one.plural).at(-1);
    const spoke = lastSpeaker && lastSpeaker.paragraph === paragraph ? lastSpeaker.name : null;
    return spoke ?? group?.text ?? null;
  }
  const person = near.filter((one) => one.person).at(-1);
  const spoke = lastSpeaker && paragraph - lastSpeaker.paragraph <= 1 ? lastSpeaker : null;
  const name =
    person && (!spoke || person.paragraph >= spoke.paragraph) ? person.text : spoke?.name;
  return name ? roster.fullest(name) : null;
}

/** A quotation without a verb of its own: the same speaker goes on, in the paragraph or into one that is all quotation. */
function runsOn(
  hidden: string,
  { from, to }: Quotation,
  previous: Attribution | undefined,
  paragraph: number,
  { lastSpeaker }: Discourse,
): Attribution | null {
  const alone =
    sentenceStart(hidden, from) === from && /^\s*(?:$|[\p{Lu}\ue000])/u.test(hidden.slice(to));
  if (!alone) return null;
  if (previous?.speaker) {
    return { speaker: previous.speaker, cue: previous.cue, how: 'continued', bound: true };
  }
  const whole = hidden.replaceAll(MASK, '').trim() === '';
  if (whole && lastSpeaker && paragraph - lastSpeaker.paragraph === 1) {
    return { speaker: lastSpeaker.name, cue: null, how: 'continued', bound: true };
  }
  return null;
}

/** Remembers who does what in a stretch of text: the first name of each sentence, and every subject of a reporting verb. */
function noteSubjects(
  stretch: string,
  paragraph: number,
  grammar: Grammar,
  roster: Roster,
  discourse: Discourse,
): void {
  for (const sentence of stretch.split(SENTENCE)) {
    const person = mentionsIn(sentence).find(({ name }) => roster.isPerson(name));
    if (person)
      discourse.subjects.push({ text: person.name, paragraph, plural: false, person: true });
    const [cue] = [...sentence.matchAll(grammar.cue)];
    const subject = cue && subjectBefore(sentence.slice(0, cue.index), grammar.pronouns);
    if (subject?.kind === 'phrase') {
      discourse.subjects.push({
        text: subject.text,
        paragraph,
        plural: subject.plural,
        person: false,
      });
    }
  }
}
