import { unguarded } from '../import/csv';
import { splitTags, tableFormat } from '../import/table-format';

/** Any table with a column of addresses: what its columns are called in most programs, Postil's table of articles among them. */
export const anyCsv = tableFormat({
  id: 'csv',
  name: 'import_csv',
  columns: [],
  oneOf: ['url', 'link', 'href', 'address', 'uri'],
  score: 0.4,
  passed: [
    'id',
    'cover',
    'canonical url',
    'unread',
    'words',
    'highlights',
    'notes',
    'quotes',
    'images',
  ],
  article(record) {
    const isArchived = /^(?:1|true|yes|archived?)$/i.test(
      record.get('archived', 'status', 'state'),
    );
    // Postil's own table: what it guards against spreadsheets is as it was again.
    const isOurs = record.get('canonical url') !== '';
    const title = record.get('title', 'name');
    return {
      url: record.get('url', 'link', 'href', 'address', 'uri'),
      title: isOurs ? unguarded(title) : title,
      byline: splitTags(record.get('author', 'authors', 'byline'), /;/),
      siteName: record.get('site', 'publisher'),
      deck: record.get('deck', 'description', 'excerpt'),
      publishedAt: record.get('published'),
      note: record.get('note', 'comment'),
      tags: splitTags(record.get('tags', 'labels'), /[,;|]/),
      savedAt: record.get('saved', 'created', 'date', 'added', 'timestamp', 'time', 'created at'),
      favourite: /^(?:1|true|yes)$/i.test(record.get('favourite', 'favorite', 'starred')),
      progress: record.get('progress'),
      state: isArchived ? 'archived' : undefined,
    };
  },
});
