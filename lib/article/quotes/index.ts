/**
 * Every direct quotation of an article with its speaker, block quotes as wholes, pull quotes as what they are.
 * Reads blocks and text, never a page. O(text) but for bounded looks; one paragraph after another, with places to pause.
 */
import type { Block, Quote } from '../model';
import { type Attribution, attributed } from './attribution';
import { Chinese } from './chinese';
import { blockQuotes, type Draft, passBack, sign } from './cited';
import { dialogueIn, labelsIn, partsOf } from './dialogue';
import { Discourse } from './discourse';
import { draftsOf } from './drafts';
import { enrolTitle, type Named, rosterOf } from './enrol';
import { BIT, type Grammar, grammarOf } from './grammar';
import { bearerOf, gather, namesAbove, signBelow } from './headings';
import { Japanese } from './japanese';
import { Korean } from './korean';
import { type Leaf, leavesOf } from './leaves';
import { opensSingly, type Quotation, quotationsIn, quotesSingly } from './marks';
import { Moods } from './moods';
import { isRole, mentionsIn } from './names';
import { isWho } from './people';
import { withPulls } from './pulls';
import type { Roster } from './roster';
import { Speakers } from './speakers';
import { type Token, tokensOf, Vocabulary } from './tokens';
import { named as nameOf } from './words';

/** So many paragraphs are read between two places to pause. */
const LEAVES_A_SLICE = 20;

/** What is read: an article's blocks and text, and what the page says of a place. */
export interface Told {
  blocks: readonly Block[];
  text: string;
  title: string;
  byline: readonly string[];
  lang?: string | undefined;
  /** Whether a place is set apart from the running text. */
  isApart(offset: number): boolean;
  /** Who signed the embedded post at a place, if one did. */
  signature?(offset: number): string | null;
}

/** The quotations of an article, in the order of its text. */
export function* quotesOf(told: Told): Generator<void, Quote[]> {
  const { leaves, cited } = yield* leavesOf(told.blocks, told.text);
  const grammar = grammarOf(told.lang);
  yield;
  const labels = labelsIn(leaves, grammar?.language ?? '');
  yield;
  const marks = yield* marksOf(leaves, grammar, labels);
  if (cited.length === 0 && marks.every((one) => one.length === 0)) return [];
  const led = new Set(cited.map(({ before }) => before));
  const words = new Vocabulary(grammar);
  const named = yield* namedIn(leaves, marks, led, grammar, words);
  const roster = rosterOf(named, grammar);
  if (grammar && !grammar.nouns) enrolTitle(roster, tokensOf(told.title, [], words), words.small());
  const above = grammar ? namesAbove(leaves, words, grammar, roster) : null;
  yield;
  const discourse = new Discourse(roster, grammar?.bare, newRoles(named, grammar));
  const drafts: Draft[] = [];
  const leads = new Map<number, Attribution>();
  const last = Math.max(
    marks.findLastIndex((one) => one.length > 0),
    cited.at(-1)?.before ?? -1,
  );
  // Whoever does something behind the last quotation says nothing any more.
  for (let i = 0; i <= last; i++) {
    if (i % LEAVES_A_SLICE === 0) yield;
    const quotations = marks[i] ?? [];
    const [leaf, one] = [leaves[i], named[i]];
    if (!leaf || !one) continue;
    const label = labels.get(i);
    noteAbove(discourse, leaf, i, above?.get(i), grammar?.language === 'en' ? told.byline : null);
    const said = label
      ? [labelled(roster.fullest(label.name))]
      : grammar
        ? attributed(
            readingOf(leaf, i, marks, one, grammar, roster, discourse, isLed(leaves[i - 1])),
            led.has(i),
          )
        : [];
    const lead = said[quotations.length];
    if (lead) leads.set(i, lead);
    drafts.push(...draftsOf(leaf, i, quotations, one.tokens, said, grammar?.nouns === true));
  }
  passBack(drafts);
  sign(drafts, leaves);
  if (grammar?.language === 'en') signBelow(drafts, leaves);
  gather(drafts, leaves);
  const read = { ...told, leaves, marks, leads };
  return withPulls(blockQuotes(read, cited, drafts), told);
}

/** Takes in whom the heading above a paragraph names; and who speaks below a line that only says so. `byline`: only in English. */
function noteAbove(
  discourse: Discourse,
  leaf: Leaf,
  i: number,
  head: string | undefined,
  byline: readonly string[] | null,
): void {
  if (head) discourse.note(nameOf(head), i - 1, false);
  const bearer = byline && bearerOf(leaf, byline);
  if (bearer) discourse.note(nameOf(bearer), i, true);
}

