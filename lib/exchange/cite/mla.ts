/**
 * MLA, 9th edition (Handbook 2021; style.mla.org). Numbers are sections of the handbook. Titles keep the capitals of the page.
 * MLA counts paragraphs only where the text numbers them (6.20); Postil does, wherever it shows an article.
 */
import { type Citation, type Cited, ownAuthors, quotedTitle } from './cited';
import { dayFirst } from './dates';
import { type CitedName, fullName, shortName, turnedName } from './names';
import { asBlock, inLine } from './quotation';
import { nested } from './quote';
import { italic, listed, plain, type Run, sentences } from './runs';

/** More than four lines of prose are a block (6.35): so many letters on a page of one-inch margins, in 12 points. */
const BLOCK_LETTERS = 4 * 90;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A title longer than this, in letters, is named by the words before its colon (6.10). */
const LONG_TITLE = 30;

/** A quotation in MLA style. */
export function mla(cited: Cited): Citation {
  const words = cited.paragraphs.join(' ');
  const isBlock = words.length + (words.match(WIDE)?.length ?? 0) > BLOCK_LETTERS;
  const cite = inText(cited);
  // 6.77: "qtd. in" names where it was read; who said it is named before the words.
  const lead = cited.speaker ? `${fullName(cited.speaker)}: ` : '';
  return {
    quotation: isBlock ? asBlock(cited, cite, lead) : [inLine(cited, cite, lead)],
    isBlock,
    note: null,
    reference: entry(cited),
  };
}

function inText(cited: Cited): Run[] {
  const place = cited.paragraph === null ? '' : `par. ${cited.paragraph}`;
  const source = authorsInText(ownAuthors(cited)) ?? shortTitle(cited);
  const quoted = cited.speaker ? 'qtd. in ' : '';
  const said = cited.credit ? `image: ${cited.credit}, in ` : quoted;
  return listed([[...plain(said), ...source], plain(place)], false);
}

/** 6.5: one name, two, or the first of three and more. */
function authorsInText(authors: readonly CitedName[]): Run[] | null {
  const [first, second, ...others] = authors.map(shortName);
  if (first === undefined) return null;
  if (second === undefined) return plain(first);
  return plain(others.length > 0 ? `${first} et al.` : `${first} and ${second}`);
}

/** 6.10: the title in marks, without what follows its colon if it is long. */
function shortTitle(cited: Cited): Run[] {
  const [main = ''] = cited.title.split(/:\s/);
  const isLong = cited.title.length > LONG_TITLE && nested(main) !== '';
  return quotedTitle(isLong ? { ...cited, title: main } : cited);
}

/** 5.31: author, title, container with date and address; 5.111: the day of access where there is no date. */
function entry(cited: Cited): Run[] {
  const { site, published, accessed, url } = cited;
  const container = listed([
    italic(site),
    plain(published ? dayFirst(published) : ''),
    // 5.84: without the protocol.
    plain(url.replace(/^https?:\/\//, '')),
  ]);
  return sentences([
    plain(authorList(ownAuthors(cited))),
    quotedTitle(cited, '.'),
    container,
    plain(published ? '' : `Accessed ${dayFirst(accessed)}`),
  ]);
}

/** 5.5 to 5.8: the first name turned; a second as it is said; of three and more the first. */
function authorList([first, second, ...others]: readonly CitedName[]): string {
  if (!first) return '';
  const name = turnedName(first);
  if (!second) return name;
  return others.length > 0 ? `${name}, et al.` : `${name}, and ${fullName(second)}`;
}
