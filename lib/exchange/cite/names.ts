/** Names as citation styles turn them: family name first, initials, the name in the text. What may be split wrongly is left whole. */
import { foldedWords } from '../../text/words';
import { type Name, nameOf } from '../names';
import { oneLine } from './quote';

/** A person's name in its parts, `suffix` as `Jr.`; or a name that stands as it is: an organisation's, one word, another script's. */
export type CitedName =
  | { family: string; given: string; particle?: string; suffix?: string }
  | { literal: string };

/** Styles leave them out (APA 9.8, MLA 5.6, Chicago 16.38). */
const TITLE = /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx)\.?|Professor|Doctor)\s+/u;
const SUFFIX = /^(.+?),?\s+(Jr|Sr|II|III|IV)\.?$/u;
const PART = /^\p{Lu}(?:[\p{L}\p{M}’'-]+|(?:\.-?\p{Lu})*\.)$/u;

/** A name of a byline, or of who is quoted, taken apart where that is certain. */
export function citedName(words: string, about: { siteName?: string; lang?: string }): CitedName {
  const name = oneLine(words);
  const untitled = name.replace(TITLE, '').replace(TITLE, '');
  const [, first = '', suffix = ''] = SUFFIX.exec(untitled) ?? [];
  if (suffix === '') {
    const parsed = nameOf(untitled, about);
    return 'literal' in parsed ? { literal: name } : parsed;
  }
  const parsed = nameOf(first, about);
  const person = 'literal' in parsed ? lastIsFamily(first) : parsed;
  if (!person) return { literal: name };
  return { ...person, suffix: /^[JS]r$/.test(suffix) ? `${suffix}.` : suffix };
}

/** Who is called Jr. is called so by an English-speaking register, where the last name is the family's. */
function lastIsFamily(words: string): Exclude<Name, { literal: string }> | null {
  const parts = words.split(' ');
  const family = parts.at(-1);
  if (!family || parts.length < 2 || !parts.every((part) => PART.test(part))) return null;
  return { family, given: parts.slice(0, -1).join(' ') };
}

/** What a name is called in the text: `van Beethoven`, `World Health Organization`. */
export function shortName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return `${name.particle ? `${name.particle} ` : ''}${name.family}`;
}

/** As one says it: `Martin Luther King Jr.` */
export function fullName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const suffix = name.suffix ? ` ${name.suffix}` : '';
  return `${name.given} ${shortName(name)}${suffix}`;
}

/** As a list is sorted by it: `King, Martin Luther, Jr.` */
export function turnedName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [shortName(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** With initials, as APA has it: `King, M. L., Jr.`; `Sartre, J.-P.` */
export function initialName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [shortName(name), initialsOf(name.given), name.suffix].filter(Boolean).join(', ');
}

const initialsOf = (given: string): string =>
  given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => (/^\p{L}/u.test(part) ? `${[...part][0] ?? ''}.` : ''))
        .filter(Boolean)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');

/** Whether two spellings name the same, or one is the other's family name. */
export function isSameName(one: CitedName, other: CitedName): boolean {
  const folded = (name: CitedName) =>
    [fullName(name), shortName(name)].map((words) => foldedWords(words).join(' ') || words);
  const [full = '', short = ''] = folded(one);
  const [otherFull = '', otherShort = ''] = folded(other);
  return full === otherFull || full === otherShort || short === otherFull;
}
