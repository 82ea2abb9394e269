/** What is cited: the facts of a quotation and of the page it stands on, made ready for any style. */
import { type DateParts, dateParts } from '../../text/day';
import { isoTime } from '../table';
import { type CitedName, citedName, isSameName } from './names';
import { endless, nested, oneLine, unwrapped } from './quote';
import { plain, type Run } from './runs';

/** The facts as the library has them. `accessedAt` in ms; `paragraph` counts from 1; what is not known is empty, null or missing. */
export interface CiteFacts {
  quote: string;
  title: string;
  byline: readonly string[];
  siteName?: string | undefined;
  publishedAt?: string | undefined;
  accessedAt: number;
  url: string;
  lang?: string | undefined;
  /** Who says the quoted words. */
  speaker: string | null;
  paragraph: number | null;
  /** Who made it, if the quoted words stand for a picture. No credit: the article gives none. */
  picture?: { credit: string | null } | undefined;
}

/** The same, parsed. */
export interface Cited {
  /** The words without the marks around them, a string a paragraph. */
  paragraphs: string[];
  authors: CitedName[];
  /** Who is quoted, if it is none of the authors. */
  speaker: CitedName | null;
  /** Who made the picture; empty for words, and where nobody is credited. No manual has a form for a picture that is named by its
   * caption in an article: the credit stands where the one stands who is quoted. */
  credit: string;
  /** Without a period at its end; empty if there is none. */
  title: string;
  site: string;
  /** Whether the site is a newspaper, a magazine or a blog, whose name the styles set in italics. */
  isPeriodical: boolean;
  published: DateParts | null;
  accessed: DateParts;
  url: string;
  paragraph: number | null;
}

/** A quotation as a style cites it: in the text, below it for Chicago's notes, and in the list of references. */
export interface Citation {
  /** The quotation with its citation, a list of runs a paragraph. */
  quotation: Run[][];
  /** Whether it is so long that it stands by itself, indented and without marks. */
  isBlock: boolean;
  note: Run[] | null;
  reference: Run[];
}

/** Words by which a periodical names itself; a name without one is a website's. */
const PERIODICAL =
  /(?:^|[^\p{L}])(?:times|post|herald|tribune|gazette|chronicle|journal|courier|telegraph|guardian|observer|examiner|inquirer|sentinel|dispatch|ledger|mercury|globe|mirror|independent|magazine|newspaper|weekly|daily|monthly|quarterly|review|blog|zeitung|tageblatt|tagblatt|anzeiger|kurier|nachrichten|monde|figaro|revue|gazzetta|corriere|giornale|diario|periódico|gaceta|revista|jornal|krant|dagblad|tidende|avis)(?:$|[^\p{L}])/iu;

/** A blog by its address: its name seldom says that it is one. */
const BLOG = /^https?:\/\/(?:[^/.]+\.)*blogs?\./i;

/**
 * Whether a site is a newspaper, a magazine or a blog: by a word of its name, by its address, or because it is called The Something and
 * a person signed what a day dates, as in The Atlantic. No rule knows the names of magazines.
 */
const isPeriodicalSite = (site: string, url: string, isSigned: boolean): boolean =>
  PERIODICAL.test(site) || BLOG.test(url) || (isSigned && /^The\s/.test(site));

/** Whether a person signed it and a day dates it. */
export const isDispatch = ({ authors, published }: Pick<Cited, 'authors' | 'published'>): boolean =>
  published?.length === 3 && authors.some((author) => 'family' in author);

/** Longer than any title or name: what is beyond is cut, so that a hostile page costs nothing. */
const LONGEST = 1000;

const fact = (words: string | undefined): string => oneLine((words ?? '').slice(0, LONGEST));

/** Makes the facts ready. Never throws; an address that is none stays as it is. */
export function citedFrom(facts: CiteFacts): Cited {
  const site = fact(facts.siteName);
  const about = { ...(site && { siteName: site }), ...(facts.lang && { lang: facts.lang }) };
  const authors = facts.byline
    .map((name) => citedName(fact(name), about))
    .filter((name) => !('literal' in name) || name.literal !== '');
  const speaker = facts.speaker === null ? null : citedName(fact(facts.speaker), about);
  const isTheirOwn =
    speaker === null ||
    ('literal' in speaker && speaker.literal === '') ||
    authors.some((author) => isSameName(author, speaker));
  const published = dateParts(facts.publishedAt ?? '');
  const url = URL.canParse(facts.url) ? new URL(facts.url).href : fact(facts.url);
  return {
    paragraphs: paragraphsOf(facts.quote),
    authors,
    speaker: isTheirOwn ? null : capital(speaker),
    credit: fact(facts.picture?.credit ?? ''),
    title: endless(fact(facts.title)),
    site,
    isPeriodical: isPeriodicalSite(site, url, isDispatch({ authors, published })),
    published,
    accessed: dateParts(isoTime(facts.accessedAt)) ?? [1970],
    url,
    paragraph: facts.paragraph,
  };
}

/** A role begins a citation as a sentence begins: `The ministry`. */
function capital(name: CitedName): CitedName {
  if (!('literal' in name)) return name;
  const [first = ''] = name.literal;
  return { literal: first.toLocaleUpperCase() + name.literal.slice(first.length) };
}

function paragraphsOf(quote: string): string[] {
  const parts = quote.split(/\n+/).map(oneLine).filter(Boolean);
  const whole = parts.join('\n');
  const words = unwrapped(whole);
  return words.split('\n').filter(Boolean);
}

/** The site's name, in italics if it is a periodical's. */
export const siteRuns = ({ site, isPeriodical }: Cited): Run[] =>
  site === '' ? [] : [isPeriodical ? { text: site, italic: true } : { text: site }];

/** The authors, none if the only one is the site itself: MLA 5.19 and Chicago 14.208 name it once. */
export function ownAuthors({ authors, site }: Cited): CitedName[] {
  const [first, ...others] = authors;
  const isSite = first && others.length === 0 && isSameName(first, { literal: site });
  return isSite ? [] : authors;
}

/** The title in double marks, marks in it single; what has no title is described, without marks. */
export function quotedTitle({ title }: Cited, stop: '' | '.' = ''): Run[] {
  if (title === '') return plain(`Untitled article${stop}`);
  const words = nested(title);
  const isEnded = /[.?!…][”’]*$/u.test(words);
  return plain(`“${words}${isEnded ? '' : stop}”`);
}

/** The quotation on one line, marks in it nested. */
export const inlineWords = ({ paragraphs }: Cited): string => nested(paragraphs.join(' '));
