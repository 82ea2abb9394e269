/** What a template of the reader's own can say of an article, and the names by which it does. */
import { paragraphsOf } from '../article/paragraphs';
import { highlightFacts, placeFacts } from './facts';
import type { ExportItem } from './format';
import { isoTime } from './table';
import type { Values } from './template';

/** The names of an article, and of what stands in its lists: the one table that is read, checked against and shown. */
export const NAMES = {
  article: [
    'title',
    'url',
    'author',
    'authors',
    'site',
    'section',
    'language',
    'published',
    'saved',
    'description',
    'words',
    'tags',
    'note',
    'text',
  ],
  highlights: [
    'exact',
    'note',
    'tags',
    'colour',
    'speaker',
    'paragraph',
    'link',
    'created',
    'credit',
  ],
  quotes: ['quote', 'speaker', 'cue', 'paragraph', 'link'],
  images: ['image', 'caption', 'credit', 'alt', 'license'],
} as const;

/** Names a list of an article that a section can go through. */
export type ListName = Exclude<keyof typeof NAMES, 'article'>;
type Of<L extends keyof typeof NAMES> = Record<(typeof NAMES)[L][number], Values[string]>;

/** Every name that a template may use. */
export const ALL_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(NAMES).flat(),
  ...Object.keys(NAMES).filter((name) => name !== 'article'),
]);

/** An article as values. Times are ISO 8601 in UTC; the day of publication is as the page gives it. */
export function valuesOf(item: ExportItem): Values {
  const { article, body } = item;
  const values: Of<'article'> & Record<ListName, readonly Values[]> = {
    title: article.title,
    url: new URL(article.url).href,
    author: article.byline.join(', '),
    authors: article.byline,
    site: article.siteName,
    section: article.section,
    language: article.lang,
    published: article.publishedAt,
    saved: isoTime(article.savedAt),
    description: article.deck,
    words: article.wordCount,
    tags: article.tags,
    note: article.note,
    text: body?.text,
    highlights: highlightFacts(item).map(
      ({ highlight, speaker, picture, paragraph, link }): Of<'highlights'> => ({
        exact: highlight.exact,
        note: highlight.note,
        tags: highlight.tags,
        colour: highlight.colour,
        speaker,
        paragraph,
        link,
        created: isoTime(highlight.createdAt),
        credit: picture?.credit,
      }),
    ),
    quotes: quotesOf(item),
    images: (body?.images ?? []).map(
      ({ src, caption, credit, alt, license }): Of<'images'> => ({
        image: src,
        caption,
        credit,
        alt,
        license,
      }),
    ),
  };
  return values;
}

function quotesOf({ article, body }: ExportItem): Values[] {
  if (!body) return [];
  const paragraphs = paragraphsOf(body.blocks);
  return body.quotes
    .filter(({ kind }) => kind !== 'pull')
    .map(
      (quote): Of<'quotes'> => ({
        quote: quote.text,
        speaker: quote.speaker,
        cue: quote.cue,
        ...placeFacts(article.url, body, quote, paragraphs),
      }),
    );
}
