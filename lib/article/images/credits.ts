/**
 * Caption and credit told apart in one line of text. Labels first ("Photo: X", "© X", "Courtesy of X", in many languages), then
 * a bracketed tail, then a bare name with an agency after the last sentence. Never cut at the dot of an initial or at a slash.
 * Linear in the line; a line longer than `LONGEST_LINE` is no caption.
 */
import { collapse } from '../../text/words';
import { type Label, labelAt, labelsIn } from './labels';
import { isLarge, isSmall, LETTER, sentencesOf } from './letters';
import { licenceIn } from './licences';
import { isAgency, isHandles, isJoined, isNames, withoutNoun } from './names';

/** A line told apart; null = the line does not say. */
export interface Credited {
  caption: string | null;
  credit: string | null;
  license?: string;
}

/** So many letters at most are a line with a caption; more is no caption but an article. */
export const LONGEST_LINE = 3000;
/** So many letters at most make a credit with a label, and without one. */
const LABELLED = 160;
const UNLABELLED = 90;
/** A label is looked for in so many places from the line's end. */
const MOST_LABELS = 4;

const NOTHING: Credited = { caption: null, credit: null };
const BRACKETED = /\s*[([（［【]([^()[\]（）［］【】]{2,160})[)\]）］】]\s*[.。]?\s*$/;
const CONTROL =
  /^(?:(?:hide|show|toggle|view|open) caption|enlarge this image|caption[:\n]|(?:press enter or )?(?:click|tap)(?: here)? to (?:view|see|open|enlarge|expand|zoom)(?: (?:the |this )?(?:image|photo|picture))?(?: in full size| larger| in)?(?=[.\n]|$)\.?)\s*|\s*(?:hide|show|toggle) caption$/gi;
const RIGHTS =
  /[,.]?\s*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\.?$/i;
const HANDLES = /[.!?”"]\s(\S{2,30}\s?\/\s?\S{2,30})$/;
/** What ends a piece of a line: behind it a label need not begin with a capital letter. */
const STOPS = /[.!?…。！？”"»’'」)\]|–—·•,;(\n-]/;
const NO_NAME =
  /:\/\/|[<>{}\\]|^[a-z]+:\S|^www\.[^/]*\/|^(?:unknown|n\/?a|none|null|undefined|true|false)$/i;
/** What a link or a button says: no name, if no label stands before it. */
const COMMAND = /^(?:(?:read|view|learn|buy)\b|(?:source|photo|image|credit)s?$)/i;

/** How often something was liked or shared; a year has four figures. */
const COUNT = /(?<!\d)\d{1,3}(?!\d)/g;

/** A caption without white space and signs at its ends; null if nothing is left. */
const captionOf = (text: string): string | null => {
  const tidy = collapse(text).replace(/^[\s,;:|·–—-]+|[\s,;:|·–—(-]+$/g, '');
  return LETTER.test(tidy.replace(COUNT, '')) ? tidy : null;
};

/** A credit without years, signs, labels and rights around it; null if it is an address, a script or too long to be one. */
function nameOf(text: string): string | null {
  const tidy = collapse(text)
    .replace(/^(?:19|20)\d\d\s+/, '')
    .replace(/(?<=[^\s.]{3})\.$/, '')
    .replace(/^[\s,;:|·–—@/'‘-]+|[\s,;:|·–—/'’-]+$/g, '');
  const bare = /^[([][^()[\]]*[)\]]$/.test(tidy) ? tidy.slice(1, -1) : tidy;
  const label = labelAt(bare);
  const name = label?.sort === 'sure' ? bare.slice(label.end).trim() : bare;
  const fits =
    name.length <= LABELLED && LETTER.test(name.replace(/\d+/g, '')) && !NO_NAME.test(name);
  return fits ? name : null;
}

/**
 * Tells caption and credit of one line apart. `expectCredit`: the line stands in an element that is named for credits,
 * so a line without any sentence is all credit. A line break ends a sentence.
 */
export function creditIn(line: string, expectCredit = false): Credited {
  const lines =
    line.length > LONGEST_LINE ? '' : line.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s]*/g, '\n');
  const text = lines.trim().replace(CONTROL, '').replace(RIGHTS, '').trim();
  if (text === '') return NOTHING;
  const free = licenceIn(text);
  if (!free) return tellApart(text, expectCredit);
  return { ...tellApart(free.rest, expectCredit), license: free.licence };
}

function tellApart(text: string, expectCredit: boolean): Credited {
  const label = labelAt(text);
  const labelled = label
    ? afterLabel(text.slice(label.end).trimStart(), label, expectCredit)
    : null;
  if (labelled) return labelled;
  return bracketedTail(text) ?? labelInside(text) ?? bareTail(text, expectCredit);
}

/** Behind a label at the line's start: the credit alone, a caption with a credit at its end, or a credit and then a caption. */
function afterLabel(rest: string, { sort }: Label, expectCredit: boolean): Credited | null {
  const [first = '', ...more] = sentencesOf(rest);
  const isName = isNames(first.trim());
  const [own = '', other = ''] = rest.split(OTHERS);
  if (other !== '' && isNames(own)) return { caption: null, credit: nameOf(own) };
  if (sort === 'near' && !isName) return null;
  if (more.length > 0 || BRACKETED.test(rest)) {
    const told = tellApart(rest, false);
    if (told.credit) return told;
    return isName || (sort === 'sure' && first.length <= UNLABELLED)
      ? { caption: captionOf(rest.slice(first.length)), credit: nameOf(first) }
      : { caption: captionOf(rest), credit: null };
  }
  const inner = labelInside(rest);
  if (inner?.credit)
    return [isNames, isHandles].some((is) => is((inner.caption ?? '').replace(/^[©\s]+/, '')))
      ? { caption: null, credit: nameOf(rest.replace(/[:：©]/g, '')) }
      : inner;
  const isCaption = (sort === 'open' && !expectCredit && isProse(rest)) || rest.length > LABELLED;
  return isCaption
    ? { caption: captionOf(rest), credit: null }
    : { caption: null, credit: nameOf(rest) };
}

/** Behind it stands who did something else: "Photo by Ada Holm; design by Lio Marten". */
const OTHERS = /\s?;\s(?=[^;]*(?:\sby\s|:\s))/i;

/** So many words, mostly in small letters, are said of a picture; who made it is named in fewer. */
const PROSE = 7;

function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => isSmall(word.charAt(0))).length;
  return words.length >= PROSE && small * 2 >= words.length;
}

