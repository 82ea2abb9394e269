/** Speech without marks: dialogue behind dashes, and interviews whose paragraphs begin with a name and a colon. */
import { endsSentence } from '../../text/words';
import { BIT, type Grammar } from './grammar';
import type { Leaf } from './leaves';
import { type Quotation, quotationsIn } from './marks';
import { isWho } from './people';
import { canSpeak } from './voices';

const OPENING = /^\s*[—–―-]\s?(?=[^\s\d—–―-])/;
/** "He is proud. – Nobody believed it – he says.": speech behind a sentence. */
const WITHIN = /[.!?…:]\s[—―–]\s(?=\p{Lu})/u;
/** A dash between speech and what is told: beside a space or behind a sentence's sign. */
const DASH = /\s?[—―]\s?|(?:\s|(?<=[.,!?…]))–\s?|\s-\s/g;
/** So many words at the head of what is told hold its verb. */
const HEAD = 3;
/** So many paragraphs in a row of a page begin with a dash before one without a verb is speech. */
const FEW = 3;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,.;:!?…«»—–―-]+/, HEAD + 1)
    .filter(Boolean);

/** A verb that no list knows, and a name: all that is told. */
const TURNED =
  /^(\p{Ll}+)(?: (?:się|sich|se|si|sig))?(?: \p{Ll}{2,},?){0,3}(?: \p{Lu}[\p{L}-]+){1,3}\s*(?:[.,–—]|$)/u;

/** "Grzmiał w Sejmie poseł Ada Holm." */
const TURNED_FAR = /^(\p{Ll}{3,}) (?:\p{L}+ ){1,5}\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+\s*(?:[.,–—]|$)/u;
const PRONOUN = /^(\p{Ll}{3,}) (\p{Ll}+)((?: \p{Ll}+){0,3})\s*(?:[.,–—]|$)/u;

/** Whether what is told begins with a reporting verb ("dijo Ruiz"). */
function tells(told: string, { bits, drop, ends, sure, language }: Grammar): boolean {
  // "Вода — камень, — сказал Хольм".
  const [text = ''] = told.split(/(?<=.)\s[—―–]/);
  const isKnown = wordsOf(text)
    .slice(0, HEAD)
    .some((word) => ((bits.get(word) ?? 0) & BIT.said) !== 0);
  const [, lone = ''] = drop ? (LONE.exec(text) ?? []) : [];
  const isLone = !bits.has(lone) && ends.some((end) => lone.endsWith(end));
  const [verb = ''] = wordsOf(text);
  // "Rzucił dziennikarzom, wychodząc z sali": no other word ends so.
  const isSure = drop && /^\p{Ll}{4}/u.test(text) && sure.some((end) => verb.endsWith(end));
  return isSure || isKnown || isLone || isTurned(text, { bits, ends, language });
}

/** "Śmieje się.": a verb that no list knows, and its subject left out. */
const LONE = /^(\p{Ll}{3,})(?: (?:się|se|si))?\s*[.,!–—]?\s*$/u;

/** "Suckar hon.": a verb that no list knows before a pronoun or a name, and nothing else. */
function isTurned(
  text: string,
  { bits, ends, language }: Pick<Grammar, 'bits' | 'ends' | 'language'>,
): boolean {
  const [, verb = '', pronoun = '', rest = ''] = PRONOUN.exec(text) ?? [];
  const isPronoun =
    ((bits.get(pronoun) ?? 0) & (BIT.he | BIT.she | BIT.titles)) !== 0 || isWho(pronoun, language);
  const [, turned] = TURNED.exec(text) ?? TURNED_FAR.exec(text) ?? [];
  const isVerb = turned !== undefined && ((bits.get(turned) ?? BIT.said) & BIT.said) !== 0;
  // "Развёл он руками".
  const isEnd = rest === '' || ends.some((end) => verb.endsWith(end));
  return (isPronoun && isEnd && !bits.has(verb)) || isVerb;
}

/** The speech in paragraphs that begin with a dash, by paragraph; empty where the language has no such dialogue. */
export function dialogueIn(
  leaves: readonly Leaf[],
  grammar: Grammar | null,
): Map<number, Quotation[]> {
  const found = new Map<number, Quotation[]>();
  if (!grammar?.dash) return found;
  let told = 0;
  leaves.forEach(({ text, kind }, i) => {
    if (kind !== 'paragraph') return;
    const opening = OPENING.exec(text);
    const dash = opening ?? WITHIN.exec(text);
    const marked = opening || !dash ? [] : quotationsIn(text);
    if (!dash || marked.some(({ from, to }) => from < dash.index && to > dash.index)) return;
    const { speech, isTold: tells } = speechIn(text, dash.index + dash[0].length, grammar);
    const isTold = tells || dash[0].startsWith(':');
    if (opening || isTold)
      found.set(i, [...marked.filter(({ to }) => to <= dash.index), ...speech]);
    if (isTold) told++;
  });
  // Dashes of a list or a dateline tell nothing.
  return told > 0 && (told >= found.size / FEW || found.size <= FEW)
    ? found
    : new Map<number, Quotation[]>();
}

