/** The headline of the page and the title it gives. */
import { findAll, kidsOf, shadowOf, textOf as wordsOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { flatten } from '../../text/flatten';
import { collapse, foldedWords } from '../../text/words';
import { decoded, type Metas, metaOf, titleTag } from './sources';
import { type Structured, textOf } from './structured';

const MOST_HEADLINES = 24;
const LONGEST_TITLE = 300;
/** From this likeness on an h2 is the title. */
const TITLE_OF_H2 = 0.8;
const MORE_LIKE = 0.1;
const MARK = /(\s+[|\u2013\u2014·•»«:-]+\s+|\s*\|+\s*)/;

/** What the page calls itself in its head. */
export function titlesOf(
  document: Document,
  metas: Metas,
  structured: Structured | null,
  sites: Sites,
): string[] {
  return [
    metaOf(metas, 'og:title', 'twitter:title'),
    textOf(structured?.headline),
    titleTag(document),
    textOf(structured?.name),
  ].flatMap((title) => (title ? [withoutSite(collapse(title), sites)] : []));
}

/** The h1 and h2 of a document, the h1 first. */
export const headingsIn = (document: Document): Element[] => [
  ...findAll(document, 'h1'),
  ...findAll(document, 'h2'),
];

/** Of such headings the h1 that shares most words with what the page calls itself, the first where none does; an h2 only where it is the title. */
export function findHeadline(
  headings: readonly Element[],
  called: string[],
  sites: Sites,
): Element | null {
  const titles = called.map((title) => new Set(foldedWords(title)));
  let best: Element | null = null;
  let most = -1;
  for (const element of headings.slice(0, MOST_HEADLINES)) {
    const text = wordsOf(element).slice(0, LONGEST_TITLE);
    const isSite = sites.has(joined(text));
    const shared = isSite ? -0.5 : Math.max(0, ...likenesses(text, titles));
    const isFirst = nameOf(element) === 'h1';
    if (collapse(text) === '' || (!isFirst && (shared < TITLE_OF_H2 || most > 0.3))) continue;
    // A later one has to be more like the title, not just as little.
    if (best && shared <= most + MORE_LIKE) continue;
    [best, most] = [element, shared];
  }
  return best;
}

/** How far a text and each of others have the same words, 0 to 1 (Dice 1945). */
function likenesses(text: string, others: readonly ReadonlySet<string>[]): number[] {
  if (others.length === 0) return [];
  const own = new Set(foldedWords(text));
  return others.map((other) => {
    let both = 0;
    for (const word of own) if (other.has(word)) both++;
    return (2 * both) / Math.max(1, own.size + other.size);
  });
}

/** The title a reader sees: the headline's words, unless it is a logo, a label, or more than a title. */
export function titleOf(headline: Element | null, called: string[], sites: Sites): string {
  // A kicker or a subtitle in the same heading stands on a line of its own: its words are not one with the title's.
  const text = headline ? decoded(collapse(linesOf(headline))) : '';
  const shown = withoutSite(text, sites);
  const [first = shown] = called;
  // A logo in an h1 is the site's name, not the article's.
  if (shown === '' || sites.has(joined(shown))) return first;
  // Words that stand in elements of their own without a space between.
  const spaced = called.find((title) => joined(title) === joined(shown));
  if (spaced) return foldedWords(spaced).length > foldedWords(shown).length ? spaced : shown;
  return called.length > 0 && isLabel(shown, called)
    ? first
    : (called.find((title) => isRest(shown, title)) ?? shown);
}

/** The words of a heading with its breaks as white space; most are nothing but words. */
const linesOf = (heading: Element): string =>
  kidsOf(heading).length === 0 && !shadowOf(heading) ? wordsOf(heading) : flatten(heading).text;

/** Whether a heading has too little of the titles to be one; measured: of 21 such pages none was its heading. */
function isLabel(shown: string, called: string[]): boolean {
  const shared = likenesses(
    shown,
    called.map((title) => new Set(foldedWords(title))),
  );
  const isShort = foldedWords(shown).length <= 3;
  return Math.max(...shared) < 0.2 || (isShort && (shared[0] ?? 0) < 0.4) || shown.length > 200;
}

/** Whether a headline is this title and, set apart by a mark or a date, something else. */
function isRest(shown: string, title: string): boolean {
  const at = shown.indexOf(title);
  if (at < 0 || title.length < 8 || title.length === shown.length) return false;
  const [before, after] = [shown.slice(0, at), shown.slice(at + title.length)];
  return (
    /^(?:|.{1,30}(?:[|:·•–—]\s*|\d{4}\s))$/u.test(before) &&
    /^(?:|\s*[|·•/(–—].{1,40})$/u.test(after)
  );
}

/** Names of the site, folded and without spaces. */
export type Sites = ReadonlySet<string>;

/** Folds the names that a site goes by, and those its host gives. */
export function sitesOf(names: (string | null | undefined)[], url: string): Sites {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const labels = host.split('.');
  const hosts = labels.map((_, index) => labels.slice(index).join('.'));
  const all = [...names, ...hosts, ...labels.filter((label) => label.length > 3)];
  return new Set(all.map((name) => joined(name ?? '')).filter((name) => name !== ''));
}

/** So many letters of a host are a name by themselves, not the beginning of some word. */
const NAME_LETTERS = 6;

/** Whether a name is one of the site's, or its host is called after it. */
const isOf = (name: string, sites: Sites): boolean =>
  sites.has(name) || (name.length > 5 && [...sites].some((site) => site.includes(name)));

/** Whether a name begins with what its host is called: "Harbour News Norrby" of harbournews.example. */
const beginsLike = (name: string, sites: Sites): boolean =>
  [...sites].some((site) => site.length >= NAME_LETTERS && name.startsWith(site));

const joined = (text: string): string => foldedWords(text).join('').replace(/^the/, '');

/** A title without the site's own name at its end or start; nothing else is ever cut. */
export function withoutSite(title: string, sites: Sites): string {
  const parts = title.split(MARK);
  const isSite = (part = '') => isOf(joined(part), sites);
  if (parts.length < 3) return title;
  // One or two words behind a bar are a site or a section that the page does not name elsewhere.
  const words = (at: number) => foldedWords(parts.at(at) ?? '').length;
  if (parts.length === 3 && parts[1]?.includes('|') && words(2) <= 2 && words(0) >= 4)
    return parts[0] ?? title;
  const isNamed = parts.at(-2)?.includes('|') && beginsLike(joined(parts.at(-1) ?? ''), sites);
  if (isNamed || isSite(parts.at(-1)))
    return withoutSite(parts.slice(0, -2).join(''), sites).trim();
  return isSite(parts[0]) ? parts.slice(2).join('').trim() : title;
}
