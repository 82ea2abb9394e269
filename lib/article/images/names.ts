/** Telling by its shape whether a run of words names people or organisations, and which of the two. No list of either. */
import { isLarge, SPACELESS } from './letters';
import { AGENCY_WORDS, JOINING, ROLE_OF } from './words';

/** So many letters at most are looked at; a longer run of words is no name. */
const LONGEST = 120;
const BETWEEN = /[\s/|,;&+·•@]+/;
/** A year, a number of a contract, a dash. */
const OTHER = /^(?:\d{2,4}|[–—-])$/;
/** A brand that begins with one small letter. */
const BRAND = /^[a-z][A-Z]/;
const ONLY_SPACELESS = new RegExp(`^[${SPACELESS}\\s/・·]+$`);
const LONGEST_SPACELESS = 24;
const HANDLES = /^@?[\w.\u00c0-\uffff-]{2,30}\s?\/\s?@?[\w.\u00c0-\uffff-]{2,30}$/;
const CAPITALS = /^[^\s\d.,'’-]{2,9}$/;
const SPACELESS_AGENCY = /(?:社|通信|新聞|新闻|통신|뉴스|일보)$/;

const isNamed = (word: string): boolean =>
  BRAND.test(word) || isLarge(word.replace(/^[("'’“]+/, '').charAt(0));
const isCapitals = (word: string): boolean =>
  CAPITALS.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();
const wordsOf = (text: string): string[] => text.replace(/\.$/, '').split(BETWEEN).filter(Boolean);

/** Whether a text is nothing but names: "Ada Holm", "Ada Holm/Quay Press via Harbour Images", "佐藤花子". */
export function isNames(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false;
  if (ONLY_SPACELESS.test(text)) return text.length <= LONGEST_SPACELESS;
  let named = 0;
  for (const word of wordsOf(text)) {
    if (isNamed(word)) named++;
    else if (!JOINING.has(word.toLowerCase()) && !OTHER.test(word)) return false;
  }
  return named > 0;
}

/** Whether names are shaped like an organisation's: capitals only, or a word for what it does. */
export const isAgency = (text: string): boolean =>
  SPACELESS_AGENCY.test(text) ||
  wordsOf(text).some(
    (word) => isCapitals(word) || AGENCY_WORDS.has(word.toLowerCase()) || /[a-z]stock$/i.test(word),
  );

/** Whether names are put together as in credits: "Holm/Quay Press", "Holm via Quay", "Holm | Quay". */
export const isJoined = (text: string): boolean =>
  /[^\s\d/|]\s?[/|]\s?[^\s\d/|]|\svia\s/.test(text) && !text.includes('://');

/** Whether a text is two handles with a slash: "harbourlight/quaystock", in small letters too. */
export const isHandles = (text: string): boolean => HANDLES.test(text) && !/[.!?。]$/.test(text);

/** A text without a word for a photograph in front of a name: "Foto Ada Holm". */
export function withoutNoun(text: string): string {
  const [first = '', next = ''] = text.split(' ', 2);
  const isNoun = ROLE_OF.get(first.toLowerCase()) === 'photo' && isLarge(next.charAt(0));
  return isNoun ? text.slice(first.length + 1) : text;
}

const SPLIT = /\s?[/|]\s?|\s(?:via|for|on|from|für|pour|para)\s|,\s+/;

/** Who made a picture and who hands it out, as far as the credit's shape says so. */
export function partiesOf(credit: string): { creator?: string; agency?: string } {
  const parts = credit
    .split(SPLIT)
    .map((part) => part.trim())
    .filter(Boolean);
  const creator = parts.find(isPerson);
  const agencies = parts.filter((part) => part !== creator && isNames(part));
  const agency = agencies.join(' / ');
  const isSure =
    agencies.length > 0 && (creator !== undefined || isAgency(agency) || !agency.includes(' '));
  return { ...(creator ? { creator } : {}), ...(isSure ? { agency } : {}) };
}

/** Two to four capitalised words that are no organisation by their shape. */
function isPerson(part: string): boolean {
  if (isAgency(part) || !isNames(part)) return false;
  const words = part.split(' ').length;
  return ONLY_SPACELESS.test(part) ? part.length > 1 && part.length < 6 : words > 1 && words < 5;
}
