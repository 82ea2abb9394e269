import { splitTags, tableFormat } from '../import/table-format';
import { listOf, wordsOf } from '../import/values';

const PLAIN = /^(?:unread|archive|starred)?$/i;

/** Instapaper's CSV of four to six columns: `URL,Title,Selection,Folder[,Timestamp[,Tags]]`; a selection is a highlight. */
export const instapaperCsv = tableFormat({
  id: 'instapaper',
  name: 'import_instapaper',
  columns: ['url', 'title', 'selection', 'folder'],
  score: 0.95,
  passed: [],
  highlights: true,
  article(record) {
    const folder = record.get('folder');
    const selection = record.get('selection');
    return {
      url: record.get('url'),
      title: record.get('title'),
      savedAt: record.get('timestamp'),
      tags: tagsOf(record.get('tags')),
      state: /^archive$/i.test(folder) ? 'archived' : 'unread',
      favourite: /^starred$/i.test(folder),
      folders: PLAIN.test(folder) ? [] : [[folder]],
      highlights: selection === '' ? [] : [{ exact: selection }],
    };
  },
});

/** A list in JSON, or words between commas. */
function tagsOf(cell: string): string[] {
  try {
    return listOf(JSON.parse(cell || '[]')).map(wordsOf);
  } catch {
    return splitTags(cell, /,/);
  }
}