function bracketedTail(text: string): Credited | null {
  const found = BRACKETED.exec(text);
  const inside = found?.[1]?.trim();
  if (!found || !inside) return null;
  const before = text.slice(0, found.index);
  const label = labelAt(inside);
  const ended = before === '' || /[.!?…。！？”"»’'」]$/.test(before) || found[0].includes('[');
  const bare = withoutNoun(inside);
  const isShaped =
    isHandles(inside) ||
    (isNames(bare) &&
      (bare !== inside ||
        isJoined(inside) ||
        (ended && (isAgency(inside) || inside.includes(' ')))));
  if (!label && !isShaped) return null;
  const told = label ? tellApart(inside, true) : { credit: nameOf(bare) };
  return { ...told, caption: captionOf(before) };
}

/** A label inside the line: what follows to its end is the credit, or up to the end of its sentence. */
function labelInside(text: string): Credited | null {
  for (const { start, end, sort } of labelsIn(text).slice(-MOST_LABELS)) {
    const before = text.slice(0, start);
    const rest = text.slice(end).trimStart();
    if (start === 0 || rest.length > LABELLED || !isBorder(before, text.charAt(start))) continue;
    const [first = '', ...more] = sentencesOf(rest);
    const isFurther = (one: string) => labelAt(one)?.sort === 'sure';
    const name = (/[([][^)\]]*$/.test(before) ? first.replace(/[)\]].*$/s, '') : first).trim();
    if (sort !== 'sure' && !isNames(name) && (sort === 'near' || isProse(name))) continue;
    const credit = nameOf([name, ...more.filter(isFurther)].join(' '));
    if (!credit) continue;
    const others = more.filter((one) => !isFurther(one));
    return { caption: captionOf([before, ...others].join(' ')), credit };
  }
  return null;
}

/** Whether a label may begin behind these words: behind a stop or a line's end, or written large where there is none. */
const isBorder = (before: string, letter: string): boolean =>
  STOPS.test(before.trimEnd().slice(-1)) ||
  isLarge(letter) ||
  /[©ⓒ(]/.test(letter) ||
  /\n\s*$/.test(before);

/** No label: names with an agency after the last sentence, or nothing but names. */
function bareTail(text: string, expectCredit: boolean): Credited {
  const last = (HANDLES.exec(text)?.[1] ?? sentencesOf(text).at(-1) ?? '').trim();
  const caption = captionOf(text.slice(0, text.length - last.length));
  const name = withoutNoun(last);
  const none = { caption: captionOf(text), credit: null };
  if (COMMAND.test(name)) return /\s/.test(text) ? none : NOTHING;
  const isShort = last.length <= UNLABELLED;
  const isOnly = expectCredit && caption === null && isShort && !/[.!?]$/.test(text);
  const isTail = () =>
    expectCredit || name !== last || isJoined(last) || isAgencyTail(name, caption);
  const isShaped = isOnly || isHandles(last) || (isShort && isNames(name) && isTail());
  return isShaped ? { caption, credit: nameOf(name) } : none;
}

/** Behind a caption any organisation; a whole line is one if it ends in what agencies do, or is one word with capitals in it. */
const isAgencyTail = (name: string, caption: string | null): boolean =>
  caption === null
    ? (/^[^\s\d]{2,}$/.test(name) && (isAgency(name) || /[a-z][A-Z]/.test(name))) ||
      /\s(?:images|pictures|press|agency|photos?)$/i.test(name)
    : isAgency(name);
