import { unguarded } from '../import/csv';
import { splitTags, tableFormat } from '../import/table-format';

/** The page itself before the address a program of its own shows it at. */
const ADDRESS = ['source url', 'original url', 'url', 'link', 'href', 'address', 'uri'] as const;
const SAVED = [
  'saved',
  'saved at',
  'date saved',
  'created',
  'created at',
  'date',
  'added',
  'added at',
  'date added',
  'timestamp',
  'time',
] as const;

/** Any table with a column of addresses: what its columns are called in most programs, Postil's table of articles among them. */
export const anyCsv = tableFormat({
  id: 'csv',
  name: 'import_csv',
  columns: [],
  oneOf: ADDRESS,
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
    'image url',
    'cover image url',
  ],
  article(record) {
    const isArchived = /^(?:1|true|yes|archived?)$/i.test(
      record.get('archived', 'status', 'state'),
    );
    // Postil's own table: what it guards against spreadsheets is as it was again.
    const isOurs = record.get('canonical url') !== '';
    const title = record.get('title', 'name');
    return {
      url: record.get(...ADDRESS),
      title: isOurs ? unguarded(title) : title,
      byline: splitTags(record.get('author', 'authors', 'byline'), /;/),
      siteName: record.get('site', 'site name', 'publisher'),
      deck: record.get('deck', 'description', 'excerpt'),
      publishedAt: record.get('published', 'published date', 'published at'),
      note: record.get('note', 'comment'),
      tags: splitTags(record.get('tags', 'labels'), /[,;|]/),
      savedAt: record.get(...SAVED),
      favourite: /^(?:1|true|yes)$/i.test(record.get('favourite', 'favorite', 'starred')),
      progress: record.get('progress'),
      state: isArchived ? 'archived' : undefined,
    };
  },
});
