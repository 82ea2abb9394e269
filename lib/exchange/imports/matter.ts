import { splitTags, tableFormat } from '../import/table-format';

const NO = /^(?:false|0|no)$/i;
const YES = /^(?:true|1|yes)$/i;

/** Matter's history as CSV; what is no longer in the queue (older files: not saved) is archived. It has no highlights. */
export const matter = tableFormat({
  id: 'matter',
  name: 'import_matter',
  columns: ['url', 'title', 'last interaction date'],
  oneOf: ['in queue', 'saved'],
  score: 0.95,
  passed: ['word count', 'highlight count', 'file id'],
  article(record) {
    const isRead = YES.test(record.get('read'));
    return {
      url: record.get('url'),
      title: record.get('title'),
      byline: [record.get('author')],
      siteName: record.get('publisher'),
      tags: splitTags(record.get('tags'), /;/),
      savedAt: record.get('last interaction date'),
      favourite: YES.test(record.get('favorited')),
      state: NO.test(record.get('in queue', 'saved')) ? 'archived' : isRead ? 'read' : 'unread',
    };
  },
});
