/** What single lines and texts say: dates, names of authors, prices, punctuation. Patterns of form first, few words of any language. */
import { count, type Tally } from './tally';

/** Longer texts are read so far, in letters. */
const MOST = 5000;

const PRICE = /(?:[$€£¥₹]|USD|EUR|kr|zł)\s?\d|\d\s?(?:[€£¥₹]|USD|EUR|kr\b|zł)/;
const DATE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d+\s?(?:min|hour|day|week|month|year)s?\b/i;
const BY =
  /^(?:(?:written|posted|story|words|reviewed)\s+)?(?:by|von|par|por|di|door|av|af|przez)\b[\s:]+\S/i;
/** The firm that speaks of itself, in the languages most pages are in. */
const WE =
  /\b(?:we|our|wir|unsere?n?|nous|notre|nos|nosotros|nuestr[oa]s?|noi|nostr[oi]|wij|onze)\b/gi;

/** Whether a short line holds a year, a date in figures, or an age. */
export const isDate = (line: string): boolean => DATE.test(line);
/** Whether a short line opens as a byline does. */
export const namesAuthor = (line: string): boolean => BY.test(line);
/** Whether a short line holds a price. */
export const isPrice = (line: string): boolean => PRICE.test(line);

/** Counts the marks of written sentences, and of a firm speaking of itself. */
export function countMarks(tally: Tally, text: string): void {
  const read = text.slice(0, MOST);
  let [bangs, digits] = [0, 0];
  for (let i = 0; i < read.length; i++) {
    const code = read.charCodeAt(i);
    if (code === 0x21) bangs++;
    else if (code >= 0x30 && code <= 0x39) digits++;
  }
  count(tally, 'bangs', bangs);
  count(tally, 'digits', digits);
  if (read.length > 80) count(tally, 'we', read.slice(0, 3000).match(WE)?.length ?? 0);
}

/** The different words of a text, lower case. */
export const wordsIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
