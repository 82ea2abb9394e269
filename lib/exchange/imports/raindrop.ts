import type { DraftHighlight } from '../import/draft';
import { plainText } from '../import/html';
import { splitTags, tableFormat } from '../import/table-format';

/** Raindrop's CSV; the export of one folder has no `folder`. Highlights stand in one cell, each after `Highlight:`. */
export const raindrop = tableFormat({
  id: 'raindrop',
  name: 'import_raindrop',
  columns: ['url', 'title', 'created'],
  oneOf: ['excerpt', 'highlights', 'favorite'],
  score: 0.9,
  passed: ['id', 'cover'],
  highlights: true,
  article(record) {
    const folder = record.get('folder');
    return {
      url: record.get('url'),
      title: record.get('title'),
      deck: plainText(record.get('excerpt')),
      note: record.get('note'),
      folders: /^(?:unsorted)?$/i.test(folder) ? [] : [folder.split(/\s+\/\s+/)],
      savedAt: record.get('created'),
      tags: splitTags(record.get('tags'), /,/),
      favourite: /^(?:true|1)$/i.test(record.get('favorite')),
      highlights: highlightsOf(record.get('highlights')),
    };
  },
});

function highlightsOf(cell: string): DraftHighlight[] {
  if (cell === '') return [];
  if (!/^Highlight:/im.test(cell)) return [{ exact: cell }];
  return cell
    .split(/^Highlight:/gim)
    .filter((words) => words.trim() !== '')
    .map((words) => {
      const [exact = '', note = ''] = words.split(/^Note:/im);
      return { exact, note };
    });
}
