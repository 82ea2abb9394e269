import { highlightFacts } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { BYTE_ORDER_MARK, isoTime, row } from '../table';

/** The first seven are Readwise's, so that its import finds them; an empty Credit of a picture: none given. */
const COLUMNS = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Colour',
  'Tags',
  'Speaker',
  'Link',
  'Updated',
  'Site',
  'Published',
  'Article tags',
  'Credit',
];

/** Highlights for spreadsheets (RFC 4180, UTF-8 with its mark), a row each; Location is the number of the paragraph. */
export const csv: ExportFormat = {
  id: 'csv',
  group: 'tables',
  label: 'format_csv',
  about: 'format_csv_about',
  extension: 'csv',
  kind: 'highlights',
  mimeType: 'text/csv',
  async *write(items) {
    yield BYTE_ORDER_MARK + row(COLUMNS);
    for await (const item of items) yield rows(item);
  },
};

function rows(item: ExportItem): string {
  const { title, byline, url, siteName, publishedAt, tags } = item.article;
  return highlightFacts(item)
    .map(({ highlight, speaker, picture, paragraph, link }) =>
      row([
        highlight.exact,
        title,
        byline.join('; '),
        url,
        highlight.note,
        paragraph,
        isoTime(highlight.createdAt),
        highlight.colour,
        highlight.tags.join(', '),
        speaker,
        link,
        isoTime(highlight.updatedAt),
        siteName,
        publishedAt,
        tags.join(', '),
        picture?.credit,
      ]),
    )
    .join('');
}