/** The paragraph that has a role first, by role: read when it is asked for, because most articles never ask. */
function newRoles(
  named: readonly Named[],
  grammar: Grammar | null,
): () => ReadonlyMap<string, number> {
  let firsts: Map<string, number> | undefined;
  const { language, roles } = grammar ?? { language: '', roles: [] };
  const ends = language === 'en' ? roles : [];
  const read = () => {
    const found = new Map<string, number>();
    const seen = new Set<string>();
    for (const [i, { tokens }] of named.entries())
      for (const token of tokens) {
        if (seen.has(token.low)) continue;
        seen.add(token.low);
        const isOne = (token.bits & BIT.titles) !== 0 || isWho(token.low, language);
        if (isOne || isRole(token, ends)) found.set(token.low, i);
      }
    return found;
  };
  return () => {
    firsts ??= read();
    return firsts;
  };
}

/** The quotations of every paragraph, by their marks, dashes or labels. */
function* marksOf(
  leaves: readonly Leaf[],
  grammar: Grammar | null,
  labels: ReadonlyMap<number, { end: number }>,
): Generator<void, Quotation[][]> {
  const singles = yield* quotesSingly(leaves.map(({ text }) => text));
  yield;
  const dialogue = dialogueIn(leaves, grammar);
  const marks: Quotation[][] = [];
  for (const [i, leaf] of leaves.entries()) {
    if (i % LEAVES_A_SLICE === 0) yield;
    const label = labels.get(i);
    if (label) marks.push([whole(leaf.text, label.end)]);
    else
      marks.push(
        dialogue.get(i) ??
          quotationsIn(leaf.text, singles, true, singles && opensSingly(leaves[i + 1]?.text))
            .filter((one) => !isCode(leaf, one))
            .flatMap((one) => partsOf(leaf.text, one, grammar)),
      );
  }
  return marks;
}

const whole = (text: string, from: number): Quotation => ({
  from,
  to: text.length,
  start: from,
  end: text.length,
  open: false,
});

/** The tokens and names of every paragraph. */
function* namedIn(
  leaves: readonly Leaf[],
  marks: readonly Quotation[][],
  led: ReadonlySet<number>,
  grammar: Grammar | null,
  words: Vocabulary,
): Generator<void, Named[]> {
  const tokens: Token[][] = [];
  for (const [i, { text }] of leaves.entries()) {
    if (i % LEAVES_A_SLICE === 0) yield;
    // A paragraph that leads up to a block quote is read as if that were its last quotation.
    const ghost = led.has(i) ? [whole(text, text.length)] : [];
    tokens.push(tokensOf(text, [...(marks[i] ?? []), ...ghost], words));
  }
  const small = words.small();
  yield;
  return tokens.map((one, i) => ({
    tokens: one,
    mentions: grammar ? mentionsIn(one, leaves[i]?.text ?? '', grammar, small) : [],
  }));
}

/** Languages that are read by letters. */
const UNSPACED: Record<string, typeof Chinese | typeof Japanese | typeof Korean> = {
  zh: Chinese,
  ja: Japanese,
  ko: Korean,
};

function readingOf(
  { text }: Leaf,
  paragraph: number,
  marks: readonly Quotation[][],
  { tokens, mentions }: Named,
  grammar: Grammar,
  roster: Roster,
  discourse: Discourse,
  isLed: boolean,
) {
  const clauses = new Moods(text, tokens, mentions, grammar, (name) => !roster.isPerson(name));
  const Unspaced = UNSPACED[grammar.language];
  return {
    paragraph,
    quotations: marks[paragraph] ?? [],
    clauses,
    grammar,
    discourse,
    speakers: Unspaced ? new Unspaced(text, clauses, roster) : new Speakers(clauses),
    open: marks[paragraph - 1]?.at(-1)?.open === true,
    led: isLed,
  };
}

/** Whether a paragraph leads up to the next. */
const isLed = (before: Leaf | undefined): boolean => before?.text.endsWith(':') === true;

const labelled = (speaker: string | null): Attribution => ({
  speaker,
  cue: null,
  how: speaker ? 'named' : 'none',
  spoken: true,
  bound: true,
  hypothetical: false,
  part: true,
});

const isCode = (leaf: Leaf, { from, to }: Quotation): boolean =>
  leaf.marked.some(
    ({ type, start, end }) => (type === 'code' || type === 'math') && start <= from && end >= to,
  );
