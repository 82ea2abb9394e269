/**
 * Words in lines no wider than a box, in any script. Where a line may break: UAX 14 in short, words by Intl.Segmenter, so that
 * Thai breaks between words and Chinese or Japanese between any two signs, but for those that may not begin or end a line.
 */

/** How wide words are, in px. */
export type Width = (words: string) => number;

/** Lines, and whether a word had to be torn apart because it is wider than the box. */
export interface Lines {
  lines: string[];
  isTorn: boolean;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〜]/u;
/** What may not begin a line. */
const NO_START =
  /^[\p{Pe}\p{Pf}、。，．・：；？！‼⁇…‥ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.;:!?%”’]/u;
/** What may not end one. */
const NO_END = /[\p{Ps}\p{Pi}“‘]$/u;
const SOFT_HYPHEN = '\u00ad';
const BREAKS_BEHIND = /[\p{L}\p{N}][-‐–—/]$|\u00ad$|\u200b$/u;
/** Letters of scripts that set a hyphen where a word is torn. */
const HYPHENED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]$/u;

/** Whether a line may end behind `before` and go on with `after`. */
function mayBreak(before: string, after: string): boolean {
  const [first = ''] = after;
  if (/[^\S\u00a0\u202f\u2060]$/u.test(before)) return !/\s/.test(first);
  if (NO_START.test(after) || NO_END.test(before)) return false;
  if (BREAKS_BEHIND.test(before)) return !/\s/.test(first);
  return UNSPACED.test(first) || UNSPACED.test([...before.slice(-2)].at(-1) ?? '');
}

/** The pieces that stay whole, each with the space behind it. */
export function unitsOf(text: string, lang?: string): string[] {
  const units: string[] = [];
  let unit = '';
  for (const { segment } of segmenter('word', lang).segment(text)) {
    // A segment may hold a break of its own: "well-known" is one word to some versions of the data.
    for (const part of segment.split(/(?<=\u00ad|\u200b)/u)) {
      if (unit !== '' && mayBreak(unit, part)) {
        units.push(unit);
        unit = '';
      }
      unit += part;
    }
  }
  return unit === '' ? units : [...units, unit];
}

/** A segmenter of the language, or of any where the page gives none that is one. */
export function segmenter(
  granularity: 'word' | 'sentence' | 'grapheme',
  lang?: string,
): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** What is seen of a line: soft hyphens only at its end. */
const seen = (line: string): string => {
  const trimmed = line.trimEnd();
  const words = trimmed.replaceAll(SOFT_HYPHEN, '');
  return trimmed.endsWith(SOFT_HYPHEN) ? `${words}-` : words;
};

/** Breaks a text into lines of at most `most` px; every letter stays, in order. */
export function breakLines(units: readonly string[], most: number, width: Width): Lines {
  const lines: string[] = [];
  let line = '';
  let isTorn = false;
  for (const unit of units) {
    if (line === '' || width(seen(line + unit)) <= most) line += unit;
    else {
      lines.push(seen(line));
      line = unit;
    }
    while (width(seen(line)) > most) {
      const [head, rest] = torn(line, most, width);
      if (rest === '') break;
      lines.push(head);
      line = rest;
      isTorn = true;
    }
  }
  const last = seen(line);
  return { lines: last === '' ? lines : [...lines, last], isTorn };
}

/** As much of a word as fits, a hyphen behind it between letters, and what is left; one sign at least. */
function torn(line: string, most: number, width: Width): [string, string] {
  const words = line.replaceAll(SOFT_HYPHEN, '');
  const signs = [...segmenter('grapheme').segment(words)].map(({ segment }) => segment);
  const head = (count: number): string => {
    const [before = '', after = ''] = [signs[count - 1], signs[count]];
    const isInWord = HYPHENED.test([...before][0] ?? '') && HYPHENED.test([...after][0] ?? '');
    return `${signs.slice(0, count).join('')}${isInWord ? '-' : ''}`;
  };
  let [low, high] = [1, signs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(head(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return [head(low), signs.slice(Math.max(low, 1)).join('')];
}

/** The same number of lines in the narrowest box, so that no line is left with one word. */
export function balanced(units: readonly string[], most: number, width: Width): Lines {
  const first = breakLines(units, most, width);
  if (first.isTorn || first.lines.length < 2) return first;
  let [low, high, best] = [most / 2, most, first];
  for (let round = 0; round < 7; round++) {
    const middle = (low + high) / 2;
    const tried = breakLines(units, middle, width);
    if (tried.isTorn || tried.lines.length > first.lines.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best;
}
