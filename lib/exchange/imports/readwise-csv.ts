import { type CsvRecord, unguarded } from '../import/csv';
import { addressOfBook } from '../import/no-address';
import { splitTags, tableFormat } from '../import/table-format';

/**
 * Readwise's highlights as CSV, and the table that others (Postil too) write for it. A book has no address: title and author name it.
 * Lines of the note that begin with a dot are tags.
 */
export const readwiseCsv = tableFormat({
  id: 'readwise',
  name: 'import_readwise',
  columns: ['highlight'],
  oneOf: ['book title', 'title'],
  score: 0.85,
  passed: [],
  highlights: true,
  article(record) {
    // A program that guards cells against formulas is known by its columns: the sign it put before is taken off again.
    const isOurs = record.get('link').includes('#:~:text=');
    const plain = (words: string) => (isOurs ? unguarded(words) : words);
    const title = plain(record.get('book title', 'title'));
    const author = plain(record.get('book author', 'author'));
    const [note, noteTags] = dotTags(plain(record.get('note')));
    const exact = plain(record.get('highlight'));
    const at = record.get('highlighted at', 'date');
    const speaker = record.get('speaker');
    const url = record.get('url') || addressOfBook(title, author, record.get('amazon book id'));
    const highlight = {
      exact,
      note,
      tags: [...splitTags(record.get('tags'), /,/), ...noteTags],
      colour: record.get('color', 'colour'),
      createdAt: at,
      updatedAt: record.get('updated'),
      more: [['Speaker', speaker] as const, ['Place', placeOf(record)] as const],
    };
    return {
      url,
      title,
      byline: author === '' ? [] : author.split('; '),
      siteName: plain(record.get('site')) || (record.get('url') ? '' : 'Readwise'),
      publishedAt: record.get('published'),
      tags: splitTags(record.get('document tags', 'article tags'), /,/),
      savedAt: at,
      note: exact === '' ? note : '',
      highlights: exact === '' ? [] : [highlight],
    };
  },
});

/** Where in a book; an order is only a count. */
function placeOf(record: CsvRecord): string {
  const [type, at] = [record.get('location type'), record.get('location')];
  return at === '' || type === '' || type === 'order' ? '' : `${type} ${at}`;
}

function dotTags(note: string): [note: string, tags: string[]] {
  const lines = note.split(/\r\n|\r|\n/);
  const tags = lines.filter((line) => /^\.\S+$/.test(line.trim()));
  return [
    lines
      .filter((line) => !tags.includes(line))
      .join('\n')
      .trim(),
    tags.map((tag) => tag.trim().slice(1)),
  ];
}
