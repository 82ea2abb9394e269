/**
 * Buttons that are words of a sentence: names and terms that a page explains when they are pressed. Everything else to press
 * stands alone, beside other controls, or behind a sentence that has ended.
 */
import {
  closestTo,
  find,
  nextOf,
  parentOf,
  previousOf,
  rawName,
  textOf,
  typeOf,
} from '../../text/dom';
import { kindOf } from '../../text/elements';
import { collapse, endsSentence } from '../../text/words';
import { isHidden } from './hidden';

/** So many letters have the words around such a button at least, and itself at most. */
const [PROSE, LONGEST] = [25, 80];
/** So much of its line is looked at to each side: nodes, and letters. */
const [NODES, LETTERS] = [24, 400];
/** Stands for a control in a line, and for what ends it. */
const CONTROL = '\0';
const IN_LINE = 'br,button,input,select,textarea,p,div';
/** Words in it that only a screen reader says are a label, and a picture is a sign. */
const LABELLED =
  'img,[class*=sr-only i],[class*=visually i],[class*=screen-reader i],[class*=tooltip i]';
/** Where no sentences stand, whatever stands in a line there. */
const NO_SENTENCE = 'pre,code,nav,label,legend';
/** Marks that a sentence goes on with, behind a word and before one. */
const BEHIND = /^[,;:.!?…)\]”"»’'」』、。，；：？！–—(-]/;
const BEFORE = /[,;:([{“„«‘"'”’»)\]、，；：–—-]$/;

/** Whether a button is a part of the sentence that it stands in. Looks no further than its own line. */
export function isWordButton(element: Element): boolean {
  if (!/^button$/i.test(rawName(element))) return false;
  const after = wordsBeside(element, nextOf).trimStart();
  if (after === '' || after[0] === CONTROL) return false;
  const before = wordsBeside(element, previousOf).trimEnd();
  if (before.length + after.length < PROSE || !goesOn(before, after)) return false;
  const words = collapse(textOf(element));
  if (words.length > LONGEST || !hasLetters(words) || find(element, LABELLED)) return false;
  return closestTo(element, NO_SENTENCE) === null && !isHidden(element);
}

/** Whether what stands before and behind a word is one sentence. */
function goesOn(before: string, after: string): boolean {
  const [first = ''] = after;
  const isMark = BEHIND.test(first);
  if (!isMark && !isSmall(first)) return false;
  // The button begins a line or a sentence: then the sentence goes on with a small letter.
  if (before === '' || endsSentence(before)) return !isMark;
  const last = [...before.slice(-2)].at(-1) ?? '';
  return BEFORE.test(last) || isLetter(last) || /\d/.test(last);
}

const isLetter = (sign: string): boolean =>
  sign.toLowerCase() !== sign.toUpperCase() || (sign > '\u02ff' && /\p{L}|\p{M}/u.test(sign));
/** A letter that no sentence needs to begin with; in scripts that have but one size, any. */
const isSmall = (sign: string): boolean => isLetter(sign) && sign.toLowerCase() === sign;
const hasLetters = (words: string): boolean => [...words].filter(isLetter).length > 1;

/** The words of the button's line to one side. */
function wordsBeside(button: Element, beside: (node: Node) => Node | null): string {
  const isBehind = beside === nextOf;
  let words = '';
  let at: Node = button;
  for (let left = NODES; left > 0 && words.length < LETTERS; left--) {
    const next = beside(at);
    const above = next ? null : parentOf(at);
    if (!next && (!above || isBorder(above))) break;
    at = next ?? above ?? at;
    if (!next) continue;
    const said = wordsOf(next);
    if (said === null) break;
    words = isBehind ? words + said : said + words;
  }
  return words;
}

const isBorder = (element: Element): boolean => {
  const { isBlock, isControl, name } = kindOf(element);
  return isBlock || isControl || name === 'br';
};

/** What a node says in its line; null for the border of the line. */
function wordsOf(node: Node): string | null {
  if (typeOf(node) === 3) return node.nodeValue ?? '';
  if (typeOf(node) !== 1) return '';
  const element = node as Element;
  const kind = kindOf(element);
  if (kind.isControl) return CONTROL;
  if (isBorder(element)) return null;
  if (kind.isUnread) return '';
  return find(element, IN_LINE) ? CONTROL : textOf(element);
}
