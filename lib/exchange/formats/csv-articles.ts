import type { ExportFormat, ExportItem } from '../format';
import { BYTE_ORDER_MARK, isoTime, row } from '../table';

const COLUMNS = [
  'Title',
  'URL',
  'Author',
  'Site',
  'Section',
  'Published',
  'Saved',
  'Updated',
  'Read',
  'Unread',
  'Favourite',
  'Archived',
  'Progress',
  'Tags',
  'Words',
  'Highlights',
  'Notes',
  'Quotes',
  'Images',
  'Language',
  'Deck',
  'Canonical URL',
];

/** Articles for spreadsheets (RFC 4180, UTF-8 with its mark), a row each; flags are 0 or 1, Progress 0 to 1. */
export const csvArticles: ExportFormat = {
  id: 'csv-articles',
  group: 'tables',
  label: 'format_csv_articles',
  about: 'format_csv_articles_about',
  extension: 'csv',
  kind: 'articles',
  mimeType: 'text/csv',
  async *write(items) {
    yield BYTE_ORDER_MARK + row(COLUMNS);
    for await (const item of items) yield articleRow(item);
  },
};

function articleRow({ article }: ExportItem): string {
  return row([
    article.title,
    article.url,
    article.byline.join('; '),
    article.siteName,
    article.section,
    article.publishedAt,
    isoTime(article.savedAt),
    isoTime(article.updatedAt),
    isoTime(article.readAt),
    article.unread,
    article.favourite,
    article.archived,
    article.progress,
    article.tags.join(', '),
    article.wordCount,
    article.highlightCount,
    article.noteCount,
    article.quoteCount,
    article.imageCount,
    article.lang,
    article.deck,
    article.canonicalUrl,
  ]);
}
