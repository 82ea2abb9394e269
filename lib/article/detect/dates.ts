/** Dates by the headline, which tell a story from what has no day. */
import { holds, textOf } from '../../text/dom';
import { textsIn, wordsOf } from './texts';

/** Dates count if they stand within so many pieces of text before and after the headline. */
const PIECES_BEFORE = 8;
const PIECES_AFTER = 14;
/** A piece longer than this is no line with a date, in letters: before the headline it is passed over, behind it the body begins. */
const LINE_BEFORE = 160;
const LINE_AFTER = 120;
/** The headline is the longest of the first headings of the first rank: the very first is often the site's name. */
const MOST_HEADLINES = 3;

const DATE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d|\d ?(?:min|hour|day|week|month|year)s?\b/i;

/** How many pieces around the headline, which is one of `headings`, have a date; in the document or the shadow root that it stands in. */
export function datesBy(headings: ArrayLike<Element>, top: Node): number {
  let longest = 0;
  let headline: Element | undefined;
  for (let i = 0; i < MOST_HEADLINES; i++) {
    const heading = headings[i];
    const length = heading ? textOf(heading).trim().length : 0;
    if (length <= longest) continue;
    longest = length;
    headline = heading;
  }
  if (!headline) return 0;
  const walker = textsIn(top);
  walker.currentNode = headline;
  let dates = 0;
  for (let left = PIECES_BEFORE; left > 0; ) {
    const text = walker.previousNode();
    if (!text) break;
    const line = wordsOf(text);
    if (!line || line.length > LINE_BEFORE) continue;
    left--;
    if (DATE.test(line)) dates++;
  }
  walker.currentNode = headline;
  for (let left = PIECES_AFTER; left > 0; ) {
    const text = walker.nextNode();
    if (!text) break;
    const line = wordsOf(text);
    if (!line || holds(headline, text)) continue;
    if (line.length > LINE_AFTER) break;
    left--;
    if (DATE.test(line)) dates++;
  }
  return dates;
}
