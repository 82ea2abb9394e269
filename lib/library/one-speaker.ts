/** Two speakers who are one: what of somebody's quotations can be given to another, and who may be meant by two names. Pure. */
import { type Person, speakerKey } from './across';
import { foldLetters } from './letters';
import type { Extract, QuoteAcross } from './read-across';
import type { ArticleId } from './schema';

/** Words that somebody said, by article. */
export interface SaidIn {
  id: ArticleId;
  texts: string[];
}

/** What goes over to another speaker, how many quotations that are, and how many have to stay. */
export interface Transfer {
  said: SaidIn[];
  count: number;
  left: number;
}

/** More than a correction may hold, in UTF-16 units, and more quotations than one article has: both are nobody's saying. */
const LONGEST = 20_000;
const MOST_TEXTS = 2000;

const keyOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The quotations of a person that can go to who has the key `to`. A quotation is known by its words alone: what a third says in
 * the same words in the same article stays where it is, because that would get a wrong name as well.
 */
export function transferOf(
  person: Person<QuoteAcross>,
  extracts: ReadonlyMap<ArticleId, Extract>,
  to: string,
): Transfer {
  const transfer: Transfer = { said: [], count: 0, left: 0 };
  for (const { article, items } of person.shares) {
    const own = new Set<unknown>(items);
    const others = new Set(
      (extracts.get(article.id)?.quotes ?? [])
        .filter((quote) => !own.has(quote) && speakerKey(quote.speaker ?? '') !== to)
        .map(({ text }) => keyOf(text)),
    );
    const fit = items
      .filter(({ text }) => text !== '' && text.length <= LONGEST)
      .slice(0, MOST_TEXTS);
    const going = fit.filter(({ text }) => !others.has(keyOf(text)));
    transfer.count += going.length;
    transfer.left += fit.length - going.length;
    const texts = [...new Map(going.map(({ text }) => [keyOf(text), text])).values()];
    if (texts.length > 0) transfer.said.push({ id: article.id, texts });
  }
  return transfer;
}

/** So many are offered. */
const MOST_ALIKE = 5;

/** People who may be this one under another name, who said more first: the same family name, first names that do not differ. */
export function alikeTo<T>(person: Person<T>, people: readonly Person<T>[]): Person<T>[] {
  const own = partsOf(person.name);
  return people
    .filter(({ key, name }) => key !== person.key && areAlike(own, partsOf(name)))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_ALIKE);
}

const partsOf = (name: string): string[] =>
  foldLetters(name)
    .split(/[^\p{L}\p{M}\p{N}’']+/u)
    .filter(Boolean);

/** "N. Mohammadi", "Mohammadi" and "Narges S. Mohammadi" may be one; "Ada Holm" and "Odd Holm" are not. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || one.at(-1) !== other.at(-1)) return false;
  const [short = [], long = []] = [one.slice(0, -1), other.slice(0, -1)].sort(
    (a, b) => a.length - b.length,
  );
  let at = 0;
  // Every first name of the shorter is found in the longer, in order, whole or by its beginning.
  return short.every((name) => {
    while (at < long.length && !beginsAlike(name, long[at] ?? '')) at++;
    return at++ < long.length;
  });
}

const beginsAlike = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
