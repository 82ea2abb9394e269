import { splitTags, tableFormat } from '../import/table-format';

/** Pocket's list as CSV, alone or as a part of its ZIP: `title,url,time_added,tags,status`. A title may be the address. */
export const pocketCsv = tableFormat({
  id: 'pocket',
  name: 'import_pocket',
  columns: ['url', 'time added'],
  score: 0.9,
  passed: ['cursor'],
  article(record) {
    const url = record.get('url');
    const title = record.get('title');
    return {
      url,
      title: title === url ? '' : title,
      savedAt: record.get('time added'),
      tags: splitTags(record.get('tags'), /[|,]/),
      state: /archive/i.test(record.get('status')) ? 'archived' : 'unread',
    };
  },
});
