/** Labels of pictures and credits in a line: "Photo credit:", "Foto von", "©", "Courtesy of", "图/". One pass over its words. */
import { SPACELESS } from './letters';
import { type PictureKind, type Role, roleOf } from './words';

/**
 * A label at `start`, behind whose `end` stands what it labels. `open`: that may as well be a caption ("Photo:");
 * `near`: only a name makes it a label ("Photo by"); `sure`: it is a credit.
 */
export interface Label {
  start: number;
  end: number;
  sort: 'open' | 'near' | 'sure';
  kind?: PictureKind;
}

/** Words by what ends them: cheaper to make ready than a class of all letters. */
const WORD = /[^\s\d!-/:-@[-`{-¿‐-⁞　-〟！-／：-＠]+|[©ⓒ]|\([cC]\)/g;
const COLON = /\s?[:：=＝]\s?/y;
const YEARS = /[\s©ⓒ]*(?:\d{4}(?:[-–]\d{2,4})?,?)?\s*(?:by\s)?/iy;
const SLASH = /\s?[/／]\s?/y;
const GAP = /^(?:[\s/-]{0,3}|['’])$/;
const SIGN = /^(?:[©ⓒ(]|copyright$)/;
const ONLY_SPACELESS = new RegExp(`^[${SPACELESS}]+$`);
const COURTESY = /^cou?rtes/;
/** So many words at most are a label. */
const MOST = 6;

interface Word {
  role: Role;
  word: string;
  start: number;
  end: number;
}

/** The labels of a line in order; they do not overlap. O(line). */
export function labelsIn(line: string): Label[] {
  const labels: Label[] = [];
  let run: Word[] = [];
  let end = 0;
  const close = () => {
    const label = run.length > 0 ? labelOf(line, run) : null;
    if (label && label.start >= end) {
      labels.push(label);
      end = label.end;
    }
    run = [];
  };
  for (const found of line.matchAll(WORD)) {
    const last = run.at(-1);
    if (last && !GAP.test(line.slice(last.end, found.index))) close();
    const words = rolesOf(found[0], found.index);
    if (words.length === 0 || (last && run.length >= MOST)) close();
    // A compound of a script without spaces may end in the label's words only.
    if (words.length > 0 && words[0]?.start !== found.index) close();
    run.push(...words);
  }
  close();
  return labels;
}

/** The label that a line begins with, or null. */
export function labelAt(line: string): Label | null {
  const [first] = labelsIn(line.slice(0, 120));
  return first?.start === 0 ? first : null;
}

/** What a line's labels say that the picture is; undefined if they do not say. */
export const kindSaid = (line: string): PictureKind | undefined => {
  const kinds = labelsIn(line).flatMap(({ kind }) => kind ?? []);
  return kinds.find((kind) => kind !== 'photo') ?? kinds[0];
};

function rolesOf(text: string, start: number): Word[] {
  const word = text.toLowerCase();
  const whole = (role: Role): Word[] => [{ role, word, start, end: start + text.length }];
  if (SIGN.test(word)) return whole('credit');
  const role = roleOf(word);
  if (role) return whole(role);
  if (!ONLY_SPACELESS.test(text)) return [];
  const found: Word[] = [];
  for (let end = text.length; end > 0; ) {
    const size = [4, 3, 2, 1].find((n) => n <= end && roleOf(text.slice(end - n, end)));
    if (!size) break;
    const part = text.slice(end - size, end);
    found.unshift({
      role: roleOf(part) ?? 'of',
      word: part,
      start: start + end - size,
      end: start + end,
    });
    end -= size;
  }
  return found;
}

const matchAt = (pattern: RegExp, line: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
};

/** What a run of such words is: with a colon a label, without one only by a sign, by "courtesy", or by "by" and a name. */
function labelOf(line: string, run: Word[]): Label | null {
  const words = run[0]?.role === 'of' || run[0]?.role === 'by' ? run.slice(1) : run;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const nouns = words.filter(({ role }) => !/^(?:credit|by|of|which)$/.test(role));
  const credits = words.filter(({ role }) => role === 'credit');
  const [noun] = nouns;
  const kind = noun && isKind(noun.role) ? { kind: noun.role } : {};
  const { start } = first;
  const label = (end: number, sort: Label['sort'] = 'sure'): Label => ({
    start,
    end,
    sort,
    ...kind,
  });
  const colon = matchAt(COLON, line, last.end);
  if (colon > 0 && (noun || credits.length > 0)) {
    const isOpen =
      credits.length === 0 &&
      nouns.length === 1 &&
      !words.some(({ role }) => role === 'by' || role === 'of');
    return label(last.end + colon, isOpen ? 'open' : 'sure');
  }
  if (words.some(({ word }) => SIGN.test(word)))
    return label(last.end + matchAt(YEARS, line, last.end));
  if (words.some(({ word }) => COURTESY.test(word))) return label(last.end);
  const slash = ONLY_SPACELESS.test(last.word) ? matchAt(SLASH, line, last.end) : 0;
  if (noun && slash > 0) return label(last.end + slash);
  if (noun && last.word === 'fot' && line[last.end] === '.') return label(last.end + 1);
  const isNear = noun && (last.role === 'by' || last.role === 'credit');
  return isNear ? label(last.end, 'near') : null;
}

const isKind = (role: Role): role is PictureKind =>
  /^(?:photo|illustration|chart|video)$/.test(role);
