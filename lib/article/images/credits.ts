/**
 * Caption and credit told apart in one line of text. Labels first ("Photo: X", "© X", "Courtesy of X", in several languages),
 * then a bracketed tail, then a bare agency or name after the last sentence. Never cut at the dot of an initial or at a slash.
 */
import { collapse } from '../../text/words';

/** A line told apart; null = the line does not say. */
export interface Credited {
  caption: string | null;
  credit: string | null;
}

const PHOTO =
  'photos?|photographs?|images?|pictures?|illustrations?|graphics?|fotos?|fotografie|bild|bilder|abbildung|foto:?grafía|imagen|fotografía|fot\\.?|zdjęcie|фото|صورة|تصوير|عکس|تصویر|写真|图片|사진';
const CREDIT =
  'credits?|courtesy|by|source|von|quelle|crédits?|par|fuente|crédito|fonte|crediti|bron|źródło|источник';

/** The nouns among them, which label a line alone if a colon follows. */
const ALONE =
  'credits?|source|courtesy|quelle|crédits?|fuente|crédito|fonte|crediti|bron|źródło|источник';

/** "Top image credit:", "Photo by", "Foto:", "Image courtesy of", "Credit:" at the start of a line. */
const LABEL = new RegExp(
  `^(?:(?:top|lead|main|cover|header|featured|hero)\\s+)?(?:(?:${PHOTO})(?:\\s*(?:${CREDIT}))?(?:\\s+of)?|(?:${ALONE})(?:\\s+of)?)\\s*(?::|：|(?<=by|courtesy of|credit)\\s)\\s*`,
  'iu',
);
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/iu;
const BRACKETED = /\s*[([]([^()[\]]{2,120})[)\]]\s*\.?\s*$/u;
/** A label inside a line: what follows to its end is the credit. */
const INNER_LABEL = new RegExp(
  `(?:^|[.!?…”"’»)\\]|–—-]\\s*|\\s{2,})((?:(?:${PHOTO})(?:\\s+(?:${CREDIT}))?(?:\\s+of)?\\s*[:：]|(?:${PHOTO})\\s+(?:by|von|par|courtesy of)\\s|credit\\s*[:：]|courtesy of\\s|©\\s*)\\s*)(.{2,120})$`,
  'iu',
);

const AGENCY =
  /\b(?:REUTERS|Reuters|AFP|AP|EPA|DPA|ANP|TASS|Xinhua|Getty|Images|iStock|Shutterstock|Alamy|Unsplash|Pexels|Wikimedia|Flickr|Handout|Pool|Agency|Agence|Press|Photo|File Photo|News Agency|Archive|Commons)\b/u;
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** Name, names or agency: capitalised words with slashes, "via", "for", "and" between; no verb. */
const NAMES = new RegExp(
  `^${NAME}(?:(?:\\s*/\\s*|\\s+via\\s+|\\s+for\\s+|\\s+and\\s+|\\s+und\\s+|\\s+et\\s+|\\s+y\\s+|\\s*,\\s+|\\s*&\\s*|\\s+)(?:${NAME}|de|von|van|der|la|el|al|bin|the|via|for|of|\\d{4}))*\\.?$`,
  'u',
);
/** So many letters at most make a credit without a label. */
const BARE_CREDIT = 90;

const orNull = (text: string): string | null => {
  const tidy = collapse(text)
    .replace(/^(?:19|20)\d\d\s+/, '')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '');
  return tidy === '' ? null : tidy;
};

/**
 * Tells caption and credit of one line apart. `expectCredit`: the line stands in an element that is named for credits,
 * so a line without any sentence is all credit.
 */
export function creditIn(line: string, expectCredit = false): Credited {
  const text = collapse(line);
  if (text === '') return { caption: null, credit: null };
  const labelled = LABEL.exec(text) ?? COPYRIGHT.exec(text);
  if (labelled) return afterLabel(text.slice(labelled[0].length));
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1] && looksLikeCredit(bracketed[1])) {
    const inside = creditIn(bracketed[1], true).credit ?? bracketed[1];
    return { caption: orNull(text.slice(0, bracketed.index)), credit: orNull(inside) };
  }
  const inner = INNER_LABEL.exec(text);
  if (inner?.[1] && inner[2]) {
    const at = text.length - inner[2].length - inner[1].length;
    return { caption: orNull(text.slice(0, at)), credit: orNull(inner[2]) };
  }
  return bareTail(text, expectCredit);
}

/** Behind a label: a caption with a credit at its end, or the credit alone. */
function afterLabel(rest: string): Credited {
  if (sentencesOf(rest).length < 2 && !BRACKETED.test(rest)) {
    return rest.length <= BARE_CREDIT || NAMES.test(rest)
      ? { caption: null, credit: orNull(rest) }
      : { caption: orNull(rest), credit: null };
  }
  const told = creditIn(rest);
  return told.credit ? told : { caption: orNull(rest), credit: null };
}

function looksLikeCredit(text: string): boolean {
  return (
    LABEL.test(text) ||
    COPYRIGHT.test(text) ||
    AGENCY.test(text) ||
    /\//.test(text) ||
    NAMES.test(text)
  );
}

function bareTail(text: string, expectCredit: boolean): Credited {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? '';
  const caption = orNull(text.slice(0, text.length - last.length));
  const fits = last.length <= BARE_CREDIT && NAMES.test(last);
  if (caption && fits && (AGENCY.test(last) || /\//.test(last)))
    return { caption, credit: orNull(last) };
  if (caption === null && fits && (expectCredit || AGENCY.test(last)))
    return { caption: null, credit: orNull(last) };
  if (caption === null && expectCredit && last.length <= BARE_CREDIT && !/[.!?]$/.test(last)) {
    return { caption: null, credit: orNull(last) };
  }
  return { caption: orNull(text), credit: null };
}

/** Cuts a line into sentences. A full stop after one capital letter or a short title is none. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“‘«([]?[\p{Lu}\p{Lo}\p{N}])/gu)) {
    const before = text.slice(from, stop.index + 1);
    if (/(?:^|[\s.(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr|No|vs|U\.?S)\.$/u.test(before))
      continue;
    sentences.push(text.slice(from, stop.index + stop[0].length));
    from = stop.index + stop[0].length;
  }
  sentences.push(text.slice(from));
  return sentences;
}
