/** Every direct quotation of the body with its speaker, block quotes as wholes, pull quotes as what they are. */
import type { Block, Inline, Quote } from '../model';
import { lexiconOf } from './cues';
import { isQuotation } from './kinds';
import { masked, type Quotation, quotationsIn } from './marks';
import { rosterOf } from './names';
import { type Attribution, attribute, type Discourse, grammarOf } from './speakers';

/** A repeat of body words is a pull quote from this many letters on. */
const PULL_LETTERS = 25;
/** Every quotation is compared with every other up to so many: no article has more, and a page that does need not wait. */
const MOST_COMPARED = 600;
/** So many paragraphs are read between two places to pause. */
const LEAVES_A_SLICE = 20;
const NOBODY: Attribution = { speaker: null, cue: null, how: 'none', bound: false };

interface Leaf {
  text: string;
  start: number;
  children: Inline[];
  inBlockQuote: boolean;
}

/** What is read: an article's blocks and text, and whether the page sets a place apart from the running text. */
export interface Told {
  blocks: Block[];
  text: string;
  title: string;
  byline: readonly string[];
  lang?: string | undefined;
  isApart(offset: number): boolean;
}

/** The quotations of an article, in the order of its text. */
export function* quotesOf(article: Told): Generator<void, Quote[]> {
  const leaves = leavesOf(article.blocks, article.text);
  const found = continued(leaves);
  const roster = rosterOf(leaves.map((leaf, i) => masked(leaf.text, found[i] ?? [])));
  const lexicon = lexiconOf(article.lang);
  const grammar = lexicon && grammarOf(lexicon);
  const discourse: Discourse = { lastSpeaker: null, subjects: [] };
  const quotes: Quote[] = [];
  for (const [i, leaf] of leaves.entries()) {
    if (i % LEAVES_A_SLICE === 0) yield;
    const quotations = found[i] ?? [];
    const said = grammar ? attribute(leaf.text, quotations, i, grammar, roster, discourse) : [];
    quotations.forEach((quotation, n) => {
      const attribution = said[n] ?? NOBODY;
      const quote = quoteOf(leaf, quotation, attribution);
      if (quote) quotes.push(quote);
    });
  }
  return withPulls([...quotes, ...blockQuotes(article.blocks, article.text, quotes)]);
}

/** Paragraphs outside block quotes, and those inside; headings, code and tables hold no quotations. */
function leavesOf(blocks: Block[], text: string, inBlockQuote = false): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    switch (block.type) {
      case 'paragraph':
        return [
          {
            text: text.slice(block.start, block.end),
            start: block.start,
            children: block.children,
            inBlockQuote,
          },
        ];
      case 'list':
        return block.items.flatMap((item) => leavesOf(item, text, inBlockQuote));
      case 'quote':
        return leavesOf(block.blocks, text, true);
      case 'heading':
      case 'code':
      case 'table':
      case 'figure':
      case 'rule':
      case 'embed':
        return [];
      default:
        return block satisfies never;
    }
  });
}

/** The quotations of every paragraph. One that is never closed ends with its paragraph, and runs on if the next one opens again. */
function continued(leaves: Leaf[]): Quotation[][] {
  const all = leaves.map((leaf) => leaf.text).join('\n');
  const singles = !/[“”„«»「"]/.test(all);
  return leaves.map((leaf) => quotationsIn(leaf.text, singles));
}

function quoteOf(
  leaf: Leaf,
  { from, start, end }: Quotation,
  attribution: Attribution,
): Quote | null {
  const words = leaf.text.slice(start, end);
  const marked = leaf.children.some(
    (child) =>
      child.type !== 'text' &&
      child.type !== 'break' &&
      plain(child).includes(words) &&
      plain(child).length < words.length + 4,
  );
  if (
    !isQuotation({
      words,
      before: leaf.text.slice(Math.max(0, from - 60), from),
      marked,
      attribution,
    })
  )
    return null;
  const { speaker, cue, how } = attribution;
  return {
    text: words,
    speaker,
    cue,
    how: speaker ? how : 'none',
    kind: 'direct',
    start: leaf.start + start,
    end: leaf.start + end,
  };
}

/** The words of an inline run. Nesting is bounded by extraction. */
function plain(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? '\n' : inline.children.map(plain).join('');
}

/** Block quotes that hold no marked quotation of their own: quoted as a whole, with the dash line or cite as speaker. */
function blockQuotes(blocks: Block[], text: string, quotes: Quote[]): Quote[] {
  return blocks.flatMap((block): Quote[] => {
    if (block.type !== 'quote') return [];
    const leaves = leavesOf(block.blocks, text, true);
    const [first, last] = [leaves[0], leaves.at(-1)];
    if (!first || !last) return [];
    const end = last.start + last.text.length;
    if (quotes.some((quote) => quote.start >= first.start && quote.end <= end)) return [];
    const source = leaves.length > 1 ? /^[—–-]\s*(.{2,120})$/u.exec(last.text)?.[1] : undefined;
    const until = source ? (leaves.at(-2)?.start ?? 0) + (leaves.at(-2)?.text.length ?? 0) : end;
    const speaker = source?.split(/,\s/)[0] ?? null;
    return [
      {
        text: text.slice(first.start, until),
        speaker,
        cue: null,
        how: speaker ? 'named' : 'none',
        kind: 'block',
        start: first.start,
        end: until,
      },
    ];
  });
}

/** A quotation whose words stand in another one is the pull quote of it: the shorter, or the later of two alike. */
function withPulls(quotes: Quote[]): Quote[] {
  const ordered = quotes.sort((a, b) => a.start - b.start);
  if (ordered.length > MOST_COMPARED) return ordered;
  return ordered.map((quote, i) => {
    if (quote.text.length < PULL_LETTERS) return quote;
    const repeat = ordered.some(
      (other, j) =>
        i !== j &&
        other.kind === 'direct' &&
        other.text.includes(quote.text) &&
        (other.text.length > quote.text.length || j < i),
    );
    return repeat ? { ...quote, kind: 'pull' as const } : quote;
  });
}
