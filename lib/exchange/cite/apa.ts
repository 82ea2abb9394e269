/**
 * APA, 7th edition (Publication Manual 2020; apastyle.apa.org). Numbers are sections of the manual.
 * Titles keep their capitals: sentence case (6.17) would need to know which words are names, and a name made small is wrong.
 */
import { wordCount } from '../../text/words';
import type { Citation, Cited } from './cited';
import { siteRuns } from './cited';
import { yearFirst } from './dates';
import { type CitedName, initialName, isSameName, shortName } from './names';
import { asBlock, inLine } from './quotation';
import { nested } from './quote';
import { ended, italic, listed, plain, type Run, sentences, spaced } from './runs';

/** From so many words on a quotation is a block (8.27). */
const BLOCK_WORDS = 40;
/** So many authors are all named in a reference; of more, the first nineteen and the last (9.8). */
const MOST_AUTHORS = 20;

/** A quotation in APA style. */
export function apa(cited: Cited): Citation {
  const isBlock = wordCount(cited.paragraphs.join(' ')) >= BLOCK_WORDS;
  const cite = inText(cited);
  return {
    quotation: isBlock ? asBlock(cited, cite) : [inLine(cited, cite)],
    isBlock,
    note: null,
    reference: reference(cited),
  };
}

function inText({ speaker, credit, ...cited }: Cited): Run[] {
  const date = cited.published ? String(cited.published[0]) : 'n.d.';
  // 8.6: who said it, "as cited in" where it was read.
  const quoted = speaker ? `${shortName(speaker)}, as cited in ` : '';
  const said = credit ? `image: ${credit}, in ` : quoted;
  const source = authorsInText(cited.authors) ?? titleInText(cited);
  const place = cited.paragraph === null ? '' : `para. ${cited.paragraph}`;
  return listed([[...plain(said), ...source], plain(date), plain(place)]);
}

/** 8.17: one name, two, or the first of three and more. */
function authorsInText(authors: readonly CitedName[]): Run[] | null {
  const [first, second, ...others] = authors.map(shortName);
  if (first === undefined) return null;
  if (second === undefined) return plain(first);
  return plain(others.length > 0 ? `${first} et al.` : `${first} & ${second}`);
}

/** 8.14: the title stands in for the author, in italics or marks as it is set in the reference. */
function titleInText(cited: Pick<Cited, 'title' | 'isPeriodical'>): Run[] {
  if (cited.title === '') return plain('[Untitled article]');
  return cited.isPeriodical ? plain(`“${nested(cited.title)}”`) : italic(cited.title);
}

function reference(cited: Cited): Run[] {
  const { authors, published, site } = cited;
  const date = plain(`(${published ? yearFirst(published) : 'n.d.'})`);
  const title = titleInReference(cited);
  // 10.16: where the author is the site, its name is not said twice.
  const isSite = authors.some((author) => isSameName(author, { literal: site }));
  const source = isSite && !cited.isPeriodical ? [] : siteRuns(cited);
  const begun = authors.length > 0 ? [plain(authorList(authors)), date, title] : [title, date];
  // No period behind an address, and no day of retrieval: 9.16 has one for what is designed to change, a clock or a feed, and none for
  // a page without a date (10.16, example 112).
  return spaced([sentences([...begun, source]), plain(cited.url)]);
}

/** 9.34, 10.16: an article of a newspaper, magazine or blog is set upright and its name in italics; a webpage the other way round. */
function titleInReference({ title, isPeriodical }: Cited): Run[] {
  if (title === '') return ended(plain('[Untitled article]'));
  return isPeriodical ? plain(title) : italic(title);
}

/** 9.8: a comma and an ampersand before the last; of more than twenty the first nineteen, an ellipsis and the last. */
function authorList(authors: readonly CitedName[]): string {
  const names = authors.map(initialName);
  const [first = '', ...others] = names;
  const last = others.pop();
  if (last === undefined) return first;
  if (names.length <= MOST_AUTHORS) return `${[first, ...others].join(', ')}, & ${last}`;
  return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
}
