/** Block quotes as wholes, with whoever signed them, or is named before them. */
import type { Quote } from '../model';
import type { Attribution } from './attribution';
import type { Cited, Leaf } from './leaves';
import { hasLetter, isCapital } from './letters';
import type { Quotation } from './marks';

/** A quotation on its way: whether it stands alone in its paragraph decides whether it can be a pull quote. */
export interface Draft {
  quote: Quote;
  alone: boolean;
  /** Its paragraph, and whether it runs on into the next. */
  leaf: number;
  open: boolean;
}

/** Whether a paragraph is nothing but one quotation. */
export const isAlone = (leaf: Leaf, { from, to }: Quotation): boolean =>
  !hasLetter(leaf.text.slice(0, from)) && !hasLetter(leaf.text.slice(to));

/** An article's paragraphs with what was found in them. */
export interface Read {
  text: string;
  leaves: readonly Leaf[];
  marks: readonly Quotation[][];
  /** What the paragraph before a block quote says of its speaker. */
  leads: ReadonlyMap<number, Attribution>;
  signature?: ((offset: number) => string | null) | undefined;
}

/** The same behind the words: `"..." -- a teacher`; without a dash only a name. */
const SIGNED_INSIDE = /["”»]\s*(--+|[—–―]|)\s*([^"“”\n]{2,120})$/;
/** A speaker goes on from one block quote to the next only by a name: two capitals. */
const NAME = /^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}\S*$/u;

/** What is set apart without a speaker is the author's up to so many letters. */
const BOX = 300;

/** A line that only says who is quoted: a dash and a name. */
export const SIGNED = /^\s*[—–―-]\s*([^\n]{2,120})$/u;

/** Block quotes as wholes, in place of what was found in them, unless they tell who says what in them. */
export function blockQuotes(
  { text, leaves, marks, leads, signature }: Read,
  cited: readonly Cited[],
  drafts: readonly Draft[],
): Draft[] {
  let kept = [...drafts];
  let last: Attribution | null = null;
  for (const { first, end, before, source } of cited) {
    const [opening, closing] = [leaves[first], leaves[end - 1]];
    if (!opening || !closing) continue;
    const until = closing.start + closing.text.length;
    const inside = kept.filter(({ quote }) => quote.start >= opening.start && quote.end <= until);
    if (
      inside.some(({ quote, alone }) =>
        alone ? coversAll(leaves, marks, first, end) : quote.cue && quote.speaker,
      )
    )
      continue;
    kept = kept.filter((one) => !inside.includes(one));
    const { signed, lastWords } = signatureIn(leaves, marks, first, end);
    const tail = signed ? null : SIGNED_INSIDE.exec(closing.text);
    const inner = tail && (tail[1] || NAME.test(signer(tail[2] ?? ''))) ? tail : null;
    const whole = lastWords ? lastWords.start + lastWords.text.length : until;
    const to = inner ? closing.start + inner.index + 1 : whole;
    const named: string | null =
      signed ?? inner?.[2] ?? source ?? signature?.(opening.start) ?? null;
    const lead: Attribution | undefined = leads.get(before);
    const known: Attribution | null = lead?.speaker ? lead : null;
    const speaker: string | null = named
      ? signer(named)
      : (known?.speaker ?? last?.speaker ?? null);
    const how = named ? 'named' : known ? known.how : last ? 'continued' : 'none';
    const told =
      speaker ||
      lead?.spoken ||
      lead?.part ||
      inside.length > 0 ||
      to - opening.start > BOX ||
      /[:,]$/.test(leaves[before]?.text ?? '');
    kept.push({
      quote: {
        text: text.slice(opening.start, to),
        speaker,
        cue: known && !named ? known.cue : null,
        how: speaker ? how : 'none',
        // What nobody is said to have said is the author's, set apart.
        kind: told ? 'block' : 'pull',
        start: opening.start,
        end: to,
      },
      alone: true,
      leaf: first,
      open: false,
    });
    if (known?.cue && known.speaker && NAME.test(known.speaker) && !named)
      last = last && last.speaker !== known.speaker ? null : known;
  }
  return kept.sort((a, b) => a.quote.start - b.quote.start);
}

/** A name and a role below the words are no longer than this, in letters and in lines. */
const [LONGEST_ROLE, MOST_LINES] = [120, 3];

/** Who signs a block quote in a line of its own, behind a dash or below words that stand in marks; and the last paragraph before. */
function signatureIn(
  leaves: readonly Leaf[],
  marks: readonly Quotation[][],
  first: number,
  end: number,
): { signed: string | undefined; lastWords: Leaf | undefined } {
  const closing = leaves[end - 1];
  const dashed = end - first > 1 ? SIGNED.exec(closing?.text ?? '')?.[1] : undefined;
  if (dashed) return { signed: dashed, lastWords: leaves[end - 2] };
  let from = first;
  while (from < end && isInMarks(leaves[from], marks[from])) from++;
  const lines = leaves.slice(from, end).map(({ text }) => text.trim());
  const [name = ''] = lines;
  const isSigned =
    from > first && lines.length < MOST_LINES && NAME.test(signer(name)) && lines.every(isRole);
  return isSigned
    ? { signed: name, lastWords: leaves[from - 1] }
    : { signed: undefined, lastWords: closing };
}

const isInMarks = (leaf: Leaf | undefined, marks: readonly Quotation[] = []): boolean =>
  leaf !== undefined && marks.some((one) => isAlone(leaf, one));
const isRole = (line: string): boolean =>
  line.length <= LONGEST_ROLE && (!/[.!?:"“”«»]$/.test(line) || DEGREE.test(line));
/** "Ada Holm, Ph.D.", "Ada Holm, Quay Inc.": a line that ends in something shortened. */
const DEGREE = /,\s(?:\S+\s){0,2}\S{0,5}\.$/;

/** Whether marks hold every paragraph of a block quote. */
function coversAll(
  leaves: readonly Leaf[],
  marks: readonly Quotation[][],
  first: number,
  end: number,
): boolean {
  for (let i = first; i < end; i++) {
    const leaf = leaves[i];
    if (!leaf || SIGNED.test(leaf.text)) continue;
    if (!marks[i]?.some((one) => isAlone(leaf, one))) return false;
  }
  return true;
}

/** The name in a signature: without dash, handle, role and date. */
export function signer(source: string): string {
  const bare = source.replace(/^\s*[—–―-]+\s*/u, '').replace(/\s*\(@[^)]*\).*$/su, '');
  return (bare.split(/,\s|\n/)[0] ?? bare).trim();
}

/** A line behind a quotation that only says whose it is. */
export function sign(drafts: readonly Draft[], leaves: readonly Leaf[]): void {
  for (const draft of drafts) {
    const line =
      draft.alone && draft.quote.how !== 'named' ? leaves[draft.leaf + 1]?.text : undefined;
    if (line && SIGNED.test(line) && isCapital(signer(line)))
      draft.quote = { ...draft.quote, speaker: signer(line), how: 'named' };
  }
}

/** Who is named only where a quotation of many paragraphs ends has said all of it. */
export function passBack(drafts: readonly Draft[]): void {
  for (let n = drafts.length - 2; n >= 0; n--) {
    const [own, next] = [drafts[n], drafts[n + 1]];
    if (!own?.open || own.quote.speaker || !next?.quote.speaker || next.leaf !== own.leaf + 1)
      continue;
    own.quote = { ...own.quote, speaker: next.quote.speaker, how: 'continued' };
  }
}
