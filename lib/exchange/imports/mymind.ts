import { splitTags, tableFormat } from '../import/table-format';

/** mymind's cards as CSV. */
export const mymind = tableFormat({
  id: 'mymind',
  name: 'import_mymind',
  columns: ['url', 'type', 'content', 'created'],
  score: 0.9,
  passed: ['id', 'type'],
  article: (record) => ({
    url: record.get('url'),
    title: record.get('title'),
    note: record.get('note'),
    deck: record.get('content'),
    savedAt: record.get('created'),
    tags: splitTags(record.get('tags'), /,/),
  }),
});
