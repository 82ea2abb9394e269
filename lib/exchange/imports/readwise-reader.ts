import { splitTags, tableFormat } from '../import/table-format';

/** Readwise Reader's list: tags are a list as Python writes it, places are new, later, archive, feed. What its feeds brought was never saved. */
export const readwiseReader = tableFormat({
  id: 'readwise-reader',
  name: 'import_readwise_reader',
  columns: ['url', 'document tags', 'location'],
  oneOf: ['saved date', 'reading progress', 'seen'],
  score: 0.95,
  passed: ['id', 'seen'],
  article(record) {
    const location = record.get('location').toLowerCase();
    if (location === 'feed') return null;
    const progress = Number(record.get('reading progress') || Number.NaN);
    return {
      url: record.get('url'),
      title: record.get('title'),
      byline: [record.get('author')],
      savedAt: record.get('saved date'),
      tags: tagsOf(record.get('document tags')),
      progress: Number.isNaN(progress)
        ? record.get('reading progress')
        : progress > 1
          ? progress / 100
          : progress,
      state: location === 'archive' ? 'archived' : 'unread',
    };
  },
});

/** Tags that are no list are words between commas: a sheet that somebody kept by hand. */
const tagsOf = (cell: string): string[] =>
  /^\s*\[/.test(cell) ? pythonList(cell) : splitTags(cell, /,/);

const ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

/** The strings of a list as Python prints it: `['a', "b's", 'c\'s']`. */
export const pythonList = (words: string): string[] =>
  [...words.matchAll(ITEM)].map(([, a, b]) => (a ?? b ?? '').replace(/\\(.)/g, '$1'));
