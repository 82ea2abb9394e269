/** Telling by its shape whether a run of words names people or organisations, and which of the two. No list of either. */
import { isLarge, SPACELESS } from './letters';
import { AGENCY_WORDS, JOINING, ORGANISATION_WORDS, roleOf } from './words';

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
const HANDLE = /^@?[\w.-]{2,30}$/;
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

const isIn = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word.toLowerCase()) || words.has(word.toLowerCase().replace(/s$/, ''));

/** Whether names are shaped like an organisation's: capitals only, or a word for what it does. */
export const isAgency = (text: string): boolean =>
  SPACELESS_AGENCY.test(text) ||
  wordsOf(text).some(
    (word) => isCapitals(word) || isIn(AGENCY_WORDS, word) || /[a-z]stock$/i.test(word),
  );

/** Whether names are put together as in credits: "Holm/Quay Press", "Holm via Quay", "Holm | Quay". */
export const isJoined = (text: string): boolean =>
  /[^\s\d/|]\s?[/|]\s?[^\s\d/|]|\svia\s/.test(text) && !text.includes('://');

/** Whether a text is two handles with a slash, in small letters too, or one and an agency: "harbourlight/quaystock", "ada | Quay Images". */
export function isHandles(text: string): boolean {
  const [handle = '', agency = ''] = text.split(/\s[/|]\s(.*)/s);
  const isShared = HANDLE.test(handle) && isNames(agency) && isAgency(agency);
  return isShared || (HANDLES.test(text) && !/[.!?。]$/.test(text));
}

/** A first word and what parts it from the name: "Foto ", "Photo - ", "Photo | ". */
const NOUN = /^(\S+) (?:[-–—|] )?/;

/** A text without a word for a photograph or its source in front of a name: "Foto Ada Holm". */
export function withoutNoun(text: string): string {
  const [before = '', first = ''] = NOUN.exec(text) ?? [];
  const isNoun =
    /^(?:photo|credit)$/.test(roleOf(first.toLowerCase()) ?? '') &&
    isLarge(text.charAt(before.length));
  return isNoun ? text.slice(before.length) : text;
}

const SPLIT =
  /\s?[/|]\s?|\s(?:via|for|on|from|für|pour|para)\s|,\s+(?!(?:Inc|LLC|Ltd|Co|GmbH)\b)|\s\(|\)$/;

/** Who made a picture and who hands it out, as far as the credit's shape says so. */
export function partiesOf(credit: string): { creator?: string; agency?: string } {
  const parts = credit
    .split(SPLIT)
    .map((part) => withoutNoun(part.trim()))
    .filter(Boolean);
  // Who is named second hands the picture out, but for two with a slash; in a longer row only the first is sure.
  const most = parts.length === 2 && isJoined(credit) && !/\svia\s/.test(credit) ? 2 : 1;
  const creator = parts.slice(0, most).find(isPerson);
  const agencies = parts.filter((part) => part !== creator && isNames(part));
  const agency = agencies.join(' / ');
  const isSure =
    creator !== undefined ||
    isAgency(agency) ||
    !agency.includes(' ') ||
    (parts.length === 1 && isOrganisation(agency));
  return { ...(creator ? { creator } : {}), ...(agency && isSure ? { agency } : {}) };
}

/** Two to four capitalised words that are no organisation by their shape. */
function isPerson(part: string): boolean {
  if (isAgency(part) || !isNames(part)) return false;
  if (ONLY_SPACELESS.test(part)) return part.length > 1 && part.length < 6;
  const words = part.split(' ').length;
  const isOne = words > 1 && words < 5 && isNamed(part);
  return isOne && !/[;&+@·]|\.\w\w/.test(part) && !isOrganisation(part);
}

const isOrganisation = (name: string): boolean =>
  name.split(' ').some((word) => isIn(ORGANISATION_WORDS, word));
