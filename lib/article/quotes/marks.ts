/**
 * Finds quotations by their marks, in any script: one pairing machine with a stack over all languages' marks.
 * Straight marks take their direction from their neighbours; single marks quote only where the caller says so, because ’ is mostly
 * an apostrophe. O(text), iterative; a look ahead is bounded.
 */
import { isLetter, UNSPACED } from './letters';

/** A quotation in a text: `[from, to)` with its marks, `[start, end)` the words inside. `open`: no closing mark was found. */
export interface Quotation {
  from: number;
  to: number;
  start: number;
  end: number;
  open: boolean;
  /** It is speech by its dash or label, however short. */
  speech?: true;
}

/** Which marks close what an opening mark opened. Titles' marks (《》) are none. */
const CLOSERS: Record<string, string> = {
  '“': '”"“‟',
  '”': '”',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '〝': '〞〟',
  '"': '"”“',
  '＂': '＂',
};
const SINGLES: Record<string, string> = { '‘': '’', '‚': '‘’', '‹': '›', '›': '‹', "'": "'" };
/** So many marks may be open within each other; more is noise. */
const DEEPEST = 4;
/** A paragraph has so many quotations at most. */
const MOST = 500;
/** A quotation within a straight one is no longer than this. */
const INNER = 160;

const BEFORE = /[\s([{—–―:/ـ-]/;
/** Whether nothing, a space or an opening sign stands at a place. */
const isGap = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || BEFORE.test(text.charAt(at));
const isSpace = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || /\s/.test(text.charAt(at));

interface Open {
  at: number;
  mark: string;
  closers: string;
}

/** Every mark there is, to jump from one to the next. */
const MARKS = /[“”„‟«»「」『』﹁﹂〝〞〟"＂‘’‚‹›']/g;

/**
 * The outermost quotations of a text in order. `singles`: single marks quote too. `goesOn`: the next paragraph opens with one, so
 * that one may stay open here.
 */
export function quotationsIn(
  typed: string,
  singles = false,
  again = true,
  goesOn = false,
): Quotation[] {
  // Two single marks are a double one.
  const text = typed.includes("''")
    ? typed.replaceAll(/''(?=\p{L})/gu, ' "').replaceAll("''", '" ')
    : typed;
  const found: Quotation[] = [];
  const stack: Open[] = [];
  // `matchAll` would copy the pattern for each paragraph.
  MARKS.lastIndex = 0;
  for (let met = MARKS.exec(text); met && found.length < MOST; met = MARKS.exec(text)) {
    const mark = met[0];
    const at = met.index;
    const opening = CLOSERS[mark] ?? (singles ? SINGLES[mark] : undefined);
    const closable = stack.length > 0 ? closing(stack, mark) : undefined;
    if (closable && closes(text, at, mark, closable)) {
      stack.length = stack.indexOf(closable);
      if (stack.length === 0) found.push(quotation(text, closable.at, at + 1, false));
    } else if (opening && stack.length < DEEPEST && opens(text, at, mark, stack)) {
      stack.push({ at, mark, closers: opening });
    }
  }
  const [left] = stack;
  if (left && found.length < MOST) found.push(...unclosed(text, left, again, goesOn));
  return found;
}

/** The innermost open mark that a mark can close. An apostrophe closes nothing further out. */
function closing(stack: Open[], mark: string): Open | undefined {
  const top = stack.at(-1);
  if (top?.closers.includes(mark)) return top;
  if (SINGLES[mark] || mark === '’') return undefined;
  const below = stack.at(-2);
  return below && SINGLES[top?.mark ?? ''] && below.closers.includes(mark) ? below : undefined;
}

/** One that is never closed runs to the end. A single mark that is never closed was none: the rest is read without them, once. */
function unclosed(text: string, left: Open, again: boolean, goesOn: boolean): Quotation[] {
  // Another that opens behind a sentence: the mark that would close the first was forgotten.
  const next = left.mark === '“' && again ? text.slice(left.at).search(/[.!?] “/) : -1;
  if (next >= 0) {
    const at = left.at + next + 1;
    return quotationsIn(text.slice(at), false, false).map(moved(at));
  }
  if (SINGLES[left.mark] && !goesOn)
    return quotationsIn(text.slice(left.at + 1)).map(moved(left.at + 1));
  return [quotation(text, left.at, text.length, true)];
}

const moved =
  (by: number) =>
  ({ from, to, start, end, open }: Quotation): Quotation => ({
    from: from + by,
    to: to + by,
    start: start + by,
    end: end + by,
    open,
  });

/** A mark closes if words end before it. A straight mark between a space and a letter opens; inside a word it is neither. */
function closes(text: string, at: number, mark: string, open: Open): boolean {
  const within = isLetter(text, at - 1) && isLetter(text, at + 1);
  if (mark === '’' || mark === "'") return closesSingle(text, at, mark);
  if (mark === '"') {
    // Korean writes its particles right behind the mark.
    if ((within && !UNSPACED.test(text.charAt(at + 1))) || isFeet(text, at)) return false;
    return !isGap(text, at - 1) || !isLetter(text, at + 1);
  }
  if (mark === '“' || (mark === '«' && open.mark === '»'))
    return !isLetter(text, at + 1) || !isGap(text, at - 1);
  if (mark === '»' && open.mark === '»') return !isSpace(text, at - 1) || !isLetter(text, at + 1);
  return true;
}

/** `6'2"`: feet and inches. */
const isFeet = (text: string, at: number): boolean =>
  /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at));

/** A single mark closes behind a sentence's sign or before one; behind a bare letter only if no better one follows. */
function closesSingle(text: string, at: number, mark: string): boolean {
  if (isLetter(text, at + 1)) return false;
  const before = text.charAt(at - 1);
  if (/[.,!?…;:)\]]/.test(before)) return true;
  if (/\s/.test(before)) return false;
  if (/[.,!?…;:)\]]/.test(text.charAt(at + 1))) return true;
  // "The dogs’ bowl": a plural's apostrophe, if a closing mark comes before the next opening one.
  if (!/s/i.test(before)) return true;
  const rest = text.slice(at + 1, at + 1 + INNER * 2);
  const next = rest.search(mark === '’' ? /[.,!?…]’/ : /[.,!?…]'/);
  const opener = rest.search(mark === '’' ? /‘/ : /(?:\s)'/);
  return next < 0 || (opener >= 0 && opener < next);
}

function opens(text: string, at: number, mark: string, stack: Open[]): boolean {
  const top = stack.at(-1);
  if (mark === '"' || mark === '＂') {
    if (UNSPACED.test(text.charAt(at - 1)) && !top) return isLetter(text, at + 1);
    if (!isGap(text, at - 1) || isSpace(text, at + 1)) return mark === '＂' && !top;
    return top?.mark !== '"' || isInner(text, at);
  }
  if (mark === '»' || mark === '”') return isGap(text, at - 1) && isSaid(text, at + 1) && !top;
  if (mark === '›') return isGap(text, at - 1) && isLetter(text, at + 1);
  if (mark === '‘' || mark === '‚')
    return !isLetter(text, at - 1) && !isYear(text, at) && !isSpace(text, at + 1);
  if (mark === "'") return !top && isGap(text, at - 1) && isSaid(text, at + 1) && !isYear(text, at);
  return true;
}

/** Whether speech may begin with what stands at a place. */
const isSaid = (text: string, at: number): boolean =>
  isLetter(text, at) || /[¿¡…([’‘]/.test(text.charAt(at));
/** ’69 and ’tis, with a wrong mark. */
const isYear = (text: string, at: number): boolean =>
  /^(?:\d\ds?\b|(?:tis|twas|em|cause|til|n)\b)/i.test(text.slice(at + 1, at + 8));

/** A straight mark opens within straight ones if the next two both close, the first of them soon. */
function isInner(text: string, at: number): boolean {
  const first = text.indexOf('"', at + 1);
  if (first < 0 || first - at > INNER || isOpening(text, first)) return false;
  const second = text.indexOf('"', first + 1);
  return second < 0 || !isOpening(text, second);
}

const isOpening = (text: string, at: number): boolean =>
  isGap(text, at - 1) && !isSpace(text, at + 1);

function quotation(text: string, from: number, to: number, open: boolean): Quotation {
  let start = from + 1;
  let end = open ? to : to - 1;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { from, to, start, end, open };
}

/** Whether a paragraph opens with a single mark. */
export const opensSingly = (text = ''): boolean => /^\s*['‘]\p{L}/u.test(text);

/** Words of a quotation that say whether single marks are a text's outer ones. */
const FEW_WORDS = 3;
const OPENING_SINGLE = /[‘‚‹›]|(?:^|[\s(])'(?=\S)/;

/** So many letters are read between two places to pause. */
const LETTERS_A_SLICE = 200_000;

/** Gives paragraphs one by one, with a place to pause behind so many letters. */
function* inSlices(
  paragraphs: readonly string[],
  read: (text: string) => boolean,
): Generator<void, void> {
  let letters = 0;
  for (const text of paragraphs) {
    if (!read(text)) return;
    letters += text.length;
    if (letters < LETTERS_A_SLICE) continue;
    letters = 0;
    yield;
  }
}

/**
 * Whether single marks are the outer marks of a text: they hold as many longer quotations as double ones do.
 * Read once per article, over its paragraphs, with places to pause.
 */
export function* quotesSingly(paragraphs: readonly string[]): Generator<void, boolean> {
  // Most texts have none that could open.
  let canOpen = false;
  yield* inSlices(paragraphs, (text) => {
    canOpen = OPENING_SINGLE.test(text);
    return !canOpen;
  });
  if (!canOpen) return false;
  let single = 0;
  let double = 0;
  yield* inSlices(paragraphs, (text) => {
    for (const { from, start, end, open } of quotationsIn(text, true)) {
      const words = text.slice(start, end);
      if (open || !(/[.,!?…]$/.test(words) || (words.match(/\s/g)?.length ?? 0) >= FEW_WORDS))
        continue;
      if (SINGLES[text.charAt(from)]) single++;
      else double++;
    }
    return true;
  });
  return single > double;
}
