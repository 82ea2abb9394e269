import { archive } from '../archive';
import { contents, type Entry, packageFile, page, STYLE_SHEET } from '../epub';
import { bookPictures, sound } from '../epub-body';
import type { ExportFormat } from '../format';
import { articleMarkup } from '../html-article';

/**
 * A book for readers of books: EPUB 3.3 (https://www.w3.org/TR/epub-33/), a chapter an article, a table of contents, stored
 * pictures, notes as footnotes. Nothing in it runs or asks for anything.
 */
export const epub: ExportFormat = {
  id: 'epub',
  group: 'notes',
  label: 'format_epub',
  about: 'format_epub_about',
  extension: 'epub',
  mimeType: 'application/epub+zip',
  pictures: true,
  async *write(items, made) {
    const zip = archive(made);
    // Readers look for these words at a fixed place: first, not packed (https://www.w3.org/TR/epub-33/#sec-zip-container-mime).
    zip.add('mimetype', 'application/epub+zip', 'stored');
    zip.add('META-INF/container.xml', CONTAINER);
    zip.add('EPUB/style.css', STYLE_SHEET);
    const entries: Entry[] = [];
    for await (const item of items) {
      const number = String(entries.length + 1);
      const pictures = bookPictures(item, `a${number}`);
      for (const { path, bytes } of pictures.files) zip.add(`EPUB/${path}`, bytes, 'stored');
      const tree = sound(
        articleMarkup(item, `a${number}-`, {
          pictures: pictures.paths,
          footnotes: true,
        }),
      );
      const path = `a${number}.xhtml`;
      zip.add(`EPUB/${path}`, page(item.article, tree));
      entries.push({ path, article: item.article, pictures: pictures.files });
      yield zip.taken();
    }
    const book = { entries, made };
    zip.add('EPUB/nav.xhtml', contents(book));
    zip.add('EPUB/package.opf', await packageFile(book));
    yield zip.ended();
  },
};

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
