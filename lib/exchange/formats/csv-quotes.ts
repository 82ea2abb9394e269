import { paragraphsOf } from '../../article/paragraphs';
import { placeFacts } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { BYTE_ORDER_MARK, row } from '../table';

const COLUMNS = [
  'Quote',
  'Speaker',
  'Cue',
  'How',
  'Kind',
  'Paragraph',
  'Link',
  'Title',
  'Author',
  'URL',
  'Site',
  'Published',
];

/** Quotations for spreadsheets (RFC 4180, UTF-8 with its mark), a row each: who said it, by which words, and how that was found. */
export const csvQuotes: ExportFormat = {
  id: 'csv-quotes',
  group: 'tables',
  label: 'format_csv_quotes',
  about: 'format_csv_quotes_about',
  extension: 'csv',
  kind: 'quotations',
  mimeType: 'text/csv',
  async *write(items) {
    yield BYTE_ORDER_MARK + row(COLUMNS);
    for await (const item of items) yield rows(item);
  },
};

function rows({ article, body }: ExportItem): string {
  if (!body) return '';
  const { title, byline, url, siteName, publishedAt } = article;
  const paragraphs = paragraphsOf(body.blocks);
  return body.quotes
    .map((quote) => {
      const { text, speaker, cue, how, kind } = quote;
      const { paragraph, link } = placeFacts(url, body, quote, paragraphs);
      const of = [title, byline.join('; '), url, siteName, publishedAt];
      return row([text, speaker, cue, how, kind, paragraph, link, ...of]);
    })
    .join('');
}
