/**
 * Finds quotations by their marks, in any script: one pairing machine with a stack over all languages' marks.
 * Straight marks take their direction from their neighbours; single marks open a quotation only if the text has no double ones,
 * because ’ is mostly an apostrophe. O(text), iterative.
 */

/** A quotation in a text: `[from, to)` with its marks, `[start, end)` the words inside. `open`: no closing mark was found. */
export interface Quotation {
  from: number;
  to: number;
  start: number;
  end: number;
  open: boolean;
}

/** Which marks close what an opening mark opened. */
const CLOSERS: Record<string, string> = {
  '“': '”"“',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"”',
};
const SINGLES: Record<string, string> = { '‘': '’', '‚': '‘’' };
const DOUBLE = /[“”„«»「"]/;
/** So many marks may be open within each other; more is noise. */
const DEEPEST = 4;
/** A paragraph has so many quotations at most. */
const MOST = 500;

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
const isSpace = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || /[\s([{—–:-]/.test(text.charAt(at));

interface Open {
  at: number;
  closers: string;
}

/** The outermost quotations of a text in order. `singles`: single marks quote too (texts that use no double ones). */
export function quotationsIn(text: string, singles = !DOUBLE.test(text)): Quotation[] {
  const openers = singles ? { ...CLOSERS, ...SINGLES } : CLOSERS;
  const found: Quotation[] = [];
  const stack: Open[] = [];
  for (let at = 0; at < text.length && found.length < MOST; at++) {
    const mark = text.charAt(at);
    const top = stack.at(-1);
    if (top?.closers.includes(mark) && closes(text, at, mark)) {
      stack.pop();
      if (stack.length === 0) found.push(quotation(text, top.at, at + 1, false));
      continue;
    }
    const closers = openers[mark];
    if (closers && stack.length < DEEPEST && opens(text, at, mark, top))
      stack.push({ at, closers });
  }
  const left = stack[0];
  if (left) found.push(quotation(text, left.at, text.length, true));
  return found;
}

/** A mark closes if words end before it. A straight mark between a space and a letter opens; inside a word it is neither. */
function closes(text: string, at: number, mark: string): boolean {
  if (mark === '’') return !isLetter(text, at + 1);
  if (mark === '"') return !isSpace(text, at - 1) || !isLetter(text, at + 1);
  if (mark === '“') return !isLetter(text, at + 1);
  return true;
}

function opens(text: string, at: number, mark: string, top: Open | undefined): boolean {
  if (mark === '"') {
    const inches = /\d/.test(text.charAt(at - 1));
    return !inches && isSpace(text, at - 1) && !isSpace(text, at + 1) && top === undefined;
  }
  if (mark === '»') return isSpace(text, at - 1) && isLetter(text, at + 1);
  if (mark === '‘') return !isLetter(text, at - 1);
  return true;
}

function quotation(text: string, from: number, to: number, open: boolean): Quotation {
  let start = from + 1;
  let end = open ? to : to - 1;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { from, to, start, end, open };
}

/** A text with every quotation blanked, letter for letter, so that names and verbs are looked for outside only. */
export function masked(text: string, quotations: readonly Quotation[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of quotations) {
    out += text.slice(at, from) + MASK.repeat(to - from);
    at = to;
  }
  return out + text.slice(at);
}

/** Stands for a letter of a quotation in a masked text. */
export const MASK = '\ue000';
