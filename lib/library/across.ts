/** The library turned around: not by article, but by who said it and who made it. Pure. */

import { foldLetters } from './letters';
import type { Extract, ImageAcross, QuoteAcross } from './read-across';
import type { SavedArticle } from './schema';

/** What one article holds of somebody. */
export interface Share<T> {
  article: SavedArticle;
  items: T[];
}

/** Somebody and all they said or made. `name` in its fullest spelling, `also` the others; an empty name is nobody. */
export interface Person<T> {
  key: string;
  name: string;
  also: string[];
  count: number;
  /** When the latest of these articles was saved, in ms. */
  latest: number;
  shares: Share<T>[];
}

/** How people are sorted: by how much, by name, by the latest saved. */
export const PEOPLE_SORTS = ['count', 'name', 'latest'] as const;
/** One of them. */
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** One spelling for what differs in case, accents, spaces and closing punctuation. */
export const speakerKey = (name: string): string =>
  foldLetters(name)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"'“”‘’]+|[\s"'“”‘’.,;:]+$/g, '');

type Found<T> = { name: string | null; item: T }[];

function peopleOf<T>(
  extracts: Iterable<Extract>,
  articles: ReadonlyMap<string, SavedArticle>,
  found: (extract: Extract) => Found<T>,
): Person<T>[] {
  const people = new Map<string, Person<T> & { spellings: Map<string, number> }>();
  for (const extract of extracts) {
    const article = articles.get(extract.articleId);
    if (!article || article.trashed === 1) continue;
    for (const { name, item } of found(extract)) {
      const key = name === null ? '' : speakerKey(name);
      const person = people.get(key) ?? {
        key,
        name: name ?? '',
        also: [],
        count: 0,
        latest: 0,
        shares: [],
        spellings: new Map<string, number>(),
      };
      people.set(key, person);
      if (name) person.spellings.set(name, (person.spellings.get(name) ?? 0) + 1);
      person.count++;
      person.latest = Math.max(person.latest, article.savedAt);
      const last = person.shares.at(-1);
      if (last?.article === article) last.items.push(item);
      else person.shares.push({ article, items: [item] });
    }
  }
  return [...people.values()].map(({ spellings, ...person }) => {
    const [first = '', ...also] = [...spellings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    return { ...person, name: first, also };
  });
}

/** Who said what. Quotations without a speaker are under the empty name. */
export function speakersOf(
  extracts: Iterable<Extract>,
  articles: ReadonlyMap<string, SavedArticle>,
): Person<QuoteAcross>[] {
  return peopleOf(extracts, articles, ({ quotes }) =>
    quotes.map((item) => ({ name: item.speaker?.trim() || null, item })),
  );
}

/** Who made each picture: its creator, or the whole credit where no creator is told apart; nobody only where nobody is credited. */
export function makersOf(
  extracts: Iterable<Extract>,
  articles: ReadonlyMap<string, SavedArticle>,
): Person<ImageAcross>[] {
  return peopleOf(extracts, articles, ({ images }) =>
    images.map((item) => ({
      name: item.creator?.trim() || item.credit?.trim() || null,
      item,
    })),
  );
}

/** For whom pictures were made: agencies as the pages name them. */
export function agenciesOf(
  extracts: Iterable<Extract>,
  articles: ReadonlyMap<string, SavedArticle>,
): Person<ImageAcross>[] {
  return peopleOf(extracts, articles, ({ images }) =>
    images.map((item) => ({ name: item.agency?.trim() || null, item })),
  );
}

/** People whose name, in any spelling, holds these words; in order, nobody last. */
export function orderPeople<T>(
  people: readonly Person<T>[],
  sort: PeopleSort,
  words: string,
  language = 'en',
): Person<T>[] {
  const wanted = foldLetters(words).split(/\s+/).filter(Boolean);
  const fits = ({ name, also }: Person<T>) => {
    const folded = foldLetters([name, ...also].join('\n'));
    return wanted.every((word) => folded.includes(word));
  };
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const by: Record<PeopleSort, (a: Person<T>, b: Person<T>) => number> = {
    count: (a, b) => b.count - a.count || compare(a.name, b.name),
    name: (a, b) => compare(a.name, b.name),
    latest: (a, b) => b.latest - a.latest || compare(a.name, b.name),
  };
  return people
    .filter(fits)
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || by[sort](a, b));
}
