import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { splitTags } from '../import/table-format';
import { firstWords, flagOf, listOf, wordsOf } from '../import/values';

/** Pinboard's JSON, in which `description` is the title and `extended` the note; Delicious', in which it is the note, too. */
export const pinboard: ImportFormat = {
  id: 'pinboard',
  name: 'import_pinboard',
  sniff(head) {
    const first = head.first();
    if (!('href' in first)) {
      const isDelicious = 'comment' in first || ('others' in first && 'owner' in first);
      return isDelicious && 'created' in first && 'url' in first ? 0.9 : 0;
    }
    return 'extended' in first || 'toread' in first || 'description' in first ? 0.95 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row, value }) {
      if (typeof value !== 'object') return;
      yield {
        row,
        url: firstWords(fields.href, fields.url),
        title: 'href' in fields ? wordsOf(fields.description) : wordsOf(fields.title),
        note: firstWords(
          fields.extended,
          fields.comment,
          'href' in fields ? '' : fields.description,
        ),
        savedAt: firstWords(fields.time, fields.created),
        tags: Array.isArray(fields.tags)
          ? listOf(fields.tags).map(wordsOf)
          : splitTags(wordsOf(fields.tags), /\s+/),
        state: 'toread' in fields && !flagOf(fields.toread) ? 'read' : 'unread',
        more: [['Private', wordsOf(fields.shared) === 'no' || flagOf(fields.private) ? 'yes' : '']],
      };
    }),
};
