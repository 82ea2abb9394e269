/**
 * The words of a quotation as a citation has them: marks nested, the stop at the end taken off. Linear.
 * Marks by level (APA 8.31, MLA 6.60, Chicago 13.30): double outside, single inside, double again inside that.
 */

interface Mark {
  at: number;
  opens: boolean;
  /** Where its partner stands; -1 if it has none. */
  mate: number;
}

const SPACE = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Marks that only turn the direction of what follows: pasted, they would turn the citation, too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const DOUBLE = /[“”„‟«»"]/;
const BEFORE_OPENING = /^$|[\s([{“‘„«—–-]/;
const LETTER = /[\p{L}\p{N}]/u;

/** Words on one line, without control characters, half letters and turns of direction. */
export const oneLine = (words: string): string =>
  words.toWellFormed().replace(TURNS, '').replace(SPACE, ' ').trim();

/** Whether a mark opens, closes, or is none (an apostrophe), by itself, what stands beside it, and what is open. */
function roleOf(text: string, at: number, open: string | undefined): 'open' | 'close' | null {
  const [sign = '', before = '', after = ''] = [text[at], text[at - 1] ?? '', text[at + 1] ?? ''];
  const looksOpening = BEFORE_OPENING.test(before) && after !== '' && !/\s/.test(after);
  switch (sign) {
    case '“':
      return open === '„' ? 'close' : 'open';
    case '„':
    case '‟':
    case '‘':
    case '‚':
      return 'open';
    case '«':
      return open === '»' ? 'close' : 'open';
    case '»':
      return open === undefined && looksOpening ? 'open' : 'close';
    case '”':
      return open === undefined && looksOpening ? 'open' : 'close';
    case '"':
      return looksOpening ? 'open' : 'close';
    case '’':
      return (open === '‘' || open === '‚') && !LETTER.test(after) ? 'close' : null;
    default:
      return null;
  }
}

const isSingle = (sign: string | undefined): boolean => sign === '‘' || sign === '‚';

/** The quotation marks of a text, partners found; those in pairs that cross each other have none. */
function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (!DOUBLE.test(sign) && !/[‘’‚]/.test(sign)) continue;
    const top = open.at(-1);
    const role = roleOf(text, at, top && text[top.at]);
    if (role === null) continue;
    const mark: Mark = { at, opens: role === 'open', mate: -1 };
    marks.push(mark);
    if (role === 'open') {
      open.push(mark);
      continue;
    }
    // A single mark that never closes is an apostrophe written as an opening one: ‘tis.
    while (sign !== '’' && isSingle(text[open.at(-1)?.at ?? -1])) open.pop();
    const partner = open.pop();
    if (!partner) continue;
    partner.mate = at;
    mark.mate = partner.at;
  }
  return marks;
}

/** Without the pair of marks around all of it, and without a lone one at either end, which a selection has cut from its partner. */
export function unwrapped(words: string): string {
  let text = words;
  for (let round = 0; round < 3; round++) {
    const marks = marksOf(text);
    const [first, last] = [marks[0], marks.at(-1)];
    const end = text.length - 1;
    // A stop may stand behind the closing mark, as in most languages but English.
    if (first?.at === 0 && first.mate > 0 && /^[.,;:!?…]*$/.test(text.slice(first.mate + 1)))
      text = text.slice(1, first.mate).trim() + text.slice(first.mate + 1);
    else if (first?.at === 0 && first.mate < 0 && DOUBLE.test(text[0] ?? ''))
      text = text.slice(1).trim();
    else if (last?.at === end && last.mate < 0 && !last.opens && DOUBLE.test(text[end] ?? ''))
      text = text.slice(0, -1).trim();
    else break;
  }
  return text;
}

/** A pair of marks. */
export type MarkPair = readonly [open: string, close: string];
const SINGLE: MarkPair = ['‘', '’'];
const OUTER: MarkPair = ['“', '”'];

/** The words as they stand inside double marks: the marks in them single (`inner`), those in these double (`outer`) again. */
export function nested(words: string, inner = SINGLE, outer = OUTER): string {
  const marks = new Map(marksOf(words).map((mark) => [mark.at, mark]));
  let out = '';
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const mark = marks.get(at);
    const sign = words[at] ?? '';
    if (!mark || (mark.mate < 0 && !DOUBLE.test(sign))) {
      out += sign;
      continue;
    }
    if (mark.mate >= 0 && !mark.opens) depth--;
    out = mark.opens || sign !== '»' ? out : out.trimEnd();
    out += (depth % 2 === 0 ? inner : outer)[mark.opens ? 0 : 1];
    if (mark.mate >= 0 && mark.opens) depth++;
    // French sets a space inside its marks; English has none.
    while (sign === '«' && mark.opens && /[ \u00a0\u202f]/.test(words[at + 1] ?? '')) at++;
  }
  return out;
}

const LAST = /([.,;:。．、，；：]|\s[–—-])([”’]*)$/u;
/** Periods that belong to the word: `U.S.`, and those that say that something is left out. */
const OWN_PERIOD = /(?:(?:^|[\s.(])\p{Lu}\.|\.\s?\.|…)[”’]*$/u;

/** Without the period, comma or dash at the end, so that a citation can follow; `U.S.` and an ellipsis stay whole. */
export function endless(words: string): string {
  let text = words;
  for (let round = 0; round < 8 && LAST.test(text) && !OWN_PERIOD.test(text); round++) {
    const shorter = text.replace(LAST, '$2').trimEnd();
    if (/^[”’]*$/.test(shorter)) break;
    text = shorter;
  }
  return text;
}

/** With one stop at the end, inside the closing marks, where no question mark or the like stands. */
export function stopped(words: string): string {
  const text = endless(words);
  if (/[.?!…。！？][”’]*$/u.test(text)) return text;
  const isIdeographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][”’]*$/u.test(text);
  return text.replace(/([”’]*)$/u, `${isIdeographic ? '。' : '.'}$1`);
}
