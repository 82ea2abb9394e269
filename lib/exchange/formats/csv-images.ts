import type { ExportFormat, ExportItem } from '../format';
import { BYTE_ORDER_MARK, row } from '../table';

const COLUMNS = [
  'Credit',
  'Caption',
  'Licence',
  'Description',
  'Image URL',
  'Role',
  'Width',
  'Height',
  'Title',
  'Author',
  'URL',
  'Site',
  'Published',
];

/** Pictures and who is to be credited for them (RFC 4180, UTF-8 with its mark), a row each; an empty Credit: none given. */
export const csvImages: ExportFormat = {
  id: 'csv-images',
  group: 'tables',
  label: 'format_csv_images',
  about: 'format_csv_images_about',
  extension: 'csv',
  kind: 'image credits',
  mimeType: 'text/csv',
  async *write(items) {
    yield BYTE_ORDER_MARK + row(COLUMNS);
    for await (const item of items) yield rows(item);
  },
};

function rows({ article, body }: ExportItem): string {
  const { title, byline, url, siteName, publishedAt } = article;
  return (body?.images ?? [])
    .map(({ credit, caption, license, alt, src, role, width, height }) =>
      row([
        ...[credit, caption, license, alt, src, role, width, height],
        ...[title, byline.join('; '), url, siteName, publishedAt],
      ]),
    )
    .join('');
}
