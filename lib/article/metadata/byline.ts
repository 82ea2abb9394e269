/** Names of authors as a reader would write them down: no "By", no roles, no addresses, no site. */
import { collapse } from '../../text/words';

const BY =
  /^(?:(?:written|posted|words|story|reported|text)\s+)?(?:by|von|par|por|di|door|av|бы|автор:?|بقلم:?|به قلم)\s+/iu;
const ROLES =
  /\s*(?:[,|–—-]\s*)?\b(?:staff(?: writer| reporter)?|(?:senior |chief |deputy )?(?:correspondent|editor|reporter|writer|columnist|contributor)|contributing writer|published|updated|posted|on \w+ \d|for [A-Z]).*$/iu;
const NO_NAME =
  /^(?:admin|administrator|editor|editorial(?: team| board)?|staff|guest|author|redaktion|the editors|anonymous|unknown|\d+)$/iu;
const MOST_LETTERS = 80;
const MOST_NAMES = 12;

/** The names in one byline; at most twelve. `site` is never an author. */
export function namesIn(byline: string, site: string | undefined): string[] {
  const line = collapse(byline).replace(BY, '');
  const parts = line.split(
    /\s*(?:;|\||\s\/\s|\n|,(?!\s*(?:Jr|Sr|Ph\.?D|M\.?D|II|III)\b)|\s(?:and|und|et|y|e|en|och|i|و)\s|&)\s*/u,
  );
  const names = parts
    .map((part) => part.replace(BY, '').replace(ROLES, '').trim())
    .filter((name) => isName(name, site));
  return [...new Set(names)].slice(0, MOST_NAMES);
}

function isName(name: string, site: string | undefined): boolean {
  if (name.length < 2 || name.length > MOST_LETTERS || NO_NAME.test(name)) return false;
  if (/https?:|www\.|@|\.com\b/.test(name) || name.split(' ').length > 7) return false;
  return site === undefined || name.toLowerCase() !== site.toLowerCase();
}
