/** A quotation of an article with everything that it can be copied with: facts to cite, a link that opens at the words, the reader's note. */
import type { Surroundings } from '../../annotation/citation';
import { quoteLink } from '../../annotation/citation';
import { directiveFor } from '../../annotation/fragment';
import { picturedIn, pictureOf } from '../../annotation/pictured';
import type { Colour } from '../../annotation/selectors';
import { numberAt, paragraphsOf } from '../../article/paragraphs';
import type { ArticleBody, SavedArticle, SavedHighlight } from '../../library/schema';
import { speakerOf } from '../facts';
import type { CiteFacts } from './cited';

/** Words with their source. `around` finds them on the page; `link` opens it there. */
export interface Quotation extends CiteFacts {
  around: Surroundings;
  link: string;
  note: string;
  tags: readonly string[];
  colour: Colour;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** The article as it is cited; `accessedAt` in ms. */
export type QuotedSource = Pick<
  SavedArticle,
  'canonicalUrl' | 'title' | 'byline' | 'siteName' | 'publishedAt' | 'lang' | 'dir'
> & { accessedAt: number };

/** What is read of its text. */
export type QuotedText = Pick<ArticleBody, 'text' | 'blocks' | 'quotes'>;

/** What is read of a highlight. */
export type QuotedHighlight = Pick<
  SavedHighlight,
  'exact' | 'place' | 'selectors' | 'colour' | 'note' | 'tags'
>;

/** A stretch of the text in UTF-16 units; `speaker` undefined where it is to be found out. */
interface Quoted {
  start: number;
  end: number;
  words?: string;
  speaker?: string | null;
  colour: Colour;
  note?: string;
  tags?: readonly string[];
}

const factsOf = ({
  canonicalUrl,
  title,
  byline,
  siteName,
  publishedAt,
  ...rest
}: QuotedSource) => ({
  url: canonicalUrl,
  title,
  byline,
  siteName,
  publishedAt,
  accessedAt: rest.accessedAt,
  lang: rest.lang,
  dir: rest.dir,
});

/** A stretch of an article's text. */
export function quotationAt(source: QuotedSource, text: QuotedText, quoted: Quoted): Quotation {
  const { start, end, colour, note = '', tags = [] } = quoted;
  const quote = quoted.words ?? text.text.slice(start, end);
  const stands = text.text.slice(start, end).trim() !== '';
  const around = stands ? { directive: directiveFor(text.text, start, end).value } : {};
  return {
    ...factsOf(source),
    quote,
    speaker: quoted.speaker === undefined ? speakerOf({ start, end }, text) : quoted.speaker,
    paragraph: numberAt(paragraphsOf(text.blocks), start),
    around,
    link: quoteLink(source.canonicalUrl, quote, around),
    note,
    tags,
    colour,
  };
}

/** A highlight, by its place in the text if its words stand there; without a text or a place by its words alone. */
export function quotationOf(
  source: QuotedSource,
  text: (QuotedText & Pick<ArticleBody, 'images'>) | null,
  highlight: QuotedHighlight,
): Quotation {
  const { exact, place, selectors, colour, note, tags } = highlight;
  const found = text && placeIn(text.text, exact, place);
  const quotation =
    text && found
      ? quotationAt(source, text, { ...found, words: exact, colour, note, tags })
      : placeless(source, highlight);
  if (!pictureOf(selectors)) return quotation;
  const made = text && { credit: picturedIn(selectors, text.images)?.credit ?? null };
  return { ...quotation, speaker: null, ...(made && { picture: made }) };
}

function placeless(
  source: QuotedSource,
  { exact, selectors, colour, note, tags }: QuotedHighlight,
): Quotation {
  const around = aroundOf(selectors);
  return {
    ...factsOf(source),
    quote: exact,
    speaker: null,
    paragraph: null,
    around,
    link: quoteLink(source.canonicalUrl, exact, around),
    note,
    tags,
    colour,
  };
}

/** What stood around the words. Those that stand for a picture need not stand on the page: its link opens the article. */
function aroundOf(selectors: SavedHighlight['selectors']): Surroundings {
  if (pictureOf(selectors)) return { directive: '' };
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  return quote ? { prefix: quote.prefix, suffix: quote.suffix } : {};
}

/** The place, if it holds these words; else where they stand, if they stand there once: a paragraph is missing rather than wrong. */
function placeIn(
  text: string,
  exact: string,
  place: SavedHighlight['place'],
): { start: number; end: number } | null {
  if (place && text.slice(place.start, place.end) === exact) return place;
  const start = exact === '' ? -1 : text.indexOf(exact);
  const isOnce = start >= 0 && text.indexOf(exact, start + 1) < 0;
  return isOnce ? { start, end: start + exact.length } : null;
}
