/** Names of authors as reference managers want them. What may be split wrongly is left whole: a wrong family name sorts and cites wrongly. */

/** A person's name in its parts, or a name that stands as it is. `particle` belongs before the family name: `van`. */
export type Name = { family: string; given: string; particle?: string } | { literal: string };

/** Words of names that are no person's, in the languages of most news. */
const ORGANISATION =
  /^(?:the|a|an|and|by|for|of|agency|agencies|press|news|newsroom|times|post|journal|staff|team|teams|editor|editors|editorial|editorials|desk|board|institute|university|foundation|group|committee|council|ministry|department|union|association|society|center|centre|network|media|magazine|daily|weekly|observer|reporter|reporters|correspondent|correspondents|writer|writers|bureau|service|services|wire|inc|ltd|llc|gmbh|ag|international|global|national|today|online|tv|radio|guest|contributor|contributors|admin|anonymous|redaktion|redazione|redacción|redacao|redação|redactie|rédaction|agence|agencia|agentur|zeitung|ledger|herald|tribune|gazette|chronicle|guardian|review|blog|company|corporation|bank|office|government|party|church|school|college)$/iu;
/** Written small in the middle of a name, they begin the family name. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ter|ten|zu|af|av)$/u;
/** As a first word these are no given name; `Jong-un` is one, and stands last. `Ben` is: a byline seldom begins with a family's. */
const BEFORE_FAMILY =
  /^(?:al|el|abu|ibn|bin|st|saint|mc|mac|de|van|von|la|le|di|da|du|dos|dr|mr|mrs|ms|prof|sir|lord|lady|dame)$/iu;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:['’-]\p{Lu}[\p{L}\p{M}]*)*$/u;
const APOSTROPHE_FIRST = /^\p{Lu}['’]\p{Lu}[\p{L}\p{M}]+$/u;
const INITIAL = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
/** Languages in which the family name stands first. */
const FAMILY_FIRST = /^(?:hu|ja|ko|vi|zh)\b/i;

const isWord = (word: string): boolean => CAPITALISED.test(word) || APOSTROPHE_FIRST.test(word);

/**
 * `Mira Lund` -> family Lund; `Ludwig van Beethoven` -> particle van; `J. R. Tolkien` by its initials. Literal: one word, an
 * organisation's name, the site's own, three full names (which of them are the family's?), any other script or punctuation.
 */
export function nameOf(name: string, about: { siteName?: string; lang?: string } = {}): Name {
  const literal = {
    literal: name
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  };
  const words = literal.literal.split(' ');
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined || words.length > 6 || FAMILY_FIRST.test(about.lang ?? '')) return literal;
  const isOfSite = about.siteName?.toLowerCase().includes(literal.literal.toLowerCase());
  if (isOfSite || literal.literal.split(/[\s-]/).some((word) => ORGANISATION.test(word)))
    return literal;
  if (!isWord(last) || BEFORE_FAMILY.test(first)) return literal;
  if (!isWord(first) && !INITIAL.test(first)) return literal;
  const middle = rest.slice(0, -1);
  const initials = middle.findIndex((word) => !INITIAL.test(word));
  const count = initials < 0 ? middle.length : initials;
  const given = [first, ...middle.slice(0, count)].join(' ');
  const particles = middle.slice(count);
  if (particles.some((word) => !PARTICLE.test(word))) return literal;
  return { family: last, given, ...(particles.length > 0 && { particle: particles.join(' ') }) };
}

/** `van Beethoven, Ludwig`, as RIS and BibTeX write it; a literal name as it is. */
export function invertedName(name: Name): string {
  if ('literal' in name) return name.literal;
  return `${name.particle ? `${name.particle} ` : ''}${name.family}, ${name.given}`;
}
