/** Names of authors as a reader would write them down: no "By", no roles, no dates, no addresses, no site. */
import { letterPattern } from '../../text/latin';
import { collapse } from '../../text/words';

const VERBS =
  'written|posted|published|words|story|articles?|report(?:ed)?|text|authored|contributed|post';
const BY = letterPattern(
  `^[\\s|•·,:–—-]*(?:(?:(?:${VERBS})\\s+)?(?:by|von|par|por|di|door|av|af|بقلم|به قلم)(?:\\s*:\\s*|\\s+)|(?:authors?|contributors?|автор|aut[eo]u?re?|作者|记者|記者|文)\\s*[:：]\\s*)`,
  'i',
);
/** Whether a line begins with "By", "Written by", "Author:", or the same in another language. */
export const beginsWithBy = (text: string): boolean => BY(text).test(text);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** From here on a byline goes on about something else. */
const END = letterPattern(
  `(?:^|\\s|[|•·⋅–—-])(?:published|posted|updated|last |modified|reviewed|edited|fact.checked|medically|on (?:${MONTH}|\\d|\\w{3,6}day)|on behalf|view|for [\\p{Lu}]|in [\\p{Lu}]|at \\w+ \\d|\\d+\\s*(?:min|comments?|views?)|\\w{3,6}day,? (?:${MONTH}|\\d)|${MONTH} \\d|\\d{1,4}[-/.]\\d|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|(?:19|20)\\d\\d(?!\\w)).*$`,
  'i',
);
/** The same without a space, where elements stand side by side. */
const GLUED = letterPattern(
  String.raw`(?<=[\p{Ll}.])(?:Published|Posted|Updated|Last |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\d+ ?(?:min|/|[A-Z])).*$`,
);
/** How long it takes to read, at the end of whatever stands before it. */
const READING_TIME = /(?:^|[\s,|•·⋅–—-]+)\d+(?:\s?[–-]\s?\d+)?[\s-]*min(?:ute)?s?\b.*$/i;
const NO_NAME = letterPattern(
  String.raw`^(?:(?:web)?admin(?:istrator)?|(?:the )?(?:guest )?(?:editors?|editorial(?: team)?|authors?)|staff|by|redaktion|(?:sign|log) ?in|(?:mon|tue|wed|thu|fri|sat|sun)(?:\w*day)?|anonymous|unknown|user|share|click\b.*|(?:view|see|read|more|all|meet|about|home|follow|advertise\w+)\b.*|\d+)$`,
  'i',
);
/** Bodies with an "and" or a "for" in their name are one author. */
const BODY =
  /\b(?:cent(?:er|re)|department|university|institute|team|staff|foundation|council|office|society|school|college|agency|ministry)\b/i;
/** What people are, in a byline; no part of a name. */
const ROLE =
  /\b(?:writer|editor|reporter|reviewer|correspondent|columnist|contribut(?:or|ing)|journalist|analyst|strategist|specialist|manager|director|founder|officer|chief|executive|senior|lead|head|ceo|expert|consultant|producer|president|professor|certified|national)s?\b/i;
const NO_PERSON =
  /\b(?:team|staff|editors?|follow|shop(?:ping)?|news|blog|home|read|more|the|our|your|now|best|top|how|what|share|guides?|insights?|health|marketing|company|research|global|learn|about|sign|location|story|size|social|media|by|with|for|and|this|view)\b/i;
const SPLIT = letterPattern(
  String.raw`\s*(?:;|\||\s/\s|[•·⋅]|,(?!\s*(?:Jr|Sr|Ph\.?\s?D|[MD]\.\s?[DSO]|I{2,3}\b|[A-Z][A-Z.-]{1,7}(?=$|[\s,])))|\s(?:and|und|et|y|e|en|och|i|и|و)\s|&)\s*(?:and\s)?`,
);
/** What begins small behind a name is none: "Ada Holm, from the harbour dept." */
const SMALL = letterPattern(String.raw`^[\p{Ll}](?!.*[\p{Lu}])`);
/** What somebody is, behind a dash. */
const DASHED = letterPattern(String.raw`(?<=[\p{L}.])\s[–—-]\s.*$`);
const MOST_LETTERS = 80;
const MOST_NAMES = 12;
/** Of a line; no byline of twelve is longer. */
const MOST_LINE = 1000;

/** The names in one byline; at most twelve. `site` is never an author beside others, nor is a role. */
export function namesIn(byline: string, site: string | undefined): string[] {
  const line = withoutBy(collapse(byline.slice(0, MOST_LINE)));
  const isBody = BODY.test(line) && !line.includes(',');
  const names = line
    .split(isBody ? /\s*[;|]\s*/ : SPLIT(line))
    .map((part) => nameIn(part, isBody))
    .filter(isName);
  const unique = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  const others = unique.filter(
    (name, index) =>
      !isSite(name, site, index > 0) &&
      (index === 0 || (!ROLE.test(name) && !SMALL(name).test(name))),
  );
  return (others.length > 0 ? others : unique).slice(0, MOST_NAMES);
}

/**
 * Whether a name is the site's; behind another name, also the beginning of it ("Ada Holm, Quay News" on "Quay News Europe"), and
 * whatever has an article ("Ada Holm, The Quay Courier").
 */
function isSite(name: string, site: string | undefined, isBehind: boolean): boolean {
  const [own, whole] = [name.toLowerCase(), site?.toLowerCase() ?? ''];
  const isBody = own.startsWith('the ') || (own.includes(' ') && whole.startsWith(`${own} `));
  return own === whole || (isBehind && isBody);
}

const withoutBy = (text: string): string => text.replace(BY(text), '');

function nameIn(part: string, isBody: boolean): string {
  const bare = withoutBy(part)
    .replace(GLUED(part), '')
    .replace(READING_TIME, '')
    .replace(DASHED(part), '');
  return (isBody ? bare : bare.replace(END(bare), '')).replace(
    /^[\s,.|•·@–—-]+|[\s,|•·–—:-]+$|\s?(?:기자|記者|记者)$/g,
    '',
  );
}

const TWO_LETTERS = letterPattern('[\\p{L}]{2}');

/** Whether a text can be a name at all: short, no address, no login of a machine. */
function isName(name: string): boolean {
  const fits = name.length > 1 && name.length <= MOST_LETTERS && name.split(' ').length <= 7;
  return (
    fits &&
    !NO_NAME(name).test(name) &&
    !/www\.|@|[:{}<>]/i.test(name) &&
    TWO_LETTERS(name).test(name)
  );
}

const PERSON = letterPattern(
  String.raw`^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? )?[\p{Lu}][\p{L}\p{M}'’.-]*(?:,? (?:[\p{Lu}][\p{L}\p{M}'’.-]*|de|del|van|von|der|den|la|le|bin|al|el|da|di|dos|y)){1,4}$`,
);

/** Whether a name looks like a person's, first name and surname. */
export const isPerson = (name: string): boolean =>
  PERSON(name).test(name) && !NO_PERSON.test(name) && !ROLE.test(name);
