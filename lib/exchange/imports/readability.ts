import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { plainText } from '../import/html';
import { flagOf, wordsOf } from '../import/values';

/** Readability's list, closed in 2016: times without a zone, entities in titles. */
export const readability: ImportFormat = {
  id: 'readability',
  name: 'import_readability',
  sniff: (head) =>
    'article__url' in head.first('bookmarks') || 'article__url' in head.first() ? 0.95 : 0,
  read: (input) =>
    readRecords(input, function* ({ fields, row }) {
      if (!('article__url' in fields)) return;
      yield {
        row,
        url: wordsOf(fields.article__url),
        title: plainText(wordsOf(fields.article__title)),
        deck: plainText(wordsOf(fields.article__excerpt)),
        savedAt: fields.date_added,
        state: flagOf(fields.archive) ? 'archived' : 'unread',
        favourite: flagOf(fields.favorite),
      };
    }),
};
