/** What several formats say of a highlight or a quotation beyond its record: who speaks, in which paragraph, and the link to it. */
import { quoteLink } from '../annotation/citation';
import { directiveFor } from '../annotation/fragment';
import { picturedIn, pictureOf } from '../annotation/pictured';
import { SafeUrl } from '../article/model';
import { numberAt, type Paragraph, paragraphsOf } from '../article/paragraphs';
import type { ArticleBody, Place, SavedHighlight } from '../library/schema';
import type { ExportItem } from './format';

/** A highlight as it is cited. `speaker` is null where it is not one person's words; `paragraph` counts from 1. */
export interface HighlightFacts {
  highlight: SavedHighlight;
  speaker: string | null;
  paragraph: number | null;
  /** Who made it, if it is a picture; null for words. No credit: the article gives none. */
  picture: { credit: string | null } | null;
  /** Opens the article at these words (https://wicg.github.io/scroll-to-text-fragment/); of a picture the picture. */
  link: string;
}

/** The highlights of an article in their order, each with what it is cited by. */
export function highlightFacts(item: ExportItem): HighlightFacts[] {
  const { article, body, highlights } = item;
  const paragraphs = body ? paragraphsOf(body.blocks) : [];
  return highlights.map((highlight) => ({
    highlight,
    speaker: speakerOf(highlight.place, body),
    paragraph: highlight.place && numberAt(paragraphs, highlight.place.start),
    picture: pictureFacts(highlight, body),
    link: linkTo(article.url, highlight, body),
  }));
}

/** A quotation's paragraph and link, by its place in the stored text. */
export function placeFacts(
  url: string,
  body: ArticleBody,
  { start, end }: { start: number; end: number },
  paragraphs: readonly Paragraph[],
): { paragraph: number | null; link: string } {
  return {
    paragraph: numberAt(paragraphs, start),
    link: quoteLink(url, body.text.slice(start, end), {
      directive: directiveFor(body.text, start, end).value,
    }),
  };
}

/** What is said where an article does not tell who made a picture: by itself, and behind a dash or a colon. */
export const UNCREDITED = 'No credit given';
/** See above. */
export const uncredited = UNCREDITED.toLowerCase();

/** The address of a picture that is highlighted as a whole; null for words, and where its address leads nowhere. */
export function pictureLink({ selectors }: SavedHighlight): string | null {
  const picture = pictureOf(selectors);
  return picture && SafeUrl.safeParse(picture.src).success ? picture.src : null;
}

const pictureFacts = ({ selectors }: SavedHighlight, body: ArticleBody | null) =>
  pictureOf(selectors)
    ? { credit: picturedIn(selectors, body?.images ?? [])?.credit ?? null }
    : null;

function linkTo(url: string, highlight: SavedHighlight, body: ArticleBody | null): string {
  const { place, exact, selectors } = highlight;
  const picture = pictureLink(highlight);
  if (picture) return picture;
  if (place && body && body.text.slice(place.start, place.end).trim() !== '')
    return quoteLink(url, exact, {
      directive: directiveFor(body.text, place.start, place.end).value,
    });
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  return quoteLink(url, exact, quote ? { prefix: quote.prefix, suffix: quote.suffix } : {});
}

/**
 * Who says the highlighted words: the one speaker of the quotations that make up more than half of them. Nobody if two people
 * speak in it, if one quotation has no speaker, or if the most of it is the author's own: a name is missing rather than wrong.
 */
export function speakerOf(place: Place, body: Pick<ArticleBody, 'quotes'> | null): string | null {
  if (!place || !body) return null;
  const under = body.quotes.filter(
    ({ kind, start, end }) => kind !== 'pull' && start < place.end && end > place.start,
  );
  const letters = under.reduce(
    (sum, { start, end }) => sum + Math.min(end, place.end) - Math.max(start, place.start),
    0,
  );
  const [first, ...others] = new Set(under.map(({ speaker }) => speaker));
  const isTheirs = letters * 2 > place.end - place.start && others.length === 0;
  return isTheirs ? (first ?? null) : null;
}