function speechIn(text: string, first: number, grammar: Grammar) {
  const speech: Quotation[] = [];
  let isTold = false;
  let start = first;
  let telling = false;
  const take = (from: number, to: number): boolean => {
    const cut = cutAt(text, from, to, grammar);
    if (cut < to) isTold = true;
    const start = from + (/^[\s.,!?…]*/.exec(text.slice(from, cut))?.[0].length ?? 0);
    const end = speechEnd(text, start, cut);
    if (end > start) speech.push({ from: start, to: end, start, end, open: false, speech: true });
    return cut < to;
  };
  for (const { index, 0: dash } of text.slice(first).matchAll(DASH)) {
    const [at, next] = [first + index, first + index + dash.length];
    if (telling) {
      telling = false;
      start = next;
    } else if (tells(text.slice(next, next + 60), grammar)) {
      take(start, at);
      telling = true;
      isTold = true;
    } else if (cutAt(text, start, at, grammar) < at) {
      take(start, at);
      start = next;
    }
  }
  if (!telling) take(start, text.length);
  return { speech, isTold };
}

/** "..., poursuit Ada Holm, ...", "..., dit-elle, ...": told between two commas. */
const ASIDE =
  /,\s(?:s[’'])?(\p{Ll}+)(?:(?:-t)?-(?:ils?|elles?)(?:\s\p{Ll}+){0,5}|(?:\s(?:le|la|son|sa|cette?)(?:\s\p{Ll}+){1,4},?)?(?:\s\p{Lu}[\p{L}.’-]*){1,3}|\s(?:le|la|l’)\s?\p{Ll}+)(?:,\s|\.\s(?=\p{Lu}))/gu;

/** "..., élude la comédienne. ..." in French: a verb that no list knows, by its ending. */
const isInverted = ({ bits, language }: Grammar, verb: string, aside: string): boolean =>
  language === 'fr' &&
  !bits.has(verb) &&
  /(?:[et]|it)$/.test(verb) &&
  /\.\s$|-t?-?(?:ils?|elles?)|\p{Lu}/u.test(aside);

/** Where something is told within marks: `[from, to)`, its signs included. */
function toldIn(text: string, start: number, end: number, grammar: Grammar): [number, number][] {
  const told: [number, number][] = [];
  let since = -1;
  for (const { index, 0: dash } of text.slice(start, end).matchAll(DASH)) {
    const [at, next] = [start + index, start + index + dash.length];
    if (since >= 0) told.push([since, next]);
    else if (!tells(text.slice(next, Math.min(end, next + 60)), grammar)) continue;
    since = since >= 0 ? -1 : at;
  }
  if (since >= 0) told.push([since, end]);
  if (told.length > 0) return told;
  for (const { index, 0: aside, 1: verb = '' } of text.slice(start, end).matchAll(ASIDE))
    if (((grammar.bits.get(verb) ?? 0) & BIT.said) !== 0 || isInverted(grammar, verb, aside))
      told.push([start + index, start + index + aside.length]);
  return told;
}

/**
 * The same within marks («We stay, — said Ada Holm. — All of us»): the parts that are speech, so that what is told is read as told.
 * Only the quotation itself where nothing is.
 */
export function partsOf(text: string, quotation: Quotation, grammar: Grammar | null): Quotation[] {
  const told = grammar?.dash ? toldIn(text, quotation.start, quotation.end, grammar) : [];
  if (told.length === 0) return [quotation];
  const parts: Quotation[] = [];
  let start = quotation.start;
  for (const [stop, next] of [...told, [quotation.end, quotation.to] as const]) {
    const end = speechEnd(text, start, stop);
    const isLast = next === quotation.to;
    if (end > start)
      parts.push({
        from: parts.length === 0 ? quotation.from : start,
        to: isLast ? next : end,
        start,
        end,
        open: isLast && quotation.open,
        speech: true,
      });
    // "We stay —said Ruiz—, all of us".
    start = next + (/^[\s,:;]*/.exec(text.slice(next, quotation.end))?.[0].length ?? 0);
  }
  return parts;
}

/** Where speech in `[from, to)` ends: a comma only leads over to what is told. */
const speechEnd = (text: string, from: number, to: number): number =>
  from + text.slice(from, to).trimEnd().replace(/,$/, '').length;

/** "We stay, says Ada Holm.": where speech ends that only a comma divides from its verb. */
function cutAt(text: string, from: number, to: number, grammar: Grammar): number {
  for (const { index, 0: pause } of text.slice(from, to).matchAll(/[,!?…»]\s+(?=\p{L})/gu)) {
    const rest = text.slice(from + index + pause.length, from + index + pause.length + 60);
    const [verb = '', next = ''] = wordsOf(rest);
    const isCue = ((grammar.bits.get(verb) ?? 0) & BIT.said) !== 0;
    const isSaid = isCue && (next !== '' || grammar.drop) && !/^\p{Lu}/u.test(rest);
    if (isSaid || isTurned(rest, grammar)) return from + index + 1;
  }
  return to;
}

/** A label of an interview: who speaks, and where the words begin. */
export interface Label {
  name: string;
  end: number;
}

const LABEL = /^\s*([^\s\d:：.!?“”"«»—–-][^:：.!?“”"«»\n]{0,39}?)\s?[:：]\s*/;
const COLON = /[:：]/;
/** An interview has so many labelled paragraphs, of so many speakers, who take turns, and they are such a share of all. */
const LABELLED = 4;
const SHARE = 0.4;
const TURNS = 0.6;
const SPEAKERS = 2;
const SPEAKERS_MOST = 12;
/** Of what people say to each other so much ends as a sentence does; dates and places in a list do not. */
const SENTENCES = 0.5;
/** "Step 1" is nobody, "Speaker 1" somebody. */
const NUMBERED = /\d$/;
const ANYBODY =
  /^(?:speaker|guest|caller|voice|person|participant|respondent|interview\w+|sprecher|locut|orateur|intervenant|voz|voce|spreker|talare)/i;

/**
 * The labels of a page's paragraphs, if it is an interview: names that come again before a colon. In English no words that the
 * text has in small letters, too, but for what people are: "The Problem: ...", "Key Features: ...".
 */
export function labelsIn(leaves: readonly Leaf[], language: string): Map<number, Label> {
  const labels = new Map<number, Label>();
  const counts = new Map<string, number>();
  let sentences = 0;
  leaves.forEach(({ text, kind }, i) => {
    const start = text.slice(0, 60);
    // Hardly a paragraph has a colon there.
    const match = kind === 'paragraph' && COLON.test(start) ? LABEL.exec(start) : null;
    const name = match?.[1] ?? '';
    if (!match || !isName(name) || text.length - match[0].length < 2) return;
    if (NUMBERED.test(name) && !ANYBODY.test(name)) return;
    labels.set(i, { name, end: match[0].length });
    if (endsSentence(text)) sentences++;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  if (language === 'en' && labels.size >= LABELLED) {
    const small = smallWords(leaves);
    for (const [i, { name }] of labels) {
      if (isSomebody(name, small)) continue;
      labels.delete(i);
      counts.delete(name);
    }
  }
  const again = [...counts].filter(([, count]) => count >= 2);
  const total = again.reduce((sum, [, count]) => sum + count, 0);
  const named = [...labels.values()].filter(({ name }) => (counts.get(name) ?? 0) >= 2);
  const turns = named.filter(({ name }, n) => name !== named[n - 1]?.name).length;
  const isInterview =
    total >= Math.max(LABELLED, leaves.length * SHARE) &&
    turns >= total * TURNS &&
    sentences >= labels.size * SENTENCES &&
    again.length >= SPEAKERS &&
    again.length <= SPEAKERS_MOST;
  if (!isInterview || again.every(([name]) => isLetter(name))) return new Map();
  for (const [i, { name }] of labels) if ((counts.get(name) ?? 0) < 2) labels.delete(i);
  return labels;
}

const isLetter = (name: string): boolean => /^[QA]$/i.test(name);

const smallWords = (leaves: readonly Leaf[]): Set<string> =>
  new Set(leaves.flatMap(({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]+/gu) ?? []));

/** What questions and answers are headed by. */
const ASKED = /^(?:questions?|answers?|me|you|us|we|all|both)$/i;

/** Whether a label can be somebody: a name, or what people are. */
function isSomebody(name: string, small: ReadonlySet<string>): boolean {
  if (name.length < 3 || ASKED.test(name) || ANYBODY.test(name)) return true;
  const words = name.toLowerCase().split(/\s+/);
  return !words.some((word) => small.has(word)) || canSpeak(name.toLowerCase());
}

/** Every word has a capital, or the script has none. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= 4 &&
    words.every(
      (word) =>
        word.charAt(0) !== word.charAt(0).toLowerCase() ||
        word.toLowerCase() === word.toUpperCase(),
    )
  );
}
