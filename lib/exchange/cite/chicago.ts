/**
 * Chicago, 17th edition (Manual of Style 2017; the 18th of 2024 names fewer authors: two in notes, six in a bibliography).
 * Numbers are sections of the manual. Both of its systems: notes with a bibliography, and author and date in the text.
 */
import { wordCount } from '../../text/words';
import {
  type Citation,
  type Cited,
  inlineWords,
  isDispatch,
  ownAuthors,
  quotedTitle,
  siteRuns as siteAsWritten,
} from './cited';
import { monthFirst } from './dates';
import { type CitedName, fullName, shortName, turnedName } from './names';
import { asBlock, inLine } from './quotation';
import { stopped } from './quote';
import { ended, listed, plain, type Run, sentences, spaced, withComma } from './runs';

/** From so many words on a quotation is a block (13.10). */
const BLOCK_WORDS = 100;
/** So many authors are all named in notes and in the text; of more, the first (14.76, 15.29). */
const MOST_IN_TEXT = 3;
/** So many are all named in a list; of more, the first seven (14.76). */
const MOST_IN_LIST = 10;
const OF_MORE = 7;

const isLong = ({ paragraphs }: Cited): boolean => wordCount(paragraphs.join(' ')) >= BLOCK_WORDS;

/**
 * 14.191, 14.205, 14.208: the names of newspapers, magazines, news sites and blogs are set in italics, those of other sites are not. What a
 * person signed and a day dates is an article of such, whatever the site is called. 14.193: a newspaper's name without its article.
 */
function siteRuns(cited: Cited): Run[] {
  if (cited.isPeriodical)
    return siteAsWritten({ ...cited, site: cited.site.replace(/^The\s+(?=\S)/, '') });
  return siteAsWritten({ ...cited, isPeriodical: isDispatch(cited) });
}

/** A quotation with its note, and the entry of the bibliography. */
export function chicagoNotes(cited: Cited): Citation {
  const isBlock = isLong(cited);
  const words = isBlock ? cited.paragraphs : [`“${stopped(inlineWords(cited))}”`];
  const quotation = words.map((part, i) => plain(i === words.length - 1 ? `${part}¹` : part));
  return {
    quotation,
    isBlock,
    note: [{ text: '1. ' }, ...note(cited)],
    reference: bibliography(cited),
  };
}

/** A quotation with author and date in the text, and the entry of the reference list. */
export function chicagoDate(cited: Cited): Citation {
  const isBlock = isLong(cited);
  const cite = inText(cited);
  return {
    quotation: isBlock ? asBlock(cited, cite) : [inLine(cited, cite)],
    isBlock,
    note: null,
    reference: referenceList(cited),
  };
}

/** 14.191, 14.207: author, title, site, date or the day of access, place, address; 14.260: who is quoted comes first. */
function note(cited: Cited): Run[] {
  const { published, accessed, paragraph, url } = cited;
  const source = [authorsNamed(ownAuthors(cited), fullName), quotedTitle(cited)];
  const [first = [], ...others] = source.filter((part) => part.length > 0);
  return ended(
    listed([
      [...saidBy(cited, 'Image', fullName), ...first],
      ...others,
      siteRuns(cited),
      plain(published ? monthFirst(published) : `accessed ${monthFirst(accessed)}`),
      plain(paragraph === null ? '' : `para. ${paragraph}`),
      plain(url),
    ]),
  );
}

/** Who stands first: the authors; without any the site (14.199, 14.208); without that nobody, and the title is first. */
function headOf(cited: Cited): { head: Run[]; isSite: boolean } {
  const authors = ownAuthors(cited);
  if (authors.length > 0) return { head: plain(authorList(authors)), isSite: false };
  return { head: siteRuns(cited), isSite: cited.site !== '' };
}

function bibliography(cited: Cited): Run[] {
  const { head, isSite } = headOf(cited);
  return sentences([head, quotedTitle(cited, '.'), ...sourceOf(cited, isSite), plain(cited.url)]);
}

/** 15.9: the year is second; the whole date stands where it stands in a bibliography. */
function referenceList(cited: Cited): Run[] {
  const { head, isSite } = headOf(cited);
  const title = quotedTitle(cited, '.');
  const year = plain(cited.published ? String(cited.published[0]) : 'n.d.');
  const begun = head.length > 0 ? [head, year, title] : [title, year];
  return sentences([...begun, ...sourceOf(cited, isSite, true), plain(cited.url)]);
}

/** `News Example, March 14, 2026`; or the site and, by itself, the day of access. */
function sourceOf(cited: Cited, isSite: boolean, hasYear = false): Run[][] {
  const { published, accessed } = cited;
  const site = isSite ? [] : siteRuns(cited);
  if (!published) return [site, plain(`Accessed ${monthFirst(accessed)}`)];
  const isSaid = hasYear && published.length === 1;
  return [listed([site, plain(isSaid ? '' : monthFirst(published))])];
}

/** `(Holm 2026, para. 7)`, `(Holm, n.d.)`; 15.56: who is quoted comes first. */
function inText(cited: Cited): Run[] {
  const { published, paragraph, site } = cited;
  const authors = authorsNamed(ownAuthors(cited), shortName);
  const source = authors.length > 0 ? authors : site === '' ? quotedTitle(cited) : siteRuns(cited);
  const date = published ? String(published[0]) : 'n.d.';
  const dated = published
    ? spaced([source, plain(date)])
    : spaced([withComma(source), plain(date)]);
  return listed([
    [...saidBy(cited, 'image', shortName), ...dated],
    plain(paragraph === null ? '' : `para. ${paragraph}`),
  ]);
}

/** Who is quoted, or who made the picture, before the source that it was seen in. */
function saidBy(
  { speaker, credit }: Cited,
  image: string,
  named: (name: CitedName) => string,
): Run[] {
  if (credit) return plain(`${image}: ${credit}, in `);
  return speaker ? plain(`${named(speaker)}, quoted in `) : [];
}

function authorsNamed(authors: readonly CitedName[], named: (name: CitedName) => string): Run[] {
  const names = authors.map(named);
  if (names.length > MOST_IN_TEXT) return plain(`${names[0]} et al.`);
  return plain(series(names));
}

/** `Holm, Ada, Odd Berg, and Ida Moe`: only the first is turned. */
function authorList(authors: readonly CitedName[]): string {
  const names = authors.map((name, i) => (i === 0 ? turnedName(name) : fullName(name)));
  if (names.length > MOST_IN_LIST) return `${names.slice(0, OF_MORE).join(', ')}, et al.`;
  const [first = '', second] = names;
  return names.length === 2 ? `${first}, and ${second}` : series(names);
}

function series(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
